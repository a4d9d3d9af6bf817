//! Proxy and client understand each other, but one of the two does not offer what is asked.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// Proxy and client have no common method.
pub static PROXY_PROTOCOL_UNSUPPORTED: Cause = Cause {
    id: "proxy-protocol-unsupported",
    title: "Proxy and client have no common method",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Client, Place::Gateway],
    statuses: &[405, 501, 400, 404, 505],
    meaning: "The client's library does not know this kind of proxy, or the proxy does not offer what was asked: CONNECT, UDP, or an address type of SOCKS. A web server taken for a proxy answers like this too.",
    seen: &[
        Fact {
            says: "curl: `CONNECT tunnel failed, response 405`",
            source: "curl/curl lib/cf-h1-proxy.c; curl 7.88.1 run on loopback",
        },
        Fact {
            says: "curl: `libcurl is built without the HTTPS-proxy support`",
            source: "curl/curl lib/peer.c",
        },
        Fact {
            says: "Java: `SocketException: SOCKS: Command not supported`",
            source: "OpenJDK 17 java.net.SocksSocketImpl",
        },
        Fact { says: "Chrome: `ERR_NO_SUPPORTED_PROXIES`", source: "chromium net/base/net_error_list.h" },
    ],
    confirm: &[
        "`curl -v -x PROXY_URL TARGET_URL`: 405 or 501 to CONNECT means that this is no forward proxy.",
        "`curl --version`: Features must list HTTPS-proxy for a proxy URL with https://.",
    ],
    fix: &[
        "Use a kind of proxy that both sides know.",
        "Install what the client lacks (Python: requests[socks]).",
        "Point the client at a forward proxy. A reverse proxy or web server does not open tunnels.",
    ],
    prevent: "Pin and test the client libraries that carry the proxy support.",
    duration: Duration::Persistent,
    terms: &[&glossary::CONNECT, &glossary::SOCKS5, &glossary::FORWARD_PROXY],
    sources: &["RFC 9110, section 9.3.6", "RFC 1928, section 6"],
}
.fitted();
