//! Names, certificates, and the boxes that read along.

use super::Term;

terms! {
    DNS_RESOLUTION = "dns-resolution", "DNS resolution", ["DNS", "name lookup"],
        "Turning a name into addresses. Along a chain each hop does it with its own resolver, so a name can be known to one hop and not to the next.",
        see ["local-and-remote-dns", "nxdomain"];
    LOCAL_AND_REMOTE_DNS = "local-and-remote-dns", "Local and remote DNS", ["socks5h"],
        "Who looks up the target's name: with socks5 the client, with socks5h the proxy. An HTTP proxy is given the name and looks it up itself.",
        see ["socks5", "dns-resolution"];
    NXDOMAIN = "nxdomain", "NXDOMAIN", ["no such host"],
        "The DNS answer that a name does not exist. A resolver that fails or stays silent says something else.",
        see ["dns-resolution"], source "RFC 2308, section 2.1";
    TLS_HANDSHAKE = "tls-handshake", "TLS handshake", ["SSL handshake"],
        "The exchange in which two ends agree on keys and check certificates. A chain can hold several: to the proxy, through the tunnel, and from the gateway to its upstream.",
        see ["sni", "tls-interception", "alpn"], source "RFC 8446, section 2";
    ALPN = "alpn", "ALPN", [],
        "The part of the handshake in which both ends choose the protocol that follows, such as h2 or http/1.1.",
        see ["tls-handshake", "http-2"], source "RFC 7301, section 3";
    SNI = "sni", "SNI", ["server name indication"],
        "The host name sent inside the handshake, by which a server picks its certificate. Without it the upstream may show the wrong one or hang up.",
        see ["tls-handshake", "host-header"], source "RFC 6066, section 3";
    TLS_INTERCEPTION = "tls-interception", "TLS interception", ["HTTPS inspection", "SSL bump"],
        "A middle box ends TLS, shows a certificate of its own, and opens a second TLS connection to the target.",
        see ["transparent-proxy", "tls-handshake"];
    CAPTIVE_PORTAL = "captive-portal", "Captive portal", [],
        "A network that answers everything with its own login page until somebody signs in. Status 511 exists for it.",
        see ["transparent-proxy"], source "RFC 6585, section 6";
}
