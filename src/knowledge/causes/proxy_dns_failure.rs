//! The client cannot find the proxy's own address; the target's name plays no part.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy's name does not resolve.
pub static PROXY_DNS_FAILURE: Cause = Cause {
    id: "proxy-dns-failure",
    title: "The proxy's name does not resolve",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::ClientGateway, Place::Client],
    statuses: &[],
    meaning: "The client cannot turn the proxy's host name into an address, so it never opens a connection. A typing error, a scheme pasted into the host field, or a retired name are the usual reasons.",
    seen: &[
        Fact {
            says: "curl: `curl: (5) Could not resolve proxy: proxy.example.net`",
            source: "curl/curl lib/hostip.c; run on loopback",
        },
        Fact {
            says: "Firefox: `NS_ERROR_UNKNOWN_PROXY_HOST`, \"a proxy server that can't be found\"",
            source: "mozilla-central, proxy error mapping",
        },
        Fact {
            says: "Go: `proxyconnect tcp: dial tcp: lookup proxy.example.net: no such host`",
            source: "Go net/http transport.go",
        },
    ],
    confirm: &[
        "`dig +short PROXY_HOST` or `getent hosts PROXY_HOST` prints nothing.",
        "`dig +short @1.1.1.1 PROXY_HOST`: an answer here and none above points to the client's resolver.",
    ],
    fix: &[
        "Look for a typing error, or for a scheme or user name left in the host field.",
        "Use the host name that the provider gives today.",
        "Repair the client's resolver, or give it another.",
    ],
    prevent: "Keep the proxy's name in one place, and look it up when a job starts.",
    duration: Duration::Persistent,
    terms: &[&glossary::DNS_RESOLUTION, &glossary::NXDOMAIN],
    sources: &["curl/curl lib/hostip.c", "mozilla-central, proxy error mapping"],
}
.fitted();
