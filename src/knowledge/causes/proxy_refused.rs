//! The proxy's host is there and its port is closed; silence would be another cause.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy port is closed.
pub static PROXY_REFUSED: Cause = Cause {
    id: "proxy-refused",
    title: "The proxy port is closed",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::ClientGateway, Place::Gateway],
    statuses: &[],
    meaning: "The proxy's host answers, but nothing listens on that port, or a firewall rejects it. The client is refused at once.",
    seen: &[
        Fact {
            says: "curl: `curl: (7) Failed to connect to example.com:443 over proxy proxy.example.net:3128`",
            source: "curl/curl lib/cf-ip-happy.c",
        },
        Fact {
            says: "Firefox: `NS_ERROR_PROXY_CONNECTION_REFUSED`, \"a proxy server that is refusing connections\"",
            source: "mozilla-central, proxy error mapping",
        },
        Fact {
            says: "Chrome: `ERR_PROXY_CONNECTION_FAILED`, also where the proxy does not answer",
            source: "chromium net/base/net_error_list.h (-130)",
        },
        Fact {
            says: "Python requests: `Unable to connect to proxy`, with `Connection refused`",
            source: "requests 2.34.2, run on loopback",
        },
    ],
    confirm: &[
        "`nc -vz PROXY_HOST PROXY_PORT` says \"refused\" at once.",
        "On the proxy host: `ss -ltnp | grep PROXY_PORT`.",
    ],
    fix: &[
        "Correct the port in the client's setting.",
        "Start the proxy service, or restart it.",
        "Let the proxy listen on its outer address, not only on 127.0.0.1. In a container, 127.0.0.1 is the container itself.",
    ],
    prevent: "Run the proxy under a supervisor, and check its port after each deployment.",
    duration: Duration::Persistent,
    terms: &[&glossary::PROXY_GATEWAY, &glossary::FORWARD_PROXY],
    sources: &["curl/curl lib/cf-ip-happy.c", "chromium net/base/net_error_list.h (-130)"],
}
.fitted();
