//! The client's address is not on the allow list.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The client's address is not on the allow list.
pub static IP_NOT_ALLOWED: Cause = Cause {
    id: "ip-not-allowed",
    title: "The client's address is not on the allow list",
    family: Some(Family::BlockedProxyIp),
    places: &[Place::ClientGateway],
    statuses: &[403, 407],
    meaning: "The proxy decides by the client's public address, and that address is not on its list, often after the address changed.",
    seen: &[
        Fact {
            says: "The client's address is not in tinyproxy's Allow list.",
            source: "tinyproxy/tinyproxy src/reqs.c",
        },
        Fact {
            says: "The client's address is not on the account's allow list.",
            source: "x-brd headers as quoted in public repositories; docs.brightdata.com error catalog (search excerpts)",
        },
        Fact {
            says: "The SOCKS server closed during the greeting; an address that is not on its allow list is one common reason.",
            source: "curl/curl lib/socks.c + run on loopback",
        },
    ],
    confirm: &[
        "curl -s https://api.ipify.org   # compare with the provider's list (any what-is-my-address service will do)",
        "curl -v -x http://PROXY:PORT http://example.com/   # immediate close, 403 or 407",
    ],
    fix: &[
        "Add the current public address in the provider's panel.",
        "Switch to user and password if the address is dynamic.",
        "Send the traffic out through a fixed address.",
    ],
    prevent: "Prefer credentials on networks with changing addresses, or update the list by script.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "tinyproxy/tinyproxy src/reqs.c (access denied page)",
        "Bright Data client_10030 as quoted in public repositories",
        "developers.soax.com error codes",
    ],
};
