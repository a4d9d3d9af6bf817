//! Reads the access log of Amazon's application load balancer: the three times tell how far a request came.

use super::phrase::codes;
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::{Code, StatusCode};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "AWS load balancer log",
    start: || Box::new(AlbLog),
    sample: "http 2026-01-15T10:00:00.186641Z app/my-alb/50dc6c495c0c9188 198.51.100.7:2817 192.0.2.10:80 0.000 -1 -1 504 - 34 366 \
             \"GET http://example.com:80/ HTTP/1.1\" \"curl/8.5.0\" - -",
};

const ID: &str = "alb_log";

struct AlbLog;

impl Reader for AlbLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let entry = Entry::parse(line.text)?;
        notes.recognise(ID);
        let beside = Beside {
            status: Some(entry.status),
            method: entry.method,
            peer: Some(entry.target).filter(|it| *it != "-"),
            program: Some("aws-alb"),
            ..Beside::default()
        };
        // An error reason in words says more; the wordings are looked for by themselves.
        if let Some(code) = entry.code().filter(|_| !line.text.contains("\"Lambda")) {
            notes.add(ID, code, line, beside);
        }
        Some(beside)
    }
}

struct Entry<'a> {
    target: &'a str,
    /// Time to hand the request over, to get an answer, and to hand the answer back; -1 where that step was never done.
    times: [&'a str; 3],
    status: StatusCode,
    /// The status that the target sent, `-` where it sent none.
    target_status: &'a str,
    method: Option<&'a str>,
}

impl<'a> Entry<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let (kind, rest) = text.split_once(' ')?;
        if !["http", "https", "h2", "grpcs", "ws", "wss"].contains(&kind) {
            return None;
        }
        let mut words = rest.split(' ');
        let (time, balancer) = (words.next()?, words.next()?);
        if !time.ends_with('Z') || !balancer.starts_with("app/") {
            return None;
        }
        let (_client, target) = (words.next()?, words.next()?);
        let times = [words.next()?, words.next()?, words.next()?];
        let (status, target_status) = (words.next()?, words.next()?);
        let method = text.split('"').nth(1).and_then(columns::request).map(|(method, _)| method);
        Some(Self { target, times, status: StatusCode::parse(status)?, target_status, method })
    }

    fn code(&self) -> Option<&'static Code> {
        let is_dispatched = self.times[0] != "-1";
        if self.target_status != "-" {
            return match self.status.number() {
                503 => Some(&PASSED_503),
                500..=999 => Some(&PASSED),
                403 => Some(&PASSED_403),
                429 => Some(&PASSED_429),
                100..=399 | 404 => Some(&ANSWERED),
                _ => None,
            };
        }
        match self.status.number() {
            460 => Some(&CLIENT_LEFT),
            463 | 400 => Some(&BAD_REQUEST),
            403 => Some(&DENIED),
            502 if is_dispatched => Some(&CLOSED),
            502 => Some(&NOT_CONNECTED),
            503 => Some(&NO_TARGET),
            504 => Some(&TIMEOUT),
            500..=999 => Some(&ITSELF),
            100..=399 => Some(&ANSWERED),
            _ => None,
        }
    }
}

#[rustfmt::skip]
codes! {
    ANSWERED = "aws-alb.answered" AnsweredWell Gateway ToTarget Strong "Requests were answered through the load balancer";
    CLIENT_LEFT = "aws-alb.client-left" ClientLeft Gateway ToGateway Proof "The client left before the load balancer's idle timeout";
    BAD_REQUEST = "aws-alb.bad-request" ClientError Gateway ToGateway Fair "The load balancer did not accept the request's headers";
    DENIED = "aws-alb.denied" DeniedByRule Gateway ToGateway Strong "A rule of the load balancer's firewall refused the request";
    NOT_CONNECTED = "aws-alb.not-dispatched" NotConnected Gateway ToTarget Strong "The load balancer could not hand the request to the target";
    CLOSED = "aws-alb.closed" ClosedBeforeAnswer Gateway ToTarget Strong "The target took the request and closed without a valid answer";
    NO_TARGET = "aws-alb.no-target" NoHealthyMember Gateway ToTarget Proof "The load balancer has no target to send the request to";
    TIMEOUT = "aws-alb.timeout" AnswerTimedOut Gateway ToTarget Proof "The target did not connect or answer within the load balancer's limit";
    ITSELF = "aws-alb.itself-5xx" InternalError Gateway Unknown Fair "The load balancer itself answered with an error";
    PASSED = "aws-alb.passed-5xx" UpstreamAnsweredError Target ToTarget Strong "The target itself answered with an error, the load balancer passed it on";
    PASSED_503 = "aws-alb.passed-503" UpstreamOverloaded Target ToTarget Fair "The target itself answered 503, the load balancer passed it on";
    PASSED_403 = "aws-alb.passed-403" Forbidden Target ToTarget Hint "The target answered 403 through the load balancer";
    PASSED_429 = "aws-alb.passed-429" RateLimitedByTarget Target ToTarget Fair "The target answered 429 through the load balancer";
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    fn check(columns: &str, expected: &str) {
        let line = format!(
            "http 2026-01-15T10:00:00.186641Z app/my-alb/50 198.51.100.7:2817 {columns} 34 366 \"GET http://a.example:80/ HTTP/1.1\" \"curl\" - -"
        );
        assert_eq!(codes(&line), [expected], "{columns}");
    }

    #[test]
    fn the_times_tell_how_far_it_came() {
        check("192.0.2.10:80 0.000 0.001 -1 460 -", "aws-alb.client-left");
        check("192.0.2.10:80 0.001 0.002 -1 502 -", "aws-alb.closed");
        check("192.0.2.10:80 -1 -1 -1 502 -", "aws-alb.not-dispatched");
        check("192.0.2.10:80 0.001 0.002 0.000 502 502", "aws-alb.passed-5xx");
        check("- -1 -1 -1 503 -", "aws-alb.no-target");
        check("192.0.2.10:80 0.000 -1 -1 504 -", "aws-alb.timeout");
        check("192.0.2.10:80 0.000 0.001 0.000 200 200", "aws-alb.answered");
    }
}
