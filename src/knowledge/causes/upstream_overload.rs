//! The upstream is alive and full.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream has no capacity left.
pub static UPSTREAM_OVERLOAD: Cause = Cause {
    id: "upstream-overload",
    title: "The upstream has no capacity left",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target],
    statuses: &[503, 502, 504, 529],
    meaning: "The upstream is up, but its workers, connections or queue are all taken. Requests wait first, then they are refused or answered with 503. The failures rise and fall with the traffic.",
    seen: &[
        Fact {
            says: "PHP-FPM's log: `server reached pm.max_children setting (5), consider raising it`",
            source: "php/php-src sapi/fpm/fpm/fpm_process_ctl.c",
        },
        Fact {
            says: "nginx's error log: `connect() to unix:/run/php/php-fpm.sock failed (11: Resource temporarily unavailable)`",
            source: "nginx/nginx src/event/ngx_event_connect.c",
        },
        Fact {
            says: "HAProxy's log: termination state `sQ--`, and a 503",
            source: "haproxy/haproxy doc/configuration.txt, section 8.5",
        },
        Fact {
            says: "Envoy's log: flag `UO`; its header: `x-envoy-overloaded: true`",
            source: "envoyproxy/envoy envoy/stream_info/stream_info.h",
        },
    ],
    confirm: &[
        "Read the upstream's log for \"max_children\", \"listen queue full\" or \"MaxRequestWorkers\".",
        "On the upstream host: `uptime ; ss -ltn`. A Recv-Q near Send-Q on the listening socket is a full queue.",
    ],
    fix: &[
        "Shorten the slow requests that hold the workers.",
        "Add workers or machines, as far as memory allows.",
        "Queue or turn away load at the gateway, before it reaches the upstream.",
    ],
    prevent: "Size the upstream for the peak, set limits at the gateway, and test with realistic load.",
    duration: Duration::Transient,
    terms: &[&glossary::SERVICE_UNAVAILABLE, &glossary::LISTEN_BACKLOG, &glossary::CIRCUIT_BREAKER],
    sources: &["RFC 9110, section 15.6.4"],
}
.fitted();
