//! The handshake behind the gateway fails; the visitor's own handshake with the gateway is fine.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// TLS between proxy and upstream fails.
pub static UPSTREAM_TLS_FAILURE: Cause = Cause {
    id: "upstream-tls-failure",
    title: "TLS between proxy and upstream fails",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::NodeTarget],
    statuses: &[502, 503, 500, 525, 526],
    meaning: "The handshake from the last proxy to the upstream breaks: the certificate is expired, untrusted or for another name, the server name is missing, or no version or cipher is common. The browser shows the gateway's good certificate, because the fault lies behind it.",
    seen: &[
        Fact {
            says: "Apache's error log: `AH00898: Error during SSL Handshake with remote server`, and a 500",
            source: "apache/httpd modules/proxy/proxy_util.c",
        },
        Fact {
            says: "Envoy's page: `transport failure reason: TLS_error`, and a 503",
            source: "envoyproxy/envoy source/common/router/router.cc",
        },
        Fact {
            says: "nginx's error log: `SSL_do_handshake() failed ... while SSL handshaking to upstream`, and a 502",
            source: "nginx/nginx src/event/ngx_event_openssl.c",
        },
        Fact {
            says: "Cloudflare: status 525 for a failed handshake, 526 for a certificate it does not accept",
            source: "cloudflare-docs, 5xx errors",
        },
    ],
    confirm: &[
        "On the gateway host: `openssl s_client -connect UPSTREAM_HOST:UPSTREAM_PORT -servername TARGET_HOST </dev/null 2>&1 | grep -E 'Verif|subject|issuer|Protocol'`.",
        "The same without `-servername`: another certificate means that the server name matters.",
    ],
    fix: &[
        "Renew the upstream's certificate, and send the whole chain.",
        "Send the server name and the right Host (nginx: proxy_ssl_server_name on, proxy_ssl_name).",
        "Give the gateway the CA that signed the upstream's certificate.",
        "Allow a TLS version that both ends know.",
    ],
    prevent: "Warn before certificates expire, and test the upstream with the gateway's own trust store.",
    duration: Duration::Persistent,
    terms: &[&glossary::TLS_HANDSHAKE, &glossary::SNI],
    sources: &["RFC 9209, section 2.3 (tls_protocol_error, tls_certificate_error, tls_alert_received)"],
}
.fitted();
