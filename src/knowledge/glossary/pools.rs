//! Proxy services: pools, sessions, accounts.

use super::Term;

terms! {
    PROXY_POOL = "proxy-pool", "Proxy pool", [],
        "The nodes a proxy gateway may choose from. When the pool is empty or blocked, repeats do not help until it fills again.",
        see ["rotation", "traffic-distribution"];
    ROTATION = "rotation", "Rotation", ["IP rotation", "rotating proxy"],
        "A change of the exit address, per request or after a time. What rotates is the tunnel: requests inside one open tunnel keep one exit.",
        see ["sticky-session", "proxy-pool"];
    STICKY_SESSION = "sticky-session", "Sticky session", ["session id"],
        "A promise to keep one client on the same node or server for a while. When that node leaves, requests fail until the client asks for a new session.",
        see ["rotation", "proxy-pool"];
    RESIDENTIAL_PROXY = "residential-proxy", "Residential proxy", ["mobile proxy"],
        "A proxy whose exits are home or mobile connections. These machines come and go, so short outages of a node are ordinary.",
        see ["datacenter-proxy", "exit-node", "sticky-session"];
    DATACENTER_PROXY = "datacenter-proxy", "Datacenter proxy", [],
        "A proxy whose exits stand in hosting networks: fast and steady, and plain for targets to see.",
        see ["residential-proxy"];
    TRAFFIC_DISTRIBUTION = "traffic-distribution", "Traffic distribution", [],
        "How a gateway shares requests among nodes or servers: by turn, load, place or session. If some requests fail and others to the same address work, one member is often at fault.",
        see ["load-balancer", "proxy-pool", "sticky-session"];
    PROXY_AUTHENTICATION = "proxy-authentication", "Proxy authentication", [],
        "The proxy's own check of who is asking. It has nothing to do with a login at the target.",
        see ["proxy-authentication-required", "proxy-authorization", "ip-allow-list"], source "RFC 9110, section 11.7";
    IP_ALLOW_LIST = "ip-allow-list", "IP allow list", ["whitelist", "allowlist"],
        "Client addresses that a proxy accepts without a password. A client whose public address changes falls off the list without notice.",
        see ["proxy-authentication"];
    QUOTA = "quota", "Quota", [],
        "The traffic or requests a plan includes. When it is spent, proxies answer 402, 407, 429 or a number of their own.",
        see ["rate-limit"];
    BLOCK_PAGE = "block-page", "Block page", ["challenge page", "captcha"],
        "A page by which a site or its protection service refuses a visitor or asks for proof of a human. It may come with 403, 429, 503 or even 200.",
        see ["rate-limit", "edge-server"];
}
