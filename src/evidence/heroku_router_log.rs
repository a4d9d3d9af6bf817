//! Reads the lines of Heroku's router: `heroku[router]: at=error code=H12 desc="Request timeout" …`.

use memchr::memchr_iter;

use super::phrase::{code, codes};
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::{Code, Leg::*, Role::*, Sign::*, StatusCode, Strength::*};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "Heroku router log",
    start: || Box::new(HerokuRouterLog),
    sample: "heroku[router]: at=error code=H12 desc=\"Request timeout\" method=GET path=\"/\" host=myapp.example.com dyno=web.1 connect=1ms \
             service=30000ms status=503 bytes=0",
};

const ID: &str = "heroku_router_log";

struct HerokuRouterLog;

impl Reader for HerokuRouterLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text.trim_start();
        // The time may have been left in place, so the router's name is looked for in the first bytes.
        let head = &text.as_bytes()[..text.len().min(80)];
        let is_named = memchr_iter(b'k', head).any(|at| {
            let after = ["ku[router]: ", "ku/router: "].iter().find_map(|it| text[at..].strip_prefix(it));
            head[..at].ends_with(b"hero")
                && after.is_some_and(|it| {
                    it.trim_start().starts_with("at=") || it.trim_start().starts_with("sock=")
                })
        });
        let is_cut =
            text.starts_with("at=error code=H") || text.starts_with("sock=") && text.contains(" code=H");
        if !is_named && !is_cut {
            return None;
        }
        notes.recognise(ID);
        let status = columns::status_field(text, "status");
        let beside = Beside {
            status,
            method: columns::field(text, "method"),
            peer: columns::field(text, "dyno").filter(|it| !it.is_empty()),
            program: Some("heroku"),
            elapsed: columns::field(text, "service")
                .and_then(|it| it.strip_suffix("ms"))
                .and_then(columns::millis),
            ..Beside::default()
        };
        let reason = columns::field(text, "code")
            .and_then(|word| CODES_BY_WORD.iter().find(|(name, _)| *name == word));
        let code = match (reason, status.map_or(0, StatusCode::number)) {
            (Some((_, code)), _) => Some(code),
            (None, 503) => Some(&PASSED_503),
            (None, 500..=999) => Some(&PASSED),
            (None, 100..=399 | 404) => Some(&ANSWERED),
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
    ANSWERED = "heroku.answered" AnsweredWell Gateway ToTarget Strong "The app answered through Heroku's router";
    PASSED = "heroku.passed-5xx" UpstreamAnsweredError Target ToTarget Strong "The app itself answered with an error, Heroku's router passed it on";
    PASSED_503 = "heroku.passed-503" UpstreamOverloaded Target ToTarget Fair "The app itself answered 503, Heroku's router passed it on";
}

/// The router's codes.
#[rustfmt::skip]
pub static CODES_BY_WORD: &[(&str, Code)] = &[
    ("H10", code("heroku.h10", UpstreamRestarting, Gateway, ToTarget, Proof, "The app has crashed")),
    ("H11", code("heroku.h11", UpstreamOverloaded, Gateway, ToTarget, Proof, "Too many requests wait for the app")),
    ("H12", code("heroku.h12", AnswerTimedOut, Gateway, ToTarget, Proof, "The app did not answer within the router's 30 seconds")),
    ("H13", code("heroku.h13", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The app closed the connection without an answer")),
    ("H14", code("heroku.h14", MemberMarkedDown, Gateway, ToTarget, Proof, "No web process of the app runs")),
    ("H15", code("heroku.h15", BodyTimedOut, Gateway, ToTarget, Strong, "The app's answer stalled for 55 seconds")),
    ("H16", code("heroku.h16", GatewayMisconfigured, Gateway, Unknown, Fair, "The router sends the request elsewhere")),
    ("H17", code("heroku.h17", AnswerNotHttp, Gateway, ToTarget, Proof, "The app's answer is not valid HTTP")),
    ("H18", code("heroku.h18", ClosedMidAnswer, Gateway, ToTarget, Proof, "The app broke the exchange off")),
    ("H19", code("heroku.h19", ConnectTimedOut, Gateway, ToTarget, Proof, "The app did not answer the router's connection attempt")),
    ("H20", code("heroku.h20", UpstreamRestarting, Gateway, ToTarget, Proof, "The app did not start within 75 seconds")),
    ("H21", code("heroku.h21", ConnectRefused, Gateway, ToTarget, Proof, "The app refused the router's connection")),
    ("H22", code("heroku.h22", PoolLimitReached, Gateway, ToTarget, Strong, "The router's limit of connections to the app is reached")),
    ("H23", code("heroku.h23", GatewayMisconfigured, Gateway, Unknown, Fair, "The router is not set up for this app")),
    ("H24", code("heroku.h24", UpstreamRestarting, Gateway, ToTarget, Strong, "The router closed a connection to an app that was being moved")),
    ("H25", code("heroku.h25", HeaderTooLarge, Gateway, ToTarget, Proof, "The app's response headers are larger than the router accepts")),
    ("H26", code("heroku.h26", ClientError, Gateway, ToGateway, Strong, "The router could not understand the request")),
    ("H27", code("heroku.h27", ClientLeft, Gateway, ToGateway, Proof, "The client left before the answer")),
    ("H28", code("heroku.h28", PacketsLost, Gateway, ToGateway, Fair, "The client stopped sending for 55 seconds")),
    ("H80", code("heroku.h80", UpstreamRestarting, Gateway, ToTarget, Strong, "The app is in maintenance mode")),
    ("H81", code("heroku.h81", MemberMarkedDown, Gateway, ToTarget, Strong, "The app has no code deployed")),
    ("H99", code("heroku.h99", GatewayMisconfigured, Gateway, Unknown, Strong, "The platform itself failed")),
    ("R14", code("heroku.r14", MemoryExhausted, Target, ToTarget, Strong, "The app uses more memory than it is allowed")),
];

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    #[test]
    fn the_code_says_why() {
        let line = "2026-01-15T10:00:00.000000+00:00 heroku[router]: at=error code=H12 desc=\"Request timeout\" method=GET status=503";
        assert_eq!(codes(line), ["heroku.h12"]);
        assert_eq!(
            codes("2026-01-15T10:00:00+00:00 heroku[router]: at=info method=GET status=200"),
            ["heroku.answered"]
        );
        assert_eq!(
            codes("Jul 16 22:52:43 app heroku/router:  at=error code=H10 desc=\"App crashed\" status=503"),
            ["heroku.h10"]
        );
        assert_eq!(
            codes("heroku[router]: sock=backend at=error code=H18 desc=\"x\" status=503"),
            ["heroku.h18"]
        );
        assert_eq!(codes("see code=H12 in the manual"), [""; 0]);
    }
}
