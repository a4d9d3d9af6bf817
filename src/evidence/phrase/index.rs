//! Finds the few rows that a line may match, by one rare four-byte piece of each row.
//!
//! A line is read once; at each byte one bit tells whether any row has a piece that starts so. Lines of healthy logs cost hardly
//! more than that.

use super::{Pattern, Phrase, PhraseTable};

/// Bits of the filter. 8 kB, so that it stays in the fastest cache.
const FILTER_BITS: u32 = 16;

/// A row of the index.
#[derive(Debug)]
pub struct Indexed {
    /// The table it is from.
    pub table: &'static PhraseTable,
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

/// All wordings, ready to be looked for.
#[derive(Debug)]
pub struct PhraseIndex {
    filter: Vec<u64>,
    /// Piece and row, sorted by piece.
    rows_by_piece: Vec<(u32, u16)>,
    rows: Vec<Indexed>,
}

impl PhraseIndex {
    /// Indexes the rows of these tables. A row needs one literal of four bytes; a test holds that.
    pub fn new(tables: &[&'static PhraseTable]) -> Self {
        let mut rows = Vec::new();
        for table in tables {
            for phrase in table.phrases {
                let pattern = Pattern::new(phrase.pattern);
                let weight = pattern.weight();
                rows.push(Indexed { table, phrase, pattern, weight });
            }
        }
        let mut filter = vec![0u64; 1 << (FILTER_BITS - 6)];
        let mut rows_by_piece = Vec::new();
        for (row, number) in rows.iter().zip(0u16..) {
            if let Some(piece) = rarest_piece(&row.pattern) {
                rows_by_piece.push((piece, number));
                let bit = filter_bit(piece);
                filter[bit >> 6] |= 1 << (bit & 63);
            }
        }
        rows_by_piece.sort_unstable();
        Self { filter, rows_by_piece, rows }
    }

    /// All rows that match the line, of each table only the strongest.
    pub fn matches(&self, line: &str) -> Vec<Match<'_>> {
        let bytes = line.as_bytes();
        let mut candidates: Vec<u16> = Vec::new();
        for window in bytes.windows(4) {
            let piece = folded([window[0], window[1], window[2], window[3]]);
            let bit = filter_bit(piece);
            if self.filter[bit >> 6] & (1 << (bit & 63)) != 0 {
                let start = self.rows_by_piece.partition_point(|(it, _)| *it < piece);
                candidates.extend(
                    self.rows_by_piece[start..].iter().take_while(|(it, _)| *it == piece).map(|(_, row)| row),
                );
            }
        }
        if candidates.is_empty() {
            return Vec::new();
        }
        candidates.sort_unstable();
        candidates.dedup();
        let lowered = bytes.to_ascii_lowercase();
        let mut found: Vec<Match<'_>> = Vec::new();
        for number in candidates {
            let row = &self.rows[usize::from(number)];
            let Some(span) = row.pattern.find(bytes, &lowered) else { continue };
            let rank = |it: &Indexed| (it.phrase.code.strength, it.weight);
            match found.iter_mut().find(|it| std::ptr::eq(it.row.table, row.table)) {
                Some(best) if rank(best.row) < rank(row) => *best = Match { row, span },
                Some(_) => {}
                None => found.push(Match { row, span }),
            }
        }
        found
    }
}

/// Four bytes as a number, letters of either case alike.
const fn folded(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes) | 0x2020_2020
}

const fn filter_bit(piece: u32) -> usize {
    (piece.wrapping_mul(0x9E37_79B1) >> (32 - FILTER_BITS)) as usize
}

/// The piece of the pattern that ordinary text holds least often.
fn rarest_piece(pattern: &Pattern) -> Option<u32> {
    pattern
        .literals()
        .flat_map(|literal| literal.windows(4))
        .max_by_key(|piece| piece.iter().map(|byte| rarity(*byte)).sum::<u32>())
        .map(|piece| folded([piece[0], piece[1], piece[2], piece[3]]))
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
