//! The events of a Chromium network log that tell something, and the browser's own traffic, which does not.

/// An event that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A request starts: URL and method.
    Start,
    /// A request ended: the error's number, where it failed.
    Failed,
    /// CONNECT is sent.
    SendTunnel,
    /// CONNECT is answered.
    ReadTunnel,
    /// A request is answered.
    ReadResponse,
    /// The proxies for a request are chosen.
    ProxyChosen,
    /// A proxy is counted as bad, and the next is tried.
    ProxyGivenUp,
    /// The script that chooses the proxy failed.
    PacFailed,
    /// A name is looked up.
    Lookup,
    /// A connection is tried.
    Attempt,
}

impl Event {
    /// The event with this name in the log's constants, older names too.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "URL_REQUEST_START_JOB" => Self::Start,
            "FAILED" | "REQUEST_ALIVE" => Self::Failed,
            "HTTP_TRANSACTION_SEND_TUNNEL_HEADERS" => Self::SendTunnel,
            "HTTP_TRANSACTION_READ_TUNNEL_RESPONSE_HEADERS" => Self::ReadTunnel,
            "HTTP_TRANSACTION_READ_RESPONSE_HEADERS" => Self::ReadResponse,
            "PROXY_RESOLUTION_SERVICE_RESOLVED_PROXY_LIST" | "PROXY_SERVICE_RESOLVED_PROXY_LIST" => {
                Self::ProxyChosen
            }
            "PROXY_LIST_FALLBACK" => Self::ProxyGivenUp,
            "PAC_JAVASCRIPT_ERROR" => Self::PacFailed,
            "HOST_RESOLVER_MANAGER_REQUEST"
            | "HOST_RESOLVER_MANAGER_JOB"
            | "HOST_RESOLVER_IMPL_REQUEST"
            | "HOST_RESOLVER_IMPL_JOB" => Self::Lookup,
            "TCP_CONNECT_ATTEMPT" | "TCP_CONNECT" => Self::Attempt,
            _ => return None,
        })
    }
}

/// Whether a host is one that Chromium asks for itself: updates, safe browsing, field trials, push messages.
pub fn is_background(host: &str) -> bool {
    const HOSTS: [&str; 14] = [
        "accounts.google.com",
        "android.clients.google.com",
        "clients1.google.com",
        "clients2.google.com",
        "clients3.google.com",
        "clients4.google.com",
        "clients6.google.com",
        "mtalk.google.com",
        "update.googleapis.com",
        "redirector.gvt1.com",
        "clientservices.googleapis.com",
        "edge.microsoft.com",
        "config.edge.skype.com",
        "msedge.api.cdp.microsoft.com",
    ];
    const ENDINGS: [&str; 5] = [
        "-pa.googleapis.com",
        ".gvt1.com",
        "safebrowsing.googleapis.com",
        "autofill.googleapis.com",
        ".gvt2.com",
    ];
    let host = host
        .rsplit_once(':')
        .map_or(host, |(name, port)| if port.bytes().all(|it| it.is_ascii_digit()) { name } else { host });
    HOSTS.contains(&host) || ENDINGS.iter().any(|it| host.ends_with(it))
}

/// Whether the error is the page's or the browser's own doing.
pub fn is_by_browser(error: &str) -> bool {
    [
        "ERR_ABORTED",
        "ERR_BLOCKED_BY_CLIENT",
        "ERR_BLOCKED_BY_RESPONSE",
        "ERR_CACHE_MISS",
        "ERR_FAILED",
        "ERR_IO_PENDING",
    ]
    .iter()
    .any(|it| error.ends_with(it))
}
