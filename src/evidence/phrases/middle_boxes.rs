//! What stands between a company's machines and the net, or between a developer's program and the net: filters, inspecting
//! proxies, debugging proxies.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Debugging proxies.
pub static DEBUGGING: PhraseTable = PhraseTable {
    parser: ID,
    program: None,
    source: "Fiddler, Charles and mitmproxy, as they print; mitmproxy/mitmproxy proxy/layers/http",
    phrases: DEBUGGING_ROWS,
};

/// Zscaler.
pub static ZSCALER: PhraseTable =
    PhraseTable { parser: ID, program: Some("Zscaler"), source: "Zscaler help", phrases: ZSCALER_ROWS };

/// `ProxySG`, formerly Blue Coat.
pub static PROXYSG: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("ProxySG"),
    source: "Broadcom docs, ProxySG exceptions",
    phrases: PROXYSG_ROWS,
};

/// ISA Server and Forefront TMG.
pub static ISA: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("ISA Server"),
    source: "Microsoft docs, ISA Server error codes",
    phrases: ISA_ROWS,
};

/// Cisco's Web Security Appliance.
pub static CISCO: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Cisco WSA"),
    source: "Cisco docs, notification pages",
    phrases: CISCO_ROWS,
};

/// Other filters.
pub static FILTERS: PhraseTable =
    PhraseTable { parser: ID, program: None, source: "the products' own pages", phrases: FILTER_ROWS };

const ID: &str = "middle_box";

#[rustfmt::skip]
const DEBUGGING_ROWS: Rows = rows![
    phrase("[Fiddler] DNS Lookup for ", "fiddler.dns", NameNotFound, Gateway, ToTarget, Proof, "Fiddler could not resolve the target's name"),
    phrase("[Fiddler] The connection to the upstream proxy/gateway failed", "fiddler.gateway", ConnectFailed, Gateway, ToNode, Proof, "Fiddler could not reach its parent proxy"),
    phrase("[Fiddler] ReadResponse() failed: The server did not return a", "fiddler.read", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The target closed before its answer to Fiddler was whole"),
    phrase("[Fiddler] The connection to '*' failed.*ConnectionRefused", "fiddler.refused", ConnectRefused, Gateway, ToTarget, Proof, "The target refused Fiddler's connection"),
    phrase("[Fiddler] The connection to '*' failed.*TimedOut", "fiddler.timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The target did not take Fiddler's connection in time"),
    phrase("[Fiddler] The connection to '*' failed.*HostUnreachable", "fiddler.no-route", NoRoute, Gateway, ToTarget, Proof, "Fiddler has no route to the target"),
    phrase("[Fiddler] The connection to '", "fiddler.connect", ConnectFailed, Gateway, ToTarget, Strong, "Fiddler could not connect to the target"),
    phrase("[Fiddler] The socket connection to ", "fiddler.socket", ConnectFailed, Gateway, ToTarget, Strong, "Fiddler could not connect to the target"),
    phrase("fiddler.network.https> Failed to secure existing connection", "fiddler.https", TlsFailed, Gateway, ToTarget, Strong, "TLS between Fiddler and the target failed"),
    phrase("HTTPS handshake to * failed. System.Security.Authentication", "fiddler.handshake", TlsFailed, Gateway, ToTarget, Proof, "TLS between Fiddler and the target failed"),
    phrase("Charles Error Report", "charles.error", ConnectFailed, Gateway, ToTarget, Strong, "Charles could not reach the target"),
    phrase("Cannot connect to *consider setting `connection_strategy` to `lazy`", "mitmproxy.cannot-connect", ConnectFailed, Gateway, ToTarget, Strong, "mitmproxy could not connect to the target"),
    phrase("Connect call failed ('*consider setting `connection_strategy`", "mitmproxy.refused", ConnectRefused, Gateway, ToTarget, Strong, "The target refused mitmproxy's connection"),
    phrase("Cannot connect to *[Errno 111]*consider setting `connection_strategy`", "mitmproxy.refused-errno", ConnectRefused, Gateway, ToTarget, Proof, "The target refused mitmproxy's connection"),
    phrase("502 Bad Gateway</h1>*<p>*Connect call failed ('", "mitmproxy.page-refused", ConnectRefused, Gateway, ToTarget, Fair, "The target refused the inspecting proxy's connection"),
    phrase("<p>Certificate verify failed: ", "mitmproxy.page-certificate-p", TlsCertificateBad, Gateway, ToTarget, Fair, "The inspecting proxy does not trust the target's certificate"),
    phrase("Certificate verify failed: *<p>", "mitmproxy.page-certificate", TlsCertificateBad, Gateway, ToTarget, Weak, "The inspecting proxy does not trust the target's certificate"),
    phrase("~502*Certificate verify failed: ", "mitmproxy.certificate", TlsCertificateBad, Gateway, ToTarget, Strong, "The inspecting proxy does not trust the target's certificate"),
    phrase("The client does not trust the proxy's certificate", "mitmproxy.client-distrusts", TlsIssuerUnknown, Gateway, ToGateway, Proof, "The client does not trust the inspecting proxy's certificate"),
    phrase("Client TLS handshake failed. The client may not trust", "mitmproxy.client-may-distrust", TlsIssuerUnknown, Gateway, ToGateway, Strong, "The client does not trust the inspecting proxy's certificate"),
    phrase("Client TLS handshake failed. The client does not trust", "mitmproxy.client-does-not-trust", TlsIssuerUnknown, Gateway, ToGateway, Proof, "The client does not trust the inspecting proxy's certificate"),
    phrase("Server TLS handshake failed. Certificate verify failed", "mitmproxy.server-certificate", TlsCertificateBad, Gateway, ToTarget, Proof, "mitmproxy does not trust the target's certificate"),
];

#[rustfmt::skip]
const ZSCALER_ROWS: Rows = rows![
    phrase("(?i)server: zscaler", "zscaler.header-server", HopNamed, Gateway, Unknown, Fair, "Zscaler wrote this answer itself"),
    phrase("Internet Security by Zscaler", "zscaler.page", DeniedByRule, Gateway, Unknown, Strong, "Zscaler shows its block page"),
    phrase("(?i)location: *gateway.zscal*", "zscaler.login", AuthRequired, Gateway, ToGateway, Strong, "Zscaler sends the client to its sign-in"),
    phrase("(?i)zscaler directory authentication", "zscaler.directory", AuthRequired, Gateway, ToGateway, Strong, "Zscaler wants the user to sign in"),
    phrase("Your organization has selected Zscaler to protect you from internet threats", "zscaler.page-protect", DeniedByRule, Gateway, Unknown, Strong, "Zscaler shows its block page"),
    phrase("CN=Zscaler", "zscaler.issuer", TlsIssuerUnknown, Gateway, ToGateway, Strong, "Zscaler signs the target's certificate anew"),
    phrase("O=Zscaler", "zscaler.issuer-organisation", TlsIssuerUnknown, Gateway, ToGateway, Strong, "Zscaler signs the target's certificate anew"),
    phrase("O = Zscaler", "zscaler.issuer-openssl", TlsIssuerUnknown, Gateway, ToGateway, Strong, "Zscaler signs the target's certificate anew"),
];

#[rustfmt::skip]
const PROXYSG_ROWS: Rows = rows![
    phrase("Network Error (dns_unresolved_hostname)", "proxysg.dns-unresolved", NameNotFound, Gateway, ToTarget, Strong, "ProxySG could not resolve the target's name"),
    phrase("Network Error (dns_server_failure)", "proxysg.dns-server-failure", NameLookupFailed, Gateway, ToTarget, Strong, "ProxySG's DNS server failed"),
    phrase("Network Error (tcp_error)", "proxysg.tcp-error", ConnectFailed, Gateway, ToTarget, Strong, "ProxySG could not reach the target"),
    phrase("A communication error occurred: \"Operation timed out\"", "proxysg.timed-out", ConnectTimedOut, Gateway, ToTarget, Strong, "The target did not answer ProxySG in time"),
    phrase("A communication error occurred: \"Connection refused\"", "proxysg.refused", ConnectRefused, Gateway, ToTarget, Proof, "The target refused ProxySG's connection"),
    phrase("A communication error occurred: \"\"", "proxysg.communication", ConnectFailed, Gateway, ToTarget, Fair, "ProxySG could not reach the target"),
    phrase("Network Error (gateway_error)", "proxysg.gateway-error", NoExit, Gateway, ToNode, Fair, "ProxySG could not reach its parent proxy"),
    phrase("Network Error (ssl_failed)", "proxysg.ssl-failed", TlsFailed, Gateway, ToTarget, Strong, "TLS between ProxySG and the target failed"),
    phrase("Network Error (ssl_", "proxysg.ssl", TlsFailed, Gateway, ToTarget, Fair, "TLS between ProxySG and the target failed"),
    phrase("Network Error (ssl_server_cert_", "proxysg.ssl-certificate", TlsCertificateBad, Gateway, ToTarget, Proof, "ProxySG does not trust the target's certificate"),
    phrase("Network Error (invalid_response)", "proxysg.invalid-response", AnswerNotHttp, Gateway, ToTarget, Strong, "The target's answer to ProxySG is not valid"),
    phrase("Access Denied (policy_denied)", "proxysg.policy-denied", DeniedByRule, Gateway, Unknown, Proof, "A policy of ProxySG denies this request"),
    phrase("Access Denied (authentication_failed)", "proxysg.authentication-failed", AuthRejected, Gateway, ToGateway, Proof, "ProxySG does not accept the credentials"),
    phrase("Access Denied (content_filter_denied)", "proxysg.content-filter", DeniedByRule, Gateway, Unknown, Proof, "The content filter of ProxySG denies this target"),
    phrase("(?i)your system policy has denied access to the requested URL", "proxysg.system-policy", DeniedByRule, Gateway, Unknown, Proof, "A policy of ProxySG denies this request"),
    phrase("(?i)x-bluecoat-via: ", "proxysg.header-via", HopNamed, Gateway, Unknown, Weak, "ProxySG passed this request on"),
];

#[rustfmt::skip]
const ISA_ROWS: Rows = rows![
    phrase("denied the specified Uniform Resource Locator (URL)", "isa.denied-url", DeniedByRule, Gateway, Unknown, Proof, "A rule of ISA Server denies this address (12202)"),
    phrase("The ISA Server requires authorization to fulfill the request", "isa.requires-authorization", AuthRequired, Gateway, ToGateway, Proof, "ISA Server wants credentials that it accepts (12209)"),
    phrase("requires authorization to fulfill the request. Access to the Web Proxy", "isa.tmg-requires-authorization", AuthRequired, Gateway, ToGateway, Proof, "Forefront TMG wants credentials that it accepts (12209)"),
    phrase("The specified Secure Sockets Layer (SSL) port is not allowed", "isa.port", DeniedByRule, Gateway, Unknown, Proof, "ISA Server allows no tunnel to this port (12204)"),
    phrase("A chained proxy server or array member requires proxy-to-proxy authentication", "isa.chained-auth", AuthRequired, Gateway, ToNode, Proof, "The parent proxy wants credentials from ISA Server (12320)"),
    phrase("The proxy server received an invalid response from an upstream*ISA", "isa.invalid-response", AnswerNotHttp, Gateway, ToTarget, Fair, "The upstream's answer to ISA Server is not valid"),
    phrase("detected a proxy chain loop", "isa.loop", GatewayMisconfigured, Gateway, Unknown, Proof, "Requests run in a loop of proxies (12206)"),
    phrase("Error Code 10060: Connection timeout", "isa.10060", ConnectTimedOut, Gateway, ToTarget, Strong, "The target did not take the proxy's connection in time"),
    phrase("Error Code 10061: Connection refused", "isa.10061", ConnectRefused, Gateway, ToTarget, Strong, "The target refused the proxy's connection"),
    phrase("Error Code 11001: Host not found", "isa.11001", NameNotFound, Gateway, ToTarget, Strong, "The proxy could not resolve the target's name"),
    phrase("Error Code 11002: Host not found", "isa.11002", NameLookupFailed, Gateway, ToTarget, Strong, "The proxy's DNS server did not answer"),
    phrase("Error Code 64: Host not available", "isa.64", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The target closed the proxy's connection"),
    phrase("Error Code: 502 Proxy Error.", "isa.502", HopNamed, Gateway, Unknown, Fair, "ISA Server or TMG wrote this page"),
    phrase("(The specified network name is no longer available. )", "isa.status-64", ClosedBeforeAnswer, Gateway, ToTarget, Fair, "The target closed the proxy's connection"),
    phrase("HTTP/* 502 Proxy Error (", "isa.status-502", HopNamed, Gateway, Unknown, Fair, "ISA Server or TMG wrote this answer"),
    phrase("The request was rejected by the HTTP Security filter", "isa.http-filter", DeniedByRule, Gateway, Unknown, Proof, "The HTTP filter of ISA Server denies this request (12217)"),
    phrase("The certificate chain was issued by an authority that is not trusted. (-2146893019)", "isa.certificate", TlsCertificateBad, Gateway, ToTarget, Strong, "The proxy does not trust the target's certificate"),
    phrase("The target principal name is incorrect. (-2146893022)", "isa.certificate-name", TlsCertificateBad, Gateway, ToTarget, Strong, "The target's certificate is for another name than the proxy asked for"),
];

#[rustfmt::skip]
const CISCO_ROWS: Rows = rows![
    phrase("Notification: GATEWAY_TIMEOUT", "cisco-wsa.gateway-timeout", TimedOut, Gateway, ToTarget, Strong, "The target did not answer the appliance in time"),
    phrase("Notification codes: *GATEWAY_TIMEOUT", "cisco-wsa.codes-gateway-timeout", TimedOut, Gateway, ToTarget, Strong, "The target did not answer the appliance in time"),
    phrase("Notification: DNS_FAIL", "cisco-wsa.dns-fail", NameNotFound, Gateway, ToTarget, Proof, "The appliance could not resolve the target's name"),
    phrase("Notification codes: *DNS_FAIL", "cisco-wsa.codes-dns-fail", NameNotFound, Gateway, ToTarget, Proof, "The appliance could not resolve the target's name"),
    phrase("Notification: PROXY_AUTH_REQUIRED", "cisco-wsa.auth-required", AuthRequired, Gateway, ToGateway, Proof, "The appliance wants credentials"),
    phrase("Notification: HTTPS_", "cisco-wsa.https", TlsFailed, Gateway, ToTarget, Fair, "TLS between the appliance and the target failed"),
    phrase("Notification: WEBCAT", "cisco-wsa.webcat", DeniedByRule, Gateway, Unknown, Proof, "The appliance blocks this kind of site"),
    phrase("Notification: POLICY_", "cisco-wsa.policy", DeniedByRule, Gateway, Unknown, Proof, "A policy of the appliance denies this request"),
    phrase("Notification codes: *WEBCAT", "cisco-wsa.codes-webcat", DeniedByRule, Gateway, Unknown, Proof, "The appliance blocks this kind of site"),
    phrase("(?i)x-ironport-", "cisco-wsa.header", HopNamed, Gateway, Unknown, Hint, "A Cisco appliance passed this on"),
    phrase("Cisco Umbrella*This site is blocked", "cisco-umbrella.blocked", DeniedByRule, Gateway, Unknown, Proof, "Cisco Umbrella blocks this site"),
    phrase("This site is blocked due to *Cisco Umbrella", "cisco-umbrella.blocked-due", DeniedByRule, Gateway, Unknown, Proof, "Cisco Umbrella blocks this site"),
];

#[rustfmt::skip]
const FILTER_ROWS: Rows = rows![
    phrase("FortiGuard Intrusion Prevention - Access Blocked", "fortigate.ips", DeniedByRule, Gateway, Unknown, Proof, "FortiGate blocks this page"),
    phrase("Web Page Blocked*FortiGuard", "fortigate.web-page-blocked", DeniedByRule, Gateway, Unknown, Proof, "FortiGate blocks this page"),
    phrase("Powered By FortiGuard", "fortigate.powered-by", DeniedByRule, Gateway, Unknown, Strong, "FortiGate shows its block page"),
    phrase("Access to the web page you were trying to visit has been blocked in accordance with company policy", "paloalto.blocked", DeniedByRule, Gateway, Unknown, Proof, "A Palo Alto firewall blocks this page"),
    phrase("Access to the web page you were trying to visit has been blocked", "paloalto.blocked-short", DeniedByRule, Gateway, Unknown, Strong, "A Palo Alto firewall blocks this page"),
    phrase("McAfee Web Gateway - Notification", "mcafee-gateway.notification", HopNamed, Gateway, Unknown, Fair, "McAfee Web Gateway wrote this page"),
    phrase("The proxy could not connect to the destination in time", "mcafee-gateway.connect-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The target did not take the web gateway's connection in time"),
    phrase("The proxy could not connect to the destination", "mcafee-gateway.connect", ConnectFailed, Gateway, ToTarget, Strong, "The web gateway could not connect to the target"),
    phrase("The host name of the page you are looking for does not exist", "mcafee-gateway.dns", NameNotFound, Gateway, ToTarget, Strong, "The web gateway could not resolve the target's name"),
    phrase("Your requested URL has been blocked by the URL Filter", "mcafee-gateway.url-filter", DeniedByRule, Gateway, Unknown, Proof, "The web gateway's filter blocks this address"),
    phrase("(?i)location: *blockpage.cgi?ws-session", "forcepoint.redirect", DeniedByRule, Gateway, Unknown, Proof, "Forcepoint sends the client to its block page"),
    phrase("blockpage.cgi?ws-session=", "forcepoint.blockpage", DeniedByRule, Gateway, Unknown, Proof, "Forcepoint shows its block page"),
    phrase("Your organization's policy prevents access to this website", "forcepoint.policy", DeniedByRule, Gateway, Unknown, Strong, "A policy of the company's filter denies this site"),
    phrase("Your organization's Internet use policy restricts access to this web page", "forcepoint.internet-use", DeniedByRule, Gateway, Unknown, Strong, "A policy of the company's filter denies this page"),
    phrase("Access to this web page is restricted at this time", "forcepoint.restricted", DeniedByRule, Gateway, Unknown, Fair, "A policy of the company's filter denies this page"),
    phrase("Access to this site is blocked*Netskope", "netskope.blocked", DeniedByRule, Gateway, Unknown, Proof, "Netskope blocks this site"),
    phrase("blocked by the *Sophos", "sophos.blocked", DeniedByRule, Gateway, Unknown, Fair, "Sophos blocks this page"),
    phrase("While trying to retrieve the URL:", "sophos.retrieve", HopNamed, Gateway, Unknown, Hint, "A forward proxy wrote this page"),
    phrase("This Page Is Blocked*WatchGuard", "watchguard.blocked", DeniedByRule, Gateway, Unknown, Strong, "WatchGuard blocks this page"),
    phrase("denied by WatchGuard HTTP proxy", "watchguard.denied", DeniedByRule, Gateway, Unknown, Proof, "WatchGuard's proxy denies this request"),
    phrase("Request denied by WatchGuard HTTP Proxy", "watchguard.denied-http", DeniedByRule, Gateway, Unknown, Proof, "WatchGuard's proxy denies this request"),
    phrase("The site has been blocked by your network administrator", "sonicwall.blocked", DeniedByRule, Gateway, Unknown, Strong, "The firewall blocks this site"),
    phrase("This site has been blocked by the network", "sonicwall.blocked-network", DeniedByRule, Gateway, Unknown, Strong, "The firewall blocks this site"),
    phrase("CN=*Fortinet", "fortigate.issuer", TlsIssuerUnknown, Gateway, ToGateway, Fair, "FortiGate signs the target's certificate anew"),
    phrase("O=Netskope", "netskope.issuer", TlsIssuerUnknown, Gateway, ToGateway, Strong, "Netskope signs the target's certificate anew"),
    phrase("Squid Content Filter*Access", "squidguard.page", DeniedByRule, Gateway, Unknown, Fair, "A content filter denies this page"),
    phrase("Access has been Denied*e2guardian", "e2guardian.denied", DeniedByRule, Gateway, Unknown, Proof, "e2guardian denies this page"),
];
