//! The two ends of the upstream link speak different protocols.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The two ends of the upstream link speak different protocols.
pub static PROTOCOL_MISMATCH: Cause = Cause {
    id: "protocol-mismatch",
    title: "The two ends of the upstream link speak different protocols",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Gateway, Place::Target, Place::NodeTarget],
    statuses: &[400, 421, 502, 505],
    meaning: "The proxy speaks HTTP, TLS, HTTP/2, FastCGI or the PROXY protocol to a port that expects another one of these.",
    seen: &[
        Fact {
            says: "nginx spoke TLS to a port that answers in plain text.",
            source: "nginx/nginx src/event/ngx_event_openssl.c (text from OpenSSL)",
        },
        Fact {
            says: "The upstream port does not speak HTTP.",
            source: "caddy 2.6.2 run on loopback; caddyserver/caddy modules/caddyhttp/reverseproxy/reverseproxy.go",
        },
        Fact {
            says: "The listener expects the PROXY protocol and the previous hop sent something else.",
            source: "haproxy/haproxy src/connection.c (bc_err_str)",
        },
    ],
    confirm: &[
        "curl -v http://UPSTREAM:PORT/ ; curl -vk https://UPSTREAM:PORT/ ; curl -v --http2-prior-knowledge http://UPSTREAM:PORT/ ; curl -v --haproxy-protocol http://UPSTREAM:PORT/   # see which one works",
    ],
    fix: &[
        "Set the scheme in the upstream definition to what the port speaks.",
        "Switch the PROXY protocol on or off on both ends together.",
        "Use fastcgi_pass, uwsgi_pass or grpc_pass where they belong.",
    ],
    prevent: "Name the protocol in the port's name or documentation.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "haproxy/haproxy src/connection.c error texts",
        "nginx/nginx 'broken header' messages",
        "envoyproxy/envoy (DPE, UPE flags)",
    ],
};
