//! TLS between proxy and upstream fails.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// TLS between proxy and upstream fails.
pub static UPSTREAM_TLS_FAILURE: Cause = Cause {
    id: "upstream-tls-failure",
    title: "TLS between proxy and upstream fails",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::NodeTarget],
    statuses: &[495, 502, 503, 525, 526],
    meaning: "The handshake from proxy to upstream breaks: certificate not trusted, expired or for another name, missing SNI, or no common version or cipher.",
    seen: &[
        Fact {
            says: "proxy_ssl_verify is on and the upstream's certificate chain did not validate.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "The TLS handshake with the backend failed.",
            source: "apache/httpd modules/proxy/proxy_util.c",
        },
        Fact {
            says: "The server's certificate is for another name than verifyhost asks.",
            source: "haproxy/haproxy src/connection.c (bc_err_str)",
        },
    ],
    confirm: &[
        "openssl s_client -connect UPSTREAM:443 -servername NAME </dev/null 2>&1 | grep -E 'Verify|subject|issuer|Protocol'",
        "The same without -servername: another certificate means SNI matters.",
    ],
    fix: &[
        "Renew or complete the certificate chain.",
        "Send SNI and the right Host (nginx: proxy_ssl_server_name on, proxy_ssl_name).",
        "Give the proxy the right CA bundle.",
        "Allow a common TLS version.",
    ],
    prevent: "Alert on expiry and test with the proxy's own trust store.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "nginx/nginx src/event/ngx_event_openssl.c",
        "RFC 9209 section 2.3 (tls_protocol_error, tls_certificate_error, tls_alert_received)",
    ],
};
