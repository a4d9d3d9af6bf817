//! A TCP reset ended the exchange; who sent it is the question.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream or a device resets the connection.
pub static UPSTREAM_RESET: Cause = Cause {
    id: "upstream-reset",
    title: "The upstream or a device resets the connection",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::NodeTarget],
    statuses: &[502, 503, 500, 520],
    meaning: "A TCP reset ends the exchange between the last proxy and the upstream. The upstream's process died, its queue is full, or a firewall or balancer between the two cut an idle or unwanted connection.",
    seen: &[
        Fact {
            says: "nginx's error log: `recv() failed (104: Connection reset by peer) while reading response header from upstream`",
            source: "nginx/nginx src/http/ngx_http_upstream.c; nginx 1.22.1 run on loopback",
        },
        Fact {
            says: "Squid's header: `X-Squid-Error: ERR_READ_ERROR 104`",
            source: "squid-cache/squid src/errorpage.cc",
        },
        Fact {
            says: "Envoy's log: flag `UR`; its page: `reset reason: remote reset`, and a 503",
            source: "envoyproxy/envoy envoy/stream_info/stream_info.h",
        },
        Fact {
            says: "Caddy's log: `read: connection reset by peer`, and a 502",
            source: "Caddy 2.6.2 run on loopback",
        },
    ],
    confirm: &[
        "In the gateway's error log, look for errno 104 (54 on macOS, 10054 on Windows).",
        "On the upstream host: `netstat -s | grep -i -E 'listen|overflow'` counts connections lost to a full queue.",
        "`tcpdump -ni any 'tcp[tcpflags] & tcp-rst != 0 and host UPSTREAM_HOST'`: the TTL of the reset tells whether the upstream or a device on the way sent it.",
    ],
    fix: &[
        "Read the upstream's log for a crash or restart at that second.",
        "Raise the upstream's listen backlog and its number of workers.",
        "Raise the idle limit of the device between the two, or turn TCP keep-alive on.",
    ],
    prevent: "Count resets per hop in the metrics.",
    duration: Duration::Transient,
    terms: &[&glossary::TCP_RESET, &glossary::LISTEN_BACKLOG, &glossary::PREMATURE_CLOSE],
    sources: &["RFC 9209, section 2.3 (connection_terminated)"],
}
.fitted();
