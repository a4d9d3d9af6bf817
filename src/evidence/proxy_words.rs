//! Reads what a proxy says of its own error, in whatever words: a header such as `X-Pool-Error`, the words after the status, or a
//! body of one line. Known products have their own tables; this is for all others.

use super::{Beside, Line, Notes};
use crate::finding::{Code, Leg, Role, Sign, StatusCode, Strength};

/// The id in the report.
pub const ID: &str = "proxy_words";

/// The reader. It remembers the status of the head that ended last.
#[derive(Debug, Default)]
pub struct ProxyWords {
    status: Option<StatusCode>,
    /// The head has ended, and the next line is the body.
    is_body: bool,
}

impl ProxyWords {
    /// Reads a line that no known wording explains.
    pub fn read(&mut self, line: Line<'_>, notes: &mut Notes) {
        let text = line.text.trim_start_matches(['<', '>', ' ', '*', '\t']).trim_end();
        if self.is_body {
            self.is_body = false;
            let status = self.status.take();
            if status.is_some_and(is_proxys)
                && text.len() <= LONGEST_BODY
                && !line.text.trim_start().starts_with(['<', '{', '['])
            {
                note(text, status, line, notes);
            }
            return;
        }
        if let Some(rest) = text.strip_prefix("HTTP/") {
            let mut parts = rest.splitn(3, ' ');
            self.status = parts.nth(1).and_then(StatusCode::parse);
            let reason = parts.next().unwrap_or_default();
            if self.status.is_some_and(|it| 400 <= it.number())
                && !reason.is_empty()
                && !is_usual_reason(reason)
            {
                note(reason, self.status, line, notes);
            }
            return;
        }
        let is_header = text.len() < 300
            && (text.starts_with("x-") || text.starts_with("X-") || text.starts_with("Proxy-"));
        if is_header
            && let Some((name, value)) = text.split_once(": ")
            && tells_of_error(name)
        {
            note(value, self.status, line, notes);
        }
    }

    /// An empty line ends a head.
    pub const fn end_head(&mut self) {
        self.is_body = self.status.is_some();
    }
}

/// A longer body is a page.
const LONGEST_BODY: usize = 160;

/// Statuses a proxy uses for what it has to say of itself.
fn is_proxys(status: StatusCode) -> bool {
    matches!(status.number(), 402 | 403 | 407 | 429 | 452..=499 | 502 | 503 | 504 | 530..=599)
}

/// `X-Pool-Error`, `X-Proxy-Error-Message`, `X-Deny-Reason`.
fn tells_of_error(name: &str) -> bool {
    name.split('-').any(|part| {
        ["error", "err", "reason", "message", "msg"].iter().any(|it| part.eq_ignore_ascii_case(it))
    })
}

fn is_usual_reason(reason: &str) -> bool {
    const USUAL: [&str; 20] = [
        "Bad Request",
        "Unauthorized",
        "Payment Required",
        "Forbidden",
        "Not Found",
        "Method Not Allowed",
        "Proxy Authentication Required",
        "Request Timeout",
        "Conflict",
        "Gone",
        "Too Many Requests",
        "Internal Server Error",
        "Not Implemented",
        "Bad Gateway",
        "Service Unavailable",
        "Gateway Timeout",
        "Gateway Time-out",
        "Temporary Redirect",
        "Proxy Error",
        "Service Temporarily Unavailable",
    ];
    USUAL.iter().any(|it| it.eq_ignore_ascii_case(reason.trim()))
}

fn note(words: &str, status: Option<StatusCode>, line: Line<'_>, notes: &mut Notes) {
    let lowered = words.to_ascii_lowercase();
    let found = MEANINGS.iter().find(|row| row.any.iter().any(|it| lowered.contains(it)));
    if let Some(row) = found {
        notes.add(ID, &row.code, line, Beside { status, ..Beside::default() });
    }
}

/// Words and what they mean in the mouth of a proxy. The first row that fits counts.
struct Meaning {
    any: &'static [&'static str],
    code: Code,
}

const fn row(
    any: &'static [&'static str],
    id: &'static str,
    sign: Sign,
    leg: Leg,
    says: &'static str,
) -> Meaning {
    Meaning { any, code: Code { id, sign, speaker: Role::Gateway, leg, strength: Strength::Strong, says } }
}

use Leg::{ToGateway, ToNode, ToTarget, Unknown};
use Sign::*;

#[rustfmt::skip]
static MEANINGS: &[Meaning] = &[
    row(&["whitelist", "allowlist", "allow list", "white list", "ip not authorized", "ip is not authorized", "ip not allowed", "ip_forbidden", "unauthorized ip", "ip address is not", "not whitelisted"], "proxy-says.address-not-listed", AddressNotListed, ToGateway, "The proxy does not know the client's address"),
    row(&["traffic", "bandwidth", "quota", "limit exceeded", "limit reached", "limit_exceeded", "rate limit", "ratelimit", "too many", "concurren", "threads", "balance", "subscription", "plan ", "insufficient", "exceeded"], "proxy-says.account-limited", AccountLimited, Unknown, "The proxy says that the account's limit is reached"),
    row(&["zone not found", "invalid zone", "unknown zone", "invalid param", "unknown param", "invalid country", "unsupported country", "invalid session", "bad username format", "malformed", "invalid username"], "proxy-says.parameters", CredentialsMalformed, ToGateway, "The proxy cannot read the parameters in the user name"),
    row(&["banned", "captcha", "blocked by target", "website ban"], "proxy-says.banned", BlockedByTarget, ToTarget, "The proxy says that the target bans its exit"),
    row(&["no peer", "no_peer", "no exit", "no available", "no proxies", "no proxy available", "no nodes", "no suitable", "peer not", "node offline", "exit node", "not online", "no ip available", "no free"], "proxy-says.no-exit", NoExit, ToNode, "The proxy has no exit to give"),
    row(&["could not resolve", "couldn't resolve", "not resolve", "dns", "no such host", "host not found", "enotfound", "unknown host", "name or service not known"], "proxy-says.name-not-found", NameNotFound, ToTarget, "The proxy could not resolve the target's name"),
    row(&["refused"], "proxy-says.refused", ConnectRefused, ToTarget, "The proxy says that the connection to the target was refused"),
    row(&["unreachable", "no route"], "proxy-says.no-route", NoRoute, ToTarget, "The proxy finds no way to the target"),
    row(&["timed out", "timeout", "time out", "time-out"], "proxy-says.timed-out", TimedOut, ToTarget, "The proxy waited in vain for the next hop"),
    row(&["certificate", "handshake", "ssl error", "tls error"], "proxy-says.tls", TlsFailed, ToTarget, "The proxy's handshake with the target failed"),
    row(&["wrong password", "auth failed", "authentication failed", "invalid credentials", "bad credentials", "invalid auth", "auth error", "unauthorized", "access denied for user"], "proxy-says.auth", AuthRejected, ToGateway, "The proxy does not accept the credentials"),
    row(&["overload", "busy", "capacity"], "proxy-says.overload", ProxyOverloaded, Unknown, "The proxy says that it has no room"),
    row(&["policy", "forbidden", "restricted", "not allowed", "not permitted", "denied", "blacklist", "prohibited", "blocked"], "proxy-says.denied", DeniedByRule, Unknown, "The proxy's rules forbid the request"),
];

/// Every code of this file, for the test over all entries.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    MEANINGS.iter().map(|row| &row.code)
}

#[cfg(test)]
mod tests {
    use super::ProxyWords;
    use crate::evidence::{Line, Notes};

    fn check(text: &str, expected: &[&str]) {
        let mut notes = Notes::default();
        let mut reader = ProxyWords::default();
        for (text, number) in text.lines().zip(1..) {
            if text.trim().is_empty() {
                reader.end_head();
            } else {
                reader.read(Line { number, text }, &mut notes);
            }
        }
        let found: Vec<&str> = notes.findings().iter().map(|it| it.code.id).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_proxys_own_words_are_understood() {
        check(
            "HTTP/1.1 407 Proxy Authentication Required\n\nAccess denied: traffic limit reached",
            &["proxy-says.account-limited"],
        );
        check("HTTP/1.1 502 Could not resolve host", &["proxy-says.name-not-found"]);
        check(
            "< HTTP/1.1 407 Proxy Authentication Required\n< X-Pool-Error: your IP is not whitelisted",
            &["proxy-says.address-not-listed"],
        );
        check(
            "HTTP/1.1 503 Service Unavailable\nX-Exit-Reason: no peers for this country",
            &["proxy-says.no-exit"],
        );
    }

    #[test]
    fn usual_words_and_pages_say_nothing_more() {
        check("HTTP/1.1 502 Bad Gateway\nX-Request-Id: timeout\n\n<html>connection refused</html>", &[]);
        check("HTTP/1.1 200 OK\n\nconnection refused", &[]);
        check("HTTP/1.1 403 Forbidden\nServer: x\n\n{\"message\": \"denied\"}", &[]);
    }
}
