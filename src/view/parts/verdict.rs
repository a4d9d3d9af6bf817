//! The verdict, read top down as a person asks: which hop, why, how do you know, what now, may I retry.

use yew::Html;

use crate::view::element::{coded, el, keyed, list, many, node, pressing, say, value};

use super::answer::{answer, first_fix};
use super::cause_card::cause_card;
use super::command::command;
use super::finding_quote::finding_quote;
use super::next_check::next_check;
use super::percent;
use super::report_actions::report_actions;
use crate::case::{Action, Look, Work};
use crate::report::{Report, RetryVerdict, Verdict};
use crate::view::route::Route;
use crate::view::scene::Scene;

/// The verdict on the case. While the next one is made, the older one stays.
pub(in crate::view) fn verdict(scene: &Scene<'_>) -> Html {
    let case = scene.case;
    let is_busy = matches!(case.work, Work::Reading | Work::Weighing);
    if let Work::Failed(said) = &case.work {
        return panel("failed", "The engine could not finish", el!("p", [], node(&**said)));
    }
    let Some(written) = &case.written else {
        if !is_busy {
            return Html::default();
        }
        let title =
            if case.work == Work::Reading { "Reading what you gave" } else { "Weighing what was read" };
        let body = el!(
            "p",
            ["class" = fixed("item-working")],
            el!("span", ["class" = fixed("pulse"), "aria-hidden" = fixed("true")]),
            say("This takes a moment")
        );
        return panel("working", title, body);
    };
    let report = &written.report;
    let id = verdict_id(report.verdict);
    let is_failure = matches!(report.verdict, Verdict::Failure | Verdict::Undetermined);
    let n_findings = report.findings.len();
    keyed(
        "verdict",
        el!(
            "section",
            [
                "id" = fixed("verdict"),
                "class" = value(["verdict is-", id, if is_busy { " is-stale" } else { "" }].concat()),
                "data-verdict" = value(id),
                "data-place" = value(report.places.first().map(|row| row.id.clone())),
                "data-cause" = value(report.causes.first().map(|row| row.id.clone())),
                "tabindex" = fixed("-1"),
                "aria-labelledby" = fixed("verdict-title"),
                "aria-busy" = value(if is_busy { "true" } else { "false" })
            ],
            el!("h2", ["id" = fixed("verdict-title")], node(report.summary.clone())),
            node(match report.verdict {
                Verdict::Failure | Verdict::Undetermined =>
                    many(vec![node(answer(scene, report)), node(retry(report)), node(why(scene, report))]),
                Verdict::NoFailureSeen => no_failure(report),
                Verdict::NotUnderstood => not_understood(scene),
            }),
            if is_failure { node(checks(scene, report)) } else { Html::default() },
            if 0 < n_findings {
                el!(
                    "details",
                    ["class" = fixed("part all-findings")],
                    el!(
                        "summary",
                        [],
                        node(if n_findings == 1 {
                            "The one finding".to_owned()
                        } else {
                            format!("All {n_findings} findings")
                        })
                    ),
                    el!(
                        "ul",
                        ["class" = fixed("reasons")],
                        list(report.findings.iter().map(|finding| finding_quote(scene, finding)))
                    )
                )
            } else {
                Html::default()
            },
            node(report_actions(scene, written))
        ),
    )
}

/// A panel without a report.
fn panel(id: &'static str, title: &'static str, body: Html) -> Html {
    keyed(
        "verdict",
        el!(
            "section",
            [
                "id" = fixed("verdict"),
                "class" = value(["verdict is-", id].concat()),
                "data-verdict" = value(id),
                "tabindex" = fixed("-1"),
                "aria-labelledby" = fixed("verdict-title")
            ],
            el!("h2", ["id" = fixed("verdict-title")], node(title)),
            node(body)
        ),
    )
}

const fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Failure => "failure",
        Verdict::Undetermined => "undetermined",
        Verdict::NoFailureSeen => "no-failure-seen",
        Verdict::NotUnderstood => "not-understood",
    }
}

/// How many causes stand in the list before the reader asks for all.
const SHOWN: usize = 3;

fn why(scene: &Scene<'_>, report: &Report) -> Html {
    let causes = &report.causes;
    let Some(first) = causes.first() else {
        return Html::default();
    };
    let n_shown = if scene.case.looks.shows_all_causes { causes.len() } else { causes.len().min(SHOWN) };
    let rest: f64 = 1.0 - causes.iter().map(|row| row.probability).sum::<f64>();
    many(vec![
        el!(
            "section",
            ["class" = fixed("part")],
            el!("h3", [], say("Why, and how that is known")),
            el!(
                "ol",
                ["class" = fixed("causes")],
                list(causes.iter().take(n_shown).enumerate().map(|(index, row)| cause_card(
                    scene,
                    row,
                    &report.findings,
                    index == 0
                )))
            ),
            if n_shown < causes.len() {
                pressing(
                    scene.press(Action::Looked(Look::AllCauses)),
                    el!(
                        "button",
                        ["type" = fixed("button"), "class" = fixed("quiet")],
                        say("Show "),
                        node(causes.len() - n_shown),
                        say(" less likely")
                    ),
                )
            } else {
                Html::default()
            },
            if 0.01 <= rest {
                el!(
                    "p",
                    ["class" = fixed("faint")],
                    say("Something else: "),
                    el!("span", ["class" = fixed("figure")], node(percent(rest)), say(" %"))
                )
            } else {
                Html::default()
            }
        ),
        if !first.fix.is_empty() {
            el!(
                "section",
                ["class" = fixed("part")],
                el!("h3", [], say("What to change, if the first cause is it")),
                el!(
                    "ol",
                    ["class" = fixed("steps")],
                    list(first.fix.iter().map(|step| el!("li", [], coded(step))))
                )
            )
        } else {
            Html::default()
        },
    ])
}

fn checks(scene: &Scene<'_>, report: &Report) -> Html {
    // The check that stands above as the first thing to do is not said twice.
    let n_above = usize::from(first_fix(report).is_none());
    if report.next_checks.len() <= n_above {
        return Html::default();
    }
    el!(
        "section",
        ["class" = fixed("part")],
        el!("h3", [], say("What would tell more")),
        el!("p", ["class" = fixed("faint")], say("Run one, paste what it prints, and this verdict follows.")),
        el!(
            "ol",
            ["class" = fixed("checks")],
            list(report.next_checks.iter().skip(n_above).take(SHOWN).map(|row| next_check(
                scene,
                row,
                &report.causes
            )))
        )
    )
}

fn retry(report: &Report) -> Html {
    let (class, words) = match report.retry.verdict {
        RetryVerdict::Safe => ("retry is-good", "Yes"),
        RetryVerdict::Unsafe => ("retry is-bad", "Not without care"),
        RetryVerdict::Useless => ("retry is-bad", "It would not help"),
        RetryVerdict::Unknown => ("retry is-open", "Cannot be told"),
    };
    el!(
        "p",
        ["class" = value(class)],
        el!("span", [], say("May I send it again? ")),
        el!("strong", [], node(words), say(". ")),
        node(report.retry.because.clone())
    )
}

fn no_failure(report: &Report) -> Html {
    el!(
        "div",
        ["class" = fixed("part calm")],
        el!(
            "p",
            [],
            say("What you gave was read ("),
            node(report.read.understood),
            say(" of "),
            node(report.read.lines),
            say(" lines told something) and shows requests that went well. "),
            say("If a request failed all the same, it is not in this text.")
        ),
        el!(
            "ul",
            [],
            el!(
                "li",
                [],
                say(
                    "Give the part around the time of the failure, from the hop that answered with the error."
                )
            ),
            el!(
                "li",
                [],
                say("Or run the failing request once more with curl -v and paste all that it prints.")
            )
        )
    )
}

fn not_understood(scene: &Scene<'_>) -> Html {
    el!(
        "div",
        ["class" = fixed("part calm")],
        el!(
            "p",
            [],
            say(
                "No line of this text is of a kind that is known here. That says nothing about the failure. These tell the most:"
            )
        ),
        el!(
            "ul",
            [],
            el!("li", [], say("the output of curl -v through the proxy, from the first line to the last")),
            el!(
                "li",
                [],
                say(
                    "the error log of the gateway (nginx, HAProxy, Squid, Envoy …) around the time of the failure"
                )
            ),
            el!("li", [], say("all response headers, as the developer tools show them"))
        ),
        node(command(
            scene,
            "collect",
            "curl -v -x PROXY_URL TARGET_URL",
            "curl.exe -v -x PROXY_URL TARGET_URL"
        )),
        el!(
            "p",
            [],
            say("Or let "),
            node(scene.link(Route::Tree, "", say("a few questions"))),
            say(" lead to the hop.")
        )
    )
}
