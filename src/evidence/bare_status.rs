//! Reads a paste that is hardly more than a status: `502 Bad Gateway`, `Error 504`, `HTTP 503`. In a longer text the same words are
//! prose and mean nothing.

use super::http_status::of_answer;
use super::{Beside, Line, Notes, Parser, Reader, cut};
use crate::finding::StatusCode;

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "a status alone",
    start: || Box::new(BareStatus::default()),
    sample: "502 Bad Gateway",
};

const ID: &str = "bare_status";

/// A paste of more lines than this is not a status alone.
pub const MOST_LINES: u64 = 4;

#[derive(Debug, Default)]
struct BareStatus {
    /// The first line that is nothing but a status.
    found: Option<(u64, String, StatusCode)>,
}

impl Reader for BareStatus {
    fn read<'a>(&mut self, line: Line<'a>, _notes: &mut Notes) -> Option<Beside<'a>> {
        if line.number <= MOST_LINES && self.found.is_none() {
            self.found = status_alone(line.text)
                .map(|status| (line.number, cut(line.text.trim(), 100).to_owned(), status));
        }
        None
    }

    fn finish(&mut self, notes: &mut Notes) {
        let Some((number, text, status)) = self.found.take().filter(|_| notes.lines <= MOST_LINES) else {
            return;
        };
        if let Some(code) = of_answer(status).filter(|code| !code.sign.is_no_fault()) {
            notes.add(
                ID,
                code,
                Line { number, text: &text },
                Beside { status: Some(status), ..Beside::default() },
            );
        }
    }
}

/// The status of a line that says nothing else: at most a few words such as `HTTP`, `Error`, and the status's own name.
pub fn status_alone(text: &str) -> Option<StatusCode> {
    const FRAME: [&str; 12] = [
        "http", "https", "error", "status", "code", "got", "getting", "a", "response", "server", "returned",
        "http/1",
    ];
    const NAMES: [&str; 22] = [
        "bad",
        "gateway",
        "service",
        "temporarily",
        "unavailable",
        "time-out",
        "timeout",
        "timed",
        "out",
        "forbidden",
        "too",
        "many",
        "requests",
        "proxy",
        "authentication",
        "required",
        "internal",
        "server",
        "error",
        "time",
        "from",
        "nginx",
    ];
    let mut status = None;
    for word in text.split(|it: char| {
        it.is_whitespace() || matches!(it, ':' | '"' | '\'' | '(' | ')' | ',' | '!' | '.' | '|' | '-')
    }) {
        let lowered = word.to_ascii_lowercase();
        if word.is_empty() || FRAME.contains(&lowered.as_str()) || NAMES.contains(&lowered.as_str()) {
            continue;
        }
        match StatusCode::parse(word) {
            Some(found) if status.is_none() => status = Some(found),
            _ => return None,
        }
    }
    status
}

#[cfg(test)]
mod tests {
    use super::status_alone;

    #[test]
    fn only_a_status_alone_is_one() {
        for text in [
            "502 Bad Gateway",
            "HTTP 503",
            "Error: 504 Gateway Time-out",
            "502",
            "Got a 502 response from server",
        ] {
            assert!(status_alone(text).is_some(), "{text}");
        }
        for text in ["I had 502 apples", "port 502", "502 503", "hello", "we return 502 when it fails"] {
            assert!(status_alone(text).is_none(), "{text}");
        }
    }
}
