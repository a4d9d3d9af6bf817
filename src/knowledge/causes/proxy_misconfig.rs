//! The gateway follows its own setting faithfully, and the setting is wrong.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy's own configuration is wrong.
pub static PROXY_MISCONFIG: Cause = Cause {
    id: "proxy-misconfig",
    title: "The proxy's own configuration is wrong",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Gateway],
    statuses: &[502, 503, 500, 400, 404, 508],
    meaning: "The gateway's setting points to a wrong place, loops back to itself, or lacks a route, a resolver or a certificate. The same page fails for every client while other sites behind that gateway work.",
    seen: &[
        Fact {
            says: "Envoy's log: flag `NC` (no such cluster) with 503, or `NR` (no route) with 404",
            source: "envoyproxy/envoy envoy/stream_info/stream_info.h",
        },
        Fact {
            says: "Apache's error log: `AH01144: No protocol handler was valid for the URL /app`",
            source: "apache/httpd modules/proxy/mod_proxy.c",
        },
        Fact {
            says: "Google Cloud's load balancer: `statusDetails: request_loop_detected`",
            source: "Google Cloud load balancing, logging (statusDetails)",
        },
        Fact { says: "3proxy's page: `Recursion detected`", source: "3proxy/3proxy src/proxy.c" },
    ],
    confirm: &[
        "On the gateway host: `nginx -t`, `haproxy -c -f /etc/haproxy/haproxy.cfg`, `apachectl configtest` or `squid -k parse`.",
        "Compare the upstream's address in the gateway's error log with the one you meant.",
        "Ask when that setting was changed last.",
    ],
    fix: &[
        "Correct the address, port, scheme or name of the upstream in that route.",
        "Undo the latest change of the gateway's setting.",
        "Reload the gateway, and test with one request.",
    ],
    prevent: "Check the gateway's setting before each release, and roll it out in steps.",
    duration: Duration::Persistent,
    terms: &[&glossary::REVERSE_PROXY, &glossary::UPSTREAM_SERVER, &glossary::HOST_HEADER],
    sources: &["RFC 9209, section 2.3 (proxy_configuration_error, proxy_loop_detected)"],
}
.fitted();
