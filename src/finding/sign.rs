//! A sign is what happened, in the words that all programs share: the parts of an observation, not its wording.

/// The hop that was being reached when it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leg {
    /// The client was reaching the proxy or gateway.
    ToGateway,
    /// The gateway was reaching its node or parent proxy.
    ToNode,
    /// The last proxy was reaching the target or upstream.
    ToTarget,
    /// The text does not say.
    Unknown,
}

impl Leg {
    /// Every leg, in the order of the way.
    pub const ALL: [Self; 4] = [Self::ToGateway, Self::ToNode, Self::ToTarget, Self::Unknown];
}

macro_rules! signs {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {
        /// What was seen, whichever program said it. The diagnosis weighs signs, never wordings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Sign { $($(#[doc = $doc])+ $name,)+ }
        impl Sign {
            /// Every sign, in the order of the definition.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];
        }
    };
}

signs! {
    // Finding the name
    /// The name does not exist.
    NameNotFound,
    /// The resolver gave no usable answer: no reply, SERVFAIL, REFUSED.
    NameLookupFailed,
    // Opening the connection
    /// The connection was refused at once.
    ConnectRefused,
    /// Nothing answered the connection attempt.
    ConnectTimedOut,
    /// The network says there is no way there.
    NoRoute,
    /// The connection could not be opened; the text does not say how it failed.
    ConnectFailed,
    // TLS
    /// The handshake failed; the text does not say how.
    TlsFailed,
    /// The certificate is not trusted, has expired, or is for another name.
    TlsCertificateBad,
    /// The certificate is signed by something that is not a public authority: often a middle box.
    TlsIssuerUnknown,
    /// One side spoke TLS, the other did not.
    TlsNotSpoken,
    /// The other side closed during the handshake.
    TlsClosed,
    // The exchange
    /// Closed before any byte of an answer.
    ClosedBeforeAnswer,
    /// Closed in the middle of an answer.
    ClosedMidAnswer,
    /// Reset before any byte of an answer.
    ResetBeforeAnswer,
    /// Reset, or a stream error, in the middle of an answer.
    ResetMidAnswer,
    /// A connection that was used again had just been closed by the other side.
    ReusedConnectionClosed,
    /// Connected, but no answer came in time.
    AnswerTimedOut,
    /// The answer started and then stalled.
    BodyTimedOut,
    /// Sending the request failed.
    SendFailed,
    /// A timeout ran out; the text does not say during which step.
    TimedOut,
    /// The answer was not valid HTTP.
    AnswerNotHttp,
    /// The answer's header was larger than the hop accepts.
    HeaderTooLarge,
    /// The two ends speak different protocols or versions.
    WrongProtocol,
    // The pool behind a gateway
    /// The gateway has no member it counts as healthy, or none at all.
    NoHealthyMember,
    /// The gateway took one member out of its pool.
    MemberMarkedDown,
    /// The upstream's own limit or queue is full, or it says it is overloaded.
    UpstreamOverloaded,
    /// The gateway's own limit towards the upstream is reached: circuit breaker, queue, connection limit.
    PoolLimitReached,
    /// The upstream is being started, stopped or deployed.
    UpstreamRestarting,
    /// A worker of the upstream was killed or crashed while at work.
    WorkerDied,
    /// The upstream itself stopped its worker because it took too long.
    WorkerTimedOut,
    /// The upstream answered with an error of its own, which was passed on.
    UpstreamAnsweredError,
    // The hop's own resources and rights
    /// Memory was exhausted, a process was killed for it.
    MemoryExhausted,
    /// File handles, ports, buffers or worker slots ran out on the hop that speaks.
    ResourceExhausted,
    /// The system forbade the hop to open the socket.
    SocketForbidden,
    /// The socket's path is not there.
    SocketMissing,
    /// The accept queue of the upstream's socket is full.
    BacklogFull,
    // The proxy's word
    /// A rule of the proxy refused the request.
    DeniedByRule,
    /// The proxy wants credentials, and none that it accepts came.
    AuthRequired,
    /// Credentials came and were refused.
    AuthRejected,
    /// Proxy and client share no way to authenticate.
    AuthUnsupported,
    /// The client's address is not on the proxy's list.
    AddressNotListed,
    /// The proxy does not do this method, protocol or port.
    MethodUnsupported,
    /// The proxy limits this account's rate, connections or quota.
    AccountLimited,
    /// The proxy says it is overloaded, or drops the connection to save itself.
    ProxyOverloaded,
    /// The proxy closed the connection while CONNECT was being answered.
    TunnelAborted,
    /// No exit node, peer or parent proxy is available.
    NoExit,
    /// The gateway's own configuration is wrong: no route, unknown cluster, loop, bad directive.
    GatewayMisconfigured,
    // The client's word
    /// The proxy setting in effect is not the one meant, or not read at all.
    SettingNotInEffect,
    /// The proxy URL or user name cannot be parsed as meant.
    CredentialsMalformed,
    /// The scheme of the proxy setting does not fit the port.
    SchemeMismatch,
    /// The client has no support for this kind of proxy.
    ProxyKindUnsupported,
    /// The client went away before the answer.
    ClientLeft,
    /// The client gave up waiting.
    ClientTimedOut,
    /// The machine that speaks has no network, or no way out of it to this kind of address.
    Offline,
    /// The network changed, or packets are lost.
    PacketsLost,
    /// The connection was lost somewhere on the way; the text does not say who ended it.
    ConnectionLost,
    // The target's word
    /// The target blocks this address or client: a challenge, a block page, an explicit refusal.
    BlockedByTarget,
    /// The target limits the request rate.
    RateLimitedByTarget,
    /// Refused by the target over one way and allowed over another.
    RefusedOnlyThroughProxy,
    // Statuses with no reason given
    /// CONNECT was answered with 502, or with an unnamed failure.
    TunnelBadGateway,
    /// CONNECT was answered with 503.
    TunnelUnavailable,
    /// CONNECT was answered with 504.
    TunnelTimeout,
    /// CONNECT was answered with 403.
    TunnelForbidden,
    /// CONNECT was answered with 400 or another client error that fits a wrong port or scheme.
    TunnelBadRequest,
    /// CONNECT was answered with 500 or another number above.
    TunnelServerError,
    /// The gateway says that it could not open its connection to the next hop, and not how that failed.
    NotConnected,
    /// The gateway says that it was connected and got no valid answer, and not what was wrong with it.
    NoValidAnswer,
    /// An answer says 502, and no more.
    BadGateway,
    /// An answer says 503, and no more.
    ServiceUnavailable,
    /// An answer says 504, and no more.
    GatewayTimeout,
    /// An answer says 500, and no more.
    InternalError,
    /// An answer says 403, and no more.
    Forbidden,
    /// An answer says 429, and no more.
    TooManyRequests,
    /// An answer says 4xx of another kind, and no more.
    ClientError,
    /// A page of the browser: something failed, and the page may not know what.
    HiddenFailure,
    // What works
    /// The name was resolved.
    NameResolved,
    /// The connection was opened.
    Connected,
    /// The proxy opened the tunnel.
    TunnelEstablished,
    /// The handshake was done.
    TlsDone,
    /// An answer without a failure came back.
    AnsweredWell,
    /// The target answers when asked without the proxy.
    DirectWorks,
    /// The target fails in the same way without the proxy.
    DirectFailsToo,
    /// Another target works through the same proxy.
    OtherTargetWorks,
    /// Every target fails through the same proxy.
    EveryTargetFails,
    /// Another exit or a repeat works.
    RepeatWorks,
    // Who is who
    /// Names a hop, and says nothing of a fault.
    HopNamed,
    /// The proxy marks this answer as an error that it wrote itself.
    ProxyWrote,
    /// Looks like an error and is none.
    Harmless,
}

impl Sign {
    /// Whether the sign speaks of something that works, names a hop, or is harmless.
    pub const fn is_no_fault(self) -> bool {
        matches!(
            self,
            Self::NameResolved
                | Self::Connected
                | Self::TunnelEstablished
                | Self::TlsDone
                | Self::AnsweredWell
                | Self::DirectWorks
                | Self::OtherTargetWorks
                | Self::RepeatWorks
                | Self::HopNamed
                | Self::ProxyWrote
                | Self::Harmless
        )
    }

    /// Whether the sign is a status with no reason given. Any reason implies it, so beside one it says next to nothing.
    pub const fn is_bare_status(self) -> bool {
        matches!(
            self,
            Self::TunnelBadGateway
                | Self::TunnelUnavailable
                | Self::TunnelTimeout
                | Self::TunnelServerError
                | Self::NotConnected
                | Self::NoValidAnswer
                | Self::BadGateway
                | Self::ServiceUnavailable
                | Self::GatewayTimeout
                | Self::InternalError
                | Self::Forbidden
                | Self::TooManyRequests
                | Self::ClientError
                | Self::HiddenFailure
        )
    }
}
