//! There is no path to the upstream.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// There is no path to the upstream.
pub static UPSTREAM_UNREACHABLE: Cause = Cause {
    id: "upstream-unreachable",
    title: "There is no path to the upstream",
    family: Some(Family::NetworkInstability),
    places: &[Place::NodeTarget],
    statuses: &[502, 503, 504, 522, 523],
    meaning: "Routing or filtering between proxy and upstream fails: no route, host unreachable, or a rule that drops the connection.",
    seen: &[
        Fact {
            says: "The UNIX socket of the application does not exist, so the application is not running or uses another path.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "tinyproxy could not connect to the target or resolve its name; it answers 500, not 502.",
            source: "tinyproxy/tinyproxy src/reqs.c",
        },
        Fact {
            says: "Privoxy could not connect to the target (or to its forwarder).",
            source: "privoxy 3.0.34 run on loopback (/etc/privoxy/templates)",
        },
    ],
    confirm: &[
        "On the gateway host: ip route get UPSTREAM_IP ; nc -vz -w 5 UPSTREAM_IP PORT ; traceroute -T -p PORT UPSTREAM_IP",
    ],
    fix: &[
        "Correct security groups, firewalls and routes between the two hosts.",
        "Allow the proxy's addresses at the origin.",
        "Use the address family (IPv4 or IPv6) that really works.",
    ],
    prevent: "Test the path from each gateway after network changes.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "RFC 9209 section 2.3 (destination_ip_unroutable)",
        "squid ERR_CONNECT_FAIL",
        "cloudflare-docs cloudflare-5xx-errors.mdx (523)",
    ],
};
