//! What reading a text gives: findings, and how much was understood.

use super::Finding;

/// All that was read.
#[derive(Debug, Default)]
pub struct Reading {
    /// What was seen, in the order it stands in the text.
    pub findings: Vec<Finding>,
    /// Lines read.
    pub lines: u64,
    /// Lines that told something.
    pub understood: u64,
    /// Ids of the readers that recognised something, in the order of their first line.
    pub formats: Vec<&'static str>,
}
