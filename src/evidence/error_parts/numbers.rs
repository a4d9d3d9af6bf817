//! Numbers that stand for an error: errno, curl's and wget's exit status, Chromium's net errors, WebSocket close codes.

use super::lexer::Token;
use super::part::Outcome as O;
use super::part::Phase as P;
use super::part::{Number, Outcome, Part, Parts, Phase, stronger};
use crate::finding::{Leg, Leg::*, Sign, Sign::*, Strength, Strength::*};

/// Adds what the numbers on the line tell. Whether one was found.
pub fn find(line: &str, tokens: &[Token], parts: &mut Parts) -> bool {
    let mut is_found = false;
    for token in tokens {
        let Part::Number(kind) = token.part else { continue };
        let number = match kind {
            Number::Errno | Number::Curl | Number::NetError => number_at(line, token.end),
            Number::Exit => exit_status(line, token),
            Number::CloseCode => close_code(line),
            Number::Socks => socks_reply(&line[token.end..]),
        };
        let Some(number) = number else { continue };
        let said = match kind {
            Number::Errno => {
                let Some((phase, outcome)) = errno(line, number) else { continue };
                parts.outcome = parts.outcome.max(outcome);
                if parts.phase == Phase::Unknown {
                    parts.phase = phase;
                }
                is_found = true;
                continue;
            }
            Number::Exit if before(line, token).contains("wget") => of_table(WGET, number),
            Number::Curl | Number::Exit => of_table(CURL, number),
            Number::NetError => of_table(CHROMIUM, number),
            Number::CloseCode => of_table(CLOSE_CODES, number),
            Number::Socks => of_table(SOCKS, number),
        };
        if said.is_none() {
            continue;
        }
        is_found = true;
        match kind {
            Number::Socks => parts.says = said,
            // That it was closed is said by the code as well, and better.
            Number::CloseCode => {
                parts.outcome = Outcome::None;
                parts.says = stronger(parts.says, said);
            }
            // A number says less than the words beside it.
            Number::Errno | Number::Curl | Number::Exit | Number::NetError => {
                let is_told = Outcome::Failed < parts.outcome
                    || parts.status.is_some()
                    || parts.tunnel_status.is_some();
                if !is_told {
                    parts.says = stronger(parts.says, said);
                }
            }
        }
    }
    is_found
}

fn of_table(table: &[(u32, Sign, Leg, Strength)], number: u32) -> Option<(Sign, Leg, Strength)> {
    table.iter().find(|it| it.0 == number).map(|it| (it.1, it.2, it.3))
}

/// The number that stands here, after a few signs.
fn number_at(line: &str, at: usize) -> Option<u32> {
    let rest = line[at..].trim_start_matches([' ', '-', ':', '=', '(', '#', '"']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=5).contains(&digits) { rest[..digits].parse().ok() } else { None }
}

fn errno(line: &str, number: u32) -> Option<(Phase, Outcome)> {
    Some(match number {
        111 | 61 | 10061 => (P::Dial, O::Refused),
        110 | 60 | 10060 => (P::Unknown, O::TimedOut),
        104 | 54 | 10054 => (P::Unknown, O::Reset),
        103 | 53 | 10053 => (P::Unknown, O::Lost),
        113 | 65 | 10065 | 64 | 112 | 101 | 51 | 10051 => (P::Dial, O::NoRoute),
        32 => (P::Send, O::BrokenPipe),
        99 | 49 | 10049 | 10048 => (P::Dial, O::ClientExhausted),
        24 | 10024 | 10055 => (P::Unknown, O::ClientExhausted),
        10013 => (P::Dial, O::Forbidden),
        3008 | 11001 | 11004 => (P::Resolve, O::NoSuchName),
        3001 | 11002 => (P::Resolve, O::LookupFailed),
        // Resolvers count downwards from nought; the sign was passed over.
        2 | 5 | 8 if line.contains("Name or") || line.contains("nodename") => (P::Resolve, O::NoSuchName),
        3 if line.contains("name resolution") => (P::Resolve, O::LookupFailed),
        _ => return None,
    })
}

/// curl's `Can't complete SOCKS5 connection to example.com. (5)`: the last number in brackets.
fn socks_reply(rest: &str) -> Option<u32> {
    let inside = rest.rsplit_once('(')?.1;
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    inside[..digits].parse().ok()
}

/// `curl exited with code 56`, `command "curl …" failed with exit status 7`: the program, and within a few words its exit.
fn exit_status(line: &str, token: &Token) -> Option<u32> {
    let near = before(line, token);
    let is_program = |name: &str| {
        near.rfind(name).is_some_and(|at| {
            !near[at + name.len()..]
                .starts_with(|it: char| it.is_ascii_alphanumeric() || it == '_' || it == '.')
        })
    };
    if !is_program("curl") && !is_program("wget") {
        return None;
    }
    let rest = line[token.end..].trim_start_matches([' ', ':', '=', '(', '#']);
    let rest = rest
        .strip_prefix("code")
        .or_else(|| rest.strip_prefix("status"))
        .or_else(|| rest.strip_prefix("was"))
        .unwrap_or(rest);
    let rest = rest.trim_start_matches([' ', ':', '=', '(', '#']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits <= 3 { rest[..digits].parse().ok() } else { None }
}

/// What stands a few words before.
fn before<'a>(line: &'a str, token: &Token) -> &'a str {
    const NEAR: usize = 60;
    let start =
        (token.at.saturating_sub(NEAR)..=token.at).find(|at| line.is_char_boundary(*at)).unwrap_or(token.at);
    &line[start..token.at]
}

/// The first number of those that RFC 6455 and its registry give to the end of a WebSocket.
fn close_code(line: &str) -> Option<u32> {
    let bytes = line.as_bytes();
    memchr::memmem::find_iter(bytes, b"10").find_map(|at| {
        let stands_alone = !at.checked_sub(1).is_some_and(|it| bytes[it].is_ascii_alphanumeric())
            && !bytes.get(at + 4).is_some_and(u8::is_ascii_alphanumeric);
        let number: u32 = line.get(at..at + 4)?.parse().ok()?;
        (stands_alone && (1000..1016).contains(&number)).then_some(number)
    })
}

/// What a SOCKS5 server replies (RFC 1928, 6).
const SOCKS: &[(u32, Sign, Leg, Strength)] = &[
    (1, TunnelBadGateway, ToGateway, Fair),
    (2, DeniedByRule, ToGateway, Proof),
    (3, NoRoute, ToTarget, Proof),
    (4, NoRoute, ToTarget, Strong),
    (5, ConnectRefused, ToTarget, Proof),
    (6, ConnectTimedOut, ToTarget, Strong),
    (7, MethodUnsupported, ToGateway, Proof),
    (8, MethodUnsupported, ToGateway, Proof),
];

/// What curl's number means when its sentence is missing or unknown.
const CURL: &[(u32, Sign, Leg, Strength)] = &[
    (4, ProxyKindUnsupported, Unknown, Weak),
    (5, NameNotFound, ToGateway, Proof),
    (6, NameNotFound, Unknown, Fair),
    (7, ConnectFailed, Unknown, Fair),
    (8, AnswerNotHttp, Unknown, Fair),
    (16, AnswerNotHttp, Unknown, Fair),
    (18, ClosedMidAnswer, ToTarget, Fair),
    (22, HiddenFailure, Unknown, Hint),
    (28, TimedOut, Unknown, Weak),
    (35, TlsFailed, ToTarget, Fair),
    (52, ClosedBeforeAnswer, Unknown, Fair),
    (55, SendFailed, Unknown, Weak),
    (56, ResetBeforeAnswer, Unknown, Weak),
    (58, TlsCertificateBad, ToTarget, Fair),
    (60, TlsCertificateBad, ToTarget, Fair),
    (77, TlsCertificateBad, ToTarget, Weak),
    (92, ResetMidAnswer, ToTarget, Fair),
    (95, AnswerNotHttp, ToTarget, Fair),
    (97, ProxyKindUnsupported, ToGateway, Strong),
];

const WGET: &[(u32, Sign, Leg, Strength)] = &[
    (4, ConnectionLost, Unknown, Weak),
    (5, TlsFailed, ToTarget, Fair),
    (6, AuthRequired, Unknown, Weak),
    (7, AnswerNotHttp, Unknown, Weak),
    (8, HiddenFailure, Unknown, Hint),
];

/// Chromium writes these numbers into its own log and into a net log.
const CHROMIUM: &[(u32, Sign, Leg, Strength)] = &[
    (7, TimedOut, Unknown, Weak),
    (15, ConnectionLost, Unknown, Weak),
    (21, PacketsLost, Unknown, Strong),
    (100, ReusedConnectionClosed, Unknown, Weak),
    (101, ResetBeforeAnswer, Unknown, Weak),
    (102, ConnectRefused, ToTarget, Fair),
    (104, ConnectFailed, Unknown, Fair),
    (105, NameNotFound, Unknown, Fair),
    (106, Offline, Unknown, Proof),
    (107, TlsFailed, ToTarget, Fair),
    (109, NoRoute, Unknown, Fair),
    (111, TunnelBadGateway, ToGateway, Fair),
    (113, TlsFailed, ToTarget, Strong),
    (115, AuthUnsupported, ToGateway, Strong),
    (118, ConnectTimedOut, ToTarget, Fair),
    (120, ProxyKindUnsupported, ToGateway, Fair),
    (121, NoRoute, ToTarget, Proof),
    (127, AuthRequired, ToGateway, Proof),
    (130, ConnectRefused, ToGateway, Proof),
    (136, TlsCertificateBad, ToGateway, Proof),
    (137, NameLookupFailed, Unknown, Fair),
    (200, TlsCertificateBad, ToTarget, Fair),
    (201, TlsCertificateBad, ToTarget, Fair),
    (202, TlsIssuerUnknown, ToTarget, Fair),
    (324, ClosedBeforeAnswer, ToTarget, Fair),
    (336, ProxyKindUnsupported, ToGateway, Proof),
    (354, ClosedMidAnswer, ToTarget, Strong),
    (355, ClosedMidAnswer, ToTarget, Strong),
];

const CLOSE_CODES: &[(u32, Sign, Leg, Strength)] = &[
    (1001, UpstreamRestarting, ToTarget, Weak),
    (1006, ConnectionLost, Unknown, Weak),
    (1011, InternalError, Unknown, Weak),
    (1012, UpstreamRestarting, ToTarget, Fair),
    (1013, UpstreamOverloaded, ToTarget, Fair),
    (1014, BadGateway, Unknown, Weak),
    (1015, TlsFailed, ToTarget, Fair),
];
