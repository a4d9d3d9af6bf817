//! Most connections work and some do not: the way loses packets or changes under them.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// Packets are lost or the network changes.
pub static NETWORK_INSTABILITY: Cause = Cause {
    id: "network-instability",
    title: "Packets are lost or the network changes",
    family: Some(Family::NetworkInstability),
    places: &[Place::ClientGateway, Place::NodeTarget, Place::GatewayNode, Place::Client],
    statuses: &[504, 502, 408],
    meaning: "Loss, congestion, roaming or short outages break some connections while most work. The errors come and go, over many sites, and the times of the good answers spread widely.",
    seen: &[
        Fact { says: "Chrome: `ERR_NETWORK_CHANGED`", source: "chromium net/base/net_error_list.h (-21)" },
        Fact {
            says: "curl: `curl: (28) Operation timed out after 10001 milliseconds with 5120 bytes received`",
            source: "curl/curl lib/multi.c",
        },
        Fact {
            says: "HAProxy's log: termination state `cD--`, in the middle of a transfer",
            source: "haproxy/haproxy doc/configuration.txt, section 8.5",
        },
    ],
    confirm: &[
        "`ping -c 100 PROXY_HOST`, or `mtr -rwc 100 PROXY_HOST`: loss that starts at one line and stays to the last is real.",
        "`for i in $(seq 30); do curl -s -o /dev/null -w '%{http_code} %{time_total}\\n' -x PROXY_URL TARGET_URL; done` shows how the times spread.",
    ],
    fix: &[
        "Repeat failed requests that are safe to repeat, with growing waits.",
        "Change the access network, or the region of the proxy.",
        "Report the lossy link with an mtr report from both ends.",
    ],
    prevent: "Keep more than one path, and repeat idempotent requests only.",
    duration: Duration::Transient,
    terms: &[&glossary::RETRY, &glossary::CONNECT_TIMEOUT, &glossary::IDEMPOTENT_METHOD],
    sources: &[
        "haproxy/haproxy doc/configuration.txt, section 8.5 (cD, cH)",
        "chromium net/base/net_error_list.h (-21)",
    ],
}
.fitted();
