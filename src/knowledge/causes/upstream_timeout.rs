//! The wait for the upstream ran out, before or after the connection was open.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream is too slow.
pub static UPSTREAM_TIMEOUT: Cause = Cause {
    id: "upstream-timeout",
    title: "The upstream is too slow",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::NodeTarget],
    statuses: &[504, 502, 503, 522, 524],
    meaning: "The last proxy waited for the upstream longer than it is allowed to. Either the connection did not open in time, or it was open and no answer came. The failure takes a round number of seconds, such as 30, 60 or 100.",
    seen: &[
        Fact {
            says: "nginx's error log: `upstream timed out (110: Connection timed out) while reading response header from upstream`, and a 504",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "HAProxy's log: termination state `sH--` with a 504, or `sC--` with a 503 where the connection never opened",
            source: "haproxy/haproxy doc/configuration.txt, section 8.5",
        },
        Fact {
            says: "Envoy's page: `upstream request timeout`",
            source: "envoyproxy/envoy source/common/router/router.cc",
        },
        Fact {
            says: "AWS ALB's access log: target time `-1` and status 504",
            source: "AWS Elastic Load Balancing guide, access logs",
        },
    ],
    confirm: &[
        "`curl -s -o /dev/null -w 'connect %{time_connect} first byte %{time_starttransfer} total %{time_total}\\n' TARGET_URL` shows which step waits.",
        "On the gateway host, ask the upstream itself with the same command: as slow there means the upstream is slow.",
        "Compare nginx's `$upstream_connect_time` with `$upstream_header_time`, or HAProxy's Tc with Tr.",
    ],
    fix: &[
        "Find the slow part in the upstream's own traces: a query, a lock, a call to somebody else.",
        "Move long work out of the request, to a job that the client asks about later.",
        "Only then raise the time limits, each hop waiting longer than the hop behind it.",
    ],
    prevent: "Give each request a deadline that shrinks from hop to hop, and watch the upstream's 95th percentile.",
    duration: Duration::Transient,
    terms: &[
        &glossary::GATEWAY_TIMEOUT,
        &glossary::READ_TIMEOUT,
        &glossary::CONNECT_TIMEOUT,
        &glossary::TIME_TO_FIRST_BYTE,
    ],
    sources: &[
        "RFC 9110, section 15.6.5",
        "RFC 9209, section 2.3 (connection_timeout, http_response_timeout)",
    ],
}
.fitted();
