//! The proxy rejects or misses the credentials.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy rejects or misses the credentials.
pub static PROXY_AUTH: Cause = Cause {
    id: "proxy-auth",
    title: "The proxy rejects or misses the credentials",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::ClientGateway],
    statuses: &[407],
    meaning: "The proxy answers 407 with a Proxy-Authenticate header: no credentials came, they are wrong, or the account behind them is expired.",
    seen: &[
        Fact {
            says: "The proxy answered CONNECT with 407: it wants credentials or does not accept the ones sent.",
            source: "curl/curl lib/cf-h1-proxy.c + curl 7.88.1 run on loopback",
        },
        Fact {
            says: "The proxy answered CONNECT with 407: it wants credentials or does not accept the ones sent.",
            source: "git 2.47 run on loopback (text comes from libcurl)",
        },
        Fact {
            says: "The proxy answered CONNECT with 407: it wants credentials or does not accept the ones sent.",
            source: "cargo 1.95 run on loopback (text comes from libcurl)",
        },
    ],
    confirm: &[
        "curl -v -x http://PROXY:PORT -U 'user:pass' https://example.com/ 2>&1 | grep -i -E 'proxy-auth|407'",
        "Send the request once without and once with -U; a 407 both times means the values are wrong.",
    ],
    fix: &[
        "Copy user and password again from the panel, with the session and country parts in the right order.",
        "Percent-encode special characters in URLs.",
        "Check that the client sends Proxy-Authorization on CONNECT, not Authorization.",
        "If the provider works by address list, add the current public address.",
    ],
    prevent: "Store credentials in one secret, rotate them with an overlap, and alert on the first 407.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &["RFC 9110 sections 11.7.1, 11.7.2 and 15.5.8"],
};
