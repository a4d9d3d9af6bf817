//! The shape of `whichhop.report/1`: what leaves the program as JSON, and what crosses from the worker to the page.
//!
//! Ids are stable, wording is free, fields are only ever added.

use serde::{Deserialize, Serialize};

/// The version every report carries.
pub const SCHEMA: &str = "whichhop.report/1";

/// What the report comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// A place or a cause reaches one half.
    Failure,
    /// Something failed; neither a place nor a cause reaches one half.
    Undetermined,
    /// The evidence was read and shows only success.
    NoFailureSeen,
    /// Nothing was recognised.
    NotUnderstood,
}

/// A whole report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// What it comes to.
    pub verdict: Verdict,
    /// One sentence for a person.
    pub summary: String,
    /// The hops, in the order of the way.
    pub chain: Vec<HopRow>,
    /// Where, most probable first.
    pub places: Vec<PlaceRow>,
    /// Why, most probable first.
    pub causes: Vec<CauseRow>,
    /// What to look at next, most telling first.
    pub next_checks: Vec<CheckRow>,
    /// Whether to send it again.
    pub retry: Retry,
    /// All that was seen.
    pub findings: Vec<FindingRow>,
    /// How much of the text was understood.
    pub read: Counts,
    /// What was masked in the quotes.
    pub redacted: Redacted,
}

/// A hop of the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HopRow {
    /// `H1`, `H2` … along the way.
    pub id: String,
    /// `client`, `gateway`, `node` or `target`.
    pub role: String,
    /// The name found in the evidence, as `program/version` or an authority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Ids of the findings that say so.
    pub because: Vec<String>,
}

/// A place and how probable it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceRow {
    /// One of the eight places.
    pub id: String,
    /// Ids of the hops it lies at: one for a machine, two for a link.
    pub at: Vec<String>,
    /// Between 0 and 1.
    pub probability: f64,
}

/// A cause and how probable it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CauseRow {
    /// Kebab-case, for ever.
    pub id: String,
    /// The family's id, or null for a cause outside the five.
    pub family: Option<String>,
    /// One line.
    pub title: String,
    /// Between 0 and 1.
    pub probability: f64,
    /// Findings that speak for it.
    #[serde(rename = "for")]
    pub supports: Vec<String>,
    /// Findings that speak against it.
    pub against: Vec<String>,
    /// What it means.
    pub meaning: String,
    /// What to change, in order.
    pub fix: Vec<String>,
    /// How to be sure.
    pub confirm: Vec<String>,
}

/// A next check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckRow {
    /// The check's id, the same as the tree's question about it.
    pub id: String,
    /// The question.
    pub ask: String,
    /// The command that answers it.
    pub command: Option<CommandRow>,
    /// What each outcome would mean.
    pub outcomes: Vec<OutcomeRow>,
    /// How much it would tell, in bits.
    pub gain_bits: f64,
}

/// A command for two shells, filled in from the evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommandRow {
    /// POSIX shell.
    pub sh: String,
    /// Windows PowerShell.
    pub powershell: String,
}

/// What one outcome of a check would mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeRow {
    /// What is seen.
    #[serde(rename = "if")]
    pub seen: String,
    /// Ids of the causes it would make likely.
    pub points_to: Vec<String>,
}

/// Whether sending the request again can help, and whether it can do harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RetryVerdict {
    /// It can help and does no harm.
    Safe,
    /// The request may already have had its effect.
    Unsafe,
    /// The same answer will come again until something is changed.
    Useless,
    /// Cannot be told from this.
    Unknown,
}

/// The retry verdict with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retry {
    /// The verdict.
    pub verdict: RetryVerdict,
    /// Why, in one sentence.
    pub because: String,
}

/// Where a finding came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceRow {
    /// Pasted or dropped text.
    Pasted,
    /// A live check.
    Live,
    /// An answer in the tree.
    Answer,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingRow {
    /// `F1`, `F2` … in the order they stand in the evidence.
    pub id: String,
    /// The code's id.
    pub code: String,
    /// One sentence for a person.
    pub says: String,
    /// The place it points to most, or null where it points nowhere.
    pub place: Option<String>,
    /// Where it came from.
    pub source: SourceRow,
    /// First line, counted from 1; 0 where it has none.
    pub line: u64,
    /// Last line.
    pub last_line: u64,
    /// How often it was seen.
    pub count: u64,
    /// The words themselves, masked.
    pub quote: String,
    /// The reader that found it.
    pub parser: String,
}

/// How much was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Lines read.
    pub lines: u64,
    /// Lines that told something.
    pub understood: u64,
    /// Ids of the formats recognised.
    pub formats: Vec<String>,
}

/// What was masked, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redacted {
    /// User names with passwords, authorization headers.
    pub credentials: u64,
    /// Cookie values.
    pub cookies: u64,
    /// Tokens, keys, signatures.
    pub tokens: u64,
    /// Host names.
    pub hosts: u64,
    /// Addresses.
    pub ips: u64,
}
