//! What the two letters of a HAProxy session state mean: who ended the session, and during which step.

use super::phrase::{code, codes};
use crate::finding::{Code, Leg::*, Role::*, Sign::*, Strength::*};

/// A failing status that the server sent and HAProxy only passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passed {
    /// 502.
    BadGateway,
    /// 503.
    Unavailable,
    /// 504.
    GatewayTimeout,
    /// 500, or a number above the others.
    OtherError,
    /// 403.
    Forbidden,
    /// 407.
    AuthRequired,
    /// 429.
    TooMany,
}

#[rustfmt::skip]
codes! {
    ANSWERED = "haproxy.answered" AnsweredWell Gateway ToTarget Strong "The server answered through HAProxy";
    NO_MEMBER = "haproxy.no-member" NoHealthyMember Gateway ToTarget Proof "HAProxy counts no server of the backend as up";
    DENIED = "haproxy.denied" DeniedByRule Gateway ToGateway Strong "A rule of HAProxy refused the request";
    RATE_LIMITED = "haproxy.rate-limited" AccountLimited Gateway ToGateway Strong "A rate limit of HAProxy refused the client";
    UNAUTHORISED = "haproxy.unauthorised" AuthRequired Gateway ToGateway Strong "HAProxy wants credentials that did not come";
    BAD_REQUEST = "haproxy.bad-request" ClientError Gateway ToGateway Fair "HAProxy could not read the request: not HTTP, too large, or TLS on a plain port";
    LONE_STATE = "haproxy.answered-itself" GatewayMisconfigured Gateway ToGateway Fair "HAProxy answered by itself, as its configuration tells it to";
}

/// Statuses that the server sent.
#[rustfmt::skip]
pub static PASSED_ON: &[(Passed, Code)] = &[
    (Passed::BadGateway, code("haproxy.passed-502", UpstreamAnsweredError, Target, ToTarget, Strong, "The server itself answered 502, HAProxy passed it on")),
    (Passed::Unavailable, code("haproxy.passed-503", UpstreamOverloaded, Target, ToTarget, Fair, "The server itself answered 503, HAProxy passed it on")),
    (Passed::GatewayTimeout, code("haproxy.passed-504", UpstreamAnsweredError, Target, ToTarget, Strong, "The server itself answered 504, HAProxy passed it on")),
    (Passed::OtherError, code("haproxy.passed-5xx", UpstreamAnsweredError, Target, ToTarget, Fair, "The server itself answered with an error, HAProxy passed it on")),
    (Passed::Forbidden, code("haproxy.passed-403", Forbidden, Target, ToTarget, Hint, "The server answered 403 through HAProxy")),
    (Passed::AuthRequired, code("haproxy.passed-407", AuthRequired, Node, ToNode, Fair, "A proxy behind HAProxy wants credentials")),
    (Passed::TooMany, code("haproxy.passed-429", RateLimitedByTarget, Target, ToTarget, Weak, "The server answered 429 through HAProxy")),
];

/// The states, by their first two letters.
#[rustfmt::skip]
pub static STATES: &[(&str, Code)] = &[
    ("SC", code("haproxy.state-sc", ConnectRefused, Gateway, ToTarget, Proof, "The server refused HAProxy's connection (or its TLS handshake failed)")),
    ("SH", code("haproxy.state-sh", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The server closed the connection before HAProxy had an answer")),
    ("SD", code("haproxy.state-sd", ResetMidAnswer, Gateway, ToTarget, Strong, "The server's connection broke in the middle of the answer")),
    ("SL", code("haproxy.state-sl", ClosedMidAnswer, Gateway, ToTarget, Fair, "The server's connection broke at the end of the answer")),
    ("SQ", code("haproxy.state-sq", NoHealthyMember, Gateway, ToTarget, Fair, "The server went down while requests waited for it")),
    ("sC", code("haproxy.state-connect-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The server did not answer HAProxy's connection attempt")),
    ("sH", code("haproxy.state-answer-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The server took the request and did not answer within HAProxy's limit")),
    ("sD", code("haproxy.state-body-timeout", BodyTimedOut, Gateway, ToTarget, Strong, "The server's answer stalled in the middle")),
    ("sQ", code("haproxy.state-queue-timeout", PoolLimitReached, Gateway, ToTarget, Proof, "The request waited in HAProxy's queue until its limit ran out")),
    ("PC", code("haproxy.state-pc", ResourceExhausted, Gateway, ToTarget, Proof, "HAProxy's machine has no connection left to give: ports, sockets or a limit")),
    ("PH", code("haproxy.state-ph", AnswerNotHttp, Gateway, ToTarget, Strong, "HAProxy blocked the server's answer: invalid, incomplete or too large headers")),
    ("PD", code("haproxy.state-pd", AnswerNotHttp, Gateway, ToTarget, Strong, "HAProxy blocked the server's answer in its middle: invalid chunks")),
    ("PT", code("haproxy.state-pt", DeniedByRule, Gateway, ToGateway, Strong, "HAProxy held the client back on purpose (tarpit)")),
    ("PL", code("haproxy.state-pl", AnswerNotHttp, Gateway, ToTarget, Fair, "HAProxy ended the server's answer")),
    ("RC", code("haproxy.state-rc", ResourceExhausted, Gateway, ToTarget, Proof, "A resource of HAProxy's machine ran out: memory, sockets or ports")),
    ("RQ", code("haproxy.state-rq", ResourceExhausted, Gateway, ToTarget, Strong, "A resource of HAProxy's machine ran out")),
    ("RR", code("haproxy.state-rr", ResourceExhausted, Gateway, ToGateway, Strong, "A resource of HAProxy's machine ran out")),
    ("RH", code("haproxy.state-rh", ResourceExhausted, Gateway, ToTarget, Strong, "A resource of HAProxy's machine ran out")),
    ("DC", code("haproxy.state-dc", MemberMarkedDown, Gateway, ToTarget, Strong, "HAProxy ended the session because the server was marked down")),
    ("DH", code("haproxy.state-dh", MemberMarkedDown, Gateway, ToTarget, Strong, "HAProxy ended the session because the server was marked down")),
    ("DD", code("haproxy.state-dd", MemberMarkedDown, Gateway, ToTarget, Strong, "HAProxy ended the session because the server was marked down")),
    ("IH", code("haproxy.state-ih", GatewayMisconfigured, Gateway, Unknown, Fair, "HAProxy found a fault within itself")),
    ("IR", code("haproxy.state-ir", GatewayMisconfigured, Gateway, Unknown, Fair, "HAProxy found a fault within itself")),
    ("IC", code("haproxy.state-ic", GatewayMisconfigured, Gateway, Unknown, Fair, "HAProxy found a fault within itself")),
    ("KH", code("haproxy.state-kh", UpstreamRestarting, Gateway, ToTarget, Fair, "An administrator ended the session in HAProxy")),
    ("KD", code("haproxy.state-kd", UpstreamRestarting, Gateway, ToTarget, Fair, "An administrator ended the session in HAProxy")),
    ("UH", code("haproxy.state-uh", UpstreamRestarting, Gateway, ToTarget, Weak, "HAProxy ended the session on a backup server, because a main server came back")),
    ("CC", code("haproxy.state-cc", ClientLeft, Gateway, ToGateway, Fair, "The client left while HAProxy was connecting to the server")),
    ("CD", code("haproxy.state-cd", ClientLeft, Gateway, ToGateway, Fair, "The client left in the middle of the answer")),
    ("CH", code("haproxy.state-ch", ClientLeft, Gateway, ToGateway, Fair, "The client left while HAProxy waited for the server")),
    ("CL", code("haproxy.state-cl", ClientLeft, Gateway, ToGateway, Weak, "The client left at the end of the answer")),
    ("CQ", code("haproxy.state-cq", ClientLeft, Gateway, ToGateway, Fair, "The client left while its request waited in HAProxy's queue")),
    ("CR", code("haproxy.state-cr", ClientLeft, Gateway, ToGateway, Fair, "The client left before it had sent a whole request")),
    ("CT", code("haproxy.state-ct", ClientLeft, Gateway, ToGateway, Weak, "The client left while HAProxy held it back on purpose")),
    ("cD", code("haproxy.state-client-stalled", PacketsLost, Gateway, ToGateway, Fair, "The client stopped taking the answer")),
    ("cH", code("haproxy.state-client-body-stalled", PacketsLost, Gateway, ToGateway, Fair, "The client stopped sending its request body")),
    ("cR", code("haproxy.state-client-idle", ClientLeft, Gateway, ToGateway, Fair, "The client opened a connection and sent no whole request")),
    ("LR", code("haproxy.state-lr", Harmless, Gateway, ToGateway, Fair, "HAProxy answered by itself, as it was told to")),
    ("LH", code("haproxy.state-lh", Harmless, Gateway, ToGateway, Fair, "HAProxy answered by itself, as it was told to")),
    ("LC", code("haproxy.state-lc", Harmless, Gateway, ToGateway, Fair, "HAProxy answered by itself, as it was told to")),
];
