//! Gateway and upstream are connected and speak past each other.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The two ends of the upstream link speak different protocols.
pub static PROTOCOL_MISMATCH: Cause = Cause {
    id: "protocol-mismatch",
    title: "The two ends of the upstream link speak different protocols",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Gateway, Place::Target, Place::NodeTarget],
    statuses: &[502, 503, 500, 400, 421, 505],
    meaning: "The gateway speaks HTTP, TLS, HTTP/2, FastCGI or the PROXY protocol to a port that expects another of these. Every request to that route fails in the same way, mostly since a change of the setting.",
    seen: &[
        Fact {
            says: "nginx's page: `The plain HTTP request was sent to HTTPS port`, passed on with 400",
            source: "nginx/nginx src/http/ngx_http_special_response.c",
        },
        Fact {
            says: "nginx's error log: `upstream sent no valid HTTP/1.0 header while reading response header from upstream`",
            source: "nginx/nginx src/http/modules/ngx_http_proxy_module.c",
        },
        Fact {
            says: "HAProxy's log: `Received something which does not look like a PROXY protocol header`",
            source: "haproxy/haproxy src/connection.c",
        },
        Fact {
            says: "Caddy's log: `malformed HTTP response \"SSH-2.0-OpenSSH_9.2\"`, and a 502",
            source: "Caddy 2.6.2 run on loopback",
        },
    ],
    confirm: &[
        "On the gateway host, try `curl -v http://UPSTREAM_HOST:UPSTREAM_PORT/`, then `curl -vk https://UPSTREAM_HOST:UPSTREAM_PORT/`.",
        "The same with `--http2-prior-knowledge` and with `--haproxy-protocol`. The form that works is the one the port expects.",
    ],
    fix: &[
        "Set the scheme in the gateway's upstream to what the port speaks.",
        "Turn the PROXY protocol on or off at both ends together.",
        "Use fastcgi_pass, uwsgi_pass or grpc_pass where the upstream needs them.",
    ],
    prevent: "Put the protocol into the name of the port, or beside it in the documentation.",
    duration: Duration::Persistent,
    terms: &[&glossary::PROXY_PROTOCOL, &glossary::HTTP_2, &glossary::ALPN, &glossary::TLS_HANDSHAKE],
    sources: &[
        "haproxy/haproxy src/connection.c",
        "envoyproxy/envoy envoy/stream_info/stream_info.h (UPE, DPE)",
    ],
}
.fitted();
