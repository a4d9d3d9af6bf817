//! No pool member is considered healthy.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// No pool member is considered healthy.
pub static NO_HEALTHY_UPSTREAM: Cause = Cause {
    id: "no-healthy-upstream",
    title: "No pool member is considered healthy",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Gateway, Place::Target],
    statuses: &[502, 503, 530],
    meaning: "Health checks or past failures took all members of the pool out, so the proxy has nowhere to send the request.",
    seen: &[
        Fact {
            says: "Every server of the upstream group is marked failed at this moment, so nginx tried none.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "No server of the backend was up (or no backend matched) when the request arrived.",
            source: "haproxy/haproxy doc/configuration.txt section 8.5",
        },
        Fact {
            says: "Every upstream is marked unhealthy.",
            source: "caddy 2.6.2 run on loopback; caddyserver/caddy modules/caddyhttp/reverseproxy/reverseproxy.go",
        },
    ],
    confirm: &[
        "HAProxy: echo 'show servers state' | socat stdio /run/haproxy/admin.sock",
        "Kubernetes: kubectl get endpointslices -l kubernetes.io/service-name=SERVICE ; kubectl describe pod POD",
        "Call the health check URL by hand from the gateway host.",
    ],
    fix: &[
        "Bring one member back and see why the check fails.",
        "Correct a check that asks for the wrong path, host or status.",
        "Keep a last-resort member or a fallback page.",
    ],
    prevent: "Spread members over zones and make the check cheap and honest.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "nginx 'no live upstreams'",
        "haproxy/haproxy src/server.c",
        "envoyproxy/envoy (UH flag)",
        "kubernetes/ingress-nginx docs",
    ],
};
