//! Wrong scheme or port type for the proxy.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// Wrong scheme or port type for the proxy.
pub static PROXY_SCHEME_MISMATCH: Cause = Cause {
    id: "proxy-scheme-mismatch",
    title: "Wrong scheme or port type for the proxy",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Client, Place::ClientGateway],
    statuses: &[400],
    meaning: "The client speaks one protocol to the proxy port and the port speaks another: TLS to a plain port, plain HTTP to a TLS port, or HTTP to a SOCKS port.",
    seen: &[
        Fact {
            says: "The caller of this nginx talked plain HTTP to its TLS port.",
            source: "nginx binary 1.22.1 run on loopback",
        },
        Fact {
            says: "The proxy URL starts with a scheme curl does not know, often a typing error.",
            source: "curl/curl lib/peer.c + run on loopback",
        },
        Fact { says: "wget only takes http:// proxy URLs.", source: "GNU Wget 1.21.3 run on loopback" },
    ],
    confirm: &[
        "curl -v -x http://PROXY:PORT http://example.com/",
        "curl -v -x https://PROXY:PORT http://example.com/",
        "curl -v -x socks5h://PROXY:PORT http://example.com/   # the one that answers names the right scheme",
        "openssl s_client -connect PROXY:PORT </dev/null   # a TLS port shows a certificate",
    ],
    fix: &[
        "Write the scheme the port really speaks in the proxy URL; https_proxy normally still holds an http:// URL.",
        "Use the provider's other port for SOCKS or TLS.",
    ],
    prevent: "Document scheme and port together and test both after changes.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &["urllib3/urllib3 src/urllib3/connectionpool.py"],
};
