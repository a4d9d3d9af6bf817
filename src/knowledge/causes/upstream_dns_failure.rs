//! The proxy cannot resolve the upstream's name.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy cannot resolve the upstream's name.
pub static UPSTREAM_DNS_FAILURE: Cause = Cause {
    id: "upstream-dns-failure",
    title: "The proxy cannot resolve the upstream's name",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::NodeTarget, Place::Gateway],
    statuses: &[500, 502, 503, 504, 530],
    meaning: "The gateway or node asks DNS for the target and gets no such name, a server failure, or no answer at all.",
    seen: &[
        Fact {
            says: "The DNS server set in resolver did not answer.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "The upstream name does not resolve.",
            source: "caddy 2.6.2 run on loopback; caddyserver/caddy modules/caddyhttp/reverseproxy/reverseproxy.go",
        },
        Fact {
            says: "The backend name could not be resolved.",
            source: "apache/httpd modules/proxy/proxy_util.c",
        },
    ],
    confirm: &[
        "On the proxy host: dig TARGET ; getent hosts TARGET",
        "nginx: grep 'could not be resolved' error.log",
        "curl -x socks5h://... versus --resolve TARGET:443:ADDRESS   # proves that only the lookup fails",
    ],
    fix: &[
        "Correct the name or add the record.",
        "Set a working resolver for the proxy and restart it if it caches old answers.",
        "In containers, check the cluster DNS and the search list.",
    ],
    prevent: "Monitor lookups from the proxy host and keep TTLs in mind when you move services.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "RFC 9209 section 2.3 (dns_error, dns_timeout)",
        "nginx/nginx src/http/ngx_http_upstream.c",
        "squid ERR_DNS_FAIL",
    ],
};
