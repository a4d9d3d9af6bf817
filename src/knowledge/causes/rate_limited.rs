//! The target counts requests and says stop; later it says yes again.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The target limits the request rate.
pub static RATE_LIMITED: Cause = Cause {
    id: "rate-limited",
    title: "The target limits the request rate",
    family: Some(Family::BlockedProxyIp),
    places: &[Place::Target],
    statuses: &[429, 503],
    meaning: "The target counts requests for each address, key or session and answers 429, or 503, for a while. Through a shared node, the requests of strangers count too.",
    seen: &[
        Fact {
            says: "`HTTP/1.1 429 Too Many Requests`, with headers of the site",
            source: "RFC 6585, section 4",
        },
        Fact { says: "Cloudflare's page: `error code: 1015`", source: "cloudflare-docs, 1xxx errors" },
        Fact {
            says: "The header `X-RateLimit-Remaining: 0`",
            source: "common header form, as quoted in public repositories",
        },
    ],
    confirm: &[
        "`curl -s -D - -o /dev/null -x PROXY_URL TARGET_URL | grep -i -E 'HTTP/|retry-after|ratelimit'`.",
        "Wait as long as Retry-After says and send one request. If it works, it was the rate.",
    ],
    fix: &[
        "Wait for the time named in Retry-After.",
        "Lower the rate, and keep answers that you already have.",
        "Use the site's API or bulk export.",
    ],
    prevent: "Build a limiter with some jitter into the client.",
    duration: Duration::Transient,
    terms: &[&glossary::RATE_LIMIT, &glossary::RETRY_AFTER, &glossary::RETRY],
    sources: &["RFC 9110, section 10.2.3", "RFC 6585, section 4"],
}
.fitted();
