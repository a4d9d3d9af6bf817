//! Findings as they come: the same thing said again only moves the last line and the count.

use std::collections::HashMap;

use super::Line;
use super::mention::is_mention;
use crate::finding::{Code, Facts, Finding, Leg, Lines, Millis, Sign, Source, StatusCode, Strength};

/// What stands beside an observation on its line. Borrowed, because most lines only repeat what is already noted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// Status of the answer the line speaks of.
    pub status: Option<StatusCode>,
    /// Request method.
    pub method: Option<&'a str>,
    /// The address or authority that was dialled or that answered.
    pub peer: Option<&'a str>,
    /// The program that spoke, as `name/version` where it says one.
    pub program: Option<&'a str>,
    /// How long the step took.
    pub elapsed: Option<Millis>,
    /// The hop that was being reached, where the line tells more than the code.
    pub leg: Option<Leg>,
    /// How far the line can be trusted, where that is less than the code's own strength.
    pub at_most: Option<Strength>,
}

/// A longer quote is cut here.
const LONGEST_QUOTE: usize = 300;

/// Findings of one text, in the order they were first seen.
#[derive(Debug, Default)]
pub struct Notes {
    /// Lines read so far.
    pub lines: u64,
    /// Whether the line that is read stands in a block of source code.
    pub is_code: bool,
    findings: Vec<Finding>,
    /// Place of a finding in `findings`, by its code's address and its leg. Never iterated.
    seen: HashMap<(usize, Leg), usize>,
    /// Readers that recognised something, in the order they first did.
    formats: Vec<&'static str>,
}

impl Notes {
    /// Notes that the line says this. `parser` is the reader's id.
    pub fn add(&mut self, parser: &'static str, code: &'static Code, line: Line<'_>, beside: Beside<'_>) {
        self.add_quote(parser, code, line, line.text, beside);
    }

    /// The same, with the part of the line that says it.
    pub fn add_quote(
        &mut self,
        parser: &'static str,
        code: &'static Code,
        line: Line<'_>,
        quote: &str,
        beside: Beside<'_>,
    ) {
        self.recognise(parser);
        let leg = beside.leg.unwrap_or(code.leg);
        let strength = beside.at_most.map_or(code.strength, |most| most.min(code.strength));
        let key = (std::ptr::from_ref(code) as usize, leg);
        if let Some(&at) = self.seen.get(&key) {
            let finding = &mut self.findings[at];
            if finding.lines.count == 0 {
                finding.lines.first = line.number;
            }
            finding.lines.last = line.number.max(finding.lines.last);
            finding.lines.count += 1;
            finding.strength = finding.strength.max(strength);
            return;
        }
        if !code.sign.is_no_fault() && (self.is_code || is_mention(line.text)) {
            return;
        }
        self.seen.insert(key, self.findings.len());
        self.findings.push(Finding {
            code,
            leg,
            strength,
            lines: Lines { first: line.number, last: line.number, count: 1 },
            quote: cut(quote.trim(), LONGEST_QUOTE).to_owned(),
            parser,
            source: Source::Pasted,
            facts: Facts {
                status: beside.status,
                method: beside.method.map(str::to_owned),
                peer: beside.peer.map(str::to_owned),
                program: beside.program.map(str::to_owned),
                elapsed: beside.elapsed,
            },
        });
    }

    /// Notes that a line of this format was read, whether or not it told anything.
    pub fn recognise(&mut self, parser: &'static str) {
        if !self.formats.contains(&parser) {
            self.formats.push(parser);
        }
    }

    /// Takes back what was noted with this sign from this line on: a later line showed that it was part of an ordinary course.
    pub fn take_back(&mut self, sign: Sign, from: u64) {
        for finding in &mut self.findings {
            if finding.code.sign == sign && from <= finding.lines.first {
                finding.lines.count = 0;
            }
        }
    }

    /// What was found so far.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The findings and the formats.
    pub fn into_parts(self) -> (Vec<Finding>, Vec<&'static str>) {
        let findings = self.findings.into_iter().filter(|it| 0 < it.lines.count).collect();
        (findings, self.formats)
    }
}

/// The first bytes of a text, cut at a character.
pub fn cut(text: &str, longest: usize) -> &str {
    if text.len() <= longest {
        return text;
    }
    let end = (0..=longest).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    &text[..end]
}
