//! The parts that pages are made of.

// Around every page
mod footer;
mod header;
mod icon;
mod quick_paste;

// The chain
mod chain;
pub mod chain_state;

// Ways in
mod evidence_box;
mod evidence_item;
mod live_answers;
mod live_check;
mod live_plan;
mod ways_in;

// The verdict
mod answer;
mod cause_card;
mod command;
mod finding_quote;
mod next_check;
mod report_actions;
mod verdict;

// What is known
mod cause_table;
mod explained;
mod tree_walk;

#[cfg(feature = "prose")]
pub(super) use cause_table::steps;
pub(super) use cause_table::{badge, cause_table};
pub(super) use chain::chain;
pub(super) use evidence_box::evidence_box;
pub(super) use explained::explained;
pub(super) use footer::footer;
pub(super) use header::header;
pub(super) use live_check::live_check;
pub(super) use quick_paste::quick_paste;
pub(super) use tree_walk::tree_walk;
pub(super) use verdict::verdict;
pub(super) use ways_in::ways_in;

/// The word for a probability. It stands only beside the figure.
const fn likelihood(probability: f64) -> &'static str {
    if 0.5 <= probability {
        "likely"
    } else if 0.15 <= probability {
        "possible"
    } else {
        "unlikely"
    }
}

/// A probability in whole percent, never 100: nothing here is certain.
fn percent(probability: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=99 first")]
    let whole = (probability * 100.0).round().clamp(0.0, 99.0) as u32;
    whole
}
