//! Reads an nginx error log: `2026/01/15 10:00:00 [error] 31#31: *5 message, client: …, upstream: "…"`.

use memchr::{memchr, memchr_iter};

use super::quiet_log::QuietLog;
use super::{Beside, Line, Notes, Parser, Reader, columns};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "nginx error log",
    start: || Box::new(NginxErrorLog::default()),
    sample: "2026/01/15 10:00:00 [error] 31#31: *5 connect() failed (111: Connection refused) while connecting to upstream, \
             client: 198.51.100.7, server: example.com, request: \"GET / HTTP/1.1\", upstream: \"http://192.0.2.10:8080/\"",
};

const ID: &str = "nginx_error_log";

#[derive(Default)]
struct NginxErrorLog {
    quiet: QuietLog,
}

impl Reader for NginxErrorLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let message = message(line.text)?;
        notes.recognise(ID);
        self.quiet.see(line);
        let (request, upstream) = quoted(message);
        let peer = upstream.map(columns::authority).or_else(|| named_peer(message));
        Some(Beside {
            method: request.and_then(columns::request).map(|(method, _)| method),
            peer,
            program: Some("nginx"),
            ..Beside::default()
        })
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.quiet.finish(ID, notes);
    }
}

/// What follows the time and the level, where the line starts with these. A prefix before them is passed over.
fn message(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    memchr_iter(b'[', bytes).take(6).find_map(|at| {
        let stamp = bytes.get(at.checked_sub(20)?..at)?;
        let is_time = stamp[4] == b'/' && stamp[7] == b'/' && stamp[13] == b':' && stamp[16] == b':';
        let rest = text.get(at + 1..)?;
        let (level, message) = is_time.then(|| rest.split_once("] "))??;
        LEVELS.contains(&level).then_some(message)
    })
}

/// The name that was looked up, which stands before the wording or behind it.
fn named_peer(message: &str) -> Option<&str> {
    let at = memchr(b'(', message.as_bytes())
        .filter(|at| message[..*at].ends_with(" could not be resolved "))
        .map(|at| at - " could not be resolved ".len());
    if let Some(at) = at {
        return message[..at].rsplit(' ').next();
    }
    let (before, rest) = message.split_once('"')?;
    before.ends_with("host not found in upstream ").then(|| rest.split('"').next())?
}

/// The request and the upstream, which both stand in quotation marks.
fn quoted(message: &str) -> (Option<&str>, Option<&str>) {
    let bytes = message.as_bytes();
    let (mut request, mut upstream) = (None, None);
    for at in memchr_iter(b'"', bytes) {
        // Pasted out of a JSON string, the quotation marks have a backslash before them.
        let before = bytes[..at].strip_suffix(b"\\").unwrap_or(&bytes[..at]);
        let slot = if before.ends_with(b", request: ") {
            &mut request
        } else if before.ends_with(b", upstream: ") {
            &mut upstream
        } else {
            continue;
        };
        let rest = &message[at + 1..];
        *slot = rest.find('"').map(|end| rest[..end].trim_end_matches('\\'));
    }
    (request, upstream)
}

const LEVELS: [&str; 8] = ["error", "crit", "alert", "warn", "emerg", "notice", "info", "debug"];

#[cfg(test)]
mod tests {
    use crate::evidence::sample::{codes, peer};

    #[test]
    fn the_upstream_and_the_wording_are_read() {
        let line = "2026/01/15 10:00:00 [error] 31#31: *5 connect() failed (111: Connection refused) while connecting to \
                    upstream, client: 198.51.100.7, server: a, request: \"GET / HTTP/1.1\", upstream: \"http://127.0.0.1:8080/\"";
        assert_eq!(codes(line), ["nginx.connect-refused"]);
        assert_eq!(peer(line).as_deref(), Some("127.0.0.1:8080"));
        let line = "x 2026/01/15 10:00:00 [crit] 7#7: *5 connect() to unix:/run/a.sock failed (2: No such file or directory) while \
                    connecting to upstream, client: 198.51.100.7, upstream: \"fastcgi://unix:/run/a.sock:\"";
        assert_eq!(codes(line), ["nginx.socket-missing"]);
        assert_eq!(peer(line).as_deref(), Some("unix:/run/a.sock"));
        let line = "2026/01/15 10:00:00 [error] 7#7: *5 a.example could not be resolved (3: Host not found), client: 1";
        assert_eq!(codes(line), ["nginx.name-not-found"]);
        assert_eq!(peer(line).as_deref(), Some("a.example"));
    }

    #[test]
    fn source_code_is_no_log() {
        assert_eq!(codes("\"upstream prematurely closed connection\");"), [""; 0]);
        assert_eq!(codes("{ ngx_string(\"upstream timed out\") }"), [""; 0]);
    }
}
