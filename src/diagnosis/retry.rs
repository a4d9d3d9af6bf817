//! Whether sending the request again can help, and whether it can do harm (RFC 9110, section 9.2.2).

use super::Diagnosis;
use crate::finding::{Leg, Sign};
use crate::knowledge::Duration;

/// Whether to send it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// It can help and does no harm.
    Safe,
    /// The request may already have had its effect.
    Unsafe,
    /// The same answer will come again until something is changed.
    Useless,
    /// Cannot be told from this.
    Unknown,
}

/// The advice and its reason, for a reader.
pub fn advise(diagnosis: &Diagnosis) -> (Advice, String) {
    let Some(cause) = diagnosis.weighed.causes.first() else {
        return (Advice::Unknown, "No failure is known, so there is nothing to judge".to_owned());
    };
    let method = diagnosis.findings.iter().find_map(|it| it.facts.method.as_deref());
    let is_repeatable =
        method.map(|it| matches!(it, "GET" | "HEAD" | "OPTIONS" | "TRACE" | "PUT" | "DELETE" | "CONNECT"));
    if cause.probability < 0.5 {
        return (
            Advice::Unknown,
            "The cause is not known; one repeat of a GET or HEAD after a pause does no harm and may tell"
                .to_owned(),
        );
    }
    if cause.cause.duration == Duration::Persistent {
        return (
            Advice::Useless,
            format!("\u{201c}{}\u{201d} stays until somebody changes something", cause.cause.title),
        );
    }
    let reached = diagnosis.findings.iter().any(|it| may_have_run(it.code.sign, it.leg));
    match (reached, is_repeatable) {
        (false, _) => (Advice::Safe, "The request did not reach the target, so it cannot have had an effect; wait a moment first".to_owned()),
        (true, Some(true)) => (
            Advice::Safe,
            format!("{} may be sent again without harm (RFC 9110, section 9.2.2); wait a moment first", method.unwrap_or("GET")),
        ),
        (true, Some(false)) => (
            Advice::Unsafe,
            format!("The target may already have acted on the {}; look there before it is sent again", method.unwrap_or("request")),
        ),
        (true, None) => (
            Advice::Unknown,
            "The target may have had the request: GET, HEAD, PUT and DELETE may be sent again, POST and PATCH only where the target ignores a repeat".to_owned(),
        ),
    }
}

/// Whether the target may have had the whole request when this happened.
fn may_have_run(sign: Sign, leg: Leg) -> bool {
    leg != Leg::ToGateway
        && matches!(
            sign,
            Sign::ClosedBeforeAnswer
                | Sign::ClosedMidAnswer
                | Sign::ResetBeforeAnswer
                | Sign::ResetMidAnswer
                | Sign::ReusedConnectionClosed
                | Sign::AnswerTimedOut
                | Sign::BodyTimedOut
                | Sign::SendFailed
                | Sign::TimedOut
                | Sign::AnswerNotHttp
                | Sign::HeaderTooLarge
                | Sign::WorkerDied
                | Sign::WorkerTimedOut
                | Sign::UpstreamAnsweredError
                | Sign::MemoryExhausted
                | Sign::ConnectionLost
                | Sign::BadGateway
                | Sign::ServiceUnavailable
                | Sign::GatewayTimeout
                | Sign::InternalError
                | Sign::ClientTimedOut
        )
}
