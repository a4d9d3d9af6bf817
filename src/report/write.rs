//! Writes a report from a reading: the one place where a diagnosis becomes words.

use super::{Counts, Redacted, Report, Retry, RetryVerdict, Verdict, shape::SCHEMA};
use crate::evidence::Reading;

/// The report on what was read.
pub fn write(reading: &Reading) -> Report {
    Report {
        schema: SCHEMA.to_owned(),
        verdict: Verdict::NotUnderstood,
        summary: "Nothing in this text was recognised".to_owned(),
        chain: Vec::new(),
        places: Vec::new(),
        causes: Vec::new(),
        next_checks: Vec::new(),
        retry: Retry {
            verdict: RetryVerdict::Unknown,
            because: "Nothing is known about the request".to_owned(),
        },
        findings: Vec::new(),
        read: Counts { lines: reading.lines, understood: reading.understood, formats: Vec::new() },
        redacted: Redacted::default(),
    }
}
