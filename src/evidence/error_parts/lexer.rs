//! Finds the words of errors on a line, by one rare four-byte piece of each.
//!
//! Lines without such a word cost one pass over their bytes.

use std::sync::LazyLock;

use super::super::piece_index::{PieceIndex, rarity};
use super::part::Part;
use super::{clients, names, words};
use crate::finding::sort_short;

/// A word and what it tells. Written in small letters it is found in either case; a leading `=` asks for the case as written.
/// It begins and ends at the edge of a word, also inside a name such as `ProxyConnectError`; a `-` at the start or end of the
/// row lifts that on this side.
#[derive(Debug)]
pub struct Word {
    /// The word.
    pub text: &'static str,
    /// What it tells.
    pub part: Part,
}

/// A row of a table.
pub const fn word(text: &'static str, part: Part) -> Word {
    Word { text, part }
}

/// A word found.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it starts.
    pub at: usize,
    /// Where it ends.
    pub end: usize,
    /// What it tells.
    pub part: Part,
}

/// The words found on a line, at most so many.
pub type Tokens = Vec<Token>;

/// A line that holds more words than this is a list, not an error.
const MOST_TOKENS: usize = 96;

struct Entry {
    text: &'static [u8],
    part: Part,
    exact_case: bool,
    start: Edge,
    end: Edge,
}

/// What must stand at an end of a word.
#[derive(Clone, Copy)]
enum Edge {
    /// Anything.
    Open,
    /// The edge of a word, also inside the name of a class.
    Word,
    /// Another sign than letters and digits: what begins an error stands by itself.
    Outer,
}

struct Vocabulary {
    pieces: PieceIndex,
    entries: Vec<Entry>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::new);

/// The words on the line, in order.
pub fn tokens(line: &str) -> Tokens {
    VOCABULARY.tokens(line.as_bytes())
}

impl Vocabulary {
    fn new() -> Self {
        let tables = words::WORDS.iter().chain(names::NAMES).chain(clients::SENTENCES);
        let mut this = Self { pieces: PieceIndex::new(), entries: Vec::new() };
        for (row, number) in tables.zip(0u16..) {
            let (text, exact_case) =
                row.text.strip_prefix('=').map_or((row.text, false), |text| (text, true));
            let edge = if matches!(row.part, Part::Mark(_)) { Edge::Outer } else { Edge::Word };
            let (text, start) = text.strip_prefix('-').map_or((text, edge), |text| (text, Edge::Open));
            let (text, end) = text.strip_suffix('-').map_or((text, edge), |text| (text, Edge::Open));
            let text = text.as_bytes();
            this.entries.push(Entry { text, part: row.part, exact_case, start, end });
            let pieces = text.windows(4).map(|it| [it[0], it[1], it[2], it[3]]);
            let rarest = pieces.zip(0u16..).max_by_key(|(piece, _)| rarity(*piece));
            if let Some((piece, before)) = rarest {
                this.pieces.insert(piece, number, before);
            }
        }
        this
    }

    fn tokens(&self, line: &[u8]) -> Tokens {
        let mut found = Tokens::new();
        self.pieces.hits(line, |number, from| {
            let entry = &self.entries[usize::from(number)];
            if found.len() < MOST_TOKENS && entry.stands_at(line, from) {
                found.push(Token { at: from, end: from + entry.text.len(), part: entry.part });
            }
        });
        sort_short(&mut found, |a, b| a.at < b.at);
        found
    }
}

impl Entry {
    fn stands_at(&self, line: &[u8], at: usize) -> bool {
        let Some(there) = line.get(at..at + self.text.len()) else { return false };
        let same = if self.exact_case { there == self.text } else { there.eq_ignore_ascii_case(self.text) };
        same && self.start.is_at(line, at) && self.end.is_at(line, at + self.text.len())
    }
}

impl Edge {
    fn is_at(self, line: &[u8], at: usize) -> bool {
        match self {
            Self::Open => true,
            Self::Word => is_edge(line, at),
            Self::Outer => is_outer_edge(line, at),
        }
    }
}

/// Whether a word can start or end here: beside other signs, and where small letters turn into capitals.
fn is_edge(line: &[u8], at: usize) -> bool {
    if is_outer_edge(line, at) {
        return true;
    }
    let (before, after) = (line[at - 1], line[at]);
    before.is_ascii_lowercase() && after.is_ascii_uppercase()
        || before.is_ascii_digit() != after.is_ascii_digit() && before != b'_' && after != b'_'
        // The last capital of a run starts a word: `SSLError`, `DNSLookup`.
        || before.is_ascii_uppercase()
            && after.is_ascii_uppercase()
            && line.get(at + 1).is_some_and(u8::is_ascii_lowercase)
}

/// Whether no letter, digit or underscore stands on one side.
fn is_outer_edge(line: &[u8], at: usize) -> bool {
    let is_word = |it: u8| it.is_ascii_alphanumeric() || it == b'_';
    !(at.checked_sub(1).is_some_and(|before| is_word(line[before]))
        && line.get(at).is_some_and(|after| is_word(*after)))
}

#[cfg(test)]
mod tests {
    use super::super::part::Part;
    use super::{VOCABULARY, tokens};

    fn check(line: &str, words: &[&str]) {
        let found: Vec<&str> = tokens(line)
            .iter()
            .filter(|token| !matches!(token.part, Part::Mark(_) | Part::Program(_)))
            .map(|token| &line[token.at..token.end])
            .collect();
        assert_eq!(found, words, "{line}");
    }

    #[test]
    fn words_are_found_inside_names_of_classes() {
        check("SocksProxyRefusedFault", &["Socks", "Proxy", "Refused"]);
        check("approximately, proxying", &[]);
    }

    #[test]
    fn names_keep_their_case() {
        check("x ECONNREFUSED y econnrefused", &["ECONNREFUSED"]);
    }

    #[test]
    fn every_row_can_be_found() {
        for entry in &VOCABULARY.entries {
            assert!(4 <= entry.text.len(), "{:?}", std::str::from_utf8(entry.text));
            let text = std::str::from_utf8(entry.text).unwrap();
            assert!(tokens(text).iter().any(|it| it.part == entry.part), "{text}");
            assert!(entry.exact_case || !text.bytes().any(|it| it.is_ascii_uppercase()), "{text}");
        }
    }
}
