//! The proxy's own configuration is wrong.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy's own configuration is wrong.
pub static PROXY_MISCONFIG: Cause = Cause {
    id: "proxy-misconfig",
    title: "The proxy's own configuration is wrong",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Gateway],
    statuses: &[400, 500, 502, 503, 508],
    meaning: "The proxy's rules point to a wrong place, loop back to itself, lack a resolver or certificate, or filter the answer by mistake.",
    seen: &[
        Fact {
            says: "proxy_pass uses a variable but no resolver directive is set.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "The proxy module for that scheme is not loaded.",
            source: "apache/httpd modules/proxy/mod_proxy.c",
        },
        Fact {
            says: "The ingress points at a service that does not exist.",
            source: "kubernetes/ingress-nginx internal/ingress/controller/controller.go",
        },
    ],
    confirm: &[
        "nginx -t ; haproxy -c -f /etc/haproxy/haproxy.cfg ; squid -k parse ; apachectl configtest",
        "Compare the upstream address in the error log with the intended one.",
    ],
    fix: &[
        "Correct the address, port, scheme or name of the upstream in that route.",
        "Undo the latest configuration change.",
        "Reload and test one request.",
    ],
    prevent: "Check configuration in CI and roll it out step by step.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "nginx/nginx src/http/ngx_http_upstream.c",
        "haproxy/haproxy doc/configuration.txt",
        "RFC 9209 section 2.3 (proxy_configuration_error, proxy_loop_detected)",
    ],
};
