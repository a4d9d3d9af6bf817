//! What Envoy's response flags and response code details mean.

use super::phrase::{code, codes};
use crate::finding::{Code, Leg::*, Role::*, Sign::*, Strength::*};

#[rustfmt::skip]
codes! {
    ANSWERED = "envoy.answered" AnsweredWell Gateway ToTarget Strong "The upstream answered through Envoy";
    PASSED_5XX = "envoy.passed-5xx" UpstreamAnsweredError Target ToTarget Strong "The upstream itself answered with an error, Envoy passed it on";
    PASSED_503 = "envoy.passed-503" UpstreamOverloaded Target ToTarget Fair "The upstream itself answered 503, Envoy passed it on";
    PASSED_403 = "envoy.passed-403" Forbidden Target ToTarget Weak "The upstream answered 403 through Envoy";
    PASSED_429 = "envoy.passed-429" RateLimitedByTarget Target ToTarget Fair "The upstream answered 429 through Envoy";
    BARE_5XX = "envoy.5xx" BadGateway Gateway ToTarget Weak "A request ended with an error, and no flag says why";
    NOT_CONNECTED = "envoy.flag-uf" NotConnected Gateway ToTarget Strong "Envoy could not connect to the upstream";
    FAILED_AT_ONCE = "envoy.failed-at-once" ConnectRefused Gateway ToTarget Fair "Envoy's connection to the upstream failed at once, as a closed port makes it";
    FAILED_LATE = "envoy.failed-late" ConnectTimedOut Gateway ToTarget Fair "Envoy waited for a connection to the upstream and got none";
    REFUSED = "envoy.connect-refused" ConnectRefused Gateway ToTarget Proof "The upstream refused Envoy's connection";
    NO_ROUTE = "envoy.no-route" NoRoute Gateway ToTarget Proof "The network told Envoy that no way leads to the upstream";
    CONNECT_TIMEOUT = "envoy.connect-timeout" ConnectTimedOut Gateway ToTarget Proof "The upstream did not answer Envoy's connection attempt";
    CONNECT_FAILED = "envoy.connect-failed" ConnectFailed Gateway ToTarget Strong "Envoy could not connect to the upstream";
    TLS_NOT_SPOKEN = "envoy.tls-not-spoken" TlsNotSpoken Gateway ToTarget Proof "Envoy speaks TLS to a port of the upstream that does not";
    TLS_UNTRUSTED = "envoy.tls-untrusted" TlsCertificateBad Gateway ToTarget Proof "Envoy does not trust the upstream's certificate";
    TLS_FAILED = "envoy.tls-failed" TlsFailed Gateway ToTarget Proof "The TLS handshake between Envoy and the upstream failed";
    CLOSED = "envoy.closed-before-answer" ClosedBeforeAnswer Gateway ToTarget Proof "The upstream closed the connection before Envoy had an answer";
    RESET = "envoy.reset-before-answer" ResetBeforeAnswer Gateway ToTarget Proof "The upstream reset Envoy's stream before an answer";
    OVERFLOW = "envoy.overflow" PoolLimitReached Gateway ToTarget Proof "Envoy's limit of connections or requests to the upstream is reached";
    PROTOCOL = "envoy.protocol-error" WrongProtocol Gateway ToTarget Proof "The upstream does not speak the HTTP version that Envoy uses";
    CLOSED_MID = "envoy.closed-mid-answer" ClosedMidAnswer Gateway ToTarget Strong "The upstream closed the connection in the middle of its answer";
    RESET_MID = "envoy.reset-mid-answer" ResetMidAnswer Gateway ToTarget Strong "The upstream reset Envoy's stream in the middle of its answer";
    BLACK_HOLE = "istio.black-hole" DeniedByRule Gateway ToTarget Strong "The mesh allows only registered services, and the target is none";
}

/// The response flags, the more telling first: several may stand together.
#[rustfmt::skip]
pub static FLAGS: &[(&str, Code)] = &[
    ("UH", code("envoy.flag-uh", NoHealthyMember, Gateway, ToTarget, Proof, "Envoy has no healthy upstream host")),
    ("UO", code("envoy.flag-uo", PoolLimitReached, Gateway, ToTarget, Proof, "Envoy's circuit breaker for the upstream is open")),
    ("UC", code("envoy.flag-uc", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The upstream closed the connection before Envoy had an answer")),
    ("UR", code("envoy.flag-ur", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The upstream reset Envoy's stream")),
    ("UT", code("envoy.flag-ut", AnswerTimedOut, Gateway, ToTarget, Proof, "The upstream did not answer Envoy in time")),
    ("UPE", code("envoy.flag-upe", AnswerNotHttp, Gateway, ToTarget, Proof, "The upstream's answer is not valid HTTP for Envoy")),
    ("DF", code("envoy.flag-df", NameLookupFailed, Gateway, ToTarget, Proof, "Envoy could not resolve the upstream's name")),
    ("NC", code("envoy.flag-nc", GatewayMisconfigured, Gateway, Unknown, Proof, "Envoy's route leads to a cluster that it does not know")),
    ("NR", code("envoy.flag-nr", GatewayMisconfigured, Gateway, Unknown, Proof, "Envoy has no route for the request")),
    ("UAEX", code("envoy.flag-uaex", DeniedByRule, Gateway, ToGateway, Proof, "The service that Envoy asks for permission refused the request")),
    ("RLSE", code("envoy.flag-rlse", GatewayMisconfigured, Gateway, Unknown, Strong, "The service that counts requests for Envoy failed")),
    ("RL", code("envoy.flag-rl", AccountLimited, Gateway, ToGateway, Proof, "Envoy's rate limit rejected the request")),
    ("OM", code("envoy.flag-om", ProxyOverloaded, Gateway, Unknown, Proof, "Envoy's overload manager ended the request")),
    ("DO", code("envoy.flag-do", ProxyOverloaded, Gateway, Unknown, Strong, "Envoy dropped the request because of overload")),
    ("LH", code("envoy.flag-lh", UpstreamRestarting, Gateway, Unknown, Strong, "Envoy fails its own health check: it is being drained")),
    ("UMSDR", code("envoy.flag-umsdr", AnswerTimedOut, Gateway, ToTarget, Strong, "The exchange took longer than Envoy allows a stream to last")),
    ("DT", code("envoy.flag-dt", AnswerTimedOut, Gateway, ToTarget, Fair, "The exchange took longer than Envoy allows")),
    ("SI", code("envoy.flag-si", AnswerTimedOut, Gateway, ToTarget, Fair, "The stream was silent longer than Envoy allows")),
    ("DC", code("envoy.flag-dc", ClientLeft, Gateway, ToGateway, Strong, "The client left before the answer")),
    ("DR", code("envoy.flag-dr", ClientLeft, Gateway, ToGateway, Strong, "The client reset its stream before the answer")),
    ("LR", code("envoy.flag-lr", ResetBeforeAnswer, Gateway, ToTarget, Fair, "Envoy reset its stream to the upstream")),
    ("DPE", code("envoy.flag-dpe", SchemeMismatch, Gateway, ToGateway, Weak, "What the client sent to Envoy is not valid HTTP")),
    ("IH", code("envoy.flag-ih", ClientError, Gateway, ToGateway, Fair, "A header of the client has a value that Envoy does not accept")),
    ("NFCF", code("envoy.flag-nfcf", GatewayMisconfigured, Gateway, Unknown, Strong, "Envoy did not get the configuration of a filter")),
    ("URX", code("envoy.flag-urx", MemberMarkedDown, Gateway, ToTarget, Fair, "Envoy's retries are used up: each try failed")),
    ("FI", code("envoy.flag-fi", Harmless, Gateway, Unknown, Fair, "Envoy made this fault on purpose")),
    ("DI", code("envoy.flag-di", Harmless, Gateway, Unknown, Fair, "Envoy made this delay on purpose")),
];

/// Details that are a word of their own.
#[rustfmt::skip]
pub static DETAILS: &[(&str, Code)] = &[
    ("no_healthy_upstream", code("envoy.no-healthy-upstream", NoHealthyMember, Gateway, ToTarget, Proof, "Envoy has no healthy upstream host")),
    ("cluster_not_found", code("envoy.cluster-not-found", GatewayMisconfigured, Gateway, Unknown, Proof, "Envoy's route leads to a cluster that it does not know")),
    ("route_not_found", code("envoy.route-not-found", GatewayMisconfigured, Gateway, Unknown, Proof, "Envoy has no route for the request")),
    ("maintenance_mode", code("envoy.maintenance", GatewayMisconfigured, Gateway, Unknown, Strong, "Envoy is told to answer for this cluster by itself")),
    ("overload", code("envoy.overload", ProxyOverloaded, Gateway, Unknown, Strong, "Envoy's overload manager ended the request")),
    ("upstream_per_try_timeout", code("envoy.per-try-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The upstream did not answer within the time of one try")),
    ("response_timeout", code("envoy.response-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The upstream did not answer Envoy in time")),
    ("upstream_response_timeout", code("envoy.upstream-response-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The upstream did not answer Envoy in time")),
    ("upstream_max_stream_duration_reached", code("envoy.max-duration", AnswerTimedOut, Gateway, ToTarget, Strong, "The exchange took longer than Envoy allows a stream to last")),
    ("stream_idle_timeout", code("envoy.idle-timeout", AnswerTimedOut, Gateway, ToTarget, Fair, "The stream was silent longer than Envoy allows")),
    ("dns_resolution_failure", code("envoy.dns-failure", NameLookupFailed, Gateway, ToTarget, Proof, "Envoy could not resolve the target's name")),
    ("ext_authz_denied", code("envoy.ext-authz-denied", DeniedByRule, Gateway, ToGateway, Proof, "The service that Envoy asks for permission refused the request")),
    ("ext_authz_error", code("envoy.ext-authz-error", GatewayMisconfigured, Gateway, Unknown, Strong, "The service that Envoy asks for permission failed")),
    ("jwt_authn_access_denied", code("envoy.jwt-denied", DeniedByRule, Gateway, ToGateway, Strong, "Envoy did not accept the token")),
    ("request_rate_limited", code("envoy.rate-limited", AccountLimited, Gateway, ToGateway, Proof, "Envoy's rate limit rejected the request")),
    ("local_rate_limited", code("envoy.local-rate-limited", AccountLimited, Gateway, ToGateway, Proof, "Envoy's own rate limit rejected the request")),
    ("downstream_remote_disconnect", code("envoy.client-disconnect", ClientLeft, Gateway, ToGateway, Strong, "The client left before the answer")),
    ("response_payload_too_large", code("envoy.answer-too-large", AnswerNotHttp, Gateway, ToTarget, Fair, "The upstream's answer is larger than Envoy's buffer")),
    ("filter_removed_required_response_headers", code("envoy.headers-removed", GatewayMisconfigured, Gateway, Unknown, Strong, "A filter of Envoy took away headers that an answer needs")),
];
