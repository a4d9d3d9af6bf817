//! Reads an nginx error log: `2026/01/15 10:00:00 [error] 31#31: *5 message, client: …, upstream: "…"`.

use super::{Beside, Line, Notes, Parser, Reader};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "nginx error log",
    start: || Box::new(NginxErrorLog),
    sample: "2026/01/15 10:00:00 [error] 31#31: *5 connect() failed (111: Connection refused) while connecting to upstream, \
             client: 198.51.100.7, server: example.com, request: \"GET / HTTP/1.1\", upstream: \"http://192.0.2.10:8080/\"",
};

const ID: &str = "nginx_error_log";

struct NginxErrorLog;

impl Reader for NginxErrorLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let message = message(line.text)?;
        notes.recognise(ID);
        let request = quoted(message, ", request: \"");
        Some(Beside {
            method: request.and_then(|it| it.split(' ').next()),
            peer: quoted(message, ", upstream: \""),
            program: Some("nginx"),
            ..Beside::default()
        })
    }
}

/// What follows the time, the level and the process, where the line starts with these. A prefix before them is passed over.
fn message(text: &str) -> Option<&str> {
    let level = LEVELS.iter().find_map(|level| text.find(level).map(|at| (at, level.len())))?;
    let (at, length) = level;
    let time = text[..at].trim_end();
    let is_time = time.len() >= 19 && {
        let stamp = &time.as_bytes()[time.len() - 19..];
        stamp[4] == b'/' && stamp[7] == b'/' && stamp[13] == b':' && stamp[16] == b':'
    };
    if is_time { Some(&text[at + length..]) } else { None }
}

/// What stands between this opening and the next quotation mark.
fn quoted<'a>(text: &'a str, opening: &str) -> Option<&'a str> {
    let start = text.find(opening)? + opening.len();
    let rest = &text[start..];
    rest.find('"').map(|end| &rest[..end])
}

const LEVELS: [&str; 6] = ["[error] ", "[crit] ", "[alert] ", "[warn] ", "[emerg] ", "[notice] "];
