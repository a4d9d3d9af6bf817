//! Headers that hops add, read or trip over.

use super::Term;

terms! {
    VIA = "via", "Via", [],
        "The header to which each proxy or gateway adds its protocol version and name. Read from left to right, it lists the hops in the order the message passed them.",
        see ["hop", "forwarded"], source "RFC 9110, section 7.6.3";
    FORWARDED = "forwarded", "Forwarded", [],
        "A request header in which proxies write down the client's address, protocol and host as they saw them.",
        see ["x-forwarded-for", "via"], source "RFC 7239, section 4";
    X_FORWARDED_FOR = "x-forwarded-for", "X-Forwarded-For", [],
        "The older header for client addresses, outside any standard. A client can forge its left part.",
        see ["forwarded"];
    PROXY_STATUS = "proxy-status", "Proxy-Status", [],
        "A response header in which each hop says how it handled the request and, after a failure, which registered error it met.",
        see ["proxy-error-type", "cache-status"], source "RFC 9209, section 2";
    PROXY_ERROR_TYPE = "proxy-error-type", "Proxy error type", [],
        "A registered name for a failure in Proxy-Status, such as dns_timeout or connection_refused. Each name has a recommended status.",
        see ["proxy-status"], source "RFC 9209, section 2.3";
    CACHE = "cache", "Cache", [],
        "A store of earlier answers. A hop with a cache can answer while the origin is down.",
        see ["cache-status", "cdn"], source "RFC 9110, section 3.8";
    CACHE_STATUS = "cache-status", "Cache-Status", ["X-Cache"],
        "A response header in which caches say whether they answered from store or asked further inward.",
        see ["proxy-status", "cache"], source "RFC 9211, section 2";
    HOST_HEADER = "host-header", "Host header", ["Host"],
        "The request header that names the wanted host. A gateway that sends the wrong one gets the wrong site or an error from its upstream.",
        see ["sni", "misdirected-request"], source "RFC 9110, section 7.2";
    HOP_BY_HOP_HEADER = "hop-by-hop-header", "Hop-by-hop header", [],
        "A header that concerns one connection and must not be passed on. The Connection header names such fields.",
        see ["via", "persistent-connection"], source "RFC 9110, section 7.6.1";
    MAX_FORWARDS = "max-forwards", "Max-Forwards", [],
        "A request header for TRACE and OPTIONS that each proxy counts down. It finds loops.",
        see ["proxy-chain"], source "RFC 9110, section 7.6.2";
    PROXY_AUTHENTICATE = "proxy-authenticate", "Proxy-Authenticate", [],
        "The response header, sent with 407, that names the ways of login a proxy accepts.",
        see ["proxy-authentication-required", "proxy-authorization"], source "RFC 9110, section 11.7.1";
    PROXY_AUTHORIZATION = "proxy-authorization", "Proxy-Authorization", [],
        "The request header with the credentials for the proxy. Authorization is another header, for the target.",
        see ["proxy-authenticate"], source "RFC 9110, section 11.7.2";
    RESPONSE_HEADER_BUFFER = "response-header-buffer", "Response header buffer", ["proxy_buffer_size"],
        "The memory a gateway keeps for the headers of an upstream's answer. Headers that do not fit end in a 502 at most gateways.",
        see ["bad-gateway"];
}
