//! Statuses, and whether to send a request again.

use super::Term;

terms! {
    BAD_GATEWAY = "bad-gateway", "Bad Gateway", ["502", "502 Bad Gateway"],
        "Status 502: a gateway or proxy got no valid answer from the next server inward. The hop that says 502 is mostly not the hop that failed.",
        see ["upstream-server", "gateway-timeout", "service-unavailable"], source "RFC 9110, section 15.6.3";
    SERVICE_UNAVAILABLE = "service-unavailable", "Service Unavailable", ["503", "503 Service Unavailable"],
        "Status 503: the server cannot serve for now, through overload or maintenance. HAProxy, Envoy, Apache and Varnish also say it when they cannot reach their upstream.",
        see ["bad-gateway", "retry-after"], source "RFC 9110, section 15.6.4";
    GATEWAY_TIMEOUT = "gateway-timeout", "Gateway Timeout", ["504", "504 Gateway Timeout"],
        "Status 504: a gateway or proxy asked further inward and no answer came in time.",
        see ["bad-gateway", "read-timeout", "connect-timeout"], source "RFC 9110, section 15.6.5";
    PROXY_AUTHENTICATION_REQUIRED = "proxy-authentication-required", "Proxy Authentication Required", ["407", "407 Proxy Authentication Required"],
        "Status 407: the proxy wants credentials before it passes the request on. The target has seen nothing of it.",
        see ["proxy-authenticate", "proxy-authentication"], source "RFC 9110, section 15.5.8";
    REQUEST_TIMEOUT = "request-timeout", "Request Timeout", ["408"],
        "Status 408: the server waited for a complete request and gave up.",
        see ["idle-timeout"], source "RFC 9110, section 15.5.9";
    MISDIRECTED_REQUEST = "misdirected-request", "Misdirected Request", ["421"],
        "Status 421: the request reached a server that does not speak for that host, for example over a reused HTTP/2 connection.",
        see ["sni", "host-header"], source "RFC 9110, section 15.5.20";
    RATE_LIMIT = "rate-limit", "Rate limit", ["429", "Too Many Requests"],
        "A bound on requests in a span of time. Who goes over it gets 429, from the target or from the proxy.",
        see ["retry-after", "quota"], source "RFC 6585, section 4";
    RETRY_AFTER = "retry-after", "Retry-After", [],
        "A response header that says how long to wait before the next try, in seconds or as a date.",
        see ["rate-limit", "service-unavailable"], source "RFC 9110, section 10.2.3";
    RETRY = "retry", "Retry", ["backoff"],
        "Sending a failed request again, best after waits that grow and vary. It helps against passing faults and does harm where the first try took effect.",
        see ["idempotent-method", "retry-after"];
    IDEMPOTENT_METHOD = "idempotent-method", "Idempotent method", ["idempotent"],
        "A method such as GET, PUT or DELETE: sent twice, it is meant to have the effect of once. Proxies may repeat such requests by themselves.",
        see ["retry", "keep-alive-race"], source "RFC 9110, section 9.2.2";
}
