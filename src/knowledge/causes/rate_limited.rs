//! The target limits the request rate.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The target limits the request rate.
pub static RATE_LIMITED: Cause = Cause {
    id: "rate-limited",
    title: "The target limits the request rate",
    family: Some(Family::BlockedProxyIp),
    places: &[Place::Target],
    statuses: &[429, 503],
    meaning: "The target counts requests per address, key or session and answers 429 (or 503) for a while.",
    seen: &[
        Fact {
            says: "The site's rate limit was passed.",
            source: "cloudflare/cloudflare-docs cloudflare-1xxx-errors.mdx",
        },
        Fact {
            says: "The answering server limits the request rate; other headers tell whether it is the target or the proxy.",
            source: "RFC 6585 section 4 (code known from the registry; reason as printed by many servers)",
        },
    ],
    confirm: &["curl -sD - -o /dev/null URL | grep -i -E 'HTTP/|retry-after|ratelimit'"],
    fix: &[
        "Wait for Retry-After.",
        "Lower the rate and cache results.",
        "Use the site's API or bulk export.",
    ],
    prevent: "Build the limiter into the client, with jitter.",
    duration: Duration::Transient,
    terms: &[],
    sources: &["RFC 9110 section 10.2.3 (Retry-After)", "Zyte error types (docs)"],
};
