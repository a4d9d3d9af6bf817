//! The gateway has a pool and counts no member of it as fit, so it asks nobody.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// No pool member is considered healthy.
pub static NO_HEALTHY_UPSTREAM: Cause = Cause {
    id: "no-healthy-upstream",
    title: "No pool member is considered healthy",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Gateway, Place::Target],
    statuses: &[503, 502, 500, 530],
    meaning: "Health checks or earlier failures took every member out of the pool, so the gateway has nowhere to send the request. The same short error comes at once on every page of the service.",
    seen: &[
        Fact {
            says: "nginx's error log: `no live upstreams while connecting to upstream`, and a 502",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "Envoy's page: `no healthy upstream`; its log: flag `UH`, and a 503",
            source: "envoyproxy/envoy source/common/router/router.cc",
        },
        Fact {
            says: "Apache's error log: `AH01170: balancer://app: All workers are in error state`",
            source: "apache/httpd modules/proxy/mod_proxy_balancer.c",
        },
        Fact {
            says: "AWS ALB's access log: target `-`, times `-1 -1 -1`, status 503",
            source: "AWS Elastic Load Balancing guide, access logs",
        },
    ],
    confirm: &[
        "HAProxy: `echo 'show servers state' | socat stdio /run/haproxy/admin.sock`.",
        "Kubernetes: `kubectl get endpointslices -l kubernetes.io/service-name=SERVICE` lists no ready address.",
        "On the gateway host, call the health check's address by hand.",
    ],
    fix: &[
        "Bring one member back, and see why its check fails.",
        "Correct a check that asks for the wrong path, host or status.",
        "Keep a last member or a plain page for the case that all others are out.",
    ],
    prevent: "Spread the members over zones, and keep the health check cheap and honest.",
    duration: Duration::Transient,
    terms: &[
        &glossary::HEALTH_CHECK,
        &glossary::NO_HEALTHY_UPSTREAM,
        &glossary::CIRCUIT_BREAKER,
        &glossary::LOAD_BALANCER,
    ],
    sources: &["kubernetes/ingress-nginx docs", "haproxy/haproxy src/server.c"],
}
.fitted();
