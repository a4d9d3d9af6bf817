//! Writes a report from a reading: the one place where a diagnosis becomes words.

use super::{
    CauseRow, CheckRow, CommandRow, Counts, FindingRow, HopRow, OutcomeRow, PlaceRow, Redacted, Report,
    Retry, RetryVerdict, SourceRow, Verdict, redact, shape::SCHEMA,
};
use crate::diagnosis::retry::{self, Advice};
use crate::diagnosis::{self, Chain, Diagnosis, next_check, weights};
use crate::finding::{Finding, Place, Reading, Source};
use crate::report::blanks::Blanks;

/// The report on what was read.
pub fn write(reading: &Reading) -> Report {
    let diagnosis = diagnosis::diagnose(&reading.findings);
    let verdict = verdict(&diagnosis);
    let (findings, redacted) = finding_rows(&diagnosis);
    let blanks = Blanks::from(&diagnosis.findings, diagnosis.chain.kind);
    let (advice, because) = retry::advise(&diagnosis);
    Report {
        schema: SCHEMA.to_owned(),
        verdict,
        summary: summary(verdict, &diagnosis),
        chain: hop_rows(&diagnosis.chain),
        places: place_rows(&diagnosis),
        causes: cause_rows(&diagnosis),
        next_checks: check_rows(verdict, &diagnosis, &blanks),
        retry: Retry { verdict: retry_verdict(advice), because },
        findings,
        read: Counts {
            lines: reading.lines,
            understood: reading.understood,
            formats: reading.formats.iter().map(|it| (*it).to_owned()).collect(),
        },
        redacted,
    }
}

/// From here on a place or a cause is said to be the one.
const HALF: f64 = 0.5;

fn verdict(diagnosis: &Diagnosis) -> Verdict {
    let best_place = diagnosis.weighed.places.first().map_or(0.0, |it| it.probability);
    let best_cause = diagnosis.weighed.causes.first().map_or(0.0, |it| it.probability);
    match (diagnosis.has_fault(), diagnosis.has_success()) {
        (true, _) if HALF <= best_place || HALF <= best_cause => Verdict::Failure,
        (true, _) => Verdict::Undetermined,
        (false, true) => Verdict::NoFailureSeen,
        // A live check was understood for certain; that the page may not see the answer is what it found.
        (false, false) if is_live(diagnosis) => Verdict::Undetermined,
        (false, false) => Verdict::NotUnderstood,
    }
}

fn is_live(diagnosis: &Diagnosis) -> bool {
    diagnosis.findings.iter().any(|it| it.source == Source::Live)
}

fn summary(verdict: Verdict, diagnosis: &Diagnosis) -> String {
    let place = diagnosis.weighed.places.first();
    let cause = diagnosis.weighed.causes.first();
    match (verdict, place, cause) {
        (Verdict::Failure, Some(place), Some(cause))
            if HALF <= place.probability && HALF <= cause.probability =>
        {
            format!("It failed at {}: {}", place.place.words(), lower_first(cause.cause.title))
        }
        (Verdict::Failure, Some(place), _) if HALF <= place.probability => {
            format!("It failed at {}; the cause cannot be told from this", place.place.words())
        }
        (Verdict::Failure, _, Some(cause)) => {
            format!("{}; at which hop cannot be told from this", cause.cause.title)
        }
        (Verdict::NoFailureSeen, ..) => "No failure is seen in this".to_owned(),
        (Verdict::NotUnderstood, ..) => "Nothing in this was recognised as evidence of a request".to_owned(),
        (Verdict::Undetermined, ..) if !diagnosis.has_fault() => {
            "Something answered, but a page may not see what: it can be the page you want, or an error"
                .to_owned()
        }
        (Verdict::Failure | Verdict::Undetermined, ..) => undetermined(diagnosis),
    }
}

/// What can still be said when nothing reaches one half: what is ruled out.
fn undetermined(diagnosis: &Diagnosis) -> String {
    let left: Vec<&str> = diagnosis
        .weighed
        .places
        .iter()
        .filter(|it| 0.1 <= it.probability)
        .map(|it| it.place.words())
        .collect();
    if left.is_empty() {
        return "Something failed; where and why cannot be told from this".to_owned();
    }
    format!("Something failed; from this it can be at {}", join_or(&left))
}

fn join_or(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} or at {last}", most.join(", at ")),
    }
}

/// A title as the second half of a sentence. A name in capitals (TLS) stays.
fn lower_first(title: &str) -> String {
    let mut letters = title.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => std::iter::once(first.to_ascii_lowercase())
            .chain(std::iter::once(second))
            .chain(letters)
            .collect(),
        _ => title.to_owned(),
    }
}

fn hop_id(at: usize) -> String {
    format!("H{}", at + 1)
}

fn finding_id(at: usize) -> String {
    format!("F{}", at + 1)
}

fn finding_ids(places: &[usize]) -> Vec<String> {
    places.iter().map(|at| finding_id(*at)).collect()
}

fn hop_rows(chain: &Chain) -> Vec<HopRow> {
    chain
        .hops
        .iter()
        .enumerate()
        .map(|(at, hop)| HopRow {
            id: hop_id(at),
            role: hop.role.id().to_owned(),
            name: hop.name.clone(),
            because: finding_ids(&hop.because),
        })
        .collect()
}

fn place_rows(diagnosis: &Diagnosis) -> Vec<PlaceRow> {
    let rounded = diagnosis.weighed.places.iter().map(|it| (it.place, round(it.probability)));
    rounded
        .map(|(place, probability)| PlaceRow {
            id: place.id().to_owned(),
            at: hops_at(&diagnosis.chain, place),
            probability,
        })
        .collect()
}

/// The ids of the hops a place lies at. Of several gateways the last is the one before the next hop.
fn hops_at(chain: &Chain, place: Place) -> Vec<String> {
    let roles = place.roles();
    roles
        .iter()
        .enumerate()
        .filter_map(|(end, role)| {
            let mut hops =
                chain.hops.iter().enumerate().filter(|(_, hop)| hop.role == *role).map(|(at, _)| at);
            let is_near_end_of_link = end == 0 && place.is_link();
            if is_near_end_of_link { hops.next_back() } else { hops.next() }
        })
        .map(hop_id)
        .collect()
}

fn cause_rows(diagnosis: &Diagnosis) -> Vec<CauseRow> {
    let own = |texts: &[&str]| texts.iter().map(|it| (*it).to_owned()).collect();
    diagnosis
        .weighed
        .causes
        .iter()
        .map(|it| CauseRow {
            id: it.cause.id.to_owned(),
            family: it.cause.family.map(|family| family.id().to_owned()),
            title: it.cause.title.to_owned(),
            probability: round(it.probability),
            supports: finding_ids(&it.supports),
            against: finding_ids(&it.against),
            meaning: it.cause.meaning.to_owned(),
            fix: own(it.cause.fix),
            confirm: own(it.cause.confirm),
        })
        .collect()
}

/// Three decimals, rounded down, so that a list never adds up to more than one.
fn round(probability: f64) -> f64 {
    libm::floor(probability * 1000.0) / 1000.0
}

fn check_rows(verdict: Verdict, diagnosis: &Diagnosis, blanks: &Blanks) -> Vec<CheckRow> {
    match verdict {
        Verdict::Failure | Verdict::Undetermined => {}
        Verdict::NoFailureSeen | Verdict::NotUnderstood => return Vec::new(),
    }
    next_check::rank(diagnosis)
        .into_iter()
        .map(|it| CheckRow {
            id: it.check.id.to_owned(),
            ask: it.check.ask.to_owned(),
            command: it.check.command.as_ref().map(|command| CommandRow {
                sh: blanks.fill(command.sh),
                powershell: blanks.fill(command.powershell),
            }),
            outcomes: it
                .check
                .outcomes
                .iter()
                .map(|outcome| OutcomeRow {
                    seen: outcome.seen.to_owned(),
                    points_to: outcome.points_to.iter().map(|cause| cause.id.to_owned()).collect(),
                })
                .collect(),
            gain_bits: libm::round(it.gain_bits * 100.0) / 100.0,
        })
        .collect()
}

const fn retry_verdict(advice: Advice) -> RetryVerdict {
    match advice {
        Advice::Safe => RetryVerdict::Safe,
        Advice::Unsafe => RetryVerdict::Unsafe,
        Advice::Useless => RetryVerdict::Useless,
        Advice::Unknown => RetryVerdict::Unknown,
    }
}

fn finding_rows(diagnosis: &Diagnosis) -> (Vec<FindingRow>, Redacted) {
    let mut redacted = Redacted::default();
    let rows = diagnosis
        .findings
        .iter()
        .enumerate()
        .map(|(at, finding)| {
            let (quote, masked) = redact::mask(&finding.quote);
            redacted.credentials += masked.credentials;
            redacted.cookies += masked.cookies;
            redacted.tokens += masked.tokens;
            redacted.hosts += masked.hosts;
            redacted.ips += masked.ips;
            FindingRow {
                id: finding_id(at),
                code: finding.code.id.to_owned(),
                says: finding.code.says.to_owned(),
                place: place_of(finding, &diagnosis.chain).map(|place| place.id().to_owned()),
                source: match finding.source {
                    Source::Pasted => SourceRow::Pasted,
                    Source::Live => SourceRow::Live,
                    Source::Answer => SourceRow::Answer,
                },
                line: finding.lines.first,
                last_line: finding.lines.last,
                count: finding.lines.count,
                quote,
                parser: finding.parser.to_owned(),
            }
        })
        .collect();
    (rows, redacted)
}

/// The place the sign points to most, or none where it points to several alike or speaks of no fault.
fn place_of(finding: &Finding, chain: &Chain) -> Option<Place> {
    let row = weights::meaning(finding.code.sign, finding.leg)?;
    let best = row.shares.first().filter(|it| 0.4 <= it.part())?;
    let place = match best.at {
        weights::At::Here(place) => place,
        weights::At::Speaker => finding.code.speaker.place(),
    };
    Some(if place == Place::NodeTarget && !chain.has_node() { Place::GatewayTarget } else { place })
}
