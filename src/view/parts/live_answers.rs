//! What was tried and what came back.

use yew::{Html, html};

use crate::finding::probe::{Probe, ProbeMode, ProbeOutcome, ProbeTarget};

/// The table of probes.
pub(super) fn live_answers(probes: &[Probe]) -> Html {
    if probes.is_empty() {
        return Html::default();
    }
    html! {
        <table class="answers" id="live-answers">
            <thead><tr><th scope="col">{ "Tried" }</th><th scope="col">{ "What came back" }</th><th scope="col" class="number">{ "Time" }</th></tr></thead>
            <tbody>
                { for probes.iter().map(|probe| html! {
                    <tr data-outcome={outcome_id(&probe.outcome)}>
                        <th scope="row">{ tried(probe) }</th>
                        <td>{ came_back(probe) }</td>
                        <td class="number">{ probe.elapsed_ms }{ " ms" }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn tried(probe: &Probe) -> &'static str {
    match (&probe.target, probe.mode) {
        (ProbeTarget::OwnFile, _) => "This page's own server",
        (ProbeTarget::Echo, _) => "The address you come from",
        (ProbeTarget::UnresolvableName, _) => "A name that cannot exist",
        (ProbeTarget::Target, ProbeMode::Cors) => "The target, readable",
        (ProbeTarget::Target, ProbeMode::NoCors) => "The target, answered or not",
    }
}

const fn outcome_id(outcome: &ProbeOutcome) -> &'static str {
    match outcome {
        ProbeOutcome::Answered { .. } => "answered",
        ProbeOutcome::Opaque => "opaque",
        ProbeOutcome::Rejected { .. } => "rejected",
        ProbeOutcome::TimedOut => "timed-out",
        ProbeOutcome::NotTried { .. } => "not-tried",
    }
}

fn came_back(probe: &Probe) -> Html {
    match &probe.outcome {
        ProbeOutcome::Answered { status, headers, body, is_truncated } => {
            let marks = headers.iter().filter(|(name, _)| {
                ["via", "x-cache", "proxy-status", "x-squid-error", "server"].contains(&name.as_str())
            });
            html! {
                <>
                    { format!("Answered with {status}") }
                    if *is_truncated { { ", and the body broke off" } }
                    if probe.target == ProbeTarget::Echo && !body.is_empty() { <br /><code class="echo">{ short(body) }</code> }
                    { for marks.map(|(name, value)| html! { <><br /><code>{ name.clone() }{ ": " }{ short(value) }</code></> }) }
                </>
            }
        }
        // An opaque answer may well be a 502: it must never read like success.
        ProbeOutcome::Opaque => {
            html! { { "Something answered; this page may not see what. It may be the page you want or a 502" } }
        }
        ProbeOutcome::Rejected { first_hop_was_usable: Some(true) } => {
            html! { { "No answer. The first hop took the connection, then it failed" } }
        }
        ProbeOutcome::Rejected { first_hop_was_usable: Some(false) } => {
            html! { { "No answer. The first hop could not be used at all" } }
        }
        ProbeOutcome::Rejected { first_hop_was_usable: None } => {
            html! { { "No answer, or one that this page may not read; the browser does not say which" } }
        }
        ProbeOutcome::TimedOut => html! { { "Nothing in the time given" } },
        ProbeOutcome::NotTried { because } => html! { <>{ "Not tried: " }{ because.clone() }</> },
    }
}

fn short(text: &str) -> String {
    const MAX: usize = 80;
    let one_line: String = text.chars().map(|it| if it.is_whitespace() { ' ' } else { it }).collect();
    if one_line.chars().count() <= MAX {
        one_line
    } else {
        one_line.chars().take(MAX).chain(['…']).collect()
    }
}
