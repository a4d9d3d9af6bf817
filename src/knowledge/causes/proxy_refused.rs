//! The proxy port is closed.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy port is closed.
pub static PROXY_REFUSED: Cause = Cause {
    id: "proxy-refused",
    title: "The proxy port is closed",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::ClientGateway],
    statuses: &[],
    meaning: "The proxy's host answers, but nothing listens on that port (or a firewall rejects it), so the connection is refused at once.",
    seen: &[
        Fact {
            says: "Nothing accepts connections on the proxy's address and port.",
            source: "requests 2.34.2 + urllib3 2.7.0 run on loopback; older wording from public repositories",
        },
        Fact {
            says: "No TCP connection to the proxy could be made; the newer message names the proxy.",
            source: "curl/curl lib/cf-ip-happy.c",
        },
        Fact {
            says: "aiohttp could not connect to the proxy.",
            source: "aio-libs/aiohttp aiohttp/client_exceptions.py",
        },
    ],
    confirm: &[
        "nc -vz PROXY_HOST PROXY_PORT   # 'refused' at once",
        "On the proxy host: ss -ltnp | grep PROXY_PORT",
        "curl -v -x http://PROXY_HOST:PROXY_PORT http://example.com/   # exit code 7",
    ],
    fix: &[
        "Start or restart the proxy service.",
        "Correct the port in the client's setting.",
        "Make the service listen on the outer address, not only on 127.0.0.1.",
    ],
    prevent: "Run the proxy under a supervisor and check the port after each deployment.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "curl/curl lib/cf-ip-happy.c",
        "chromium net_error_list.h (-130)",
        "mozilla NS_ERROR_PROXY_CONNECTION_REFUSED",
    ],
};
