//! The proxy is overloaded or drops requests.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy is overloaded or drops requests.
pub static PROXY_OVERLOAD: Cause = Cause {
    id: "proxy-overload",
    title: "The proxy is overloaded or drops requests",
    family: Some(Family::ProxyNodeOverload),
    places: &[Place::Gateway],
    statuses: &[502, 503],
    meaning: "The proxy takes the TCP connection but answers late, closes without an answer, or says that it is out of capacity.",
    seen: &[
        Fact {
            says: "The overload manager ended the stream because this Envoy is out of resources.",
            source: "envoyproxy/envoy envoy/stream_info/stream_info.h + source/common/stream_info/utility.h",
        },
        Fact {
            says: "Every backend connection slot of the balancer is in use.",
            source: "apache/httpd modules/proxy/proxy_util.c",
        },
        Fact { says: "The hop had an internal error.", source: "RFC 9209 section 2.3" },
    ],
    confirm: &[
        "for i in $(seq 20); do curl -s -o /dev/null -w '%{http_connect} %{time_connect} %{time_appconnect}\\n' -x http://PROXY:PORT https://example.com/; done",
        "Lower the parallelism to one: if the errors stop, it is load.",
    ],
    fix: &[
        "Lower concurrency and add backoff.",
        "Raise connection and worker limits at the proxy.",
        "Spread load over more gateways.",
    ],
    prevent: "Load-test the proxy and alert on queue length, not only on errors.",
    duration: Duration::Transient,
    terms: &[],
    sources: &["RFC 9209 section 2.3 (connection_limit_reached)"],
};
