//! Weighs findings for and against each suspect.
//!
//! Each finding says with its strength what its sign means, and otherwise nothing. So the likelihood of a suspect is
//! `(1 - trust) + trust * (share / prior + rest)`; likelihoods multiply, and the products are normalised. "Something else" is a
//! suspect too. Two findings about one event are not independent: the strongest counts in full, each further one less.

use super::Suspect;
use super::weights::{At, CLEARINGS, MEANINGS, meaning, prior};
use crate::finding::{Finding, Place, Strength, sort_short};
use crate::knowledge::Cause;

/// Where and why, most probable first. Each list adds up to at most one; the rest is something else.
#[derive(Debug, Default)]
pub struct Weighed {
    /// Where.
    pub places: Vec<PlaceSuspicion>,
    /// Why.
    pub causes: Vec<CauseSuspicion>,
}

/// A place and how probable it is.
#[derive(Clone, Debug)]
pub struct PlaceSuspicion {
    /// The place.
    pub place: Place,
    /// Between 0 and 1.
    pub probability: f64,
}

/// A cause and how probable it is.
#[derive(Clone, Debug)]
pub struct CauseSuspicion {
    /// The cause.
    pub cause: &'static Cause,
    /// Between 0 and 1.
    pub probability: f64,
    /// Findings that speak for it, by their place in the list that was weighed.
    pub supports: Vec<usize>,
    /// Findings that speak against it.
    pub against: Vec<usize>,
}

/// How far a finding of this strength means what its code says.
pub const fn trust(strength: Strength) -> f64 {
    match strength {
        Strength::Proof => 0.97,
        Strength::Strong => 0.92,
        Strength::Fair => 0.80,
        Strength::Weak => 0.50,
        Strength::Hint => 0.25,
    }
}

/// How sharply the evidence is taken: below one it would count less than it says, above one more. `cargo run --release --example
/// calibration` measures which value fits the corpus best, leaving one product out in turn.
pub const SHARPNESS: f64 = 1.0;

/// The part of each finding's weight that counts, beside a stronger one.
const BESIDE_A_STRONGER: f64 = 0.7;

/// The part of a bare status's weight that counts beside a reason, which implies it.
const STATUS_BESIDE_A_REASON: f64 = 0.25;

/// The part that counts of what was said before in other words: two wordings of one event are hardly more than one.
const SAID_AGAIN: f64 = 0.2;

/// How probable "something else" is before anything is known.
const SOMETHING_ELSE: f64 = 0.04;

/// Weighs the findings. `has_node` says whether a node is known to stand in the chain.
pub fn weigh(findings: &[Finding], has_node: bool) -> Weighed {
    weigh_with(findings, has_node, SHARPNESS)
}

/// The same with another sharpness, for the table that shows how well it is calibrated.
pub fn weigh_with(findings: &[Finding], has_node: bool, sharpness: f64) -> Weighed {
    let suspects = suspects();
    let priors = priors(&suspects);
    let mut ledger: Vec<(usize, Vec<f64>)> = findings
        .iter()
        .enumerate()
        .filter_map(|(at, it)| Some((at, likelihoods(it, findings, &suspects, &priors)?)))
        .collect();
    if ledger.is_empty() || findings.iter().all(|it| it.code.sign.is_no_fault()) {
        return Weighed::default();
    }
    // The strongest first; what stands first in the text wins a tie, so that the order is fixed.
    sort_short(&mut ledger, |(a, _), (b, _)| findings[*b].strength < findings[*a].strength);
    let has_reason = findings.iter().any(|it| {
        Strength::Fair <= it.strength && !it.code.sign.is_no_fault() && !it.code.sign.is_bare_status()
    });
    let mut posterior: Vec<f64> = priors.iter().map(|it| libm::log(*it)).collect();
    for (rank, (at, row)) in ledger.iter().enumerate() {
        let sign = findings[*at].code.sign;
        let part = match rank {
            0 => 1.0,
            _ if sign.is_no_fault() => 1.0,
            _ if has_reason && sign.is_bare_status() => STATUS_BESIDE_A_REASON,
            _ if ledger[..rank].iter().any(|(other, _)| says_the_same(&findings[*other], &findings[*at])) => {
                SAID_AGAIN
            }
            _ => BESIDE_A_STRONGER,
        };
        for (sum, likelihood) in posterior.iter_mut().zip(row) {
            *sum += sharpness * part * libm::log(*likelihood);
        }
    }
    normalise(&mut posterior);
    Weighed {
        places: by_place(&suspects, &posterior, has_node),
        causes: by_cause(&suspects, &posterior, &ledger),
    }
}

fn says_the_same(one: &Finding, two: &Finding) -> bool {
    one.code.sign == two.code.sign && one.leg == two.leg
}

/// Every suspect that the table names, in the order it names them. The last posterior entry stands for something else.
fn suspects() -> Vec<Suspect> {
    let mut suspects: Vec<Suspect> = Vec::new();
    for share in MEANINGS.iter().flat_map(|row| row.shares) {
        let places: &[Place] = match share.at {
            At::Here(place) => &[place],
            At::Speaker => &[Place::Client, Place::Gateway, Place::Node, Place::Target],
        };
        for &place in places {
            let suspect = Suspect { cause: share.cause, place };
            if !suspects.contains(&suspect) {
                suspects.push(suspect);
            }
        }
    }
    suspects
}

fn priors(suspects: &[Suspect]) -> Vec<f64> {
    let mut priors: Vec<f64> = suspects.iter().map(|it| prior(*it)).collect();
    let sum: f64 = priors.iter().sum();
    for it in &mut priors {
        *it *= (1.0 - SOMETHING_ELSE) / sum;
    }
    priors.push(SOMETHING_ELSE);
    priors
}

/// How likely each suspect makes this finding, or none where it says nothing about suspects.
fn likelihoods(finding: &Finding, all: &[Finding], suspects: &[Suspect], priors: &[f64]) -> Option<Vec<f64>> {
    let sign = finding.code.sign;
    let row = meaning(sign, finding.leg);
    let clearing = CLEARINGS.iter().find(|row| row.sign == sign);
    if row.is_none() && clearing.is_none() {
        return None;
    }
    let trust = trust(finding.strength) * frequency(finding, all);
    let mut likelihoods = vec![1.0; priors.len()];
    if let Some(row) = row {
        let rest = 1.0 - row.shares.iter().map(super::weights::Share::part).sum::<f64>();
        likelihoods.fill((1.0 - trust) + trust * rest.max(0.0));
        for share in row.shares {
            let place = match share.at {
                At::Here(place) => place,
                At::Speaker => finding.code.speaker.place(),
            };
            let suspect = Suspect { cause: share.cause, place };
            if let Some(at) = suspects.iter().position(|it| *it == suspect) {
                likelihoods[at] += trust * share.part() / priors[at];
            }
        }
    }
    if let Some(clearing) = clearing {
        for (at, suspect) in suspects.iter().enumerate() {
            if clearing.places.contains(&suspect.place) || clearing.causes.contains(&suspect.cause) {
                likelihoods[at] *= 1.0 - clearing.sure;
            }
        }
    }
    Some(likelihoods)
}

/// In a long log the failure that is seen a thousand times is the one that is asked about, not the one seen thrice.
fn frequency(finding: &Finding, all: &[Finding]) -> f64 {
    let most = all
        .iter()
        .filter(|it| {
            !it.code.sign.is_no_fault() && it.parser == finding.parser && Strength::Fair <= it.strength
        })
        .map(|it| it.lines.count)
        .max()
        .unwrap_or(1);
    if most <= finding.lines.count.saturating_mul(2) {
        return 1.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "a ratio of counts needs no more than 53 bits")]
    let ratio = finding.lines.count as f64 / most as f64;
    libm::sqrt(libm::sqrt(ratio))
}

fn normalise(logs: &mut [f64]) {
    let highest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    for it in logs.iter_mut() {
        *it = libm::exp(*it - highest);
    }
    let sum: f64 = logs.iter().sum();
    for it in logs.iter_mut() {
        *it /= sum;
    }
}

/// Places below this are not worth a line.
const LEAST: f64 = 0.02;

fn by_place(suspects: &[Suspect], posterior: &[f64], has_node: bool) -> Vec<PlaceSuspicion> {
    let mut places: Vec<PlaceSuspicion> =
        Place::ALL.into_iter().map(|place| PlaceSuspicion { place, probability: 0.0 }).collect();
    for (suspect, probability) in suspects.iter().zip(posterior) {
        let place = match suspect.place {
            Place::NodeTarget if !has_node => Place::GatewayTarget,
            place => place,
        };
        if let Some(row) = places.iter_mut().find(|it| it.place == place) {
            row.probability += probability;
        }
    }
    places.retain(|it| LEAST <= it.probability);
    sort_short(&mut places, |a, b| b.probability < a.probability);
    places
}

/// So many causes are worth a line.
const MOST_CAUSES: usize = 8;

fn by_cause(suspects: &[Suspect], posterior: &[f64], ledger: &[(usize, Vec<f64>)]) -> Vec<CauseSuspicion> {
    let mut causes: Vec<CauseSuspicion> = Vec::new();
    for (suspect, &probability) in suspects.iter().zip(posterior) {
        match causes.iter_mut().find(|it| it.cause == suspect.cause) {
            Some(row) => row.probability += probability,
            None => causes.push(CauseSuspicion {
                cause: suspect.cause,
                probability,
                supports: Vec::new(),
                against: Vec::new(),
            }),
        }
    }
    causes.retain(|it| LEAST <= it.probability);
    sort_short(&mut causes, |a, b| b.probability < a.probability);
    causes.truncate(MOST_CAUSES);
    for row in &mut causes {
        for (at, likelihoods) in ledger {
            let average = weighted_mean(likelihoods, posterior);
            let own = best_of_cause(row.cause, suspects, likelihoods, posterior);
            if average * 1.02 < own || (own >= average && 1.0 < own) {
                row.supports.push(*at);
            } else if own < average * 0.5 {
                row.against.push(*at);
            }
        }
        sort_short(&mut row.supports, |a, b| a < b);
        sort_short(&mut row.against, |a, b| a < b);
    }
    causes
}

fn weighted_mean(likelihoods: &[f64], posterior: &[f64]) -> f64 {
    likelihoods.iter().zip(posterior).map(|(likelihood, probability)| likelihood * probability).sum()
}

/// The likelihood at the place where the cause is most probable.
fn best_of_cause(cause: &Cause, suspects: &[Suspect], likelihoods: &[f64], posterior: &[f64]) -> f64 {
    suspects
        .iter()
        .enumerate()
        .filter(|(_, suspect)| suspect.cause == cause)
        .max_by(|(a, _), (b, _)| posterior[*a].total_cmp(&posterior[*b]))
        .map_or(1.0, |(at, _)| likelihoods[at])
}
