//! The head of an answer, as it stands in a transcript, a header dump or a HAR: status line and fields, read line by line, and what
//! the whole says when it is complete.

use super::http_hops::{self, is_gateway_program, program_of_server, program_of_via};
use super::http_status::{of_answer, of_tunnel};
use super::{Beside, Line, Notes, cut, product_status};
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
            let text = format!("Server: {}", self.server.as_deref().unwrap_or_default());
            http_hops::note_server(
                parser,
                Line { number: self.line, text: &text },
                program,
                is_failure,
                notes,
            );
        }
        for (number, value) in &self.via {
            http_hops::note_via(parser, *number, value, notes);
        }
        for (number, value) in &self.proxy_status {
            http_hops::note_proxy_status(parser, *number, value, self.request.method.as_deref(), notes);
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

const fn code(id: &'static str, sign: Sign, leg: Leg, strength: Strength, says: &'static str) -> Code {
    Code { id, sign, speaker: Role::Gateway, leg, strength, says }
}

static PASSED_ON: Code = code(
    "http.passed-on",
    Sign::UpstreamAnsweredError,
    Leg::ToTarget,
    Strength::Fair,
    "The proxy passed on a failure that a program behind it wrote",
);
static RETRY_AFTER: Code = code(
    "http.retry-after",
    Sign::Harmless,
    Leg::Unknown,
    Strength::Strong,
    "Says how long to wait before the next try",
);

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] = &[&PASSED_ON, &RETRY_AFTER];
