//! Evidence that is one JSON document rather than lines: told by its first key, read in chunks, and handed on as the lines of the
//! exchanges it holds, so that all readers and wordings work on it.

use super::har::HarReader;
use super::netlog::NetLogReader;
use super::{Beside, cut};
use crate::finding::Code;

/// Takes what a document says.
pub trait Sink {
    /// A line, as a transcript would have it. `number` says where in the document it is from.
    fn line(&mut self, number: u64, text: &str);
    /// What only the reader of the document can see.
    fn note(
        &mut self,
        parser: &'static str,
        code: &'static Code,
        number: u64,
        quote: &str,
        beside: Beside<'_>,
    );
    /// A document of this format is being read.
    fn recognise(&mut self, parser: &'static str);
}

/// The documents that are known.
#[derive(Debug)]
pub enum Document {
    /// HTTP Archive.
    Har(Box<HarReader>),
    /// Chromium's network log.
    NetLog(Box<NetLogReader>),
}

/// The start of a text, as far as it tells.
#[derive(Debug)]
pub enum Start {
    /// It may still become a document.
    Open,
    /// It is lines.
    Lines,
    /// It is a document.
    Is(Document),
}

/// A document shows its first key within so many bytes.
const LONGEST_START: usize = 4096;

/// What a text that starts with these bytes is.
pub fn sniff(bytes: &[u8]) -> Start {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let is_whole = LONGEST_START <= bytes.len();
    let open = if is_whole { Start::Lines } else { Start::Open };
    let text = bytes.trim_ascii_start();
    let Some(rest) = text.strip_prefix(b"{") else {
        return if text.is_empty() { open } else { Start::Lines };
    };
    let rest = rest.trim_ascii_start();
    for (key, start) in KEYS {
        let Some(after) = rest.strip_prefix(key) else {
            if key.starts_with(rest) {
                return open;
            }
            continue;
        };
        let after = after.trim_ascii_start();
        let Some(after) = after.strip_prefix(b":") else {
            return if after.is_empty() { open } else { Start::Lines };
        };
        return match after.trim_ascii_start().first() {
            None => open,
            Some(b'{' | b'[') => Start::Is(start()),
            Some(_) => Start::Lines,
        };
    }
    Start::Lines
}

type Starter = fn() -> Document;

const KEYS: [(&[u8], Starter); 3] = [
    (b"\"log\"", || Document::Har(Box::default())),
    (b"\"constants\"", || Document::NetLog(Box::default())),
    (b"\"events\"", || Document::NetLog(Box::default())),
];

impl Document {
    /// Takes the next bytes.
    pub fn push(&mut self, chunk: &[u8], sink: &mut dyn Sink) {
        match self {
            Self::Har(reader) => reader.push(chunk, sink),
            Self::NetLog(reader) => reader.push(chunk, sink),
        }
    }

    /// Ends the document. Returns how many entries it had, and how many of them told something.
    pub fn finish(&mut self, sink: &mut dyn Sink) -> (u64, u64) {
        match self {
            Self::Har(reader) => reader.finish(),
            Self::NetLog(reader) => reader.finish(sink),
        }
    }
}

/// A body is looked at for so many bytes.
const LONGEST_BODY: usize = 4000;

/// Hands over an exchange as a transcript has it.
pub fn hand_over<'a>(
    sink: &mut dyn Sink,
    number: u64,
    request: &str,
    status: &str,
    fields: impl Iterator<Item = (&'a str, &'a str)>,
    body: &str,
) {
    sink.line(number, "");
    sink.line(number, request);
    sink.line(number, status);
    for (name, value) in fields.take(150) {
        if !name.starts_with(':') {
            sink.line(number, &format!("{name}: {}", cut(value, LONGEST_BODY).replace(['\r', '\n'], " ")));
        }
    }
    sink.line(number, "");
    for line in cut(body, LONGEST_BODY).lines() {
        sink.line(number, line);
    }
    sink.line(number, "");
}

#[cfg(test)]
mod tests {
    use super::{Document, Start, sniff};

    #[test]
    fn documents_are_told_by_their_first_key() {
        assert!(matches!(sniff(b"\xEF\xBB\xBF {\n \"log\" : {"), Start::Is(Document::Har(_))));
        assert!(matches!(sniff(b"{\"constants\":{\"a\""), Start::Is(Document::NetLog(_))));
        assert!(matches!(sniff(b"{\"events\": [\n{"), Start::Is(Document::NetLog(_))));
        assert!(matches!(sniff(b"{ \"lo"), Start::Open));
        assert!(matches!(sniff(b"  "), Start::Open));
        assert!(matches!(sniff(b"{\"log\":\"2026-01-15 error\\n\",\"stream\":\"stderr\"}"), Start::Lines));
        assert!(matches!(sniff(b"{\"level\":\"error\"}"), Start::Lines));
        assert!(matches!(sniff(b"HTTP/1.1 502 Bad Gateway"), Start::Lines));
    }
}
