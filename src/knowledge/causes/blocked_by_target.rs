//! The target blocks the proxy's address or client.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The target blocks the proxy's address or client.
pub static BLOCKED_BY_TARGET: Cause = Cause {
    id: "blocked-by-target",
    title: "The target blocks the proxy's address or client",
    family: Some(Family::BlockedProxyIp),
    places: &[Place::Target, Place::Node],
    statuses: &[403, 429, 451, 502, 503],
    meaning: "The target's own protection refuses this address, fingerprint or behaviour; it may answer 403, a challenge page, a reset, or nothing.",
    seen: &[
        Fact {
            says: "The site bans the autonomous system of the client's address.",
            source: "cloudflare/cloudflare-docs cloudflare-1xxx-errors.mdx",
        },
        Fact {
            says: "Every tried node was banned by the target.",
            source: "docs.zyte.com/smart-proxy-manager/errors.html (search excerpt) + published enum of error values",
        },
        Fact {
            says: "AWS WAF in front of the target wants proof that a human or browser is there (captcha comes with 405, challenge with 202).",
            source: "awsdocs AWS WAF developer guide (captcha page) + public repositories",
        },
    ],
    confirm: &[
        "curl -s -o /dev/null -w '%{http_code}\\n' URL   # direct, and again through two nodes: compare",
        "curl -v 2>&1 | grep -i -E 'cf-mitigated|server:|x-datadome|akamai'",
    ],
    fix: &[
        "Respect the site's terms and robots rules, and slow down.",
        "Use another session or address if that is permitted.",
        "Ask the site for access or an API.",
    ],
    prevent: "Keep request rates human-like and rotate addresses within the rules.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "Zyte error types (docs)",
        "Akamai reference class 18 (public gist)",
        "cloudflare-docs cloudflare-1xxx-errors.mdx",
    ],
};
