//! Finds the few rows that a line may match, by one rare four-byte piece of each row.
//!
//! A line is read once; at each byte one bit tells whether any row has a piece that starts so. Lines of healthy logs cost hardly
//! more than that. Where a piece is met, the literal around it is compared in place before anything is searched.

use std::collections::HashMap;

use super::{Pattern, Phrase};

/// Bits of the filter. 8 kB, so that it stays in the fastest cache.
const FILTER_BITS: u32 = 16;

/// A row of the index.
#[derive(Debug)]
pub struct Indexed {
    /// The row.
    pub phrase: &'static Phrase,
    /// The compiled wording.
    pattern: Pattern,
    /// Literal bytes of the wording.
    weight: usize,
}

/// A match in a line.
#[derive(Clone, Copy, Debug)]
pub struct Match<'a> {
    /// The row that matches.
    pub row: &'a Indexed,
    /// Where the wording starts and ends in the line.
    pub span: (usize, usize),
}

/// Where the rare piece of a row stands in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Anchor {
    piece: u32,
    row: u16,
    /// The bytes of the literal that holds the piece.
    literal: Vec<u8>,
    /// How many bytes of the literal stand before the piece.
    before: usize,
    /// The literal is the pattern's first piece.
    is_first: bool,
}

/// All wordings, ready to be looked for.
#[derive(Debug)]
pub struct PhraseIndex {
    filter: Vec<u64>,
    /// Sorted by piece.
    anchors: Vec<Anchor>,
    rows: Vec<Indexed>,
}

impl PhraseIndex {
    /// Indexes these rows. A row needs one literal of four bytes; a test holds that.
    pub fn new(phrases: &'static [Phrase]) -> Self {
        let indexed = |phrase: &'static Phrase| {
            let pattern = Pattern::new(phrase.pattern);
            let weight = pattern.weight();
            Indexed { phrase, pattern, weight }
        };
        let rows: Vec<Indexed> = phrases.iter().map(indexed).collect();
        let shared = shared_pieces(&rows);
        let mut anchors: Vec<Anchor> = rows
            .iter()
            .zip(0u16..)
            .filter_map(|(row, number)| anchor(&row.pattern, number, &shared))
            .collect();
        anchors.sort_unstable();
        let mut filter = vec![0u64; 1 << (FILTER_BITS - 6)];
        for anchor in &anchors {
            let bit = filter_bit(anchor.piece);
            filter[bit >> 6] |= 1 << (bit & 63);
        }
        Self { filter, anchors, rows }
    }

    /// All rows that match the line, of each table only the strongest.
    pub fn matches(&self, line: &str) -> Vec<Match<'_>> {
        let bytes = line.as_bytes();
        let mut found: Vec<Match<'_>> = Vec::new();
        let mut lowered: Option<Vec<u8>> = None;
        for (at, window) in bytes.windows(4).enumerate() {
            let piece = folded([window[0], window[1], window[2], window[3]]);
            let bit = filter_bit(piece);
            if self.filter[bit >> 6] & (1 << (bit & 63)) == 0 {
                continue;
            }
            let start = self.anchors.partition_point(|it| it.piece < piece);
            for anchor in self.anchors[start..].iter().take_while(|it| it.piece == piece) {
                let row = &self.rows[usize::from(anchor.row)];
                let text = if row.pattern.ignores_case() {
                    lowered.get_or_insert_with(|| bytes.to_ascii_lowercase()).as_slice()
                } else {
                    bytes
                };
                if let Some(span) = matched(text, at, anchor, &row.pattern) {
                    keep(&mut found, Match { row, span });
                }
            }
        }
        found
    }
}

/// Where the row matches, given that its rare piece stands at this byte.
fn matched(text: &[u8], at: usize, anchor: &Anchor, pattern: &Pattern) -> Option<(usize, usize)> {
    let start = at.checked_sub(anchor.before)?;
    if !text[start..].starts_with(&anchor.literal) {
        return None;
    }
    if anchor.is_first { pattern.matches_at(text, start).map(|end| (start, end)) } else { pattern.find(text) }
}

/// Of the rows of one table that match a line, the strongest counts, then the longest.
fn keep<'a>(found: &mut Vec<Match<'a>>, new: Match<'a>) {
    let rank = |it: &Indexed| (it.phrase.code.strength, it.weight);
    match found.iter_mut().find(|it| std::ptr::eq(it.row.phrase.table, new.row.phrase.table)) {
        Some(best) if rank(best.row) < rank(new.row) => *best = new,
        Some(_) => {}
        None => found.push(new),
    }
}

/// Four bytes as a number, letters of either case alike.
const fn folded(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes) | 0x2020_2020
}

const fn filter_bit(piece: u32) -> usize {
    (piece.wrapping_mul(0x9E37_79B1) >> (32 - FILTER_BITS)) as usize
}

/// In how many rows each piece stands. A piece that many rows share stands in most lines of their format.
fn shared_pieces(rows: &[Indexed]) -> HashMap<u32, u32> {
    let mut shared = HashMap::new();
    for literal in rows.iter().flat_map(|row| row.pattern.literals()) {
        for piece in literal.windows(4) {
            *shared.entry(folded([piece[0], piece[1], piece[2], piece[3]])).or_insert(0) += 1;
        }
    }
    shared
}

/// The piece of the pattern that ordinary text and other rows hold least often.
fn anchor(pattern: &Pattern, row: u16, shared: &HashMap<u32, u32>) -> Option<Anchor> {
    let mut best: Option<(u32, Anchor)> = None;
    for (number, literal) in pattern.literals().enumerate() {
        for (before, window) in literal.windows(4).enumerate() {
            let piece = folded([window[0], window[1], window[2], window[3]]);
            let rarity: u32 = window.iter().map(|byte| rarity(*byte)).sum();
            // Shared by two rows costs little, shared by dozens costs more than any rare letter brings.
            let sharing = shared.get(&piece).copied().unwrap_or(1).ilog2();
            let score = (rarity + 40).saturating_sub(4 * sharing);
            if best.as_ref().is_none_or(|(most, _)| *most < score) {
                let is_first = number == 0 && pattern.starts_with_literal();
                best = Some((score, Anchor { piece, row, literal: literal.to_vec(), before, is_first }));
            }
        }
    }
    best.map(|(_, anchor)| anchor)
}

/// How seldom a byte stands in logs and prose, roughly: the most frequent letters count nothing.
const fn rarity(byte: u8) -> u32 {
    match byte.to_ascii_lowercase() {
        b' ' | b'e' | b't' | b'0'..=b'9' | b'.' | b'/' | b':' => 0,
        b'a' | b'o' | b'i' | b'n' | b's' | b'r' | b'c' => 1,
        b'l' | b'd' | b'p' | b'h' | b'u' | b'm' | b'-' => 2,
        b'g' | b'f' | b'y' | b'w' | b'b' | b'"' | b'=' | b',' => 3,
        b'v' | b'k' | b'_' | b'(' | b')' | b'[' | b']' => 4,
        _ => 6,
    }
}
