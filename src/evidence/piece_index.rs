//! Finds what a line may hold by one rare four-byte piece of each entry.
//!
//! A line is read once; at each byte one bit tells whether any entry has a piece that starts so. Lines of healthy logs cost hardly
//! more than that. Entries of one bucket are a chain, so nothing is sorted.

/// Bits of the filter. 8 kB, so that it stays in the fastest cache.
const FILTER_BITS: u32 = 16;

/// Bits of a bucket's number.
const BUCKET_BITS: u32 = 11;

/// The end of a chain.
const END: u16 = u16::MAX;

/// A piece, the entry it leads to, and how many bytes of the entry stand before it.
#[derive(Clone, Copy, Debug)]
struct Piece {
    letters: u32,
    entry: u16,
    before: u16,
    next: u16,
}

/// Pieces and the entries they lead to.
#[derive(Debug)]
pub struct PieceIndex {
    filter: Vec<u64>,
    buckets: Vec<u16>,
    pieces: Vec<Piece>,
}

impl PieceIndex {
    /// An index without entries.
    pub fn new() -> Self {
        Self {
            filter: vec![0; 1 << (FILTER_BITS - 6)],
            buckets: vec![END; 1 << BUCKET_BITS],
            pieces: Vec::new(),
        }
    }

    /// Leads from these four bytes, letters of either case alike, to the entry. More than 65,535 pieces are not taken.
    pub fn insert(&mut self, bytes: [u8; 4], entry: u16, before: u16) {
        let Some(number) = u16::try_from(self.pieces.len()).ok().filter(|it| *it != END) else { return };
        let piece = folded(bytes);
        let bit = hash(piece, FILTER_BITS);
        self.filter[bit >> 6] |= 1 << (bit & 63);
        let bucket = &mut self.buckets[hash(piece, BUCKET_BITS)];
        self.pieces.push(Piece { letters: piece, entry, before, next: *bucket });
        *bucket = number;
    }

    /// Calls `on_hit` with each entry whose piece stands on the line, and where the entry would start.
    pub fn hits(&self, line: &[u8], mut on_hit: impl FnMut(u16, usize)) {
        for (at, window) in line.windows(4).enumerate() {
            let piece = folded([window[0], window[1], window[2], window[3]]);
            let bit = hash(piece, FILTER_BITS);
            if self.filter[bit >> 6] & (1 << (bit & 63)) == 0 {
                continue;
            }
            let mut number = self.buckets[hash(piece, BUCKET_BITS)];
            while let Some(found) = self.pieces.get(usize::from(number)) {
                if found.letters == piece
                    && let Some(start) = at.checked_sub(usize::from(found.before))
                {
                    on_hit(found.entry, start);
                }
                number = found.next;
            }
        }
    }
}

/// Four bytes as a number, letters of either case alike.
pub const fn folded(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes) | 0x2020_2020
}

const fn hash(piece: u32, bits: u32) -> usize {
    (piece.wrapping_mul(0x9E37_79B1) >> (32 - bits)) as usize
}

/// How seldom a piece stands in logs and prose, roughly: the most frequent letters count nothing.
pub fn rarity(piece: [u8; 4]) -> u32 {
    piece.into_iter().map(rarity_of_byte).sum()
}

const fn rarity_of_byte(byte: u8) -> u32 {
    match byte.to_ascii_lowercase() {
        b' ' | b'e' | b't' | b'0'..=b'9' | b'.' | b'/' | b':' => 0,
        b'a' | b'o' | b'i' | b'n' | b's' | b'r' | b'c' => 1,
        b'l' | b'd' | b'p' | b'h' | b'u' | b'm' | b'-' => 2,
        b'g' | b'f' | b'y' | b'w' | b'b' | b'"' | b'=' | b',' => 3,
        b'v' | b'k' | b'_' | b'(' | b')' | b'[' | b']' => 4,
        _ => 6,
    }
}
