//! The head of an answer, as it stands in a transcript, a header dump or a HAR: status line and fields, read line by line, and what
//! the whole says when it is complete.

use super::http_status::{of_answer, of_tunnel};
use super::{Beside, Line, Notes, cut, product_status, proxy_status};
use crate::finding::{Code, Leg, Role, Sign, StatusCode, Strength};

/// The request an answer belongs to, as far as the text shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Its method.
    pub method: Option<String>,
    /// The authority it was for.
    pub authority: Option<String>,
    /// It asked a proxy for a tunnel.
    pub is_connect: bool,
    /// It went through a tunnel that a proxy had opened.
    pub is_tunnelled: bool,
}

impl Request {
    /// A request line: `CONNECT example.com:443 HTTP/1.1`, `GET http://example.com/ HTTP/1.1`.
    pub fn parse(line: &str) -> Option<Self> {
        let mut words = line.trim().split(' ');
        let (method, target, version) = (words.next()?, words.next()?, words.next()?);
        let is_method =
            2 < method.len() && method.len() < 12 && method.bytes().all(|it| it.is_ascii_uppercase());
        if !is_method || !version.starts_with("HTTP/") {
            return None;
        }
        let is_connect = method == "CONNECT";
        let authority = match target.split_once("://") {
            Some((_, rest)) => rest.split('/').next(),
            None if is_connect => Some(target),
            None => None,
        };
        Some(Self {
            method: Some(method.to_owned()),
            authority: authority.map(|it| cut(it, 300).to_owned()),
            is_connect,
            is_tunnelled: false,
        })
    }
}

/// A head that is being read.
#[derive(Debug)]
pub struct Head {
    status: StatusCode,
    line: u64,
    status_line: String,
    request: Request,
    server: Option<String>,
    via: Vec<(u64, String)>,
    proxy_status: Vec<(u64, String)>,
    retry_after: Option<(u64, String)>,
    lines: usize,
}

/// A head has no more lines than this; what follows is not read as one.
const MOST_LINES: usize = 200;

impl Head {
    /// A status line: `HTTP/1.1 502 Bad Gateway`, `HTTP/2 502`.
    pub fn parse(line: Line<'_>, request: Request) -> Option<Self> {
        let text = line.text.trim();
        let (version, rest) = text.split_once(' ')?;
        let number = version.strip_prefix("HTTP/")?;
        if number.is_empty()
            || 3 < number.len()
            || !number.bytes().all(|it| it.is_ascii_digit() || it == b'.')
        {
            return None;
        }
        let status = StatusCode::parse(rest.trim_start().get(..3)?)?;
        if rest.trim_start().as_bytes().get(3).is_some_and(|it| *it != b' ') {
            return None;
        }
        Some(Self {
            status,
            line: line.number,
            status_line: cut(text, 200).to_owned(),
            request,
            server: None,
            via: Vec::new(),
            proxy_status: Vec::new(),
            retry_after: None,
            lines: 0,
        })
    }

    /// Takes a field. `false` where the line is none.
    pub fn field(&mut self, line: Line<'_>) -> bool {
        let Some((name, value)) = split_field(line.text) else { return false };
        self.lines += 1;
        if MOST_LINES < self.lines {
            return false;
        }
        let value = cut(value, 4000);
        if name.eq_ignore_ascii_case("server") {
            self.server = Some(cut(value, 80).to_owned());
        } else if name.eq_ignore_ascii_case("via") {
            self.via.push((line.number, value.to_owned()));
        } else if name.eq_ignore_ascii_case("proxy-status") {
            self.proxy_status.push((line.number, value.to_owned()));
        } else if name.eq_ignore_ascii_case("retry-after") {
            self.retry_after = Some((line.number, value.to_owned()));
        }
        true
    }

    /// The authority the request was for.
    pub fn authority(&self) -> Option<&str> {
        self.request.authority.as_deref()
    }

    /// The line of the status.
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// The status line itself.
    pub fn status_line(&self) -> &str {
        &self.status_line
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// Whether it answers CONNECT.
    pub const fn answers_connect(&self) -> bool {
        self.request.is_connect
    }

    /// Whether it is an interim answer (1xx), after which the real one comes.
    pub const fn is_interim(&self) -> bool {
        self.status.number() < 200
    }

    /// Notes what the whole head says.
    pub fn note(&self, parser: &'static str, notes: &mut Notes) {
        let code = if self.request.is_connect { of_tunnel(self.status) } else { of_answer(self.status) };
        let beside = Beside {
            status: Some(self.status),
            method: self.request.method.as_deref(),
            peer: self.request.authority.as_deref(),
            ..Beside::default()
        };
        let line = Line { number: self.line, text: &self.status_line };
        let is_failure = code.is_some_and(|it| !it.sign.is_no_fault());
        if let Some(code) = code {
            notes.add(parser, code, line, beside);
        }
        // A passed-on answer names its origin in `Server`, so only an unpassed one tells which product wrote it.
        if is_failure
            && self.via.is_empty()
            && let Some(code) = self
                .server
                .as_deref()
                .and_then(program_of_server)
                .and_then(|it| product_status::meaning(it, self.status))
        {
            notes.add(parser, code, line, beside);
        }
        if self.is_passed_on() {
            notes.add(parser, &PASSED_ON, line, beside);
        }
        self.note_hops(parser, notes);
        if let Some((number, value)) = &self.retry_after
            && is_failure
        {
            let text = format!("Retry-After: {value}");
            notes.add(parser, &RETRY_AFTER, Line { number: *number, text: &text }, Beside::default());
        }
    }

    /// Whether a proxy that names itself in `Via` passed on a failure that another program, named in `Server`, wrote.
    fn is_passed_on(&self) -> bool {
        let Some(server) = self.server.as_deref().and_then(program_of_server) else { return false };
        let name = |program: &str| program.split('/').next().unwrap_or(program).to_ascii_lowercase();
        let of_proxies =
            || self.via.iter().flat_map(|(_, value)| value.split(',')).filter_map(program_of_via);
        self.status.is_server_error()
            && !self.request.is_connect
            && of_proxies().next().is_some()
            && !is_gateway_program(server)
            && of_proxies().all(|it| name(it) != name(server))
    }

    /// Notes the hops that the head names, and what they say of themselves.
    pub fn note_hops(&self, parser: &'static str, notes: &mut Notes) {
        let is_failure = !self.status.is_success();
        if let Some(program) = self.server.as_deref().and_then(program_of_server) {
            let code = if is_failure || is_gateway_program(program) { &SERVER_NAMED } else { &TARGET_NAMED };
            let text = format!("Server: {}", self.server.as_deref().unwrap_or_default());
            notes.add(
                parser,
                code,
                Line { number: self.line, text: &text },
                Beside { program: Some(program), ..Beside::default() },
            );
        }
        for (number, value) in &self.via {
            Self::note_via(parser, *number, value, notes);
        }
        for (number, value) in &self.proxy_status {
            self.note_proxy_status(parser, *number, value, notes);
        }
    }

    fn note_via(parser: &'static str, number: u64, value: &str, notes: &mut Notes) {
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

    fn note_proxy_status(&self, parser: &'static str, number: u64, value: &str, notes: &mut Notes) {
        for member in proxy_status::members(value) {
            let text = format!("Proxy-Status: {}", cut(value, 250));
            let line = Line { number, text: &text };
            let program = Some(member.name.as_str()).filter(|it| !it.is_empty());
            let beside = Beside {
                status: member.received_status.and_then(StatusCode::new),
                method: self.request.method.as_deref(),
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
}

/// Name and value of a header field line, without the marks a transcript puts before it.
pub fn split_field(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.trim_start().split_once(':')?;
    let is_name = !name.is_empty()
        && name.len() < 80
        && name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_');
    is_name.then(|| (name, value.trim()))
}

/// The program of a `Server` field: `nginx/1.25.3`, `squid/5.7`. Words without a version are taken where they are no placeholder.
fn program_of_server(value: &str) -> Option<&str> {
    let first = value.split(' ').next().filter(|it| !it.is_empty() && it.len() < 40)?;
    (!first.contains("://")).then_some(first)
}

/// The program, or else the name, of one member of `Via`: `1.1 proxy (squid/5.7)`.
fn program_of_via(hop: &str) -> Option<&str> {
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
fn is_gateway_program(program: &str) -> bool {
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
static PASSED_ON: Code = hop_code(
    "http.passed-on",
    Role::Gateway,
    Sign::UpstreamAnsweredError,
    Leg::ToTarget,
    Strength::Fair,
    "The proxy passed on a failure that a program behind it wrote",
);
static RETRY_AFTER: Code = hop_code(
    "http.retry-after",
    Role::Gateway,
    Sign::Harmless,
    Leg::Unknown,
    Strength::Strong,
    "Says how long to wait before the next try",
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

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] = &[
    &SERVER_NAMED,
    &TARGET_NAMED,
    &VIA,
    &PASSED_ON,
    &RETRY_AFTER,
    &PROXY_STATUS_HOP,
    &PROXY_STATUS_UNKNOWN,
    &PROXY_STATUS_RECEIVED,
];
