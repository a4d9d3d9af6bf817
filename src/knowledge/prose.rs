//! Text as typed spans, never HTML.

use super::{Cause, Term};

/// A piece of running text.
#[derive(Debug)]
pub enum Span {
    /// Plain words.
    Text(&'static str),
    /// Something typed or printed by a program.
    Code(&'static str),
    /// A term of the glossary, with the words it stands as here.
    Term(&'static str, &'static Term),
    /// A cause, with the words it stands as here.
    Cause(&'static str, &'static Cause),
    /// A link out: words and address.
    Link(&'static str, &'static str),
}

/// A run of spans.
pub type Prose = &'static [Span];

/// The spans of a sentence of the knowledge: what stands between backticks is code. A backtick without a partner is text.
pub fn spans(text: &'static str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('`')
        && let Some((code, after)) = behind.split_once('`')
    {
        if !before.is_empty() {
            spans.push(Span::Text(before));
        }
        spans.push(Span::Code(code));
        rest = after;
    }
    if !rest.is_empty() {
        spans.push(Span::Text(rest));
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &'static str, expected: &str) {
        let written: String = spans(text)
            .iter()
            .map(|span| match span {
                Span::Code(code) => format!("<{code}>"),
                Span::Text(words) | Span::Term(words, _) | Span::Cause(words, _) | Span::Link(words, _) => {
                    format!("[{words}]")
                }
            })
            .collect();
        assert_eq!(written, expected);
    }

    #[test]
    fn code_stands_between_backticks() {
        check("nginx's log: `connect() failed`, and a 502", "[nginx's log: ]<connect() failed>[, and a 502]");
        check("`ss -s`", "<ss -s>");
        check("no code", "[no code]");
        check("", "");
        check("one ` alone", "[one ` alone]");
    }
}
