//! What every public server sees now and then (scanners, clients that open a connection and go) is told only where little else was seen.

use super::{Beside, Line, Notes, cut};
use crate::finding::Code;

/// Keeps the noise of a log until its end.
#[derive(Debug, Default)]
pub struct Background {
    answered: u64,
    held: Vec<Held>,
}

#[derive(Debug)]
struct Held {
    code: &'static Code,
    number: u64,
    text: String,
    count: u64,
}

/// So many answers make one odd line noise.
const ANSWERS_PER_NOISE: u64 = 2;

impl Background {
    /// A request was answered.
    pub fn answer(&mut self) {
        self.answered += 1;
    }

    /// A line that is most likely noise.
    pub fn hold(&mut self, code: &'static Code, line: Line<'_>) {
        if let Some(held) = self.held.iter_mut().find(|it| it.code == code) {
            held.count += 1;
            return;
        }
        let text = cut(line.text, 300).to_owned();
        self.held.push(Held { code, number: line.number, text, count: 1 });
    }

    /// The text has ended.
    pub fn finish(&mut self, parser: &'static str, program: Option<&'static str>, notes: &mut Notes) {
        for held in self.held.drain(..) {
            if self.answered < held.count * ANSWERS_PER_NOISE {
                let line = Line { number: held.number, text: &held.text };
                notes.add(parser, held.code, line, Beside { program, ..Beside::default() });
            }
        }
    }
}
