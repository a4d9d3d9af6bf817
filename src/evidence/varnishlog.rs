//! Reads what varnishlog prints: one tag and its value a line.

use super::phrase::codes;
use super::{Beside, Line, Notes, Parser, Reader};
use crate::finding::StatusCode;

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "varnishlog",
    start: || Box::new(Varnishlog),
    sample: "-   FetchError     backend default: fail errno 111 (Connection refused)",
};

const ID: &str = "varnishlog";

struct Varnishlog;

impl Reader for Varnishlog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let (tag, value) = tag(line.text)?;
        notes.recognise(ID);
        let mut beside = Beside { program: Some("varnish"), ..Beside::default() };
        if tag == "RespStatus" {
            beside.status = StatusCode::parse(value);
            if beside.status.is_some_and(StatusCode::is_success) {
                notes.add(ID, &ANSWERED, line, beside);
            }
        }
        Some(beside)
    }
}

/// `-   Tag            value`; in another mode `0 Tag - value`.
fn tag(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let rest = match text.as_bytes().first()? {
        b'-' | b'*' => text.trim_start_matches(['-', '*']),
        b'0'..=b'9' => text.trim_start_matches(|it: char| it.is_ascii_digit()),
        _ => return None,
    };
    let rest = rest.strip_prefix(' ')?.trim_start();
    let rest = rest.strip_prefix("<< ").or_else(|| rest.strip_prefix("- ")).unwrap_or(rest);
    let end = rest.find(' ').unwrap_or(rest.len());
    let (tag, value) = rest.split_at(end);
    TAGS.contains(&tag).then(|| (tag, value.trim().trim_start_matches(['-', 'b', 'c']).trim_start()))
}

const TAGS: [&str; 22] = [
    "BeReq",
    "Request",
    "Session",
    "Begin",
    "Timestamp",
    "ReqURL",
    "ReqMethod",
    "BereqURL",
    "BereqMethod",
    "FetchError",
    "RespStatus",
    "BerespStatus",
    "BerespReason",
    "RespReason",
    "VCL_call",
    "VCL_return",
    "BackendOpen",
    "BackendClose",
    "Backend_health",
    "ReqStart",
    "BereqAcct",
    "ReqAcct",
];

#[rustfmt::skip]
codes! {
    ANSWERED = "varnish.answered" AnsweredWell Gateway Unknown Strong "Varnish answered the request";
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    fn check(line: &str, expected: &[&str]) {
        assert_eq!(codes(line), expected, "{line}");
    }

    #[test]
    fn tags_are_read() {
        check(
            "-   FetchError     backend default: fail errno 111 (Connection refused)",
            &["varnish.connect-refused"],
        );
        check("--  FetchError     first byte timeout", &["varnish.answer-timeout"]);
        check("-   FetchError     HTC eof (-1)", &["varnish.closed-eof"]);
        check(
            "0 Backend_health - boot.default Went sick -------- 2 3 8 0.0 0.1 \"Open error 111 (Connection refused)\"",
            &["varnish.went-sick"],
        );
        check("-   RespStatus     200", &["varnish.answered"]);
        check("- a list item about FetchError", &[]);
    }
}
