//! The proxy limits this account.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy limits this account.
pub static PROXY_RATE_LIMIT: Cause = Cause {
    id: "proxy-rate-limit",
    title: "The proxy limits this account",
    family: Some(Family::ProxyNodeOverload),
    places: &[Place::Gateway],
    statuses: &[402, 407, 429, 452, 453, 503],
    meaning: "The proxy counts requests, threads or traffic per account and has reached the limit of the plan.",
    seen: &[
        Fact {
            says: "The proxy answered CONNECT with 429: this account or address is over its request rate.",
            source: "curl/curl lib/cf-h1-proxy.c + curl 7.88.1 run on loopback",
        },
        Fact {
            says: "The proxy answered CONNECT with 429: this account or address is over its request rate.",
            source: "requests 2.34.2 + urllib3 2.7.0 run on loopback; older wording from public repositories",
        },
        Fact {
            says: "The gateway itself refused the request under its rate limit.",
            source: "nginx/nginx src/http/modules/ngx_http_limit_req_module.c",
        },
    ],
    confirm: &[
        "curl -v -x http://USER:PASS@GATEWAY:PORT https://example.com/ 2>&1 | grep -i -E 'HTTP/|retry-after|error'",
        "Compare with the usage page of the provider.",
    ],
    fix: &[
        "Wait for the time in Retry-After.",
        "Lower requests per second and parallel sessions.",
        "Raise the plan or buy traffic.",
    ],
    prevent: "Put a rate limiter in front of your own client and watch the quota.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "docs.proxies.fo error codes",
        "developers.oxylabs.io response codes",
        "3proxy/3proxy src/proxy.c (limit page)",
    ],
};
