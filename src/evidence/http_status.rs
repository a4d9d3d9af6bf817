//! What a status says by itself: much where it answers CONNECT, little elsewhere.

use crate::finding::{Code, Leg, Role, Sign, StatusCode, Strength};

const fn code(id: &'static str, sign: Sign, leg: Leg, strength: Strength, says: &'static str) -> Code {
    Code { id, sign, speaker: Role::Gateway, leg, strength, says }
}

use Leg::{ToGateway, Unknown};
use Sign::*;
use Strength::{Fair, Proof, Strong, Weak};

static TUNNEL_OK: Code =
    code("http.tunnel-established", TunnelEstablished, Unknown, Strong, "The proxy opened the tunnel");
static TUNNEL_400: Code = code(
    "http.tunnel-400",
    TunnelBadRequest,
    ToGateway,
    Fair,
    "What listens on the proxy's port did not accept CONNECT as sent",
);
static TUNNEL_403: Code = code(
    "http.tunnel-403",
    TunnelForbidden,
    ToGateway,
    Strong,
    "The proxy refused CONNECT, so the target never saw the request",
);
static TUNNEL_404: Code = code(
    "http.tunnel-404",
    MethodUnsupported,
    ToGateway,
    Fair,
    "What listens on the proxy's port took CONNECT for a page that it does not have",
);
static TUNNEL_405: Code =
    code("http.tunnel-405", MethodUnsupported, ToGateway, Strong, "The proxy does not do CONNECT");
static TUNNEL_407: Code = code(
    "http.tunnel-407",
    AuthRequired,
    ToGateway,
    Proof,
    "The proxy wants credentials, and none that it accepts came with CONNECT",
);
static TUNNEL_429: Code =
    code("http.tunnel-429", AccountLimited, ToGateway, Strong, "The proxy limits this account's tunnels");
static TUNNEL_500: Code = code(
    "http.tunnel-500",
    TunnelServerError,
    Unknown,
    Fair,
    "The proxy answered CONNECT with an error of its own",
);
static TUNNEL_502: Code = code(
    "http.tunnel-502",
    TunnelBadGateway,
    Unknown,
    Fair,
    "The proxy answered CONNECT with 502: it could not open the way to the target",
);
static TUNNEL_503: Code = code(
    "http.tunnel-503",
    TunnelUnavailable,
    Unknown,
    Fair,
    "The proxy answered CONNECT with 503: it has no way to the target, or no exit",
);
static TUNNEL_504: Code = code(
    "http.tunnel-504",
    TunnelTimeout,
    Unknown,
    Fair,
    "The proxy answered CONNECT with 504: the next hop did not answer in time",
);
static TUNNEL_511: Code = code(
    "http.tunnel-511",
    DeniedByRule,
    ToGateway,
    Fair,
    "A network in between wants a login before it lets anything through",
);
static TUNNEL_OTHER: Code =
    code("http.tunnel-refused", TunnelServerError, Unknown, Weak, "The proxy did not open the tunnel");

static ANSWER_OK: Code =
    code("http.answered", AnsweredWell, Unknown, Strong, "An answer without a failure came back");
static ANSWER_400: Code =
    code("http.400", ClientError, Unknown, Weak, "A hop did not accept the request as sent");
static ANSWER_402: Code = code(
    "http.402",
    AccountLimited,
    Unknown,
    Fair,
    "Payment is required: behind a proxy, its quota or plan is used up",
);
static ANSWER_403: Code = code("http.403", Forbidden, Unknown, Weak, "A hop refused the request");
static ANSWER_407: Code = code(
    "http.407",
    AuthRequired,
    ToGateway,
    Proof,
    "The proxy wants credentials, and none that it accepts came",
);
static ANSWER_408: Code =
    code("http.408", ClientTimedOut, Unknown, Weak, "A hop waited in vain for the rest of the request");
static ANSWER_421: Code =
    code("http.421", WrongProtocol, Unknown, Fair, "The server that was reached does not serve this host");
static ANSWER_429: Code =
    code("http.429", TooManyRequests, Unknown, Fair, "A hop counts requests and had enough");
static ANSWER_500: Code =
    code("http.500", InternalError, Unknown, Weak, "A hop answered with an error of its own");
static ANSWER_502: Code =
    code("http.502", BadGateway, Unknown, Weak, "A hop could not get a valid answer from the next");
static ANSWER_503: Code =
    code("http.503", ServiceUnavailable, Unknown, Weak, "A hop has no capacity, or nobody to ask");
static ANSWER_504: Code =
    code("http.504", GatewayTimeout, Unknown, Weak, "A hop waited in vain for the next");
static ANSWER_505: Code =
    code("http.505", WrongProtocol, Unknown, Fair, "A hop does not speak this HTTP version");
static ANSWER_511: Code = code(
    "http.511",
    DeniedByRule,
    ToGateway,
    Strong,
    "A network in between wants a login before it lets anything through",
);
static ANSWER_5XX: Code = code("http.5xx", InternalError, Unknown, Weak, "A hop answered with a failure");

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] = &[
    &TUNNEL_OK,
    &TUNNEL_400,
    &TUNNEL_403,
    &TUNNEL_404,
    &TUNNEL_405,
    &TUNNEL_407,
    &TUNNEL_429,
    &TUNNEL_500,
    &TUNNEL_502,
    &TUNNEL_503,
    &TUNNEL_504,
    &TUNNEL_511,
    &TUNNEL_OTHER,
    &ANSWER_OK,
    &ANSWER_400,
    &ANSWER_402,
    &ANSWER_403,
    &ANSWER_407,
    &ANSWER_408,
    &ANSWER_421,
    &ANSWER_429,
    &ANSWER_500,
    &ANSWER_502,
    &ANSWER_503,
    &ANSWER_504,
    &ANSWER_505,
    &ANSWER_511,
    &ANSWER_5XX,
];

/// What the proxy's answer to CONNECT says.
pub fn of_tunnel(status: StatusCode) -> Option<&'static Code> {
    Some(match status.number() {
        100..=199 => return None,
        200..=299 => &TUNNEL_OK,
        400 | 414 | 421 | 426 | 431 => &TUNNEL_400,
        401 | 403 | 451 => &TUNNEL_403,
        404 => &TUNNEL_404,
        405 | 501 => &TUNNEL_405,
        407 => &TUNNEL_407,
        402 | 429 => &TUNNEL_429,
        500 => &TUNNEL_500,
        502 => &TUNNEL_502,
        503 => &TUNNEL_503,
        504 | 408 => &TUNNEL_504,
        511 => &TUNNEL_511,
        _ => &TUNNEL_OTHER,
    })
}

/// What the status of an ordinary answer says.
pub fn of_answer(status: StatusCode) -> Option<&'static Code> {
    Some(match status.number() {
        100..=199 => return None,
        200..=399 | 401 | 404 | 405 | 406 | 409 | 410 | 412 | 416 | 422 => &ANSWER_OK,
        402 => &ANSWER_402,
        403 | 451 => &ANSWER_403,
        407 => &ANSWER_407,
        408 => &ANSWER_408,
        421 => &ANSWER_421,
        429 => &ANSWER_429,
        500 => &ANSWER_500,
        502 => &ANSWER_502,
        503 => &ANSWER_503,
        504 => &ANSWER_504,
        505 => &ANSWER_505,
        511 => &ANSWER_511,
        400..=499 => &ANSWER_400,
        _ => &ANSWER_5XX,
    })
}
