//! The upstream's response headers are too large.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream's response headers are too large.
pub static UPSTREAM_HEADER_TOO_LARGE: Cause = Cause {
    id: "upstream-header-too-large",
    title: "The upstream's response headers are too large",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::Gateway],
    statuses: &[502, 520],
    meaning: "The response headers do not fit the proxy's buffer, usually because of big cookies, tokens or redirect URLs.",
    seen: &[
        Fact {
            says: "The response header did not fit into proxy_buffer_size (or its FastCGI or uWSGI twin).",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "One response header is longer than ResponseFieldSize allows.",
            source: "apache/httpd modules/proxy/mod_proxy_http.c",
        },
        Fact {
            says: "The response header is larger than http_resp_size or the workspace.",
            source: "varnishcache/varnish-cache bin/varnishd/http1/cache_http1_fetch.c",
        },
    ],
    confirm: &[
        "curl -s -D - -o /dev/null http://UPSTREAM:PORT/PATH | wc -c",
        "nginx: grep 'upstream sent too big header' error.log",
    ],
    fix: &[
        "Shrink or split cookies and tokens.",
        "Raise the header buffer at the proxy (nginx: proxy_buffer_size and proxy_buffers).",
    ],
    prevent: "Set a limit for cookies in code and watch header size.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "nginx/nginx src/http/ngx_http_upstream.c",
        "RFC 9209 section 2.3 (http_response_header_section_size)",
        "cloudflare-docs cloudflare-5xx-errors.mdx (520)",
    ],
};
