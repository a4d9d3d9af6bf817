//! What the parts of an error mean together.

use super::part::{Outcome, Parts, Phase, Who};
use crate::finding::{Leg, Sign, StatusCode, Strength};

/// The sign, the hop that was being reached, and how far that can be trusted.
pub fn of(parts: &Parts) -> Option<(Sign, Leg, Strength)> {
    if let Some(said) = parts.says
        && Strength::Fair <= said.2
    {
        let to_proxy =
            parts.who == Some(Who::SurelyProxy) && said.0 == Sign::ConnectFailed && said.1 == Leg::Unknown;
        return Some(if to_proxy { (said.0, Leg::ToGateway, said.2) } else { said });
    }
    if let Some(status) = parts.tunnel_status {
        return of_tunnel_status(status);
    }
    // Whoever answered with a status was connected to.
    if let Some(status) = parts.status
        && parts.who == Some(Who::SurelyProxy)
        && parts.outcome <= Outcome::NotConnectedAtOnce
    {
        return of_tunnel_status(status);
    }
    // A sentence of little weight still tells more than the mere end of a connection, unless the proxy is known to have ended it.
    if let Some(said) = parts.says
        && said.2 == Strength::Weak
        && parts.outcome <= vague_end(said.0)
        && !(is_end(said.0) && leg(parts) == (Leg::ToGateway, true))
        && (said.0 != Sign::ReusedConnectionClosed || parts.who.is_none())
    {
        return Some(said);
    }
    let by_outcome = if Outcome::Failed < parts.outcome { of_outcome(parts) } else { None };
    by_outcome
        .or_else(|| parts.status.and_then(|status| of_status(status, parts)))
        .or(parts.says)
        .or_else(|| of_outcome(parts))
}

/// Ends up to this one tell less than a sentence with this sign.
fn vague_end(sign: Sign) -> Outcome {
    if sign == Sign::ClosedBeforeAnswer { Outcome::Reset } else { Outcome::Lost }
}

/// Whether the sign is the mere end of a connection.
fn is_end(sign: Sign) -> bool {
    matches!(sign, Sign::ClosedBeforeAnswer | Sign::ReusedConnectionClosed)
}

/// What a proxy's answer to CONNECT means. That it answered shows that the way to it works.
fn of_tunnel_status(status: StatusCode) -> Option<(Sign, Leg, Strength)> {
    let (sign, strength) = match status.number() {
        400 => (Sign::TunnelBadRequest, Strength::Fair),
        401 | 407 => (Sign::AuthRequired, Strength::Proof),
        403 => (Sign::TunnelForbidden, Strength::Strong),
        404 => (Sign::MethodUnsupported, Strength::Fair),
        405 | 501 => (Sign::MethodUnsupported, Strength::Strong),
        429 => (Sign::AccountLimited, Strength::Proof),
        502 => (Sign::TunnelBadGateway, Strength::Fair),
        503 => (Sign::TunnelUnavailable, Strength::Weak),
        504 => (Sign::TunnelTimeout, Strength::Fair),
        300..400 => (Sign::GatewayMisconfigured, Strength::Fair),
        402..500 => (Sign::TunnelBadRequest, Strength::Weak),
        500.. => (Sign::TunnelServerError, Strength::Weak),
        _ => return None,
    };
    Some((sign, Leg::ToGateway, strength))
}

/// What a status means that some hop answered, seen by a client that does not know which.
fn of_status(status: StatusCode, parts: &Parts) -> Option<(Sign, Leg, Strength)> {
    let by_proxy = parts.who.is_some();
    Some(match status.number() {
        407 => (Sign::AuthRequired, Leg::ToGateway, Strength::Proof),
        403 => (Sign::Forbidden, Leg::Unknown, Strength::Weak),
        429 => (Sign::TooManyRequests, Leg::Unknown, Strength::Weak),
        500 => (Sign::InternalError, Leg::Unknown, Strength::Weak),
        502 => (Sign::BadGateway, Leg::Unknown, Strength::Weak),
        503 => (Sign::ServiceUnavailable, Leg::Unknown, Strength::Weak),
        504 => (Sign::GatewayTimeout, Leg::Unknown, Strength::Weak),
        // The numbers that Cloudflare gives to failures behind it; some proxy vendors use them for other things.
        520 => (Sign::ClosedBeforeAnswer, Leg::ToTarget, Strength::Weak),
        521 => (Sign::ConnectRefused, Leg::ToTarget, Strength::Fair),
        522 if !by_proxy => (Sign::ConnectTimedOut, Leg::ToTarget, Strength::Fair),
        523 => (Sign::NoRoute, Leg::ToTarget, Strength::Fair),
        524 => (Sign::AnswerTimedOut, Leg::ToTarget, Strength::Fair),
        525 if !by_proxy => (Sign::TlsFailed, Leg::ToTarget, Strength::Fair),
        526 => (Sign::TlsCertificateBad, Leg::ToTarget, Strength::Fair),
        // "The site is overloaded", a number of some APIs.
        529 => (Sign::UpstreamOverloaded, Leg::ToTarget, Strength::Fair),
        400..500 => (Sign::ClientError, Leg::Unknown, Strength::Hint),
        501.. => (Sign::InternalError, Leg::Unknown, Strength::Hint),
        _ => return None,
    })
}

fn of_outcome(parts: &Parts) -> Option<(Sign, Leg, Strength)> {
    let (leg, leg_known) = leg(parts);
    let to_proxy = leg == Leg::ToGateway && leg_known;
    let in_tunnel = parts.phase == Phase::Tunnel;
    // A failing handshake is with the target unless the proxy is named: CONNECT hands it through.
    let tls_leg = if leg == Leg::Unknown { Leg::ToTarget } else { leg };
    let (sign, leg, specific) = match parts.outcome {
        Outcome::None => return None,
        // A file or a right within a container; only a connection that is forbidden matters here.
        Outcome::Forbidden if parts.phase != Phase::Dial => return None,
        Outcome::Failed if in_tunnel => (Sign::TunnelBadGateway, Leg::ToGateway, Specific::Vague),
        // How it failed is open, so this never proves.
        Outcome::Failed | Outcome::NotConnected
            if leg_known || parts.phase == Phase::Dial && parts.outcome == Outcome::NotConnected =>
        {
            return Some((
                Sign::ConnectFailed,
                leg,
                if leg_known { Strength::Strong } else { Strength::Fair },
            ));
        }
        Outcome::Failed | Outcome::NotConnected => (Sign::HiddenFailure, leg, Specific::Vague),
        Outcome::Closed | Outcome::Reset | Outcome::BrokenPipe | Outcome::Lost
            if to_proxy && parts.phase != Phase::Tls =>
        {
            (Sign::TunnelAborted, leg, Specific::Vague)
        }
        Outcome::Closed | Outcome::Reset | Outcome::Lost if parts.phase == Phase::Tls => {
            (Sign::TlsClosed, leg, Specific::Clear)
        }
        Outcome::Closed if parts.phase == Phase::Body => (Sign::ClosedMidAnswer, leg, Specific::Clear),
        Outcome::Closed => (Sign::ClosedBeforeAnswer, Leg::Unknown, Specific::Vague),
        Outcome::Lost if parts.phase == Phase::Send => (Sign::SendFailed, Leg::Unknown, Specific::Vague),
        Outcome::Lost => (Sign::ConnectionLost, Leg::Unknown, Specific::Vague),
        Outcome::Reset if parts.phase == Phase::Body => (Sign::ResetMidAnswer, Leg::Unknown, Specific::Vague),
        Outcome::Reset => (Sign::ResetBeforeAnswer, Leg::Unknown, Specific::Vague),
        Outcome::BrokenPipe => (Sign::SendFailed, Leg::Unknown, Specific::Vague),
        Outcome::TimedOut | Outcome::GaveUp => return Some(of_timeout(parts, leg, leg_known)),
        Outcome::Refused | Outcome::NotConnectedAtOnce => (Sign::ConnectRefused, leg, Specific::Clear),
        Outcome::NoRoute => (Sign::NoRoute, leg, Specific::Clear),
        Outcome::Offline => (Sign::Offline, leg, Specific::Clear),
        Outcome::Handshake => (Sign::TlsFailed, tls_leg, Specific::Clear),
        Outcome::BadCertificate => (Sign::TlsCertificateBad, tls_leg, Specific::Clear),
        // A client's own list lacks the box that opens TLS on the way far more often than a public site forgets a certificate.
        Outcome::UnknownIssuer if parts.who.is_none() => {
            (Sign::TlsIssuerUnknown, Leg::Unknown, Specific::Clear)
        }
        Outcome::UnknownIssuer | Outcome::SelfSignedRoot => {
            (Sign::TlsIssuerUnknown, Leg::ToTarget, Specific::Clear)
        }
        Outcome::NotTls | Outcome::NotHttp if to_proxy => (Sign::SchemeMismatch, leg, Specific::Clear),
        Outcome::NotTls => (Sign::TlsNotSpoken, leg, Specific::Clear),
        Outcome::NotHttp => (Sign::AnswerNotHttp, leg, Specific::Clear),
        Outcome::Short if parts.phase == Phase::Answer => {
            (Sign::ClosedBeforeAnswer, Leg::Unknown, Specific::Clear)
        }
        Outcome::Short => (Sign::ClosedMidAnswer, Leg::ToTarget, Specific::Clear),
        Outcome::StreamReset => (Sign::ResetMidAnswer, Leg::ToTarget, Specific::Clear),
        Outcome::LookupFailed => (Sign::NameLookupFailed, name_leg(leg), Specific::Clear),
        Outcome::NoSuchName => (Sign::NameNotFound, name_leg(leg), Specific::Clear),
        Outcome::HeaderTooLarge => {
            (Sign::HeaderTooLarge, if to_proxy { leg } else { Leg::ToTarget }, Specific::Clear)
        }
        Outcome::ClientExhausted => (Sign::ResourceExhausted, Leg::Unknown, Specific::Clear),
        Outcome::Forbidden => (Sign::SocketForbidden, leg, Specific::Vague),
    };
    Some((sign, leg, strength(specific, leg_known, parts)))
}

/// A client that looks up the target's name itself uses no proxy for it; whose fault that is, the message does not tell.
fn name_leg(leg: Leg) -> Leg {
    if leg == Leg::ToGateway { leg } else { Leg::Unknown }
}

fn of_timeout(parts: &Parts, leg: Leg, leg_known: bool) -> (Sign, Leg, Strength) {
    let to_proxy = leg == Leg::ToGateway && leg_known;
    if parts.outcome == Outcome::GaveUp && !to_proxy && parts.phase != Phase::Dial {
        return (Sign::ClientTimedOut, Leg::Unknown, Strength::Fair);
    }
    let (sign, leg, specific) = match parts.phase {
        Phase::Resolve => (Sign::NameLookupFailed, name_leg(leg), Specific::Clear),
        Phase::Tunnel => (Sign::TunnelTimeout, Leg::ToGateway, Specific::Clear),
        Phase::Dial => (Sign::ConnectTimedOut, leg, Specific::Clear),
        Phase::Tls => {
            (Sign::TlsFailed, if leg == Leg::Unknown { Leg::ToTarget } else { leg }, Specific::Clear)
        }
        // The proxy was named and an answer awaited: it is the answer to CONNECT.
        Phase::Answer if to_proxy => (Sign::TunnelTimeout, leg, Specific::Clear),
        Phase::Unknown if to_proxy => (Sign::ConnectTimedOut, leg, Specific::Clear),
        Phase::Answer => (Sign::AnswerTimedOut, Leg::ToTarget, Specific::Clear),
        Phase::Body => (Sign::BodyTimedOut, Leg::ToTarget, Specific::Clear),
        Phase::Send => (Sign::SendFailed, Leg::Unknown, Specific::Vague),
        Phase::Whole | Phase::Unknown => (Sign::TimedOut, Leg::Unknown, Specific::Vague),
    };
    (sign, leg, strength(specific, leg_known, parts).min(Strength::Strong))
}

/// Whom the words or the port name, and whether a word did.
fn leg(parts: &Parts) -> (Leg, bool) {
    match parts.who {
        Some(Who::Upstream) => (Leg::ToTarget, true),
        Some(Who::SurelyProxy) => (Leg::ToGateway, true),
        Some(Who::MaybeProxy) => (Leg::ToGateway, parts.by_port == Some(Leg::ToGateway)),
        None => (parts.by_port.unwrap_or(Leg::Unknown), false),
    }
}

/// Whether an outcome has one usual reason.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Specific {
    Clear,
    Vague,
}

/// The more of who, where and how the line tells, the further it can be trusted.
fn strength(specific: Specific, leg_known: bool, parts: &Parts) -> Strength {
    if parts.outcome == Outcome::HeaderTooLarge {
        return Strength::Proof;
    }
    let phase_known = parts.phase != Phase::Unknown;
    match (specific, leg_known, phase_known) {
        (Specific::Clear, true, true) => Strength::Proof,
        (Specific::Clear, true, false) => Strength::Strong,
        (Specific::Clear, false, _) | (Specific::Vague, true, _) => Strength::Fair,
        (Specific::Vague, false, false) if parts.outcome == Outcome::Failed => Strength::Hint,
        (Specific::Vague, false, _) => Strength::Weak,
    }
}
