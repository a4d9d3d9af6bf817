//! Reads what gateways written in Go print: Caddy, Traefik, cloudflared, Go's own reverse proxy, the Kubernetes API server.

use memchr::{memchr, memchr2_iter, memmem};

use super::go_errors as errors;
use super::quiet_log::QuietLog;
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::{Code, Leg, StatusCode};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "log of a gateway written in Go (Caddy, Traefik, …)",
    start: || Box::new(GoGatewayLog::default()),
    sample: "2026/01/15 10:00:00 http: proxy error: dial tcp 192.0.2.10:8080: connect: connection refused",
};

const ID: &str = "go_gateway_log";

#[derive(Default)]
struct GoGatewayLog {
    quiet: QuietLog,
}

impl Reader for GoGatewayLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text;
        if text.starts_with('{') {
            let beside = read_json(line, notes);
            if beside.is_some() {
                self.quiet.see(line);
            }
            return beside;
        }
        let (program, error) = opening(text)?;
        let code = errors::meaning(error)?;
        Some(noted(line, notes, program, error, code))
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.quiet.finish(ID, notes);
    }
}

/// Notes an error of a gateway about its upstream. The line is about that hop, whatever else its words may say elsewhere.
fn noted<'a>(
    line: Line<'a>,
    notes: &mut Notes,
    program: &'a str,
    error: &'a str,
    code: &'static Code,
) -> Beside<'a> {
    notes.recognise(ID);
    let leg = (code.leg == Leg::ToTarget).then_some(Leg::ToTarget);
    let beside = Beside {
        status: None,
        peer: errors::peer(error),
        program: (!program.is_empty()).then_some(program),
        leg,
        ..Beside::default()
    };
    notes.add(ID, code, line, beside);
    beside
}

/// The program whose opening stands on the line, and the error after it. Each opening ends at a colon or an equals sign, so only
/// there is looked.
fn opening(text: &str) -> Option<(&'static str, &str)> {
    let bytes = text.as_bytes();
    if let Some((_, error)) = memchr(b'\t', bytes).and_then(|_| text.split_once("http.log.error\t")) {
        return Some(("caddy", error));
    }
    if let Some(error) = old_caddy(text) {
        return Some(("caddy", error));
    }
    memchr2_iter(b':', b'=', bytes).take(40).find_map(|at| {
        if !matches!(bytes.get(at.wrapping_sub(2)..at)?, b"or" | b"by" | b"ed" | b"ly" | b"ce") {
            return None;
        }
        let (_, program) = OPENINGS.iter().find(|(opening, _)| bytes[..at].ends_with(opening.as_bytes()))?;
        Some((*program, text[at + 1..].trim_start()))
    })
}

/// Caddy 1: `01/Jul/2018:08:40:45 -0400 [ERROR 502 /path] error`.
fn old_caddy(text: &str) -> Option<&str> {
    let (_, rest) = text.split_at_checked(memchr(b'[', text.as_bytes()).filter(|at| *at < 40)?)?;
    rest.strip_prefix("[ERROR 50")?.split_once("] ").map(|(_, error)| error)
}

/// How each program introduces the error of its upstream, up to the sign before it.
const OPENINGS: [(&str, &str); 12] = [
    ("http: proxy error", ""),
    ("502 Bad Gateway' caused by", "traefik"),
    ("504 Gateway Timeout' caused by", "traefik"),
    ("500 Internal Server Error' caused by", "traefik"),
    ("499 Client Closed Request' caused by", "traefik"),
    ("502 Bad Gateway error", "traefik"),
    ("504 Gateway Timeout error", "traefik"),
    ("500 Internal Server Error error", "traefik"),
    ("499 Client Closed Request error", "traefik"),
    ("may not be responding to traffic from cloudflared", "cloudflared"),
    ("Incoming request ended abruptly", "cloudflared"),
    ("error trying to reach service", "kube-apiserver"),
];

fn read_json<'a>(line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
    let text = line.text;
    let has = |words: &str| memmem::find(text.as_bytes(), words.as_bytes()).is_some();
    if has("\"logger\":\"http.") || has("\"err_trace\":\"reverseproxy.") {
        return Some(read_caddy(line, notes));
    }
    if has("\"DownstreamStatus\":") {
        return Some(read_traefik_access(line, notes));
    }
    // The other lines of Caddy tell of its own affairs.
    if text.starts_with("{\"level\":\"") && has("\"ts\":1") {
        notes.recognise(ID);
        return Some(Beside { program: has("caddy").then_some("caddy"), ..Beside::default() });
    }
    let message = columns::field(text, "message").or_else(|| columns::field(text, "msg"))?;
    let is_gateway =
        ["502 Bad Gateway", "504 Gateway Timeout", "500 Internal Server Error", "499 Client Closed Request"]
            .iter()
            .any(|it| message.starts_with(it));
    if is_gateway {
        let error = columns::field(text, "error")?;
        return Some(noted(line, notes, "traefik", error, errors::meaning(error)?));
    }
    let (program, error) = opening(message)?;
    Some(noted(line, notes, program, error, errors::meaning(error)?))
}

fn read_caddy<'a>(line: Line<'a>, notes: &mut Notes) -> Beside<'a> {
    let text = line.text;
    notes.recognise(ID);
    let message = columns::field(text, "msg").unwrap_or_default();
    let logger = columns::field(text, "logger").unwrap_or_default();
    let error = columns::field(text, "error").unwrap_or_default();
    let status = columns::status_field(text, "status");
    let code = if logger.contains("health_checker") {
        let is_failure =
            message.contains("failed") || message.contains("status code") || message.contains("unexpected");
        is_failure.then_some(&errors::HEALTH)
    } else if logger.starts_with("http.log.access") || message == "handled request" {
        answered(status)
    } else if message.starts_with("aborting with incomplete response") || message == "reading from backend" {
        let is_client =
            error.contains("context canceled") || error.contains("writing: ") || error.contains("write tcp");
        Some(if is_client { &errors::CANCELLED } else { &errors::CLOSED_MID })
    } else if logger.starts_with("http.log.error") || text.contains("\"err_trace\":\"reverseproxy.") {
        errors::meaning(message).or_else(|| errors::meaning(error))
    } else if logger.starts_with("http.handlers.reverse_proxy") && !error.is_empty() {
        errors::meaning(error)
    } else {
        None
    };
    let leg = code.filter(|code| code.leg == Leg::ToTarget).map(|code| code.leg);
    let beside = Beside {
        status,
        method: columns::field(text, "method").filter(|it| columns::is_method(it)),
        peer: errors::peer(message)
            .or_else(|| errors::peer(error))
            .or_else(|| columns::field(text, "upstream")),
        program: Some("caddy"),
        leg,
        ..Beside::default()
    };
    if let Some(code) = code {
        notes.add(ID, code, line, beside);
    }
    beside
}

fn read_traefik_access<'a>(line: Line<'a>, notes: &mut Notes) -> Beside<'a> {
    let text = line.text;
    notes.recognise(ID);
    let status = columns::status_field(text, "DownstreamStatus");
    let origin = columns::status_field(text, "OriginStatus");
    let beside = Beside {
        status,
        method: columns::field(text, "RequestMethod"),
        peer: columns::field(text, "ServiceAddr").or_else(|| columns::field(text, "ServiceURL")),
        program: Some("traefik"),
        ..Beside::default()
    };
    let is_left = status.is_some_and(|it| it.number() == 499);
    // Traefik writes its own 502 into both columns, so only another error is surely the upstream's.
    let is_origins = origin.is_some_and(|it| it.is_server_error() && !matches!(it.number(), 502 | 504));
    let code = if is_left {
        Some(&errors::CANCELLED)
    } else if is_origins {
        Some(&errors::ORIGIN_5XX)
    } else {
        answered(status)
    };
    if let Some(code) = code {
        notes.add(ID, code, line, beside);
    }
    beside
}

fn answered(status: Option<StatusCode>) -> Option<&'static Code> {
    match status?.number() {
        100..=399 | 404 => Some(&errors::ANSWERED),
        500..=999 => Some(&errors::BARE_5XX),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::{codes, peer};

    fn check(line: &str, expected: &str) {
        assert_eq!(codes(line), [expected], "{line}");
    }

    #[test]
    fn each_program_s_wording_is_read() {
        let error = "dial tcp 192.0.2.10:8080: connect: connection refused";
        for line in [
            format!("2026/01/15 10:00:00 http: proxy error: {error}"),
            format!("time=\"2026-01-15T10:00:00Z\" level=debug msg=\"'502 Bad Gateway' caused by: {error}\""),
            format!(
                "2026-01-15T10:00:00Z DBG github.com/traefik/proxy.go:117 > 502 Bad Gateway error=\"{error}\""
            ),
            format!("{{\"level\":\"debug\",\"error\":\"{error}\",\"message\":\"502 Bad Gateway\"}}"),
            format!(
                "{{\"level\":\"error\",\"logger\":\"http.log.error\",\"msg\":\"{error}\",\"status\":502}}"
            ),
            format!("01/Jul/2018:08:40:45 -0400 [ERROR 502 /a] {error}"),
            format!("\"message\": \"error trying to reach service: {error}\""),
        ] {
            check(&line, "go-gateway.refused");
            assert_eq!(peer(&line).as_deref(), Some("192.0.2.10:8080"));
        }
    }

    #[test]
    fn the_grammar_tells_the_step() {
        for (error, expected) in [
            ("EOF", "go-gateway.closed"),
            ("dial tcp 192.0.2.10:80: i/o timeout", "go-gateway.connect-timeout"),
            ("read tcp 192.0.2.5:1->192.0.2.10:80: i/o timeout", "go-gateway.answer-timeout"),
            ("dial tcp: lookup a.example on 192.0.2.53:53: no such host", "go-gateway.name-not-found"),
            ("read tcp 192.0.2.5:1->192.0.2.10:80: read: connection reset by peer", "go-gateway.reset"),
            ("net/http: timeout awaiting response headers", "go-gateway.answer-timeout"),
            ("tls: first record does not look like a TLS handshake", "go-gateway.tls-not-spoken"),
            ("http: server closed idle connection", "go-gateway.idle-closed"),
            ("context canceled", "go-gateway.cancelled"),
            ("readfrom tcp 192.0.2.1:1->192.0.2.2:80: client disconnected", "go-gateway.cancelled"),
        ] {
            check(&format!("http: proxy error: {error}"), expected);
        }
    }

    #[test]
    fn access_lines_tell_of_success() {
        check(
            r#"{"level":"info","logger":"http.log.access","msg":"handled request","request":{"method":"GET"},"status":200}"#,
            "go-gateway.answered",
        );
        check(r#"{"DownstreamStatus":200,"OriginStatus":200,"RequestMethod":"GET"}"#, "go-gateway.answered");
        assert_eq!(codes("dial tcp means that Go opens a connection"), [""; 0]);
    }
}
