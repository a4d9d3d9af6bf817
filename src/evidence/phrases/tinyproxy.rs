//! What tinyproxy writes into its log.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// The log.
pub static LOG: PhraseTable = PhraseTable {
    parser: "tinyproxy_log",
    program: Some("tinyproxy"),
    source: "tinyproxy/tinyproxy src/sock.c, src/reqs.c",
    phrases: ROWS,
};

#[rustfmt::skip]
const ROWS: Rows = rows![
    phrase("opensock: Could not establish a connection to ", "tinyproxy.connect-failed", ConnectFailed, Gateway, ToTarget, Proof, "tinyproxy could not connect to the target"),
    phrase("opensock: Could not retrieve address info for ", "tinyproxy.name-not-found", NameNotFound, Gateway, ToTarget, Proof, "tinyproxy could not resolve the target's name"),
    phrase("opensock: Could not retrieve info for ", "tinyproxy.name-not-found-old", NameNotFound, Gateway, ToTarget, Proof, "tinyproxy could not resolve the target's name"),
    phrase("opensock: getaddrinfo failed for ", "tinyproxy.getaddrinfo", NameNotFound, Gateway, ToTarget, Proof, "tinyproxy could not resolve the target's name"),
    phrase("opensock: Could not *bind address", "tinyproxy.bind", GatewayMisconfigured, Gateway, ToTarget, Strong, "tinyproxy may not use the address it is told to connect from"),
    phrase("process_server_headers failed: ", "tinyproxy.no-answer", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The target closed the connection before tinyproxy had its headers"),
    phrase("process_server_headers failed: Connection reset by peer", "tinyproxy.reset", ResetBeforeAnswer, Gateway, ToTarget, Strong, "The target reset tinyproxy's connection"),
    phrase("process_server_headers failed: Resource temporarily unavailable", "tinyproxy.answer-timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "The target did not answer tinyproxy in time"),
    phrase("Established connection to host \"", "tinyproxy.connected", Connected, Gateway, ToTarget, Strong, "tinyproxy opened a connection to the next hop"),
    phrase("Refused CONNECT method on port #", "tinyproxy.port-refused", DeniedByRule, Gateway, ToGateway, Proof, "tinyproxy does not allow CONNECT to this port"),
    phrase("Could not connect to upstream proxy.", "tinyproxy.upstream-failed", ConnectFailed, Gateway, ToNode, Proof, "tinyproxy could not connect to the proxy behind it"),
    phrase("Proxying refused on filtered ", "tinyproxy.filtered", DeniedByRule, Gateway, ToGateway, Proof, "A filter of tinyproxy refused the request"),
    phrase("Unauthorized connection from \"", "tinyproxy.address-refused", AddressNotListed, Gateway, ToGateway, Proof, "The client's address is not among those that tinyproxy allows"),
    phrase("Failed auth attempt (file descriptor: #)", "tinyproxy.auth-rejected", AuthRejected, Gateway, ToGateway, Proof, "tinyproxy refused the credentials"),
    phrase("No more connections allowed", "tinyproxy.full", ProxyOverloaded, Gateway, ToGateway, Fair, "tinyproxy has reached its limit of clients"),
    phrase("Maximum number of connections reached. Refusing new connection", "tinyproxy.full-old", ProxyOverloaded, Gateway, ToGateway, Proof, "tinyproxy has reached its limit of clients"),
    phrase("Could not retrieve all the headers from the remote server", "tinyproxy.no-headers", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The target closed the connection before tinyproxy had its headers"),
    phrase("read_request_line: Client (file descriptor: #) closed socket before read.", "tinyproxy.client-gone", Harmless, Gateway, ToGateway, Weak, "A client opened a connection to tinyproxy and sent nothing"),
    phrase("Could not retrieve all the headers from the client", "tinyproxy.client-headers", ClientLeft, Gateway, ToGateway, Fair, "A client of tinyproxy's did not send whole headers"),
    phrase("relay_connection: select() error \"", "tinyproxy.relay", ConnectionLost, Gateway, Unknown, Fair, "A connection through tinyproxy broke"),
    phrase("Idle Timeout (after select) as #", "tinyproxy.idle", BodyTimedOut, Gateway, ToTarget, Fair, "A connection through tinyproxy was silent longer than it allows"),
    phrase("Could not create listening socket", "tinyproxy.cannot-listen", GatewayMisconfigured, Gateway, Unknown, Fair, "tinyproxy could not start: it cannot listen on its port"),
];
