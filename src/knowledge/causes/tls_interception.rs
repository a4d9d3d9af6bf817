//! TLS works, but with somebody in the middle whom the client does not trust.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// A middle box re-signs TLS.
pub static TLS_INTERCEPTION: Cause = Cause {
    id: "tls-interception",
    title: "A middle box re-signs TLS",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::ClientGateway, Place::Gateway],
    statuses: &[502],
    meaning: "An intercepting proxy or security product ends TLS and shows a certificate of its own, which the client does not trust. The issuer of that certificate is a company or a product, not a public authority.",
    seen: &[
        Fact {
            says: "mitmproxy's log: `The client does not trust the proxy's certificate for example.com`",
            source: "mitmproxy/mitmproxy mitmproxy/proxy/layers/tls.py",
        },
        Fact {
            says: "curl: `curl: (60) SSL certificate problem: self-signed certificate in certificate chain`",
            source: "curl/curl lib/vtls/openssl.c; run on loopback",
        },
        Fact {
            says: "Chrome: `ERR_CERT_AUTHORITY_INVALID`",
            source: "chromium net/base/net_error_list.h (-202)",
        },
    ],
    confirm: &[
        "`openssl s_client -proxy PROXY_HOST:PROXY_PORT -connect TARGET_HOST:443 -servername TARGET_HOST </dev/null 2>/dev/null | openssl x509 -noout -issuer` names who signed.",
        "The same without `-proxy`, from another network: another issuer means a box in the middle.",
    ],
    fix: &[
        "Install the CA of the middle box in the client's trust store. Java, Python and Node keep stores of their own.",
        "Exempt hosts whose clients pin a certificate.",
        "Switch HTTPS scanning off for a test.",
    ],
    prevent: "Ship the CA with managed machines, and keep a list of the exempted hosts.",
    duration: Duration::Persistent,
    terms: &[&glossary::TLS_INTERCEPTION, &glossary::TLS_HANDSHAKE, &glossary::TRANSPARENT_PROXY],
    sources: &[
        "mitmproxy/mitmproxy mitmproxy/proxy/layers/tls.py",
        "chromium net/base/net_error_list.h (-202)",
    ],
}
.fitted();
