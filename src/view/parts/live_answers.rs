//! What was tried and what came back.

use yew::Html;

use crate::view::element::{el, list, many, node, say, value};

use crate::finding::probe::{Probe, ProbeMode, ProbeOutcome, ProbeTarget};

/// The table of probes.
pub(super) fn live_answers(probes: &[Probe]) -> Html {
    if probes.is_empty() {
        return Html::default();
    }
    el!(
        "table",
        ["class" = fixed("answers"), "id" = fixed("live-answers")],
        el!(
            "thead",
            [],
            el!(
                "tr",
                [],
                el!("th", ["scope" = fixed("col")], say("Tried")),
                el!("th", ["scope" = fixed("col")], say("What came back")),
                el!("th", ["scope" = fixed("col"), "class" = fixed("number")], say("Time"))
            )
        ),
        el!(
            "tbody",
            [],
            list(probes.iter().map(|probe| el!(
                "tr",
                ["data-outcome" = value(if probe.target == ProbeTarget::UnresolvableName {
                    "control"
                } else {
                    outcome_id(&probe.outcome)
                })],
                el!("th", ["scope" = fixed("row")], node(tried(probe))),
                el!("td", [], node(came_back(probe))),
                el!("td", ["class" = fixed("number")], node(probe.elapsed_ms), say(" ms"))
            )))
        )
    )
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
    // For a name that cannot exist, silence is the good answer.
    if probe.target == ProbeTarget::UnresolvableName {
        match &probe.outcome {
            ProbeOutcome::Rejected { .. } => {
                return say("No answer, as it should be: no proxy answers for made-up names");
            }
            ProbeOutcome::Opaque | ProbeOutcome::Answered { .. } => {
                return say(
                    "Something answered for a name that does not exist: a proxy is on the way, or a resolver that makes names up",
                );
            }
            ProbeOutcome::TimedOut | ProbeOutcome::NotTried { .. } => {}
        }
    }
    match &probe.outcome {
        ProbeOutcome::Answered { status, headers, body, is_truncated } => {
            let marks = headers.iter().filter(|(name, _)| {
                ["via", "x-cache", "proxy-status", "x-squid-error", "server"].contains(&name.as_str())
            });
            many(vec![
                node(format!("Answered with {status}")),
                if *is_truncated { say(", and the body broke off") } else { Html::default() },
                if probe.target == ProbeTarget::Echo && !body.is_empty() {
                    many(vec![el!("br", []), el!("code", ["class" = fixed("echo")], node(short(body)))])
                } else {
                    Html::default()
                },
                list(marks.map(|(name, value)| {
                    many(vec![
                        el!("br", []),
                        el!("code", [], node(name.clone()), say(": "), node(short(value))),
                    ])
                })),
            ])
        }
        // An opaque answer may well be a 502: it must never read like success.
        ProbeOutcome::Opaque => {
            say("Something answered; this page may not see what. It may be the page you want or a 502")
        }
        ProbeOutcome::Rejected { first_hop_was_usable: Some(true) } => {
            say("No answer. The first hop took the connection, then it failed")
        }
        ProbeOutcome::Rejected { first_hop_was_usable: Some(false) } => {
            say("No answer. The first hop could not be used at all")
        }
        ProbeOutcome::Rejected { first_hop_was_usable: None } => {
            if probe.mode == ProbeMode::Cors {
                say("No answer, or one that this page may not read; the browser does not say which")
            } else {
                say("No answer came; the browser does not say why")
            }
        }
        ProbeOutcome::TimedOut => say("Nothing in the time given"),
        ProbeOutcome::NotTried { because } => many(vec![say("Not tried: "), node(because.clone())]),
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
