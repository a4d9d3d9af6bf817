//! No usable exit node or next proxy.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// No usable exit node or next proxy.
pub static NODE_OFFLINE: Cause = Cause {
    id: "node-offline",
    title: "No usable exit node or next proxy",
    family: Some(Family::ProxyNodeOverload),
    places: &[Place::GatewayNode, Place::Node],
    statuses: &[502, 503, 504, 522, 525],
    meaning: "The gateway accepted the request but has no node it can use: the sticky node left, no node fits the location filter, or the parent proxy is down.",
    seen: &[
        Fact {
            says: "tinyproxy could not reach the next proxy in its chain.",
            source: "tinyproxy/tinyproxy src/reqs.c",
        },
        Fact {
            says: "The SOCKS or parent proxy Privoxy forwards to failed.",
            source: "privoxy 3.0.34 run on loopback (/etc/privoxy/templates)",
        },
        Fact {
            says: "The parent or next hop could not be connected.",
            source: "apache/trafficserver src/proxy/http/HttpTransact.cc",
        },
    ],
    confirm: &[
        "curl -v -x http://USER-session-NEW:PASS@GATEWAY:PORT https://example.com/ 2>&1 | grep -i -E '^< '   # look for X-Brd-Error, X-Error-Description, X-SOAX-Error",
        "Repeat with a new session id and without a location filter.",
        "On Squid: grep -E 'PARENT|Detected DEAD' access.log cache.log",
    ],
    fix: &[
        "Retry with a new session id.",
        "Widen the country or city filter.",
        "Wait a minute for reassignment if the session must be kept.",
        "Restart or replace the parent proxy in a self-run chain.",
    ],
    prevent: "Rotate sessions on the first node error and keep a second pool or provider as a fallback.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "developers.oxylabs.io response codes",
        "docs.iproyal.com response codes",
        "help.netnut.io error messages",
        "luminati-io/luminati-proxy lib/consts.js",
        "squid-cache/squid src/neighbors.cc",
    ],
};
