//! Everything that is said, as plain data. The page, JSON, Markdown and the terminal only print it.

pub mod drawing;
pub mod likelihood;
pub mod shape;

pub use shape::{
    CauseRow, CheckRow, CommandRow, Counts, FindingRow, HopRow, OutcomeRow, PlaceRow, Redacted, Report,
    Retry, RetryVerdict, SourceRow, Verdict,
};
#[cfg(feature = "engine")]
mod blanks;
#[cfg(feature = "engine")]
pub mod markdown;
#[cfg(feature = "engine")]
pub mod redact;
#[cfg(feature = "engine")]
pub mod write;
