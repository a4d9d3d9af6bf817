//! Header fields that name hops, and what these say of themselves: `Server`, `Via`, `Proxy-Status`.

use super::{Beside, Line, Notes, cut, proxy_status};
use crate::finding::{Code, Leg, Role, Sign, StatusCode, Strength};

/// Names the program of a `Server` field: the one that wrote the answer.
pub fn note_server(parser: &'static str, line: Line<'_>, program: &str, is_failure: bool, notes: &mut Notes) {
    let code = if is_failure || is_gateway_program(program) { &SERVER_NAMED } else { &TARGET_NAMED };
    notes.add(parser, code, line, Beside { program: Some(program), ..Beside::default() });
}

/// Names the proxies of a `Via` field.
pub fn note_via(parser: &'static str, number: u64, value: &str, notes: &mut Notes) {
    for hop in value.split(',').take(8) {
        let Some(program) = program_of_via(hop) else { continue };
        let text = format!("Via: {}", hop.trim());
        notes.add(
            parser,
            &VIA,
            Line { number, text: &text },
            Beside { program: Some(program), ..Beside::default() },
        );
    }
}

/// Notes what each hop of a `Proxy-Status` field says.
pub fn note_proxy_status(
    parser: &'static str,
    number: u64,
    value: &str,
    method: Option<&str>,
    notes: &mut Notes,
) {
    for member in proxy_status::members(value) {
        let text = format!("Proxy-Status: {}", cut(value, 250));
        let line = Line { number, text: &text };
        let program = Some(member.name.as_str()).filter(|it| !it.is_empty());
        let beside = Beside {
            status: member.received_status.and_then(StatusCode::new),
            method,
            peer: member.next_hop.as_deref(),
            program,
            ..Beside::default()
        };
        match member.error.as_deref().map(proxy_status::error) {
            Some(Some(code)) => notes.add(parser, code, line, beside),
            Some(None) => notes.add(parser, &PROXY_STATUS_UNKNOWN, line, beside),
            None if member.received_status.is_some_and(|it| 500 <= it) => {
                notes.add(parser, &PROXY_STATUS_RECEIVED, line, beside);
            }
            None => notes.add(parser, &PROXY_STATUS_HOP, line, beside),
        }
    }
}

/// Notes a field that stands by itself, outside of a head. `false` where it is none that speaks for itself.
pub fn note_alone(parser: &'static str, line: Line<'_>, name: &str, value: &str, notes: &mut Notes) -> bool {
    if name.eq_ignore_ascii_case("proxy-status") {
        note_proxy_status(parser, line.number, value, None, notes);
    } else if name.eq_ignore_ascii_case("via") && program_of_via(value).is_some() {
        note_via(parser, line.number, value, notes);
    } else if name.eq_ignore_ascii_case("proxy-authenticate") {
        notes.add(parser, &CHALLENGE, line, Beside::default());
    } else {
        return false;
    }
    true
}

/// The program of a `Server` field: `nginx/1.25.3`, `squid/5.7`. Words without a version are taken where they are no placeholder.
pub fn program_of_server(value: &str) -> Option<&str> {
    let first = value.split(' ').next().filter(|it| !it.is_empty() && it.len() < 40)?;
    (!first.contains("://")).then_some(first)
}

/// The program, or else the name, of one member of `Via`: `1.1 proxy (squid/5.7)`.
pub fn program_of_via(hop: &str) -> Option<&str> {
    let hop = hop.trim();
    let mut words = hop.split_whitespace();
    let protocol = words.next()?;
    if !protocol.bytes().any(|it| it.is_ascii_digit()) {
        return None;
    }
    let name = words.next()?;
    let comment = hop.split_once('(').and_then(|(_, rest)| rest.split([')', ' ', '[']).next());
    comment.filter(|it| !it.is_empty()).or(Some(name))
}

/// Programs that mostly stand before something else, so that their name on a good answer names a gateway.
pub fn is_gateway_program(program: &str) -> bool {
    const GATEWAYS: [&str; 24] = [
        "squid",
        "cloudflare",
        "envoy",
        "haproxy",
        "varnish",
        "awselb",
        "cloudfront",
        "akamaighost",
        "gws",
        "google",
        "istio-envoy",
        "traefik",
        "zscaler",
        "tinyproxy",
        "privoxy",
        "ats",
        "apachetrafficserver",
        "mitmproxy",
        "openresty",
        "vercel",
        "fly",
        "heroku",
        "netlify",
        "bigip",
    ];
    let name = program.split('/').next().unwrap_or(program);
    GATEWAYS.iter().any(|it| it.eq_ignore_ascii_case(name))
}

const fn hop_code(
    id: &'static str,
    speaker: Role,
    sign: Sign,
    leg: Leg,
    strength: Strength,
    says: &'static str,
) -> Code {
    Code { id, sign, speaker, leg, strength, says }
}

static SERVER_NAMED: Code = hop_code(
    "http.server",
    Role::Gateway,
    Sign::HopNamed,
    Leg::Unknown,
    Strength::Fair,
    "Names the program that wrote this answer",
);
static TARGET_NAMED: Code = hop_code(
    "http.server-of-target",
    Role::Target,
    Sign::HopNamed,
    Leg::Unknown,
    Strength::Fair,
    "Names the program that wrote this answer",
);
static VIA: Code = hop_code(
    "http.via",
    Role::Gateway,
    Sign::HopNamed,
    Leg::Unknown,
    Strength::Fair,
    "Names a proxy that passed this answer on",
);
static PROXY_STATUS_HOP: Code = hop_code(
    "proxy-status.hop",
    Role::Gateway,
    Sign::HopNamed,
    Leg::Unknown,
    Strength::Strong,
    "Names a hop, and no error of it",
);
static PROXY_STATUS_UNKNOWN: Code = hop_code(
    "proxy-status.unregistered-error",
    Role::Gateway,
    Sign::BadGateway,
    Leg::Unknown,
    Strength::Weak,
    "A hop names an error type that RFC 9209 does not register",
);
static PROXY_STATUS_RECEIVED: Code = hop_code(
    "proxy-status.received-status",
    Role::Gateway,
    Sign::UpstreamAnsweredError,
    Leg::ToTarget,
    Strength::Strong,
    "The gateway received this error from the next hop and passed it on",
);

static CHALLENGE: Code = hop_code(
    "http.proxy-authenticate",
    Role::Gateway,
    Sign::AuthRequired,
    Leg::ToGateway,
    Strength::Strong,
    "The proxy asks for credentials",
);

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] = &[
    &SERVER_NAMED,
    &TARGET_NAMED,
    &VIA,
    &CHALLENGE,
    &PROXY_STATUS_HOP,
    &PROXY_STATUS_UNKNOWN,
    &PROXY_STATUS_RECEIVED,
];
