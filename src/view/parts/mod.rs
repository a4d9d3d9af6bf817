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

pub use cause_card::CauseCard;
pub use cause_table::CauseTable;
pub use chain::ChainPicture;
pub use command::CommandBox;
pub use evidence_box::EvidenceBox;
pub use evidence_item::EvidenceItem;
pub use explained::Explained;
pub use finding_quote::FindingQuote;
pub use footer::Footer;
pub use header::Header;
pub use icon::{Icon, Shape};
pub use live_answers::LiveAnswers;
pub use live_check::LiveCheck;
pub use live_plan::LivePlan;
pub use next_check::NextCheck;
pub use quick_paste::QuickPaste;
pub use report_actions::ReportActions;
pub use tree_walk::TreeWalk;
pub use verdict::VerdictPanel;
pub use ways_in::WaysIn;

/// The word for a probability. It stands only beside the figure.
pub const fn likelihood(probability: f64) -> &'static str {
    if 0.5 <= probability {
        "likely"
    } else if 0.15 <= probability {
        "possible"
    } else {
        "unlikely"
    }
}

/// A probability in whole percent, never 100: nothing here is certain.
pub fn percent(probability: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=99 first")]
    let whole = (probability * 100.0).round().clamp(0.0, 99.0) as u32;
    whole
}
