//! The gateway is well and took the request, but has no next proxy to hand it to.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// No usable exit node or next proxy.
pub static NODE_OFFLINE: Cause = Cause {
    id: "node-offline",
    title: "No usable exit node or next proxy",
    family: Some(Family::ProxyNodeOverload),
    places: &[Place::GatewayNode, Place::Node],
    statuses: &[502, 503, 504, 522, 525],
    meaning: "The gateway accepted the request and has no node that it can use: the sticky node left, no node fits the filter for country or city, or the parent proxy is down. The target saw nothing of it.",
    seen: &[
        Fact {
            says: "Bright Data's header: `x-brd-error: Proxy Error: No peers available`",
            source: "luminati-io/luminati-proxy lib/consts.js",
        },
        Fact {
            says: "Oxylabs' header: `X-Error-Description: Exit node not found (session ended)`, with 502",
            source: "developers.oxylabs.io, response codes",
        },
        Fact {
            says: "IPRoyal: `HTTP/1.1 503 No Exits Available`",
            source: "docs.iproyal.com, response codes",
        },
        Fact {
            says: "Squid's cache.log: `Detected DEAD Parent: node1`",
            source: "squid-cache/squid src/CachePeer.cc",
        },
    ],
    confirm: &[
        "`curl -v -x PROXY_URL TARGET_URL 2>&1 | grep -i '^< '` shows the gateway's own headers, which browsers hide.",
        "Repeat with a new session id, and once without the filter for country or city.",
        "Squid: `grep -E 'PARENT|Detected DEAD' access.log cache.log`.",
    ],
    fix: &[
        "Ask again with a new session id.",
        "Widen the filter for country or city.",
        "If the session must be kept, wait a minute until the gateway assigns a new node.",
        "In a chain of your own, restart or replace the parent proxy.",
    ],
    prevent: "Change the session on the first error of a node, and keep a second pool ready.",
    duration: Duration::Transient,
    terms: &[&glossary::EXIT_NODE, &glossary::PROXY_POOL, &glossary::STICKY_SESSION, &glossary::PARENT_PROXY],
    sources: &[
        "developers.oxylabs.io, response codes",
        "docs.iproyal.com, response codes",
        "help.netnut.io, error messages",
    ],
}
.fitted();
