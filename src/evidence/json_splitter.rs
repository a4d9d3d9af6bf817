//! Cuts a JSON document that arrives in chunks into the few parts that are wanted, without ever holding the whole.
//!
//! It follows strings and depth, and copies only the wanted parts. A long string is shortened while it is copied, so that an entry
//! with a body of many megabytes is still an entry. Nothing recurses; a truncated document only lacks what is missing.

/// What is wanted of a document.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Keys that lead to it.
    pub path: &'static [&'static str],
    /// The elements of the array there, one by one, rather than the value as a whole.
    pub elements: bool,
}

/// A part: which of the wanted, and its bytes. A part that had grown too large comes without bytes.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// Place in the list of the wanted.
    pub wanted: usize,
    /// The JSON text.
    pub bytes: Option<&'a [u8]>,
    /// The line it starts on, counted from 1.
    pub line: u64,
}

/// No string of a part is longer.
const LONGEST_STRING: usize = 16 * 1024;
/// No part is larger; what grows beyond is dropped.
const LARGEST_PART: usize = 8 * 1024 * 1024;
/// A path has at most so many keys.
const DEEPEST_PATH: usize = 3;
/// A key on the path has at most so many bytes.
const LONGEST_KEY: usize = 24;

/// Where in the document the next byte stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Structure,
    String,
    /// Behind a backslash.
    Escape,
}

/// Splits a document.
#[derive(Debug)]
pub struct JsonSplitter {
    wanted: &'static [Wanted],
    depth: usize,
    within: Within,
    /// The last string that may be a key, and the keys of the containers that are open.
    string: Vec<u8>,
    keys: [Vec<u8>; DEEPEST_PATH],
    /// The wanted array that is open, and its depth.
    array: Option<(usize, usize)>,
    /// The part that is being copied, and the depth it starts at.
    part: Option<(usize, usize)>,
    buffer: Vec<u8>,
    is_too_large: bool,
    /// Bytes of the string so far, and whether it has grown too long to be copied on.
    copied: usize,
    is_skipping: bool,
    part_line: u64,
    /// Line ends so far, and up to where in the chunk they are counted.
    line_ends: u64,
    counted: usize,
}

impl JsonSplitter {
    /// A splitter at the start of a document.
    pub fn new(wanted: &'static [Wanted]) -> Self {
        Self {
            wanted,
            depth: 0,
            within: Within::Structure,
            string: Vec::new(),
            keys: [const { Vec::new() }; DEEPEST_PATH],
            array: None,
            part: None,
            buffer: Vec::new(),
            is_too_large: false,
            copied: 0,
            is_skipping: false,
            part_line: 0,
            line_ends: 0,
            counted: 0,
        }
    }

    /// Takes the next bytes and hands over each part that they end.
    pub fn push(&mut self, chunk: &[u8], on_part: &mut dyn FnMut(Part<'_>)) {
        self.counted = 0;
        let mut at = 0;
        let mut flushed = 0;
        while at < chunk.len() {
            at = match self.within {
                Within::Structure => self.structure(chunk, at, &mut flushed, on_part),
                Within::String | Within::Escape => self.string(chunk, at, &mut flushed),
            };
        }
        if !self.is_skipping {
            self.copy(&chunk[flushed..]);
        }
        self.count_lines(chunk, chunk.len());
    }

    /// Counts the line ends of the chunk up to here.
    fn count_lines(&mut self, chunk: &[u8], to: usize) {
        self.line_ends += memchr::memchr_iter(b'\n', &chunk[self.counted..to]).count() as u64;
        self.counted = to;
    }

    /// Follows a string up to its end or the end of the chunk.
    fn string(&mut self, chunk: &[u8], from: usize, flushed: &mut usize) -> usize {
        if self.within == Within::Escape {
            self.within = Within::String;
            self.take_text(chunk, from, from + 1, flushed);
            return from + 1;
        }
        let Some(length) = memchr::memchr2(b'"', b'\\', &chunk[from..]) else {
            self.take_text(chunk, from, chunk.len(), flushed);
            return chunk.len();
        };
        let at = from + length;
        if chunk[at] == b'\\' {
            self.take_text(chunk, from, at + 1, flushed);
            self.within = Within::Escape;
        } else {
            self.take_text(chunk, from, at, flushed);
            self.within = Within::Structure;
            if self.is_skipping {
                self.mend();
                self.is_skipping = false;
                *flushed = at;
            }
        }
        at + 1
    }

    /// Takes text of a string, as far as there is room.
    fn take_text(&mut self, chunk: &[u8], from: usize, to: usize, flushed: &mut usize) {
        if self.part.is_none() {
            if self.depth <= DEEPEST_PATH && self.string.len() <= LONGEST_KEY {
                self.string.extend_from_slice(&chunk[from..to.min(from + LONGEST_KEY + 1)]);
            }
            return;
        }
        let before = self.copied;
        self.copied += to - from;
        if LONGEST_STRING < self.copied && !self.is_skipping {
            self.is_skipping = true;
            self.copy(&chunk[*flushed..from + (LONGEST_STRING - before)]);
        }
    }

    /// A string that was shortened must not end inside a character or an escape.
    fn mend(&mut self) {
        let start = self.buffer.len().saturating_sub(LONGEST_STRING);
        let tail = self.buffer.len().saturating_sub(12).max(start);
        if let Some(at) = self.buffer[tail..].iter().position(|it| *it == b'\\') {
            let mut end = tail + at;
            while start < end && self.buffer[end - 1] == b'\\' {
                end -= 1;
            }
            self.buffer.truncate(end);
        }
        while self.buffer.last().is_some_and(|it| 0x80 <= *it) {
            self.buffer.pop();
        }
    }

    fn copy(&mut self, bytes: &[u8]) {
        if self.part.is_none() {
            return;
        }
        if LARGEST_PART < self.buffer.len() + bytes.len() {
            self.is_too_large = true;
        } else if !self.is_too_large {
            self.buffer.extend_from_slice(bytes);
        }
    }

    /// Follows the structure up to the next string or the end of the chunk.
    fn structure(
        &mut self,
        chunk: &[u8],
        from: usize,
        flushed: &mut usize,
        on_part: &mut dyn FnMut(Part<'_>),
    ) -> usize {
        for (at, byte) in chunk.iter().enumerate().skip(from) {
            match byte {
                b'"' => {
                    self.within = Within::String;
                    self.copied = 0;
                    self.string.clear();
                    return at + 1;
                }
                b':' if self.part.is_none() && 0 < self.depth && self.depth <= DEEPEST_PATH => {
                    std::mem::swap(&mut self.keys[self.depth - 1], &mut self.string);
                }
                b'{' | b'[' => {
                    if self.part.is_none() {
                        self.open(*byte == b'[', chunk, at);
                        *flushed = at;
                    }
                    self.depth += 1;
                }
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if let Some((wanted, depth)) = self.part
                        && self.depth <= depth
                    {
                        self.copy(&chunk[*flushed..=at]);
                        let bytes = (!self.is_too_large).then_some(self.buffer.as_slice());
                        on_part(Part { wanted, bytes, line: self.part_line });
                        self.part = None;
                        self.buffer.clear();
                        self.is_too_large = false;
                    }
                    if self.array.is_some_and(|(_, depth)| self.depth <= depth) {
                        self.array = None;
                    }
                }
                _ => {}
            }
        }
        chunk.len()
    }

    /// A container opens outside any part: it may be a part, or the array that holds the parts.
    fn open(&mut self, is_array: bool, chunk: &[u8], at: usize) {
        if let Some((wanted, depth)) = self.array {
            if self.depth == depth + 1 {
                self.start(wanted, chunk, at);
            }
            return;
        }
        let found = self.wanted.iter().position(|wanted| {
            wanted.path.len() == self.depth
                && wanted.elements == is_array
                && wanted.path.iter().zip(&self.keys).all(|(key, found)| key.as_bytes() == found.as_slice())
        });
        match found {
            Some(wanted) if self.wanted[wanted].elements => self.array = Some((wanted, self.depth)),
            Some(wanted) => self.start(wanted, chunk, at),
            None => {}
        }
    }

    fn start(&mut self, wanted: usize, chunk: &[u8], at: usize) {
        self.part = Some((wanted, self.depth));
        self.buffer.clear();
        self.is_too_large = false;
        self.count_lines(chunk, at);
        self.part_line = self.line_ends + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{JsonSplitter, LONGEST_STRING, Wanted};

    static WANTED: [Wanted; 2] = [
        Wanted { path: &["constants"], elements: false },
        Wanted { path: &["log", "entries"], elements: true },
    ];

    fn parts(text: &str, step: usize) -> Vec<(usize, String, u64)> {
        let mut splitter = JsonSplitter::new(&WANTED);
        let mut parts = Vec::new();
        for chunk in text.as_bytes().chunks(step) {
            splitter.push(chunk, &mut |part| {
                let bytes = part.bytes.unwrap_or(b"too large");
                parts.push((part.wanted, String::from_utf8_lossy(bytes).into_owned(), part.line));
            });
        }
        parts
    }

    fn check(text: &str, expected: &[(usize, &str)]) {
        for step in [1, 2, 3, 7, 1000] {
            let found = parts(text, step);
            let found: Vec<_> = found.iter().map(|(wanted, text, _)| (*wanted, text.as_str())).collect();
            assert_eq!(found, expected, "in steps of {step}");
        }
    }

    #[test]
    fn wanted_parts_are_cut_out() {
        check(
            r#" {"constants": {"a": [1, {"b": "}"}]}, "log": {"x": {"entries": [9]}, "entries": [ {"n": 1}, {"n": "]\"{"} , {}], "y": 1}}"#,
            &[(0, r#"{"a": [1, {"b": "}"}]}"#), (1, r#"{"n": 1}"#), (1, r#"{"n": "]\"{"}"#), (1, "{}")],
        );
    }

    #[test]
    fn a_truncated_document_gives_what_is_whole() {
        check(r#"{"log":{"entries":[{"a":1},{"b":"#, &[(1, r#"{"a":1}"#)]);
        check("}}]]{", &[]);
    }

    #[test]
    fn the_same_keys_elsewhere_are_not_wanted() {
        check(r#"{"a":{"log":{"entries":[{}]}},"log":[{"entries":[{}]}],"entries":[{}]}"#, &[]);
    }

    #[test]
    fn a_long_string_is_shortened_to_valid_json() {
        for filling in ["x", "é", "\\n", "\\u00e9", "\\\\", "a\\\""] {
            for shift in ["", "y", "yy", "yyy", "yyyy", "yyyyy"] {
                let text = format!(
                    r#"{{"log":{{"entries":[{{"t":"{shift}{}","u":1}}]}}}}"#,
                    filling.repeat(LONGEST_STRING)
                );
                let found = parts(&text, 4096);
                let value: serde_json::Value = serde_json::from_str(&found[0].1).expect("valid JSON");
                assert_eq!(value["u"], 1);
            }
        }
    }

    #[test]
    fn lines_are_counted() {
        let found = parts("{\n\"log\": {\n\"entries\": [\n{\"a\":\n1}, {},\n{}]}}", 5);
        let lines: Vec<u64> = found.iter().map(|(.., line)| *line).collect();
        assert_eq!(lines, [4, 5, 6]);
    }
}
