//! Bytes came back from the upstream, and they are not an HTTP answer that the proxy accepts.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream's answer is not valid HTTP.
pub static UPSTREAM_INVALID_RESPONSE: Cause = Cause {
    id: "upstream-invalid-response",
    title: "The upstream's answer is not valid HTTP",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target],
    statuses: &[502, 503, 520],
    meaning: "The last proxy got bytes that it cannot accept as an answer: a broken status line or header, a length that contradicts itself, or another protocol. Every request to that route fails in the same way.",
    seen: &[
        Fact {
            says: "HAProxy's log: termination state `PH--`, and a 502",
            source: "haproxy/haproxy doc/configuration.txt, section 8.5",
        },
        Fact {
            says: "Apache's error log: `Corrupt status line returned by remote server`",
            source: "apache/httpd modules/proxy/mod_proxy_http.c",
        },
        Fact {
            says: "Envoy's log: flag `UPE`, and a 502",
            source: "envoyproxy/envoy envoy/stream_info/stream_info.h",
        },
        Fact {
            says: "Google Cloud's load balancer: `statusDetails: backend_response_corrupted`",
            source: "Google Cloud load balancing, logging (statusDetails)",
        },
    ],
    confirm: &[
        "On the gateway host: `printf 'GET / HTTP/1.1\\r\\nHost: TARGET_HOST\\r\\nConnection: close\\r\\n\\r\\n' | nc UPSTREAM_HOST UPSTREAM_PORT | head -20 | cat -A` shows the raw answer.",
        "`curl -v --http0.9 http://UPSTREAM_HOST:UPSTREAM_PORT/` prints the bytes even without a status line.",
    ],
    fix: &[
        "Correct the header or the length that the application writes. A doubled Content-Length or Transfer-Encoding is common.",
        "Point the gateway at the HTTP port of the service.",
        "Keep log output and debug text of the application out of its answers.",
    ],
    prevent: "Test the upstream's raw answers with a strict client before each release.",
    duration: Duration::Persistent,
    terms: &[&glossary::BAD_GATEWAY, &glossary::CHUNKED_TRANSFER_CODING, &glossary::UPSTREAM_SERVER],
    sources: &["RFC 9110, section 15.6.3", "RFC 9209, section 2.3 (http_protocol_error)"],
}
.fitted();
