//! Ranks the next checks by how much they would tell apart, for what they cost.

use super::{Diagnosis, Kind};
use crate::finding::{Finding, sort_short};
use crate::knowledge::{Cause, Check, causes, checks};

/// A check and what it would tell.
#[derive(Clone, Copy, Debug)]
pub struct NextCheck {
    /// The check.
    pub check: &'static Check,
    /// How much it would tell, in bits.
    pub gain_bits: f64,
}

/// So many checks are worth a line.
const MOST: usize = 5;

/// A check that tells less than this is not worth the trouble.
const LEAST_BITS: f64 = 0.05;

/// An outcome that a cause makes likely is seen this often when that is the cause.
const USUAL: f64 = 0.85;

/// The checks worth making next, the most telling for its cost first. Where hardly anything is known, one command that collects the
/// whole way stands before all others.
pub fn rank(diagnosis: &Diagnosis) -> Vec<NextCheck> {
    let mut causes: Vec<(&'static Cause, f64)> =
        diagnosis.weighed.causes.iter().map(|it| (it.cause, it.probability)).collect();
    if causes.is_empty() {
        // An answer that nobody could read speaks for no cause: each is as likely as the next.
        #[expect(clippy::cast_precision_loss, reason = "a few dozen causes")]
        let even = 1.0 / causes::ALL.len() as f64;
        causes = causes::ALL.iter().map(|cause| (*cause, even)).collect();
    }
    let kind = diagnosis.chain.kind;
    let mut ranked: Vec<NextCheck> = checks::ALL
        .iter()
        .filter(|check| !is_answered(check, &diagnosis.findings) && fits(check, kind))
        .map(|check| NextCheck { check, gain_bits: gain_bits(check, &causes) })
        .filter(|it| LEAST_BITS <= it.gain_bits)
        .collect();
    let n_faults = diagnosis.findings.iter().filter(|it| !it.code.sign.is_no_fault()).count();
    let is_bare = n_faults < 2 && causes.iter().all(|(_, probability)| *probability < 0.5);
    let worth = |it: &NextCheck| {
        let is_first = is_bare && it.check.id == checks::COLLECT_EVERYTHING.id;
        if is_first { f64::MAX } else { it.gain_bits / (0.6 + 0.4 * f64::from(it.check.effort)) }
    };
    sort_short(&mut ranked, |a, b| worth(b) < worth(a));
    ranked.truncate(MOST);
    ranked
}

/// A command that needs a forward proxy fits no chain without one.
fn fits(check: &Check, kind: Kind) -> bool {
    let needs_proxy =
        check.command.as_ref().is_some_and(|it| it.sh.replace("-x PROXY_URL ", "").contains("PROXY_"));
    kind != Kind::Reverse || !needs_proxy
}

/// A tree answer carries the id of the check it answers.
fn is_answered(check: &Check, findings: &[Finding]) -> bool {
    findings.iter().any(|it| {
        it.code.id.strip_prefix("answer.").is_some_and(|rest| rest.split('.').next() == Some(check.id))
    })
}

/// Mutual information between the outcome and the cause. A cause that no outcome names says nothing about the outcome.
fn gain_bits(check: &Check, causes: &[(&'static Cause, f64)]) -> f64 {
    let n_outcomes = check.outcomes.len();
    if n_outcomes < 2 {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "a handful of outcomes")]
    let even = 1.0 / n_outcomes as f64;
    let rest = 1.0 - causes.iter().map(|(_, probability)| probability).sum::<f64>();
    let mut rows: Vec<(f64, Vec<f64>)> =
        causes.iter().map(|(cause, probability)| (*probability, outcomes_of(check, cause))).collect();
    rows.push((rest.max(0.0), vec![even; n_outcomes]));
    let mut gain = 0.0;
    for outcome in 0..n_outcomes {
        let total: f64 = rows.iter().map(|(probability, row)| probability * row[outcome]).sum();
        for (probability, row) in &rows {
            let joint = probability * row[outcome];
            if 0.0 < joint && 0.0 < total {
                gain += joint * libm::log2(row[outcome] / total);
            }
        }
    }
    gain.max(0.0)
}

fn outcomes_of(check: &Check, cause: &Cause) -> Vec<f64> {
    #[expect(clippy::cast_precision_loss, reason = "a handful of outcomes")]
    let count = |n: usize| n as f64;
    let named: Vec<bool> = check.outcomes.iter().map(|outcome| outcome.points_to.contains(&cause)).collect();
    let n_named = named.iter().filter(|it| **it).count();
    let n_others = named.len() - n_named;
    if n_named == 0 || n_others == 0 {
        return vec![1.0 / count(named.len()); named.len()];
    }
    named
        .iter()
        .map(|it| if *it { USUAL / count(n_named) } else { (1.0 - USUAL) / count(n_others) })
        .collect()
}
