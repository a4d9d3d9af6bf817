//! Reads IIS's log in the W3C format: status, sub-status and the number of the system's error at the end of the line say what failed
//! behind its reverse proxy (ARR).

use super::phrase::{code, codes};
use super::upstream_try::by_status;
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::{Code, Leg::*, Role::*, Sign::*, StatusCode, Strength::*};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "IIS log",
    start: || Box::new(IisLog),
    sample: "2026-01-15 10:00:00 192.0.2.5 GET /app - 80 - 198.51.100.7 curl/8.5.0 - 502 3 12029 29889",
};

const ID: &str = "iis_log";

struct IisLog;

impl Reader for IisLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let bytes = line.text.as_bytes();
        let is_date = bytes.get(4) == Some(&b'-')
            && bytes.get(7) == Some(&b'-')
            && bytes.get(10) == Some(&b' ')
            && bytes.get(13) == Some(&b':')
            && bytes.get(19) == Some(&b' ');
        if !is_date {
            return None;
        }
        let mut words = line.text.split(' ').skip(2).take(5);
        let method = words.by_ref().find(|word| columns::is_method(word))?;
        words.next().filter(|path| path.starts_with('/'))?;
        let mut last = line.text.trim_end().rsplit(' ');
        let (time, system, sub, status) = (last.next()?, last.next()?, last.next()?, last.next()?);
        let elapsed = columns::millis(time)?;
        let status = StatusCode::parse(status)?;
        if !system.bytes().chain(sub.bytes()).all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        notes.recognise(ID);
        let beside = Beside {
            status: Some(status),
            method: Some(method),
            program: Some("iis"),
            elapsed: Some(elapsed),
            ..Beside::default()
        };
        let by_number = || SYSTEM_ERRORS.iter().find(|(number, _)| *number == system).map(|(_, code)| code);
        let code = match (status.number(), sub) {
            (502, "3") => by_number().or(Some(&FORWARDING)),
            (502, "4") => Some(&NO_SERVER),
            (502, "5") => Some(&PROCESS_FAILED),
            (502, "1" | "2") => Some(&CGI_FAILED),
            (503, "2" | "3" | "4") => Some(&QUEUE_FULL),
            _ => by_status(status, false),
        };
        if let Some(code) = code {
            notes.add(ID, code, line, beside);
        }
        Some(beside)
    }
}

#[rustfmt::skip]
codes! {
    FORWARDING = "iis.forwarding" NoValidAnswer Gateway ToTarget Fair "IIS could not forward the request, or got no valid answer";
    NO_SERVER = "iis.no-server" NoHealthyMember Gateway ToTarget Strong "IIS has no server that it counts as healthy in its farm";
    PROCESS_FAILED = "iis.process-failed" UpstreamRestarting Gateway ToTarget Strong "The application's process behind IIS did not start";
    CGI_FAILED = "iis.cgi-failed" AnswerTimedOut Gateway ToTarget Fair "A program that IIS runs took too long or ended early";
    QUEUE_FULL = "iis.queue-full" ResourceExhausted Gateway Unknown Fair "A queue or limit of IIS is full";
}

/// Errors of the system's own HTTP client, by their number.
#[rustfmt::skip]
pub static SYSTEM_ERRORS: &[(&str, Code)] = &[
    ("12002", code("iis.timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "The server behind IIS did not answer in time")),
    ("12007", code("iis.name-not-found", NameNotFound, Gateway, ToTarget, Strong, "IIS could not resolve the name of the server behind it")),
    ("12029", code("iis.connect-failed", NotConnected, Gateway, ToTarget, Strong, "IIS could not connect to the server behind it")),
    ("12030", code("iis.closed", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The server behind IIS broke the connection off")),
    ("12152", code("iis.not-valid", AnswerNotHttp, Gateway, ToTarget, Strong, "The answer of the server behind IIS is not valid HTTP")),
    ("12175", code("iis.tls", TlsFailed, Gateway, ToTarget, Strong, "TLS between IIS and the server behind it failed")),
    ("12157", code("iis.tls-channel", TlsFailed, Gateway, ToTarget, Strong, "TLS between IIS and the server behind it failed")),
    ("64", code("iis.client-gone", ClientLeft, Gateway, ToGateway, Fair, "The client's connection was gone")),
];

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    fn check(end: &str, expected: &str) {
        let line = format!("2026-01-15 10:00:00 192.0.2.5 GET /app - 80 - 198.51.100.7 curl/8.5.0 - {end}");
        assert_eq!(codes(&line), [expected], "{end}");
    }

    #[test]
    fn the_numbers_at_the_end_are_read() {
        check("502 3 12029 29889", "iis.connect-failed");
        check("502 3 12002 120000", "iis.timeout");
        check("502 4 0 15", "iis.no-server");
        check("200 0 0 15", "access.answered");
        assert_eq!(codes("2026-01-15 10:00:00 INFO the app answered 502 3 12029 29889"), [""; 0]);
    }
}
