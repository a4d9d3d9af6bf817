//! What Squid writes into its cache log.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// The cache log.
pub static CACHE_LOG: PhraseTable = PhraseTable {
    parser: "squid_cache_log",
    program: Some("squid"),
    source: "squid-cache/squid src/neighbors.cc, src/FwdState.cc",
    phrases: ROWS,
};

#[rustfmt::skip]
const ROWS: Rows = rows![
    phrase("Detected DEAD Parent: ", "squid.dead-parent", NoExit, Gateway, ToNode, Proof, "Squid counts its parent proxy as dead"),
    phrase("Detected DEAD Sibling: ", "squid.dead-sibling", NoExit, Gateway, ToNode, Strong, "Squid counts a sibling proxy as dead"),
    phrase("Detected REVIVED Parent: ", "squid.revived-parent", RepeatWorks, Gateway, ToNode, Strong, "Squid's parent proxy came back"),
    phrase("TCP connection to */# failed", "squid.peer-connect-failed", ConnectFailed, Gateway, ToNode, Strong, "Squid could not connect to its parent proxy"),
    phrase("| ERROR: Connection to * failed", "squid.peer-connection-failed", ConnectFailed, Gateway, ToNode, Strong, "Squid could not connect to its parent proxy"),
    phrase("Your cache is running out of filedescriptors", "squid.files-exhausted", ResourceExhausted, Gateway, Unknown, Proof, "Squid has no file handles left"),
    phrase("SECURITY ALERT: Host header forgery detected on ", "squid.host-forgery", GatewayMisconfigured, Gateway, ToTarget, Strong, "Squid resolves the target to other addresses than the client does"),
    phrase("WARNING: Forwarding loop detected for:", "squid.loop", GatewayMisconfigured, Gateway, Unknown, Proof, "The request came back to Squid itself"),
    phrase("| Error negotiating SSL on FD #: ", "squid.tls-failed", TlsFailed, Gateway, ToTarget, Strong, "The TLS handshake between Squid and the target failed"),
    phrase("| ERROR: negotiating TLS on FD #: ", "squid.tls-failed-5", TlsFailed, Gateway, ToTarget, Strong, "The TLS handshake between Squid and the target failed"),
    phrase("| ERROR: Cannot connect to ", "squid.cannot-connect", ConnectFailed, Gateway, ToTarget, Fair, "Squid could not connect"),
    phrase("| ERROR: failure while accepting a TLS connection on ", "squid.client-tls-failed", TlsFailed, Gateway, ToGateway, Fair, "A client's TLS handshake with Squid failed: plain HTTP sent to a TLS port, or a certificate not trusted"),
    phrase("| WARNING: All #/# * processes are busy.", "squid.helpers-busy", ProxyOverloaded, Gateway, ToGateway, Strong, "Squid's helper programs are all busy"),
    phrase("| WARNING: All *authenticator processes are busy", "squid.authenticators-busy", ProxyOverloaded, Gateway, ToGateway, Proof, "Squid's programs that check passwords are all busy"),
    phrase("| FATAL: Too many queued * requests", "squid.helper-queue", ProxyOverloaded, Gateway, Unknown, Proof, "Squid stopped because its helper programs were overloaded"),
    phrase("| FATAL: ", "squid.fatal", GatewayMisconfigured, Gateway, Unknown, Strong, "Squid stopped with an error of its own"),
    phrase("FATAL: Bungled ", "squid.bungled", GatewayMisconfigured, Gateway, Unknown, Proof, "Squid's configuration holds a line it cannot read"),
    phrase("commBind*: Cannot bind socket * (98) Address", "squid.address-in-use", GatewayMisconfigured, Gateway, Unknown, Proof, "Squid cannot listen: another program holds its port"),
    phrase("commBind*: Cannot bind socket * (99) Cannot assign requested address", "squid.bind-address-missing", GatewayMisconfigured, Gateway, Unknown, Proof, "Squid is told to use an address that its machine does not have"),
    phrase("| WARNING: DNS lookup for '*' failed!", "squid.dns-lookup", NameLookupFailed, Gateway, ToTarget, Strong, "Squid could not resolve a name of its configuration"),
    phrase("idnsSendQuery: FD *: sendto: ", "squid.dns-send", NameLookupFailed, Gateway, ToTarget, Strong, "Squid could not reach its DNS server"),
    phrase("| essential ICAP service is down after an options fetch failure", "squid.icap-down", GatewayMisconfigured, Gateway, Unknown, Strong, "The ICAP service that Squid depends on does not answer"),
    phrase("| Shutting down...", "squid.shutting-down", UpstreamRestarting, Gateway, Unknown, Weak, "Squid was being stopped"),
    phrase("ERR_CONNECT_FAIL/errno=111", "squid.detail-refused", ConnectRefused, Gateway, ToTarget, Proof, "The target refused Squid's connection"),
    phrase("ERR_CONNECT_FAIL/errno=110", "squid.detail-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The target did not answer Squid's connection attempt"),
    phrase("ERR_CONNECT_FAIL/errno=113", "squid.detail-no-route", NoRoute, Gateway, ToTarget, Proof, "The network told Squid that no way leads to the target"),
    phrase("ERR_CONNECT_FAIL/errno=101", "squid.detail-network", NoRoute, Gateway, ToTarget, Proof, "Squid's machine has no route to the target's network"),
    phrase("ERR_CONNECT_FAIL/errno=#", "squid.detail-connect", ConnectFailed, Gateway, ToTarget, Strong, "Squid could not connect to the target"),
    phrase("ERR_READ_ERROR/errno=104", "squid.detail-reset", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The target reset Squid's connection"),
    phrase("ERR_ZERO_SIZE_OBJECT/WITH_SERVER", "squid.detail-closed", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The target closed the connection before Squid had an answer"),
    phrase("ERR_ZERO_SIZE_OBJECT/WITH_CLIENT", "squid.detail-client", ClientLeft, Gateway, ToGateway, Fair, "The client closed the connection before an answer"),
];
