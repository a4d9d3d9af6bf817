//! What the commands print that a report suggests: name, port, path and TLS checks.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Name look-ups.
pub static NAMES: PhraseTable = PhraseTable {
    parser: "name_check",
    program: None,
    source: "bind9 dig, nslookup; glibc getent; PowerShell Resolve-DnsName, run in the lab or documented",
    phrases: NAME_ROWS,
};

/// Port checks.
pub static PORTS: PhraseTable = PhraseTable {
    parser: "port_check",
    program: None,
    source: "netcat-openbsd, netcat-traditional, ncat, telnet run in the lab; PowerShell Test-NetConnection documentation",
    phrases: PORT_ROWS,
};

/// Checks of the way.
pub static PATHS: PhraseTable = PhraseTable {
    parser: "path_check",
    program: None,
    source: "iputils ping run in the lab; Windows ping documentation",
    phrases: PATH_ROWS,
};

/// TLS checks.
pub static TLS: PhraseTable = PhraseTable {
    parser: "tls_check",
    program: None,
    source: "openssl/openssl apps/s_client.c, run in the lab",
    phrases: TLS_ROWS,
};

#[rustfmt::skip]
const NAME_ROWS: Rows = rows![
    phrase("->>HEADER<<- opcode: QUERY, status: NXDOMAIN", "dig.nxdomain", NameNotFound, Client, Unknown, Fair, "The resolver says that the name does not exist"),
    phrase("->>HEADER<<- opcode: QUERY, status: SERVFAIL", "dig.servfail", NameLookupFailed, Client, Unknown, Fair, "The resolver could not find out"),
    phrase("->>HEADER<<- opcode: QUERY, status: REFUSED", "dig.refused", NameLookupFailed, Client, Unknown, Fair, "The resolver refused the question"),
    phrase("->>HEADER<<- opcode: QUERY, status: NOERROR", "dig.noerror", NameResolved, Client, Unknown, Fair, "The resolver knows the name"),
    phrase(";; connection timed out; no servers could be reached", "dig.no-resolver", NameLookupFailed, Client, Unknown, Fair, "No resolver answered"),
    phrase(";; communications error to *: timed out", "dig.resolver-timeout", NameLookupFailed, Client, Unknown, Fair, "The resolver did not answer"),
    phrase("server can't find *: NXDOMAIN", "nslookup.nxdomain", NameNotFound, Client, Unknown, Fair, "The resolver says that the name does not exist"),
    phrase("server can't find *: SERVFAIL", "nslookup.servfail", NameLookupFailed, Client, Unknown, Fair, "The resolver could not find out"),
    phrase("can't find *: Non-existent domain", "nslookup.non-existent-domain", NameNotFound, Client, Unknown, Fair, "The resolver says that the name does not exist"),
    phrase("can't find *: No response from server", "nslookup.no-response", NameLookupFailed, Client, Unknown, Fair, "The resolver did not answer"),
    phrase("^no address: ", "getent.no-address", NameNotFound, Client, Unknown, Fair, "The name has no address here"),
    phrase("Resolve-DnsName : *: DNS name does not exist", "resolve-dnsname.not-found", NameNotFound, Client, Unknown, Fair, "The resolver says that the name does not exist"),
    phrase(": DNS_ERROR_RCODE_NAME_ERROR", "resolve-dnsname.name-error", NameNotFound, Client, Unknown, Fair, "The resolver says that the name does not exist"),
    phrase("Resolve-DnsName : *This operation returned because the timeout period expired", "resolve-dnsname.timeout", NameLookupFailed, Client, Unknown, Fair, "The resolver did not answer"),
    phrase("Name resolution of * failed", "test-netconnection.name-failed", NameNotFound, Client, Unknown, Fair, "The name has no address here"),
];

#[rustfmt::skip]
const PORT_ROWS: Rows = rows![
    phrase("nc: connect to * failed: Connection refused", "nc.refused", ConnectRefused, Client, Unknown, Fair, "Nothing listens on the port that was tried"),
    phrase("nc: connect to * timed out", "nc.timed-out", ConnectTimedOut, Client, Unknown, Fair, "The address that was tried does not answer"),
    phrase("nc: connect to * failed: No route to host", "nc.no-route", NoRoute, Client, Unknown, Fair, "There is no way to the address that was tried"),
    phrase("nc: connect to * failed: Network is unreachable", "nc.network-unreachable", NoRoute, Client, Unknown, Fair, "There is no way to the address that was tried"),
    phrase("nc: getaddrinfo *Name or service not known", "nc.name-unknown", NameNotFound, Client, Unknown, Fair, "The name that was tried has no address here"),
    phrase("(UNKNOWN) [*] # (*) : Connection refused", "nc.refused-traditional", ConnectRefused, Client, Unknown, Fair, "Nothing listens on the port that was tried"),
    phrase("(UNKNOWN) [*] # (*) : Connection timed out", "nc.timed-out-traditional", ConnectTimedOut, Client, Unknown, Fair, "The address that was tried does not answer"),
    phrase("Ncat: Connection refused", "ncat.refused", ConnectRefused, Client, Unknown, Fair, "Nothing listens on the port that was tried"),
    phrase("Ncat: TIMEOUT", "ncat.timed-out", ConnectTimedOut, Client, Unknown, Fair, "The address that was tried does not answer"),
    phrase("Ncat: Could not resolve hostname", "ncat.name-unknown", NameNotFound, Client, Unknown, Fair, "The name that was tried has no address here"),
    phrase("Connection to * port [tcp/*] succeeded!", "nc.open", Connected, Client, Unknown, Strong, "The port that was tried is open"),
    phrase("Ncat: Connected to ", "ncat.open", Connected, Client, Unknown, Strong, "The port that was tried is open"),
    phrase("telnet: Unable to connect to remote host: Connection refused", "telnet.refused", ConnectRefused, Client, Unknown, Fair, "Nothing listens on the port that was tried"),
    phrase("telnet: Unable to connect to remote host: Connection timed out", "telnet.timed-out", ConnectTimedOut, Client, Unknown, Fair, "The address that was tried does not answer"),
    phrase("TcpTestSucceeded *: False", "test-netconnection.closed", ConnectFailed, Client, Unknown, Fair, "The port that was tried did not open"),
    phrase("TcpTestSucceeded *: True", "test-netconnection.open", Connected, Client, Unknown, Strong, "The port that was tried is open"),
];

#[rustfmt::skip]
const PATH_ROWS: Rows = rows![
    phrase("^ping: *: Name or service not known", "ping.name-unknown", NameNotFound, Client, Unknown, Fair, "The name that was tried has no address here"),
    phrase("^ping: *: Temporary failure in name resolution", "ping.resolver-failed", NameLookupFailed, Client, Unknown, Fair, "No resolver answered"),
    phrase("^ping: connect: Network is unreachable", "ping.network-unreachable", NoRoute, Client, Unknown, Fair, "This machine has no way to the address"),
    phrase("Destination Host Unreachable", "ping.host-unreachable", NoRoute, Client, Unknown, Fair, "There is no way to the address that was tried"),
    phrase("Ping request could not find host", "ping.name-unknown-windows", NameNotFound, Client, Unknown, Fair, "The name that was tried has no address here"),
];

#[rustfmt::skip]
const TLS_ROWS: Rows = rows![
    phrase("verify error:num=18:self", "openssl.self-signed", TlsCertificateBad, Client, ToTarget, Fair, "The certificate is signed by itself"),
    phrase("verify error:num=19:self", "openssl.self-signed-in-chain", TlsIssuerUnknown, Client, ToTarget, Fair, "The chain ends in an issuer that this machine does not know"),
    phrase("verify error:num=20:unable to get local issuer", "openssl.issuer-unknown", TlsIssuerUnknown, Client, ToTarget, Fair, "The issuer is not known to this machine"),
    phrase("verify error:num=10:certificate has expired", "openssl.expired", TlsCertificateBad, Client, ToTarget, Strong, "The certificate has expired"),
    phrase("verify error:num=62:", "openssl.name-mismatch", TlsCertificateBad, Client, ToTarget, Strong, "The certificate is for another name"),
    phrase("Verify return code: 10 (certificate has expired)", "openssl.code-expired", TlsCertificateBad, Client, ToTarget, Strong, "The certificate has expired"),
    phrase("Verify return code: 18 (self", "openssl.code-self-signed", TlsCertificateBad, Client, ToTarget, Fair, "The certificate is signed by itself"),
    phrase("Verify return code: 19 (self", "openssl.code-self-signed-in-chain", TlsIssuerUnknown, Client, ToTarget, Fair, "The chain ends in an issuer that this machine does not know"),
    phrase("Verify return code: 20 (unable to get local issuer", "openssl.code-issuer-unknown", TlsIssuerUnknown, Client, ToTarget, Fair, "The issuer is not known to this machine"),
    phrase("Verify return code: 62 (", "openssl.code-name-mismatch", TlsCertificateBad, Client, ToTarget, Strong, "The certificate is for another name"),
    phrase("Verify return code: 0 (ok)", "openssl.verified", TlsDone, Client, ToTarget, Strong, "The certificate is good"),
    phrase("Verification: OK", "openssl.verification-ok", TlsDone, Client, ToTarget, Strong, "The certificate is good"),
    phrase("connect:errno=111", "openssl.refused", ConnectRefused, Client, ToTarget, Fair, "Nothing listens on the port that was tried"),
    phrase("connect:errno=110", "openssl.timed-out", ConnectTimedOut, Client, ToTarget, Fair, "The address that was tried does not answer"),
    phrase("s_client: HTTP CONNECT failed: 407", "openssl.tunnel-407", AuthRequired, Client, ToGateway, Strong, "The proxy wants credentials for CONNECT"),
    phrase("s_client: HTTP CONNECT failed: 403", "openssl.tunnel-403", TunnelForbidden, Client, ToGateway, Strong, "The proxy refused CONNECT"),
    phrase("s_client: HTTP CONNECT failed: 502", "openssl.tunnel-502", TunnelBadGateway, Client, Unknown, Fair, "The proxy answered CONNECT with 502"),
    phrase("s_client: HTTP CONNECT failed: 503", "openssl.tunnel-503", TunnelUnavailable, Client, Unknown, Fair, "The proxy answered CONNECT with 503"),
    phrase("s_client: HTTP CONNECT failed: 504", "openssl.tunnel-504", TunnelTimeout, Client, Unknown, Fair, "The proxy answered CONNECT with 504"),
];
