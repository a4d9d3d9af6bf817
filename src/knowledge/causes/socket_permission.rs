//! The system forbids the gateway to open the socket, whatever the upstream does.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy may not open the socket.
pub static SOCKET_PERMISSION: Cause = Cause {
    id: "socket-permission",
    title: "The proxy may not open the socket",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Gateway],
    statuses: &[502, 503],
    meaning: "File rights or a security policy keep the gateway from the upstream's socket or port. The upstream itself may be well. The 502 mostly begins with an installation or a move, and it stays.",
    seen: &[
        Fact {
            says: "nginx's error log: `connect() to unix:/run/php/php-fpm.sock failed (13: Permission denied)`, and a 502",
            source: "nginx/nginx src/http/ngx_http_upstream.c; nginx 1.22.1 run on loopback",
        },
        Fact {
            says: "nginx's error log: `connect() to 127.0.0.1:8080 failed (13: Permission denied)`: on a TCP port it is mostly SELinux",
            source: "nginx/nginx src/event/ngx_event_connect.c",
        },
        Fact {
            says: "Apache's error log: `(13)Permission denied: AH00957`, and a 503",
            source: "apache/httpd modules/proxy/proxy_util.c",
        },
    ],
    confirm: &[
        "In the gateway's error log, look for errno 13.",
        "On the gateway host: `namei -l /run/APP.sock` shows the rights of the socket and of each folder.",
        "`ausearch -m avc -ts recent ; getsebool httpd_can_network_connect`.",
    ],
    fix: &[
        "Give the gateway's user the right to the socket and to its folders.",
        "With SELinux: `setsebool -P httpd_can_network_connect 1`.",
        "Run gateway and upstream in one group.",
    ],
    prevent: "Let the service unit create the socket with the right owner and mode.",
    duration: Duration::Persistent,
    terms: &[&glossary::REVERSE_PROXY, &glossary::ERROR_LOG],
    sources: &["nginx/nginx src/event/ngx_event_connect.c", "apache/httpd modules/proxy/proxy_util.c"],
}
.fitted();
