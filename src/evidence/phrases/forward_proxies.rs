//! What smaller forward proxies write into their logs: Privoxy, 3proxy, Dante, mitmproxy; and Traffic Server, Traefik's own events.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

macro_rules! table {
    ($name:ident, $parser:literal, $program:literal, $source:literal, $rows:ident, $says:literal) => {
        #[doc = $says]
        pub static $name: PhraseTable =
            PhraseTable { parser: $parser, program: Some($program), source: $source, phrases: $rows };
    };
}

table!(PRIVOXY, "privoxy_log", "privoxy", "privoxy jcc.c, gateway.c", PRIVOXY_ROWS, "Privoxy's log.");
table!(DANTE, "dante_log", "dante", "dante sockd logs", DANTE_ROWS, "Dante's log.");
table!(
    MITMPROXY,
    "mitmproxy_log",
    "mitmproxy",
    "mitmproxy/mitmproxy proxy/layers",
    MITMPROXY_ROWS,
    "mitmproxy's event log."
);
table!(
    TRAFFIC_SERVER,
    "trafficserver_log",
    "trafficserver",
    "apache/trafficserver proxy/http",
    TRAFFIC_SERVER_ROWS,
    "Traffic Server's diagnostic log."
);
table!(
    TRAEFIK,
    "go_gateway_log",
    "traefik",
    "traefik/traefik pkg/healthcheck, pkg/server",
    TRAEFIK_ROWS,
    "Traefik's own events."
);

#[rustfmt::skip]
const PRIVOXY_ROWS: Rows = rows![
    phrase("Could not connect to [*]:#: Connection refused.", "privoxy.log-refused", ConnectRefused, Gateway, ToTarget, Proof, "The next hop refused Privoxy's connection"),
    phrase("Could not connect to [*]:#: Connection timed out.", "privoxy.log-connect-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The next hop did not answer Privoxy's connection attempt"),
    phrase("Could not connect to [*]:#: No route to host.", "privoxy.log-no-route", NoRoute, Gateway, ToTarget, Proof, "The network told Privoxy that no way leads to the next hop"),
    phrase("Could not connect to [*]:#: ", "privoxy.log-connect-failed", ConnectFailed, Gateway, ToTarget, Strong, "Privoxy could not connect to the next hop"),
    phrase(" Crunch: Connection failure: ", "privoxy.log-crunch-connect", NotConnected, Gateway, ToTarget, Strong, "Privoxy could not connect to the target"),
    phrase(" Crunch: DNS failure: ", "privoxy.log-name-not-found", NameNotFound, Gateway, ToTarget, Proof, "Privoxy could not resolve the target's name"),
    phrase(" Info: Can not resolve *: ", "privoxy.log-can-not-resolve", NameNotFound, Gateway, ToTarget, Proof, "Privoxy could not resolve the target's name"),
    phrase(" Error: No server or forwarder response received on socket #", "privoxy.log-no-response", ClosedBeforeAnswer, Gateway, ToTarget, Fair, "Who stands behind Privoxy closed the connection before an answer"),
    phrase(" Crunch: No server data received: ", "privoxy.log-empty", ClosedBeforeAnswer, Gateway, ToTarget, Fair, "Who stands behind Privoxy closed the connection before an answer"),
    phrase(" Error: read from: * failed: Connection reset by peer", "privoxy.log-reset", ResetBeforeAnswer, Gateway, ToTarget, Proof, "Who stands behind Privoxy reset the connection"),
    phrase(" Crunch: Connection timeout: ", "privoxy.log-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "Who stands behind Privoxy did not answer in time"),
    phrase(" Crunch: Forwarding failed: ", "privoxy.log-forwarding", NoExit, Gateway, ToNode, Proof, "Privoxy could not use the proxy behind it"),
    phrase(" Crunch: Blocked: ", "privoxy.log-blocked", DeniedByRule, Gateway, ToGateway, Proof, "A rule of Privoxy refused the request"),
    phrase("socks5_connect: SOCKS5 host unreachable", "privoxy.socks-host", NoRoute, Node, ToTarget, Strong, "The SOCKS proxy behind Privoxy cannot reach the target"),
    phrase("socks5_connect: SOCKS5 connection refused", "privoxy.socks-refused", ConnectRefused, Node, ToTarget, Strong, "The target refused the connection of the SOCKS proxy behind Privoxy"),
    phrase("socks5_connect: SOCKS5 ", "privoxy.socks-failed", ConnectFailed, Gateway, ToNode, Fair, "The SOCKS proxy behind Privoxy answered with an error"),
];

#[rustfmt::skip]
const DANTE_ROWS: Rows = rows![
    phrase("info: block(#): tcp/accept ]: *could not access user", "dante.auth-user", AuthRejected, Gateway, ToGateway, Proof, "Dante does not know the user"),
    phrase("info: block(#): tcp/accept ]: *system password authentication failed for user", "dante.auth-password", AuthRejected, Gateway, ToGateway, Proof, "Dante refused the password"),
    phrase("info: block(#): tcp/accept ]: *pam_authenticate() for user", "dante.auth-pam", AuthRejected, Gateway, ToGateway, Proof, "Dante refused the password"),
    phrase("info: block(#): tcp/connect [: ", "dante.blocked", DeniedByRule, Gateway, ToGateway, Fair, "A rule of Dante refused the target"),
    phrase("info: block(#): tcp/accept [: ", "dante.client-blocked", DeniedByRule, Gateway, ToGateway, Fair, "A rule of Dante refused the client"),
    phrase("info: pass(#): tcp/connect *]: *: Connection refused", "dante.refused", ConnectRefused, Gateway, ToTarget, Strong, "The target refused Dante's connection"),
    phrase("]: *: timeout while waiting for the connect to complete", "dante.connect-timeout", ConnectTimedOut, Gateway, ToTarget, Strong, "The target did not answer Dante's connection attempt"),
    phrase("info: pass(#): tcp/connect ]: *: connect timeout.", "dante.connect-timeout-old", ConnectTimedOut, Gateway, ToTarget, Strong, "The target did not answer Dante's connection attempt"),
    phrase("info: pass(#): tcp/accept ]: *: connect timeout.", "dante.accept-timeout", ConnectTimedOut, Gateway, ToTarget, Fair, "A connection through Dante was not opened in time"),
    phrase("info: pass(#): tcp/connect ]: *: No route to host", "dante.no-route", NoRoute, Gateway, ToTarget, Strong, "The network told Dante that no way leads to the target"),
    phrase("info: block(#): tcp/accept ]: *: negotiation timed out", "dante.negotiation-timeout", ClientLeft, Gateway, ToGateway, Weak, "A client of Dante's did not finish the SOCKS negotiation"),
    phrase("warning: accept(#) failed: Resource temporarily unavailable (errno = 11)", "dante.accept-again", Harmless, Gateway, ToGateway, Weak, "Another process of Dante's had taken the connection"),
    phrase("info: pass(#): tcp/connect *]: *: Connection timed out", "dante.timeout", ConnectTimedOut, Gateway, ToTarget, Strong, "The target did not answer Dante's connection attempt"),
];

#[rustfmt::skip]
const MITMPROXY_ROWS: Rows = rows![
    phrase("Client TLS handshake failed. The client disconnected during the handshake", "mitmproxy.log-client-left-handshake", TlsIssuerUnknown, Gateway, ToGateway, Strong, "The client left during the TLS handshake, most likely for mitmproxy's certificate"),
    phrase("error establishing server connection: ", "mitmproxy.log-connect-failed", ConnectFailed, Gateway, ToTarget, Strong, "mitmproxy could not connect to the target"),
    phrase("error establishing server connection: [Errno 111]", "mitmproxy.log-refused", ConnectRefused, Gateway, ToTarget, Proof, "The target refused mitmproxy's connection"),
    phrase("error establishing server connection: [Errno -2]", "mitmproxy.log-name-not-found", NameNotFound, Gateway, ToTarget, Proof, "mitmproxy could not resolve the target's name"),
    phrase("Server TLS handshake failed. ", "mitmproxy.log-server-tls", TlsFailed, Gateway, ToTarget, Proof, "The TLS handshake between mitmproxy and the target failed"),
    phrase("error while handling request: server disconnected", "mitmproxy.log-server-closed", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The target closed the connection before mitmproxy had an answer"),
];

#[rustfmt::skip]
const TRAFFIC_SERVER_ROWS: Rows = rows![
    phrase("CONNECT: attempt fail [*] to ", "trafficserver.attempt-failed", NotConnected, Gateway, ToTarget, Strong, "Traffic Server could not connect to the target"),
    phrase("CONNECT: attempt fail [*] to *ECONNREFUSED", "trafficserver.attempt-refused", ConnectRefused, Gateway, ToTarget, Proof, "The target refused Traffic Server's connection"),
    phrase("CONNECT: attempt fail [*] to *ETIMEDOUT", "trafficserver.attempt-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The target did not answer Traffic Server's connection attempt"),
    phrase("CONNECT : *connecting to * for host='*' marking down", "trafficserver.marked-down", MemberMarkedDown, Gateway, ToTarget, Strong, "Traffic Server marked the target as down"),
];

#[rustfmt::skip]
const TRAEFIK_ROWS: Rows = rows![
    phrase("reverseproxy.DialError{", "caddy.dial-error", NotConnected, Gateway, ToTarget, Strong, "Caddy could not connect to the upstream"),
    phrase("Health check failed.", "traefik.health-check", MemberMarkedDown, Gateway, ToTarget, Strong, "A server failed Traefik's health check"),
    phrase("Health check failed, removing from server list", "traefik.health-check-old", MemberMarkedDown, Gateway, ToTarget, Strong, "A server failed Traefik's health check"),
    phrase("the service \\\"*\\\" does not exist", "traefik.no-service", GatewayMisconfigured, Gateway, Unknown, Proof, "A router of Traefik names a service that does not exist"),
    phrase("the service \"*\" does not exist", "traefik.no-service-plain", GatewayMisconfigured, Gateway, Unknown, Strong, "A router of Traefik names a service that does not exist"),
    phrase("error=\"port is missing\"", "traefik.port-missing", GatewayMisconfigured, Gateway, Unknown, Proof, "Traefik does not know on which port the container listens"),
    phrase("entryPoint \\\"*\\\" doesn't exist", "traefik.no-entry-point", GatewayMisconfigured, Gateway, Unknown, Strong, "A router of Traefik names an entry point that does not exist"),
    phrase("subset not found for ", "traefik.no-subset", NoHealthyMember, Gateway, ToTarget, Strong, "The service that Traefik names has no endpoint"),
    phrase("endpoints not found for ", "traefik.no-endpoints", NoHealthyMember, Gateway, ToTarget, Strong, "The service that Traefik names has no endpoint"),
    phrase("Skipping service: no endpoints found", "traefik.no-endpoints-skipped", NoHealthyMember, Gateway, ToTarget, Strong, "The service that Traefik names has no endpoint"),
];
