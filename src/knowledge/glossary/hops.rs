//! The machines and programs a request passes.

use super::Term;

terms! {
    HOP = "hop", "Hop", [],
        "One station on the path of a request, or the link between two of them. A 502 is repaired at the hop that failed, so finding that hop comes first.",
        see ["intermediary", "via"];
    CLIENT = "client", "Client", [],
        "The program that opens a connection in order to send requests: a browser, a script, a package manager.",
        see ["user-agent"], source "RFC 9110, section 3.3";
    USER_AGENT = "user-agent", "User agent", [],
        "The client at the very start of the path, acting for a person or a job. Targets judge it by its headers and its TLS handshake.",
        see ["client"], source "RFC 9110, section 3.5";
    INTERMEDIARY = "intermediary", "Intermediary", [],
        "Any program between client and origin that passes messages on. HTTP knows three kinds: proxy, gateway and tunnel.",
        see ["proxy", "gateway", "tunnel"], source "RFC 9110, section 3.7";
    PROXY = "proxy", "Proxy", [],
        "An intermediary that the client chose. The client hands its requests to the proxy, and the proxy makes them in its place.",
        see ["forward-proxy", "intermediary"], source "RFC 9110, section 3.7";
    FORWARD_PROXY = "forward-proxy", "Forward proxy", ["HTTP proxy", "web proxy"],
        "A proxy set up at the client, open to many targets. It fetches plain HTTP by itself and opens a tunnel with CONNECT for HTTPS.",
        see ["connect", "reverse-proxy", "tunnel"], source "RFC 9110, section 3.7";
    TRANSPARENT_PROXY = "transparent-proxy", "Transparent proxy", ["intercepting proxy"],
        "A proxy that the network puts in the way. The client was never told about it and does not speak the proxy form of HTTP to it.",
        see ["tls-interception", "captive-portal"], source "RFC 9110, section 3.7";
    GATEWAY = "gateway", "Gateway", [],
        "An intermediary that answers as if it were the origin and asks the real server behind it. In everyday speech, also the entry point of a proxy service.",
        see ["reverse-proxy", "proxy-gateway"], source "RFC 9110, section 3.7";
    REVERSE_PROXY = "reverse-proxy", "Reverse proxy", [],
        "A gateway in front of one's own servers, such as nginx, HAProxy or Envoy. Visitors take it for the site itself.",
        see ["gateway", "load-balancer", "backend"], source "RFC 9110, section 3.7";
    PROXY_GATEWAY = "proxy-gateway", "Proxy gateway", ["entry node", "super proxy"],
        "The host and port of a proxy service. It checks the account, picks a node and hands the request to that node.",
        see ["proxy-node", "traffic-distribution"];
    PROXY_NODE = "proxy-node", "Proxy node", [],
        "One machine behind a proxy gateway that opens the connection to the target. One node can be blocked or down while its neighbours work.",
        see ["exit-node", "proxy-gateway", "proxy-pool"];
    EXIT_NODE = "exit-node", "Exit node", ["exit IP"],
        "The last proxy of the chain. The target sees this address and no other.",
        see ["proxy-node", "residential-proxy"];
    PARENT_PROXY = "parent-proxy", "Parent proxy", ["cache peer", "upstream proxy"],
        "The next proxy as seen from the one before it. Squid lists it as a cache_peer.",
        see ["proxy-chain"];
    PROXY_CHAIN = "proxy-chain", "Proxy chain", [],
        "Two or more proxies in a row. Each adds a connection that can fail and a time limit that can run out.",
        see ["parent-proxy", "via"];
    TARGET = "target", "Target", ["target website", "destination"],
        "The site the client wants in the end. Behind a CDN, the address that the proxy dials belongs to the CDN's edge.",
        see ["origin-server", "edge-server"];
    ORIGIN_SERVER = "origin-server", "Origin server", ["origin"],
        "The server that holds the page itself and speaks for it with authority.",
        see ["target", "upstream-server"], source "RFC 9110, section 3.6";
    UPSTREAM_SERVER = "upstream-server", "Upstream server", ["upstream"],
        "The server that a proxy asks next: an application behind a reverse proxy, or the target website behind a forward proxy.",
        see ["backend", "target", "inbound-and-outbound"];
    BACKEND = "backend", "Backend", [],
        "A server behind a reverse proxy or load balancer that does the real work. Most manuals mean the same thing by upstream.",
        see ["upstream-server", "load-balancer"];
    UPSTREAM_AND_DOWNSTREAM = "upstream-and-downstream", "Upstream and downstream", ["downstream"],
        "Directions of a message, which flows from upstream to downstream. Server manuals use upstream for the next server towards the origin, whichever way the message goes.",
        see ["inbound-and-outbound", "upstream-server"], source "RFC 9110, section 3.7";
    INBOUND_AND_OUTBOUND = "inbound-and-outbound", "Inbound and outbound", ["inbound", "outbound"],
        "Directions of the route: inbound leads to the origin server, outbound leads back to the client.",
        see ["upstream-and-downstream"], source "RFC 9110, section 3.7";
    TUNNEL = "tunnel", "Tunnel", [],
        "Two connections joined so that bytes pass unread. Once TLS runs inside, the proxy can neither see nor change the HTTP.",
        see ["connect", "tls-interception"], source "RFC 9110, section 3.7";
    CONNECT = "connect", "CONNECT", ["CONNECT tunnel"],
        "The method that asks a proxy for a tunnel to a host and port. A 2xx answer opens the tunnel; with any other answer the target never got a byte from the client.",
        see ["tunnel", "forward-proxy"], source "RFC 9110, section 9.3.6";
    SOCKS5 = "socks5", "SOCKS5", ["SOCKS"],
        "A small protocol below HTTP that relays connections. Its reply numbers 1 to 8 say why the proxy could not connect.",
        see ["connect", "local-and-remote-dns"], source "RFC 1928, section 6";
    LOAD_BALANCER = "load-balancer", "Load balancer", [],
        "A reverse proxy or network device that spreads connections or requests over several servers.",
        see ["traffic-distribution", "health-check"];
    CDN = "cdn", "CDN", ["content delivery network"],
        "A network of servers near the visitors that stores a site's content and passes on the rest. It stands as one more gateway before the origin.",
        see ["edge-server", "cache"];
    EDGE_SERVER = "edge-server", "Edge server", ["edge"],
        "The CDN's server that the visitor reaches. Its error page covers the origin's, so the headers tell which of the two failed.",
        see ["cdn", "origin-server"];
    INGRESS_CONTROLLER = "ingress-controller", "Ingress controller", ["ingress"],
        "The reverse proxy at the border of a Kubernetes cluster, set up from Ingress or Gateway objects.",
        see ["reverse-proxy", "readiness-probe"];
    SERVICE_MESH = "service-mesh", "Service mesh", [],
        "Small proxies beside every service, steered from one place. A request between two services then passes at least two more hops.",
        see ["sidecar-proxy"];
    SIDECAR_PROXY = "sidecar-proxy", "Sidecar proxy", ["sidecar"],
        "The small proxy next to one application instance, through which its traffic comes and goes.",
        see ["service-mesh"];
}
