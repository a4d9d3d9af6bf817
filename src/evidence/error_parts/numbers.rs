//! Numbers that stand for an error: errno, curl's and wget's exit status, Chromium's net errors, WebSocket close codes.

use super::part::Outcome as O;
use super::part::Phase as P;
use super::part::{Outcome, Parts, Phase, stronger};
use crate::finding::{Leg, Leg::*, Sign, Sign::*, Strength, Strength::*};

/// Adds what the numbers on the line tell. Whether one was found.
pub fn find(line: &str, parts: &mut Parts) -> bool {
    let by_errno = errno(line);
    if let Some((phase, outcome)) = by_errno {
        if parts.outcome < outcome {
            parts.outcome = outcome;
        }
        if parts.phase == Phase::Unknown {
            parts.phase = phase;
        }
    }
    let said = socks_reply(line)
        .and_then(|number| of_table(SOCKS, number))
        .inspect(|said| parts.says = Some(*said))
        .or_else(|| curl_number(line).and_then(|number| of_table(CURL, number)))
        .or_else(|| wget_exit(line).and_then(|number| of_table(WGET, number)))
        .or_else(|| net_error(line).and_then(|number| of_table(CHROMIUM, number)))
        .or_else(|| {
            // That it was closed is said by the code as well, and better.
            let said = close_code(line).and_then(|number| of_table(CLOSE_CODES, number))?;
            parts.outcome = Outcome::None;
            Some(said)
        });
    // A number says less than the words beside it.
    if said.is_some()
        && parts.outcome <= Outcome::Failed
        && parts.status.is_none()
        && parts.tunnel_status.is_none()
    {
        parts.says = stronger(parts.says, said);
    }
    by_errno.is_some() || said.is_some()
}

fn of_table(table: &[(u32, Sign, Leg, Strength)], number: u32) -> Option<(Sign, Leg, Strength)> {
    table.iter().find(|it| it.0 == number).map(|it| (it.1, it.2, it.3))
}

/// The number that follows one of these words.
fn after(line: &str, words: &[&str]) -> Option<u32> {
    words.iter().find_map(|word| {
        let rest = &line[line.find(word)? + word.len()..];
        let rest = rest.trim_start_matches([' ', '-', ':', '=', '(', '#']);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=5).contains(&digits) { rest[..digits].parse().ok() } else { None }
    })
}

fn errno(line: &str) -> Option<(Phase, Outcome)> {
    let number = after(
        line,
        &[
            "[Errno",
            "[errno",
            "Errno",
            "errno",
            "[WinError",
            "WinError",
            "os error",
            "(os error",
            "connect (",
            "Code: 100",
            "error:100",
            "SocketError",
        ],
    )?;
    Some(match number {
        111 | 61 | 10061 | 61_000 => (P::Dial, O::Refused),
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

/// curl's `Can't complete SOCKS5 connection to example.com. (5)`.
fn socks_reply(line: &str) -> Option<u32> {
    let rest = &line[line.find("complete SOCKS5 connection to ")?..];
    let inside = rest.rsplit_once('(')?.1;
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    inside[..digits].parse().ok()
}

fn curl_number(line: &str) -> Option<u32> {
    let direct = after(
        line,
        &[
            "curl: (",
            "cURL error",
            "Curl error (",
            "curl error (",
            "curl error",
            "curl_easy_perform() failed: (",
            "curl: exit code",
            "ErrCode: ",
        ],
    );
    if direct.is_some() {
        return direct;
    }
    if line.contains("RPC failed") {
        return after(line, &["curl "]);
    }
    exit_after(line, "curl")
}

fn wget_exit(line: &str) -> Option<u32> {
    exit_after(line, "wget")
}

/// `curl exited with code 56`, `command "curl …" failed with exit status 7`: the program, and within a few words its exit.
fn exit_after(line: &str, program: &str) -> Option<u32> {
    const NEAR: usize = 60;
    let at = line.find(program)?;
    let rest = &line[at + program.len()..];
    let exit = rest.find("exit")?;
    if NEAR < exit || rest.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '_') {
        return None;
    }
    let rest = rest[exit + 4..].trim_start_matches("ed");
    let digits_at = rest.find(|it: char| it.is_ascii_digit())?;
    let between = rest[..digits_at].trim_matches([' ', ':', '=', '(', '#', '_']);
    let is_code = matches!(
        between,
        "" | "code"
            | "status"
            | "with"
            | "with code"
            | "with status"
            | "with exit code"
            | "code was"
            | "code:"
            | "with error"
    );
    let digits = rest[digits_at..].bytes().take_while(u8::is_ascii_digit).count();
    if is_code && digits <= 3 { rest[digits_at..digits_at + digits].parse().ok() } else { None }
}

fn net_error(line: &str) -> Option<u32> {
    after(
        line,
        &["net_error -", "net_error: -", "net_error\":-", "net error -", "netError: -", "(net error: -"],
    )
}

fn close_code(line: &str) -> Option<u32> {
    let number = after(
        line,
        &[
            "close code",
            "closed with code",
            "closed: code",
            "disconnected with code",
            "closed with status",
            "closeStatus",
            "websocket: close",
            "CloseEvent {code",
            "code=",
            "received",
            "code:",
            "Code:",
            "code",
            "closed (",
        ],
    )
    .filter(|it| (1000..1016).contains(it))?;
    let lower = line.to_ascii_lowercase();
    let is_socket = [
        "websocket",
        "ws",
        "closeevent",
        "abnormal closure",
        "close code",
        "socket closed",
        "connection closed",
        "socket",
    ]
    .iter()
    .any(|it| lower.contains(it));
    if is_socket { Some(number) } else { None }
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
