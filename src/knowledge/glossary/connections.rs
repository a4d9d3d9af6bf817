//! Connections: how they are opened, kept, reused and ended, and how long each side waits.

use super::Term;

terms! {
    CONNECT_TIMEOUT = "connect-timeout", "Connect timeout", [],
        "The longest wait for a connection to open. When it runs out, look at routes, filters and full queues, not at slow code.",
        see ["read-timeout", "listen-backlog"];
    READ_TIMEOUT = "read-timeout", "Read timeout", ["response timeout"],
        "The longest wait for the next bytes of an answer. When it runs out, the path is there and the work behind it is slow.",
        see ["connect-timeout", "gateway-timeout", "time-to-first-byte"];
    IDLE_TIMEOUT = "idle-timeout", "Idle timeout", ["keep-alive timeout"],
        "How long a side keeps a connection on which nothing happens. The receiving side should wait longer than the side that sends requests, so that the sender closes first.",
        see ["keep-alive-race", "read-timeout"];
    TIME_TO_FIRST_BYTE = "time-to-first-byte", "Time to first byte", ["TTFB"],
        "The time from the request to the first byte of its answer. Long, after a quick connect, it points to work at the upstream.",
        see ["read-timeout"];
    PERSISTENT_CONNECTION = "persistent-connection", "Persistent connection", ["keep-alive"],
        "A connection that stays open for more than one request.",
        see ["keep-alive-race", "connection-pool", "idle-timeout"], source "RFC 9112, section 9.3";
    CONNECTION_POOL = "connection-pool", "Connection pool", [],
        "Open connections that a client or proxy keeps for the next request.",
        see ["persistent-connection", "source-port-exhaustion"];
    KEEP_ALIVE_RACE = "keep-alive-race", "Keep-alive race", [],
        "One side sends on an idle connection in the moment the other side closes it. The request is lost although both ends are well.",
        see ["persistent-connection", "idle-timeout", "idempotent-method"];
    PREMATURE_CLOSE = "premature-close", "Premature close", ["empty reply"],
        "An end of the connection before the whole answer came.",
        see ["tcp-reset", "keep-alive-race", "bad-gateway"];
    TCP_RESET = "tcp-reset", "TCP reset", ["RST", "ECONNRESET", "connection reset by peer"],
        "A packet that ends a connection at once. The peer, its system or a device between the two may have sent it.",
        see ["premature-close"], source "RFC 9293, section 3.5.2";
    STREAM_RESET = "stream-reset", "Stream reset", ["RST_STREAM"],
        "The end of one HTTP/2 stream, by which the connection itself stays open.",
        see ["http-2", "tcp-reset"], source "RFC 9113, section 6.4";
    GOAWAY = "goaway", "GOAWAY", [],
        "The HTTP/2 frame that announces the end of a connection and names the last stream still served.",
        see ["http-2", "connection-draining"], source "RFC 9113, section 6.8";
    HTTP_2 = "http-2", "HTTP/2", ["h2"],
        "The version of HTTP that carries many streams over one connection. Both ends of a link must agree on it, mostly by ALPN.",
        see ["stream-reset", "alpn"], source "RFC 9113";
    CHUNKED_TRANSFER_CODING = "chunked-transfer-coding", "Chunked transfer coding", ["chunked"],
        "A body sent in pieces, because its length is not known beforehand. If the last, empty piece is missing, the answer was cut.",
        see ["premature-close"], source "RFC 9112, section 7.1";
    LISTEN_BACKLOG = "listen-backlog", "Listen backlog", ["accept queue"],
        "The queue in which the system holds new connections until the program takes them. When it is full, newcomers are dropped or refused.",
        see ["connect-timeout"];
    SOURCE_PORT_EXHAUSTION = "source-port-exhaustion", "Source port exhaustion", ["EADDRNOTAVAIL"],
        "No local port is left for one more connection to the same address. Short connections at a high rate cause it.",
        see ["connection-pool"];
    PROXY_PROTOCOL = "proxy-protocol", "PROXY protocol", [],
        "A short header before the first byte by which a balancer passes on the client's address. If one end sends it and the other does not expect it, every request fails.",
        see ["load-balancer", "x-forwarded-for"];
}
