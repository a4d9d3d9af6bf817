//! The proxy does not answer.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy does not answer.
pub static PROXY_UNREACHABLE: Cause = Cause {
    id: "proxy-unreachable",
    title: "The proxy does not answer",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::ClientGateway],
    statuses: &[],
    meaning: "The client's packets to the proxy's address get no reply, so the connection attempt ends in a timeout; a wrong address, a firewall that drops packets, or a proxy host that is off are the usual reasons.",
    seen: &[
        Fact {
            says: "Fiddler wrote this 502: the proxy Fiddler forwards to is unreachable.",
            source: "decompiled Fiddler core session code as published in public repositories",
        },
        Fact {
            says: "The proxy's address does not answer.",
            source: "Go net/http transport.go as stored in public repositories; messages quoted in public repositories",
        },
        Fact {
            says: "The connection to the proxy, or its answer to CONNECT, timed out.",
            source: "urllib3/urllib3 src/urllib3/connectionpool.py",
        },
    ],
    confirm: &[
        "nc -vz -w 5 PROXY_HOST PROXY_PORT   # hangs, then times out",
        "curl -v -m 10 -x http://PROXY_HOST:PROXY_PORT https://example.com/   # stops at 'Trying'",
        "From another network, repeat the nc test to tell a local firewall from a dead proxy.",
    ],
    fix: &[
        "Check host and port against the provider's panel.",
        "Open the outgoing port in local and cloud firewalls.",
        "If other networks reach it, ask the local network's owner; if nobody does, ask the proxy's operator.",
    ],
    prevent: "Monitor the proxy port from outside and alert on connect time.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &["curl/curl lib/multi.c", "golang net/http proxyconnect errors"],
};
