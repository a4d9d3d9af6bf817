//! Reads Squid's access log: result, status, bytes, time and hierarchy are one tuple, of which none says much alone.

use super::squid_results as results;
use super::{Beside, Line, Notes, Parser, Reader, columns, cut};
use crate::finding::{Code, Leg, Millis, StatusCode};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "Squid access log",
    start: || Box::new(SquidAccessLog::default()),
    sample: "1768471200.616      6 198.51.100.7 TCP_MISS/503 3494 GET http://example.com/ - HIER_DIRECT/192.0.2.10 text/html",
};

const ID: &str = "squid_access_log";

/// A client that sends credentials only when asked is first answered 407, so a 407 is kept until it is known what came next.
#[derive(Default)]
struct SquidAccessLog {
    open: Vec<Challenge>,
}

/// A 407 that may yet be followed by a success.
struct Challenge {
    request: String,
    number: u64,
    text: String,
}

/// More open challenges are not kept.
const MOST_OPEN: usize = 16;

impl Challenge {
    fn note(&self, code: &'static Code, notes: &mut Notes) {
        let line = Line { number: self.number, text: &self.text };
        let status = StatusCode::new(407);
        notes.add(ID, code, line, Beside { status, program: Some("squid"), ..Beside::default() });
    }
}

impl SquidAccessLog {
    /// Whether the entry was a challenge, which is then kept; a success ends the challenge before it.
    fn keeps(&mut self, entry: &Entry<'_>, line: Line<'_>, notes: &mut Notes) -> bool {
        if entry.is_challenge() {
            if self.open.len() == MOST_OPEN {
                self.open.remove(0).note(&results::AUTH, notes);
            }
            let text = cut(line.text, 300).to_owned();
            self.open.push(Challenge { request: entry.request(), number: line.number, text });
            return true;
        }
        if entry.status < 400 && 100 <= entry.status && !self.open.is_empty() {
            let request = entry.request();
            if let Some(at) = self.open.iter().position(|it| it.request == request) {
                self.open.remove(at).note(&results::CHALLENGE, notes);
            }
        }
        false
    }
}

impl Reader for SquidAccessLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let entry = Entry::parse(line.text)?;
        notes.recognise(ID);
        if self.keeps(&entry, line, notes) {
            return Some(Beside::default());
        }
        let leg = entry.leg();
        let beside = Beside {
            status: StatusCode::new(entry.status),
            method: columns::is_method(entry.method).then_some(entry.method),
            peer: Some(entry.peer).filter(|peer| *peer != "-"),
            program: Some(if entry.is_traffic_server() { "trafficserver" } else { "squid" }),
            elapsed: entry.elapsed,
            leg: None,
            at_most: None,
        };
        if let Some(code) = entry.code() {
            // A code of the way beyond the proxy is about the parent where one was used.
            let leg = (code.leg == Leg::ToTarget).then_some(leg);
            notes.add(ID, code, line, Beside { leg, ..beside });
        }
        Some(beside)
    }

    fn finish(&mut self, notes: &mut Notes) {
        for challenge in self.open.drain(..) {
            challenge.note(&results::AUTH, notes);
        }
    }
}

/// What a result means where the log holds no bytes, no time and no peer.
pub fn judge(result: &str, status: u16, hierarchy: &str, method: &str) -> Option<&'static Code> {
    let entry =
        Entry { elapsed: None, result, status, bytes: 0, method, url: "", hierarchy, peer: "?", client: "" };
    entry.code()
}

/// The columns of an entry.
struct Entry<'a> {
    client: &'a str,
    elapsed: Option<Millis>,
    /// `TCP_MISS`, `NONE_NONE`, `ERR_CONNECT_FAIL` …
    result: &'a str,
    /// Nought where no answer was sent.
    status: u16,
    bytes: u64,
    method: &'a str,
    url: &'a str,
    /// How the next hop was chosen: `HIER_DIRECT`, `FIRSTUP_PARENT`, `HIER_NONE` …
    hierarchy: &'a str,
    peer: &'a str,
}

/// Squid's limit for opening a connection is 60 s by default; a little less is allowed for.
const CONNECT_LIMIT: Millis = Millis(55_000);
/// A refusal comes back at once; a missing machine in one's own network takes some three seconds.
const AT_ONCE: Millis = Millis(1500);
/// Squid's own error pages are at least this long; a reverse proxy's bare page is shorter.
const OWN_PAGE: u64 = 2500;

impl<'a> Entry<'a> {
    /// Finds the column `RESULT/status` and asks that those around it have their shapes.
    fn parse(text: &'a str) -> Option<Self> {
        let bytes = text.as_bytes();
        // The fourth column at the earliest: seek the slash that three digits and a space follow.
        let slash = memchr::memchr_iter(b'/', bytes).take(3).find(|at| {
            bytes.get(at + 4) == Some(&b' ') && bytes[at + 1..at + 4].iter().all(u8::is_ascii_digit)
        })?;
        let start = bytes[..slash].iter().rposition(|byte| *byte == b' ').map_or(0, |at| at + 1);
        let result = &text[start..slash];
        if !PREFIXES.iter().any(|prefix| result.starts_with(prefix)) {
            return None;
        }
        let status = text[slash + 1..slash + 4].parse().ok()?;
        let mut after = text[slash + 5..].split(' ').filter(|word| !word.is_empty());
        let size = after.next()?.parse().ok()?;
        let method = after.next()?;
        let url = after.next()?;
        let _user = after.next()?;
        let (hierarchy, peer) = after.next()?.split_once('/')?;
        let mut before = text[..start].split(' ').filter(|word| !word.is_empty()).rev();
        let client = before.next().unwrap_or_default();
        let elapsed = before.next().and_then(columns::millis);
        Some(Self { client, elapsed, result, status, bytes: size, method, url, hierarchy, peer })
    }

    /// The hop that was being reached: a parent proxy, or the target itself.
    fn leg(&self) -> Leg {
        let words = ["PARENT", "SIBLING", "CARP", "CD_"];
        if words.iter().any(|word| self.hierarchy.contains(word)) { Leg::ToNode } else { Leg::ToTarget }
    }

    fn is_challenge(&self) -> bool {
        self.status == 407 && self.result.starts_with("TCP_DENIED")
    }

    /// Who asked for what.
    fn request(&self) -> String {
        format!("{} {} {}", self.client, self.method, self.url)
    }

    fn is_traffic_server(&self) -> bool {
        self.result.starts_with("ERR_") || matches!(self.hierarchy, "DIRECT" | "NONE" | "EMPTY")
    }

    fn has_no_peer(&self) -> bool {
        matches!(self.hierarchy, "HIER_NONE" | "NONE" | "-")
            || self.hierarchy == "HIER_DIRECT" && self.peer == "-"
    }

    fn code(&self) -> Option<&'static Code> {
        let is_at_least = |limit: Millis| self.elapsed.is_some_and(|elapsed| limit <= elapsed);
        if let Some((_, code)) = results::ERRORS.iter().find(|(name, _)| *name == self.result) {
            return Some(code);
        }
        if self.url.starts_with("error:") {
            return results::REQUEST_ERRORS
                .iter()
                .find(|(name, _)| self.url.ends_with(name))
                .map(|(_, code)| code);
        }
        if self.result.starts_with("TCP_DENIED") {
            return Some(if self.status == 407 { &results::AUTH } else { &results::DENIED });
        }
        if self.result.contains("REFRESH_FAIL") {
            return Some(&results::REFRESH_FAILED);
        }
        if self.status == 0 || self.result.contains("_ABORTED") && self.status < 400 {
            return Some(if is_at_least(Millis(10_000)) {
                &results::LEFT_AFTER_WAIT
            } else {
                &results::LEFT
            });
        }
        let is_tunnel = self.method == "CONNECT";
        let is_parent = self.leg() == Leg::ToNode;
        match self.status {
            100..=399 if is_tunnel => Some(&results::TUNNEL),
            100..=399 | 404 | 410 => Some(&results::ANSWERED),
            502..=504 if self.result.contains("_TIMEDOUT") => Some(&results::READ_TIMEOUT),
            502 | 503 if self.has_no_peer() && is_at_least(CONNECT_LIMIT) => Some(&results::CONNECT_TIMEOUT),
            // Squid 4 and older forget the peer of a CONNECT that failed, whichever way it failed.
            503 if self.has_no_peer() && is_tunnel && matches!(self.result, "NONE" | "TAG_NONE") => {
                Some(&results::NOT_CONNECTED)
            }
            502 | 503 if self.has_no_peer() => Some(&results::NO_NAME),
            500 if self.has_no_peer() && is_tunnel => Some(&results::NO_NAME),
            500..=599 if is_parent && !self.is_own_page(is_tunnel) => Some(&results::PARENT_SAID),
            502..=504 if is_parent => Some(&results::PARENT_FAILED),
            503 if is_at_least(CONNECT_LIMIT) => Some(&results::CONNECT_TIMEOUT),
            503 if !is_at_least(AT_ONCE) && self.elapsed.is_some() => Some(&results::REFUSED),
            503 => Some(&results::CONNECT_FAILED),
            502 if is_tunnel && is_at_least(CONNECT_LIMIT) => Some(&results::CONNECT_TIMEOUT),
            502 if is_tunnel => Some(&results::CONNECT_FAILED),
            502 if self.is_own_page(is_tunnel) => Some(&results::CLOSED),
            504 if is_tunnel => Some(&results::CONNECT_TIMEOUT),
            504 => Some(&results::READ_TIMEOUT),
            403 => Some(&results::FORBIDDEN),
            407 if is_parent => Some(&results::PARENT_AUTH),
            429 => Some(&results::TOO_MANY),
            500..=599 => Some(&results::TARGET_SAID),
            400 if self.result.starts_with("NONE") => Some(&results::BAD_REQUEST),
            _ => None,
        }
    }

    /// Whether the answer is as long as a page of Squid's own. The answer to a failed CONNECT is often logged as empty.
    fn is_own_page(&self, is_tunnel: bool) -> bool {
        OWN_PAGE <= self.bytes || is_tunnel && self.bytes == 0
    }
}

const PREFIXES: [&str; 5] = ["TCP_", "NONE", "UDP_", "ERR_", "TAG_"];

#[cfg(test)]
mod tests {
    use crate::evidence::sample::{codes, findings};
    use crate::finding::Leg;

    fn check(columns: &str, expected: &str) {
        let line = format!("1768471200.616 {columns}");
        assert_eq!(codes(&line), [expected], "{columns}");
    }

    #[test]
    fn the_tuple_is_read_as_one() {
        check(
            "     6 198.51.100.7 TCP_MISS/503 3494 GET http://a.example/ - HIER_DIRECT/192.0.2.10 text/html",
            "squid.refused",
        );
        check(
            " 60012 198.51.100.7 TCP_MISS/503 3494 GET http://a.example/ - HIER_DIRECT/192.0.2.10 text/html",
            "squid.connect-timeout",
        );
        check(
            "    16 198.51.100.7 NONE_NONE/503 0 CONNECT a.example:443 - HIER_NONE/- -",
            "squid.name-not-found",
        );
        check(
            "     6 198.51.100.7 TCP_MISS/502 3386 GET http://a.example/ - HIER_DIRECT/192.0.2.10 text/html",
            "squid.closed",
        );
        check(
            "     6 198.51.100.7 TCP_MISS/502 344 GET http://a.example/ - HIER_DIRECT/192.0.2.10 text/html",
            "squid.target-said",
        );
        check(
            "     0 198.51.100.7 TCP_DENIED/403 3473 CONNECT a.example:22 - HIER_NONE/- text/html",
            "squid.denied",
        );
        check(
            "     0 198.51.100.7 TCP_DENIED/407 3900 CONNECT a.example:443 - HIER_NONE/- text/html",
            "squid.auth-required",
        );
        check(
            "     6 198.51.100.7 TCP_MISS_ABORTED/000 0 GET http://a.example/ - HIER_NONE/- -",
            "squid.client-left",
        );
        check(
            " 30006 198.51.100.7 TCP_MISS_ABORTED/000 0 GET http://a.example/ - HIER_DIRECT/192.0.2.10 -",
            "squid.client-left-after-wait",
        );
        check(
            "   206 198.51.100.7 TCP_TUNNEL/200 5021 CONNECT a.example:443 - HIER_DIRECT/192.0.2.10 -",
            "squid.tunnel",
        );
        check(
            "     5 198.51.100.7 ERR_CONNECT_FAIL/502 350 GET http://a.example/ - DIRECT/a.example text/html",
            "trafficserver.connect-fail",
        );
    }

    #[test]
    fn a_challenge_that_was_met_is_no_fault() {
        let first = "1.5 0 198.51.100.7 TCP_DENIED/407 3585 GET http://a.example/ - HIER_NONE/- text/html";
        let second =
            "1.6 1 198.51.100.7 TCP_MISS/200 420 GET http://a.example/ alice HIER_DIRECT/192.0.2.1 text/html";
        assert_eq!(codes(&format!("{first}\n{second}")), ["squid.challenge-met", "squid.answered"]);
    }

    #[test]
    fn a_parent_is_a_node() {
        let line = "1768471200.616 6 198.51.100.7 TCP_MISS/503 3462 GET http://a.example/ - FIRSTUP_PARENT/192.0.2.20 text/html";
        let found = findings(line);
        assert_eq!((found[0].code.id, found[0].leg), ("squid.parent-failed", Leg::ToNode));
    }

    #[test]
    fn other_lines_are_left_alone() {
        assert_eq!(codes("TCP_MISS/503 means that Squid could not connect"), [""; 0]);
        assert_eq!(
            codes("198.51.100.7 - - [15/Jan/2026:10:00:00 +0000] \"GET /TCP_MISS/503 HTTP/1.1\""),
            [""; 0]
        );
    }
}
