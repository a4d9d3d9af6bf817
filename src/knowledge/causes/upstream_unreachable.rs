//! No way leads from the last proxy to the upstream; a refusal would mean that a way exists.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// There is no path to the upstream.
pub static UPSTREAM_UNREACHABLE: Cause = Cause {
    id: "upstream-unreachable",
    title: "There is no path to the upstream",
    family: Some(Family::NetworkInstability),
    places: &[Place::NodeTarget],
    statuses: &[502, 503, 504, 500, 522, 523],
    meaning: "The last proxy cannot get a packet to the upstream and back: no route, a filter that rejects or drops, or a socket path that is not there. The upstream itself may be well.",
    seen: &[
        Fact {
            says: "nginx's error log: `connect() failed (113: No route to host) while connecting to upstream`",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "nginx's error log: `connect() to unix:/run/app/app.sock failed (2: No such file or directory)`",
            source: "nginx/nginx src/http/ngx_http_upstream.c; nginx 1.22.1 run on loopback",
        },
        Fact {
            says: "curl through a SOCKS proxy: `curl: (97) Can't complete SOCKS5 connection to example.com. (3)`",
            source: "curl/curl lib/socks.c",
        },
        Fact {
            says: "Chrome: `ERR_PROXY_UNABLE_TO_CONNECT_TO_DESTINATION`",
            source: "Chromium's error list, as published with the JxBrowser API",
        },
    ],
    confirm: &[
        "On the gateway host: `ip route get UPSTREAM_HOST`, then `nc -vz -w 5 UPSTREAM_HOST UPSTREAM_PORT`.",
        "On the gateway host: `traceroute -T -p UPSTREAM_PORT UPSTREAM_HOST` shows where the way ends.",
        "Open the target without the proxy: if it answers, the way from the proxy is at fault.",
    ],
    fix: &[
        "Correct security groups, firewalls and routes between the two hosts.",
        "Allow the proxy's address at the origin.",
        "Let the proxy use the address family (IPv4 or IPv6) that has a working route.",
    ],
    prevent: "Test the path from each gateway after every change of the network.",
    duration: Duration::Persistent,
    terms: &[&glossary::UPSTREAM_SERVER, &glossary::CONNECT_TIMEOUT],
    sources: &["RFC 9209, section 2.3 (destination_ip_unroutable)", "cloudflare-docs, 5xx errors (523)"],
}
.fitted();
