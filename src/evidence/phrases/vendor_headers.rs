//! Headers, reasons and bodies of commercial proxy vendors. Their gateways speak, their exits are the nodes.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Bright Data, formerly Luminati, and its Proxy Manager.
pub static BRIGHT_DATA: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Bright Data"),
    source: "Bright Data docs, error catalog; luminati-io/luminati-proxy",
    phrases: BRIGHT_DATA_ROWS,
};

/// Zyte Smart Proxy Manager, formerly Crawlera, and Zyte API.
pub static ZYTE: PhraseTable =
    PhraseTable { parser: ID, program: Some("Zyte"), source: "Zyte docs, errors", phrases: ZYTE_ROWS };

/// Oxylabs.
pub static OXYLABS: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Oxylabs"),
    source: "Oxylabs docs, response codes",
    phrases: OXYLABS_ROWS,
};

/// SOAX.
pub static SOAX: PhraseTable =
    PhraseTable { parser: ID, program: Some("SOAX"), source: "SOAX docs, error codes", phrases: SOAX_ROWS };

/// Thordata.
pub static THORDATA: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Thordata"),
    source: "Thordata docs, error codes",
    phrases: THORDATA_ROWS,
};

/// proxy-chain, which Apify's proxy is built on.
pub static PROXY_CHAIN: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("proxy-chain"),
    source: "apify/proxy-chain src/statuses.ts",
    phrases: PROXY_CHAIN_ROWS,
};

/// Vendors with few wordings each.
pub static OTHERS: PhraseTable =
    PhraseTable { parser: ID, program: None, source: "the vendors' docs", phrases: OTHER_ROWS };

const ID: &str = "vendor_headers";

#[rustfmt::skip]
const BRIGHT_DATA_ROWS: Rows = rows![
    phrase("(?i)x-brd-err-code: client_10000", "brightdata.auth-missing", AuthRequired, Gateway, ToGateway, Proof, "Bright Data wants credentials"),
    phrase("(?i)x-brd-err-code: client_10001", "brightdata.auth-failed", AuthRejected, Gateway, ToGateway, Proof, "Bright Data does not accept the credentials"),
    phrase("(?i)x-brd-err-code: client_10002", "brightdata.zone", CredentialsMalformed, Gateway, ToGateway, Proof, "The zone in the user name does not exist at Bright Data"),
    phrase("(?i)x-brd-err-code: client_10030", "brightdata.address-not-listed", AddressNotListed, Gateway, ToGateway, Strong, "The client's address is not on the zone's list at Bright Data"),
    phrase("(?i)x-brd-err-code: client_10100", "brightdata.usage-limit", AccountLimited, Gateway, Unknown, Proof, "The account's limit at Bright Data is reached"),
    phrase("(?i)x-brd-err*ip_blacklisted", "brightdata.address-blacklisted", AddressNotListed, Gateway, ToGateway, Proof, "Bright Data does not serve the client's address"),
    phrase("(?i)x-brd-err-code: target_5#", "brightdata.target-status", UpstreamAnsweredError, Gateway, ToTarget, Strong, "The target answered Bright Data's exit with an error"),
    phrase("(?i)x-brd-err-code: target_40", "brightdata.target-client-status", BlockedByTarget, Gateway, ToTarget, Weak, "The target refused the request of Bright Data's exit"),
    phrase("(?i)x-brd-err-code: client_10", "brightdata.client-error", CredentialsMalformed, Gateway, ToGateway, Fair, "Bright Data counts the request's parameters as wrong"),
    phrase("(?i)x-brd-err-code: policy_", "brightdata.policy", DeniedByRule, Gateway, Unknown, Proof, "A policy of Bright Data forbids this target or request"),
    phrase("(?i)x-brd-error: policy_", "brightdata.policy-old", DeniedByRule, Gateway, Unknown, Proof, "A policy of Bright Data forbids this target or request"),
    phrase("(?i)x-brd-err-code: target_", "brightdata.target", ConnectFailed, Gateway, ToTarget, Strong, "Bright Data's exit could not reach the target"),
    phrase("(?i)x-brd-error: target_", "brightdata.target-error", ConnectFailed, Gateway, ToTarget, Strong, "Bright Data's exit could not reach the target"),
    phrase("(?i)x-luminati-error: target_", "brightdata.target-old", ConnectFailed, Gateway, ToTarget, Strong, "Bright Data's exit could not reach the target"),
    phrase("(?i)x-brd-err-code: peer_", "brightdata.peer", NoExit, Gateway, ToNode, Strong, "Bright Data's exit failed"),
    phrase("(?i)x-brd-err-code: server_", "brightdata.server", ProxyOverloaded, Gateway, Unknown, Fair, "Bright Data's gateway failed inside itself"),
    phrase("(?i)no peers available", "brightdata.no-peers", NoExit, Gateway, ToNode, Proof, "Bright Data has no exit that fits the request"),
    phrase("(?i)x-luminati-error: ", "brightdata.error-old", NoExit, Gateway, ToNode, Fair, "Bright Data's gateway could not serve the request"),
    phrase("(?i)x-luminati-error-code: ", "brightdata.error-code-old", NoExit, Gateway, ToNode, Fair, "Bright Data's gateway could not serve the request"),
    phrase("(?i)x-brd-error: ", "brightdata.error", ProxyWrote, Gateway, Unknown, Fair, "Bright Data's gateway wrote this error itself"),
    phrase("(?i)x-lpm-error: ", "brightdata.manager-error", ProxyWrote, Gateway, Unknown, Fair, "Bright Data's Proxy Manager wrote this error itself"),
    phrase("(?i)x-brd-debug: ", "brightdata.debug", HopNamed, Gateway, Unknown, Weak, "Bright Data's gateway passed this answer on"),
    phrase("Proxy Manager - Authentication failed", "brightdata.manager-auth", AuthRejected, Client, ToGateway, Proof, "The Proxy Manager's own credentials are refused"),
    phrase("(?i)x-brd-error*auth failed", "brightdata.auth-text", AuthRejected, Gateway, ToGateway, Strong, "Bright Data does not accept the credentials"),
    phrase("(?i)x-luminati-error*auth failed", "brightdata.auth-text-old", AuthRejected, Gateway, ToGateway, Strong, "Bright Data does not accept the credentials"),
    phrase("(?i)x-brd-error*ip_forbidden", "brightdata.ip-forbidden", AddressNotListed, Gateway, ToGateway, Proof, "The client's address is not on the zone's list at Bright Data"),
    phrase("(?i)x-luminati-error*ip_forbidden", "brightdata.ip-forbidden-old", AddressNotListed, Gateway, ToGateway, Proof, "The client's address is not on the zone's list at Bright Data"),
    phrase("Proxy Error: Forbidden by robots.txt", "brightdata.robots", DeniedByRule, Gateway, Unknown, Proof, "Bright Data does not fetch what the site's robots.txt forbids"),
];

#[rustfmt::skip]
const ZYTE_ROWS: Rows = rows![
    phrase("(?i)x-crawlera-error: bad_proxy_auth", "zyte.bad-proxy-auth", AuthRejected, Gateway, ToGateway, Proof, "Zyte does not accept the API key"),
    phrase("(?i)x-crawlera-error: bad_auth", "zyte.bad-auth", AuthRejected, Gateway, ToGateway, Proof, "Zyte does not accept the API key"),
    phrase("(?i)x-crawlera-error: bad_session_id", "zyte.bad-session-id", CredentialsMalformed, Gateway, ToGateway, Proof, "Zyte does not know this session"),
    phrase("(?i)x-crawlera-error: invalid_request", "zyte.invalid-request", CredentialsMalformed, Gateway, ToGateway, Strong, "Zyte counts the request's parameters as wrong"),
    phrase("(?i)x-crawlera-error: banned", "zyte.banned", BlockedByTarget, Gateway, ToTarget, Proof, "The target bans Zyte's exits"),
    phrase("(?i)x-crawlera-error: domain_forbidden", "zyte.domain-forbidden", DeniedByRule, Gateway, Unknown, Proof, "Zyte does not allow this target"),
    phrase("(?i)x-crawlera-error: econnrefused", "zyte.econnrefused", ConnectRefused, Gateway, ToTarget, Proof, "The target refused the connection of Zyte's exit"),
    phrase("(?i)x-crawlera-error: econnreset", "zyte.econnreset", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The target reset the connection of Zyte's exit"),
    phrase("(?i)x-crawlera-error: ehostunreach", "zyte.ehostunreach", NoRoute, Gateway, ToTarget, Proof, "Zyte's exit has no route to the target"),
    phrase("(?i)x-crawlera-error: noslaves", "zyte.noslaves", NoExit, Gateway, ToNode, Proof, "Zyte has no exit available for this target"),
    phrase("(?i)x-crawlera-error: slavebanned", "zyte.slavebanned", BlockedByTarget, Gateway, ToTarget, Strong, "The target bans Zyte's exit"),
    phrase("(?i)x-crawlera-error: nxdomain", "zyte.nxdomain", NameNotFound, Gateway, ToTarget, Proof, "Zyte could not resolve the target's name"),
    phrase("(?i)x-crawlera-error: serverbusy", "zyte.serverbusy", ProxyOverloaded, Gateway, Unknown, Proof, "Zyte's gateway is overloaded"),
    phrase("(?i)x-crawlera-error: socket_closed_remotely", "zyte.socket-closed-remotely", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The target closed the connection of Zyte's exit"),
    phrase("(?i)x-crawlera-error: client_conn_closed", "zyte.client-conn-closed", ClientLeft, Gateway, ToGateway, Strong, "The client left Zyte's gateway"),
    phrase("(?i)x-crawlera-error: ssl_tunnel_error", "zyte.ssl-tunnel-error", TlsFailed, Gateway, ToTarget, Strong, "The tunnel to the target could not be set up"),
    phrase("(?i)x-crawlera-error: timeout", "zyte.timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The target did not answer Zyte's exit in time"),
    phrase("(?i)x-crawlera-error: msgtimeout", "zyte.msgtimeout", AnswerTimedOut, Gateway, ToTarget, Strong, "The target did not answer Zyte's exit in time"),
    phrase("(?i)x-crawlera-error: too_many_conns", "zyte.too-many-conns", AccountLimited, Gateway, Unknown, Proof, "The account's limit of connections at Zyte is reached"),
    phrase("(?i)x-crawlera-error: user_suspended", "zyte.user-suspended", AuthRejected, Gateway, ToGateway, Proof, "The account at Zyte is suspended"),
    phrase("(?i)x-crawlera-error: too_many", "zyte.too-many", AccountLimited, Gateway, Unknown, Strong, "A limit of the account at Zyte is reached"),
    phrase("(?i)x-crawlera-error: ", "zyte.error", ProxyWrote, Gateway, Unknown, Fair, "Zyte's gateway wrote this error itself"),
    phrase("(?i)zyte-error: ", "zyte.error-header", ProxyWrote, Gateway, Unknown, Fair, "Zyte's gateway wrote this error itself"),
    phrase("(?i)zyte-error-type: *website-ban", "zyte.api-website-ban", BlockedByTarget, Gateway, ToTarget, Proof, "The target bans Zyte's exits"),
    phrase("\"type\":*\"/download/temporary-error\"", "zyte.api-temporary-error", BlockedByTarget, Gateway, ToTarget, Fair, "Zyte could not get a good answer from the target"),
    phrase("\"type\":*\"/limits/over-user-limit\"", "zyte.api-over-user-limit", AccountLimited, Gateway, Unknown, Proof, "The account's limit at Zyte is reached"),
    phrase("\"type\":*\"/limits/over-global-limit\"", "zyte.api-over-global-limit", ProxyOverloaded, Gateway, Unknown, Proof, "Zyte's gateway is overloaded"),
    phrase("\"type\":*\"/auth/key-not-found\"", "zyte.api-key-not-found", AuthRejected, Gateway, ToGateway, Proof, "Zyte does not accept the API key"),
];

#[rustfmt::skip]
const OXYLABS_ROWS: Rows = rows![
    phrase("(?i)x-error-description: *user authentication failed", "oxylabs.auth", AuthRejected, Gateway, ToGateway, Proof, "Oxylabs does not accept the credentials"),
    phrase("(?i)x-error-description: *traffic limit reached", "oxylabs.traffic-limit", AccountLimited, Gateway, Unknown, Proof, "The account's traffic at Oxylabs is used up"),
    phrase("(?i)x-error-description: *exit node not found", "oxylabs.no-exit", NoExit, Node, ToTarget, Proof, "The exit of this session at Oxylabs is gone"),
    phrase("(?i)x-error-description: *access denied", "oxylabs.denied", DeniedByRule, Gateway, Unknown, Fair, "Oxylabs denies the request"),
    phrase("(?i)x-error-description: *session failed", "oxylabs.session-failed", NoExit, Gateway, ToNode, Strong, "The session's exit at Oxylabs failed"),
    phrase("(?i)x-error-description: *timeout", "oxylabs.timeout", NoExit, Gateway, ToNode, Fair, "The exit at Oxylabs did not answer in time"),
    phrase("(?i)x-error-description: ", "oxylabs.error", NoExit, Gateway, ToNode, Strong, "Oxylabs could not serve the request with this exit"),
    phrase("~525 No Exit Found", "vendor.525-no-exit", NoExit, Node, ToTarget, Proof, "The proxy has no exit that fits the request"),
    phrase("~525 No IP Found", "vendor.525-no-ip", NoExit, Node, ToTarget, Proof, "The proxy has no exit that fits the request"),
    phrase("~522 Timeout", "vendor.522-timeout", NoExit, Gateway, ToNode, Fair, "The proxy's exit did not answer in time"),
    phrase("~407 Access Denied", "vendor.407-access-denied", AuthRejected, Gateway, ToGateway, Strong, "The proxy does not accept the credentials"),
];

#[rustfmt::skip]
const SOAX_ROWS: Rows = rows![
    phrase("(?i)x-soax-error: auth_failed", "soax.auth-failed", AuthRejected, Gateway, ToGateway, Proof, "SOAX does not accept the credentials"),
    phrase("(?i)x-soax-error: err_auth_required", "soax.auth-required", AuthRequired, Gateway, ToGateway, Proof, "SOAX wants credentials"),
    phrase("(?i)x-soax-error: err_duplicate_param", "soax.duplicate-param", CredentialsMalformed, Gateway, ToGateway, Proof, "The user name at SOAX names a parameter twice"),
    phrase("(?i)x-soax-error: err_invalid_combination", "soax.invalid-combination", CredentialsMalformed, Gateway, ToGateway, Proof, "The parameters in the user name do not go together at SOAX"),
    phrase("(?i)x-soax-error: err_invalid_value", "soax.invalid-value", CredentialsMalformed, Gateway, ToGateway, Proof, "A parameter in the user name has no valid value at SOAX"),
    phrase("(?i)x-soax-error: err_missing_params", "soax.missing-params", CredentialsMalformed, Gateway, ToGateway, Proof, "The user name at SOAX lacks a parameter"),
    phrase("(?i)x-soax-error: err_param_not_allowed", "soax.param-not-allowed", CredentialsMalformed, Gateway, ToGateway, Strong, "The SOAX package does not allow this parameter"),
    phrase("(?i)x-soax-error: err_unknown_param", "soax.unknown-param", CredentialsMalformed, Gateway, ToGateway, Proof, "The user name at SOAX has an unknown parameter"),
    phrase("(?i)x-soax-error: ", "soax.error", ProxyWrote, Gateway, Unknown, Fair, "SOAX's gateway wrote this error itself"),
    phrase("(?i)x-soax-detail: ", "soax.detail", ProxyWrote, Gateway, Unknown, Fair, "SOAX's gateway wrote this error itself"),
];

#[rustfmt::skip]
const THORDATA_ROWS: Rows = rows![
    phrase("(?i)x-thor-error-code: client_101", "thordata.client-101", CredentialsMalformed, Gateway, ToGateway, Proof, "The parameters in the user name are wrong at Thordata"),
    phrase("(?i)x-thor-error-code: client_102", "thordata.client-102", ProxyKindUnsupported, Gateway, ToGateway, Proof, "Thordata does not support this protocol"),
    phrase("(?i)x-thor-error-code: client_103", "thordata.client-103", SettingNotInEffect, Gateway, ToGateway, Proof, "Thordata counts the request as wrong"),
    phrase("(?i)x-thor-error-code: client_104", "thordata.client-104", SettingNotInEffect, Gateway, ToGateway, Proof, "Thordata counts the request as wrong"),
    phrase("(?i)x-thor-error-code: resource_201", "thordata.resource-201", NoExit, Gateway, ToNode, Proof, "Thordata has no exit that fits the request"),
    phrase("(?i)x-thor-error-code: resource_202", "thordata.resource-202", NoExit, Gateway, ToNode, Strong, "Thordata has no exit that fits the request"),
    phrase("(?i)x-thor-error-code: resource_203", "thordata.resource-203", NoExit, Gateway, ToNode, Fair, "Thordata's exit failed"),
    phrase("(?i)x-thor-error-msg: ", "thordata.error-msg", ProxyWrote, Gateway, Unknown, Fair, "Thordata's gateway wrote this error itself"),
    phrase("(?i)x-thor-error-code: ", "thordata.error", ProxyWrote, Gateway, Unknown, Fair, "Thordata's gateway wrote this error itself"),
];

#[rustfmt::skip]
const PROXY_CHAIN_ROWS: Rows = rows![
    phrase("~590 Non Successful", "proxy-chain.590", NoExit, Gateway, ToNode, Proof, "The parent proxy refused to open the tunnel"),
    phrase("~592 Status Code Out Of Range", "proxy-chain.592", WrongProtocol, Gateway, ToNode, Proof, "The parent proxy's answer has no valid status"),
    phrase("~593 Not Found", "proxy-chain.593", NameNotFound, Gateway, ToNode, Proof, "The parent proxy's name was not found"),
    phrase("~594 Connection Refused", "proxy-chain.594", NoExit, Gateway, ToNode, Proof, "The parent proxy refused the connection"),
    phrase("~595 Connection Reset", "proxy-chain.595", ResetBeforeAnswer, Gateway, ToNode, Proof, "The parent proxy reset the connection"),
    phrase("~596 Broken Pipe", "proxy-chain.596", ResetBeforeAnswer, Gateway, ToNode, Proof, "The parent proxy closed while the request was being sent"),
    phrase("~597 Auth Failed", "proxy-chain.597", AuthRejected, Gateway, ToNode, Proof, "The parent proxy does not accept the credentials"),
    phrase("~599 Upstream Error", "proxy-chain.599", NoExit, Gateway, ToNode, Proof, "The parent proxy failed"),
];

#[rustfmt::skip]
const OTHER_ROWS: Rows = rows![
    phrase("~503 No Exits Available", "iproyal.no-exits", NoExit, Node, ToTarget, Proof, "IPRoyal has no exit that fits the request"),
    phrase("~504 Exit Connection Failed", "iproyal.exit-failed", ConnectFailed, Node, ToTarget, Proof, "IPRoyal's exit could not reach the target"),
    phrase("HTTP/# 490~", "netnut.490-h2", NoExit, Gateway, ToNode, Strong, "NetNut has no exit for this request"),
    phrase("HTTP/#.# 490~", "netnut.490", NoExit, Gateway, ToNode, Strong, "NetNut has no exit for this request"),
    phrase("490 Bad Access Point", "netnut.490-reason", NoExit, Gateway, ToNode, Strong, "NetNut has no exit for this request"),
    phrase("HTTP/* 402 *quota", "nimble.402-quota", AccountLimited, Gateway, Unknown, Fair, "The account's quota at the proxy is used up"),
    phrase("HTTP/* 402 *credits", "nimble.402-credits", AccountLimited, Gateway, Unknown, Fair, "The account's credits at the proxy are used up"),
    phrase("HTTP/* 452 Bandwidth Exceeded", "proxies-fo.452", AccountLimited, Gateway, Unknown, Strong, "The account's traffic at the proxy is used up"),
    phrase("^exceeded bandwidth limit", "proxies-fo.bandwidth", AccountLimited, Gateway, Unknown, Strong, "The account's traffic at the proxy is used up"),
    phrase("HTTP/* 453 Thread Limit Exceeded", "proxies-fo.453", AccountLimited, Gateway, Unknown, Strong, "The account's limit of connections at the proxy is reached"),
    phrase("^exceeded threads limit", "proxies-fo.threads", AccountLimited, Gateway, Unknown, Strong, "The account's limit of connections at the proxy is reached"),
    phrase("HTTP/* 454 Invalid Country Code", "proxies-fo.454", CredentialsMalformed, Gateway, ToGateway, Strong, "The country in the user name is unknown to the proxy"),
    phrase("^invalid country code", "proxies-fo.country", CredentialsMalformed, Gateway, ToGateway, Strong, "The country in the user name is unknown to the proxy"),
    phrase("^invalid state code", "proxies-fo.state", CredentialsMalformed, Gateway, ToGateway, Strong, "The state in the user name is unknown to the proxy"),
    phrase("^invalid city code", "proxies-fo.city", CredentialsMalformed, Gateway, ToGateway, Strong, "The city in the user name is unknown to the proxy"),
    phrase("HTTP/* 455 Invalid TTL", "proxies-fo.455", CredentialsMalformed, Gateway, ToGateway, Strong, "The session's lifetime in the user name is out of range"),
    phrase("^Incorrect username or password$", "proxies-fo.auth", AuthRejected, Gateway, ToGateway, Fair, "The proxy does not accept the credentials"),
    phrase("~407 *Incorrect username or password", "proxies-fo.auth-407", AuthRejected, Gateway, ToGateway, Strong, "The proxy does not accept the credentials"),
    phrase("Request failed. You will not be charged for this request", "scraperapi.500", BlockedByTarget, Gateway, ToTarget, Fair, "ScraperAPI got no good answer from the target over any exit"),
    phrase("(?i)x-webshare-reason: bandwidthlimit", "webshare.bandwidth-limit", AccountLimited, Gateway, Unknown, Proof, "The account's traffic at Webshare is used up"),
    phrase("(?i)x-webshare-reason: ", "webshare.reason", ProxyWrote, Gateway, Unknown, Fair, "Webshare's gateway wrote this error itself"),
    phrase("(?i)x-packetstream-error: ", "packetstream.error", ProxyWrote, Gateway, Unknown, Fair, "PacketStream's gateway wrote this error itself"),
    phrase("~Insufficient balance on proxy account", "vendor.balance", AccountLimited, Gateway, Unknown, Strong, "The account's balance at the proxy is used up"),
];
