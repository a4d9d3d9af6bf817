//! Reads HAProxy's log of requests and connections: the state at the end of a session says who ended it, and during which step.

use memchr::memchr_iter;

use super::background::Background;
use super::haproxy_states::{ANSWERED, LONE_STATE, NO_MEMBER, PASSED_ON, Passed, STATES};
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::{Code, StatusCode};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "HAProxy log",
    start: || Box::new(HaproxyLog::default()),
    sample: "198.51.100.7:48754 [15/Jan/2026:10:00:00.000] web app/s1 0/0/-1/-1/0 503 217 - - SC-- 1/1/0/0/0 0/0 \"GET / HTTP/1.1\"",
};

const ID: &str = "haproxy_log";

#[derive(Default)]
struct HaproxyLog {
    background: Background,
}

impl Reader for HaproxyLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let Some(session) = Session::parse(line.text) else {
            return is_error_line(line.text).then(|| {
                notes.recognise(ID);
                Beside { program: Some("haproxy"), ..Beside::default() }
            });
        };
        notes.recognise(ID);
        let beside = Beside {
            status: session.status,
            method: session.method,
            peer: Some(session.server).filter(|it| !it.is_empty()),
            program: Some("haproxy"),
            elapsed: session.total.and_then(columns::millis),
            ..Beside::default()
        };
        match session.code() {
            // A browser opens connections ahead of need, and load balancers knock: no request came.
            Some(code) if matches!(session.state, "cR" | "CR") => self.background.hold(code, line),
            Some(code) => {
                notes.add(ID, code, line, beside);
                if code == &ANSWERED {
                    self.background.answer();
                }
            }
            None => {}
        }
        Some(beside)
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.background.finish(ID, Some("haproxy"), notes);
    }
}

/// The columns that matter.
struct Session<'a> {
    /// `backend/server`, or `backend/<NOSRV>`.
    server: &'a str,
    /// The time to connect: `-1` where no connection was opened.
    connect: Option<&'a str>,
    /// The time of all.
    total: Option<&'a str>,
    status: Option<StatusCode>,
    /// The first two letters of the state.
    state: &'a str,
    method: Option<&'a str>,
}

impl<'a> Session<'a> {
    /// Finds the timers, counts the columns from there, and asks that each of them has its shape.
    fn parse(text: &'a str) -> Option<Self> {
        if text.starts_with('{') {
            return Self::json(text);
        }
        Self::whole(text).or_else(|| Self::torn(text))
    }

    /// A log format written as JSON names the state in one of these ways.
    fn json(text: &'a str) -> Option<Self> {
        let field = |names: &[&str]| names.iter().find_map(|name| columns::field(text, name));
        let state = field(&["termination_state", "term_state", "tsc"]).filter(|it| is_state(it))?;
        let status = field(&["status_code", "status", "http_status", "http_status_code", "response_status"]);
        Some(Self {
            server: field(&["server_name", "srv_name", "server"]).unwrap_or_default(),
            connect: field(&["tc", "t_connect", "Tc"]),
            total: field(&["tt", "ta", "session_duration", "Tt", "Ta"]),
            status: status.and_then(StatusCode::parse),
            state: &state[..2],
            method: field(&["method", "http_method", "request_method"]).filter(|it| columns::is_method(it)),
        })
    }

    /// Only the end of a line was copied: `0/-1/-1/0 503 212 - - SC-- 2/2/0/0/+3 0/0 "GET / HTTP/1.1"`.
    fn torn(text: &'a str) -> Option<Self> {
        let bytes = text.as_bytes();
        let dash =
            memchr_iter(b'-', bytes).take(24).find(|at| 8 < *at && bytes[at - 1..].starts_with(b" - - "))?;
        let mut after = text[dash + 4..].split(' ');
        let (state, load, queue) = (after.next()?, after.next()?, after.next()?);
        if !is_state(state) || load.split('/').count() != 5 || queue.split('/').count() != 2 {
            return None;
        }
        let mut before = text[..dash].split(' ').filter(|word| !word.is_empty()).rev();
        let (_size, status, timers) = (before.next()?, before.next()?, before.next()?);
        let server = before.find(|word| word.contains('/') && !is_timers(word)).unwrap_or_default();
        let request = text.rsplit_once(" \"").map(|(_, request)| request);
        Some(Self {
            server,
            connect: timers.rsplit('/').nth(2),
            total: timers.rsplit('/').next().map(|total| total.trim_start_matches('+')),
            status: StatusCode::parse(status),
            state: &state[..2],
            method: request.and_then(columns::request).map(|(method, _)| method),
        })
    }

    /// The whole line, or all but its start.
    fn whole(text: &'a str) -> Option<Self> {
        let start = start(text)?;
        let mut words = text[start..].split(' ').filter(|word| !word.is_empty());
        let mut server = "";
        let timers = words.by_ref().take(4).find(|word| {
            let is_timers = is_timers(word);
            if !is_timers {
                server = word;
            }
            is_timers
        })?;
        if !server.contains('/') {
            return None;
        }
        let count = timers.split('/').count();
        let mut column = |at: usize| words.nth(at);
        let (status, state) = if count == 5 {
            let status = column(0)?;
            (Some(status), column(3)?)
        } else {
            (None, column(1)?)
        };
        let load = column(0)?;
        if !is_state(state) || load.split('/').count() != 5 {
            return None;
        }
        let request = text.rsplit_once(" \"").map(|(_, request)| request);
        Some(Self {
            server,
            connect: timers.split('/').nth(if count == 5 { 2 } else { 1 }),
            total: timers.rsplit('/').next().map(|total| total.trim_start_matches('+')),
            status: status.and_then(StatusCode::parse),
            state: &state[..2],
            method: request.and_then(columns::request).map(|(method, _)| method),
        })
    }

    /// What the state says, seen together with the server, the timers and the status.
    fn code(&self) -> Option<&'static Code> {
        let has_no_server = self.server.contains("<NOSRV>");
        if self.state == "--" {
            return self.passed_on();
        }
        if self.state == "SC" && has_no_server {
            return Some(&NO_MEMBER);
        }
        if self.state == "PR" {
            return Some(refusal(self.status));
        }
        if self.state == "LR" && self.status.is_some_and(StatusCode::is_server_error) {
            return Some(&LONE_STATE);
        }
        // A state that tells of the server while the connection was never opened is about the connection.
        let state = if self.state == "SH" && self.connect == Some("-1") { "SC" } else { self.state };
        STATES.iter().find(|(name, _)| *name == state).map(|(_, code)| code)
    }

    /// The session ended as it should. A failing status is then the server's own.
    fn passed_on(&self) -> Option<&'static Code> {
        let Some(status) = self.status else { return Some(&ANSWERED) };
        let kind = match status.number() {
            502 => Passed::BadGateway,
            503 => Passed::Unavailable,
            504 => Passed::GatewayTimeout,
            500..=999 => Passed::OtherError,
            403 => Passed::Forbidden,
            407 => Passed::AuthRequired,
            429 => Passed::TooMany,
            _ => return Some(&ANSWERED),
        };
        PASSED_ON.iter().find(|(it, _)| *it == kind).map(|(_, code)| code)
    }
}

/// HAProxy itself refused: the status says for which reason.
fn refusal(status: Option<StatusCode>) -> &'static Code {
    use super::haproxy_states::{BAD_REQUEST, DENIED, RATE_LIMITED, UNAUTHORISED};
    match status.map(StatusCode::number) {
        Some(400) => &BAD_REQUEST,
        Some(401 | 407) => &UNAUTHORISED,
        Some(429) => &RATE_LIMITED,
        _ => &DENIED,
    }
}

/// Where the frontend's column starts: after the date.
fn start(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let date = memchr_iter(b'[', bytes).take(4).find(|at| {
        let stamp = &bytes[at + 1..];
        columns::is_log_date(stamp) && stamp.get(20) == Some(&b'.') && stamp.get(24) == Some(&b']')
    });
    date.map(|at| at + 26).filter(|at| text.is_char_boundary(*at))
}

/// A line about a connection that never became a session: `client:port [date] frontend/1: message`.
fn is_error_line(text: &str) -> bool {
    let Some(start) = start(text) else { return false };
    let Some((name, rest)) = text[start..].split_once(' ') else { return false };
    name.ends_with(':') && name.contains('/') && !rest.is_empty()
}

/// Three or five numbers, of which each may be -1.
fn is_timers(word: &str) -> bool {
    let count = word.bytes().filter(|byte| *byte == b'/').count();
    (count == 2 || count == 4)
        && word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b'+'))
}

fn is_state(word: &str) -> bool {
    matches!(word.len(), 2 | 4) && word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    fn check(columns: &str, expected: &str) {
        let line = format!(
            "198.51.100.7:48754 [15/Jan/2026:10:00:00.000] web {columns} 1/1/0/0/0 0/0 \"GET / HTTP/1.1\""
        );
        assert_eq!(codes(&line), [expected], "{columns}");
    }

    #[test]
    fn the_state_says_who_ended_it() {
        check("app/s1 0/0/-1/-1/0 503 217 - - SC--", "haproxy.state-sc");
        check("app/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC--", "haproxy.no-member");
        check("app/s1 0/0/-1/-1/1001 503 217 - - sC--", "haproxy.state-connect-timeout");
        check("app/s1 0/0/1/-1/2003 504 217 - - sH--", "haproxy.state-answer-timeout");
        check("app/s1 0/0/0/-1/0 502 217 - - SH--", "haproxy.state-sh");
        check("app/<NOSRV> 0/1001/-1/-1/1001 503 217 - - sQ--", "haproxy.state-queue-timeout");
        check("web/<NOSRV> 0/-1/-1/-1/0 403 217 - - PR--", "haproxy.denied");
        check("web/<NOSRV> 0/-1/-1/-1/0 429 217 - - PR--", "haproxy.rate-limited");
        check("app/s1 0/0/1/3/+50000 200 217 - - cD--", "haproxy.state-client-stalled");
        check("app/s1 0/0/1/3/5 502 217 - - ----", "haproxy.passed-502");
        check("app/s1 0/0/1/3/5 200 217 - - ----", "haproxy.answered");
    }

    #[test]
    fn tcp_sessions_and_cut_lines_are_read() {
        let line = "198.51.100.7:48754 [15/Jan/2026:10:00:00.000] web app/s1 0/-1/3004 0 SC 1/1/0/0/3 0/0";
        assert_eq!(codes(line), ["haproxy.state-sc"]);
        let line = "app/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC-- 1/1/0/0/0 0/0 \"GET / HTTP/1.1\"";
        assert_eq!(codes(line), ["haproxy.no-member"]);
        assert_eq!(
            codes("26848/   0/-1/-1/26849 503 212 - - SC-- 197/197/1/1/+3 0/0 {} \"GET / HTTP/1.1\""),
            ["haproxy.state-sc"]
        );
    }

    #[test]
    fn json_is_read_by_its_names() {
        let line = r#"{"connection":{"termination_state":"sC"},"haproxy_times":{"tc":-1},"response":{"status_code":503}}"#;
        assert_eq!(codes(line), ["haproxy.state-connect-timeout"]);
    }

    #[test]
    fn other_lines_are_left_alone() {
        assert_eq!(
            codes("198.51.100.7 - - [15/Jan/2026:10:00:00 +0000] a/b 0/0/0/0/0 503 1 - - SC"),
            [""; 0]
        );
        assert_eq!(codes("the state SC-- means that the server refused - - SC-- 1/1/0/0/0"), [""; 0]);
    }
}
