//! The upstream's answer is valid but its headers are larger than the gateway's buffer.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream's response headers are too large.
pub static UPSTREAM_HEADER_TOO_LARGE: Cause = Cause {
    id: "upstream-header-too-large",
    title: "The upstream's response headers are too large",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::Gateway],
    statuses: &[502, 503, 520],
    meaning: "The headers of the upstream's answer do not fit the gateway's buffer, mostly because of big cookies, tokens or redirect addresses. Often only people who are logged in see the error, and it goes when they clear their cookies.",
    seen: &[
        Fact {
            says: "nginx's error log: `upstream sent too big header while reading response header from upstream`",
            source: "nginx/nginx src/http/ngx_http_upstream.c; nginx 1.22.1 run on loopback",
        },
        Fact {
            says: "Google Cloud's load balancer: `statusDetails: backend_response_headers_too_long`",
            source: "Google Cloud load balancing, logging (statusDetails)",
        },
        Fact {
            says: "Heroku's router: `code=H25 desc=\"HTTP restriction: oversized header\"`",
            source: "Heroku Dev Center, error codes",
        },
    ],
    confirm: &[
        "On the gateway host: `curl -s -D - -o /dev/null http://UPSTREAM_HOST:UPSTREAM_PORT/ | wc -c`, and compare with the gateway's limit (4 or 8 kB at nginx).",
        "`grep 'too big header' GATEWAY_LOG`.",
        "Ask once without cookies. If that works, the cookies are the weight.",
    ],
    fix: &[
        "Shrink the cookies and tokens that the upstream sets.",
        "Raise the header buffer at the gateway (nginx: proxy_buffer_size and proxy_buffers).",
    ],
    prevent: "Set a limit for cookies in the application, and watch the size of its headers.",
    duration: Duration::Persistent,
    terms: &[&glossary::RESPONSE_HEADER_BUFFER, &glossary::BAD_GATEWAY],
    sources: &[
        "RFC 9209, section 2.3 (http_response_header_section_size)",
        "cloudflare-docs, 5xx errors (520)",
    ],
}
.fitted();
