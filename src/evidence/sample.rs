//! What the tests of readers ask: which codes a text gives, and what stands beside the first.

use super::Intake;
use crate::finding::Finding;

/// All findings of a text.
pub fn findings(text: &str) -> Vec<Finding> {
    let mut intake = Intake::new();
    intake.push(text.as_bytes());
    intake.finish().findings
}

/// The ids of all codes that a text gives.
pub fn codes(text: &str) -> Vec<&'static str> {
    findings(text).iter().map(|finding| finding.code.id).collect()
}

/// The peer of the first finding.
pub fn peer(text: &str) -> Option<String> {
    findings(text).into_iter().next().and_then(|finding| finding.facts.peer)
}
