//! What a live check comes to in the report.

use whichhop::evidence::live;
use whichhop::finding::Reading;
use whichhop::finding::probe::{Probe, ProbeMode, ProbeOutcome, ProbeRun, ProbeTarget};
use whichhop::report::write::write;
use whichhop::report::{Report, Verdict};

fn report_on(outcome: ProbeOutcome) -> Report {
    let url = "http://shop.example.test/".to_owned();
    let probe = Probe { target: ProbeTarget::Target, url, mode: ProbeMode::NoCors, outcome, elapsed_ms: 12 };
    let findings = live::findings(&ProbeRun { probes: vec![probe] });
    write(&Reading { findings, ..Reading::default() })
}

#[test]
fn an_answer_that_the_page_may_not_see_settles_nothing_and_says_what_would() {
    let report = report_on(ProbeOutcome::Opaque);
    assert_eq!(report.verdict, Verdict::Undetermined);
    assert!(report.places.is_empty() && report.causes.is_empty());
    assert!(!report.next_checks.is_empty());
}

#[test]
fn a_probe_that_was_not_made_says_nothing() {
    let report = report_on(ProbeOutcome::NotTried { because: "stopped".to_owned() });
    assert_eq!(report.verdict, Verdict::NotUnderstood);
}
