//! Findings become a diagnosis: where, why, how sure, what to look at next, and whether to try again.

pub mod chain;
pub mod next_check;
pub mod retry;
pub mod rules;
mod suspect;
pub mod weigh;
pub mod weights;

pub use chain::{Chain, Hop, Kind};
pub use suspect::Suspect;
pub use weigh::{CauseSuspicion, PlaceSuspicion, Weighed, weigh};

use crate::finding::{Finding, Sign};

/// All that follows from the findings.
#[derive(Debug)]
pub struct Diagnosis {
    /// The findings, with those that only their combination shows.
    pub findings: Vec<Finding>,
    /// The hops, as far as they are named.
    pub chain: Chain,
    /// Where and why.
    pub weighed: Weighed,
}

/// What follows from these findings.
pub fn diagnose(findings: &[Finding]) -> Diagnosis {
    let findings = rules::combine(findings);
    let chain = chain::infer(&findings);
    let weighed = weigh(&findings, chain.has_node());
    Diagnosis { findings, chain, weighed }
}

impl Diagnosis {
    /// Whether anything was seen that is a fault.
    pub fn has_fault(&self) -> bool {
        self.findings.iter().any(|finding| !finding.code.sign.is_no_fault())
    }

    /// Whether anything was seen to work.
    pub fn has_success(&self) -> bool {
        self.findings.iter().any(|finding| finding.code.sign == Sign::AnsweredWell)
    }
}
