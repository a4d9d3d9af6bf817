//! Finds the words of errors on a line, by one rare four-byte piece of each.
//!
//! Lines without such a word cost one pass over their bytes.

use std::sync::LazyLock;

use super::part::Part;
use super::{clients, names, words};

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

const FILTER_BITS: u32 = 16;

const BUCKET_BITS: u32 = 11;

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
    filter: Vec<u64>,
    /// Piece, entry, and where in the entry the piece stands, by the bucket of the piece.
    pieces: Vec<(u32, u16, u8)>,
    /// Where each bucket starts in `pieces`.
    buckets: Vec<u16>,
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
        let mut this = Self {
            filter: vec![0; 1 << (FILTER_BITS - 6)],
            pieces: Vec::new(),
            buckets: Vec::new(),
            entries: Vec::new(),
        };
        for (row, number) in tables.zip(0u16..) {
            let (text, exact_case) =
                row.text.strip_prefix('=').map_or((row.text, false), |text| (text, true));
            let edge = if matches!(row.part, Part::Mark(_)) { Edge::Outer } else { Edge::Word };
            let (text, start) = text.strip_prefix('-').map_or((text, edge), |text| (text, Edge::Open));
            let (text, end) = text.strip_suffix('-').map_or((text, edge), |text| (text, Edge::Open));
            let text = text.as_bytes();
            this.entries.push(Entry { text, part: row.part, exact_case, start, end });
            let rarest = text.windows(4).zip(0u8..).max_by_key(|(piece, _)| rarity(piece));
            let Some((piece, at)) = rarest else { continue };
            let piece = folded([piece[0], piece[1], piece[2], piece[3]]);
            this.pieces.push((piece, number, at));
            let bit = filter_bit(piece);
            this.filter[bit >> 6] |= 1 << (bit & 63);
        }
        this.pieces.sort_unstable_by_key(|it| (bucket(it.0), *it));
        let starts = 0..=1usize << BUCKET_BITS;
        this.buckets = starts
            .map(|number| this.pieces.partition_point(|it| bucket(it.0) < number))
            .map(|start| u16::try_from(start).unwrap_or(u16::MAX))
            .collect();
        this
    }

    fn tokens(&self, line: &[u8]) -> Tokens {
        let mut found = Tokens::new();
        for (at, window) in line.windows(4).enumerate() {
            let piece = folded([window[0], window[1], window[2], window[3]]);
            let bit = filter_bit(piece);
            if self.filter[bit >> 6] & (1 << (bit & 63)) == 0 {
                continue;
            }
            let number = bucket(piece);
            let (start, end) = (usize::from(self.buckets[number]), usize::from(self.buckets[number + 1]));
            for &(it, entry, offset) in &self.pieces[start..end] {
                if it != piece {
                    continue;
                }
                let entry = &self.entries[usize::from(entry)];
                let Some(from) = at.checked_sub(usize::from(offset)) else { continue };
                if entry.stands_at(line, from) && found.len() < MOST_TOKENS {
                    found.push(Token { at: from, end: from + entry.text.len(), part: entry.part });
                }
            }
        }
        found.sort_by_key(|token| token.at);
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

const fn folded(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes) | 0x2020_2020
}

const fn filter_bit(piece: u32) -> usize {
    (piece.wrapping_mul(0x9E37_79B1) >> (32 - FILTER_BITS)) as usize
}

const fn bucket(piece: u32) -> usize {
    (piece.wrapping_mul(0x9E37_79B1) >> (32 - BUCKET_BITS)) as usize
}

/// How seldom such a piece stands in ordinary text, roughly.
fn rarity(piece: &[u8]) -> u32 {
    piece
        .iter()
        .map(|byte| match byte.to_ascii_lowercase() {
            b' ' | b'e' | b't' | b'0'..=b'9' | b'.' | b'/' | b':' => 0,
            b'a' | b'o' | b'i' | b'n' | b's' | b'r' | b'c' => 1,
            b'l' | b'd' | b'p' | b'h' | b'u' | b'm' | b'-' => 2,
            b'g' | b'f' | b'y' | b'w' | b'b' | b'"' | b'=' | b',' => 3,
            _ => 5,
        })
        .sum()
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
