//! The proxy's name does not resolve.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy's name does not resolve.
pub static PROXY_DNS_FAILURE: Cause = Cause {
    id: "proxy-dns-failure",
    title: "The proxy's name does not resolve",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::ClientGateway, Place::Client],
    statuses: &[],
    meaning: "The client cannot turn the proxy's host name into an address, so it never gets as far as a connection.",
    seen: &[
        Fact {
            says: "The client cannot resolve the proxy's own host name.",
            source: "curl/curl lib/hostip.c + run on loopback",
        },
        Fact {
            says: "git cannot resolve the proxy's name; check http.proxy and the environment.",
            source: "git 2.47 run on loopback (text comes from libcurl)",
        },
        Fact {
            says: "The proxy's host name does not resolve.",
            source: "requests 2.34.2 + urllib3 2.7.0 run on loopback; older wording from public repositories",
        },
    ],
    confirm: &[
        "dig +short PROXY_HOST   # or: getent hosts PROXY_HOST",
        "curl -sS -x http://PROXY_HOST:PORT http://example.com/; echo $?   # exit code 5",
    ],
    fix: &[
        "Look for a typing error or a scheme pasted into the host field.",
        "Test another resolver (dig @1.1.1.1 PROXY_HOST).",
        "Use the provider's current host name; old ones are sometimes retired.",
    ],
    prevent: "Keep proxy host names in one place in the configuration and resolve them in a start-up check.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &["curl/curl lib/hostip.c", "mozilla NS_ERROR_UNKNOWN_PROXY_HOST"],
};
