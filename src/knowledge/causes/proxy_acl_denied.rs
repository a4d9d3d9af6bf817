//! The proxy knows the client and what it wants, and a rule says no.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy's rules refuse the request.
pub static PROXY_ACL_DENIED: Cause = Cause {
    id: "proxy-acl-denied",
    title: "The proxy's rules refuse the request",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Gateway],
    statuses: &[403, 502, 503],
    meaning: "The proxy works and knows the client, but its rules forbid this host, port, method or user. Other targets work through the same proxy, and the refusal bears the proxy's name.",
    seen: &[
        Fact {
            says: "Squid's header: `X-Squid-Error: ERR_ACCESS_DENIED 0`, and a 403",
            source: "squid-cache/squid src/errorpage.cc",
        },
        Fact {
            says: "3proxy's page: `Access control list denies you to access this resource`",
            source: "3proxy/3proxy src/proxy.c",
        },
        Fact {
            says: "curl through a SOCKS proxy: `Can't complete SOCKS5 connection to example.com. (2)`",
            source: "curl/curl lib/socks.c; run on loopback",
        },
        Fact {
            says: "Envoy's log: flag `UAEX`, and a 403",
            source: "envoyproxy/envoy envoy/stream_info/stream_info.h",
        },
    ],
    confirm: &[
        "Ask another target through the same proxy: `curl -v -x PROXY_URL https://example.com/`. If that works, a rule speaks.",
        "`curl -v -x PROXY_URL TARGET_URL 2>&1 | grep -i -E '^< (HTTP|server|via|x-squid)'` names the program that refuses.",
        "Squid: `grep TCP_DENIED access.log`.",
    ],
    fix: &[
        "Ask the proxy's operator to allow the host and port.",
        "Use port 443 or 80 where only those are open for CONNECT.",
        "Check the plan: some providers forbid whole groups of targets.",
    ],
    prevent: "Keep the proxy's rules under version control, and test them against the targets you need.",
    duration: Duration::Persistent,
    terms: &[&glossary::FORWARD_PROXY, &glossary::CONNECT, &glossary::PROXY_ERROR_TYPE],
    sources: &[
        "RFC 9209, section 2.3 (http_request_denied, destination_ip_prohibited)",
        "squid-cache/squid src/errorpage.cc",
    ],
}
.fitted();
