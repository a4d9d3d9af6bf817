//! Finds the terms of a page where they stand in its sentences. The first mention of each is enough.

use crate::knowledge::Term;
use crate::knowledge::prose::{self, Span};

/// The terms of a page that were not yet met.
#[derive(Debug)]
pub struct Marker {
    left: Vec<&'static Term>,
}

impl Marker {
    /// Begins a page.
    pub fn new(terms: &[&'static Term]) -> Self {
        Self { left: terms.to_vec() }
    }

    /// The terms that no sentence held so far.
    pub fn left(&self) -> &[&'static Term] {
        &self.left
    }

    /// The spans of a sentence: code as it is typed, and each term where it stands for the first time.
    pub fn spans(&mut self, text: &'static str) -> Vec<Span> {
        let mut spans = Vec::new();
        for span in prose::spans(text) {
            match span {
                Span::Text(words) => self.mark(words, &mut spans),
                // A header's name is typed, and a term as well; the term says more.
                Span::Code(code) => spans.push(match self.left.iter().position(|term| term.title == code) {
                    Some(index) => Span::Term(code, self.left.remove(index)),
                    None => Span::Code(code),
                }),
                other => spans.push(other),
            }
        }
        spans
    }

    fn mark(&mut self, mut words: &'static str, spans: &mut Vec<Span>) {
        while let Some((from, to, index)) = self.first(words) {
            if 0 < from {
                spans.push(Span::Text(&words[..from]));
            }
            spans.push(Span::Term(&words[from..to], self.left.remove(index)));
            words = &words[to..];
        }
        if !words.is_empty() {
            spans.push(Span::Text(words));
        }
    }

    /// The earliest mention of a term that is left; of several at one spot the longest.
    fn first(&self, words: &str) -> Option<(usize, usize, usize)> {
        let mut best: Option<(usize, usize, usize)> = None;
        for (index, term) in self.left.iter().enumerate() {
            for name in std::iter::once(&term.title).chain(term.aliases) {
                let Some((from, to)) = whole(words, name) else { continue };
                if best.is_none_or(|(first, last, _)| from < first || (from == first && last < to)) {
                    best = Some((from, to, index));
                }
            }
        }
        best
    }
}

/// Where a name stands as a whole word, in singular or plural.
fn whole(words: &str, name: &str) -> Option<(usize, usize)> {
    // Names in capitals (CONNECT, RST) are terms only as written: "connect" is an everyday word. So is a header's name of one word.
    let is_exact =
        !name.contains(' ') && name.starts_with(|it: char| it.is_ascii_uppercase()) && is_name(name);
    let (text, wanted) = if is_exact {
        (words.to_owned(), name.to_owned())
    } else {
        (words.to_ascii_lowercase(), name.to_ascii_lowercase())
    };
    for (from, _) in text.match_indices(&wanted) {
        let rest = &text[from + wanted.len()..];
        let plural = usize::from(rest.starts_with('s') && !wanted.ends_with('s'));
        let before = text[..from].chars().next_back();
        let after = rest[plural..].chars().next();
        if !before.is_some_and(is_word) && !after.is_some_and(is_word) {
            return Some((from, from + wanted.len() + plural));
        }
    }
    None
}

// Written as a name, not as a word at the beginning of a heading: all capitals, or a header such as Via and Retry-After.
fn is_name(name: &str) -> bool {
    let is_capitals = !name.bytes().any(|it| it.is_ascii_lowercase());
    is_capitals || matches!(name, "Via" | "Forwarded" | "Host") || name.contains('-')
}

fn is_word(it: char) -> bool {
    it.is_alphanumeric() || it == '-' || it == '_'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::glossary;

    fn check(terms: &[&'static Term], text: &'static str, expected: &str) {
        let written: String = Marker::new(terms)
            .spans(text)
            .iter()
            .map(|span| match span {
                Span::Code(code) => format!("<{code}>"),
                Span::Term(words, term) => format!("[{words}={}]", term.id),
                Span::Text(words) | Span::Cause(words, _) | Span::Link(words, _) => (*words).to_owned(),
            })
            .collect();
        assert_eq!(written, expected);
    }

    #[test]
    fn the_first_mention_is_marked_and_code_is_left() {
        check(
            &[&glossary::GATEWAY, &glossary::REVERSE_PROXY],
            "Two gateways, a reverse proxy, and `gateway` once more: gateway",
            "Two [gateways=gateway], a [reverse proxy=reverse-proxy], and <gateway> once more: gateway",
        );
    }

    #[test]
    fn a_typed_name_is_its_term() {
        check(
            &[&glossary::RETRY_AFTER],
            "obey `Retry-After`, and `Retry-After: 5` too",
            "obey [Retry-After=retry-after], and <Retry-After: 5> too",
        );
    }

    #[test]
    fn words_that_only_look_alike_are_left() {
        check(
            &[&glossary::CONNECT, &glossary::VIA, &glossary::TUNNEL],
            "they connect via tunnelling and a tunnel-end",
            "they connect via tunnelling and a tunnel-end",
        );
    }

    #[test]
    fn the_longest_name_at_a_spot_wins() {
        check(
            &[&glossary::PROXY, &glossary::PROXY_NODE],
            "a proxy node of a proxy",
            "a [proxy node=proxy-node] of a [proxy=proxy]",
        );
    }
}
