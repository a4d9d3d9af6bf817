//! A countable resource of one machine is used up: handles, ports, memory, slots, disk.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// A hop ran out of a local resource.
pub static RESOURCE_EXHAUSTION: Cause = Cause {
    id: "resource-exhaustion",
    title: "A hop ran out of a local resource",
    family: Some(Family::ProxyNodeOverload),
    places: &[Place::Gateway, Place::Target, Place::Node],
    statuses: &[503, 502, 500],
    meaning: "One hop has no file handle, source port, memory, worker slot or disk space left, so it cannot open or serve a connection. The failures begin under load and stop when the load falls.",
    seen: &[
        Fact {
            says: "nginx's error log: `socket() failed (24: Too many open files) while connecting to upstream`",
            source: "nginx/nginx src/event/ngx_event_accept.c",
        },
        Fact {
            says: "nginx's error log: `connect() failed (99: Cannot assign requested address)`: no source port is left",
            source: "nginx/nginx src/event/ngx_event_connect.c",
        },
        Fact {
            says: "Squid's cache.log: `WARNING: Your cache is running out of filedescriptors`",
            source: "squid-cache/squid src/comm/TcpAcceptor.cc",
        },
        Fact {
            says: "Gunicorn's log: `Worker (pid:14) was sent SIGKILL! Perhaps out of memory?`",
            source: "gunicorn log text as quoted in public repositories",
        },
    ],
    confirm: &[
        "On the hop in question: `ls /proc/PID/fd | wc -l ; grep 'open files' /proc/PID/limits`.",
        "`ss -s`: tens of thousands in TIME-WAIT mean that source ports run out.",
        "`dmesg -T | grep -i oom ; df -h`.",
    ],
    fix: &[
        "Raise the limit that was reached.",
        "Keep upstream connections open, which saves source ports.",
        "Find what leaks: handles or memory that only ever grow.",
    ],
    prevent: "Warn at 80 percent of each limit, on every hop.",
    duration: Duration::Transient,
    terms: &[&glossary::SOURCE_PORT_EXHAUSTION, &glossary::CONNECTION_POOL, &glossary::LISTEN_BACKLOG],
    sources: &[
        "haproxy/haproxy doc/configuration.txt, section 8.5 (RC, PC)",
        "nginx/nginx src/core/ngx_connection.c",
    ],
}
.fitted();
