//! A middle box re-signs TLS.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// A middle box re-signs TLS.
pub static TLS_INTERCEPTION: Cause = Cause {
    id: "tls-interception",
    title: "A middle box re-signs TLS",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::ClientGateway, Place::Gateway],
    statuses: &[502],
    meaning: "An intercepting proxy or security product ends TLS and presents its own certificate, which the client does not trust.",
    seen: &[
        Fact {
            says: "The client does not have the interception CA installed, or pins its certificate.",
            source: "mitmproxy/mitmproxy mitmproxy/proxy/layers/tls.py",
        },
        Fact {
            says: "The chain ends in a root the client does not trust; through a proxy that often means TLS interception.",
            source: "curl/curl lib/vtls/openssl.c + run on loopback",
        },
        Fact {
            says: "Chrome error -202: the chain ends in an untrusted root; through a proxy that often means interception.",
            source: "chromium net/base/net_error_list.h",
        },
    ],
    confirm: &[
        "openssl s_client -connect HOST:443 -servername HOST </dev/null 2>/dev/null | openssl x509 -noout -issuer",
        "The same through the proxy: openssl s_client -proxy PROXY:PORT -connect HOST:443 ...",
    ],
    fix: &[
        "Install the interception CA in the client's trust store (and in Java, Python and Node separately).",
        "Exempt hosts with pinned certificates.",
        "Switch HTTPS scanning off for a test.",
    ],
    prevent: "Ship the CA with managed devices and document the exempted hosts.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &["mitmproxy/mitmproxy proxy/layers/tls.py", "chromium net_error_list.h (-202)"],
};
