//! Joins the pieces of a log line that a terminal broke at its width, so that a wording cut in two is found all the same.

/// The pieces read so far.
#[derive(Debug, Default)]
pub struct WrappedLines {
    text: String,
    /// The number of the first piece and of the last.
    first: u64,
    last: u64,
    /// The width at which the pieces end.
    width: usize,
    /// A reader took the first piece.
    is_taken: bool,
}

/// Pieces that now stand in one text.
#[derive(Debug, PartialEq, Eq)]
pub struct Joined {
    /// The number of the first piece.
    pub number: u64,
    /// All pieces.
    pub text: String,
    /// Where the last piece was joined on.
    pub joint: usize,
    /// A reader took the first piece.
    pub is_taken: bool,
}

/// Widths of terminals. A line of another length was not broken by one.
const WIDTHS: [usize; 22] =
    [72, 76, 78, 79, 80, 90, 96, 100, 110, 118, 119, 120, 128, 130, 132, 140, 150, 158, 159, 160, 180, 200];
/// A longer line is not put together.
const LONGEST: usize = 1200;

impl WrappedLines {
    /// Takes a line of this width as it was printed, and returns what it now makes with the pieces before it. `is_taken` says
    /// whether the line tells something by itself, `is_start` whether it looks like the first piece of another.
    pub fn add(&mut self, number: u64, text: &str, width: usize, is_taken: bool) -> Option<Joined> {
        let continues = !self.text.is_empty()
            && !is_taken
            && number == self.last + 1
            && width <= self.width
            && self.text.len() + text.len() <= LONGEST
            && !starts_entry(text);
        if continues {
            let joint = self.text.len();
            self.text.push_str(text.trim_end());
            let (number_of_first, is_first_taken) = (self.first, self.is_taken);
            self.last = number;
            let joined =
                Joined { number: number_of_first, text: self.text.clone(), joint, is_taken: is_first_taken };
            if width < self.width {
                self.text.clear();
            }
            return Some(joined);
        }
        self.text.clear();
        if WIDTHS.contains(&width) {
            self.text.push_str(text);
            (self.first, self.last, self.width, self.is_taken) = (number, number, width, is_taken);
        }
        None
    }
}

/// Whether the text begins as log lines, transcripts and lists do: with a date, a bracket, a mark or white space.
fn starts_entry(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_date =
        10 < bytes.len() && bytes[..4].iter().all(u8::is_ascii_digit) && matches!(bytes[4], b'-' | b'/');
    is_date
        || matches!(bytes.first(), Some(b'[' | b'{' | b'<' | b'>' | b'*' | b'|' | b' ' | b'\t' | b'$' | b'#'))
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::{codes, peer};

    /// The text as a terminal of this width shows it.
    fn wrapped(text: &str, width: usize) -> String {
        let mut lines = String::new();
        for piece in text.as_bytes().chunks(width) {
            lines.push_str(std::str::from_utf8(piece).unwrap());
            lines.push('\n');
        }
        lines
    }

    #[test]
    fn broken_lines_are_read_as_one() {
        let nginx = "2026/01/15 10:00:00 [error] 31#31: *5 upstream timed out (110: Connection timed out) while reading response header \
                     from upstream, client: 198.51.100.7, server: a, request: \"GET / HTTP/1.1\", upstream: \"http://192.0.2.10:80/\"";
        let haproxy = "Jan 21 17:12:20 0524d65c9119 haproxy[655]: 198.51.100.7:48847 [21/Jan/2026:17:12:08.054] \
                       bdc5c998-878b-49f5-bba7_443_frontend~ bdc5c998-878b-49f5-443_4_backend/s1 9998/-1/12140 213 SC 0/0/0/0/3 0/0";
        for width in [80, 100, 120] {
            let found = codes(&wrapped(nginx, width));
            assert!(found.contains(&"nginx.answer-timeout"), "{width}: {found:?}");
            assert!(codes(&wrapped(haproxy, width)).contains(&"haproxy.state-sc"), "{width}");
        }
        assert_eq!(peer(&wrapped(haproxy, 80)).as_deref(), Some("bdc5c998-878b-49f5-443_4_backend/s1"));
    }

    #[test]
    fn whole_lines_stay_apart() {
        let line = format!("{}no live", "x".repeat(73));
        assert_eq!(line.len(), 80);
        assert_eq!(codes(&format!("{line}\n[x] upstreams while connecting to upstream")), [""; 0]);
    }
}
