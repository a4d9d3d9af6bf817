//! Running text in which the words of the glossary explain themselves where they stand.

use yew::Html;

use crate::view::element::{el, list, many, node, say, value};

use crate::knowledge::{Term, glossary};
use crate::view::scene::Scene;

/// Text whose terms open on a press. The first mention of each is enough; a term is not explained in its own entry.
pub(in crate::view) fn explained(scene: &Scene<'_>, text: &'static str, but: Option<&str>) -> Html {
    many(vec![list(pieces(text, but).into_iter().map(|piece| match piece {
        Piece::Words(words) => node(words),
        Piece::Term(words, term) => term_button(scene, words, term),
    }))])
}

// The browser's own popover: it opens without a script, closes on Escape, and takes the focus back.
fn term_button(scene: &Scene<'_>, words: &'static str, term: &'static Term) -> Html {
    let id = ["term-", &scene.next_term().to_string()].concat();
    many(vec![
        el!(
            "button",
            ["type" = fixed("button"), "class" = fixed("term"), "popovertarget" = value(id.clone())],
            node(words)
        ),
        el!(
            "span",
            ["id" = value(id), "popover" = fixed("auto"), "class" = fixed("term-card")],
            el!("strong", [], node(term.title)),
            say(" "),
            node(term.meaning)
        ),
    ])
}

/// A stretch of text, or a term within it.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Words(&'static str),
    Term(&'static str, &'static Term),
}

fn pieces(text: &'static str, but: Option<&str>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut seen: Vec<&str> = but.into_iter().collect();
    let (mut from, mut at) = (0, 0);
    while at < text.len() {
        let is_start = text[..at].chars().next_back().is_none_or(|it| !is_word(it));
        let found = if is_start { longest_term(&text[at..]) } else { None };
        match found {
            Some((len, term)) if !seen.contains(&term.id) => {
                seen.push(term.id);
                if from < at {
                    pieces.push(Piece::Words(&text[from..at]));
                }
                pieces.push(Piece::Term(&text[at..at + len], term));
                at += len;
                from = at;
            }
            Some((len, _)) => at += len,
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    if from < text.len() {
        pieces.push(Piece::Words(&text[from..]));
    }
    pieces
}

fn is_word(it: char) -> bool {
    it.is_ascii_alphanumeric() || !it.is_ascii() || it == '-' || it == '_' || it == '/'
}

/// The longest term that the text starts with, as a whole word, singular or plural.
fn longest_term(text: &str) -> Option<(usize, &'static Term)> {
    let first = text.as_bytes().first()?;
    if !first.is_ascii_alphanumeric() {
        return None;
    }
    let mut best: Option<(usize, &'static Term)> = None;
    for term in glossary::ALL {
        for name in std::iter::once(&term.title).chain(term.aliases) {
            let len = name.len();
            // A word of one or two letters would turn up in half of all sentences.
            if len < 3 || !text.get(..len).is_some_and(|it| is_same(it, name)) {
                continue;
            }
            let rest = &text[len..];
            let plural = usize::from(rest.starts_with('s') && !name.ends_with('s'));
            let is_whole = rest[plural..].chars().next().is_none_or(|it| !is_word(it));
            if is_whole && best.is_none_or(|(best, _)| best < len + plural) {
                best = Some((len + plural, term));
            }
        }
    }
    best
}

// Names in capitals (CONNECT, TLS, RST) are terms only as written: "connect" is an everyday word.
fn is_same(text: &str, name: &str) -> bool {
    let is_written_in_capitals = name.bytes().all(|byte| !byte.is_ascii_lowercase());
    if is_written_in_capitals { text == name } else { text.eq_ignore_ascii_case(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &'static str) -> String {
        pieces(text, None)
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.to_owned(),
                Piece::Term(words, _) => format!("[{words}]"),
            })
            .collect()
    }

    #[test]
    fn whole_words_are_found_once() {
        assert_eq!(
            marked("A reverse proxy asks its upstream; the reverse proxy waits."),
            "A [reverse proxy] asks its [upstream]; the reverse proxy waits."
        );
    }

    #[test]
    fn parts_of_words_are_left_alone() {
        for text in ["gatewaylike", "x-gateway-y", "to connect"] {
            assert_eq!(marked(text), text);
        }
    }

    #[test]
    fn no_text_is_lost() {
        for term in glossary::ALL {
            let joined: String = pieces(term.meaning, Some(term.id))
                .into_iter()
                .map(|piece| match piece {
                    Piece::Words(words) | Piece::Term(words, _) => words,
                })
                .collect();
            assert_eq!(joined, term.meaning);
        }
    }
}
