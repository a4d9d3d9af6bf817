//! Reads Apache's error log: `[Thu Jan 15 10:00:00.000000 2026] [proxy:error] [pid 100] (111)Connection refused: AH00957: …`.

use super::quiet_log::QuietLog;
use super::{Beside, Line, Notes, Parser, Reader};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "Apache error log",
    start: || Box::new(ApacheErrorLog::default()),
    sample: "[Thu Jan 15 10:00:00.000000 2026] [proxy:error] [pid 100:tid 101] (111)Connection refused: [client 198.51.100.7:45320] \
             AH00957: http: attempt to connect to 192.0.2.10:8080 (backend.example.com:8080) failed",
};

const ID: &str = "apache_error_log";

#[derive(Default)]
struct ApacheErrorLog {
    quiet: QuietLog,
}

impl Reader for ApacheErrorLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let message = message(line.text)?;
        notes.recognise(ID);
        self.quiet.see(line);
        Some(Beside { peer: peer(message), program: Some("apache"), ..Beside::default() })
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.quiet.finish(ID, notes);
    }
}

/// What follows the date and the module, where the line has both.
fn message(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let is_date = bytes.first() == Some(&b'[')
        && bytes.get(4) == Some(&b' ')
        && bytes.get(8) == Some(&b' ')
        && bytes.get(14) == Some(&b':')
        && bytes.get(17) == Some(&b':');
    let (_, rest) = if is_date { text.split_once("] [")? } else { return None };
    rest.split_once("] ").map(|(_, message)| message)
}

/// The backend that the message names.
fn peer(message: &str) -> Option<&str> {
    let openings = [
        "attempt to connect to Unix domain socket ",
        "attempt to connect to ",
        "connection to backend: ",
        "lookup failure for: ",
        "from remote server ",
    ];
    let rest = openings.iter().find_map(|it| message.split_once(it).map(|(_, rest)| rest))?;
    rest.split([' ', ',']).next().filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::{codes, peer};

    fn check(message: &str, expected: &str) {
        let line = format!("[Thu Jan 15 10:00:00.000000 2026] [proxy:error] [pid 100:tid 101] {message}");
        assert_eq!(codes(&line), [expected], "{message}");
    }

    #[test]
    fn the_number_of_the_error_counts() {
        let attempt = "[client 198.51.100.7:1] AH00957: http: attempt to connect to 192.0.2.10:8080 (192.0.2.10) failed";
        check(&format!("(111)Connection refused: {attempt}"), "apache.connect-refused");
        check(&format!("(110)Connection timed out: {attempt}"), "apache.connect-timeout");
        check(&format!("(13)Permission denied: {attempt}"), "apache.connect-forbidden");
        let status =
            "[client 198.51.100.7:1] AH01102: error reading status line from remote server a.example:80";
        check(&format!("(70007)The timeout specified has expired: {status}"), "apache.answer-timeout");
        check(&format!("(20014)Internal error: {status}"), "apache.closed-before-answer");
        check("AH00489: Apache/2.4.57 configured -- resuming normal operations", "log.quiet");
    }

    #[test]
    fn the_backend_is_named() {
        let line = "[Thu Jan 15 10:00:00 2026] [error] (111)Connection refused: proxy: HTTP: attempt to connect to 127.0.0.1:8080 (localhost) failed";
        assert_eq!(codes(line), ["apache.connect-refused-old"]);
        assert_eq!(peer(line).as_deref(), Some("127.0.0.1:8080"));
    }
}
