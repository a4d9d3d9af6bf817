//! Nobody failed on the way: the client stopped waiting.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact};

/// The client left before the answer.
pub static CLIENT_ABORT: Cause = Cause {
    id: "client-abort",
    title: "The client left before the answer",
    family: None,
    places: &[Place::Client],
    statuses: &[499, 460],
    meaning: "The client closed or cancelled the request, often because its own time limit was shorter than the answer took. The gateway's log shows 499 or an abort, which is no fault of the gateway or the target.",
    seen: &[
        Fact { says: "nginx's access log: status 499", source: "nginx 1.22.1, run on loopback" },
        Fact {
            says: "Squid's access.log: `TCP_MISS_ABORTED/000`",
            source: "squid-cache/squid src/LogTags.cc",
        },
        Fact {
            says: "AWS ALB's access log: status 460",
            source: "AWS Elastic Load Balancing guide, access logs",
        },
        Fact { says: "Envoy's log: flag `DC`", source: "envoyproxy/envoy envoy/stream_info/stream_info.h" },
    ],
    confirm: &[
        "In the gateway's log, look for 499 (nginx), CC, CD or CH (HAProxy), TCP_MISS_ABORTED (Squid).",
        "Compare the client's time limit with the time the target takes to answer.",
    ],
    fix: &[
        "Raise the client's time limit, or make the target's answer faster.",
        "Leave single cases alone: visitors navigate away.",
    ],
    prevent: "Let the client wait longest, and each hop behind it a little less.",
    duration: Duration::Transient,
    terms: &[&glossary::READ_TIMEOUT, &glossary::CLIENT],
    sources: &[
        "nginx/nginx src/http/ngx_http_request.h (499)",
        "haproxy/haproxy doc/configuration.txt, section 8.5",
    ],
}
.fitted();
