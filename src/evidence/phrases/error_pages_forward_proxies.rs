//! Error pages, headers and reasons of forward proxies.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Squid's header that names the page it shows.
pub static SQUID_HEADER: PhraseTable = PhraseTable {
    parser: "response_headers",
    program: Some("Squid"),
    source: "squid-cache/squid src/errorpage.cc, src/err_type.h",
    phrases: SQUID_HEADER_ROWS,
};

/// Squid's pages.
pub static SQUID_PAGE: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Squid"),
    source: "squid-cache/squid errors/templates",
    phrases: SQUID_PAGE_ROWS,
};

/// The line of a Squid page that quotes the system's error.
pub static SQUID_SYSTEM: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Squid"),
    source: "squid-cache/squid errors/templates (%E)",
    phrases: SQUID_SYSTEM_ROWS,
};

/// tinyproxy.
pub static TINYPROXY: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("tinyproxy"),
    source: "tinyproxy/tinyproxy src/reqs.c, src/acl.c",
    phrases: TINYPROXY_ROWS,
};

/// Privoxy.
pub static PRIVOXY: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Privoxy"),
    source: "Privoxy templates, jcc.c, cgi.c",
    phrases: PRIVOXY_ROWS,
};

/// 3proxy.
pub static THREE_PROXY: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("3proxy"),
    source: "3proxy/3proxy src/proxy.c",
    phrases: THREE_PROXY_ROWS,
};

/// Rarer forward proxies.
pub static OTHERS: PhraseTable =
    PhraseTable { parser: ID, program: None, source: "the programs' own pages", phrases: OTHER_ROWS };

const ID: &str = "error_page";

#[rustfmt::skip]
const SQUID_HEADER_ROWS: Rows = rows![
    phrase("(?i)x-squid-error: err_connect_fail 111", "squid.header-connect-refused", ConnectRefused, Gateway, ToTarget, Proof, "The target refused Squid's connection"),
    phrase("(?i)x-squid-error: err_connect_fail 110", "squid.header-connect-timed-out", ConnectTimedOut, Gateway, ToTarget, Proof, "The target did not take Squid's connection in time"),
    phrase("(?i)x-squid-error: err_connect_fail 113", "squid.header-connect-no-route", NoRoute, Gateway, ToTarget, Proof, "Squid has no route to the target"),
    phrase("(?i)x-squid-error: err_connect_fail 101", "squid.header-connect-network-unreachable", NoRoute, Gateway, ToTarget, Proof, "Squid's network cannot reach the target"),
    phrase("(?i)x-squid-error: err_connect_fail", "squid.header-connect-fail", ConnectFailed, Gateway, ToTarget, Strong, "Squid could not connect to the target"),
    phrase("(?i)x-squid-error: err_dns_fail", "squid.header-dns-fail", NameNotFound, Gateway, ToTarget, Proof, "Squid could not resolve the target's name"),
    phrase("(?i)x-squid-error: err_access_denied", "squid.header-access-denied", DeniedByRule, Gateway, Unknown, Proof, "An http_access rule of Squid denies this request"),
    phrase("(?i)x-squid-error: err_cache_access_denied", "squid.header-cache-access-denied", AuthRequired, Gateway, ToGateway, Proof, "Squid wants credentials that it accepts"),
    phrase("(?i)x-squid-error: err_cannot_forward", "squid.header-cannot-forward", NoExit, Gateway, ToNode, Proof, "Squid may not go direct and has no parent proxy that works"),
    phrase("(?i)x-squid-error: err_conflict_host", "squid.header-conflict-host", GatewayMisconfigured, Gateway, Unknown, Strong, "The name and the address of an intercepted request disagree"),
    phrase("(?i)x-squid-error: err_forwarding_denied", "squid.header-forwarding-denied", GatewayMisconfigured, Gateway, Unknown, Proof, "Squid runs as a sibling that may not fetch"),
    phrase("(?i)x-squid-error: err_gateway_failure", "squid.header-gateway-failure", GatewayMisconfigured, Gateway, Unknown, Strong, "Squid failed inside itself"),
    phrase("(?i)x-squid-error: err_icap_failure", "squid.header-icap-failure", GatewayMisconfigured, Gateway, Unknown, Proof, "Squid's ICAP service failed"),
    phrase("(?i)x-squid-error: err_invalid_resp", "squid.header-invalid-resp", AnswerNotHttp, Gateway, ToTarget, Proof, "The target's answer is not valid HTTP"),
    phrase("(?i)x-squid-error: err_invalid_url", "squid.header-invalid-url", SettingNotInEffect, Gateway, ToGateway, Fair, "The request to Squid holds no valid address: often a request meant for a server"),
    phrase("(?i)x-squid-error: err_invalid_req", "squid.header-invalid-req", WrongProtocol, Gateway, ToGateway, Fair, "What Squid received is not a valid proxy request"),
    phrase("(?i)x-squid-error: err_lifetime_exp", "squid.header-lifetime-exp", TimedOut, Gateway, ToTarget, Fair, "The connection lived longer than Squid allows"),
    phrase("(?i)x-squid-error: err_read_error", "squid.header-read-error", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The connection to the target broke while Squid was reading"),
    phrase("(?i)x-squid-error: err_read_timeout", "squid.header-read-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The target did not answer Squid in time"),
    phrase("(?i)x-squid-error: err_secure_connect_fail", "squid.header-secure-connect-fail", TlsFailed, Gateway, ToTarget, Proof, "The TLS handshake between Squid and the target failed"),
    phrase("(?i)x-squid-error: err_shutting_down", "squid.header-shutting-down", UpstreamRestarting, Gateway, ToGateway, Proof, "Squid is shutting down"),
    phrase("(?i)x-squid-error: err_socket_failure", "squid.header-socket-failure", ResourceExhausted, Gateway, Unknown, Proof, "Squid could not get a socket from its system"),
    phrase("(?i)x-squid-error: err_too_big", "squid.header-too-big", DeniedByRule, Gateway, Unknown, Strong, "The request or answer is larger than Squid allows"),
    phrase("(?i)x-squid-error: err_unsup_req", "squid.header-unsup-req", MethodUnsupported, Gateway, ToGateway, Strong, "Squid does not support this method or scheme"),
    phrase("(?i)x-squid-error: err_unsup_httpversion", "squid.header-unsup-httpversion", WrongProtocol, Gateway, ToGateway, Strong, "Squid does not support this version of HTTP"),
    phrase("(?i)x-squid-error: err_write_error", "squid.header-write-error", SendFailed, Gateway, ToTarget, Strong, "The connection to the target broke while Squid was sending"),
    phrase("(?i)x-squid-error: err_zero_size_object", "squid.header-zero-size-object", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The target closed without sending anything to Squid"),
    phrase("(?i)x-squid-error: err_onlyifcached_miss", "squid.header-only-if-cached", DeniedByRule, Gateway, Unknown, Fair, "The request asked for the cache only, and Squid's cache has no copy"),
    phrase("(?i)x-squid-error: err_", "squid.header-error-header", HopNamed, Gateway, Unknown, Weak, "Squid wrote this error itself"),
];

#[rustfmt::skip]
const SQUID_PAGE_ROWS: Rows = rows![
    phrase("<body id=*ERR_CONNECT_FAIL~", "squid.page-connect-fail", ConnectFailed, Gateway, ToTarget, Fair, "Squid could not connect to the target"),
    phrase("<b>Connection to * failed.</b>", "squid.page-connect-fail-text", ConnectFailed, Gateway, ToTarget, Fair, "Squid could not connect to the target"),
    phrase("^Connection to #.#.#.# failed.$", "squid.page-connect-fail-copy", ConnectFailed, Gateway, ToTarget, Fair, "Squid could not connect to the target"),
    phrase("<body id=*ERR_DNS_FAIL~", "squid.page-dns-fail", NameNotFound, Gateway, ToTarget, Proof, "Squid could not resolve the target's name"),
    phrase("Unable to determine IP address from host name", "squid.page-dns-fail-text", NameNotFound, Gateway, ToTarget, Proof, "Squid could not resolve the target's name"),
    phrase("<body id=*ERR_ACCESS_DENIED~", "squid.page-access-denied", DeniedByRule, Gateway, Unknown, Proof, "An http_access rule of Squid denies this request"),
    phrase("Access control configuration prevents your request", "squid.page-access-denied-text", DeniedByRule, Gateway, Unknown, Proof, "An http_access rule of Squid denies this request"),
    phrase("<body id=*ERR_CACHE_ACCESS_DENIED~", "squid.page-cache-access-denied", AuthRequired, Gateway, ToGateway, Proof, "Squid wants credentials that it accepts"),
    phrase("until you have authenticated yourself", "squid.page-cache-access-denied-text", AuthRequired, Gateway, ToGateway, Proof, "Squid wants credentials that it accepts"),
    phrase("<body id=*ERR_CANNOT_FORWARD~", "squid.page-cannot-forward", NoExit, Gateway, ToNode, Proof, "Squid may not go direct and has no parent proxy that works"),
    phrase("Unable to forward this request at this time", "squid.page-cannot-forward-text", NoExit, Gateway, ToNode, Proof, "Squid may not go direct and has no parent proxy that works"),
    phrase("<body id=*ERR_CONFLICT_HOST~", "squid.page-conflict-host", GatewayMisconfigured, Gateway, Unknown, Strong, "The name and the address of an intercepted request disagree"),
    phrase("URI Host Conflict", "squid.page-conflict-host-text", GatewayMisconfigured, Gateway, Unknown, Strong, "The name and the address of an intercepted request disagree"),
    phrase("<body id=*ERR_FORWARDING_DENIED~", "squid.page-forwarding-denied", GatewayMisconfigured, Gateway, Unknown, Proof, "Squid runs as a sibling that may not fetch"),
    phrase("<b>Forwarding Denied.</b>", "squid.page-forwarding-denied-text", GatewayMisconfigured, Gateway, Unknown, Proof, "Squid runs as a sibling that may not fetch"),
    phrase("<body id=*ERR_GATEWAY_FAILURE~", "squid.page-gateway-failure", GatewayMisconfigured, Gateway, Unknown, Strong, "Squid failed inside itself"),
    phrase("<b>Gateway Proxy Failure</b>", "squid.page-gateway-failure-text", GatewayMisconfigured, Gateway, Unknown, Strong, "Squid failed inside itself"),
    phrase("<body id=*ERR_ICAP_FAILURE~", "squid.page-icap-failure", GatewayMisconfigured, Gateway, Unknown, Proof, "Squid's ICAP service failed"),
    phrase("ICAP protocol error.", "squid.page-icap-failure-text", GatewayMisconfigured, Gateway, Unknown, Proof, "Squid's ICAP service failed"),
    phrase("<body id=*ERR_INVALID_RESP~", "squid.page-invalid-resp", AnswerNotHttp, Gateway, ToTarget, Proof, "The target's answer is not valid HTTP"),
    phrase("<b>Invalid Response</b>", "squid.page-invalid-resp-text", AnswerNotHttp, Gateway, ToTarget, Proof, "The target's answer is not valid HTTP"),
    phrase("The HTTP Response message received from the contacted server", "squid.page-invalid-resp-long", AnswerNotHttp, Gateway, ToTarget, Strong, "The target's answer is not valid HTTP"),
    phrase("<body id=*ERR_INVALID_URL~", "squid.page-invalid-url", SettingNotInEffect, Gateway, ToGateway, Fair, "The request to Squid holds no valid address: often a request meant for a server"),
    phrase("<b>Invalid URL</b>", "squid.page-invalid-url-text", SettingNotInEffect, Gateway, ToGateway, Fair, "The request to Squid holds no valid address: often a request meant for a server"),
    phrase("<body id=*ERR_LIFETIME_EXP~", "squid.page-lifetime-exp", TimedOut, Gateway, ToTarget, Fair, "The connection lived longer than Squid allows"),
    phrase("<b>Connection Lifetime Expired</b>", "squid.page-lifetime-exp-text", TimedOut, Gateway, ToTarget, Fair, "The connection lived longer than Squid allows"),
    phrase("<body id=*ERR_READ_ERROR~", "squid.page-read-error", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The connection to the target broke while Squid was reading"),
    phrase("<b>Read Error</b>", "squid.page-read-error-text", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The connection to the target broke while Squid was reading"),
    phrase("<body id=*ERR_READ_TIMEOUT~", "squid.page-read-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The target did not answer Squid in time"),
    phrase("<b>Read Timeout</b>", "squid.page-read-timeout-text", AnswerTimedOut, Gateway, ToTarget, Proof, "The target did not answer Squid in time"),
    phrase("<body id=*ERR_SECURE_CONNECT_FAIL~", "squid.page-secure-connect-fail", TlsFailed, Gateway, ToTarget, Proof, "The TLS handshake between Squid and the target failed"),
    phrase("Failed to establish a secure connection to ", "squid.page-secure-connect-fail-text", TlsFailed, Gateway, ToTarget, Strong, "The TLS handshake between Squid and the target failed"),
    phrase("<body id=*ERR_SHUTTING_DOWN~", "squid.page-shutting-down", UpstreamRestarting, Gateway, ToGateway, Proof, "Squid is shutting down"),
    phrase("This cache is in the process of shutting down", "squid.page-shutting-down-text", UpstreamRestarting, Gateway, ToGateway, Proof, "Squid is shutting down"),
    phrase("<body id=*ERR_SOCKET_FAILURE~", "squid.page-socket-failure", ResourceExhausted, Gateway, Unknown, Proof, "Squid could not get a socket from its system"),
    phrase("<b>Socket Failure</b>", "squid.page-socket-failure-text", ResourceExhausted, Gateway, Unknown, Proof, "Squid could not get a socket from its system"),
    phrase("<body id=*ERR_TOO_BIG~", "squid.page-too-big", DeniedByRule, Gateway, Unknown, Strong, "The request or answer is larger than Squid allows"),
    phrase("The request or reply is too large.", "squid.page-too-big-text", DeniedByRule, Gateway, Unknown, Strong, "The request or answer is larger than Squid allows"),
    phrase("<body id=*ERR_UNSUP_REQ~", "squid.page-unsup-req", MethodUnsupported, Gateway, ToGateway, Strong, "Squid does not support this method or scheme"),
    phrase("Unsupported Request Method and Protocol", "squid.page-unsup-req-text", MethodUnsupported, Gateway, ToGateway, Strong, "Squid does not support this method or scheme"),
    phrase("<body id=*ERR_WRITE_ERROR~", "squid.page-write-error", SendFailed, Gateway, ToTarget, Strong, "The connection to the target broke while Squid was sending"),
    phrase("<b>Write Error</b>", "squid.page-write-error-text", SendFailed, Gateway, ToTarget, Strong, "The connection to the target broke while Squid was sending"),
    phrase("<body id=*ERR_ZERO_SIZE_OBJECT~", "squid.page-zero-size-object", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The target closed without sending anything to Squid"),
    phrase("<b>Zero Sized Reply</b>", "squid.page-zero-size-object-text", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The target closed without sending anything to Squid"),
    phrase("Squid did not receive any data for this request", "squid.page-zero-size-object-long", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The target closed without sending anything to Squid"),
    phrase("Generated *(squid/", "squid.page", HopNamed, Gateway, Unknown, Weak, "Squid wrote this page"),
];

#[rustfmt::skip]
const SQUID_SYSTEM_ROWS: Rows = rows![
    phrase("The system returned: *(111) Connection refused", "squid.system-refused", ConnectRefused, Gateway, ToTarget, Proof, "The target refused Squid's connection"),
    phrase("The system returned: *(110) Connection timed out", "squid.system-timed-out", ConnectTimedOut, Gateway, ToTarget, Proof, "The target did not take Squid's connection in time"),
    phrase("The system returned: *(60) Operation timed out", "squid.system-timed-out-bsd", ConnectTimedOut, Gateway, ToTarget, Proof, "The target did not take Squid's connection in time"),
    phrase("The system returned: *(113) No route to host", "squid.system-no-route", NoRoute, Gateway, ToTarget, Proof, "Squid has no route to the target"),
    phrase("The system returned: *(101) Network is unreachable", "squid.system-network-unreachable", NoRoute, Gateway, ToTarget, Proof, "Squid's network cannot reach the target"),
    phrase("The system returned: *(104) Connection reset by peer", "squid.system-reset", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The target reset Squid's connection"),
    phrase("The system returned: *(61) Connection refused", "squid.system-refused-bsd", ConnectRefused, Gateway, ToTarget, Proof, "The target refused Squid's connection"),
    phrase("The system returned: *(13) Permission denied", "squid.system-permission", SocketForbidden, Gateway, ToTarget, Strong, "Squid's system forbids the connection"),
    phrase("(TLS code: X509_V_ERR_", "squid.system-certificate", TlsCertificateBad, Gateway, ToTarget, Proof, "Squid does not trust the target's certificate"),
    phrase("(TLS code: SQUID_X509_V_ERR_DOMAIN_MISMATCH", "squid.system-certificate-name", TlsCertificateBad, Gateway, ToTarget, Proof, "The target's certificate is for another name"),
    phrase("(TLS code: SQUID_ERR_SSL_HANDSHAKE", "squid.system-handshake", TlsFailed, Gateway, ToTarget, Proof, "The TLS handshake between Squid and the target failed"),
    phrase("No DNS records", "squid.system-no-dns-records", NameNotFound, Gateway, ToTarget, Weak, "The name has no address"),
    phrase("The DNS server returned:*Server Failure", "squid.system-dns-servfail", NameLookupFailed, Gateway, ToTarget, Strong, "Squid's DNS server answered with a failure"),
    phrase("Name Error: The domain name does not exist.", "squid.system-nxdomain", NameNotFound, Gateway, ToTarget, Proof, "The target's name does not exist"),
];

#[rustfmt::skip]
const TINYPROXY_ROWS: Rows = rows![
    phrase("has not configured it to service requests from your host", "tinyproxy.page-access-denied", AddressNotListed, Gateway, ToGateway, Proof, "tinyproxy does not serve the client's address"),
    phrase("This proxy requires authentication.", "tinyproxy.page-auth-required", AuthRequired, Gateway, ToGateway, Proof, "tinyproxy wants credentials"),
    phrase("The CONNECT method not allowed with the port you tried to use.", "tinyproxy.page-connect-port", DeniedByRule, Gateway, Unknown, Proof, "tinyproxy does not allow CONNECT to this port"),
    phrase("Could not retrieve all the headers", "tinyproxy.page-no-headers", AnswerNotHttp, Gateway, ToTarget, Proof, "tinyproxy got no whole header from the target"),
    phrase("nable to retrieve and process headers from the remote web server", "tinyproxy.page-no-headers-text", AnswerNotHttp, Gateway, ToTarget, Proof, "tinyproxy got no whole header from the target"),
    phrase("inyproxy was unable to connect to the remote web server", "tinyproxy.page-unable-to-connect", ConnectFailed, Gateway, ToTarget, Proof, "tinyproxy could not connect to the target"),
    phrase("error occurred while trying to connect to the upstream web proxy", "tinyproxy.page-upstream-proxy", NoExit, Gateway, ToNode, Proof, "tinyproxy could not connect to its parent proxy"),
    phrase("The request you made has been filtered", "tinyproxy.page-filtered", DeniedByRule, Gateway, Unknown, Strong, "A filter of tinyproxy denies this target"),
    phrase("Generated by *tinyproxy*version #", "tinyproxy.page", HopNamed, Gateway, Unknown, Weak, "tinyproxy wrote this page"),
];

#[rustfmt::skip]
const PRIVOXY_ROWS: Rows = rows![
    phrase("503 - Connect failed (Privoxy@", "privoxy.page-connect-failed", ConnectFailed, Gateway, ToTarget, Proof, "Privoxy could not connect to the target"),
    phrase("503 Connect failed (Privoxy@", "privoxy.copy-connect-failed", ConnectFailed, Gateway, ToTarget, Proof, "Privoxy could not connect to the target"),
    phrase("HTTP/* 503 Connect failed", "privoxy.connect-failed", ConnectFailed, Gateway, ToTarget, Proof, "Privoxy could not connect to the target"),
    phrase("503 - Forwarding failure (Privoxy@", "privoxy.page-forwarding", NoExit, Gateway, ToNode, Proof, "Privoxy could not forward through its parent proxy"),
    phrase("~503 Forwarding failure", "privoxy.forwarding", NoExit, Gateway, ToNode, Proof, "Privoxy could not forward through its parent proxy"),
    phrase("502 - No server or forwarder data received", "privoxy.page-no-data", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The target or parent proxy closed without sending data to Privoxy"),
    phrase("~502 No data received from server or forwarder", "privoxy.no-data", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The target or parent proxy closed without sending data to Privoxy"),
    phrase("HTTP/* 404 No such domain", "privoxy.no-such-domain", NameNotFound, Gateway, ToTarget, Proof, "Privoxy could not resolve the target's name"),
    phrase("404 - No such Domain (Privoxy@", "privoxy.page-no-such-domain", NameNotFound, Gateway, ToTarget, Proof, "Privoxy could not resolve the target's name"),
    phrase("502 - Bad Gateway (Privoxy@", "privoxy.page-bad-gateway", NameNotFound, Gateway, ToTarget, Strong, "Privoxy could not resolve the target's name"),
    phrase("504 - Connection timeout (Privoxy@", "privoxy.page-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The target did not answer Privoxy in time"),
    phrase("HTTP/* 504 Connection timeout$", "privoxy.timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The target did not answer Privoxy in time"),
    phrase("403 - Request blocked (Privoxy@", "privoxy.page-blocked", DeniedByRule, Gateway, Unknown, Proof, "A rule of Privoxy blocks this request"),
    phrase("HTTP/* 403 Request blocked by Privoxy", "privoxy.blocked", DeniedByRule, Gateway, Unknown, Proof, "A rule of Privoxy blocks this request"),
];

#[rustfmt::skip]
const THREE_PROXY_ROWS: Rows = rows![
    phrase("Access control list denies you to access this resource", "3proxy.acl", DeniedByRule, Gateway, Unknown, Proof, "An access list of 3proxy denies this request"),
    phrase("Access to requested resource disallowed by administrator or you need valid username/password", "3proxy.auth", AuthRequired, Gateway, ToGateway, Proof, "3proxy wants credentials that it accepts"),
    phrase("Host Not Found or connection failed", "3proxy.connect", ConnectFailed, Gateway, ToTarget, Proof, "3proxy could not resolve or reach the target"),
    phrase("<h3>You have exceeded your limits</h3>", "3proxy.limits", AccountLimited, Gateway, Unknown, Proof, "A limit of the account at 3proxy is reached"),
    phrase("Failed to connect parent proxy", "3proxy.parent", NoExit, Gateway, ToNode, Proof, "3proxy could not connect to its parent proxy"),
    phrase("<h3>Your request violates configured policy</h3>", "3proxy.policy", DeniedByRule, Gateway, Unknown, Proof, "A policy of 3proxy denies this request"),
    phrase("<h3>Recursion detected</h3>", "3proxy.recursion", GatewayMisconfigured, Gateway, Unknown, Proof, "3proxy would connect to itself"),
    phrase("<h2>503 Error</h2>*<h3>All ", "3proxy.all-busy", ProxyOverloaded, Gateway, Unknown, Fair, "3proxy has no free service"),
];

#[rustfmt::skip]
const OTHER_ROWS: Rows = rows![
    phrase("CCProxy*Unauthorized", "ccproxy.unauthorized", AuthRejected, Gateway, ToGateway, Strong, "CCProxy does not accept the account or address"),
    phrase("Unauthorized ...IP Address:", "ccproxy.address", AddressNotListed, Gateway, ToGateway, Strong, "CCProxy does not serve the client's address"),
    phrase("This is a proxy server. Does not respond to non-proxy requests.", "goproxy.not-a-proxy-request", SettingNotInEffect, Gateway, ToGateway, Strong, "The proxy was asked as if it were a web server"),
    phrase("The proxy server did not get any response", "proxy-page.no-response", ClosedBeforeAnswer, Gateway, ToTarget, Fair, "The target sent nothing to the proxy"),
    phrase("Polipo*error: Couldn't look up host", "polipo.dns", NameNotFound, Gateway, ToTarget, Proof, "Polipo could not resolve the target's name"),
    phrase("502 Couldn't look up host", "polipo.status-dns", NameNotFound, Gateway, ToTarget, Proof, "Polipo could not resolve the target's name"),
    phrase("504 Connect to * failed: ", "polipo.connect", ConnectFailed, Gateway, ToTarget, Strong, "The proxy could not connect to the target"),
    phrase("SOCKS proxy, and not an HTTP proxy", "tor.not-http", SchemeMismatch, Gateway, ToGateway, Proof, "HTTP was spoken to Tor's SOCKS port"),
    phrase("Tor is not an HTTP Proxy", "tor.not-http-title", SchemeMismatch, Gateway, ToGateway, Proof, "HTTP was spoken to Tor's SOCKS port"),
    phrase("This is an HTTP CONNECT tunnel, not a full HTTP proxy", "tor.connect-only", MethodUnsupported, Gateway, ToGateway, Strong, "Tor's HTTP port only opens tunnels"),
    phrase("(?i)x-cache-lookup: *miss from ", "squid.header-x-cache-lookup", HopNamed, Gateway, Unknown, Weak, "Squid passed this answer on"),
];
