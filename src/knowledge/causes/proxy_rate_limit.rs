//! The proxy counts this account's use and stops it; the target does not know of it.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy limits this account.
pub static PROXY_RATE_LIMIT: Cause = Cause {
    id: "proxy-rate-limit",
    title: "The proxy limits this account",
    family: Some(Family::ProxyNodeOverload),
    places: &[Place::Gateway],
    statuses: &[429, 407, 402, 503, 452, 453],
    meaning: "The proxy counts requests, connections or traffic for each account, and this account has reached the limit of its plan. The target has no part in it.",
    seen: &[
        Fact {
            says: "Oxylabs' header: `X-Error-Description: Access denied: traffic limit reached.`",
            source: "developers.oxylabs.io, response codes",
        },
        Fact { says: "3proxy's page: `You have exceeded your limits`", source: "3proxy/3proxy src/proxy.c" },
        Fact {
            says: "curl: `CONNECT tunnel failed, response 429`",
            source: "curl/curl lib/cf-h1-proxy.c; curl 7.88.1 run on loopback",
        },
    ],
    confirm: &[
        "`curl -v -x PROXY_URL TARGET_URL 2>&1 | grep -i -E 'HTTP/|retry-after|error'`: the limit stands in the answer to CONNECT.",
        "Compare with the usage page of the proxy's provider.",
    ],
    fix: &[
        "Wait for the time named in Retry-After.",
        "Lower requests per second and parallel sessions.",
        "Buy traffic, or move to a larger plan.",
    ],
    prevent: "Put a limiter into your own client, and watch the quota.",
    duration: Duration::Transient,
    terms: &[&glossary::QUOTA, &glossary::RATE_LIMIT, &glossary::RETRY_AFTER],
    sources: &["docs.proxies.fo, error codes", "developers.oxylabs.io, response codes"],
}
.fitted();
