//! The machine that sends has no network at all, or no way out of it.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The client or proxy has no network path.
pub static NETWORK_UNREACHABLE: Cause = Cause {
    id: "network-unreachable",
    title: "The client or proxy has no network path",
    family: Some(Family::NetworkInstability),
    places: &[Place::Client, Place::ClientGateway, Place::NodeTarget],
    statuses: &[502],
    meaning: "The machine that sends has no link or no route, so nothing beyond it can be reached. At the client no site opens at all; at a proxy every target fails.",
    seen: &[
        Fact {
            says: "Chrome: `ERR_INTERNET_DISCONNECTED`",
            source: "chromium net/base/net_error_list.h (-106)",
        },
        Fact {
            says: "nginx's error log: `connect() to [2001:db8::10]:80 failed (101: Network is unreachable)`",
            source: "nginx/nginx src/event/ngx_event_connect.c",
        },
        Fact {
            says: "Safari: `NSURLErrorDomain Code=-1009`",
            source: "Apple CFNetwork error numbers, as stored in public repositories",
        },
    ],
    confirm: &[
        "Open any other site. If none opens, the client is cut off.",
        "`ip route ; ip link ; ping -c 3 PROXY_HOST`.",
        "`curl -4 -v TARGET_URL` and `curl -6 -v TARGET_URL`: one address family may be broken alone.",
    ],
    fix: &[
        "Restore the link, the VPN or the route of the machine that sends.",
        "Repair IPv6, or turn it off there.",
    ],
    prevent: "Watch the path from the place where the client runs.",
    duration: Duration::Transient,
    terms: &[&glossary::HOP, &glossary::CAPTIVE_PORTAL],
    sources: &[
        "chromium net/base/net_error_list.h (-106, -109)",
        "RFC 9209, section 2.3 (destination_ip_unroutable)",
    ],
}
.fitted();
