//! The grammar of errors from Go's network library, as a gateway written in Go prints them: what was being done, to whom, and how it failed.

use super::phrase::codes;
use crate::finding::Code;

/// What an error of a gateway towards its upstream means. The order matters: what tells more stands first.
pub fn meaning(error: &str) -> Option<&'static Code> {
    let has = |words: &str| error.contains(words);
    if ["context canceled", "request canceled", "client disconnected"].iter().any(|it| has(it)) {
        return Some(&CANCELLED);
    }
    if has("lookup ") && has("i/o timeout") {
        return Some(&LOOKUP_FAILED);
    }
    if has("i/o timeout") || has("connection timed out") || has("operation timed out") {
        let is_reading = has("read tcp") || has("read: ") || has("write tcp");
        return Some(if is_reading { &ANSWER_TIMEOUT } else { &CONNECT_TIMEOUT });
    }
    if let Some((_, code)) = WORDS.iter().find(|(words, _)| has(words)) {
        return Some(code);
    }
    let end = error.trim_end_matches(['"', '\\', ' ', '\'', '}', '.']);
    end.ends_with("EOF").then_some(&CLOSED)
}

/// The address that was dialled: `dial tcp 192.0.2.10:8080: …`, `lookup name on …`, `->192.0.2.10:8080: read: …`.
pub fn peer(error: &str) -> Option<&str> {
    let rest = ["dial tcp: lookup ", "dial tcp ", "dial unix ", "lookup ", "->"]
        .iter()
        .find_map(|opening| error.split_once(opening).map(|(_, rest)| rest))?;
    let peer = rest.split(' ').next()?.trim_end_matches(':');
    (!peer.is_empty() && peer.len() < 200).then_some(peer)
}

static WORDS: &[(&str, &Code)] = &[
    ("connection refused", &REFUSED),
    ("actively refused it", &REFUSED),
    ("no route to host", &NO_ROUTE),
    ("network is unreachable", &NO_ROUTE),
    ("host is unreachable", &NO_ROUTE),
    ("host is down", &NO_ROUTE),
    ("no such host", &NAME_NOT_FOUND),
    ("server misbehaving", &LOOKUP_FAILED),
    ("cannot assign requested address", &EXHAUSTED),
    ("too many open files", &EXHAUSTED),
    ("connect: permission denied", &FORBIDDEN),
    ("operation not permitted", &FORBIDDEN),
    ("connect: no such file or directory", &SOCKET_MISSING),
    ("server closed idle connection", &KEEPALIVE_RACE),
    ("first record does not look like a TLS handshake", &TLS_NOT_SPOKEN),
    ("server gave HTTP response to HTTPS client", &TLS_NOT_SPOKEN),
    ("x509: ", &TLS_UNTRUSTED),
    ("tls: ", &TLS_FAILED),
    ("TLS handshake timeout", &TLS_FAILED),
    ("malformed HTTP ", &NOT_HTTP),
    ("malformed MIME header", &BAD_HEADER),
    ("exceeded MaxResponseHeaderBytes", &HEADER_TOO_LARGE),
    ("response headers exceeded", &HEADER_TOO_LARGE),
    ("frame too large", &WRONG_PROTOCOL),
    ("PROTOCOL_ERROR", &WRONG_PROTOCOL),
    ("HTTP_1_1_REQUIRED", &WRONG_PROTOCOL),
    ("stream error: ", &RESET_MID),
    ("GOAWAY", &RESET),
    ("connection reset by peer", &RESET),
    ("forcibly closed by the remote host", &RESET),
    ("write: broken pipe", &CLOSED),
    ("use of closed network connection", &CLOSED),
    ("timeout awaiting response headers", &ANSWER_TIMEOUT),
    ("context deadline exceeded", &DEADLINE),
    ("Client.Timeout exceeded", &DEADLINE),
    ("no upstreams available", &NO_UPSTREAM),
    ("no available server", &NO_UPSTREAM),
    ("unsupported protocol scheme", &BAD_SCHEME),
    ("unexpected EOF", &CLOSED),
    (": EOF", &CLOSED),
];

#[rustfmt::skip]
codes! {
    REFUSED = "go-gateway.refused" ConnectRefused Gateway ToTarget Proof "The upstream refused the gateway's connection";
    NO_ROUTE = "go-gateway.no-route" NoRoute Gateway ToTarget Proof "The network told the gateway that no way leads to the upstream";
    CONNECT_TIMEOUT = "go-gateway.connect-timeout" ConnectTimedOut Gateway ToTarget Proof "The upstream did not answer the gateway's connection attempt";
    ANSWER_TIMEOUT = "go-gateway.answer-timeout" AnswerTimedOut Gateway ToTarget Proof "The upstream took the request and did not answer in time";
    DEADLINE = "go-gateway.deadline" TimedOut Gateway ToTarget Strong "The gateway's time for the upstream ran out";
    NAME_NOT_FOUND = "go-gateway.name-not-found" NameNotFound Gateway ToTarget Proof "The resolver told the gateway that the upstream's name does not exist";
    LOOKUP_FAILED = "go-gateway.lookup-failed" NameLookupFailed Gateway ToTarget Proof "The gateway's resolver did not answer";
    EXHAUSTED = "go-gateway.exhausted" ResourceExhausted Gateway ToTarget Proof "The gateway's machine has no free port or file handle left";
    FORBIDDEN = "go-gateway.forbidden" SocketForbidden Gateway ToTarget Proof "The system forbade the gateway to open the socket";
    SOCKET_MISSING = "go-gateway.socket-missing" SocketMissing Gateway ToTarget Proof "The upstream's socket file is not there";
    CLOSED = "go-gateway.closed" ClosedBeforeAnswer Gateway ToTarget Proof "The upstream closed the connection before the gateway had an answer";
    CLOSED_MID = "go-gateway.closed-mid-answer" ClosedMidAnswer Gateway ToTarget Strong "The upstream broke off in the middle of its answer";
    KEEPALIVE_RACE = "go-gateway.idle-closed" ReusedConnectionClosed Gateway ToTarget Proof "The upstream had just closed the idle connection that the gateway used again";
    RESET = "go-gateway.reset" ResetBeforeAnswer Gateway ToTarget Proof "The upstream reset the gateway's connection";
    RESET_MID = "go-gateway.stream-reset" ResetMidAnswer Gateway ToTarget Strong "The upstream reset the stream";
    NOT_HTTP = "go-gateway.not-http" WrongProtocol Gateway ToTarget Proof "What the upstream sends is not HTTP";
    BAD_HEADER = "go-gateway.bad-header" AnswerNotHttp Gateway ToTarget Proof "The upstream sent a header line that is not valid";
    HEADER_TOO_LARGE = "go-gateway.header-too-large" HeaderTooLarge Gateway ToTarget Proof "The upstream's response headers are larger than the gateway accepts";
    WRONG_PROTOCOL = "go-gateway.wrong-protocol" WrongProtocol Gateway ToTarget Strong "The upstream does not speak the HTTP version that the gateway uses";
    TLS_NOT_SPOKEN = "go-gateway.tls-not-spoken" TlsNotSpoken Gateway ToTarget Proof "The gateway speaks TLS to a port of the upstream that does not";
    TLS_UNTRUSTED = "go-gateway.tls-untrusted" TlsCertificateBad Gateway ToTarget Proof "The gateway does not trust the upstream's certificate";
    TLS_FAILED = "go-gateway.tls-failed" TlsFailed Gateway ToTarget Strong "The TLS handshake between gateway and upstream failed";
    NO_UPSTREAM = "go-gateway.no-upstream" NoHealthyMember Gateway ToTarget Proof "The gateway has no upstream that it counts as healthy";
    BAD_SCHEME = "go-gateway.scheme" GatewayMisconfigured Gateway ToTarget Proof "The upstream's address in the gateway's configuration has no scheme it knows";
    CANCELLED = "go-gateway.cancelled" ClientLeft Gateway ToGateway Strong "The client left before the gateway had an answer for it";
    HEALTH = "go-gateway.health-check" MemberMarkedDown Gateway ToTarget Strong "The upstream failed the gateway's health check";
    ANSWERED = "go-gateway.answered" AnsweredWell Gateway ToTarget Strong "The gateway answered the request";
    BARE_5XX = "go-gateway.5xx" BadGateway Gateway ToTarget Weak "The gateway answered with an error, this line does not say why";
    ORIGIN_5XX = "go-gateway.origin-5xx" UpstreamAnsweredError Target ToTarget Strong "The upstream itself answered with an error, the gateway passed it on";
}
