//! The port behind the last proxy is closed: the answer to the connection attempt is a refusal, at once.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream refuses connections.
pub static UPSTREAM_REFUSED: Cause = Cause {
    id: "upstream-refused",
    title: "The upstream refuses connections",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::NodeTarget],
    statuses: &[502, 503, 500, 521],
    meaning: "The upstream's host is up, but nothing accepts connections on that port: the service is down, listens on another address, or a firewall rejects. The last proxy learns it within milliseconds, so the error page comes at once.",
    seen: &[
        Fact {
            says: "nginx's error log: `connect() failed (111: Connection refused) while connecting to upstream`, and a 502",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "HAProxy's log: termination state `SC--`, and a 503",
            source: "haproxy/haproxy doc/configuration.txt, section 8.5",
        },
        Fact {
            says: "Envoy's page: `delayed connect error: 111`, and a 503",
            source: "envoyproxy/envoy source/common/router/router.cc",
        },
        Fact {
            says: "Apache's error log: `(111)Connection refused: AH00957`, and a 503",
            source: "apache/httpd modules/proxy/proxy_util.c",
        },
    ],
    confirm: &[
        "On the gateway host: `curl -v http://UPSTREAM_HOST:UPSTREAM_PORT/` says \"Connection refused\".",
        "On the upstream host: `ss -ltnp | grep UPSTREAM_PORT` shows no listener, or one on 127.0.0.1 only.",
        "In the gateway's error log, look for errno 111 (61 on macOS, 10061 on Windows).",
    ],
    fix: &[
        "Start the upstream service, and read in its own log why it stopped.",
        "Let the upstream listen on the address that the gateway dials. In a container, 127.0.0.1 is the container itself.",
        "Correct the port in the gateway's setting, then the firewall of the upstream host.",
    ],
    prevent: "Run the upstream under a supervisor, and send it traffic only after a health check has passed.",
    duration: Duration::Persistent,
    terms: &[&glossary::UPSTREAM_SERVER, &glossary::BAD_GATEWAY, &glossary::HEALTH_CHECK],
    sources: &["RFC 9209, section 2.3 (connection_refused)"],
}
.fitted();
