//! The upstream refuses connections.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream refuses connections.
pub static UPSTREAM_REFUSED: Cause = Cause {
    id: "upstream-refused",
    title: "The upstream refuses connections",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::NodeTarget],
    statuses: &[500, 502, 503, 521],
    meaning: "The upstream's host answers but nothing accepts connections on that port: the service is down, listens elsewhere, or a firewall rejects.",
    seen: &[
        Fact {
            says: "The upstream host answered the connection attempt with a refusal, so nothing listens on that address and port.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "The server, or a device before it, refused the connection, or no server was available at all.",
            source: "haproxy/haproxy doc/configuration.txt section 8.5",
        },
        Fact {
            says: "Caddy's upstream refused the connection.",
            source: "caddy 2.6.2 run on loopback; caddyserver/caddy modules/caddyhttp/reverseproxy/reverseproxy.go",
        },
    ],
    confirm: &[
        "On the gateway host: curl -v http://UPSTREAM:PORT/   # 'Connection refused'",
        "On the upstream host: ss -ltnp | grep PORT",
        "Read the gateway's error log for errno 111 (61 on macOS, 10061 on Windows).",
    ],
    fix: &[
        "Start the service and read why it stopped.",
        "Make it listen on the address the gateway uses, not only on 127.0.0.1.",
        "Correct the port in the gateway, and the firewall.",
    ],
    prevent: "Use health checks, a supervisor, and readiness gates in deployments.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "nginx/nginx src/http/ngx_http_upstream.c",
        "haproxy/haproxy doc/configuration.txt section 8.5 (SC)",
        "RFC 9209 section 2.3 (connection_refused)",
    ],
};
