//! The way of a line: wordings, format, parts.

use std::sync::LazyLock;

use super::document::{self, Sink, Start};
use super::error_parts::ErrorParts;
use super::line::LineCutter;
use super::phrase::{Match, PhraseIndex};
use super::proxy_words::ProxyWords;
use super::surroundings::Surroundings;
use super::wrapped_lines::{Joined, WrappedLines};
use super::{Beside, Line, Notes, PARSERS, Reader, envelope, phrases, prose};
use crate::finding::{Code, Finding, Reading};

/// Takes evidence by chunks and hands each line to the readers. Memory does not grow with the input.
pub struct Intake {
    cutter: LineCutter,
    /// What the text is, as far as its start tells, and that start while it does not.
    start: Start,
    opening: Vec<u8>,
    desk: Desk,
    /// Findings that were not read from text.
    others: Vec<Finding>,
}

/// The readers, and what they have noted.
struct Desk {
    readers: Vec<Box<dyn Reader>>,
    /// The reader that took the last line: the next line is most likely of the same format.
    last: usize,
    /// Reads what neither a known wording nor a format explains.
    parts: ErrorParts,
    /// Reads what a proxy says of its own error.
    proxy_words: ProxyWords,
    surroundings: Surroundings,
    wrapped: WrappedLines,
    notes: Notes,
    understood: u64,
}

/// Compiled once for the whole program.
static INDEX: LazyLock<PhraseIndex> = LazyLock::new(|| PhraseIndex::new(&phrases::ALL));

impl Intake {
    /// An intake that has read nothing.
    pub fn new() -> Self {
        let readers = PARSERS.iter().map(|parser| (parser.start)()).collect();
        let desk = Desk {
            readers,
            last: 0,
            parts: ErrorParts::default(),
            proxy_words: ProxyWords::default(),
            surroundings: Surroundings::default(),
            wrapped: WrappedLines::default(),
            notes: Notes::default(),
            understood: 0,
        };
        Self { cutter: LineCutter::new(), start: Start::Open, opening: Vec::new(), desk, others: Vec::new() }
    }

    /// Takes the next bytes. They may be cut anywhere, also inside a character.
    pub fn push(&mut self, chunk: &[u8]) {
        if !matches!(self.start, Start::Open) {
            return self.read(chunk);
        }
        self.opening.extend_from_slice(chunk);
        self.start = document::sniff(&self.opening);
        if !matches!(self.start, Start::Open) {
            let opening = std::mem::take(&mut self.opening);
            self.read(&opening);
        }
    }

    fn read(&mut self, chunk: &[u8]) {
        let desk = &mut self.desk;
        match &mut self.start {
            Start::Is(document) => document.push(chunk, desk),
            Start::Open | Start::Lines => self.cutter.push(chunk, &mut |line| desk.read(line)),
        }
    }

    /// Adds findings that were not read from text: live checks and answers.
    pub fn add(&mut self, findings: Vec<Finding>) {
        self.others.extend(findings);
    }

    /// Ends the text and returns all that was read.
    pub fn finish(mut self) -> Reading {
        let opening = std::mem::take(&mut self.opening);
        self.read(&opening);
        let desk = &mut self.desk;
        self.cutter.finish(&mut |line| desk.read(line));
        if let Start::Is(document) = &mut self.start {
            (self.cutter.lines, desk.understood) = document.finish(desk);
        }
        for reader in &mut desk.readers {
            reader.finish(&mut desk.notes);
        }
        desk.parts.finish(&mut desk.notes);
        let is_manual = desk.surroundings.is_manual();
        let (mut findings, formats) = self.desk.notes.into_parts();
        if is_manual {
            findings.retain(|it| it.code.sign.is_no_fault());
        }
        findings.extend(self.others);
        Reading { findings, lines: self.cutter.lines, understood: self.desk.understood, formats }
    }
}

impl Default for Intake {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Intake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Intake").field("lines", &self.cutter.lines).finish_non_exhaustive()
    }
}

impl Sink for Desk {
    fn line(&mut self, number: u64, text: &str) {
        self.read(Line { number, text });
    }

    fn note(
        &mut self,
        parser: &'static str,
        code: &'static Code,
        number: u64,
        quote: &str,
        beside: Beside<'_>,
    ) {
        self.notes.add(parser, code, Line { number, text: quote }, beside);
    }

    fn recognise(&mut self, parser: &'static str) {
        self.notes.recognise(parser);
    }
}

impl Desk {
    fn read(&mut self, line: Line<'_>) {
        self.notes.lines = line.number;
        if line.text.trim().is_empty() {
            // An empty line ends a head, so the reader of the last line must see it.
            let _ = self.readers[self.last].read(line, &mut self.notes);
            self.proxy_words.end_head();
            return;
        }
        let width = line.text.len();
        let bare = envelope::bare(line.text);
        let line = Line { number: line.number, text: &bare };
        self.surroundings.enter(line);
        self.notes.is_code = self.surroundings.is_code();
        let mut matches = INDEX.matches(line.text);
        let beside = self.offer(line);
        if beside.is_none() {
            matches.retain(|it| !prose::explains(line.text, it.span));
            self.surroundings.weigh(line);
        }
        let said = matches.iter().map(|it| &it.row.phrase.code).find(|it| !it.sign.is_no_fault());
        // Of what curl says about a transfer, only the exchange is a format; its errors are sentences.
        let is_open = !self.notes.is_code
            && (beside.is_none() || said.is_some() || line.text.trim_start().starts_with("* "));
        let leg = beside.and_then(|it| it.leg);
        let by_parts = is_open && self.parts.read(line, said, leg, &mut self.notes);
        if beside.is_some() || !matches.is_empty() || by_parts {
            self.understood += 1;
        }
        if said.is_none() {
            self.proxy_words.read(line, &mut self.notes);
        }
        let is_taken = beside.is_some() || !matches.is_empty();
        self.note(line, matches, beside.unwrap_or_default());
        if let Some(joined) = self.wrapped.add(line.number, line.text, width, is_taken) {
            self.read_joined(&joined);
        }
    }

    /// Reads the pieces of a broken line as one. What stands within one piece was read already.
    fn read_joined(&mut self, joined: &Joined) {
        let line = Line { number: joined.number, text: &joined.text };
        let mut matches = INDEX.matches(line.text);
        matches.retain(|it| it.span.0 < joined.joint && joined.joint < it.span.1);
        if joined.is_taken && matches.is_empty() {
            return;
        }
        let beside = self.offer(line).unwrap_or_default();
        self.note(line, matches, beside);
    }

    fn note(&mut self, line: Line<'_>, matches: Vec<Match<'_>>, beside: Beside<'_>) {
        for found in matches {
            let table = found.row.phrase.table;
            let program = beside.program.or(table.program);
            let quote = around(line.text, found.span);
            self.notes.add_quote(
                table.parser,
                &found.row.phrase.code,
                line,
                quote,
                Beside { program, ..beside },
            );
        }
    }

    /// The first reader that takes the line.
    fn offer<'a>(&mut self, line: Line<'a>) -> Option<Beside<'a>> {
        if let Some(beside) = self.readers[self.last].read(line, &mut self.notes) {
            return Some(beside);
        }
        for at in 0..self.readers.len() {
            if at == self.last {
                continue;
            }
            if let Some(beside) = self.readers[at].read(line, &mut self.notes) {
                self.last = at;
                return Some(beside);
            }
        }
        None
    }
}

/// The part of a long line that holds a wording, with some of what stands around it.
fn around(text: &str, (start, end): (usize, usize)) -> &str {
    const BEFORE: usize = 60;
    const AFTER: usize = 160;
    if text.len() <= BEFORE + AFTER {
        return text;
    }
    let from = (0..=start.saturating_sub(BEFORE)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let to = ((end + AFTER).min(text.len())..=text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len());
    &text[from..to]
}
