//! The upstream has no capacity left.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream has no capacity left.
pub static UPSTREAM_OVERLOAD: Cause = Cause {
    id: "upstream-overload",
    title: "The upstream has no capacity left",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target],
    statuses: &[502, 503, 504, 529],
    meaning: "The upstream is up but its workers, connections or queue are all in use, so requests wait, are refused, or get 503.",
    seen: &[
        Fact {
            says: "The request waited in the queue for a free server slot until it expired.",
            source: "haproxy/haproxy doc/configuration.txt section 8.5",
        },
        Fact {
            says: "The application's listen queue is full because all its workers are busy.",
            source: "nginx/nginx src/event/ngx_event_connect.c",
        },
        Fact {
            says: "The circuit breaker overflowed, so Envoy did not send the request.",
            source: "envoyproxy/envoy envoy/stream_info/stream_info.h + source/common/stream_info/utility.h",
        },
    ],
    confirm: &[
        "Upstream status page or log: 'server reached max_children', 'listen queue full', MaxRequestWorkers",
        "uptime ; ss -ltn   # Recv-Q near Send-Q on the listening socket",
    ],
    fix: &[
        "Add workers or machines.",
        "Shed or queue load at the gateway.",
        "Cut the slow requests that hold the workers.",
    ],
    prevent: "Size for peak, set limits at the gateway, and test with realistic load.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "RFC 9110 section 15.6.4",
        "php-fpm, uWSGI and Apache log texts",
        "envoyproxy/envoy (UO flag)",
    ],
};
