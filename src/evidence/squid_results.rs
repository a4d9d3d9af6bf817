//! What the results of a squid-style access log mean, where Squid or Traffic Server wrote them.

use super::phrase::{code, codes};
use crate::finding::{Code, Leg::*, Role::*, Sign::*, Strength::*};

#[rustfmt::skip]
codes! {
    ANSWERED = "squid.answered" AnsweredWell Gateway ToTarget Strong "An answer came through Squid";
    TUNNEL = "squid.tunnel" TunnelEstablished Gateway ToTarget Strong "Squid opened the tunnel";
    AUTH = "squid.auth-required" AuthRequired Gateway ToGateway Proof "Squid wants credentials, and none that it accepts came";
    CHALLENGE = "squid.challenge-met" Harmless Gateway ToGateway Strong "Squid asked for credentials and then took those that came";
    DENIED = "squid.denied" DeniedByRule Gateway ToGateway Proof "A rule of Squid refused the request";
    LEFT = "squid.client-left" ClientLeft Gateway ToGateway Strong "The client left before Squid could answer it";
    LEFT_AFTER_WAIT = "squid.client-left-after-wait" ClientLeft Gateway ToGateway Strong "The client left after a long wait: what lies behind Squid was slow";
    REFRESH_FAILED = "squid.refresh-failed" ConnectFailed Gateway ToTarget Strong "Squid could not fetch a fresh copy from the target";
    NO_NAME = "squid.name-not-found" NameNotFound Gateway ToTarget Fair "Squid chose no address to connect to: the name did not resolve";
    NOT_CONNECTED = "squid.not-connected" NotConnected Gateway ToTarget Fair "Squid could not open the tunnel to the target";
    CONNECT_TIMEOUT = "squid.connect-timeout" ConnectTimedOut Gateway ToTarget Strong "The target did not answer Squid's connection attempt";
    REFUSED = "squid.refused" ConnectRefused Gateway ToTarget Fair "Squid's connection to the target failed at once";
    CONNECT_FAILED = "squid.connect-failed" ConnectFailed Gateway ToTarget Fair "Squid could not connect to the target";
    CLOSED = "squid.closed" ClosedBeforeAnswer Gateway ToTarget Fair "Squid had a connection and got no usable answer over it";
    READ_TIMEOUT = "squid.read-timeout" AnswerTimedOut Gateway ToTarget Strong "The target did not answer Squid in time";
    TARGET_SAID = "squid.target-said" UpstreamAnsweredError Target ToTarget Fair "The error is too short for a page of Squid's own: the target sent it";
    PARENT_FAILED = "squid.parent-failed" ConnectFailed Gateway ToNode Fair "Squid got no answer through its parent proxy";
    PARENT_SAID = "squid.parent-said" ConnectFailed Node ToNode Fair "The parent proxy behind Squid answered with an error";
    PARENT_AUTH = "squid.parent-auth" AuthRequired Node ToNode Strong "The parent proxy behind Squid wants credentials";
    FORBIDDEN = "squid.passed-403" Forbidden Target ToTarget Weak "The target answered 403 through Squid";
    TOO_MANY = "squid.passed-429" RateLimitedByTarget Target ToTarget Fair "The target answered 429 through Squid";
    BAD_REQUEST = "squid.bad-request" ClientError Gateway ToGateway Fair "Squid could not read the request";
}

/// Requests that were none, by the end of the word in the address column.
#[rustfmt::skip]
pub static REQUEST_ERRORS: &[(&str, Code)] = &[
    ("invalid-request", code("squid.invalid-request", SchemeMismatch, Gateway, ToGateway, Fair, "What reached Squid is no HTTP request: often TLS sent to a plain port")),
    ("transaction-end-before-headers", code("squid.no-request", Harmless, Gateway, ToGateway, Weak, "A client opened a connection to Squid and sent nothing")),
    ("accept-client-connection", code("squid.client-not-accepted", TlsFailed, Gateway, ToGateway, Weak, "A client's connection to Squid failed before a request")),
    ("request-too-large", code("squid.request-too-large", ClientError, Gateway, ToGateway, Fair, "The request's header is larger than Squid accepts")),
];

/// Results that name the error. Traffic Server writes them; Squid writes only the last words of some.
#[rustfmt::skip]
pub static ERRORS: &[(&str, Code)] = &[
    ("ERR_CLIENT_ABORT", code("trafficserver.client-abort", ClientLeft, Gateway, ToGateway, Strong, "The client left before Traffic Server could answer it")),
    ("ERR_CLIENT_READ_ERROR", code("trafficserver.client-read", ClientLeft, Gateway, ToGateway, Fair, "Traffic Server could not read from the client")),
    ("ERR_CONNECT_FAIL", code("trafficserver.connect-fail", ConnectFailed, Gateway, ToTarget, Strong, "Traffic Server could not connect to the target")),
    ("ERR_DNS_FAIL", code("trafficserver.dns-fail", NameNotFound, Gateway, ToTarget, Strong, "Traffic Server could not resolve the target's name")),
    ("ERR_PROXY_DENIED", code("trafficserver.denied", DeniedByRule, Gateway, ToGateway, Strong, "A rule of Traffic Server refused the request")),
    ("ERR_READ_TIMEOUT", code("trafficserver.read-timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "The target did not answer Traffic Server in time")),
    ("ERR_READ_ERROR", code("trafficserver.read-error", ResetBeforeAnswer, Gateway, ToTarget, Strong, "Traffic Server could not read the target's answer")),
    ("ERR_WRITE_ERROR", code("trafficserver.write-error", SendFailed, Gateway, ToTarget, Fair, "Traffic Server could not send the request")),
    ("ERR_INVALID_REQ", code("trafficserver.invalid-request", ClientError, Gateway, ToGateway, Fair, "Traffic Server could not read the request")),
    ("ERR_UNKNOWN", code("trafficserver.unknown", BadGateway, Gateway, ToTarget, Weak, "Traffic Server names no reason for an error")),
];
