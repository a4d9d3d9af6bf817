//! The proxy may not open the socket.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy may not open the socket.
pub static SOCKET_PERMISSION: Cause = Cause {
    id: "socket-permission",
    title: "The proxy may not open the socket",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Gateway],
    statuses: &[502, 503],
    meaning: "File rights or a security policy stop the proxy from reaching the upstream's socket or port; the upstream itself may be fine.",
    seen: &[
        Fact {
            says: "The nginx worker user may not open the application's UNIX socket.",
            source: "nginx/nginx src/http/ngx_http_upstream.c",
        },
        Fact {
            says: "The operating system forbade httpd to connect, typically an SELinux policy.",
            source: "apache/httpd modules/proxy/proxy_util.c",
        },
    ],
    confirm: &[
        "Error log: errno 13 (Permission denied)",
        "ls -l /run/APP.sock ; namei -l /run/APP.sock",
        "ausearch -m avc -ts recent ; getsebool httpd_can_network_connect",
    ],
    fix: &[
        "Give the proxy's user the right to the socket and its folders.",
        "On SELinux: setsebool -P httpd_can_network_connect 1.",
        "Run both in the same group.",
    ],
    prevent: "Create sockets with the right owner and mode in the service unit.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "nginx/nginx connect() failed (13: Permission denied)",
        "Apache (13)Permission denied: AH00957",
    ],
};
