//! Answers of the decision tree as findings like any other.

use crate::finding::{Answer, Facts, Finding, Lines, Source};

/// The findings that these answers add. Answers of a node that is not known (an old link) add nothing.
pub fn findings(answers: &[Answer]) -> Vec<Finding> {
    answers
        .iter()
        .flat_map(|answer| super::codes_of(answer).iter().map(move |code| (answer, *code)))
        .map(|(answer, code)| Finding {
            code,
            leg: code.leg,
            strength: code.strength,
            lines: Lines { first: 0, last: 0, count: 1 },
            quote: format!("{}: {}", answer.node, answer.answer),
            parser: "tree",
            source: Source::Answer,
            facts: Facts::default(),
        })
        .collect()
}
