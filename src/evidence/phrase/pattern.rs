//! The small language of wordings: literal text with `*` for anything, `#` for digits, `~` for a word boundary, `^` and `$` for
//! the ends of the line, `\` before a sign that means itself. ASCII letters match in either case only after a leading `(?i)`.

use memchr::memmem;

/// A piece of a pattern.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "most pieces are literals, and one step less leads to them")]
enum Piece {
    /// These bytes.
    Literal(Literal),
    /// Any bytes, as few as will do.
    Anything,
    /// One digit or more.
    Digits,
    /// The edge of a word: the line's end, or a byte that is no letter, digit or underscore on one side.
    Boundary,
    /// What stands between the name and the value of a header: `: ` in a head, more where a program prints a map of its headers.
    Field,
    /// Only white space and quotation marks of mails and tickets (`>`) before this.
    Start,
    /// Only white space after this.
    End,
}

/// Bytes, and what is needed to search for them fast.
#[derive(Clone, Debug)]
struct Literal {
    bytes: Vec<u8>,
    finder: memmem::Finder<'static>,
}

impl Literal {
    fn new(bytes: Vec<u8>) -> Self {
        let finder = memmem::Finder::new(&bytes).into_owned();
        Self { bytes, finder }
    }
}

/// A compiled wording.
#[derive(Clone, Debug)]
pub struct Pattern {
    pieces: Vec<Piece>,
    ignores_case: bool,
}

impl Pattern {
    /// Compiles a wording.
    pub fn new(text: &str) -> Self {
        let (text, ignores_case) = text.strip_prefix("(?i)").map_or((text, false), |rest| (rest, true));
        let mut pieces = Vec::new();
        let mut literal = Vec::new();
        let mut bytes = text.as_bytes().iter().copied();
        while let Some(byte) = bytes.next() {
            let piece = match byte {
                b'*' => Piece::Anything,
                b'#' => Piece::Digits,
                b'~' => Piece::Boundary,
                b'^' if pieces.is_empty() && literal.is_empty() => Piece::Start,
                b'$' if bytes.len() == 0 => Piece::End,
                b'\\' => {
                    literal.extend(bytes.next());
                    continue;
                }
                b':' if ignores_case && bytes.clone().next() == Some(b' ') && is_field_name(&literal) => {
                    bytes.next();
                    Piece::Field
                }
                _ => {
                    literal.push(if ignores_case { byte.to_ascii_lowercase() } else { byte });
                    continue;
                }
            };
            if !literal.is_empty() {
                pieces.push(Piece::Literal(Literal::new(std::mem::take(&mut literal))));
            }
            pieces.push(piece);
        }
        if !literal.is_empty() {
            pieces.push(Piece::Literal(Literal::new(literal)));
        }
        Self { pieces, ignores_case }
    }

    /// The literal pieces, of which every matching line holds each.
    pub fn literals(&self) -> impl Iterator<Item = &[u8]> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Literal(literal) => Some(literal.bytes.as_slice()),
            Piece::Anything | Piece::Digits | Piece::Boundary | Piece::Field | Piece::Start | Piece::End => {
                None
            }
        })
    }

    /// How many literal bytes the pattern asks for: the longer, the more it says.
    pub fn weight(&self) -> usize {
        self.literals().map(<[u8]>::len).sum()
    }

    /// Whether letters of either case match. The line must then be handed over in lower case.
    pub const fn ignores_case(&self) -> bool {
        self.ignores_case
    }

    /// Whether the first piece is literal, so that a match starts where that literal stands.
    pub fn starts_with_literal(&self) -> bool {
        matches!(self.pieces.first(), Some(Piece::Literal(_)))
    }

    /// Where the match ends that starts exactly here.
    pub fn matches_at(&self, line: &[u8], at: usize) -> Option<usize> {
        Self::rest_matches(line, at, &self.pieces)
    }

    /// Where the first match stands in the line.
    pub fn find(&self, line: &[u8]) -> Option<(usize, usize)> {
        let from = |at: usize, pieces: &[Piece]| Self::rest_matches(line, at, pieces);
        match self.pieces.first()? {
            Piece::Literal(literal) => literal
                .finder
                .find_iter(line)
                .find_map(|at| from(at + literal.bytes.len(), &self.pieces[1..]).map(|end| (at, end))),
            Piece::Start => {
                let at = line.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'>'))?;
                from(at, &self.pieces[1..]).map(|end| (at, end))
            }
            Piece::Anything | Piece::Digits | Piece::Boundary | Piece::Field | Piece::End => {
                (0..=line.len()).find_map(|at| from(at, &self.pieces).map(|end| (at, end)))
            }
        }
    }

    /// Where the match ends if the pieces match from here on. Depth is bounded by the pattern, never by the line.
    fn rest_matches(line: &[u8], at: usize, pieces: &[Piece]) -> Option<usize> {
        let Some((piece, rest)) = pieces.split_first() else { return Some(at) };
        match piece {
            Piece::Literal(literal) if line[at..].starts_with(&literal.bytes) => {
                Self::rest_matches(line, at + literal.bytes.len(), rest)
            }
            Piece::Literal(_) => None,
            Piece::Digits => {
                let digits = line[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                if digits == 0 { None } else { Self::rest_matches(line, at + digits, rest) }
            }
            Piece::Boundary => {
                let before = at.checked_sub(1).is_some_and(|before| is_word(line[before]));
                let after = line.get(at).is_some_and(|byte| is_word(*byte));
                if before && after { None } else { Self::rest_matches(line, at, rest) }
            }
            Piece::Anything => match rest.split_first() {
                None => Some(line.len()),
                Some((Piece::Literal(literal), rest)) => literal
                    .finder
                    .find_iter(&line[at..])
                    .take(TRIES)
                    .find_map(|found| Self::rest_matches(line, at + found + literal.bytes.len(), rest)),
                Some(_) => (at..=line.len()).take(TRIES).find_map(|at| Self::rest_matches(line, at, rest)),
            },
            Piece::Field => Self::rest_matches(line, field_value(line, at)?, rest),
            Piece::Start => None,
            Piece::End => line[at..].trim_ascii_end().is_empty().then_some(at),
        }
    }
}

fn is_field_name(text: &[u8]) -> bool {
    3 <= text.len() && text.iter().all(|it| it.is_ascii_alphanumeric() || *it == b'-')
}

/// Where the value starts of a field whose name ends here: `name: value`, `"name": "value"`, `'name': ['value']`, `name:[value]`,
/// `"name\\":\\"value\\"`, `[name] => value`.
fn field_value(line: &[u8], at: usize) -> Option<usize> {
    let skip = |mut at: usize, signs: &[u8]| {
        while line.get(at).is_some_and(|it| signs.contains(it)) {
            at += 1;
        }
        at
    };
    let mark = skip(skip(at, b"\\\"']"), b" ");
    let value = if line.get(mark) == Some(&b':') {
        mark + 1
    } else if line[mark..].starts_with(b"=>") {
        mark + 2
    } else {
        return None;
    };
    Some(skip(skip(value, b" "), b"\\\"'["))
}

/// A `*` looks at this many places, so that a hostile line costs no more than a long one.
const TRIES: usize = 16;

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    fn check(pattern: &str, line: &str, expected: bool) {
        let pattern_read = Pattern::new(pattern);
        let line_read = if pattern_read.ignores_case() { line.to_ascii_lowercase() } else { line.to_owned() };
        let found = pattern_read.find(line_read.as_bytes());
        assert_eq!(found.is_some(), expected, "{pattern} in {line}");
    }

    #[test]
    fn pieces_match_in_order() {
        check(
            "timed out (#: *) while connecting",
            "upstream timed out (110: Connection timed out) while connecting to",
            true,
        );
        check(
            "timed out (#: *) while connecting",
            "upstream timed out (110: Connection timed out) while reading",
            false,
        );
        check("timed out (#:", "upstream timed out (x:", false);
    }

    #[test]
    fn ends_and_boundaries_hold() {
        check("^502 Bad Gateway$", "  > 502 Bad Gateway  ", true);
        check("^502 Bad Gateway$", "got 502 Bad Gateway", false);
        check("code=H1~", "code=H12", false);
        check("code=H12~", "code=H12 desc", true);
    }

    #[test]
    fn case_counts_unless_told_otherwise() {
        check("x-squid-error: ERR_DNS_FAIL", "X-Squid-Error: ERR_DNS_FAIL 0", false);
        check("(?i)X-Squid-Error: ERR_DNS_FAIL", "x-squid-error: ERR_DNS_FAIL 0", true);
    }

    #[test]
    fn headers_match_in_the_maps_of_programs_too() {
        let pattern = "(?i)x-squid-error: err_dns_fail";
        check(pattern, "{'Server': 'squid', 'X-Squid-Error': 'ERR_DNS_FAIL 0'}", true);
        check(pattern, "  \"x-squid-error\": \"ERR_DNS_FAIL 0\",", true);
        check(pattern, "{\\\"x-squid-error\\\":\\\"ERR_DNS_FAIL 0\\\"}", true);
        check(pattern, "map[Via:[1.1 a] X-Squid-Error:[ERR_DNS_FAIL 0]]", true);
        check(pattern, "    [X-Squid-Error] => ERR_DNS_FAIL 0", true);
        check(pattern, "X-Squid-Error was ERR_DNS_FAIL", false);
        check(pattern, "headers['X-Squid-Error'] = 'ERR_DNS_FAIL'", false);
        check("(?i)x-cache: error from cloudfront", "'x-cache': 'Error from cloudfront'", true);
    }

    #[test]
    fn a_backslash_takes_the_meaning_away() {
        check(r"\*\*\* HARAKIRI", "*** HARAKIRI ON WORKER 1", true);
        check(r"\*\*\* HARAKIRI", "abc HARAKIRI", false);
    }
}
