//! The proxy's rules refuse the request.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy's rules refuse the request.
pub static PROXY_ACL_DENIED: Cause = Cause {
    id: "proxy-acl-denied",
    title: "The proxy's rules refuse the request",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Gateway],
    statuses: &[403, 502],
    meaning: "The proxy works and knows the client, but its access rules forbid this host, port, method or user.",
    seen: &[
        Fact { says: "A deny rule of HAProxy refused the request.", source: "haproxy/haproxy src/http.c" },
        Fact {
            says: "An http_access rule refused the request. (header form)",
            source: "squid-cache/squid src/errorpage.cc + src/error/forward.h",
        },
        Fact { says: "tinyproxy refused CONNECT to that port.", source: "tinyproxy/tinyproxy src/reqs.c" },
    ],
    confirm: &[
        "curl -v -x http://PROXY:PORT https://ALLOWED_HOST/ ; curl -v -x http://PROXY:PORT https://TARGET/   # only the second is refused",
        "On Squid: grep TCP_DENIED access.log",
    ],
    fix: &[
        "Ask the operator to allow the host and port.",
        "Use port 443 or 80 if only those are open for CONNECT.",
        "Check the plan: some providers forbid whole groups of targets.",
    ],
    prevent: "Keep the rule list under version control and test it against the list of needed targets.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "squid-cache/squid src/errorpage.cc and templates",
        "RFC 9209 section 2.3 (http_request_denied, destination_ip_prohibited)",
        "tinyproxy/tinyproxy src/reqs.c",
    ],
};
