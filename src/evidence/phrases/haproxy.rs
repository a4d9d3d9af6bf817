//! What HAProxy writes about its servers and checks.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Events, alerts and error texts.
pub static EVENTS: PhraseTable = PhraseTable {
    parser: "haproxy_log",
    program: Some("haproxy"),
    source: "haproxy/haproxy src/check.c, src/connection.c",
    phrases: ROWS,
};

#[rustfmt::skip]
const ROWS: Rows = rows![
    phrase("Server */* is DOWN, reason: Layer4 connection problem", "haproxy.check-refused", ConnectRefused, Gateway, ToTarget, Proof, "The server refused HAProxy's health check"),
    phrase("Server */* is DOWN, reason: Layer4 connection problem, info: \"No route to host", "haproxy.check-no-route", NoRoute, Gateway, ToTarget, Strong, "The network told HAProxy that no way leads to the server"),
    phrase("Server */* is DOWN, reason: Layer4 connection problem, info: \"Network is unreachable", "haproxy.check-network", NoRoute, Gateway, ToTarget, Strong, "HAProxy's machine has no route to the server's network"),
    phrase("Server */* is DOWN, reason: Layer4 timeout", "haproxy.check-connect-timeout", ConnectTimedOut, Gateway, ToTarget, Strong, "The server did not answer the connection of HAProxy's health check"),
    phrase("Server */* is DOWN, reason: Layer6 invalid response", "haproxy.check-tls", TlsFailed, Gateway, ToTarget, Strong, "The server failed the TLS handshake of HAProxy's health check"),
    phrase("Server */* is DOWN, reason: Layer6 timeout", "haproxy.check-tls-timeout", TlsFailed, Gateway, ToTarget, Strong, "The server did not finish the TLS handshake of HAProxy's health check"),
    phrase("Server */* is DOWN, reason: Layer7 invalid response", "haproxy.check-not-http", AnswerNotHttp, Gateway, ToTarget, Strong, "The server's answer to HAProxy's health check is not valid HTTP"),
    phrase("Server */* is DOWN, reason: Layer7 wrong status", "haproxy.check-status", UpstreamOverloaded, Gateway, ToTarget, Fair, "The server answers HAProxy's health check with an error"),
    phrase("Server */* is DOWN, reason: Layer7 timeout", "haproxy.check-timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "The server did not answer HAProxy's health check in time"),
    phrase("Server */* is DOWN, reason: Socket error", "haproxy.check-socket", ResourceExhausted, Gateway, ToTarget, Strong, "HAProxy could not open a socket for its health check"),
    phrase("Server */* is DOWN", "haproxy.member-down", MemberMarkedDown, Gateway, ToTarget, Strong, "HAProxy marked a server as down"),
    phrase("Server */* is going DOWN for maintenance", "haproxy.member-maintenance", UpstreamRestarting, Gateway, ToTarget, Strong, "A server of HAProxy's backend was taken out for maintenance"),
    phrase("Server */* is going DOWN for maintenance (No IP for server", "haproxy.member-no-address", NameNotFound, Gateway, ToTarget, Strong, "HAProxy finds no address for a server's name"),
    phrase("Server */* is going DOWN for maintenance (DNS ", "haproxy.member-dns", NameLookupFailed, Gateway, ToTarget, Strong, "HAProxy's resolver cannot answer for a server's name"),
    phrase("Server */* is UP, reason: ", "haproxy.member-up", RepeatWorks, Gateway, ToTarget, Fair, "A server of HAProxy's backend came back"),
    phrase("Health check for server */* failed, reason: Layer4 connection problem", "haproxy.check-failed-refused", ConnectRefused, Gateway, ToTarget, Strong, "The server refused HAProxy's health check"),
    phrase("Health check for server */* failed, reason: Layer4 timeout", "haproxy.check-failed-timeout", ConnectTimedOut, Gateway, ToTarget, Strong, "The server did not answer the connection of HAProxy's health check"),
    phrase("Health check for server */* failed, reason: ", "haproxy.check-failed", MemberMarkedDown, Gateway, ToTarget, Fair, "The server failed HAProxy's health check"),
    phrase("backend * has no server available!", "haproxy.no-server-available", NoHealthyMember, Gateway, ToTarget, Proof, "HAProxy has no server left in a backend"),
    phrase("backend '*' has no server available!", "haproxy.no-server-available-new", NoHealthyMember, Gateway, ToTarget, Proof, "HAProxy has no server left in a backend"),
    phrase("proxy * has no server available!", "haproxy.no-server-available-old", NoHealthyMember, Gateway, ToTarget, Proof, "HAProxy has no server left in a backend"),
    phrase("Server presented an SSL certificate different from the expected one", "haproxy.certificate-mismatch", TlsCertificateBad, Gateway, ToTarget, Proof, "The server's certificate is not the one HAProxy expects"),
    phrase("Out of local source ports on the system", "haproxy.ports-exhausted", ResourceExhausted, Gateway, ToTarget, Proof, "HAProxy's machine has no free local port left"),
    phrase("Reached configured maxconn value", "haproxy.maxconn", ResourceExhausted, Gateway, ToTarget, Proof, "HAProxy has reached its maxconn"),
    phrase("Proxy * reached its configured maximum connection limit", "haproxy.frontend-full", ResourceExhausted, Gateway, ToGateway, Proof, "A frontend of HAProxy has reached its limit of connections"),
    phrase("reached process FD limit", "haproxy.files-exhausted", ResourceExhausted, Gateway, Unknown, Proof, "HAProxy has no file handles left"),
    phrase("Received something which does not look like a PROXY protocol header", "haproxy.proxy-header-broken", WrongProtocol, Gateway, ToGateway, Proof, "HAProxy expects a PROXY protocol header, and what came is none"),
    phrase("SOCKS4 Proxy deny the request", "haproxy.socks-denied", DeniedByRule, Node, ToNode, Proof, "The SOCKS proxy behind HAProxy refused the request"),
    phrase("] */*: SSL handshake failure", "haproxy.client-tls-failed", TlsFailed, Gateway, ToGateway, Fair, "A client's TLS handshake with HAProxy failed"),
    phrase("] */*: Connection closed during SSL handshake", "haproxy.client-tls-closed", Harmless, Gateway, ToGateway, Hint, "A client closed the connection during the TLS handshake with HAProxy"),
    phrase("'server *' : could not resolve address '", "haproxy.start-name-not-found", NameNotFound, Gateway, ToTarget, Strong, "HAProxy could not resolve a server's name when it started"),
    phrase("[ALERT] *: Starting frontend *: cannot bind socket", "haproxy.cannot-listen", GatewayMisconfigured, Gateway, Unknown, Proof, "HAProxy could not start: it cannot listen on its address"),
    phrase("[ALERT] *Fatal errors found in configuration", "haproxy.configuration", GatewayMisconfigured, Gateway, Unknown, Proof, "HAProxy's configuration holds an error"),
    phrase("[ALERT] *Error(s) found in configuration file", "haproxy.configuration-file", GatewayMisconfigured, Gateway, Unknown, Strong, "HAProxy's configuration holds an error"),
];
