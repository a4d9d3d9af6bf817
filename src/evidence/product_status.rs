//! What a status means once the product that wrote it is known: the same fault is a 502 in one product and a 503 in the next.
//!
//! Measured in this project's lab and kept where a product gives one status to one kind of fault; where a product gives one status to
//! every fault (Varnish, Envoy, Caddy, nginx 502), the status says no more than it does by itself.

use crate::finding::{Code, Leg, Role, Sign, StatusCode, Strength};

/// A product's status and its meaning.
struct Row {
    program: &'static str,
    status: u16,
    code: Code,
}

const fn row(program: &'static str, status: u16, id: &'static str, sign: Sign, says: &'static str) -> Row {
    Row {
        program,
        status,
        code: Code { id, sign, speaker: Role::Gateway, leg: Leg::ToTarget, strength: Strength::Fair, says },
    }
}

use Sign::{AnswerTimedOut, NoValidAnswer, NotConnected, TimedOut};

#[rustfmt::skip]
static ROWS: &[Row] = &[
    row("nginx", 504, "nginx.status-504", TimedOut, "nginx waited in vain for the upstream: to connect, or to answer"),
    row("haproxy", 503, "haproxy.status-503", NotConnected, "HAProxy answers 503 when it cannot connect to any server"),
    row("haproxy", 502, "haproxy.status-502", NoValidAnswer, "HAProxy answers 502 when a server's answer breaks off or is not valid"),
    row("haproxy", 504, "haproxy.status-504", AnswerTimedOut, "HAProxy answers 504 when a server does not answer in time"),
    row("apache", 503, "apache.status-503", NotConnected, "Apache answers 503 when it cannot connect to the backend"),
    row("apache", 502, "apache.status-502", NoValidAnswer, "Apache answers 502 when the backend's answer breaks off, is late, or is not valid"),
    row("envoy", 504, "envoy.status-504", AnswerTimedOut, "Envoy answers 504 when the upstream does not answer in time"),
    row("caddy", 504, "caddy.status-504", AnswerTimedOut, "Caddy answers 504 when the upstream does not answer in time"),
    row("lighttpd", 503, "lighttpd.status-503", NotConnected, "lighttpd answers 503 when it cannot connect to the backend"),
    row("lighttpd", 504, "lighttpd.status-504", AnswerTimedOut, "lighttpd answers 504 when the backend does not answer in time"),
    row("squid", 503, "squid.status-503", NotConnected, "Squid answers 503 when it cannot connect to the target"),
    row("squid", 504, "squid.status-504", TimedOut, "Squid answers 504 when the target does not answer in time"),
    row("tinyproxy", 500, "tinyproxy.status-500", NotConnected, "tinyproxy answers 500 when it cannot find or reach the target"),
];

/// The meaning of this status from this program (`name/version`), where it is more than the status alone says.
pub fn meaning(program: &str, status: StatusCode) -> Option<&'static Code> {
    let name = program.split('/').next()?;
    ROWS.iter()
        .find(|row| row.status == status.number() && row.program.eq_ignore_ascii_case(name))
        .map(|row| &row.code)
}

/// Every code of this file, for the test over all entries.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    ROWS.iter().map(|row| &row.code)
}
