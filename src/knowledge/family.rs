//! The five cause families of the guide.

/// A family of causes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// The server behind the proxy failed.
    UpstreamServerFailure,
    /// The proxy or its node has no capacity left.
    ProxyNodeOverload,
    /// The way between two machines failed.
    NetworkInstability,
    /// The proxy's address is blocked or limited.
    BlockedProxyIp,
    /// A setting is wrong, at the client or at the proxy.
    MisconfiguredProxySettings,
}

impl Family {
    /// All five, in the order of the guide.
    pub const ALL: [Self; 5] = [
        Self::UpstreamServerFailure,
        Self::ProxyNodeOverload,
        Self::NetworkInstability,
        Self::BlockedProxyIp,
        Self::MisconfiguredProxySettings,
    ];

    /// The word used in the report's JSON and in links.
    pub const fn id(self) -> &'static str {
        match self {
            Self::UpstreamServerFailure => "upstream-server-failure",
            Self::ProxyNodeOverload => "proxy-node-overload",
            Self::NetworkInstability => "network-instability",
            Self::BlockedProxyIp => "blocked-proxy-ip",
            Self::MisconfiguredProxySettings => "misconfigured-proxy-settings",
        }
    }

    /// The family's name as a heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::UpstreamServerFailure => "Upstream server failure",
            Self::ProxyNodeOverload => "Proxy node overload",
            Self::NetworkInstability => "Network instability",
            Self::BlockedProxyIp => "Blocked proxy IP",
            Self::MisconfiguredProxySettings => "Misconfigured proxy settings",
        }
    }
}
