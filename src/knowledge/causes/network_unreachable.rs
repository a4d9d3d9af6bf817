//! The client or proxy has no network path.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The client or proxy has no network path.
pub static NETWORK_UNREACHABLE: Cause = Cause {
    id: "network-unreachable",
    title: "The client or proxy has no network path",
    family: Some(Family::NetworkInstability),
    places: &[Place::Client, Place::NodeTarget, Place::ClientGateway],
    statuses: &[],
    meaning: "The machine itself has no route or no link, so nothing beyond it can be reached.",
    seen: &[
        Fact {
            says: "The proxy host has no route for that address family or network at all.",
            source: "nginx/nginx src/event/ngx_event_connect.c",
        },
        Fact {
            says: "Chrome error -106: the client has no network.",
            source: "chromium net/base/net_error_list.h",
        },
        Fact { says: "The hop has no route to that address.", source: "RFC 9209 section 2.3" },
    ],
    confirm: &[
        "ip route ; ip link ; ping -c 3 GATEWAY_IP",
        "curl -4 and curl -6 to the same host: one family may be broken",
    ],
    fix: &["Restore link, VPN or route.", "Turn broken IPv6 off or repair it."],
    prevent: "Monitor the path from the client's site.",
    duration: Duration::Transient,
    terms: &[],
    sources: &["chromium net_error_list.h (-106, -109)", "curl/curl lib/cf-ip-happy.c"],
};
