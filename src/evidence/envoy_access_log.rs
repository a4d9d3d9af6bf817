//! Reads Envoy's access log, as text and as JSON, and Istio's and others' that are built on it: response flags and details.

use std::sync::LazyLock;

use memchr::memmem;

use super::envoy_flags as flags;
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::{Code, StatusCode};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "Envoy access log",
    start: || Box::new(EnvoyAccessLog),
    sample: "[2026-01-15T10:00:00.000Z] \"GET / HTTP/1.1\" 503 UF 0 91 5 - \"-\" \"curl/8.5.0\" \"3b1f\" \"example.com\" \"192.0.2.10:8080\"",
};

const ID: &str = "envoy_access_log";

struct EnvoyAccessLog;

/// The key that every format with flags has.
static FLAG_KEY: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new("response_flag"));

impl Reader for EnvoyAccessLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let entry = match line.text.as_bytes().first()? {
            b'{' => Entry::from_json(line.text)?,
            b'[' | b'"' => Entry::from_text(line.text).or_else(|| Entry::from_pairs(line.text))?,
            _ => Entry::from_pairs(line.text)?,
        };
        notes.recognise(ID);
        let beside = Beside {
            status: entry.status,
            method: entry.method,
            peer: entry.peer,
            program: Some("envoy"),
            elapsed: entry.duration.and_then(columns::millis),
            ..Beside::default()
        };
        if let Some(code) = entry.code() {
            notes.add(ID, code, line, beside);
        }
        Some(beside)
    }
}

struct Entry<'a> {
    /// All that may hold details.
    text: &'a str,
    method: Option<&'a str>,
    /// None where nothing was sent.
    status: Option<StatusCode>,
    flags: &'a str,
    /// The details, where the format has that column.
    details: &'a str,
    duration: Option<&'a str>,
    /// How long the upstream took: only there where it answered.
    service_time: Option<&'a str>,
    /// Envoy's own end of the connection to the upstream, `-` where there was none.
    local: Option<&'a str>,
    peer: Option<&'a str>,
}

impl<'a> Entry<'a> {
    /// `[time] "request" status flags details …`, with or without the time.
    fn from_text(text: &'a str) -> Option<Self> {
        let rest = if let Some(rest) = text.strip_prefix('"') {
            rest
        } else {
            let (time, rest) = text.split_once("] \"")?;
            (time.as_bytes().get(11) == Some(&b'T')).then_some(rest)?
        };
        let (request, rest) = rest.split_once("\" ")?;
        let method = columns::request(request).map(|(method, _)| method);
        if method.is_none() && request != "- - -" {
            return None;
        }
        let mut words = rest.split(' ');
        let (status, flags, details) = (words.next()?, words.next()?, words.next()?);
        if !is_status(status) || !are_flags(flags) {
            return None;
        }
        let is_old = details.bytes().all(|byte| byte.is_ascii_digit());
        // Bytes received, bytes sent, duration, service time. The newer format has details and reasons before them.
        let (duration, service_time) = if is_old { (words.nth(1), words.next()) } else { (None, None) };
        let quoted: Vec<&str> = rest.split('"').skip(1).step_by(2).take(6).collect();
        Some(Self {
            text: rest,
            method,
            status: StatusCode::parse(status),
            flags,
            details: if is_old { "" } else { details },
            duration,
            service_time,
            // Istio's format goes on with the cluster and Envoy's own address.
            local: rest.rsplit_once("\" ").and_then(|(_, tail)| tail.split(' ').nth(1)),
            peer: quoted.last().copied().filter(|it| it.contains(':') && it.len() < 100),
        })
    }

    /// A format of one's own: `status=503 response_flag=UT status_details=…`.
    fn from_pairs(text: &'a str) -> Option<Self> {
        FLAG_KEY.find(text.as_bytes())?;
        Self::from_json(text)
    }

    fn from_json(text: &'a str) -> Option<Self> {
        FLAG_KEY.find(text.as_bytes())?;
        let field = |name| columns::field(text, name).filter(|value| !matches!(*value, "" | "-" | "null"));
        let flags =
            columns::field(text, "response_flags").or_else(|| columns::field(text, "response_flag"))?;
        let status = field("response_code").or_else(|| field("status")).or_else(|| field("responseCode"))?;
        if !are_flags(flags) {
            return None;
        }
        Some(Self {
            text,
            method: field("method").or_else(|| field("request_method")).filter(|it| columns::is_method(it)),
            status: StatusCode::parse(status),
            flags,
            details: field("response_code_details").or_else(|| field("status_details")).unwrap_or_default(),
            duration: field("duration"),
            service_time: field("upstream_service_time"),
            local: columns::field(text, "upstream_local_address"),
            peer: field("upstream_host").or_else(|| field("upstream")),
        })
    }

    /// The details say more than the flags, the flags more than the status.
    fn code(&self) -> Option<&'static Code> {
        if let Some(code) = self.reset() {
            return Some(code);
        }
        let has = |flag: &str| self.flags.split(',').any(|it| it == flag);
        // The time for the whole ran out while there was no connection yet.
        if has("UT") && self.local == Some("-") && self.peer.is_some() {
            return Some(&flags::FAILED_LATE);
        }
        if let Some((_, code)) = flags::DETAILS.iter().find(|(word, _)| *word == self.details) {
            return Some(code);
        }
        if self.text.contains("BlackHoleCluster") {
            return Some(&flags::BLACK_HOLE);
        }
        if has("UF") {
            return Some(self.not_connected());
        }
        if let Some((_, code)) = flags::FLAGS.iter().find(|(flag, _)| has(flag)) {
            return Some(code);
        }
        let is_answered = self
            .service_time
            .is_some_and(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit()));
        let is_targets = self.details == "via_upstream" || self.flags == "-" && is_answered;
        match self.status?.number() {
            503 if is_targets => Some(&flags::PASSED_503),
            500..=999 if is_targets => Some(&flags::PASSED_5XX),
            500..=999 => Some(&flags::BARE_5XX),
            403 if is_targets => Some(&flags::PASSED_403),
            429 if is_targets => Some(&flags::PASSED_429),
            100..=399 | 404 => Some(&flags::ANSWERED),
            _ => None,
        }
    }

    /// The flag alone says that no connection came about. A refusal comes back at once; a timeout is at least most of a second.
    fn not_connected(&self) -> &'static Code {
        match self.duration.and_then(|it| it.parse::<u64>().ok()) {
            Some(0..200) => &flags::FAILED_AT_ONCE,
            Some(900..) => &flags::FAILED_LATE,
            _ => &flags::NOT_CONNECTED,
        }
    }

    /// Why a stream to the upstream was reset, from the details or from the reason of the transport.
    fn reset(&self) -> Option<&'static Code> {
        if self.flags == "-" && !self.details.starts_with("upstream_reset") {
            return None;
        }
        let has = |word: &str| self.text.contains(word);
        if has("upstream_reset_after_response_started{") {
            return Some(if has("remote_reset") { &flags::RESET_MID } else { &flags::CLOSED_MID });
        }
        if let Some(code) = connect_error(self.text) {
            return Some(code);
        }
        let (_, reason) = self.text.split_once("upstream_reset_before_response_started{")?;
        RESETS.iter().find(|(word, _)| reason.starts_with(word)).map(|(_, code)| *code)
    }
}

/// `delayed_connect_error:_111`, `TLS_error:|268435581:SSL_routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED`.
fn connect_error(text: &str) -> Option<&'static Code> {
    if let Some((_, number)) = text.split_once("connect_error:") {
        let reason = number.trim_start_matches(['_', ' ']);
        let found = CONNECT_ERRORS.iter().find(|(word, _)| reason.starts_with(word));
        return Some(found.map_or(&flags::CONNECT_FAILED, |(_, code)| *code));
    }
    let (_, error) = text.split_once("TLS_error")?;
    Some(if error.contains("WRONG_VERSION_NUMBER") {
        &flags::TLS_NOT_SPOKEN
    } else if error.contains("CERTIFICATE_VERIFY_FAILED") {
        &flags::TLS_UNTRUSTED
    } else {
        &flags::TLS_FAILED
    })
}

/// Envoy up to 1.3x writes the number of the system's error, later ones its words.
static CONNECT_ERRORS: [(&str, &Code); 11] = [
    ("111", &flags::REFUSED),
    ("61", &flags::REFUSED),
    ("Connection_refused", &flags::REFUSED),
    ("113", &flags::NO_ROUTE),
    ("101", &flags::NO_ROUTE),
    ("No_route_to_host", &flags::NO_ROUTE),
    ("Network_is_unreachable", &flags::NO_ROUTE),
    ("110", &flags::CONNECT_TIMEOUT),
    ("Connection_timed_out", &flags::CONNECT_TIMEOUT),
    ("104", &flags::RESET),
    ("Connection_reset_by_peer", &flags::RESET),
];

static RESETS: [(&str, &Code); 10] = [
    ("connection_timeout", &flags::CONNECT_TIMEOUT),
    ("connection_failure", &flags::CONNECT_FAILED),
    ("remote_connection_failure", &flags::CONNECT_FAILED),
    ("local_connection_failure", &flags::CONNECT_FAILED),
    ("connection_termination", &flags::CLOSED),
    ("remote_reset", &flags::RESET),
    ("remote_refused_stream_reset", &flags::RESET),
    ("overflow", &flags::OVERFLOW),
    ("protocol_error", &flags::PROTOCOL),
    ("http2_wait_for_settings_timeout", &flags::PROTOCOL),
];

/// Three digits, or `0` where nothing was sent.
fn is_status(word: &str) -> bool {
    word == "0" || StatusCode::parse(word).is_some()
}

fn are_flags(word: &str) -> bool {
    word == "-"
        || word
            .split(',')
            .all(|it| (2..=6).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::{codes, peer};

    fn check(columns: &str, expected: &str) {
        let line = format!(
            "[2026-01-15T10:00:00.000Z] \"GET / HTTP/1.1\" {columns} 0 91 5 - \"-\" \"curl/8.5.0\" \"3b1f\" \"a.example\" \"192.0.2.10:80\""
        );
        assert_eq!(codes(&line), [expected], "{columns}");
        assert_eq!(peer(&line).as_deref(), Some("192.0.2.10:80"));
    }

    #[test]
    fn flags_and_details_are_read() {
        check("503 UF", "envoy.failed-at-once");
        check("503 UF,URX", "envoy.failed-at-once");
        check(
            "503 UF upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_Connection_refused} - \"-\"",
            "envoy.connect-refused",
        );
        check("0 DC", "envoy.flag-dc");
        check(
            "503 UF upstream_reset_before_response_started{remote_connection_failure,delayed_connect_error:_111} - \"-\"",
            "envoy.connect-refused",
        );
        check(
            "503 UF upstream_reset_before_response_started{remote_connection_failure|TLS_error:|268435703:SSL_routines:OPENSSL_internal:WRONG_VERSION_NUMBER:TLS_error_end} - \"-\"",
            "envoy.tls-not-spoken",
        );
        check(
            "503 UC upstream_reset_before_response_started{connection_termination} - \"-\"",
            "envoy.closed-before-answer",
        );
        check("503 UH no_healthy_upstream - \"-\"", "envoy.no-healthy-upstream");
        check("502 - via_upstream - \"-\"", "envoy.passed-5xx");
        check("200 - via_upstream - \"-\"", "envoy.answered");
        check(
            "200 - upstream_reset_after_response_started{connection_termination} - \"-\"",
            "envoy.closed-mid-answer",
        );
    }

    #[test]
    fn the_times_tell_more_than_the_flag() {
        let line = |columns: &str| {
            codes(&format!(
                "[2026-01-15T10:00:00.000Z] \"GET / HTTP/1.1\" {columns} \"-\" \"c\" \"3\" \"a\" \"192.0.2.1:80\""
            ))
        };
        assert_eq!(line("503 UF 0 91 5012 -"), ["envoy.failed-late"]);
        assert_eq!(line("503 UF 0 91 350 -"), ["envoy.flag-uf"]);
        assert_eq!(line("503 - 0 4 4 3"), ["envoy.passed-503"]);
        assert_eq!(line("503 - 0 4 4 -"), ["envoy.5xx"]);
    }

    #[test]
    fn json_is_read_by_its_names() {
        let line = r#"{"response_code":503,"response_flags":"UF,URX","response_code_details":"upstream_reset_before_response_started{remote_connection_failure,delayed_connect_error:_111}","method":"GET","upstream_host":"192.0.2.10:80"}"#;
        assert_eq!(codes(line), ["envoy.connect-refused"]);
        assert_eq!(codes(r#"{"response_flags":"documented below"}"#), [""; 0]);
    }

    #[test]
    fn other_lines_are_left_alone() {
        assert_eq!(codes("[2026-01-15T10:00:00.000Z] \"UF\" means upstream connection failure"), [""; 0]);
        assert_eq!(codes("\"GET / HTTP/1.1\" 503 157 \"-\" \"curl/8.5.0\""), [""; 0]);
    }
}
