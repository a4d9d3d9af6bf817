//! What the load balancers of clouds and platforms write into their logs as words of their own.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Google's load balancer.
pub static GCP: PhraseTable = PhraseTable {
    parser: "gcp_lb_log",
    program: Some("gcp-lb"),
    source: "Google Cloud Load Balancing, statusDetails",
    phrases: GCP_ROWS,
};

/// Azure's Application Gateway and Front Door.
pub static AZURE: PhraseTable = PhraseTable {
    parser: "azure_log",
    program: Some("azure"),
    source: "Azure access logs, errorInfo",
    phrases: AZURE_ROWS,
};

/// Amazon's load balancers and gateways, where they use words.
pub static AWS: PhraseTable = PhraseTable {
    parser: "alb_log",
    program: Some("aws"),
    source: "Elastic Load Balancing access logs, error reasons",
    phrases: AWS_ROWS,
};

/// Fly's proxy.
pub static FLY: PhraseTable = PhraseTable {
    parser: "fly_log",
    program: Some("fly"),
    source: "Fly.io proxy error codes",
    phrases: FLY_ROWS,
};

#[rustfmt::skip]
const GCP_ROWS: Rows = rows![
    phrase("statusDetails*backend_connection_closed_after_partial_response_sent", "gcp-lb.closed-mid-answer", ClosedMidAnswer, Gateway, ToTarget, Strong, "The backend closed the connection in the middle of its answer"),
    phrase("statusDetails*backend_connection_closed_before_data_sent_to_client", "gcp-lb.closed-before-answer", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The backend closed the connection before an answer"),
    phrase("statusDetails*backend_early_response_with_non_error_status", "gcp-lb.early-response", AnswerNotHttp, Gateway, ToTarget, Strong, "The backend answered before the request was whole"),
    phrase("statusDetails*backend_response_corrupted", "gcp-lb.corrupted", AnswerNotHttp, Gateway, ToTarget, Proof, "The backend's answer is not valid HTTP"),
    phrase("statusDetails*backend_response_headers_too_long", "gcp-lb.headers-too-long", HeaderTooLarge, Gateway, ToTarget, Proof, "The backend's response headers are too large"),
    phrase("statusDetails*backend_timeout", "gcp-lb.timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The backend did not answer in time"),
    phrase("statusDetails*client_disconnected_before_any_response", "gcp-lb.client-left", ClientLeft, Gateway, ToGateway, Proof, "The client left before the answer"),
    phrase("statusDetails*client_disconnected_after_partial_response", "gcp-lb.client-left-mid-answer", ClientLeft, Gateway, ToGateway, Strong, "The client left in the middle of the answer"),
    phrase("statusDetails*client_timed_out", "gcp-lb.client-timeout", PacketsLost, Gateway, ToGateway, Fair, "The client stopped taking the answer"),
    phrase("statusDetails*config_not_found", "gcp-lb.config", GatewayMisconfigured, Gateway, Unknown, Strong, "The load balancer lacks its configuration"),
    phrase("statusDetails*denied_by_security_policy", "gcp-lb.denied", DeniedByRule, Gateway, ToGateway, Proof, "A security policy of the load balancer refused the request"),
    phrase("statusDetails*error_uncompressing_gzipped_body", "gcp-lb.gzip", AnswerNotHttp, Gateway, ToTarget, Strong, "The backend's answer cannot be unpacked"),
    phrase("statusDetails*failed_to_connect_to_backend", "gcp-lb.connect-failed", NotConnected, Gateway, ToTarget, Proof, "The load balancer could not connect to the backend"),
    phrase("statusDetails*failed_to_negotiate_alpn", "gcp-lb.alpn", WrongProtocol, Gateway, ToTarget, Proof, "Load balancer and backend agree on no HTTP version"),
    phrase("statusDetails*failed_to_pick_backend", "gcp-lb.no-backend", NoHealthyMember, Gateway, ToTarget, Proof, "The load balancer has no healthy backend"),
    phrase("statusDetails*request_loop_detected", "gcp-lb.loop", GatewayMisconfigured, Gateway, Unknown, Proof, "The request came back to the load balancer itself"),
    phrase("statusDetails*ssl_certificate_chain_verification_failed", "gcp-lb.tls-untrusted", TlsCertificateBad, Gateway, ToTarget, Proof, "The load balancer does not trust the backend's certificate"),
    phrase("statusDetails*ssl_certificate_san_verification_failed", "gcp-lb.tls-name", TlsCertificateBad, Gateway, ToTarget, Proof, "The backend's certificate is for another name"),
    phrase("statusDetails*throttled_by_security_policy", "gcp-lb.throttled", AccountLimited, Gateway, ToGateway, Proof, "A security policy of the load balancer limits the client"),
    phrase("statusDetails*websocket_handshake_failed", "gcp-lb.websocket", UpstreamAnsweredError, Target, ToTarget, Fair, "The backend did not accept the WebSocket"),
    phrase("\"statusDetails\"*\"response_sent_by_backend\"*\"status\":5#", "gcp-lb.passed", UpstreamAnsweredError, Target, ToTarget, Strong, "The backend itself answered with an error, the load balancer passed it on"),
    phrase("\"status\":5#*\"statusDetails\"*\"response_sent_by_backend\"", "gcp-lb.passed-status-first", UpstreamAnsweredError, Target, ToTarget, Strong, "The backend itself answered with an error, the load balancer passed it on"),
    phrase("statusDetails*response_sent_by_backend", "gcp-lb.answered", AnsweredWell, Target, ToTarget, Weak, "The backend itself answered"),
    phrase("statusDetails*response_from_cache", "gcp-lb.from-cache", AnsweredWell, Gateway, ToTarget, Fair, "The load balancer answered from its cache"),
];

#[rustfmt::skip]
const AZURE_ROWS: Rows = rows![
    phrase("ERRORINFO_CLIENT_CLOSED_REQUEST", "azure-agw.client-left", ClientLeft, Gateway, ToGateway, Proof, "The client left before the answer"),
    phrase("ERRORINFO_CLIENT_TIMED_OUT", "azure-agw.client-timeout", PacketsLost, Gateway, ToGateway, Fair, "The client did not send its request in time"),
    phrase("ERRORINFO_UPSTREAM_CLOSED_CONNECTION", "azure-agw.closed", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The backend closed the connection before an answer"),
    phrase("ERRORINFO_UPSTREAM_NO_LIVE", "azure-agw.no-live", NoHealthyMember, Gateway, ToTarget, Proof, "The gateway has no healthy backend"),
    phrase("ERRORINFO_UPSTREAM_TIMED_OUT", "azure-agw.timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The backend did not answer in time"),
    phrase("ERRORINFO_UPSTREAM_RESPONSE_ALREADY_SENT", "azure-agw.already-sent", ClosedMidAnswer, Gateway, ToTarget, Fair, "The backend's answer broke off"),
    phrase("ERRORINFO_INVALID_HEADER", "azure-agw.invalid-header", ClientError, Gateway, ToGateway, Fair, "A header of the request is not valid"),
    phrase("rrorInfo*DNSNameNotResolved", "azure-fd.name-not-found", NameNotFound, Gateway, ToTarget, Proof, "Front Door could not resolve the origin's name"),
    phrase("rrorInfo*DNSFailure", "azure-fd.dns-failure", NameLookupFailed, Gateway, ToTarget, Proof, "Front Door could not resolve the origin's name"),
    phrase("rrorInfo*OriginConnectionAborted", "azure-fd.aborted", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The origin broke the connection off"),
    phrase("rrorInfo*OriginConnectionError", "azure-fd.connect-failed", ConnectFailed, Gateway, ToTarget, Proof, "Front Door could not connect to the origin"),
    phrase("rrorInfo*OriginConnectionRefused", "azure-fd.refused", ConnectRefused, Gateway, ToTarget, Proof, "The origin refused Front Door's connection"),
    phrase("rrorInfo*OriginInvalidResponse", "azure-fd.not-valid", AnswerNotHttp, Gateway, ToTarget, Proof, "The origin's answer is not valid HTTP"),
    phrase("rrorInfo*OriginTimeout", "azure-fd.timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The origin did not answer Front Door in time"),
    phrase("rrorInfo*ResponseHeaderTooBig", "azure-fd.header-too-large", HeaderTooLarge, Gateway, ToTarget, Proof, "The origin's response headers are too large"),
    phrase("rrorInfo*SSLHandshakeError", "azure-fd.tls", TlsFailed, Gateway, ToTarget, Proof, "The TLS handshake between Front Door and the origin failed"),
    phrase("rrorInfo*SSLInvalidCipher", "azure-fd.cipher", TlsFailed, Gateway, ToTarget, Proof, "Front Door and the origin share no cipher"),
    phrase("rrorInfo*SSLMismatchedSNI", "azure-fd.sni", TlsCertificateBad, Gateway, ToTarget, Proof, "The origin's certificate is for another name"),
    phrase("rrorInfo*ClientDisconnected", "azure-fd.client-left", ClientLeft, Gateway, ToGateway, Proof, "The client left before the answer"),
    phrase("rrorInfo*ClientGeoBlocked", "azure-fd.geo", DeniedByRule, Gateway, ToGateway, Proof, "A rule on countries refused the client"),
];

#[rustfmt::skip]
const AWS_ROWS: Rows = rows![
    phrase("\"forward\" \"-\" \"LambdaAccessDenied\"", "aws-alb.lambda-denied", GatewayMisconfigured, Gateway, Unknown, Proof, "The load balancer may not call the function"),
    phrase("\"LambdaAccessDenied\"", "aws-alb.lambda-denied-any", GatewayMisconfigured, Gateway, Unknown, Proof, "The load balancer may not call the function"),
    phrase("\"LambdaConnectionTimeout\"", "aws-alb.lambda-connect-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The load balancer could not reach the function in time"),
    phrase("\"LambdaConnectionError\"", "aws-alb.lambda-connect-error", ConnectFailed, Gateway, ToTarget, Proof, "The load balancer could not reach the function"),
    phrase("\"LambdaInvalidResponse\"", "aws-alb.lambda-invalid", AnswerNotHttp, Gateway, ToTarget, Proof, "The function's answer has not the shape that the load balancer expects"),
    phrase("\"LambdaResponseTooLarge\"", "aws-alb.lambda-too-large", AnswerNotHttp, Gateway, ToTarget, Proof, "The function's answer is too large"),
    phrase("\"LambdaThrottling\"", "aws-alb.lambda-throttled", UpstreamOverloaded, Gateway, ToTarget, Proof, "Too many calls of the function at once"),
    phrase("\"LambdaUnhandled\"", "aws-alb.lambda-crashed", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The function ended with an error that it did not handle"),
    phrase("Execution failed due to configuration error: Malformed Lambda proxy response", "aws-apigateway.malformed", AnswerNotHttp, Gateway, ToTarget, Proof, "The function's answer has not the shape that the gateway expects"),
    phrase("Execution failed due to a timeout error", "aws-apigateway.timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "What stands behind the gateway did not answer in time"),
    phrase("Target.FailedHealthChecks", "aws-elb.unhealthy", MemberMarkedDown, Gateway, ToTarget, Strong, "A target fails the load balancer's health checks"),
    phrase("Target.ResponseCodeMismatch", "aws-elb.unhealthy-status", MemberMarkedDown, Gateway, ToTarget, Strong, "A target answers the load balancer's health checks with an error"),
    phrase("Health checks failed with these codes: [", "aws-elb.unhealthy-codes", MemberMarkedDown, Gateway, ToTarget, Strong, "A target answers the load balancer's health checks with an error"),
];

#[rustfmt::skip]
const FLY_ROWS: Rows = rows![
    phrase("could not find a good candidate within # attempts", "fly.no-candidate", MemberMarkedDown, Gateway, ToTarget, Proof, "Fly's proxy found no machine of the app that can answer"),
    phrase("proxy[*[PP01] ", "fly.pp01", GatewayMisconfigured, Gateway, Unknown, Strong, "Fly's proxy failed by itself"),
    phrase("proxy[*[PU01] ", "fly.pu01", WrongProtocol, Gateway, ToTarget, Proof, "The app speaks another protocol than Fly's proxy expects"),
    phrase("proxy[*[PU02] ", "fly.pu02", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The app closed the connection before an answer"),
    phrase("proxy[*[PU03] ", "fly.pu03", NoExit, Gateway, ToNode, Strong, "Fly's proxy could not reach the host of the app"),
    phrase("instance refused connection. is your app listening on ", "fly.refused", ConnectRefused, Gateway, ToTarget, Proof, "The app refused Fly's connection: it does not listen on that port"),
];
