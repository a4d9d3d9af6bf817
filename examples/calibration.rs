//! How well the probabilities hold: the sharpness is fitted on all products of the corpus but one, and tried on that one.
//!
//! `cargo run --release --example calibration`

use std::collections::BTreeMap;

use whichhop::diagnosis::{chain, rules, weigh};
use whichhop::evidence::Intake;
use whichhop::finding::Finding;

#[path = "../tests/it/corpus_cases.rs"]
mod corpus_cases;

/// A case that has one cause, read.
struct Read {
    name: String,
    product: String,
    causes: Vec<String>,
    findings: Vec<Finding>,
    has_node: bool,
}

/// What a case came to.
struct Outcome {
    probability: f64,
    is_right: bool,
    is_among_three: bool,
    log_loss: f64,
}

fn main() {
    let cases: Vec<Read> = corpus_cases::cases().iter().filter_map(read).collect();
    let products: BTreeMap<&str, usize> = cases.iter().fold(BTreeMap::new(), |mut counts, case| {
        *counts.entry(case.product.as_str()).or_default() += 1;
        counts
    });
    println!(
        "{:<16} {:>5} {:>9} {:>6} {:>6} {:>9} {:>12}",
        "left out", "cases", "sharpness", "top 1", "top 3", "log loss", ">= 0.8 right"
    );
    let mut all = Vec::new();
    for (product, n_cases) in &products {
        let (out, rest): (Vec<&Read>, Vec<&Read>) = cases.iter().partition(|case| case.product == **product);
        let sharpness = fitted(&rest);
        let outcomes: Vec<Outcome> = out.iter().map(|case| outcome(case, sharpness)).collect();
        println!("{product:<16} {n_cases:>5} {sharpness:>9.2} {}", line(&outcomes));
        all.extend(outcomes);
    }
    println!("{:<16} {:>5} {:>9} {}", "together", all.len(), "", line(&all));
    println!("\nsaid          cases  right");
    for tenth in 0..10 {
        let (low, high) = (f64::from(tenth) / 10.0, f64::from(tenth + 1) / 10.0);
        let bin: Vec<&Outcome> =
            all.iter().filter(|it| low <= it.probability && it.probability < high).collect();
        if !bin.is_empty() {
            println!(
                "{low:.1} to {high:.1}    {:>5}  {:>4.0} %",
                bin.len(),
                100.0 * share(bin.iter().map(|it| it.is_right))
            );
        }
    }
    for case in cases.iter().filter(|case| !outcome(case, weigh::SHARPNESS).is_right) {
        println!("wrong as it stands: {}", case.name);
    }
    let everything: Vec<&Read> = cases.iter().collect();
    println!("\nfitted on all: {:.2}; in use: {:.2}", fitted(&everything), weigh::SHARPNESS);
}

fn read(case: &corpus_cases::Case) -> Option<Read> {
    let causes: Vec<String> = case.expects("cause").into_iter().map(str::to_owned).collect();
    if causes.is_empty() || !case.expects("verdict").contains(&"failure") {
        return None;
    }
    let mut intake = Intake::new();
    intake.push(case.text.as_bytes());
    let findings = rules::combine(&intake.finish().findings);
    let has_node = chain::infer(&findings).has_node();
    let origin = case.expects("origin").join(" ");
    let product =
        origin.split(' ').nth(1).unwrap_or("unknown").split('/').next().unwrap_or("unknown").to_owned();
    Some(Read { name: case.name.clone(), product, causes, findings, has_node })
}

fn outcome(case: &Read, sharpness: f64) -> Outcome {
    let weighed = weigh::weigh_with(&case.findings, case.has_node, sharpness);
    let is_right = |id: &str| case.causes.iter().any(|it| it == id);
    let first = weighed.causes.first();
    let right: f64 = weighed.causes.iter().filter(|it| is_right(it.cause.id)).map(|it| it.probability).sum();
    Outcome {
        probability: first.map_or(0.0, |it| it.probability),
        is_right: first.is_some_and(|it| is_right(it.cause.id)),
        is_among_three: weighed.causes.iter().take(3).any(|it| is_right(it.cause.id)),
        log_loss: -right.max(0.001).ln(),
    }
}

/// The sharpness with the least log loss.
fn fitted(cases: &[&Read]) -> f64 {
    let loss = |sharpness: f64| cases.iter().map(|case| outcome(case, sharpness).log_loss).sum::<f64>();
    let tried = (4..=24).map(|step| f64::from(step) / 16.0);
    tried.min_by(|a, b| loss(*a).total_cmp(&loss(*b))).unwrap_or(1.0)
}

fn line(outcomes: &[Outcome]) -> String {
    let sure: Vec<&Outcome> = outcomes.iter().filter(|it| 0.8 <= it.probability).collect();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred cases")]
    let log_loss = outcomes.iter().map(|it| it.log_loss).sum::<f64>() / outcomes.len().max(1) as f64;
    format!(
        "{:>4.0} % {:>4.0} % {log_loss:>9.2} {:>5} of {:>3}",
        100.0 * share(outcomes.iter().map(|it| it.is_right)),
        100.0 * share(outcomes.iter().map(|it| it.is_among_three)),
        sure.iter().filter(|it| it.is_right).count(),
        sure.len(),
    )
}

fn share(flags: impl ExactSizeIterator<Item = bool>) -> f64 {
    let n_all = flags.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "a few hundred cases")]
    let share = flags.filter(|it| *it).count() as f64 / n_all as f64;
    share
}
