//! The verdict, read top down as a person asks: which hop, why, how do you know, what now, may I retry.

use yew::{Html, html};

use super::answer::answer;
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
        return panel("failed", "The engine could not finish", html! { <p>{ &**said }</p> });
    }
    let Some(written) = &case.written else {
        if !is_busy {
            return Html::default();
        }
        let title =
            if case.work == Work::Reading { "Reading what you gave" } else { "Weighing what was read" };
        let body = html! { <p class="item-working"><span class="pulse" aria-hidden="true"></span>{ "This takes a moment" }</p> };
        return panel("working", title, body);
    };
    let report = &written.report;
    let id = verdict_id(report.verdict);
    let is_failure = matches!(report.verdict, Verdict::Failure | Verdict::Undetermined);
    let n_findings = report.findings.len();
    html! {
        <section id="verdict" key="verdict" class={["verdict is-", id, if is_busy { " is-stale" } else { "" }].concat()} data-verdict={id}
            data-place={report.places.first().map(|row| row.id.clone())} data-cause={report.causes.first().map(|row| row.id.clone())}
            tabindex="-1" aria-labelledby="verdict-title" aria-busy={if is_busy { "true" } else { "false" }}>
            <h2 id="verdict-title">{ report.summary.clone() }</h2>
            { match report.verdict {
                Verdict::Failure | Verdict::Undetermined => html! { <>{ answer(scene, report) }{ retry(report) }{ why(scene, report) }</> },
                Verdict::NoFailureSeen => no_failure(report),
                Verdict::NotUnderstood => not_understood(scene),
            } }
            if is_failure { { checks(scene, report) } }
            if 0 < n_findings {
                <details class="part all-findings">
                    <summary>{ if n_findings == 1 { "The one finding".to_owned() } else { format!("All {n_findings} findings") } }</summary>
                    <ul class="reasons">{ for report.findings.iter().map(|finding| finding_quote(scene, finding)) }</ul>
                </details>
            }
            { report_actions(scene, written) }
        </section>
    }
}

/// A panel without a report.
fn panel(id: &'static str, title: &'static str, body: Html) -> Html {
    html! {
        <section id="verdict" key="verdict" class={["verdict is-", id].concat()} data-verdict={id} tabindex="-1" aria-labelledby="verdict-title">
            <h2 id="verdict-title">{ title }</h2>
            { body }
        </section>
    }
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
    html! {
        <>
            <section class="part">
                <h3>{ "Why, and how that is known" }</h3>
                <ol class="causes">
                    { for causes.iter().take(n_shown).enumerate().map(|(index, row)| cause_card(scene, row, &report.findings, index == 0)) }
                </ol>
                if n_shown < causes.len() {
                    <button type="button" class="quiet" onclick={scene.press(Action::Looked(Look::AllCauses))}>{ "Show " }{ causes.len() - n_shown }{ " less likely" }</button>
                }
                if 0.01 <= rest {
                    <p class="faint">{ "Something else: " }<span class="figure">{ percent(rest) }{ " %" }</span></p>
                }
            </section>
            if !first.fix.is_empty() {
                <section class="part">
                    <h3>{ "What to change, if the first cause is it" }</h3>
                    <ol class="steps">{ for first.fix.iter().map(|step| html! { <li>{ step.clone() }</li> }) }</ol>
                </section>
            }
        </>
    }
}

fn checks(scene: &Scene<'_>, report: &Report) -> Html {
    if report.next_checks.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part">
            <h3>{ "What would tell more" }</h3>
            <p class="faint">{ "Run one, paste what it prints, and this verdict follows." }</p>
            <ol class="checks">{ for report.next_checks.iter().take(SHOWN).map(|row| next_check(scene, row, &report.causes)) }</ol>
        </section>
    }
}

fn retry(report: &Report) -> Html {
    let (class, words) = match report.retry.verdict {
        RetryVerdict::Safe => ("retry is-good", "Yes"),
        RetryVerdict::Unsafe => ("retry is-bad", "Not without care"),
        RetryVerdict::Useless => ("retry is-bad", "It would not help"),
        RetryVerdict::Unknown => ("retry is-open", "Cannot be told"),
    };
    html! {
        <p {class}><span>{ "May I send it again? " }</span><strong>{ words }{ ". " }</strong>{ report.retry.because.clone() }</p>
    }
}

fn no_failure(report: &Report) -> Html {
    html! {
        <div class="part calm">
            <p>
                { "What you gave was read (" }{ report.read.understood }{ " of " }{ report.read.lines }{ " lines told something) and shows requests that went well. " }
                { "If a request failed all the same, it is not in this text." }
            </p>
            <ul>
                <li>{ "Give the part around the time of the failure, from the hop that answered with the error." }</li>
                <li>{ "Or run the failing request once more with curl -v and paste all that it prints." }</li>
            </ul>
        </div>
    }
}

fn not_understood(scene: &Scene<'_>) -> Html {
    html! {
        <div class="part calm">
            <p>{ "No line of this text is of a kind that is known here. That says nothing about the failure. These tell the most:" }</p>
            <ul>
                <li>{ "the output of curl -v through the proxy, from the first line to the last" }</li>
                <li>{ "the error log of the gateway (nginx, HAProxy, Squid, Envoy …) around the time of the failure" }</li>
                <li>{ "all response headers, as the developer tools show them" }</li>
            </ul>
            { command(scene, "collect", "curl -v -x PROXY_URL TARGET_URL", "curl.exe -v -x PROXY_URL TARGET_URL") }
            <p>{ "Or let " }{ scene.link(Route::Tree, "", html! { "a few questions" }) }{ " lead to the hop." }</p>
        </div>
    }
}
