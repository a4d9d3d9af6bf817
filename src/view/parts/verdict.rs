//! The verdict, read top down as a person asks: which hop, why, how do you know, what now, may I retry.

use std::rc::Rc;

use yew::{Html, Properties, classes, function_component, html, use_state};

use super::cause_card::ProbabilityBar;
use super::{CauseCard, CommandBox, FindingQuote, NextCheck, ReportActions, percent};
use crate::case::{Case, Work, Written};
use crate::finding::Place;
use crate::report::{PlaceRow, Report, RetryVerdict, Verdict};
use crate::view::app::OnAction;
use crate::view::route::{Link, Route};

/// What the [`VerdictPanel`] is made of.
#[derive(Properties, PartialEq)]
pub struct VerdictPanelProps {
    /// The case.
    pub case: Rc<Case>,
    /// Where everything is told.
    pub on_action: OnAction,
}

/// The verdict on the case. While the next one is made, the older one stays.
#[function_component]
pub fn VerdictPanel(props: &VerdictPanelProps) -> Html {
    let VerdictPanelProps { case, on_action } = props;
    let is_busy = matches!(case.work, Work::Reading | Work::Weighing);
    if let Work::Failed(said) = &case.work {
        return html! {
            <section id="verdict" class="verdict is-broken" data-verdict="failed" tabindex="-1" aria-labelledby="verdict-title">
                <h2 id="verdict-title">{ "The engine could not finish" }</h2>
                <p>{ &**said }</p>
            </section>
        };
    }
    let Some(written) = &case.written else {
        if !is_busy {
            return Html::default();
        }
        return html! {
            <section id="verdict" class="verdict is-working" data-verdict="working" tabindex="-1" aria-labelledby="verdict-title" aria-busy="true">
                <h2 id="verdict-title">{ if case.work == Work::Reading { "Reading what you gave" } else { "Weighing what was read" } }</h2>
                <p class="item-working"><span class="pulse" aria-hidden="true"></span>{ "This takes a moment" }</p>
            </section>
        };
    };
    let report = &written.report;
    let id = verdict_id(report.verdict);
    let cause = report.causes.first().map(|row| row.id.clone());
    let place = report.places.first().map(|row| row.id.clone());
    html! {
        <section id="verdict" class={classes!("verdict", format!("is-{id}"), is_busy.then_some("is-stale"))} data-verdict={id}
            data-place={place} data-cause={cause} tabindex="-1" aria-labelledby="verdict-title" aria-busy={is_busy.to_string()}>
            <h2 id="verdict-title">{ report.summary.clone() }</h2>
            { match report.verdict {
                Verdict::Failure | Verdict::Undetermined => html! { <>{ answer(case, report, on_action) }{ reasons(report, on_action) }</> },
                Verdict::NoFailureSeen => no_failure(report),
                Verdict::NotUnderstood => not_understood(case, on_action),
            } }
            if !report.next_checks.is_empty() && report.verdict != Verdict::NotUnderstood {
                <section class="part">
                    <h3>{ "What would tell more" }</h3>
                    <p class="faint">{ "Run one, paste what it prints, and this verdict follows." }</p>
                    <ol class="checks">
                        { for report.next_checks.iter().take(3).map(|row| html! {
                            <NextCheck key={row.id.clone()} row={row.clone()} shell={case.shell} copied={case.copied.clone()} {on_action} />
                        }) }
                    </ol>
                </section>
            }
            if matches!(report.verdict, Verdict::Failure | Verdict::Undetermined) { { retry(report) } }
            <AllFindings written={Rc::clone(written)} {on_action} />
            <ReportActions written={Rc::clone(written)} copied={case.copied.clone()} {on_action} />
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

fn place_words(row: &PlaceRow) -> &'static str {
    Place::from_id(&row.id).map_or("another place", Place::words)
}

/// Where, why and what to do first, on one glance.
fn answer(case: &Case, report: &Report, on_action: &OnAction) -> Html {
    let is_settled = report.places.first().is_some_and(|row| 0.5 <= row.probability);
    let where_ = match report.places.first() {
        None => html! { <p class="answer-main">{ "Not settled yet" }</p> },
        Some(first) => html! {
            <>
                <p class="answer-main">{ if is_settled { capital(place_words(first)) } else { "Not settled yet".to_owned() } }</p>
                <p class="faint">
                    { for report.places.iter().take(3).enumerate().map(|(index, row)| html! {
                        <>{ if 0 < index { ", " } else { "" } }{ place_words(row) }{ " " }<span class="figure">{ percent(row.probability) }{ " %" }</span></>
                    }) }
                </p>
            </>
        },
    };
    let why = match report.causes.first() {
        None => html! { <p class="answer-main">{ "No cause stands out" }</p> },
        Some(row) => html! {
            <><p class="answer-main">{ row.title.clone() }</p><ProbabilityBar probability={row.probability} /></>
        },
    };
    let check = report.next_checks.first();
    let fix = report.causes.first().filter(|row| 0.5 <= row.probability).and_then(|row| row.fix.first());
    let first = match (fix, check) {
        (Some(fix), _) => html! { <p class="answer-main is-action">{ fix.clone() }</p> },
        (None, Some(check)) => html! {
            <>
                <p class="answer-main is-action">{ check.ask.clone() }</p>
                if let Some(command) = &check.command {
                    <CommandBox id={Rc::from(format!("{}-first", check.id))} sh={Rc::from(command.sh.as_str())}
                        powershell={Rc::from(command.powershell.as_str())} shell={case.shell}
                        copied={case.copied.clone()} on_action={on_action.clone()} />
                }
            </>
        },
        (None, None) => {
            html! { <p class="answer-main is-action">{ "Paste the output of curl -v through the proxy" }</p> }
        }
    };
    html! {
        <div class="answer">
            <div class="answer-cell"><h3>{ "Which hop" }</h3>{ where_ }</div>
            <div class="answer-cell"><h3>{ "Why" }</h3>{ why }</div>
            <div class="answer-cell is-wide"><h3>{ "Do this first" }</h3>{ first }</div>
        </div>
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn reasons(report: &Report, on_action: &OnAction) -> Html {
    if report.causes.is_empty() {
        return Html::default();
    }
    let rest: f64 = 1.0 - report.causes.iter().map(|row| row.probability).sum::<f64>();
    let fix = report.causes.first().map(|row| row.fix.clone()).unwrap_or_default();
    html! {
        <>
            <section class="part">
                <h3>{ "Why, and how that is known" }</h3>
                <RankedCauses report={report.clone()} {on_action} />
                if 0.01 <= rest {
                    <p class="faint">{ "Something else: " }<span class="figure">{ percent(rest) }{ " %" }</span></p>
                }
            </section>
            if !fix.is_empty() {
                <section class="part">
                    <h3>{ "What to change, if the first cause is it" }</h3>
                    <ol class="steps">{ for fix.iter().map(|step| html! { <li key={step.clone()}>{ step.clone() }</li> }) }</ol>
                </section>
            }
        </>
    }
}

/// What [`RankedCauses`] are made of.
#[derive(Properties, PartialEq)]
struct RankedCausesProps {
    report: Report,
    on_action: OnAction,
}

/// How many causes stand in the list before the reader asks for all.
const SHOWN: usize = 3;

#[function_component]
fn RankedCauses(props: &RankedCausesProps) -> Html {
    let shows_all = use_state(|| false);
    let causes = &props.report.causes;
    let n_shown = if *shows_all { causes.len() } else { causes.len().min(SHOWN) };
    let onclick = {
        let shows_all = shows_all.clone();
        yew::Callback::from(move |_| shows_all.set(true))
    };
    html! {
        <>
            <ol class="causes">
                { for causes.iter().take(n_shown).enumerate().map(|(index, row)| html! {
                    <CauseCard key={row.id.clone()} row={row.clone()} findings={props.report.findings.clone()} rank={index + 1}
                        on_action={props.on_action.clone()} />
                }) }
            </ol>
            if n_shown < causes.len() {
                <button type="button" class="quiet" {onclick}>{ format!("Show {} less likely", causes.len() - n_shown) }</button>
            }
        </>
    }
}

fn retry(report: &Report) -> Html {
    let (class, words) = match report.retry.verdict {
        RetryVerdict::Safe => ("is-good", "Yes"),
        RetryVerdict::Unsafe => ("is-bad", "Not without care"),
        RetryVerdict::Useless => ("is-bad", "It would not help"),
        RetryVerdict::Unknown => ("is-open", "Cannot be told"),
    };
    html! {
        <section class={classes!("part", "retry", class)} data-retry={words}>
            <h3>{ "May I send it again?" }</h3>
            <p><strong>{ words }{ ". " }</strong>{ report.retry.because.clone() }</p>
        </section>
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

fn not_understood(case: &Case, on_action: &OnAction) -> Html {
    html! {
        <div class="part calm">
            <p>{ "No line of this text is of a kind that is known here. That says nothing about the failure. These tell the most:" }</p>
            <ul>
                <li>{ "the output of curl -v through the proxy, from the first line to the last" }</li>
                <li>{ "the error log of the gateway (nginx, HAProxy, Squid, Envoy …) around the time of the failure" }</li>
                <li>{ "all response headers, as the developer tools show them" }</li>
            </ul>
            <CommandBox id={Rc::from("collect")} sh={Rc::from("curl -v -x PROXY_URL TARGET_URL")}
                powershell={Rc::from("curl.exe -v -x PROXY_URL TARGET_URL")} shell={case.shell}
                copied={case.copied.clone()} on_action={on_action.clone()} />
            <p>{ "Or let " }<Link to={Route::Tree}>{ "a few questions" }</Link>{ " lead to the hop." }</p>
        </div>
    }
}

/// What [`AllFindings`] are made of.
#[derive(Properties, PartialEq)]
struct AllFindingsProps {
    written: Rc<Written>,
    on_action: OnAction,
}

#[function_component]
fn AllFindings(props: &AllFindingsProps) -> Html {
    let findings = &props.written.report.findings;
    if findings.is_empty() {
        return Html::default();
    }
    let words = if findings.len() == 1 {
        "The one finding".to_owned()
    } else {
        format!("All {} findings", findings.len())
    };
    html! {
        <details class="part all-findings">
            <summary>{ words }</summary>
            <ul class="reasons">
                { for findings.iter().map(|finding| html! {
                    <li key={finding.id.clone()}><FindingQuote finding={finding.clone()} on_action={props.on_action.clone()} /></li>
                }) }
            </ul>
        </details>
    }
}
