//! Reads Squid's cache log: `2026/01/15 10:00:00 kid1| message`.

use super::quiet_log::QuietLog;
use super::{Beside, Line, Notes, Parser, Reader};

/// The format.
pub const PARSER: Parser = Parser {
    id: "squid_cache_log",
    name: "Squid cache log",
    start: || Box::new(SquidCacheLog::default()),
    sample: "2026/01/15 10:00:00 kid1| TCP connection to 192.0.2.20/3128 failed",
};

#[derive(Default)]
struct SquidCacheLog {
    quiet: QuietLog,
}

impl Reader for SquidCacheLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let message = message(line.text)?;
        notes.recognise(PARSER.id);
        self.quiet.see(line);
        let peer = message.split_once("onnection to ").and_then(|(_, rest)| rest.split(' ').next());
        Some(Beside { peer, program: Some("squid"), ..Beside::default() })
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.quiet.finish(PARSER.id, notes);
    }
}

fn message(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let is_time =
        20 < bytes.len() && bytes[4] == b'/' && bytes[7] == b'/' && bytes[13] == b':' && bytes[16] == b':';
    if !is_time {
        return None;
    }
    let rest = text.get(19..)?;
    let (process, message) = rest.split_once("| ")?;
    (process.is_empty() || process.starts_with(" kid") && process.len() < 9).then_some(message)
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    #[test]
    fn both_writings_of_the_time_are_read() {
        assert_eq!(codes("2026/01/15 10:00:00| Detected DEAD Parent: node1"), ["squid.dead-parent"]);
        assert_eq!(
            codes("2026/01/15 10:00:00 kid1| TCP connection to 192.0.2.1/3128 failed"),
            ["squid.peer-connect-failed"]
        );
    }
}
