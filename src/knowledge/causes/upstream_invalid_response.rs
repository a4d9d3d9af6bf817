//! The upstream's answer is not valid HTTP.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream's answer is not valid HTTP.
pub static UPSTREAM_INVALID_RESPONSE: Cause = Cause {
    id: "upstream-invalid-response",
    title: "The upstream's answer is not valid HTTP",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target],
    statuses: &[502, 520],
    meaning: "The proxy got bytes that it cannot accept as a response: a broken status line or header, a wrong length, or another protocol.",
    seen: &[
        Fact {
            says: "HAProxy blocked the response because its headers were invalid, incomplete or matched a filter.",
            source: "haproxy/haproxy doc/configuration.txt section 8.5",
        },
        Fact { says: "The target's answer had no usable header.", source: "tinyproxy/tinyproxy src/reqs.c" },
        Fact {
            says: "The upstream sent a header line that breaks HTTP syntax.",
            source: "nginx/nginx src/http/modules/ngx_http_proxy_module.c",
        },
    ],
    confirm: &[
        "printf 'GET / HTTP/1.1\\r\\nHost: TARGET\\r\\nConnection: close\\r\\n\\r\\n' | nc UPSTREAM PORT | head -20 | cat -A",
        "curl -v --http0.9 http://UPSTREAM:PORT/",
    ],
    fix: &[
        "Correct the header or length the application writes.",
        "Point the proxy at the HTTP port of the service.",
        "Turn the offending feature off (for example a doubled Content-Length or Transfer-Encoding).",
    ],
    prevent: "Test the application's raw answers with a strict client in CI.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "RFC 9110 section 15.6.3",
        "nginx/nginx src/http/modules/ngx_http_proxy_module.c",
        "haproxy PH state",
        "RFC 9209 section 2.3 (http_protocol_error)",
    ],
};
