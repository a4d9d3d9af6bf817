//! The client left before the answer.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact};

/// The client left before the answer.
pub static CLIENT_ABORT: Cause = Cause {
    id: "client-abort",
    title: "The client left before the answer",
    family: None,
    places: &[Place::Client],
    statuses: &[460, 499],
    meaning: "The client closed or cancelled the request, often because its own time limit was shorter than the answer took; the server's log shows 499 or an abort, not a server fault.",
    seen: &[
        Fact {
            says: "The client went away while nginx still waited for the upstream.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "The client closed the connection before the idle timeout.",
            source: "awsdocs/elb-application-load-balancers-user-guide doc_source/load-balancer-access-logs.md + load-balancer-troubleshooting.md",
        },
        Fact {
            says: "The client left before any response.",
            source: "stored copy of cloud.google.com load-balancing https-logging-monitoring (statusDetails table)",
        },
    ],
    confirm: &[
        "nginx: status 499; HAProxy: CC, CD, CH; Squid: TCP_MISS_ABORTED/000",
        "Compare the client's time limit with the server's answer time.",
    ],
    fix: &[
        "Raise the client's limit or make the answer faster.",
        "Ignore single cases, such as users who navigate away.",
    ],
    prevent: "Set the outermost limit longest.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "nginx/nginx src/http/ngx_http_request.h (499)",
        "haproxy/haproxy doc/configuration.txt section 8.5",
    ],
};
