//! Bytes cut anywhere become numbered lines of text: UTF-16 and UTF-8, with or without colours, of bounded length.

use std::borrow::Cow;

/// One line of evidence.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Counted from 1.
    pub number: u64,
    /// Without its line end, colour codes and invalid bytes.
    pub text: &'a str,
}

/// A longer line is cut here, so that memory does not grow with the input.
pub const LONGEST_LINE: usize = 64 * 1024;

/// How the bytes are written, as far as the first two tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    /// Not yet known: fewer than two bytes came.
    Open,
    /// UTF-8, or something close enough to be read as such.
    Utf8,
    /// UTF-16, low byte first: what PowerShell writes.
    Utf16Little,
    /// UTF-16, high byte first.
    Utf16Big,
}

/// Cuts a stream of chunks into lines.
#[derive(Debug)]
pub struct LineCutter {
    encoding: Encoding,
    /// Bytes of the encoding's unit that the last chunk cut through.
    cut_unit: Vec<u8>,
    /// The first half of a surrogate pair.
    high_surrogate: Option<u16>,
    /// The line that the last chunk did not end.
    open_line: Vec<u8>,
    /// Lines ended so far.
    pub lines: u64,
}

impl Default for LineCutter {
    fn default() -> Self {
        Self::new()
    }
}

impl LineCutter {
    /// A cutter at the start of a text.
    pub fn new() -> Self {
        Self {
            encoding: Encoding::Open,
            cut_unit: Vec::new(),
            high_surrogate: None,
            open_line: Vec::new(),
            lines: 0,
        }
    }

    /// Takes the next bytes and hands over each line that they end.
    pub fn push(&mut self, chunk: &[u8], on_line: &mut dyn FnMut(Line<'_>)) {
        match self.encoding {
            Encoding::Open => self.open(chunk, on_line),
            Encoding::Utf8 => self.push_utf8(chunk, on_line),
            Encoding::Utf16Little | Encoding::Utf16Big => self.push_utf16(chunk, on_line),
        }
    }

    /// Ends the text and hands over what the last line end left.
    pub fn finish(&mut self, on_line: &mut dyn FnMut(Line<'_>)) {
        if self.encoding == Encoding::Open && !self.cut_unit.is_empty() {
            self.encoding = Encoding::Utf8;
            let rest = std::mem::take(&mut self.cut_unit);
            self.push_utf8(&rest, on_line);
        }
        if !self.open_line.is_empty() {
            let line = std::mem::take(&mut self.open_line);
            self.end_line(&line, on_line);
        }
    }

    fn open(&mut self, chunk: &[u8], on_line: &mut dyn FnMut(Line<'_>)) {
        self.cut_unit.extend_from_slice(chunk);
        if self.cut_unit.len() < 3 {
            return;
        }
        let bytes = std::mem::take(&mut self.cut_unit);
        let (encoding, mark) = match bytes[..3] {
            [0xFF, 0xFE, _] => (Encoding::Utf16Little, 2),
            [0xFE, 0xFF, _] => (Encoding::Utf16Big, 2),
            [0xEF, 0xBB, 0xBF] => (Encoding::Utf8, 3),
            [first, 0, _] if first != 0 => (Encoding::Utf16Little, 0),
            [0, second, 0] if second != 0 => (Encoding::Utf16Big, 0),
            _ => (Encoding::Utf8, 0),
        };
        self.encoding = encoding;
        self.push(&bytes[mark..], on_line);
    }

    fn push_utf8(&mut self, chunk: &[u8], on_line: &mut dyn FnMut(Line<'_>)) {
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', chunk) {
            if self.open_line.is_empty() {
                self.end_line(&chunk[start..end], on_line);
            } else {
                self.keep(&chunk[start..end]);
                let line = std::mem::take(&mut self.open_line);
                self.end_line(&line, on_line);
            }
            start = end + 1;
        }
        self.keep(&chunk[start..]);
    }

    fn keep(&mut self, bytes: &[u8]) {
        let room = LONGEST_LINE.saturating_sub(self.open_line.len());
        self.open_line.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    fn push_utf16(&mut self, chunk: &[u8], on_line: &mut dyn FnMut(Line<'_>)) {
        let mut text = String::with_capacity(chunk.len() / 2 + 4);
        for &byte in chunk {
            self.cut_unit.push(byte);
            let &[first, second] = self.cut_unit.as_slice() else { continue };
            self.cut_unit.clear();
            let unit = match self.encoding {
                Encoding::Utf16Big => u16::from_be_bytes([first, second]),
                Encoding::Utf16Little | Encoding::Utf8 | Encoding::Open => {
                    u16::from_le_bytes([first, second])
                }
            };
            match self.high_surrogate.take() {
                Some(high) => {
                    text.extend(char::decode_utf16([high, unit]).map(|it| it.unwrap_or('\u{FFFD}')));
                }
                None if (0xD800..0xDC00).contains(&unit) => self.high_surrogate = Some(unit),
                None => text.push(char::from_u32(u32::from(unit)).unwrap_or('\u{FFFD}')),
            }
        }
        self.push_utf8(text.as_bytes(), on_line);
    }

    fn end_line(&mut self, bytes: &[u8], on_line: &mut dyn FnMut(Line<'_>)) {
        self.lines += 1;
        let number = self.lines;
        let bytes = &bytes[..bytes.len().min(LONGEST_LINE)];
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => String::from_utf8_lossy(bytes),
        };
        if memchr::memchr2(b'\x1b', b'\r', bytes).is_none() {
            on_line(Line { number, text: &text });
            return;
        }
        // A progress meter writes many states of one line, each ended by a carriage return.
        for part in without_colours(&text).split('\r') {
            on_line(Line { number, text: part });
        }
    }
}

/// The text without terminal control sequences (ECMA-48: CSI … final byte, OSC … BEL or ST, two-byte escapes).
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(it) = rest.next() {
        if it != '\x1b' {
            plain.push(it);
            continue;
        }
        match rest.next() {
            Some('[') => while rest.next_if(|it| !('@'..='~').contains(it)).is_some() {},
            Some(']') => while rest.next_if(|it| !matches!(it, '\x07' | '\x1b')).is_some() {},
            Some(_) | None => continue,
        }
        rest.next();
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::LineCutter;

    fn check(chunks: &[&[u8]], expected: &[&str]) {
        let mut lines = Vec::new();
        let mut cutter = LineCutter::new();
        for chunk in chunks {
            cutter.push(chunk, &mut |line| lines.push(line.text.to_owned()));
        }
        cutter.finish(&mut |line| lines.push(line.text.to_owned()));
        assert_eq!(lines, expected);
    }

    #[test]
    fn lines_are_whole_wherever_the_chunks_are_cut() {
        check(&[b"on", b"e\r", b"\ntwo\n", b"three"], &["one", "two", "three"]);
    }

    #[test]
    fn utf16_of_both_kinds_is_read() {
        check(&[b"\xFF\xFEa\0", b"b", b"\0\n\0c\0"], &["ab", "c"]);
        check(&[b"\xFE\xFF\0a\0\n\0b"], &["a", "b"]);
    }

    #[test]
    fn colours_are_dropped() {
        check(&[b"\x1b[31merror\x1b[0m: x"], &["error: x"]);
    }

    #[test]
    fn invalid_bytes_are_replaced() {
        check(&[b"a\xFFb"], &["a\u{FFFD}b"]);
    }
}
