//! A log that was read to its end and told of no failure says so once: an error log holds no lines about what went well.

use super::phrase::codes;
use super::{Beside, Line, Notes, cut};
use crate::finding::Sign;

/// Remembers that a log was read.
#[derive(Debug, Default)]
pub struct QuietLog {
    first: Option<(u64, String)>,
}

impl QuietLog {
    /// A line of the log was read.
    pub fn see(&mut self, line: Line<'_>) {
        if self.first.is_none() {
            self.first = Some((line.number, cut(line.text, 200).to_owned()));
        }
    }

    /// The text has ended. If it tells neither of a fault nor of success, the log was quiet.
    pub fn finish(&mut self, parser: &'static str, notes: &mut Notes) {
        let Some((number, text)) = self.first.take() else { return };
        let says_nothing = |sign: Sign| sign.is_no_fault() && sign != Sign::AnsweredWell;
        if notes.findings().iter().all(|finding| says_nothing(finding.code.sign)) {
            notes.add(parser, &QUIET, Line { number, text: &text }, Beside::default());
        }
    }
}

#[rustfmt::skip]
codes! {
    QUIET = "log.quiet" AnsweredWell Gateway Unknown Hint "The log tells of no failure";
}
