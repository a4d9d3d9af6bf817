//! Collects what is to be masked on a line, and writes the text with placeholders in its place.

use std::collections::HashMap;

use super::super::Redacted;
use super::search;

/// What kind of secret a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// A user name or password, or a whole authorization.
    Credential,
    /// A cookie's value.
    Cookie,
    /// A token, key or signature.
    Token,
}

impl Class {
    const ALL: [Self; 3] = [Self::Credential, Self::Cookie, Self::Token];

    /// The word in the placeholder.
    const fn word(self) -> &'static str {
        match self {
            Self::Credential => "credential",
            Self::Cookie => "cookie",
            Self::Token => "token",
        }
    }
}

/// Masks a text line by line.
#[derive(Debug)]
pub struct Painter<'a> {
    text: &'a str,
    /// Where the line starts in the text.
    from: usize,
    line: &'a str,
    /// Spans of the line that are masked, by their start, never overlapping.
    spans: Vec<(usize, usize, Class)>,
    /// Spans of the placeholders that the line held before, by their start.
    placeholders: Vec<(usize, usize)>,
    /// Written so far.
    out: String,
    /// Up to here the text is written.
    written: usize,
    /// The number of each value. Never iterated.
    numbers: HashMap<(Class, &'a str), usize>,
    /// The last number of each class.
    last: [usize; 3],
    counts: Redacted,
}

impl<'a> Painter<'a> {
    /// A painter for this text. Numbers go on after those of placeholders that it already holds.
    pub fn new(text: &'a str) -> Self {
        let mut last = [0; 3];
        for (at, class) in Class::ALL.into_iter().enumerate() {
            let opening = format!("<{}-", class.word());
            for found in search::all(text, &opening) {
                let digits = text[found + opening.len()..].split('>').next().unwrap_or("");
                if let Ok(number) = digits.parse::<usize>() {
                    last[at] = number.max(last[at]);
                }
            }
        }
        Self {
            text,
            from: 0,
            line: "",
            spans: Vec::new(),
            placeholders: Vec::new(),
            out: String::with_capacity(text.len()),
            written: 0,
            numbers: HashMap::new(),
            last,
            counts: Redacted::default(),
        }
    }

    /// Starts a line, which stands at `from` in the text.
    pub fn start_line(&mut self, from: usize, line: &'a str) {
        self.from = from;
        self.line = line;
        self.spans.clear();
        self.placeholders.clear();
        for at in memchr::memchr_iter(b'<', line.as_bytes()) {
            let length = line.as_bytes()[at..].iter().take(LONGEST_PLACEHOLDER).position(|it| *it == b'>');
            if let Some(length) = length
                && is_placeholder(&line[at..=at + length])
            {
                self.placeholders.push((at, at + length + 1));
            }
        }
    }

    /// The line that is being masked.
    pub const fn line(&self) -> &'a str {
        self.line
    }

    /// Whether any part of this span is masked already.
    pub fn is_claimed(&self, start: usize, end: usize) -> bool {
        let behind = self.spans.partition_point(|(from, ..)| *from < end);
        behind.checked_sub(1).is_some_and(|at| start < self.spans[at].1)
    }

    /// Masks this span of the line, unless it is empty, already masked, or plainly no secret.
    pub fn claim(&mut self, start: usize, end: usize, class: Class) {
        let Some(value) = self.line.get(start..end) else { return };
        if self.is_claimed(start, end) || is_no_secret(value) || self.touches_placeholder(start, end) {
            return;
        }
        let at = self.spans.partition_point(|(from, ..)| *from < start);
        self.spans.insert(at, (start, end, class));
    }

    /// Whether a placeholder stands in the span or right beside it: what is left there was no secret when it was put.
    fn touches_placeholder(&self, start: usize, end: usize) -> bool {
        let behind = self.placeholders.partition_point(|(from, _)| *from <= end);
        behind.checked_sub(1).is_some_and(|at| start <= self.placeholders[at].1)
    }

    /// Writes the line.
    pub fn end_line(&mut self) {
        for (start, end, class) in std::mem::take(&mut self.spans) {
            let value = &self.line[start..end];
            self.out.push_str(&self.text[self.written..self.from + start]);
            self.written = self.from + end;
            let at = class as usize;
            let last = &mut self.last[at];
            let number = *self.numbers.entry((class, value)).or_insert_with(|| {
                *last += 1;
                *last
            });
            for part in ["<", class.word(), "-", &number.to_string(), ">"] {
                self.out.push_str(part);
            }
            match class {
                Class::Credential => self.counts.credentials += 1,
                Class::Cookie => self.counts.cookies += 1,
                Class::Token => self.counts.tokens += 1,
            }
        }
    }

    /// The masked text, and how much was masked.
    pub fn finish(mut self) -> (String, Redacted) {
        self.out.push_str(&self.text[self.written..]);
        (self.out, self.counts)
    }
}

/// `<credential-` with its number is not longer than this.
const LONGEST_PLACEHOLDER: usize = 32;

/// Empty, masked by somebody already, a variable's name, or a word of a manual.
fn is_no_secret(value: &str) -> bool {
    let inner = value.trim();
    inner.is_empty()
        || is_placeholder(inner)
        || inner.bytes().all(|it| matches!(it, b'*' | b'.' | b'x' | b'X' | b'-' | b'_'))
        || inner.starts_with('$')
        || (inner.starts_with('%') && inner.ends_with('%') && 2 < inner.len())
        || (inner.starts_with('<') && inner.ends_with('>'))
        || (inner.starts_with('[') && inner.ends_with(']') && !inner.contains('='))
        || (inner.starts_with("{{") && inner.ends_with("}}"))
        || MANUAL.contains(&inner)
        || inner.starts_with("YOUR_")
}

/// Whether the value is a placeholder of this file.
pub fn is_placeholder(value: &str) -> bool {
    let Some(inner) = value.strip_prefix('<').and_then(|it| it.strip_suffix('>')) else { return false };
    let Some((word, number)) = inner.rsplit_once('-') else { return false };
    Class::ALL.iter().any(|class| class.word() == word) && number.bytes().all(|it| it.is_ascii_digit())
}

/// What others write in place of a secret, and the words of a manual that the diagnosis knows.
const MANUAL: [&str; 9] =
    ["USERNAME", "PASSWORD", "redacted", "hidden", "masked", "removed", "omitted", "null", "undefined"];
