//! The upstream or a device resets the connection.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream or a device resets the connection.
pub static UPSTREAM_RESET: Cause = Cause {
    id: "upstream-reset",
    title: "The upstream or a device resets the connection",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::NodeTarget],
    statuses: &[502, 503],
    meaning: "A TCP reset ends the exchange: the upstream process died, its queue is full, or a firewall or balancer cut an idle or unwanted connection.",
    seen: &[
        Fact {
            says: "The upstream reset the connection before sending any response header.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "The upstream reset the connection.",
            source: "caddy 2.6.2 run on loopback; caddyserver/caddy modules/caddyhttp/reverseproxy/reverseproxy.go",
        },
        Fact {
            says: "The backend reset the connection before its status line.",
            source: "apache/httpd modules/proxy/mod_proxy_http.c",
        },
    ],
    confirm: &[
        "Error log: errno 104 (54 on macOS, 10054 on Windows)",
        "tcpdump -ni any 'tcp[tcpflags] & tcp-rst != 0 and host UPSTREAM'   # who sent the reset, and its TTL",
        "ss -s ; netstat -s | grep -i -E 'listen|overflow'",
    ],
    fix: &[
        "Read the upstream's log for a crash or restart.",
        "Raise the listen backlog and worker count.",
        "Raise or remove the idle limit of the device between the two, or use TCP keep-alive.",
    ],
    prevent: "Track resets per hop in metrics.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "nginx/nginx src/http/ngx_http_upstream.c",
        "envoyproxy/envoy response flags (UC, UR)",
        "RFC 9209 section 2.3",
    ],
};
