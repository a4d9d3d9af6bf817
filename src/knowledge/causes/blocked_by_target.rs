//! The target sees the request and does not want it from this address or this kind of client.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The target blocks the proxy's address or client.
pub static BLOCKED_BY_TARGET: Cause = Cause {
    id: "blocked-by-target",
    title: "The target blocks the proxy's address or client",
    family: Some(Family::BlockedProxyIp),
    places: &[Place::Target, Place::Node],
    statuses: &[403, 429, 451, 503, 502],
    meaning: "The target's protection refuses this address, fingerprint or behaviour. It may answer 403, a challenge page, a reset, or nothing at all. The same page often opens without the proxy or through another node.",
    seen: &[
        Fact {
            says: "Cloudflare's header: `cf-mitigated: challenge`",
            source: "header as quoted in public repositories",
        },
        Fact {
            says: "Cloudflare's page: `error code: 1020`, or 1005, 1006, 1009 and 1010 for address, country and browser",
            source: "cloudflare-docs, 1xxx errors",
        },
        Fact {
            says: "Imperva's page: `Request unsuccessful. Incapsula incident ID:`",
            source: "page text as quoted in public repositories",
        },
        Fact { says: "AWS WAF's header: `x-amzn-waf-action: captcha`", source: "AWS WAF developer guide" },
    ],
    confirm: &[
        "`curl -s -o /dev/null -w '%{http_code}\\n' TARGET_URL`, without the proxy and again through two nodes, and compare.",
        "`curl -v -x PROXY_URL TARGET_URL 2>&1 | grep -i -E 'cf-mitigated|server:|x-datadome|akamai'` shows who refuses.",
    ],
    fix: &[
        "Slow down, and keep to the terms and robots rules of the site.",
        "Use another session or address where the site permits that.",
        "Ask the site for access or for an API.",
    ],
    prevent: "Keep the rate of requests modest and the headers of one client consistent.",
    duration: Duration::Persistent,
    terms: &[&glossary::BLOCK_PAGE, &glossary::EXIT_NODE, &glossary::ROTATION],
    sources: &["cloudflare-docs, 1xxx errors", "AWS WAF developer guide"],
}
.fitted();
