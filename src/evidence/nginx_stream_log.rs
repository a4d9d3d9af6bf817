//! Reads nginx's log of plain connections: `198.51.100.7 [date] TCP 502 0 0 0.000 "192.0.2.10:443"`.

use memchr::memchr;

use super::phrase::codes;
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::{Millis, StatusCode};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "nginx stream log",
    start: || Box::new(NginxStreamLog),
    sample: "198.51.100.7 [15/Jan/2026:10:00:00 +0000] TCP 502 0 0 0.000 \"192.0.2.10:443\" \"0\" \"0\" \"-\"",
};

const ID: &str = "nginx_stream_log";

struct NginxStreamLog;

impl Reader for NginxStreamLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let bytes = line.text.as_bytes();
        let at = memchr(b'[', bytes).filter(|at| *at < 60)?;
        let stamp = &bytes[at + 1..];
        if !columns::is_log_date(stamp) || !matches!(stamp.get(26..32), Some(b"] TCP " | b"] UDP ")) {
            return None;
        }
        let rest = line.text.get(at + 33..)?;
        let mut words = rest.split(' ');
        let status = StatusCode::parse(words.next()?)?;
        let elapsed = words.find(|word| word.contains('.')).and_then(columns::seconds);
        let peer = rest.split('"').nth(1).filter(|it| it.contains(':'));
        notes.recognise(ID);
        let beside =
            Beside { status: Some(status), peer, program: Some("nginx"), elapsed, ..Beside::default() };
        let code = match status.number() {
            502 if elapsed.is_some_and(|it| LONG <= it) => &CONNECT_TIMEOUT,
            502 => &NOT_CONNECTED,
            503 => &LIMITED,
            403 => &DENIED,
            200 => &ANSWERED,
            _ => return Some(beside),
        };
        notes.add(ID, code, line, beside);
        Some(beside)
    }
}

/// nginx gives up connecting after 60 s by default; ten are more than a refusal ever takes.
const LONG: Millis = Millis(10_000);

#[rustfmt::skip]
codes! {
    ANSWERED = "nginx.stream-done" AnsweredWell Gateway ToTarget Fair "A connection through nginx was served";
    NOT_CONNECTED = "nginx.stream-502" NotConnected Gateway ToTarget Strong "nginx could not connect to the upstream";
    CONNECT_TIMEOUT = "nginx.stream-502-late" ConnectTimedOut Gateway ToTarget Strong "The upstream did not answer nginx's connection attempt";
    LIMITED = "nginx.stream-503" AccountLimited Gateway ToGateway Strong "nginx's own connection limit rejected the client";
    DENIED = "nginx.stream-403" DeniedByRule Gateway ToGateway Strong "A deny rule of nginx refused the client";
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    #[test]
    fn the_status_and_the_time_are_read() {
        let line = |columns: &str| {
            format!("198.51.100.7 [15/Jan/2026:10:00:00 +0000] TCP {columns} \"192.0.2.10:443\"")
        };
        assert_eq!(codes(&line("502 0 0 0.000")), ["nginx.stream-502"]);
        assert_eq!(codes(&line("502 0 0 60.001")), ["nginx.stream-502-late"]);
        assert_eq!(codes(&line("200 10 20 1.5")), ["nginx.stream-done"]);
    }
}
