//! Nothing comes back from the proxy's address; a refusal would mean that the host is there.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy does not answer.
pub static PROXY_UNREACHABLE: Cause = Cause {
    id: "proxy-unreachable",
    title: "The proxy does not answer",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::ClientGateway],
    statuses: &[],
    meaning: "The client's packets to the proxy get no reply, and the attempt ends in a timeout. A wrong address, a firewall that drops packets, or a proxy host that is off are the usual reasons. No 502 can come from a proxy that was never reached.",
    seen: &[
        Fact {
            says: "curl: `curl: (28) Connection timed out after 5001 milliseconds`",
            source: "curl/curl lib/multi.c; run on loopback",
        },
        Fact {
            says: "Go: `proxyconnect tcp: dial tcp 192.0.2.10:3128: i/o timeout`",
            source: "Go net/http transport.go",
        },
        Fact {
            says: "undici: `Connect Timeout Error`, code `UND_ERR_CONNECT_TIMEOUT`",
            source: "nodejs/undici lib/core/errors.js",
        },
    ],
    confirm: &[
        "Switch the proxy off for one test. If the site opens, the fault lies between client and proxy.",
        "`nc -vz -w 5 PROXY_HOST PROXY_PORT` hangs and then times out.",
        "Repeat the `nc` test from another network, which tells a local firewall from a dead proxy.",
    ],
    fix: &[
        "Check the proxy's host and port against the provider's panel.",
        "Open the outgoing port in local and cloud firewalls.",
        "If other networks reach the proxy, ask the owner of the client's network. If none does, ask the proxy's operator.",
    ],
    prevent: "Watch the proxy's port from outside, and warn when connecting takes long.",
    duration: Duration::Persistent,
    terms: &[&glossary::CONNECT_TIMEOUT, &glossary::PROXY_GATEWAY],
    sources: &["curl/curl lib/multi.c", "Go net/http transport.go"],
}
.fitted();
