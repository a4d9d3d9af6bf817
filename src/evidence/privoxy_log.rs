//! Reads Privoxy's log: `2026-01-15 10:00:00.535 7f25899426c0 Crunch: Connection failure: http://example.com/`.

use super::quiet_log::QuietLog;
use super::{Beside, Line, Notes, Parser, Reader};
use crate::finding::Leg;

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "Privoxy log",
    start: || Box::new(PrivoxyLog::default()),
    sample: "2026-01-15 10:00:00.571 7f25899426c0 Connect: Could not connect to [192.0.2.10]:443: Connection refused.",
};

const ID: &str = "privoxy_log";

/// Whether a proxy behind it is used stands on a line before the failure.
#[derive(Default)]
struct PrivoxyLog {
    goes_to_node: bool,
    quiet: QuietLog,
}

impl Reader for PrivoxyLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let bytes = line.text.as_bytes();
        if bytes.get(10) != Some(&b' ') || bytes.get(19) != Some(&b'.') || bytes.get(23) != Some(&b' ') {
            return None;
        }
        let (thread, rest) = line.text.get(24..)?.split_once(' ')?;
        let (level, message) = rest.split_once(": ")?;
        if thread.len() < 8
            || !thread.bytes().all(|byte| byte.is_ascii_hexdigit())
            || !LEVELS.contains(&level)
        {
            return None;
        }
        notes.recognise(ID);
        self.quiet.see(line);
        if level == "Request" {
            self.goes_to_node = false;
        } else if level == "Connect" && (message.starts_with("via ") || message.contains(" via ")) {
            self.goes_to_node = true;
        }
        let peer = message.split_once("connect to ").and_then(|(_, rest)| rest.split(": ").next());
        let is_connecting = message.contains("onnect") && !message.starts_with("Closing");
        let leg = (is_connecting && self.goes_to_node).then_some(Leg::ToNode);
        Some(Beside { peer, program: Some("privoxy"), leg, ..Beside::default() })
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.quiet.finish(ID, notes);
    }
}

const LEVELS: [&str; 10] = [
    "Connect",
    "Request",
    "Crunch",
    "Error",
    "Info",
    "Header",
    "Fatal error",
    "Filter",
    "Redirect",
    "Actions",
];

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    fn check(message: &str, expected: &str) {
        assert_eq!(
            codes(&format!("2026-01-15 10:00:00.571 7f25899426c0 {message}")),
            [expected],
            "{message}"
        );
    }

    #[test]
    fn messages_are_read() {
        check("Connect: Could not connect to [192.0.2.1]:443: Connection refused.", "privoxy.log-refused");
        check("Crunch: DNS failure: http://a.example/x", "privoxy.log-name-not-found");
        check("Crunch: No server data received: http://a.example/x", "privoxy.log-empty");
        check("Crunch: Connection timeout: http://a.example/x", "privoxy.log-timeout");
        check("Connect: to a.example:443 successful", "log.quiet");
    }
}
