//! The proxy itself is short of breath: it answers late, hangs up, or says so.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy is overloaded or drops requests.
pub static PROXY_OVERLOAD: Cause = Cause {
    id: "proxy-overload",
    title: "The proxy is overloaded or drops requests",
    family: Some(Family::ProxyNodeOverload),
    places: &[Place::Gateway],
    statuses: &[503, 502, 504],
    meaning: "The proxy takes the connection and then answers late, hangs up without an answer, or says that it is full. The failures grow with the number of parallel requests.",
    seen: &[
        Fact {
            says: "Apache's error log: `AH00934: all workers are busy.  Unable to serve /app`",
            source: "apache/httpd modules/proxy/proxy_util.c",
        },
        Fact {
            says: "Envoy's page: `reset reason: overload manager reset`",
            source: "envoyproxy/envoy source/common/router/router.cc",
        },
        Fact {
            says: "npm: `Proxy connection ended before receiving CONNECT response`",
            source: "https-proxy-agent 7, run on loopback",
        },
    ],
    confirm: &[
        "Lower the parallel requests to one. If the failures stop, it is load.",
        "`for i in $(seq 20); do curl -s -o /dev/null -w '%{http_connect} %{time_connect} %{time_appconnect}\\n' -x PROXY_URL TARGET_URL; done` shows how the proxy's answers spread.",
    ],
    fix: &[
        "Send fewer requests at once, and wait longer after each failure.",
        "Raise the connection and worker limits of the proxy.",
        "Spread the load over more gateways.",
    ],
    prevent: "Load-test the proxy, and watch the length of its queue as well as its errors.",
    duration: Duration::Transient,
    terms: &[&glossary::PROXY_GATEWAY, &glossary::RETRY, &glossary::SERVICE_UNAVAILABLE],
    sources: &["RFC 9209, section 2.3 (connection_limit_reached)"],
}
.fitted();
