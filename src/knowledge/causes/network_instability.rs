//! Packets are lost or the network changes.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// Packets are lost or the network changes.
pub static NETWORK_INSTABILITY: Cause = Cause {
    id: "network-instability",
    title: "Packets are lost or the network changes",
    family: Some(Family::NetworkInstability),
    places: &[Place::NodeTarget, Place::ClientGateway],
    statuses: &[408, 502, 504],
    meaning: "Loss, congestion, roaming or short outages break some connections while most work.",
    seen: &[
        Fact {
            says: "Chrome error -21: the client's network changed during the request (Wi-Fi, VPN).",
            source: "chromium net/base/net_error_list.h",
        },
        Fact {
            says: "The link between edge and viewer broke.",
            source: "awsdocs/amazon-cloudfront-developer-guide doc_source/AccessLogs.md (x-edge-detailed-result-type)",
        },
        Fact {
            says: "Part of the answer arrived and then the flow stopped before the client's limit.",
            source: "curl/curl lib/multi.c",
        },
    ],
    confirm: &[
        "mtr -rwc 100 HOST   # or: ping -c 100 HOST",
        "for i in $(seq 30); do curl -s -o /dev/null -w '%{http_code} %{time_total}\\n' URL; done   # spread of times",
    ],
    fix: &[
        "Retry with backoff.",
        "Change the access network or region.",
        "Report the lossy segment with an mtr report from both ends.",
    ],
    prevent: "Use retries for idempotent requests and more than one path.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "chromium net_error_list.h (-21)",
        "haproxy/haproxy doc/configuration.txt section 8.5 (cD, cH)",
    ],
};
