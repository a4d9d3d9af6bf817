//! A finding: an observation with its place, its lines and the quoted bytes.

use super::{Code, Leg, Millis, StatusCode, Strength};

/// Where a finding came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// Text the reader pasted or dropped.
    Pasted,
    /// A check made in the page or the terminal.
    Live,
    /// An answer given in the decision tree.
    Answer,
}

impl Source {
    /// The word used in the report's JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pasted => "pasted",
            Self::Live => "live",
            Self::Answer => "answer",
        }
    }
}

/// The lines a finding stands on, counted from 1. Nought where it has none (live checks, answers).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lines {
    /// First line.
    pub first: u64,
    /// Last line.
    pub last: u64,
    /// How often it was seen.
    pub count: u64,
}

/// What stood beside the observation, as far as the line told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Status of the answer the line speaks of.
    pub status: Option<StatusCode>,
    /// Request method.
    pub method: Option<String>,
    /// The address or authority that was dialled or that answered.
    pub peer: Option<String>,
    /// The program that spoke, as `name/version` where it says one.
    pub program: Option<String>,
    /// How long the step took.
    pub elapsed: Option<Millis>,
}

/// One observation, aggregated over all lines that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was said.
    pub code: &'static Code,
    /// The hop that was being reached: the code's own, or better known from the context.
    pub leg: Leg,
    /// The code's own strength, or less where the context is poor.
    pub strength: Strength,
    /// Where the text stands.
    pub lines: Lines,
    /// The words themselves, cut to at most 300 characters.
    pub quote: String,
    /// Which reader found it.
    pub parser: &'static str,
    /// Whence it came.
    pub source: Source,
    /// What stood beside it.
    pub facts: Facts,
}
