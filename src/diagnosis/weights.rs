//! What each sign means: one table, each row with its reason.
//!
//! A row says how a sign is shared out over suspects (a cause at a place) when it means what its code says. Shares add up to at
//! most one; what is left is "something else". How far a sign means what its code says is the finding's strength.

use super::Suspect;
use crate::finding::{Leg, Place, Sign};
use crate::knowledge::Cause;
use crate::knowledge::causes::*;
use crate::knowledge::shown;

/// Where a share lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// At this place.
    Here(Place),
    /// At the hop that speaks.
    Speaker,
}

/// A suspect and its part.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// The cause.
    pub cause: &'static Cause,
    /// The place.
    pub at: At,
    /// Its part of a hundred. Whole numbers: the table is an opinion with reasons, not a measurement with decimals.
    percent: u8,
}

impl Share {
    /// Its part of one.
    pub fn part(&self) -> f64 {
        f64::from(self.percent) / 100.0
    }
}

/// A row of the table.
#[derive(Debug)]
pub struct Meaning {
    /// What was seen.
    pub sign: Sign,
    /// The leg it was seen on; `Unknown` also stands for any leg that has no row of its own.
    pub leg: Leg,
    /// Who is suspected, most probable first.
    pub shares: &'static [Share],
    /// Why the shares are as they are.
    pub because: &'static str,
}

/// A sign that something works takes suspicion from these places and causes.
#[derive(Debug)]
pub struct Clearing {
    /// What was seen.
    pub sign: Sign,
    /// Places that work.
    pub places: &'static [Place],
    /// Causes that are excluded wherever they would be.
    pub causes: &'static [&'static Cause],
    /// How sure that is, however little the sign tells otherwise.
    pub sure: f64,
    /// Why.
    pub because: &'static str,
}

/// How often each suspect is met before anything is known, relative to one another. Only ratios count.
pub fn prior(suspect: Suspect) -> f64 {
    let usual = if suspect.cause.places.first() == Some(&suspect.place) { 1.0 } else { 0.4 };
    let frequent: [&Cause; 6] = [
        &UPSTREAM_REFUSED,
        &UPSTREAM_TIMEOUT,
        &UPSTREAM_PREMATURE_CLOSE,
        &UPSTREAM_UNREACHABLE,
        &PROXY_AUTH,
        &NODE_OFFLINE,
    ];
    if frequent.contains(&suspect.cause) { usual * 2.0 } else { usual }
}

const C: At = At::Here(Place::Client);
const CG: At = At::Here(Place::ClientGateway);
const G: At = At::Here(Place::Gateway);
const GN: At = At::Here(Place::GatewayNode);
const N: At = At::Here(Place::Node);
const NT: At = At::Here(Place::NodeTarget);
const T: At = At::Here(Place::Target);
const SP: At = At::Speaker;

const fn s(cause: &'static Cause, at: At, part: f64) -> Share {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "parts of one, held by a test"
    )]
    let percent = (part * 100.0 + 0.5) as u8;
    Share { cause, at, percent }
}

const fn m(sign: Sign, leg: Leg, shares: &'static [Share], because: &'static str) -> Meaning {
    Meaning { sign, leg, shares, because: shown(because) }
}

/// The row for a sign on a leg.
pub fn meaning(sign: Sign, leg: Leg) -> Option<&'static Meaning> {
    let row = |leg| MEANINGS.iter().find(|row| row.sign == sign && row.leg == leg);
    row(leg).or_else(|| row(Leg::Unknown)).or_else(|| row(Leg::ToTarget))
}

use Leg::{ToGateway, ToNode, ToTarget, Unknown};
use Sign::*;

/// What faults mean.
#[rustfmt::skip]
pub static MEANINGS: &[Meaning] = &[
    // Finding the name
    m(NameNotFound, ToGateway, &[s(&PROXY_DNS_FAILURE, CG, 0.93), s(&PROXY_CREDENTIALS_FORMAT, C, 0.04)], "The name that was looked up is the proxy's; a broken proxy URL yields such a name too"),
    m(NameNotFound, ToNode, &[s(&PROXY_DNS_FAILURE, GN, 0.6), s(&NODE_OFFLINE, GN, 0.25), s(&PROXY_MISCONFIG, G, 0.1)], "The gateway could not resolve its parent's name"),
    m(NameNotFound, ToTarget, &[s(&UPSTREAM_DNS_FAILURE, NT, 0.95)], "The last proxy could not resolve the target's name"),
    m(NameNotFound, Unknown, &[s(&CLIENT_ENV_MISCONFIG, C, 0.55), s(&NETWORK_UNREACHABLE, C, 0.1), s(&PROXY_DNS_FAILURE, CG, 0.15), s(&UPSTREAM_DNS_FAILURE, NT, 0.15)], "A client that looks the target up itself does not use the proxy it was meant to use, or has no resolver"),
    m(NameLookupFailed, ToGateway, &[s(&PROXY_DNS_FAILURE, CG, 0.8), s(&NETWORK_UNREACHABLE, C, 0.1)], "The resolver gave no answer for the proxy's name"),
    m(NameLookupFailed, ToNode, &[s(&PROXY_DNS_FAILURE, GN, 0.6), s(&NODE_OFFLINE, GN, 0.25)], "The gateway's resolver gave no answer for its parent"),
    m(NameLookupFailed, ToTarget, &[s(&UPSTREAM_DNS_FAILURE, NT, 0.9)], "The last proxy's resolver gave no answer for the target"),
    m(NameLookupFailed, Unknown, &[s(&NETWORK_INSTABILITY, C, 0.35), s(&CLIENT_ENV_MISCONFIG, C, 0.35), s(&NETWORK_UNREACHABLE, C, 0.15), s(&UPSTREAM_DNS_FAILURE, NT, 0.1)], "The client's resolver does not answer: its network, or a name that only the proxy can resolve"),
    // Opening the connection
    m(ConnectRefused, ToGateway, &[s(&PROXY_REFUSED, CG, 0.95)], "Nothing listens on the proxy's port"),
    m(ConnectRefused, ToNode, &[s(&NODE_OFFLINE, GN, 0.93)], "Nothing listens on the node's port"),
    m(ConnectRefused, ToTarget, &[s(&UPSTREAM_REFUSED, T, 0.9), s(&UPSTREAM_RESTART, T, 0.06)], "Nothing listens on the upstream's port; for a moment that is also so during a restart"),
    m(ConnectRefused, Unknown, &[s(&PROXY_REFUSED, CG, 0.45), s(&UPSTREAM_REFUSED, T, 0.45)], "The text does not say whose port is closed"),
    m(ConnectTimedOut, ToGateway, &[s(&PROXY_UNREACHABLE, CG, 0.92)], "The proxy's address does not answer at all"),
    m(ConnectTimedOut, ToNode, &[s(&NODE_OFFLINE, GN, 0.75), s(&NETWORK_INSTABILITY, GN, 0.15)], "The node does not answer at all"),
    m(ConnectTimedOut, ToTarget, &[s(&UPSTREAM_TIMEOUT, NT, 0.7), s(&UPSTREAM_UNREACHABLE, NT, 0.22)], "Nothing came back from the target: a firewall that drops packets, a dead host, or a full accept queue"),
    m(ConnectTimedOut, Unknown, &[s(&PROXY_UNREACHABLE, CG, 0.5), s(&UPSTREAM_TIMEOUT, NT, 0.2), s(&NETWORK_UNREACHABLE, C, 0.12), s(&UPSTREAM_UNREACHABLE, NT, 0.1)], "The text does not say who was dialled"),
    m(NoRoute, ToGateway, &[s(&NETWORK_UNREACHABLE, CG, 0.55), s(&NETWORK_UNREACHABLE, C, 0.25), s(&PROXY_UNREACHABLE, CG, 0.15)], "The client's network knows no way to the proxy"),
    m(NoRoute, ToNode, &[s(&NODE_OFFLINE, GN, 0.6), s(&NETWORK_UNREACHABLE, GN, 0.3)], "The gateway's network knows no way to the node"),
    m(NoRoute, ToTarget, &[s(&UPSTREAM_UNREACHABLE, NT, 0.9), s(&NETWORK_UNREACHABLE, G, 0.05)], "The last proxy's network knows no way to the target"),
    m(NoRoute, Unknown, &[s(&NETWORK_UNREACHABLE, C, 0.6), s(&UPSTREAM_UNREACHABLE, NT, 0.25)], "Some network knows no way; mostly the one of the program that says so"),
    m(ConnectFailed, ToGateway, &[s(&PROXY_REFUSED, CG, 0.68), s(&PROXY_UNREACHABLE, CG, 0.2), s(&PROXY_DNS_FAILURE, CG, 0.05)], "The proxy could not be reached; most often its port is closed"),
    m(ConnectFailed, ToNode, &[s(&NODE_OFFLINE, GN, 0.88)], "The gateway could not reach its node"),
    m(ConnectFailed, ToTarget, &[s(&UPSTREAM_UNREACHABLE, NT, 0.66), s(&UPSTREAM_REFUSED, T, 0.16), s(&UPSTREAM_TIMEOUT, NT, 0.08), s(&UPSTREAM_DNS_FAILURE, NT, 0.03)], "The target could not be reached; how is not said"),
    m(ConnectFailed, Unknown, &[s(&PROXY_REFUSED, CG, 0.35), s(&UPSTREAM_REFUSED, T, 0.3), s(&PROXY_UNREACHABLE, CG, 0.1), s(&UPSTREAM_UNREACHABLE, NT, 0.1)], "Neither the hop nor the reason is named"),
    // TLS
    m(TlsFailed, ToGateway, &[s(&PROXY_SCHEME_MISMATCH, CG, 0.8), s(&PROXY_MISCONFIG, G, 0.08)], "TLS with the proxy itself fails mostly because its port speaks plain HTTP"),
    m(TlsFailed, ToTarget, &[s(&UPSTREAM_TLS_FAILURE, T, 0.78), s(&UPSTREAM_TLS_FAILURE, NT, 0.08), s(&PROTOCOL_MISMATCH, T, 0.06)], "The handshake with the target failed"),
    m(TlsFailed, Unknown, &[s(&UPSTREAM_TLS_FAILURE, NT, 0.4), s(&UPSTREAM_TLS_FAILURE, T, 0.2), s(&PROXY_SCHEME_MISMATCH, CG, 0.14), s(&TLS_INTERCEPTION, G, 0.1)], "A handshake failed, and the text does not say with whom"),
    m(TlsCertificateBad, ToGateway, &[s(&PROXY_MISCONFIG, CG, 0.6), s(&PROXY_SCHEME_MISMATCH, CG, 0.2), s(&TLS_INTERCEPTION, G, 0.1)], "The proxy's own certificate is refused"),
    m(TlsCertificateBad, ToTarget, &[s(&UPSTREAM_TLS_FAILURE, T, 0.88), s(&TLS_INTERCEPTION, G, 0.05)], "The target's certificate is refused"),
    m(TlsCertificateBad, Unknown, &[s(&UPSTREAM_TLS_FAILURE, T, 0.55), s(&TLS_INTERCEPTION, G, 0.32)], "A certificate is refused: the target's own, or one that a middle box made"),
    m(TlsIssuerUnknown, ToTarget, &[s(&TLS_INTERCEPTION, G, 0.72), s(&UPSTREAM_TLS_FAILURE, T, 0.22)], "A public site's certificate signed by an unknown issuer was mostly made by a middle box"),
    m(TlsIssuerUnknown, Unknown, &[s(&TLS_INTERCEPTION, G, 0.64), s(&UPSTREAM_TLS_FAILURE, T, 0.28)], "A middle box, or a target with a private certificate"),
    m(TlsNotSpoken, ToGateway, &[s(&PROXY_SCHEME_MISMATCH, CG, 0.93)], "The client speaks TLS to a plain port of the proxy, or the other way round"),
    m(TlsNotSpoken, ToTarget, &[s(&PROTOCOL_MISMATCH, T, 0.88), s(&UPSTREAM_TLS_FAILURE, T, 0.08)], "One side of the upstream link speaks TLS, the other does not"),
    m(TlsNotSpoken, Unknown, &[s(&PROXY_SCHEME_MISMATCH, CG, 0.68), s(&PROTOCOL_MISMATCH, T, 0.22)], "The first bytes were not TLS; behind a proxy setting that is mostly a wrong scheme"),
    m(TlsClosed, ToGateway, &[s(&PROXY_SCHEME_MISMATCH, CG, 0.6), s(&PROXY_OVERLOAD, G, 0.15)], "The proxy closed during the handshake"),
    m(TlsClosed, ToTarget, &[s(&UPSTREAM_TLS_FAILURE, T, 0.72), s(&BLOCKED_BY_TARGET, T, 0.08), s(&UPSTREAM_RESET, T, 0.08)], "The target closed during the handshake"),
    m(TlsClosed, Unknown, &[s(&UPSTREAM_TLS_FAILURE, T, 0.2), s(&UPSTREAM_TLS_FAILURE, NT, 0.14), s(&PROXY_SCHEME_MISMATCH, CG, 0.2), s(&PROXY_OVERLOAD, G, 0.12), s(&UPSTREAM_RESET, T, 0.1), s(&BLOCKED_BY_TARGET, T, 0.08), s(&PROXY_ACL_DENIED, G, 0.08)], "Somebody closed during the handshake: the target, or a proxy that answers CONNECT and then gives up"),
    // The exchange
    m(ClosedBeforeAnswer, ToGateway, &[s(&PROXY_OVERLOAD, G, 0.6), s(&IP_NOT_ALLOWED, CG, 0.12), s(&PROXY_SCHEME_MISMATCH, CG, 0.1)], "The proxy closed without a word"),
    m(ClosedBeforeAnswer, ToNode, &[s(&NODE_OFFLINE, N, 0.7), s(&UPSTREAM_PREMATURE_CLOSE, T, 0.15)], "The node closed without a word"),
    m(ClosedBeforeAnswer, ToTarget, &[s(&UPSTREAM_PREMATURE_CLOSE, T, 0.82), s(&UPSTREAM_KEEPALIVE_RACE, T, 0.08), s(&UPSTREAM_RESTART, T, 0.04), s(&RESOURCE_EXHAUSTION, T, 0.02)], "The target closed before it answered"),
    m(ClosedBeforeAnswer, Unknown, &[s(&UPSTREAM_PREMATURE_CLOSE, T, 0.45), s(&UPSTREAM_KEEPALIVE_RACE, T, 0.18), s(&PROXY_OVERLOAD, G, 0.15), s(&UPSTREAM_PREMATURE_CLOSE, G, 0.05)], "Somebody closed before an answer"),
    m(ClosedMidAnswer, ToGateway, &[s(&UPSTREAM_PREMATURE_CLOSE, T, 0.4), s(&NETWORK_INSTABILITY, CG, 0.2), s(&PROXY_OVERLOAD, G, 0.2)], "The answer broke off on its way through the proxy"),
    m(ClosedMidAnswer, ToTarget, &[s(&UPSTREAM_PREMATURE_CLOSE, T, 0.88), s(&UPSTREAM_TIMEOUT, T, 0.04)], "The target closed in the middle of its answer"),
    m(ClosedMidAnswer, Unknown, &[s(&UPSTREAM_PREMATURE_CLOSE, T, 0.66), s(&NETWORK_INSTABILITY, CG, 0.12), s(&PROXY_OVERLOAD, G, 0.06)], "The answer broke off"),
    m(ResetBeforeAnswer, ToGateway, &[s(&PROXY_OVERLOAD, G, 0.5), s(&IP_NOT_ALLOWED, CG, 0.14), s(&PROXY_ACL_DENIED, G, 0.1), s(&PROXY_SCHEME_MISMATCH, CG, 0.08)], "The proxy reset the connection"),
    m(ResetBeforeAnswer, ToNode, &[s(&UPSTREAM_RESET, GN, 0.55), s(&NODE_OFFLINE, GN, 0.35)], "The node reset the connection"),
    m(ResetBeforeAnswer, ToTarget, &[s(&UPSTREAM_RESET, T, 0.84), s(&UPSTREAM_KEEPALIVE_RACE, T, 0.07), s(&UPSTREAM_PREMATURE_CLOSE, T, 0.03)], "The target, or a device before it, reset the connection"),
    m(ResetBeforeAnswer, Unknown, &[s(&UPSTREAM_RESET, T, 0.4), s(&UPSTREAM_RESET, NT, 0.16), s(&UPSTREAM_KEEPALIVE_RACE, T, 0.1), s(&PROXY_OVERLOAD, G, 0.1), s(&NETWORK_INSTABILITY, CG, 0.06)], "Somebody reset the connection"),
    m(ResetMidAnswer, ToNode, &[s(&UPSTREAM_RESET, GN, 0.8)], "The node reset the connection in the middle of an answer"),
    m(ResetMidAnswer, ToTarget, &[s(&UPSTREAM_RESET, T, 0.9)], "The target reset the connection in the middle of its answer"),
    m(ResetMidAnswer, Unknown, &[s(&UPSTREAM_RESET, T, 0.62), s(&NETWORK_INSTABILITY, CG, 0.12)], "Somebody reset the connection in the middle of an answer"),
    m(ReusedConnectionClosed, Unknown, &[s(&UPSTREAM_KEEPALIVE_RACE, T, 0.86), s(&UPSTREAM_PREMATURE_CLOSE, T, 0.06)], "Only a connection that is used again can have been closed just before"),
    m(AnswerTimedOut, ToGateway, &[s(&UPSTREAM_TIMEOUT, T, 0.5), s(&PROXY_OVERLOAD, G, 0.2), s(&NODE_OFFLINE, GN, 0.08), s(&PROXY_UNREACHABLE, CG, 0.08)], "The client waited for the proxy, which most likely waited for the target"),
    m(AnswerTimedOut, ToNode, &[s(&UPSTREAM_TIMEOUT, T, 0.4), s(&NODE_OFFLINE, GN, 0.35), s(&UPSTREAM_TIMEOUT, GN, 0.12)], "The gateway waited for its node, which may have waited for the target"),
    m(AnswerTimedOut, ToTarget, &[s(&UPSTREAM_TIMEOUT, T, 0.9), s(&UPSTREAM_OVERLOAD, T, 0.04)], "The target had the request and did not answer in time"),
    m(AnswerTimedOut, Unknown, &[s(&UPSTREAM_TIMEOUT, T, 0.72), s(&PROXY_OVERLOAD, G, 0.06), s(&NODE_OFFLINE, GN, 0.04)], "An answer did not come in time"),
    m(BodyTimedOut, Unknown, &[s(&UPSTREAM_TIMEOUT, T, 0.72), s(&NETWORK_INSTABILITY, NT, 0.16)], "The answer stalled on its way"),
    m(SendFailed, ToTarget, &[s(&UPSTREAM_RESET, T, 0.76), s(&UPSTREAM_KEEPALIVE_RACE, T, 0.12)], "The target closed while the request was being sent"),
    m(SendFailed, ToNode, &[s(&UPSTREAM_RESET, GN, 0.7)], "The node closed while the request was being sent"),
    m(SendFailed, Unknown, &[s(&UPSTREAM_RESET, T, 0.42), s(&UPSTREAM_RESET, NT, 0.12), s(&PROXY_OVERLOAD, G, 0.12)], "The connection was gone while the request was being sent"),
    m(TimedOut, ToGateway, &[s(&PROXY_UNREACHABLE, CG, 0.62), s(&UPSTREAM_TIMEOUT, T, 0.15), s(&PROXY_OVERLOAD, G, 0.1)], "The proxy was waited for; whether it was ever reached is not said"),
    m(TimedOut, ToNode, &[s(&NODE_OFFLINE, GN, 0.5), s(&UPSTREAM_TIMEOUT, GN, 0.25)], "The node was waited for"),
    m(TimedOut, ToTarget, &[s(&UPSTREAM_TIMEOUT, NT, 0.5), s(&UPSTREAM_TIMEOUT, T, 0.36)], "The target was waited for; whether it was ever reached is not said"),
    m(TimedOut, Unknown, &[s(&UPSTREAM_TIMEOUT, T, 0.36), s(&UPSTREAM_TIMEOUT, NT, 0.14), s(&PROXY_UNREACHABLE, CG, 0.16), s(&NETWORK_INSTABILITY, CG, 0.06)], "A timeout ran out, and nothing says during which step"),
    m(AnswerNotHttp, ToGateway, &[s(&PROXY_SCHEME_MISMATCH, CG, 0.68), s(&PROTOCOL_MISMATCH, CG, 0.2)], "The proxy's port speaks something else"),
    m(AnswerNotHttp, ToTarget, &[s(&UPSTREAM_INVALID_RESPONSE, T, 0.86), s(&PROTOCOL_MISMATCH, T, 0.08)], "The target's answer is not HTTP as the gateway reads it"),
    m(AnswerNotHttp, Unknown, &[s(&UPSTREAM_INVALID_RESPONSE, T, 0.6), s(&PROXY_SCHEME_MISMATCH, CG, 0.14), s(&PROTOCOL_MISMATCH, T, 0.1)], "An answer is not HTTP"),
    m(HeaderTooLarge, Unknown, &[s(&UPSTREAM_HEADER_TOO_LARGE, T, 0.93)], "A header larger than the hop's buffer"),
    m(HeaderTooLarge, ToGateway, &[s(&UPSTREAM_HEADER_TOO_LARGE, G, 0.9)], "The proxy's own header is larger than the client's buffer"),
    m(WrongProtocol, ToGateway, &[s(&PROTOCOL_MISMATCH, CG, 0.6), s(&PROXY_SCHEME_MISMATCH, CG, 0.3)], "Client and proxy speak different protocols"),
    m(WrongProtocol, ToNode, &[s(&PROTOCOL_MISMATCH, GN, 0.9)], "Gateway and node speak different protocols"),
    m(WrongProtocol, ToTarget, &[s(&PROTOCOL_MISMATCH, T, 0.88)], "Gateway and upstream speak different protocols"),
    m(WrongProtocol, Unknown, &[s(&PROTOCOL_MISMATCH, T, 0.62), s(&PROTOCOL_MISMATCH, CG, 0.2)], "Two ends speak different protocols"),
    // The pool behind a gateway
    m(NoHealthyMember, Unknown, &[s(&NO_HEALTHY_UPSTREAM, G, 0.72), s(&NO_HEALTHY_UPSTREAM, T, 0.18), s(&PROXY_MISCONFIG, G, 0.04)], "The gateway has nobody to send the request to"),
    m(MemberMarkedDown, Unknown, &[s(&NO_HEALTHY_UPSTREAM, T, 0.78), s(&UPSTREAM_REFUSED, T, 0.06), s(&UPSTREAM_TIMEOUT, T, 0.04)], "A health check took a member out"),
    m(UpstreamOverloaded, Unknown, &[s(&UPSTREAM_OVERLOAD, T, 0.9)], "The upstream says that it has no room"),
    m(PoolLimitReached, Unknown, &[s(&UPSTREAM_OVERLOAD, G, 0.8), s(&UPSTREAM_OVERLOAD, T, 0.1)], "The gateway's limit towards the upstream is reached"),
    m(UpstreamRestarting, ToGateway, &[s(&UPSTREAM_RESTART, G, 0.9)], "The gateway itself is being started or stopped"),
    m(UpstreamRestarting, Unknown, &[s(&UPSTREAM_RESTART, T, 0.82), s(&UPSTREAM_RESTART, G, 0.08)], "The upstream is being started, stopped or deployed"),
    m(WorkerDied, Unknown, &[s(&UPSTREAM_PREMATURE_CLOSE, T, 0.62), s(&UPSTREAM_RESTART, T, 0.16), s(&RESOURCE_EXHAUSTION, T, 0.12)], "A worker that dies leaves its requests without an answer"),
    m(WorkerTimedOut, Unknown, &[s(&UPSTREAM_TIMEOUT, T, 0.92)], "The upstream ended its own worker for being slow"),
    m(UpstreamAnsweredError, Unknown, &[s(&UPSTREAM_OVERLOAD, T, 0.4), s(&UPSTREAM_INVALID_RESPONSE, T, 0.22), s(&UPSTREAM_RESTART, T, 0.08), s(&UPSTREAM_TIMEOUT, T, 0.08)], "The target wrote the error itself; why is in its own log"),
    // Resources and rights
    m(MemoryExhausted, Unknown, &[s(&RESOURCE_EXHAUSTION, SP, 0.92)], "The hop that speaks ran out of memory"),
    m(ResourceExhausted, Unknown, &[s(&RESOURCE_EXHAUSTION, SP, 0.9)], "The hop that speaks ran out of handles, ports or slots"),
    m(SocketForbidden, Unknown, &[s(&SOCKET_PERMISSION, SP, 0.94)], "The system forbids the hop to open the socket"),
    m(SocketMissing, Unknown, &[s(&UPSTREAM_UNREACHABLE, T, 0.52), s(&UPSTREAM_REFUSED, T, 0.36), s(&PROXY_MISCONFIG, G, 0.06)], "The path leads to no socket: it is another path, or the upstream does not run"),
    m(BacklogFull, Unknown, &[s(&UPSTREAM_OVERLOAD, T, 0.92)], "The upstream's accept queue is full"),
    // The proxy's word
    m(DeniedByRule, Unknown, &[s(&PROXY_ACL_DENIED, SP, 0.93)], "The hop that speaks has a rule against it"),
    m(DeniedByRule, ToTarget, &[s(&PROXY_ACL_DENIED, G, 0.93)], "The gateway has a rule against it"),
    m(DeniedByRule, ToGateway, &[s(&PROXY_ACL_DENIED, G, 0.93)], "The gateway has a rule against it"),
    m(AuthRequired, Unknown, &[s(&PROXY_AUTH, CG, 0.93)], "The proxy wants credentials it accepts"),
    m(AuthRequired, ToNode, &[s(&PROXY_AUTH, GN, 0.9)], "The parent proxy wants credentials it accepts"),
    m(AuthRejected, Unknown, &[s(&PROXY_AUTH, CG, 0.93)], "The proxy refused the credentials"),
    m(AuthRejected, ToNode, &[s(&PROXY_AUTH, GN, 0.9)], "The parent proxy refused the credentials"),
    m(AuthUnsupported, Unknown, &[s(&PROXY_AUTH, CG, 0.58), s(&PROXY_PROTOCOL_UNSUPPORTED, CG, 0.34)], "Client and proxy share no way to authenticate"),
    m(AddressNotListed, Unknown, &[s(&IP_NOT_ALLOWED, CG, 0.92)], "The proxy knows its clients by address, and this is not one of them"),
    m(MethodUnsupported, Unknown, &[s(&PROXY_PROTOCOL_UNSUPPORTED, G, 0.84), s(&PROXY_SCHEME_MISMATCH, CG, 0.06)], "The proxy does not do this method or protocol"),
    m(AccountLimited, Unknown, &[s(&PROXY_RATE_LIMIT, G, 0.92)], "The proxy counts this account's requests"),
    m(ProxyOverloaded, Unknown, &[s(&PROXY_OVERLOAD, G, 0.9)], "The proxy says that it has no room"),
    m(TunnelAborted, Unknown, &[s(&PROXY_OVERLOAD, G, 0.66), s(&PROXY_ACL_DENIED, G, 0.06), s(&PROXY_SCHEME_MISMATCH, CG, 0.06), s(&IP_NOT_ALLOWED, CG, 0.06)], "The proxy closed instead of answering CONNECT"),
    m(NoExit, ToTarget, &[s(&NODE_OFFLINE, N, 0.82), s(&NODE_OFFLINE, GN, 0.12)], "The exit that was meant is gone"),
    m(NoExit, Unknown, &[s(&NODE_OFFLINE, GN, 0.88), s(&NODE_OFFLINE, N, 0.06)], "The gateway has no exit to give"),
    m(GatewayMisconfigured, Unknown, &[s(&PROXY_MISCONFIG, G, 0.92)], "The gateway's own configuration does not fit the request"),
    // The client's word
    m(SettingNotInEffect, Unknown, &[s(&CLIENT_ENV_MISCONFIG, C, 0.92)], "The proxy setting in effect is not the one meant"),
    m(CredentialsMalformed, Unknown, &[s(&PROXY_CREDENTIALS_FORMAT, C, 0.93)], "The proxy URL does not parse as meant"),
    m(SchemeMismatch, Unknown, &[s(&PROXY_SCHEME_MISMATCH, CG, 0.52), s(&PROXY_SCHEME_MISMATCH, C, 0.4)], "The scheme of the setting does not fit the port"),
    m(ProxyKindUnsupported, Unknown, &[s(&PROXY_PROTOCOL_UNSUPPORTED, C, 0.88)], "The client cannot speak to this kind of proxy"),
    m(ClientLeft, Unknown, &[s(&CLIENT_ABORT, C, 0.88), s(&UPSTREAM_TIMEOUT, T, 0.05)], "The client went away first"),
    m(ClientTimedOut, Unknown, &[s(&CLIENT_ABORT, C, 0.5), s(&UPSTREAM_TIMEOUT, T, 0.3)], "The client's own patience ended first"),
    m(Offline, Unknown, &[s(&NETWORK_UNREACHABLE, SP, 0.93)], "The machine that speaks has no network, or no way out of it to this address"),
    m(PacketsLost, Unknown, &[s(&NETWORK_INSTABILITY, CG, 0.5), s(&NETWORK_INSTABILITY, C, 0.24), s(&NETWORK_INSTABILITY, NT, 0.14)], "Packets are lost, or the network changed"),
    m(PacketsLost, ToTarget, &[s(&NETWORK_INSTABILITY, NT, 0.8)], "Packets are lost on the way to the target"),
    m(ConnectionLost, Unknown, &[s(&UPSTREAM_KEEPALIVE_RACE, T, 0.26), s(&UPSTREAM_RESET, T, 0.22), s(&UPSTREAM_PREMATURE_CLOSE, T, 0.18), s(&NETWORK_INSTABILITY, CG, 0.12), s(&PROXY_OVERLOAD, G, 0.08)], "The connection was lost, and nobody is named"),
    // The target's word
    m(BlockedByTarget, Unknown, &[s(&BLOCKED_BY_TARGET, T, 0.93)], "The target refuses this address or client"),
    m(RateLimitedByTarget, Unknown, &[s(&RATE_LIMITED, T, 0.92)], "The target counts requests"),
    m(RefusedOnlyThroughProxy, Unknown, &[s(&BLOCKED_BY_TARGET, T, 0.84), s(&RATE_LIMITED, T, 0.06)], "What is refused through the proxy is allowed without it"),
    // Statuses with no reason given
    m(TunnelBadGateway, Unknown, &[s(&UPSTREAM_UNREACHABLE, NT, 0.34), s(&UPSTREAM_DNS_FAILURE, NT, 0.14), s(&UPSTREAM_REFUSED, T, 0.12), s(&NODE_OFFLINE, GN, 0.14), s(&UPSTREAM_TIMEOUT, NT, 0.06), s(&PROXY_OVERLOAD, G, 0.05), s(&PROXY_ACL_DENIED, G, 0.04)], "At least six causes of a bare 502 to CONNECT are proven"),
    m(TunnelUnavailable, Unknown, &[s(&NODE_OFFLINE, GN, 0.3), s(&UPSTREAM_UNREACHABLE, NT, 0.2), s(&UPSTREAM_REFUSED, T, 0.12), s(&UPSTREAM_DNS_FAILURE, NT, 0.1), s(&PROXY_OVERLOAD, G, 0.14)], "503 to CONNECT is Squid's and HAProxy's word for any failed connection, and pools' word for no exit"),
    m(TunnelTimeout, Unknown, &[s(&UPSTREAM_TIMEOUT, NT, 0.62), s(&NODE_OFFLINE, GN, 0.14), s(&UPSTREAM_UNREACHABLE, NT, 0.08), s(&UPSTREAM_TIMEOUT, T, 0.06)], "The proxy waited for the next hop"),
    m(TunnelForbidden, Unknown, &[s(&PROXY_ACL_DENIED, G, 0.82), s(&IP_NOT_ALLOWED, CG, 0.08)], "The target has not seen a refused CONNECT, so the refusal is the proxy's"),
    m(TunnelBadRequest, Unknown, &[s(&PROXY_SCHEME_MISMATCH, CG, 0.62), s(&PROXY_PROTOCOL_UNSUPPORTED, G, 0.16), s(&PROXY_CREDENTIALS_FORMAT, C, 0.08)], "What answered does not understand CONNECT as sent"),
    m(TunnelServerError, Unknown, &[s(&UPSTREAM_UNREACHABLE, NT, 0.25), s(&UPSTREAM_REFUSED, T, 0.2), s(&UPSTREAM_DNS_FAILURE, NT, 0.2), s(&PROXY_MISCONFIG, G, 0.12)], "tinyproxy answers 500 to every failed connection; others to an error of their own"),
    m(NotConnected, Unknown, &[s(&UPSTREAM_REFUSED, T, 0.46), s(&UPSTREAM_UNREACHABLE, NT, 0.13), s(&UPSTREAM_TIMEOUT, NT, 0.13), s(&NO_HEALTHY_UPSTREAM, G, 0.08), s(&UPSTREAM_DNS_FAILURE, NT, 0.06), s(&UPSTREAM_TLS_FAILURE, T, 0.04), s(&UPSTREAM_OVERLOAD, T, 0.03)], "The product answers so when its connection to the next hop fails; a closed port is the usual reason"),
    m(NoValidAnswer, Unknown, &[s(&UPSTREAM_PREMATURE_CLOSE, T, 0.42), s(&UPSTREAM_RESET, T, 0.16), s(&UPSTREAM_INVALID_RESPONSE, T, 0.16), s(&UPSTREAM_KEEPALIVE_RACE, T, 0.06), s(&UPSTREAM_HEADER_TOO_LARGE, T, 0.06), s(&PROTOCOL_MISMATCH, T, 0.05), s(&UPSTREAM_TIMEOUT, T, 0.03)], "The product answers so when it was connected and the answer did not come or was not valid"),
    m(BadGateway, Unknown, &[s(&UPSTREAM_REFUSED, T, 0.15), s(&UPSTREAM_INVALID_RESPONSE, T, 0.13), s(&UPSTREAM_PREMATURE_CLOSE, T, 0.12), s(&UPSTREAM_UNREACHABLE, NT, 0.12), s(&NODE_OFFLINE, GN, 0.1), s(&UPSTREAM_DNS_FAILURE, NT, 0.08), s(&UPSTREAM_TIMEOUT, NT, 0.05), s(&PROXY_OVERLOAD, G, 0.03), s(&PROXY_MISCONFIG, G, 0.03)], "A 502 says that some hop could not get a valid answer from the next"),
    m(ServiceUnavailable, Unknown, &[s(&UPSTREAM_OVERLOAD, T, 0.28), s(&NO_HEALTHY_UPSTREAM, G, 0.2), s(&UPSTREAM_REFUSED, T, 0.12), s(&NODE_OFFLINE, GN, 0.08), s(&UPSTREAM_RESTART, T, 0.08), s(&PROXY_OVERLOAD, G, 0.06)], "A 503 may be the target's own or the gateway's"),
    m(GatewayTimeout, Unknown, &[s(&UPSTREAM_TIMEOUT, T, 0.56), s(&UPSTREAM_TIMEOUT, NT, 0.28), s(&NODE_OFFLINE, GN, 0.04)], "A 504 says that some hop waited in vain for the next"),
    m(InternalError, Unknown, &[s(&UPSTREAM_INVALID_RESPONSE, T, 0.2), s(&UPSTREAM_PREMATURE_CLOSE, T, 0.14), s(&PROXY_MISCONFIG, G, 0.14)], "A 500 is the word of the server itself, or of a proxy for an error of its own"),
    m(Forbidden, Unknown, &[s(&BLOCKED_BY_TARGET, T, 0.48), s(&PROXY_ACL_DENIED, G, 0.3), s(&IP_NOT_ALLOWED, CG, 0.06)], "A 403 may be the target's or the proxy's"),
    m(TooManyRequests, Unknown, &[s(&RATE_LIMITED, T, 0.68), s(&PROXY_RATE_LIMIT, G, 0.24)], "A 429 is mostly the target's"),
    m(ClientError, Unknown, &[s(&PROXY_SCHEME_MISMATCH, CG, 0.1), s(&CLIENT_ENV_MISCONFIG, C, 0.1), s(&PROXY_MISCONFIG, G, 0.1)], "A 4xx of another kind mostly speaks of the request"),
    m(HiddenFailure, Unknown, &[s(&UPSTREAM_UNREACHABLE, NT, 0.12), s(&UPSTREAM_REFUSED, T, 0.12), s(&PROXY_REFUSED, CG, 0.1), s(&UPSTREAM_TIMEOUT, NT, 0.08)], "The browser tells the page that something failed, and not what"),
    m(DirectFailsToo, Unknown, &[s(&UPSTREAM_REFUSED, T, 0.25), s(&UPSTREAM_TIMEOUT, T, 0.22), s(&UPSTREAM_OVERLOAD, T, 0.14), s(&UPSTREAM_PREMATURE_CLOSE, T, 0.08), s(&UPSTREAM_DNS_FAILURE, NT, 0.06), s(&UPSTREAM_INVALID_RESPONSE, T, 0.06)], "What also fails without the proxy is not the proxy's fault"),
    m(EveryTargetFails, Unknown, &[s(&NODE_OFFLINE, GN, 0.22), s(&PROXY_OVERLOAD, G, 0.2), s(&PROXY_AUTH, CG, 0.12), s(&PROXY_REFUSED, CG, 0.1), s(&PROXY_MISCONFIG, G, 0.12), s(&PROXY_SCHEME_MISMATCH, CG, 0.06)], "When every target fails, the targets are not to blame"),
    m(OtherTargetWorks, Unknown, &[s(&UPSTREAM_REFUSED, T, 0.16), s(&UPSTREAM_UNREACHABLE, NT, 0.14), s(&BLOCKED_BY_TARGET, T, 0.16), s(&UPSTREAM_TIMEOUT, T, 0.12), s(&UPSTREAM_DNS_FAILURE, NT, 0.1), s(&PROXY_ACL_DENIED, G, 0.1), s(&UPSTREAM_TLS_FAILURE, T, 0.06)], "The proxy works for another target"),
    m(RepeatWorks, Unknown, &[s(&NODE_OFFLINE, GN, 0.16), s(&NETWORK_INSTABILITY, NT, 0.16), s(&UPSTREAM_KEEPALIVE_RACE, T, 0.16), s(&PROXY_OVERLOAD, G, 0.14), s(&UPSTREAM_RESTART, T, 0.12), s(&UPSTREAM_OVERLOAD, T, 0.1)], "What works on the next try is transient"),
    m(DirectWorks, Unknown, &[s(&BLOCKED_BY_TARGET, T, 0.24), s(&NODE_OFFLINE, GN, 0.14), s(&PROXY_OVERLOAD, G, 0.12), s(&PROXY_ACL_DENIED, G, 0.1), s(&UPSTREAM_UNREACHABLE, NT, 0.1), s(&PROXY_MISCONFIG, G, 0.08), s(&UPSTREAM_DNS_FAILURE, NT, 0.06)], "The target answers without the proxy, so it is up"),
];

/// What an answer from a hop shows to work.
const ANSWERED: &[Place] = &[Place::Client, Place::ClientGateway];

/// What success, or an answer of any kind, excludes.
#[rustfmt::skip]
pub static CLEARINGS: &[Clearing] = &[
    Clearing { sign: TunnelEstablished, places: &[Place::Client, Place::ClientGateway, Place::GatewayNode, Place::Node], causes: &[&UPSTREAM_DNS_FAILURE, &UPSTREAM_REFUSED, &UPSTREAM_UNREACHABLE, &PROXY_AUTH, &PROXY_ACL_DENIED, &NODE_OFFLINE], sure: 0.9, because: shown("A proxy that opened the tunnel was reached, accepted the client, and reached the target's port") },
    Clearing { sign: NotConnected, places: ANSWERED, causes: &[], sure: 0.9, because: shown("A hop that answers was reached") },
    Clearing { sign: NoValidAnswer, places: ANSWERED, causes: &[&UPSTREAM_REFUSED, &UPSTREAM_DNS_FAILURE], sure: 0.8, because: shown("A gateway that got as far as an answer had found and reached the next hop") },
    Clearing { sign: BadGateway, places: ANSWERED, causes: &[], sure: 0.85, because: shown("A hop that answers was reached") },
    Clearing { sign: ServiceUnavailable, places: ANSWERED, causes: &[], sure: 0.85, because: shown("A hop that answers was reached") },
    Clearing { sign: GatewayTimeout, places: ANSWERED, causes: &[], sure: 0.85, because: shown("A hop that answers was reached") },
    Clearing { sign: InternalError, places: ANSWERED, causes: &[], sure: 0.7, because: shown("A hop that answers was reached") },
    Clearing { sign: TunnelBadGateway, places: ANSWERED, causes: &[], sure: 0.9, because: shown("A proxy that answers CONNECT was reached") },
    Clearing { sign: TunnelUnavailable, places: ANSWERED, causes: &[], sure: 0.9, because: shown("A proxy that answers CONNECT was reached") },
    Clearing { sign: TunnelTimeout, places: ANSWERED, causes: &[], sure: 0.9, because: shown("A proxy that answers CONNECT was reached") },
    Clearing { sign: TunnelServerError, places: ANSWERED, causes: &[], sure: 0.9, because: shown("A proxy that answers CONNECT was reached") },
    Clearing { sign: NameResolved, places: &[], causes: &[], sure: 0.9, because: shown("The name that was looked up exists") },
    Clearing { sign: Connected, places: &[], causes: &[&PROXY_REFUSED, &PROXY_UNREACHABLE, &PROXY_DNS_FAILURE], sure: 0.9, because: shown("The first hop accepted the connection") },
    Clearing { sign: DirectWorks, places: &[], causes: &[&UPSTREAM_REFUSED, &NO_HEALTHY_UPSTREAM, &UPSTREAM_RESTART, &UPSTREAM_OVERLOAD], sure: 0.9, because: shown("A target that answers without the proxy is up") },
    Clearing { sign: DirectFailsToo, places: &[Place::Client, Place::ClientGateway, Place::Gateway, Place::GatewayNode, Place::Node], causes: &[&BLOCKED_BY_TARGET], sure: 0.9, because: shown("A failure that stays without the proxy is not the proxy's") },
    Clearing { sign: OtherTargetWorks, places: &[Place::Client, Place::ClientGateway, Place::GatewayNode, Place::Node], causes: &[&PROXY_OVERLOAD, &NODE_OFFLINE], sure: 0.9, because: shown("The same proxy works for another target") },
    Clearing { sign: EveryTargetFails, places: &[Place::Target], causes: &[&UPSTREAM_DNS_FAILURE], sure: 0.9, because: shown("Several targets do not fail at once") },
    Clearing { sign: RepeatWorks, places: &[Place::Client], causes: &[&PROXY_AUTH, &PROXY_REFUSED, &PROXY_DNS_FAILURE, &PROXY_SCHEME_MISMATCH, &UPSTREAM_DNS_FAILURE], sure: 0.9, because: shown("A persistent fault does not go away by itself") },
];
