//! A hop ran out of a local resource.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// A hop ran out of a local resource.
pub static RESOURCE_EXHAUSTION: Cause = Cause {
    id: "resource-exhaustion",
    title: "A hop ran out of a local resource",
    family: Some(Family::ProxyNodeOverload),
    places: &[Place::Gateway, Place::Target, Place::Node],
    statuses: &[500, 502, 503],
    meaning: "File descriptors, source ports, memory, worker slots or disk ran out at one hop, so it cannot open or serve connections.",
    seen: &[
        Fact {
            says: "The proxy host ran out of local ports towards that upstream.",
            source: "nginx/nginx src/event/ngx_event_connect.c",
        },
        Fact {
            says: "The proxy host has no free source port towards the server.",
            source: "haproxy/haproxy src/connection.c (bc_err_str)",
        },
        Fact {
            says: "All httpd workers are busy, so new requests wait or fail.",
            source: "apache/httpd modules/proxy/../../server/mpm/event/event.c",
        },
    ],
    confirm: &[
        "ls /proc/PID/fd | wc -l ; grep 'open files' /proc/PID/limits",
        "ss -s   # many in TIME-WAIT: source ports",
        "dmesg -T | grep -i oom ; df -h",
    ],
    fix: &["Raise the limit that ran out.", "Reuse upstream connections to save ports.", "Find the leak."],
    prevent: "Alert at 80 percent of each limit.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "haproxy/haproxy (RC, PC states; 'Out of local source ports')",
        "nginx/nginx worker_connections message",
        "gunicorn 'Perhaps out of memory?'",
    ],
};
