//! The port of the proxy is right or wrong, but the language spoken to it is wrong.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// Wrong scheme or port type for the proxy.
pub static PROXY_SCHEME_MISMATCH: Cause = Cause {
    id: "proxy-scheme-mismatch",
    title: "Wrong scheme or port type for the proxy",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Client, Place::ClientGateway],
    statuses: &[400],
    meaning: "The client speaks one protocol to the proxy's port and the port speaks another: TLS to a plain port, plain HTTP to a TLS port, or HTTP to a SOCKS port. The port is open, and still nothing works.",
    seen: &[
        Fact {
            says: "Python requests: `Your proxy appears to only use HTTP and not HTTPS`",
            source: "urllib3/urllib3 src/urllib3/connectionpool.py",
        },
        Fact {
            says: "curl: `curl: (97) Received invalid version in initial SOCKS5 response.`",
            source: "curl/curl lib/socks.c; run on loopback",
        },
        Fact {
            says: "Wget: `Error in proxy URL socks5://192.0.2.10:1080: Must be HTTP.`",
            source: "GNU Wget 1.21.3, run on loopback",
        },
        Fact {
            says: "nginx's error log: `client sent plain HTTP request to HTTPS port`",
            source: "nginx 1.22.1, run on loopback",
        },
    ],
    confirm: &[
        "Try `-x http://`, `-x https://` and `-x socks5h://` with `curl -v -x SCHEME://PROXY_HOST:PROXY_PORT TARGET_URL`. The one that answers is the right scheme.",
        "`openssl s_client -connect PROXY_HOST:PROXY_PORT </dev/null` shows a certificate only on a TLS port.",
    ],
    fix: &[
        "Write the scheme that the port speaks into the proxy URL. The variable https_proxy normally still holds an http:// URL.",
        "Use the provider's other port for SOCKS or TLS.",
    ],
    prevent: "Write scheme and port down together, and test both after each change.",
    duration: Duration::Persistent,
    terms: &[&glossary::SOCKS5, &glossary::TLS_HANDSHAKE, &glossary::FORWARD_PROXY],
    sources: &["urllib3/urllib3 src/urllib3/connectionpool.py", "curl/curl lib/socks.c"],
}
.fitted();
