//! The proxy, not the client, fails to find the address of the target.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy cannot resolve the upstream's name.
pub static UPSTREAM_DNS_FAILURE: Cause = Cause {
    id: "upstream-dns-failure",
    title: "The proxy cannot resolve the upstream's name",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::NodeTarget, Place::Gateway],
    statuses: &[502, 503, 500, 504, 404, 530],
    meaning: "The gateway or node asks DNS for the target and gets no such name, a failure, or nothing at all. The same name may open without the proxy, because each hop has a resolver of its own.",
    seen: &[
        Fact {
            says: "nginx's error log: `backend.example.com could not be resolved (3: Host not found)`, and a 502",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "Apache's error log: `AH00898: DNS lookup failure for: backend.example.com`",
            source: "apache/httpd modules/proxy/proxy_util.c; Apache 2.4 run on loopback",
        },
        Fact {
            says: "Caddy's log: `dial tcp: lookup backend.example.com on 192.0.2.53:53: no such host`",
            source: "Caddy 2.6.2 run on loopback",
        },
        Fact { says: "Cloudflare's page: `error code: 1016`", source: "cloudflare-docs, 1xxx errors" },
    ],
    confirm: &[
        "On the gateway host: `dig +short UPSTREAM_HOST` and `getent hosts UPSTREAM_HOST`.",
        "`grep -i -E 'resolv|no such host|dns' GATEWAY_LOG`.",
        "Send an address instead of the name: `curl -v -x PROXY_URL --connect-to TARGET_HOST:443:TARGET_ADDRESS:443 TARGET_URL`. If that works, only the lookup fails.",
    ],
    fix: &[
        "Correct the name, or add its record.",
        "Give the gateway a working resolver, and reload it if it keeps old answers.",
        "In containers, check the cluster's DNS and its search list.",
    ],
    prevent: "Watch lookups from the gateway host, and lower the TTL before a service moves.",
    duration: Duration::Persistent,
    terms: &[&glossary::DNS_RESOLUTION, &glossary::NXDOMAIN, &glossary::LOCAL_AND_REMOTE_DNS],
    sources: &["RFC 9209, section 2.3 (dns_error, dns_timeout)"],
}
.fitted();
