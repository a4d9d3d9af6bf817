//! The proxy knows its clients by address, and this address is not among them.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The client's address is not on the allow list.
pub static IP_NOT_ALLOWED: Cause = Cause {
    id: "ip-not-allowed",
    title: "The client's address is not on the allow list",
    family: Some(Family::BlockedProxyIp),
    places: &[Place::ClientGateway, Place::Gateway],
    statuses: &[403, 407],
    meaning: "The proxy decides by the client's public address, and that address is not on its list. Often it was once, and the client's address changed. The same settings work from another network.",
    seen: &[
        Fact {
            says: "tinyproxy's page: `The administrator of this proxy has not configured it to service requests from your host.`",
            source: "tinyproxy/tinyproxy src/reqs.c",
        },
        Fact {
            says: "Bright Data's header: `x-brd-err-code: client_10030`",
            source: "docs.brightdata.com, error catalog",
        },
        Fact {
            says: "curl: `Failed to receive SOCKS response, proxy closed connection`",
            source: "curl/curl lib/socks.c",
        },
    ],
    confirm: &[
        "`curl -s --noproxy '*' https://api.ipify.org` (any echo of the address will do), and compare with the provider's list.",
        "`curl -v -x PROXY_URL TARGET_URL`: a close at once, 403 or 407, whatever the target.",
    ],
    fix: &[
        "Add the client's present public address in the provider's panel.",
        "Where the address changes, switch to user and password.",
        "Send the client's traffic out through one fixed address.",
    ],
    prevent: "Prefer credentials on networks with changing addresses, or update the list by script.",
    duration: Duration::Persistent,
    terms: &[&glossary::IP_ALLOW_LIST, &glossary::PROXY_AUTHENTICATION],
    sources: &["tinyproxy/tinyproxy src/reqs.c", "developers.soax.com, error codes"],
}
.fitted();
