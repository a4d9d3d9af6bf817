//! What the reader by parts can say: one code a sign, and one more where it was the proxy that was being reached.

use crate::finding::{Code, Leg, Role, Sign, Strength};

/// The code for a sign. The hop that was being reached chooses the sentence.
pub fn code(sign: Sign, leg: Leg) -> Option<&'static Code> {
    let of_sign = || CODES.iter().filter(move |it| it.sign == sign);
    of_sign()
        .find(|it| it.leg == leg)
        .or_else(|| of_sign().find(|it| it.leg == Leg::Unknown))
        .or_else(|| of_sign().next())
}

const fn row(id: &'static str, sign: Sign, leg: Leg, says: &'static str) -> Code {
    Code { id, sign, speaker: Role::Client, leg, strength: Strength::Proof, says }
}

use crate::finding::{Leg::*, Sign::*};

/// All of them. The leg and the strength are better known from each line.
#[rustfmt::skip]
pub static CODES: &[Code] = &[
    row("error.name-not-found", NameNotFound, Unknown, "The client could not resolve a name"),
    row("error.proxy-name-not-found", NameNotFound, ToGateway, "The client could not resolve the proxy's name"),
    row("error.name-lookup-failed", NameLookupFailed, Unknown, "The client's resolver gave no usable answer"),
    row("error.proxy-name-lookup-failed", NameLookupFailed, ToGateway, "The resolver gave the client no usable answer for the proxy's name"),
    row("error.connect-refused", ConnectRefused, Unknown, "The client's connection was refused"),
    row("error.proxy-refused", ConnectRefused, ToGateway, "The proxy's address refused the client's connection"),
    row("error.target-refused", ConnectRefused, ToTarget, "The target refused the connection"),
    row("error.connect-timed-out", ConnectTimedOut, Unknown, "Nothing answered the client's connection attempt"),
    row("error.proxy-connect-timed-out", ConnectTimedOut, ToGateway, "The proxy's address did not answer the client's connection attempt"),
    row("error.target-connect-timed-out", ConnectTimedOut, ToTarget, "The target did not answer the connection attempt"),
    row("error.no-route", NoRoute, Unknown, "The client's network knows no way to the address"),
    row("error.proxy-no-route", NoRoute, ToGateway, "The client's network knows no way to the proxy"),
    row("error.target-no-route", NoRoute, ToTarget, "There is no way to the target"),
    row("error.connect-failed", ConnectFailed, Unknown, "The client could not open a connection"),
    row("error.proxy-connect-failed", ConnectFailed, ToGateway, "The client could not open a connection to the proxy"),
    row("error.target-connect-failed", ConnectFailed, ToTarget, "The connection to the target could not be opened"),
    row("error.tls-failed", TlsFailed, ToTarget, "The TLS handshake with the target failed"),
    row("error.proxy-tls-failed", TlsFailed, ToGateway, "The TLS handshake with the proxy failed"),
    row("error.certificate-bad", TlsCertificateBad, ToTarget, "The client does not accept the certificate"),
    row("error.proxy-certificate-bad", TlsCertificateBad, ToGateway, "The client does not accept the proxy's certificate"),
    row("error.certificate-issuer-unknown", TlsIssuerUnknown, ToTarget, "The certificate comes from an issuer the client does not know, as a middle box's does"),
    row("error.tls-not-spoken", TlsNotSpoken, Unknown, "The client spoke TLS to a port that does not"),
    row("error.proxy-tls-not-spoken", TlsNotSpoken, ToGateway, "The client spoke TLS to a proxy port that does not"),
    row("error.tls-closed", TlsClosed, ToTarget, "The connection was cut during the TLS handshake"),
    row("error.proxy-tls-closed", TlsClosed, ToGateway, "The connection to the proxy was cut during the TLS handshake"),
    row("error.closed-before-answer", ClosedBeforeAnswer, Unknown, "The connection was closed before any answer"),
    row("error.closed-mid-answer", ClosedMidAnswer, Unknown, "The answer was cut short"),
    row("error.reset-before-answer", ResetBeforeAnswer, Unknown, "The connection was reset before any answer"),
    row("error.reset-mid-answer", ResetMidAnswer, Unknown, "The answer's stream was reset"),
    row("error.reused-connection-closed", ReusedConnectionClosed, Unknown, "The connection was closed without an answer, as happens when an idle one is used again"),
    row("error.answer-timed-out", AnswerTimedOut, Unknown, "The client was connected and no answer came in time"),
    row("error.body-timed-out", BodyTimedOut, Unknown, "The answer started and then stalled"),
    row("error.send-failed", SendFailed, Unknown, "The other end was gone while the client was sending"),
    row("error.timed-out", TimedOut, Unknown, "The client's time ran out; the message does not say in which step"),
    row("error.answer-not-http", AnswerNotHttp, Unknown, "What came back was not valid HTTP"),
    row("error.header-too-large", HeaderTooLarge, Unknown, "The head of the answer was larger than the client accepts"),
    row("error.wrong-protocol", WrongProtocol, Unknown, "The port answered in another protocol"),
    row("error.no-member", NoHealthyMember, Unknown, "A balancer has nobody to send the request to"),
    row("error.socket-missing", SocketMissing, Unknown, "The upstream's socket is not there"),
    row("error.upstream-overloaded", UpstreamOverloaded, Unknown, "The server says that it is overloaded"),
    row("error.upstream-restarting", UpstreamRestarting, Unknown, "The server says that it is going away"),
    row("error.client-exhausted", ResourceExhausted, Unknown, "The client ran out of handles, ports or pooled connections"),
    row("error.socket-forbidden", SocketForbidden, Unknown, "The client's system forbade the connection"),
    row("error.proxy-denied", DeniedByRule, ToGateway, "A rule of the proxy refuses the target"),
    row("error.proxy-auth-required", AuthRequired, ToGateway, "The proxy wants credentials that it accepts"),
    row("error.proxy-auth-rejected", AuthRejected, ToGateway, "The proxy refused the client's credentials"),
    row("error.proxy-auth-unsupported", AuthUnsupported, ToGateway, "Proxy and client share no way to authenticate"),
    row("error.proxy-closed-at-greeting", AddressNotListed, ToGateway, "The proxy closed the connection at the greeting, as it does with addresses it does not know"),
    row("error.proxy-does-not-tunnel", MethodUnsupported, ToGateway, "The proxy does not do what the client asks: no tunnel, no such command or address type"),
    row("error.proxy-rate-limit", AccountLimited, ToGateway, "The proxy limits this account or address"),
    row("error.tunnel-aborted", TunnelAborted, ToGateway, "The proxy ended the connection instead of answering CONNECT"),
    row("error.proxy-misconfigured", GatewayMisconfigured, ToGateway, "The proxy answered in a way that only a wrong configuration explains"),
    row("error.setting-not-in-effect", SettingNotInEffect, ToGateway, "The client's proxy setting cannot be read or is not allowed to be used"),
    row("error.proxy-url-malformed", CredentialsMalformed, ToGateway, "The client cannot read the proxy URL as it was meant"),
    row("error.proxy-scheme-mismatch", SchemeMismatch, ToGateway, "The scheme of the proxy setting does not fit the port or the client"),
    row("error.proxy-kind-unsupported", ProxyKindUnsupported, ToGateway, "The client has no support for this kind of proxy"),
    row("error.client-timed-out", ClientTimedOut, Unknown, "The client gave up waiting"),
    row("error.client-left", ClientLeft, Unknown, "The client that was being served went away first"),
    row("error.offline", Offline, Unknown, "The client's machine has no network"),
    row("error.network-changed", PacketsLost, Unknown, "The client's network changed or loses packets"),
    row("error.connection-lost", ConnectionLost, Unknown, "The connection was lost; the message does not say who ended it"),
    row("error.tunnel-status-502", TunnelBadGateway, ToGateway, "The proxy did not get through and gives no reason: 502, or a general failure"),
    row("error.tunnel-status-503", TunnelUnavailable, ToGateway, "The proxy answered CONNECT with 503"),
    row("error.tunnel-status-504", TunnelTimeout, ToGateway, "The proxy did not get through in time: 504 or no answer to CONNECT"),
    row("error.tunnel-status-403", TunnelForbidden, ToGateway, "The proxy answered CONNECT with 403"),
    row("error.tunnel-status-400", TunnelBadRequest, ToGateway, "The proxy answered CONNECT with 400 or another client error"),
    row("error.tunnel-status-500", TunnelServerError, ToGateway, "The proxy answered CONNECT with a server error"),
    row("error.status-502", BadGateway, Unknown, "The client was answered 502; the message does not say by which hop"),
    row("error.status-503", ServiceUnavailable, Unknown, "The client was answered 503; the message does not say by which hop"),
    row("error.status-504", GatewayTimeout, Unknown, "The client was answered 504; the message does not say by which hop"),
    row("error.status-500", InternalError, Unknown, "The client was answered with a server error; the message does not say by which hop"),
    row("error.status-403", Forbidden, Unknown, "The client was answered 403; the message does not say by which hop"),
    row("error.status-429", TooManyRequests, Unknown, "The client was answered 429; the message does not say by which hop"),
    row("error.status-4xx", ClientError, Unknown, "The client was answered with a client error"),
    row("error.failed", HiddenFailure, Unknown, "The client failed, and the message does not say how"),
];
