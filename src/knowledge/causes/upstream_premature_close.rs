//! The upstream took the request and hung up; nothing says that it was an idle connection.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream closes before a full answer.
pub static UPSTREAM_PREMATURE_CLOSE: Cause = Cause {
    id: "upstream-premature-close",
    title: "The upstream closes before a full answer",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target],
    statuses: &[502, 503, 500, 520],
    meaning: "The upstream took the request and then closed the connection without a complete answer. A crash, a killed worker, a shorter time limit of its own, or a refusal by its code are the usual reasons. Often only the heavy requests fail.",
    seen: &[
        Fact {
            says: "nginx's error log: `upstream prematurely closed connection while reading response header from upstream`, and a 502",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "Envoy's log: flag `UC`; its page: `reset reason: connection termination`, and a 503",
            source: "envoyproxy/envoy envoy/stream_info/stream_info.h",
        },
        Fact {
            says: "Caddy's log: `\"msg\":\"EOF\"` with `\"status\":502`",
            source: "Caddy 2.6.2 run on loopback",
        },
        Fact {
            says: "Apache's page: `Error reading from remote server`, and a 502",
            source: "apache/httpd modules/proxy/mod_proxy_http.c",
        },
    ],
    confirm: &[
        "On the gateway host: `curl -v http://UPSTREAM_HOST:UPSTREAM_PORT/` says \"Empty reply from server\".",
        "In the upstream's log at that second, look for WORKER TIMEOUT, SIGSEGV, out of memory, or exit on a signal.",
        "On the upstream host: `dmesg -T | grep -i -E 'oom|killed process'`.",
    ],
    fix: &[
        "Repair the crash, or raise the upstream's memory limit.",
        "Make the upstream's own request timeout longer than the work takes.",
        "Check that the gateway speaks the protocol of that port: a mismatch also ends in a close.",
    ],
    prevent: "Watch worker restarts and memory at the upstream, and keep its crash reports.",
    duration: Duration::Transient,
    terms: &[&glossary::PREMATURE_CLOSE, &glossary::BAD_GATEWAY, &glossary::KEEP_ALIVE_RACE],
    sources: &["RFC 9209, section 2.3 (connection_terminated, http_response_incomplete)"],
}
.fitted();
