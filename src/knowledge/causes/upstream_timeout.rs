//! The upstream is too slow.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream is too slow.
pub static UPSTREAM_TIMEOUT: Cause = Cause {
    id: "upstream-timeout",
    title: "The upstream is too slow",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::NodeTarget],
    statuses: &[502, 503, 504, 522, 524],
    meaning: "The connection to the upstream could not be opened in time, or it was open and no answer came before the proxy's limit.",
    seen: &[
        Fact {
            says: "The upstream accepted the request but sent no response header within proxy_read_timeout.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "timeout connect passed before the connection to the server was up.",
            source: "haproxy/haproxy doc/configuration.txt section 8.5",
        },
        Fact {
            says: "The upstream sent no response header in time.",
            source: "caddy 2.6.2 run on loopback; caddyserver/caddy modules/caddyhttp/reverseproxy/reverseproxy.go",
        },
    ],
    confirm: &[
        "curl -s -o /dev/null -w 'connect %{time_connect} first byte %{time_starttransfer} total %{time_total}\\n' URL",
        "The same against the upstream itself, from the gateway host.",
        "nginx log: $upstream_connect_time and $upstream_header_time; HAProxy log: Tc and Tr.",
    ],
    fix: &[
        "Find the slow part (query, lock, external call) in the upstream's own traces.",
        "Move long work to a background job.",
        "Only then raise the limit at each hop, with the inner hop shorter than the outer.",
    ],
    prevent: "Set deadlines that shrink from hop to hop and alert on the upstream's 95th percentile.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "RFC 9110 section 15.6.5",
        "RFC 9209 section 2.3 (connection_timeout, http_response_timeout)",
        "haproxy/haproxy doc/configuration.txt section 8.5 (sC, sH)",
    ],
};
