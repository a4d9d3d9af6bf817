//! Reads CloudFront's standard log: columns divided by tabs, of which one names the reason.

use super::phrase::{code, codes};
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::{Code, Leg::*, Role::*, Sign::*, StatusCode, Strength::*};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "CloudFront log",
    start: || Box::new(CloudfrontLog),
    sample: "2026-01-15\t10:00:00\tSEA19-C1\t900\t198.51.100.7\tGET\td111111abcdef8.cloudfront.net\t/\t502\t-\tcurl/8.5.0\t-\t-\tError",
};

const ID: &str = "cloudfront_log";

struct CloudfrontLog;

impl Reader for CloudfrontLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let bytes = line.text.as_bytes();
        if bytes.get(10) != Some(&b'\t') || bytes.get(4) != Some(&b'-') || bytes.get(13) != Some(&b':') {
            return None;
        }
        let mut fields = line.text.split('\t');
        let method = fields.nth(5).filter(|it| columns::is_method(it))?;
        let host = fields.next()?;
        let status = StatusCode::parse(fields.nth(1)?);
        notes.recognise(ID);
        let beside = Beside {
            status,
            method: Some(method),
            peer: Some(host),
            program: Some("cloudfront"),
            ..Beside::default()
        };
        let reason = fields.find_map(|field| REASONS.iter().find(|(name, _)| *name == field));
        let code = match (reason, status.map_or(0, StatusCode::number)) {
            (Some((_, code)), _) => Some(code),
            (None, 100..=399 | 404) => Some(&ANSWERED),
            (None, 500..=999) => Some(&BARE_5XX),
            (None, _) => None,
        };
        if let Some(code) = code {
            notes.add(ID, code, line, beside);
        }
        Some(beside)
    }
}

#[rustfmt::skip]
codes! {
    ANSWERED = "cloudfront.log-answered" AnsweredWell Gateway ToTarget Strong "CloudFront answered the request";
    BARE_5XX = "cloudfront.log-5xx" BadGateway Gateway ToTarget Weak "CloudFront answered with an error and names no reason";
}

/// Detailed results.
#[rustfmt::skip]
pub static REASONS: &[(&str, Code)] = &[
    ("AbortedOrigin", code("cloudfront.log-aborted-origin", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The origin ended the connection before a whole answer")),
    ("CapacityExceeded", code("cloudfront.log-capacity", ProxyOverloaded, Gateway, Unknown, Strong, "The edge had no capacity left")),
    ("ClientCommError", code("cloudfront.log-client-comm", PacketsLost, Gateway, ToGateway, Strong, "The connection between client and edge failed")),
    ("ClientGeoBlocked", code("cloudfront.log-geo-blocked", DeniedByRule, Gateway, ToGateway, Proof, "A rule on countries refused the client")),
    ("ClientHungUpRequest", code("cloudfront.log-client-left", ClientLeft, Gateway, ToGateway, Strong, "The client left before the answer")),
    ("LimitExceeded", code("cloudfront.log-limit", AccountLimited, Gateway, ToGateway, Strong, "A limit of CloudFront's for the account is exceeded")),
    ("OriginConnectError", code("cloudfront.log-origin-connect", NotConnected, Gateway, ToTarget, Proof, "CloudFront could not connect to the origin")),
    ("OriginCommError", code("cloudfront.log-origin-comm", AnswerTimedOut, Gateway, ToTarget, Strong, "The origin did not answer CloudFront in time, or broke the exchange off")),
    ("OriginContentRangeLengthError", code("cloudfront.log-origin-range", AnswerNotHttp, Gateway, ToTarget, Proof, "The origin's answer has a range that does not fit its length")),
    ("OriginDnsError", code("cloudfront.log-origin-dns", NameNotFound, Gateway, ToTarget, Proof, "CloudFront could not resolve the origin's name")),
    ("OriginHeaderTooBigError", code("cloudfront.log-origin-header", HeaderTooLarge, Gateway, ToTarget, Proof, "The origin's response headers are too large")),
    ("OriginInvalidResponseError", code("cloudfront.log-origin-invalid", AnswerNotHttp, Gateway, ToTarget, Proof, "The origin's answer is not valid HTTP")),
    ("OriginReadError", code("cloudfront.log-origin-read", ResetBeforeAnswer, Gateway, ToTarget, Strong, "CloudFront could not read the origin's answer")),
    ("OriginWriteError", code("cloudfront.log-origin-write", SendFailed, Gateway, ToTarget, Strong, "CloudFront could not send the request to the origin")),
    ("OriginZeroSizeObjectError", code("cloudfront.log-origin-empty", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The origin sent nothing")),
    ("SlowReaderOriginError", code("cloudfront.log-slow-reader", ClientLeft, Gateway, ToGateway, Fair, "The client read so slowly that the origin gave up")),
    ("OriginError", code("cloudfront.log-origin-error", UpstreamAnsweredError, Target, ToTarget, Strong, "The origin itself answered with an error")),
];

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    fn check(status: &str, reason: &str, expected: &str) {
        let line = format!(
            "2026-01-15\t10:00:00\tSEA19-C1\t900\t198.51.100.7\tGET\td1.cloudfront.net\t/\t{status}\t-\tcurl\t-\t-\tError\tA==\twww.a.example\thttps\t387\t0.1\t{reason}"
        );
        assert_eq!(codes(&line), [expected]);
    }

    #[test]
    fn the_reason_or_the_status_is_read() {
        check("502", "OriginConnectError", "cloudfront.log-origin-connect");
        check("502", "Error", "cloudfront.log-5xx");
        check("200", "Hit", "cloudfront.log-answered");
    }
}
