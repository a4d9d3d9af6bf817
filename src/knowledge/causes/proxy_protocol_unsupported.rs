//! Proxy and client have no common method.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// Proxy and client have no common method.
pub static PROXY_PROTOCOL_UNSUPPORTED: Cause = Cause {
    id: "proxy-protocol-unsupported",
    title: "Proxy and client have no common method",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Client, Place::Gateway],
    statuses: &[405, 501, 505],
    meaning: "The client's library does not support that kind of proxy, or the proxy does not support the command or address form that was asked for (CONNECT, UDP, SOCKS address type).",
    seen: &[
        Fact { says: "This curl build cannot speak TLS to a proxy.", source: "curl/curl lib/peer.c" },
        Fact {
            says: "SOCKS5 reply 7: the server does not do this command.",
            source: "OpenJDK 17 class java.net.SocksSocketImpl (string constants) + run on loopback",
        },
        Fact {
            says: "Chrome error -336: no proxy in the settings or PAC answer is of a kind Chrome supports.",
            source: "chromium net/base/net_error_list.h",
        },
    ],
    confirm: &[
        "curl -v -x http://PROXY:PORT https://example.com/   # 405 or 501 to CONNECT: not a forward proxy",
        "curl --version   # does Features list HTTPS-proxy?",
    ],
    fix: &[
        "Use another proxy type that both support.",
        "Install the missing package (for Python: requests[socks]).",
        "Point the client at a forward proxy instead of a web server or reverse proxy.",
    ],
    prevent: "Pin and test the client library versions that carry the proxy support you need.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "RFC 9110 section 9.3.6 (CONNECT)",
        "RFC 1928 reply codes 7 and 8 as coded in nodejs/undici and curl",
        "chromium net_error_list.h",
    ],
};
