//! Reads access logs in the common and combined formats, with nginx's variables about the upstream where they stand behind, and as JSON.

use memchr::{memchr_iter, memmem};

use super::background::Background;
use super::phrase::codes;
use super::upstream_try::{UpstreamTry, by_status};
use super::{Beside, Line, Notes, Parser, Reader, columns, squid_access_log};
use crate::finding::{Code, StatusCode};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "access log (common, combined, nginx)",
    start: || Box::new(NginxAccessLog::default()),
    sample: "198.51.100.7 - - [15/Jan/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 502 157 \"-\" \"curl/8.5.0\"",
};

const ID: &str = "nginx_access_log";

#[derive(Default)]
struct NginxAccessLog {
    background: Background,
}

impl Reader for NginxAccessLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        if line.text.starts_with('{') {
            return read_json(line, notes);
        }
        let Some(entry) = Entry::parse(line.text) else { return read_variables(line, notes) };
        notes.recognise(ID);
        let request = columns::request(entry.request);
        let method = request.map(|(method, _)| method);
        let beside = Beside { status: Some(entry.status), method, ..Beside::default() };
        if entry.is_tls_on_plain_port() {
            self.background.hold(&TLS_ON_PLAIN, line);
            return Some(beside);
        }
        if entry.is_unsupported_connect() {
            notes.add(ID, &NO_CONNECT, line, beside);
            return Some(beside);
        }
        if method == Some("CONNECT") {
            let (code, peer) = (tunnel(entry.status), request.map(|(_, target)| target));
            let beside = Beside { peer, ..beside };
            if let Some(code) = squid_result(entry.tail, entry.status, "CONNECT").or(code) {
                notes.add(ID, code, line, beside);
            }
            return Some(beside);
        }
        if let Some(code) = squid_result(entry.tail, entry.status, method.unwrap_or_default()) {
            notes.add(ID, code, line, Beside { program: Some("squid"), ..beside });
            return Some(beside);
        }
        let is_ingress = entry.tail.contains("] [");
        let tries = if is_ingress { ingress(entry.tail) } else { UpstreamTry::named(entry.tail) };
        let is_nginx = entry.status.number() == 499 || tries.address.is_some() || tries.status.is_some();
        let beside = Beside {
            peer: tries.peer(),
            program: is_nginx.then_some("nginx"),
            elapsed: tries.elapsed(),
            ..beside
        };
        if is_ingress && entry.status.number() == 503 && tries.address == Some("-") {
            notes.add(ID, &NO_ENDPOINT, line, beside);
        } else if is_nginx {
            tries.note(ID, line, entry.status, notes, beside);
        } else if entry.status.number() == 403 {
            self.background.hold(&FORBIDDEN, line);
        } else if let Some(code) = by_status(entry.status, false) {
            notes.add(ID, code, line, beside);
        }
        if entry.status.is_success() {
            self.background.answer();
        }
        Some(beside)
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.background.finish(ID, None, notes);
    }
}

/// An nginx log written as JSON names the upstream's status or address.
fn read_json<'a>(line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
    let text = line.text;
    if memmem::find(text.as_bytes(), b"upstream").is_none() || !text.contains("request") {
        return None;
    }
    let tries = UpstreamTry::named(text);
    tries.status.or(tries.address)?;
    let status = columns::status_field(text, "status")
        .or_else(|| columns::status_field(text, "response_code"))
        .or_else(|| columns::status_field(text, "http_status"))?;
    notes.recognise(ID);
    let method = columns::field(text, "request_method")
        .or_else(|| columns::field(text, "method"))
        .or_else(|| columns::field(text, "request").and_then(columns::request).map(|(method, _)| method));
    let beside = Beside {
        status: Some(status),
        method: method.filter(|it| columns::is_method(it)),
        peer: tries.peer(),
        program: Some("nginx"),
        elapsed: tries.elapsed(),
        ..Beside::default()
    };
    tries.note(ID, line, status, notes, beside);
    Some(beside)
}

/// Variables by their names, in a format that is otherwise unknown.
fn read_variables<'a>(line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
    let bytes = line.text.as_bytes();
    memchr_iter(b'_', bytes).take(12).find(|at| bytes[..*at].ends_with(b"upstream"))?;
    let tries = UpstreamTry::named(line.text);
    let status = columns::status_field(line.text, "status")
        .or_else(|| tries.status.and_then(|all| StatusCode::parse(all.rsplit(", ").next()?)))?;
    notes.recognise(ID);
    let (peer, elapsed) = (tries.peer(), tries.elapsed());
    let beside = Beside { status: Some(status), peer, program: Some("nginx"), elapsed, ..Beside::default() };
    tries.note(ID, line, status, notes, beside);
    Some(beside)
}

/// The columns that every access log has.
struct Entry<'a> {
    request: &'a str,
    status: StatusCode,
    /// What follows the size.
    tail: &'a str,
}

impl<'a> Entry<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let bytes = text.as_bytes();
        let at = memchr_iter(b'[', bytes).take(3).find(|at| {
            let stamp = &bytes[at + 1..];
            columns::is_log_date(stamp) && stamp.get(26..29) == Some(b"] \"")
        })?;
        let start = at + 30;
        let end = memchr_iter(b'"', bytes.get(start..)?).take(8).map(|found| start + found).find(|end| {
            bytes.get(end + 1) == Some(&b' ')
                && bytes.get(end + 2..end + 5).is_some_and(|status| status.iter().all(u8::is_ascii_digit))
        })?;
        let request = text.get(start..end)?;
        let rest = text.get(end + 2..)?;
        let (status, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let (_, tail) = rest.split_once(' ').unwrap_or((rest, ""));
        Some(Self { request, status: StatusCode::parse(status)?, tail })
    }

    /// The request is the start of a TLS handshake.
    fn is_tls_on_plain_port(&self) -> bool {
        self.status.number() == 400 && self.request.starts_with("\\x16\\x03")
    }

    /// CONNECT, and the server does not do it.
    fn is_unsupported_connect(&self) -> bool {
        self.request.starts_with("CONNECT ") && matches!(self.status.number(), 400 | 405 | 501)
    }
}

/// CONNECT was answered, by a program that logs as web servers do.
fn tunnel(status: StatusCode) -> Option<&'static Code> {
    Some(match status.number() {
        100..=399 => &TUNNEL,
        403 => &TUNNEL_403,
        407 => &TUNNEL_407,
        502 => &TUNNEL_502,
        503 => &TUNNEL_503,
        504 => &TUNNEL_504,
        500..=999 => &TUNNEL_500,
        _ => return None,
    })
}

/// Squid's combined format ends with `TCP_MISS:HIER_DIRECT`.
fn squid_result(tail: &str, status: StatusCode, method: &str) -> Option<&'static Code> {
    let (result, hierarchy) = tail.rsplit(' ').next()?.split_once(':')?;
    let is_squid = result.starts_with("TCP_") || result.starts_with("NONE");
    is_squid.then(|| squid_access_log::judge(result, status.number(), hierarchy, method)).flatten()
}

/// The columns of ingress-nginx: `length time [service] [other] addresses lengths times statuses id`.
fn ingress(tail: &str) -> UpstreamTry<'_> {
    let Some((before, after)) = tail.split_once(" [") else { return UpstreamTry::default() };
    let after =
        after.split_once("] [").and_then(|(_, rest)| rest.split_once("] ")).map_or("", |(_, rest)| rest);
    let mut rest = after;
    let mut column = || {
        // Several tries are divided by a comma and a space, so a column ends at a space that no comma precedes.
        let end = rest
            .match_indices(' ')
            .find(|(at, _)| !rest[..*at].ends_with([',', ':']) || *at == 0)
            .map_or(rest.len(), |(at, _)| at);
        let value = &rest[..end];
        rest = rest[end..].trim_start();
        Some(value).filter(|it| !it.is_empty())
    };
    let (address, length, response, status) = (column(), column(), column(), column());
    UpstreamTry {
        address,
        status,
        response,
        length,
        total: before.rsplit(' ').next(),
        ..UpstreamTry::default()
    }
}

#[rustfmt::skip]
codes! {
    NO_ENDPOINT = "ingress-nginx.access-no-endpoint" NoHealthyMember Gateway ToTarget Strong "The ingress answered 503 and asked no endpoint: the service has none that is ready";
    TLS_ON_PLAIN = "access.tls-on-plain-port" SchemeMismatch Gateway ToGateway Weak "A client spoke TLS to a plain port";
    FORBIDDEN = "access.403" Forbidden Gateway Unknown Hint "Requests were answered with 403";
    NO_CONNECT = "access.connect-unsupported" MethodUnsupported Gateway ToGateway Strong "CONNECT was sent to a web server that is no forward proxy";
    TUNNEL = "access.tunnel" TunnelEstablished Gateway ToTarget Strong "The proxy opened the tunnel";
    TUNNEL_403 = "access.tunnel-403" TunnelForbidden Gateway ToGateway Fair "The proxy answered CONNECT with 403";
    TUNNEL_407 = "access.tunnel-407" AuthRequired Gateway ToGateway Strong "The proxy answered CONNECT with 407";
    TUNNEL_500 = "access.tunnel-5xx" TunnelServerError Gateway ToTarget Weak "The proxy answered CONNECT with an error";
    TUNNEL_502 = "access.tunnel-502" TunnelBadGateway Gateway ToTarget Weak "The proxy answered CONNECT with 502";
    TUNNEL_503 = "access.tunnel-503" TunnelUnavailable Gateway ToTarget Weak "The proxy answered CONNECT with 503";
    TUNNEL_504 = "access.tunnel-504" TunnelTimeout Gateway ToTarget Weak "The proxy answered CONNECT with 504";
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    fn check(tail: &str, expected: &[&str]) {
        let line = format!("198.51.100.7 - - [15/Jan/2026:10:00:00 +0000] {tail}");
        assert_eq!(codes(&line), expected, "{tail}");
    }

    #[test]
    fn bare_statuses_are_weak_and_success_is_seen() {
        check("\"GET / HTTP/1.1\" 502 157", &["access.502"]);
        check("\"GET / HTTP/1.1\" 200 15 \"-\" \"curl\"", &["access.answered"]);
        check("\"GET / HTTP/1.1\" 499 0 \"-\" \"curl\"", &["nginx.access-499"]);
        check("\"CONNECT a.example:443 HTTP/1.1\" 405 157 \"-\" \"curl\"", &["access.connect-unsupported"]);
        check("\"CONNECT a.example:443 HTTP/1.1\" 503 0 \"-\" \"curl\"", &["access.tunnel-503"]);
        check(
            "\"GET http://a.example/ HTTP/1.1\" 503 3900 \"-\" \"curl\" TCP_MISS:HIER_DIRECT",
            &["squid.connect-failed"],
        );
    }

    #[test]
    fn the_upstream_s_variables_tell_the_step() {
        let request = "\"GET / HTTP/1.1\"";
        check(
            &format!("{request} 502 157 uct=\"-\" uht=\"-\" urt=\"0.000\" ua=\"192.0.2.10:80\" us=\"502\""),
            &["nginx.access-not-connected"],
        );
        check(
            &format!("{request} 504 157 uct=\"-\" uht=\"-\" urt=\"5.000\" ua=\"192.0.2.10:80\" us=\"504\""),
            &["nginx.access-connect-timeout"],
        );
        check(
            &format!(
                "{request} 502 157 uct=\"0.000\" uht=\"-\" urt=\"0.001\" ua=\"192.0.2.10:80\" us=\"502\""
            ),
            &["nginx.access-no-header"],
        );
        check(
            &format!(
                "{request} 502 157 uct=\"0.000\" uht=\"0.1\" urt=\"0.100\" ua=\"192.0.2.10:80\" us=\"502\""
            ),
            &["nginx.access-upstream-502"],
        );
        check(
            &format!("{request} 502 157 upstream_addr=- upstream_status=- upstream_response_time=-"),
            &["nginx.access-no-address"],
        );
        check(
            &format!(
                "{request} 502 157 uct=\"-, 0.0\" uht=\"-, -\" ua=\"192.0.2.10:80, 192.0.2.11:80\" us=\"502, 502\""
            ),
            &["nginx.access-all-tries-failed", "nginx.access-no-header"],
        );
        check(&format!("{request} 502 157 uct=\"-\" ua=\"pool\" us=\"502\""), &["nginx.access-no-live"]);
    }

    #[test]
    fn the_ingress_s_columns_are_counted() {
        let head = "\"GET / HTTP/1.1\" 502 150 \"-\" \"curl\" 78";
        check(
            &format!(
                "{head} 0.003 [default-web-80] [] 10.0.0.5:8080, 10.0.0.6:8080 0, 0 0.001, 0.002 502, 502 0123456789abcdef"
            ),
            &["nginx.access-all-tries-failed", "nginx.access-failed-at-once"],
        );
        check(
            "\"GET / HTTP/1.1\" 503 150 \"-\" \"curl\" 78 0.000 [default-web-80] [] - - - - 0123456789abcdef",
            &["ingress-nginx.access-no-endpoint"],
        );
        check(
            "\"GET / HTTP/1.1\" 200 150 \"-\" \"curl\" 78 0.003 [default-web-80] [] 10.0.0.5:8080 150 0.003 200 0123456789abcdef",
            &["access.answered"],
        );
    }

    #[test]
    fn json_is_read_by_its_names() {
        let line = r#"{"request":"GET / HTTP/1.1","status":502,"upstream_addr":"127.0.0.1:1","upstream_status":"502","upstream_connect_time":"-","upstream_response_time":"0.000"}"#;
        assert_eq!(codes(line), ["nginx.access-not-connected"]);
        assert_eq!(codes(r#"{"id":502,"request":"none","upstream":"main"}"#), [""; 0]);
    }
}
