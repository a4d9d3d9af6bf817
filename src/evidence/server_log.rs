//! Reads the ordinary lines of application servers: gunicorn, PHP-FPM, uWSGI, Uvicorn, Werkzeug. Their failures are wordings.

use super::phrase::codes;
use super::quiet_log::QuietLog;
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::StatusCode;

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "application server log",
    start: || Box::new(ServerLog::default()),
    sample: "[2026-01-15 10:00:00 +0000] [7] [INFO] Booting worker with pid: 9",
};

const ID: &str = "server_log";

#[derive(Default)]
struct ServerLog {
    quiet: QuietLog,
}

impl Reader for ServerLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text;
        if is_gunicorn(text) || is_fpm(text) {
            notes.recognise(ID);
            self.quiet.see(line);
            return Some(Beside::default());
        }
        let (method, status) = uvicorn(text).or_else(|| uwsgi(text)).or_else(|| werkzeug(text))?;
        notes.recognise(ID);
        let beside = Beside { status: Some(status), method: Some(method), ..Beside::default() };
        match status.number() {
            100..=399 | 404 => notes.add(ID, &ANSWERED, line, beside),
            500..=999 => notes.add(ID, &ERROR, line, beside),
            _ => {}
        }
        Some(beside)
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.quiet.finish(ID, notes);
    }
}

/// `[2026-01-15 10:00:00 +0000] [7] [INFO] `.
fn is_gunicorn(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.first() == Some(&b'[') && bytes.get(5) == Some(&b'-') && bytes.get(26..29) == Some(b"] [")
}

/// `[15-Jan-2026 10:00:00] NOTICE: `, with or without fractions.
fn is_fpm(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_date = bytes.first() == Some(&b'[') && bytes.get(3) == Some(&b'-') && bytes.get(7) == Some(&b'-');
    is_date
        && text.split_once("] ").is_some_and(|(_, rest)| {
            ["NOTICE: ", "WARNING: ", "ERROR: ", "ALERT: "].iter().any(|it| rest.starts_with(it))
        })
}

/// `INFO:     192.0.2.1:43210 - "GET / HTTP/1.1" 200 OK`.
fn uvicorn(text: &str) -> Option<(&str, StatusCode)> {
    let (_, rest) = text.strip_prefix("INFO: ")?.split_once(" - \"")?;
    request_and_status(rest)
}

/// `[pid: 66|app: 0|req: 1/2] 192.0.2.1 () {…} [date] GET / => generated 197 bytes in 157 msecs (HTTP/1.1 200) …`.
fn uwsgi(text: &str) -> Option<(&str, StatusCode)> {
    let rest = text.strip_prefix("[pid: ")?;
    let (before, after) = rest.split_once(" => generated ")?;
    let method = before.rsplit(' ').nth(1).filter(|it| columns::is_method(it))?;
    let (_, version) = after.split_once(" (HTTP/")?;
    Some((method, StatusCode::parse(version.split([' ', ')']).nth(1)?)?))
}

/// `192.0.2.1 - - [15/Jan/2026 10:00:00] "GET / HTTP/1.1" 200 -`.
fn werkzeug(text: &str) -> Option<(&str, StatusCode)> {
    let at = memchr::memchr(b'[', text.as_bytes()).filter(|at| *at < 60)?;
    let stamp = text.as_bytes().get(at + 1..at + 24)?;
    if stamp[2] != b'/' || stamp[6] != b'/' || stamp[11] != b' ' || &stamp[20..] != b"] \"" {
        return None;
    }
    request_and_status(text.get(at + 24..)?)
}

fn request_and_status(text: &str) -> Option<(&str, StatusCode)> {
    let (request, rest) = text.split_once("\" ")?;
    let (method, _) = columns::request(request)?;
    Some((method, StatusCode::parse(rest.get(..3)?)?))
}

#[rustfmt::skip]
codes! {
    ANSWERED = "server.answered" AnsweredWell Target ToTarget Fair "The application server answered requests";
    ERROR = "server.5xx" UpstreamAnsweredError Target ToTarget Fair "The application server itself answered with an error";
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    #[test]
    fn lines_of_each_server_are_read() {
        assert_eq!(codes("[2026-01-15 10:00:00 +0000] [7] [INFO] Booting worker with pid: 9"), ["log.quiet"]);
        assert_eq!(
            codes("[2026-01-15 10:00:00 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:14)"),
            ["gunicorn.worker-timeout"]
        );
        assert_eq!(codes("[15-Jan-2026 10:00:00] NOTICE: ready to handle connections"), ["log.quiet"]);
        assert_eq!(codes("INFO:     192.0.2.1:43210 - \"GET / HTTP/1.1\" 200 OK"), ["server.answered"]);
        let line = "[pid: 6|app: 0|req: 4/4] 192.0.2.1 () {52 vars in 1096 bytes} [Tue Jan  9 21:53:21 2024] GET /a => generated 1 bytes in 1 msecs (HTTP/2.0 200) 5 headers";
        assert_eq!(codes(line), ["server.answered"]);
        assert_eq!(codes("192.0.2.1 - - [15/Jan/2026 10:00:00] \"GET / HTTP/1.1\" 500 -"), ["server.5xx"]);
    }
}
