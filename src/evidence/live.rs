//! Live checks as findings: what a page saw, and no more than that.

use super::http_status::of_answer;
use super::{Line, Notes, http_head};
use crate::finding::probe::{Probe, ProbeMode, ProbeOutcome, ProbeRun, ProbeTarget};
use crate::finding::{Code, Facts, Finding, Leg, Lines, Millis, Role, Sign, Source, StatusCode, Strength};

/// The reader's id in the report.
const ID: &str = "live_check";

/// The findings of a run. A helper that fails (echo, unresolvable name) says nothing about the reader's proxy.
pub fn findings(run: &ProbeRun) -> Vec<Finding> {
    let mut findings = Vec::new();
    for probe in &run.probes {
        match probe.target {
            ProbeTarget::OwnFile => own_file(probe, &mut findings),
            ProbeTarget::Echo => echo(probe, &mut findings),
            ProbeTarget::UnresolvableName => unresolvable_name(probe, &mut findings),
            ProbeTarget::Target => target(probe, &mut findings),
        }
    }
    findings
}

fn own_file(probe: &Probe, findings: &mut Vec<Finding>) {
    match &probe.outcome {
        ProbeOutcome::Answered { headers, .. } => name_hops(headers, findings),
        ProbeOutcome::Rejected { .. } | ProbeOutcome::TimedOut => {
            findings.push(finding(&OWN_FILE_FAILED, probe, None));
        }
        ProbeOutcome::Opaque | ProbeOutcome::NotTried { .. } => {}
    }
}

fn echo(probe: &Probe, findings: &mut Vec<Finding>) {
    if let ProbeOutcome::Answered { status, headers, .. } = &probe.outcome {
        name_hops(headers, findings);
        if StatusCode::new(*status).is_some_and(StatusCode::is_success) {
            findings.push(finding(&ECHO_ANSWERED, probe, None));
        }
    }
}

fn unresolvable_name(probe: &Probe, findings: &mut Vec<Finding>) {
    if matches!(probe.outcome, ProbeOutcome::Opaque | ProbeOutcome::Answered { .. }) {
        findings.push(finding(&HIDDEN_PROXY, probe, None));
    }
}

fn target(probe: &Probe, findings: &mut Vec<Finding>) {
    match &probe.outcome {
        ProbeOutcome::Answered { status, headers, is_truncated, .. } => {
            name_hops(headers, findings);
            let status = StatusCode::new(*status);
            if let Some(code) = status.and_then(of_answer) {
                findings.push(finding(code, probe, status));
            }
            if *is_truncated {
                findings.push(finding(&BODY_BROKE_OFF, probe, status));
            }
        }
        ProbeOutcome::Opaque => findings.push(finding(&OPAQUE, probe, None)),
        ProbeOutcome::Rejected { first_hop_was_usable } if probe.mode == ProbeMode::NoCors => {
            let code = match first_hop_was_usable {
                Some(true) => &ACCEPTED_THEN_FAILED,
                Some(false) => &FIRST_HOP_UNUSABLE,
                None => &NO_ANSWER,
            };
            findings.push(finding(code, probe, None));
        }
        ProbeOutcome::TimedOut if probe.mode == ProbeMode::NoCors => {
            findings.push(finding(&NOT_IN_TIME, probe, None));
        }
        // Without permission to read, a rejected fetch is the ordinary case: the next probe tells more.
        ProbeOutcome::Rejected { .. } | ProbeOutcome::TimedOut | ProbeOutcome::NotTried { .. } => {}
    }
}

/// Names hops from the headers a page may see, and reads what they say.
fn name_hops(headers: &[(String, String)], findings: &mut Vec<Finding>) {
    let mut notes = Notes::default();
    let status = Line { number: 0, text: "HTTP/1.1 200 OK" };
    let Some(mut head) = http_head::Head::parse(status, http_head::Request::default()) else { return };
    for (name, value) in headers {
        head.field(Line { number: 0, text: &format!("{name}: {value}") });
    }
    head.note_hops(ID, &mut notes);
    let (named, _) = notes.into_parts();
    findings.extend(named.into_iter().map(|it| Finding { source: Source::Live, lines: no_lines(), ..it }));
}

const fn no_lines() -> Lines {
    Lines { first: 0, last: 0, count: 1 }
}

fn finding(code: &'static Code, probe: &Probe, status: Option<StatusCode>) -> Finding {
    Finding {
        code,
        leg: code.leg,
        strength: code.strength,
        lines: no_lines(),
        quote: format!("{} after {} ms", probe.url, probe.elapsed_ms),
        parser: ID,
        source: Source::Live,
        facts: Facts {
            status,
            method: Some("GET".to_owned()),
            peer: Some(probe.url.clone()),
            program: None,
            elapsed: Some(Millis(probe.elapsed_ms)),
        },
    }
}

const fn code(id: &'static str, sign: Sign, leg: Leg, strength: Strength, says: &'static str) -> Code {
    Code { id, sign, speaker: Role::Client, leg, strength, says }
}

static OWN_FILE_FAILED: Code = code(
    "live.own-file-failed",
    Sign::HiddenFailure,
    Leg::ToGateway,
    Strength::Hint,
    "The page could not load its own file again",
);
static ECHO_ANSWERED: Code = code(
    "live.echo-answered",
    Sign::Connected,
    Leg::ToGateway,
    Strength::Fair,
    "The echo endpoint answered this browser",
);
static HIDDEN_PROXY: Code = Code {
    speaker: Role::Gateway,
    ..code(
        "live.forward-proxy-at-work",
        Sign::HopNamed,
        Leg::Unknown,
        Strength::Fair,
        "Something answered for a name that does not exist: a forward proxy, or a resolver that lies",
    )
};
static OPAQUE: Code = code(
    "live.answered-unread",
    Sign::Connected,
    Leg::ToGateway,
    Strength::Strong,
    "Some hop answered for the target; the page may not read what",
);
static ACCEPTED_THEN_FAILED: Code = code(
    "live.accepted-then-failed",
    Sign::ConnectionLost,
    Leg::Unknown,
    Strength::Weak,
    "The first hop accepted the connection, and no answer came",
);
static FIRST_HOP_UNUSABLE: Code = code(
    "live.first-hop-unusable",
    Sign::ConnectFailed,
    Leg::Unknown,
    Strength::Weak,
    "The browser could not use the first hop: its name, its port or its TLS failed",
);
static NO_ANSWER: Code = code(
    "live.no-answer",
    Sign::HiddenFailure,
    Leg::Unknown,
    Strength::Weak,
    "No answer came, and the browser does not tell the page why",
);
static NOT_IN_TIME: Code = code(
    "live.not-in-time",
    Sign::TimedOut,
    Leg::Unknown,
    Strength::Weak,
    "No answer came in the time given to it",
);
static BODY_BROKE_OFF: Code = code(
    "live.body-broke-off",
    Sign::ClosedMidAnswer,
    Leg::Unknown,
    Strength::Strong,
    "The answer broke off before its end",
);

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] = &[
    &OWN_FILE_FAILED,
    &ECHO_ANSWERED,
    &HIDDEN_PROXY,
    &OPAQUE,
    &ACCEPTED_THEN_FAILED,
    &FIRST_HOP_UNUSABLE,
    &NO_ANSWER,
    &NOT_IN_TIME,
    &BODY_BROKE_OFF,
];
