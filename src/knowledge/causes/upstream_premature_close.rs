//! The upstream closes before a full answer.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream closes before a full answer.
pub static UPSTREAM_PREMATURE_CLOSE: Cause = Cause {
    id: "upstream-premature-close",
    title: "The upstream closes before a full answer",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target],
    statuses: &[502, 503, 520],
    meaning: "The upstream took the request and then closed the connection without a complete answer: a crash, a killed worker, its own shorter timeout, or a deliberate drop.",
    seen: &[
        Fact {
            says: "The upstream accepted the request and closed without sending a response header.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "The server closed or reset before it had sent complete response headers.",
            source: "haproxy/haproxy doc/configuration.txt section 8.5",
        },
        Fact {
            says: "The upstream closed the connection without an answer.",
            source: "caddy 2.6.2 run on loopback; caddyserver/caddy modules/caddyhttp/reverseproxy/reverseproxy.go",
        },
    ],
    confirm: &[
        "curl -v http://UPSTREAM:PORT/PATH   # 'Empty reply from server'",
        "Upstream log at that second: WORKER TIMEOUT, SIGSEGV, 'Out of memory', exit on signal",
        "dmesg -T | grep -i -E 'oom|killed process'",
    ],
    fix: &[
        "Repair the crash or the memory limit.",
        "Make the upstream's request timeout longer than the work takes.",
        "Check for a wrong protocol on that port, which also ends in a close.",
    ],
    prevent: "Watch worker restarts and memory, and keep a core dump or crash report.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "nginx/nginx src/http/ngx_http_upstream.c",
        "gunicorn, uWSGI and PHP-FPM log texts",
        "RFC 9209 section 2.3 (connection_terminated, http_response_incomplete)",
    ],
};
