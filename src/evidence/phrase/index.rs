//! Finds the few rows that a line may match. Where the rare piece of a row is met, the literal around it is compared in place before
//! anything is searched.

use std::collections::HashMap;

use super::super::piece_index::{PieceIndex, folded, rarity};
use super::{Pattern, Phrase};

/// A row of the index.
#[derive(Debug)]
pub struct Indexed {
    /// The row.
    pub phrase: &'static Phrase,
    /// The compiled wording.
    pattern: Pattern,
    /// Literal bytes of the wording.
    weight: usize,
    /// The literal that holds the rare piece.
    literal: Vec<u8>,
    /// That literal is the pattern's first piece.
    is_first: bool,
}

/// A match in a line.
#[derive(Clone, Copy, Debug)]
pub struct Match<'a> {
    /// The row that matches.
    pub row: &'a Indexed,
    /// Where the wording starts and ends in the line.
    pub span: (usize, usize),
}

/// All wordings, ready to be looked for.
#[derive(Debug)]
pub struct PhraseIndex {
    pieces: PieceIndex,
    rows: Vec<Indexed>,
}

impl PhraseIndex {
    /// Indexes these rows. A row needs one literal of four bytes; a test holds that.
    pub fn new(phrases: &'static [Phrase]) -> Self {
        let patterns: Vec<Pattern> = phrases.iter().map(|phrase| Pattern::new(phrase.pattern)).collect();
        let shared = shared_pieces(&patterns);
        let mut index = Self { pieces: PieceIndex::new(), rows: Vec::new() };
        for (phrase, pattern) in phrases.iter().zip(patterns) {
            let Some(anchor) = anchor(&pattern, &shared) else { continue };
            let Ok(number) = u16::try_from(index.rows.len()) else { break };
            index.pieces.insert(anchor.piece, number, anchor.before);
            index.rows.push(Indexed {
                phrase,
                weight: pattern.weight(),
                literal: anchor.literal,
                is_first: anchor.is_first,
                pattern,
            });
        }
        index
    }

    /// All rows that match the line, of each table only the strongest.
    pub fn matches(&self, line: &str) -> Vec<Match<'_>> {
        let bytes = line.as_bytes();
        let mut found: Vec<Match<'_>> = Vec::new();
        let mut lowered: Option<Vec<u8>> = None;
        self.pieces.hits(bytes, |number, start| {
            let row = &self.rows[usize::from(number)];
            let text = if row.pattern.ignores_case() {
                lowered.get_or_insert_with(|| bytes.to_ascii_lowercase()).as_slice()
            } else {
                bytes
            };
            if let Some(span) = row.matched(text, start) {
                keep(&mut found, Match { row, span });
            }
        });
        found
    }
}

impl Indexed {
    /// Where the row matches, given that the literal with its rare piece would start at this byte.
    fn matched(&self, text: &[u8], start: usize) -> Option<(usize, usize)> {
        if !text[start..].starts_with(&self.literal) {
            return None;
        }
        if self.is_first {
            self.pattern.matches_at(text, start).map(|end| (start, end))
        } else {
            self.pattern.find(text)
        }
    }
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

/// Where the rare piece of a row stands in it.
struct Anchor {
    piece: [u8; 4],
    /// The bytes of the literal that holds the piece.
    literal: Vec<u8>,
    /// How many bytes of the literal stand before the piece.
    before: u16,
    /// The literal is the pattern's first piece.
    is_first: bool,
}

/// In how many rows each piece stands. A piece that many rows share stands in most lines of their format.
fn shared_pieces(patterns: &[Pattern]) -> HashMap<u32, u32> {
    let mut shared = HashMap::new();
    for literal in patterns.iter().flat_map(Pattern::literals) {
        for piece in literal.windows(4) {
            *shared.entry(folded([piece[0], piece[1], piece[2], piece[3]])).or_insert(0) += 1;
        }
    }
    shared
}

/// The piece of the pattern that ordinary text and other rows hold least often.
fn anchor(pattern: &Pattern, shared: &HashMap<u32, u32>) -> Option<Anchor> {
    let mut best: Option<(u32, Anchor)> = None;
    for (number, literal) in pattern.literals().enumerate() {
        for (window, before) in literal.windows(4).zip(0u16..) {
            let piece = [window[0], window[1], window[2], window[3]];
            // Shared by two rows costs little, shared by dozens costs more than any rare letter brings.
            let sharing = shared.get(&folded(piece)).copied().unwrap_or(1).ilog2();
            let score = (rarity(piece) + 40).saturating_sub(4 * sharing);
            if best.as_ref().is_none_or(|(most, _)| *most < score) {
                let is_first = number == 0 && pattern.starts_with_literal();
                best = Some((score, Anchor { piece, literal: literal.to_vec(), before, is_first }));
            }
        }
    }
    best.map(|(_, anchor)| anchor)
}
