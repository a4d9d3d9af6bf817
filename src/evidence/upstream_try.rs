//! What nginx's variables about its upstream tell when they are read together: who was tried, how far each try came, and what came back.

use super::phrase::codes;
use super::{Beside, Line, Notes, columns};
use crate::finding::{Code, Millis, StatusCode};

/// The variables, each as it stands in the log. Several tries are divided by commas, several groups by colons.
#[derive(Clone, Copy, Debug, Default)]
pub struct UpstreamTry<'a> {
    /// `upstream_addr`.
    pub address: Option<&'a str>,
    /// `upstream_status`.
    pub status: Option<&'a str>,
    /// `upstream_connect_time`.
    pub connect: Option<&'a str>,
    /// `upstream_header_time`.
    pub header: Option<&'a str>,
    /// `upstream_response_time`.
    pub response: Option<&'a str>,
    /// `upstream_response_length`.
    pub length: Option<&'a str>,
    /// `request_time`.
    pub total: Option<&'a str>,
}

impl<'a> UpstreamTry<'a> {
    /// The variables by the names that log formats give them.
    pub fn named(text: &'a str) -> Self {
        let mut it = Self::default();
        for (name, value) in columns::fields(text) {
            let slot = match name {
                "upstream_addr" | "ua" | "upstream" | "upstreamAddr" | "upstream_address" => &mut it.address,
                "upstream_status" | "us" | "ust" | "upstreamStatus" => &mut it.status,
                "upstream_connect_time" | "uct" | "connect_time" | "upstreamConnectTime" => &mut it.connect,
                "upstream_header_time" | "uht" | "header_time" | "upstreamHeaderTime" => &mut it.header,
                "upstream_response_time" | "urt" | "response_time" | "upstreamResponseTime" | "ut" => {
                    &mut it.response
                }
                "upstream_response_length" => &mut it.length,
                "request_time" | "rt" | "requestTime" | "req_time" => &mut it.total,
                _ => continue,
            };
            slot.get_or_insert(value);
        }
        it
    }

    /// The server that was tried last.
    pub fn peer(&self) -> Option<&'a str> {
        last(self.address?).filter(|peer| !peer.is_empty() && *peer != "-")
    }

    /// How long the request took.
    pub fn elapsed(&self) -> Option<Millis> {
        self.total.or(self.response).and_then(last).and_then(columns::seconds)
    }

    /// Notes what the variables say of an answer with this status.
    pub fn note(
        &self,
        parser: &'static str,
        line: Line<'_>,
        status: StatusCode,
        notes: &mut Notes,
        beside: Beside<'_>,
    ) {
        if status.number() == 499 {
            notes.add(parser, &CLIENT_LEFT, line, beside);
            if self.elapsed().is_some_and(|elapsed| LONG_WAIT <= elapsed) && is_last(self.header, "-") {
                notes.add(parser, &SLOW, line, beside);
            }
            return;
        }
        let is_retried = self.status.is_some_and(|all| all.contains(','));
        if is_retried && self.all_tries_failed() {
            notes.add(parser, &ALL_FAILED, line, beside);
        }
        if let Some(code) = self.code(status) {
            notes.add(parser, code, line, beside);
        }
    }

    fn code(&self, status: StatusCode) -> Option<&'static Code> {
        let number = status.number();
        if number < 500 {
            return by_status(status, self.answered());
        }
        if is_last(self.address, "-") || is_last(self.address, "") {
            return Some(match number {
                502 => &NO_ADDRESS,
                503 => &NOT_ASKED_503,
                _ => return by_status(status, false),
            });
        }
        if self.peer().is_some_and(|peer| !peer.contains([':', '/', '.']))
            && self.never_connected()
            && number == 502
        {
            return Some(&NO_LIVE);
        }
        if self.answered() {
            return Some(match number {
                502 => &SAID_502,
                503 => &SAID_503,
                504 => &SAID_504,
                _ => &SAID_OTHER,
            });
        }
        if self.never_connected() {
            return Some(if number == 504 { &CONNECT_TIMEOUT } else { &REFUSED });
        }
        let is_connected = self.connect.and_then(last).and_then(columns::seconds).is_some();
        match number {
            504 if is_connected => Some(&ANSWER_TIMEOUT),
            504 if self.wait().is_some() => Some(self.timeout_by_length_of_wait()),
            502 if is_connected => Some(&CLOSED),
            502 if self.is_empty_at_once() => Some(&FAILED_AT_ONCE),
            _ => by_status(status, false),
        }
    }

    /// The last try was answered: nginx had a header of the upstream's, or the log counts bytes of it.
    fn answered(&self) -> bool {
        let has_header = self.header.and_then(last).and_then(columns::seconds).is_some();
        let has_body =
            self.length.and_then(last).and_then(|it| it.parse::<u64>().ok()).is_some_and(|it| 0 < it);
        has_header || has_body
    }

    fn never_connected(&self) -> bool {
        is_last(self.connect, "-")
    }

    /// Without the time to connect, an empty answer after no time means that no connection came about.
    fn is_empty_at_once(&self) -> bool {
        let is_empty = self.length.and_then(last).is_none_or(|it| it == "0" || it == "-");
        let is_at_once =
            self.response.and_then(last).and_then(columns::seconds).is_some_and(|it| it <= Millis(5));
        self.status.is_some() && is_empty && is_at_once
    }

    /// ingress-nginx gives up connecting after 5 s, nginx waits 60 s for an answer: the time tells the step.
    fn timeout_by_length_of_wait(&self) -> &'static Code {
        let wait = self.wait();
        if wait.is_some_and(|it| Millis(4_900) <= it && it <= Millis(5_200)) {
            &CONNECT_TIMEOUT
        } else {
            &ANSWER_TIMEOUT
        }
    }

    fn wait(&self) -> Option<Millis> {
        self.response.and_then(last).and_then(columns::seconds)
    }

    fn all_tries_failed(&self) -> bool {
        self.status.is_some_and(|all| all.split(", ").all(|it| matches!(it, "500" | "502" | "503" | "504")))
    }
}

/// Whether the last of several tries has this value.
fn is_last(value: Option<&str>, wanted: &str) -> bool {
    value.and_then(last) == Some(wanted)
}

/// The last of several tries.
fn last(values: &str) -> Option<&str> {
    values.rsplit([',']).next().map(str::trim)
}

/// What a bare status says. `is_targets` where the upstream is known to have sent it.
pub fn by_status(status: StatusCode, is_targets: bool) -> Option<&'static Code> {
    Some(match status.number() {
        502 => &BARE_502,
        503 => &BARE_503,
        504 => &BARE_504,
        500..=599 => &BARE_500,
        403 if is_targets => &SAID_403,
        429 if is_targets => &SAID_429,
        429 => &BARE_429,
        407 => &BARE_407,
        100..=399 | 404 => &ANSWERED,
        _ => return None,
    })
}

/// A client that left after this long was most likely tired of waiting.
const LONG_WAIT: Millis = Millis(10_000);

#[rustfmt::skip]
codes! {
    ANSWERED = "access.answered" AnsweredWell Gateway ToTarget Fair "Requests were answered";
    CLIENT_LEFT = "nginx.access-499" ClientLeft Gateway ToGateway Strong "The client left before nginx could answer it";
    SLOW = "nginx.access-499-after-wait" AnswerTimedOut Gateway ToTarget Weak "The upstream had not answered when the client left after a long wait";
    ALL_FAILED = "nginx.access-all-tries-failed" MemberMarkedDown Gateway ToTarget Fair "Every member of the upstream group that nginx tried failed";
    NO_ADDRESS = "nginx.access-no-address" NameLookupFailed Gateway ToTarget Fair "nginx answered 502 and had no address to connect to: most often a name it could not resolve";
    NOT_ASKED_503 = "nginx.access-503-itself" ServiceUnavailable Gateway ToGateway Weak "nginx answered 503 by itself, without asking the upstream";
    NO_LIVE = "nginx.access-no-live" NoHealthyMember Gateway ToTarget Strong "nginx tried no member of the upstream group: it counts all as failed";
    REFUSED = "nginx.access-not-connected" ConnectRefused Gateway ToTarget Fair "nginx could not open a connection to the upstream";
    FAILED_AT_ONCE = "nginx.access-failed-at-once" ConnectRefused Gateway ToTarget Fair "The upstream failed at once and sent nothing";
    CONNECT_TIMEOUT = "nginx.access-connect-timeout" ConnectTimedOut Gateway ToTarget Strong "The upstream did not answer nginx's connection attempt";
    ANSWER_TIMEOUT = "nginx.access-answer-timeout" AnswerTimedOut Gateway ToTarget Strong "The upstream took the request and did not answer within nginx's limit";
    CLOSED = "nginx.access-no-header" ClosedBeforeAnswer Gateway ToTarget Fair "nginx was connected, but the upstream sent no header";
    SAID_502 = "nginx.access-upstream-502" UpstreamAnsweredError Target ToTarget Strong "The upstream itself answered 502, nginx passed it on";
    SAID_503 = "nginx.access-upstream-503" UpstreamOverloaded Target ToTarget Fair "The upstream itself answered 503, nginx passed it on";
    SAID_504 = "nginx.access-upstream-504" UpstreamAnsweredError Target ToTarget Strong "The upstream itself answered 504, nginx passed it on";
    SAID_OTHER = "nginx.access-upstream-5xx" UpstreamAnsweredError Target ToTarget Strong "The upstream itself answered with an error, nginx passed it on";
    SAID_403 = "nginx.access-upstream-403" Forbidden Target ToTarget Fair "The upstream itself answered 403";
    SAID_429 = "nginx.access-upstream-429" RateLimitedByTarget Target ToTarget Fair "The upstream itself answered 429";
    BARE_500 = "access.5xx" InternalError Gateway Unknown Weak "A request was answered with a server error, the log does not say why";
    BARE_502 = "access.502" BadGateway Gateway ToTarget Weak "A request was answered with 502, the log does not say why";
    BARE_503 = "access.503" ServiceUnavailable Gateway ToTarget Weak "A request was answered with 503, the log does not say why";
    BARE_504 = "access.504" GatewayTimeout Gateway ToTarget Fair "A request was answered with 504, the log does not say at which step";
    BARE_407 = "access.407" AuthRequired Gateway ToGateway Fair "The proxy wants credentials";
    BARE_429 = "access.429" TooManyRequests Gateway Unknown Weak "A request was answered with 429";
}
