//! What a word of an error message tells: who was dialled, in which step, how it ended.

use crate::finding::{Leg, Sign, StatusCode, Strength};

/// A step of an exchange, in the order they are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// The text does not say.
    #[default]
    Unknown,
    /// Finding the address.
    Resolve,
    /// Opening the connection.
    Dial,
    /// Asking the proxy for a way through: CONNECT or SOCKS.
    Tunnel,
    /// Handshake and certificate.
    Tls,
    /// Sending the request.
    Send,
    /// Waiting for the answer's head.
    Answer,
    /// Reading the answer's body.
    Body,
    /// The limit for the whole exchange.
    Whole,
}

/// How the step ended. In rising order of how much it tells: of two on one line, the later counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing is known.
    #[default]
    None,
    /// It failed, and no more.
    Failed,
    /// The connection could not be opened.
    NotConnected,
    /// The connection could not be opened, and that so quickly that it was most likely refused.
    NotConnectedAtOnce,
    /// The other side ended the connection.
    Closed,
    /// The connection was lost; the text does not say who ended it.
    Lost,
    /// Time ran out.
    TimedOut,
    /// The client stopped the exchange because its time ran out.
    GaveUp,
    /// Reset by the other side or something on the way.
    Reset,
    /// Written to a connection that was already gone.
    BrokenPipe,
    /// Refused at once.
    Refused,
    /// No way there.
    NoRoute,
    /// The machine has no network at all.
    Offline,
    /// The handshake failed.
    Handshake,
    /// The certificate does not fit or has expired.
    BadCertificate,
    /// The issuer is not in the client's list.
    UnknownIssuer,
    /// The chain ends in a certificate that is signed by itself.
    SelfSignedRoot,
    /// The other side does not speak TLS.
    NotTls,
    /// The answer was no HTTP.
    NotHttp,
    /// The answer ended too early.
    Short,
    /// The stream was reset.
    StreamReset,
    /// The resolver gave no usable answer.
    LookupFailed,
    /// The name does not exist.
    NoSuchName,
    /// The head of the answer was too large.
    HeaderTooLarge,
    /// The client ran out of handles, ports or memory.
    ClientExhausted,
    /// The client's system forbade the connection.
    Forbidden,
}

/// How much a word looks like the start of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Also used in ordinary sentences.
    Soft,
    /// Only programs write so.
    Hard,
}

/// Who was dialled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// The word proxy stands here.
    MaybeProxy,
    /// The proxy, without doubt.
    SurelyProxy,
    /// The target, by a program that is itself a gateway.
    Upstream,
}

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// An error begins.
    Mark(Mark),
    /// Who was dialled.
    Who(Who),
    /// The step.
    Phase(Phase),
    /// The end.
    Outcome(Outcome),
    /// Step and end.
    Both(Phase, Outcome),
    /// Proxy, step and end.
    Proxy(Phase, Outcome),
    /// A sentence that tells all by itself.
    Says(Sign, Leg, Strength),
    /// A status of the answer to CONNECT follows, perhaps after the proxy's address.
    TunnelStatus,
    /// A status of the answer to CONNECT may follow at once.
    TunnelStatusBeside,
    /// A status of an answer follows.
    Status,
    /// The phrase that belongs to a status.
    Reason(u16),
    /// The program that speaks.
    Program(&'static str),
    /// A number that stands for an error is near.
    Number(Number),
    /// Only programs hold this, their messages do not.
    Code,
}

/// Which numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// The system's, right after this.
    Errno,
    /// curl's, right after this.
    Curl,
    /// The exit status of a program named before.
    Exit,
    /// Chromium's, right after this.
    NetError,
    /// Why a WebSocket was closed.
    CloseCode,
    /// What a SOCKS server replied.
    Socks,
}

/// All that a line, or several lines of one trace, tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Who was dialled, where a word says so.
    pub who: Option<Who>,
    /// What the port or name of the dialled machine suggests.
    pub by_port: Option<Leg>,
    /// The step.
    pub phase: Phase,
    /// The end.
    pub outcome: Outcome,
    /// A sentence that tells all by itself.
    pub says: Option<(Sign, Leg, Strength)>,
    /// What the proxy answered to CONNECT.
    pub tunnel_status: Option<StatusCode>,
    /// What was answered.
    pub status: Option<StatusCode>,
}

impl Part {
    /// Whether a line needs one of these to tell of a failure.
    pub const fn can_fail(self) -> bool {
        match self {
            Self::Outcome(outcome) | Self::Both(_, outcome) | Self::Proxy(_, outcome) => {
                !matches!(outcome, Outcome::None)
            }
            Self::Says(..)
            | Self::TunnelStatus
            | Self::TunnelStatusBeside
            | Self::Status
            | Self::Reason(_)
            | Self::Number(_) => true,
            Self::Mark(_) | Self::Who(_) | Self::Phase(_) | Self::Program(_) | Self::Code => false,
        }
    }
}

impl Parts {
    /// Whether there is anything to speak of.
    pub fn is_fault(&self) -> bool {
        self.outcome != Outcome::None
            || self.says.is_some()
            || self.tunnel_status.is_some()
            || self.status.is_some()
    }

    /// Both together: what each knows, and where both know, what tells more.
    pub fn join(&self, other: &Self) -> Self {
        let phase = if other.outcome > self.outcome && other.phase != Phase::Unknown
            || self.phase == Phase::Unknown
        {
            other.phase
        } else {
            self.phase
        };
        Self {
            who: self.who.max(other.who),
            by_port: self.by_port.or(other.by_port),
            phase,
            outcome: self.outcome.max(other.outcome),
            says: stronger(self.says, other.says),
            tunnel_status: self.tunnel_status.or(other.tunnel_status),
            status: self.status.or(other.status),
        }
    }

    /// Whether both can speak of one event: neither contradicts the other.
    pub fn fits(&self, other: &Self) -> bool {
        let agree_on_status =
            |one: Option<StatusCode>, two: Option<StatusCode>| one.is_none() || two.is_none() || one == two;
        let agree_on_port =
            self.by_port.is_none() || other.by_port.is_none() || self.by_port == other.by_port;
        self.outcome.family().is_none_or(|one| other.outcome.family().is_none_or(|two| one == two))
            && agree_on_port
            && agree_on_status(self.tunnel_status, other.tunnel_status)
            && agree_on_status(self.status, other.status)
    }
}

impl Outcome {
    /// Ends of one family are told of the same event by different layers.
    const fn family(self) -> Option<u8> {
        match self {
            Self::None | Self::Failed | Self::NotConnected | Self::NotConnectedAtOnce => None,
            Self::Closed | Self::Lost | Self::Reset | Self::BrokenPipe | Self::Short | Self::StreamReset => {
                Some(0)
            }
            Self::TimedOut | Self::GaveUp => Some(1),
            Self::Refused => Some(2),
            Self::NoRoute | Self::Offline => Some(3),
            Self::Handshake
            | Self::BadCertificate
            | Self::UnknownIssuer
            | Self::SelfSignedRoot
            | Self::NotTls => Some(4),
            Self::NotHttp => Some(5),
            Self::LookupFailed | Self::NoSuchName => Some(6),
            Self::HeaderTooLarge => Some(7),
            Self::ClientExhausted => Some(8),
            Self::Forbidden => Some(9),
        }
    }
}

/// The sentence that can be trusted more.
pub fn stronger(
    one: Option<(Sign, Leg, Strength)>,
    two: Option<(Sign, Leg, Strength)>,
) -> Option<(Sign, Leg, Strength)> {
    match (one, two) {
        (Some(first), Some(second)) if first.2 < second.2 => Some(second),
        (Some(first), _) => Some(first),
        (None, second) => second,
    }
}
