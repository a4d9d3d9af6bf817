//! The third family: the way between two machines failed.

use crate::knowledge::guide::block::{Block, Part, note, para, said};
use crate::knowledge::guide::source;
use crate::knowledge::{causes, checks};

/// Network instability.
pub static PART: Part = Part {
    id: "network-instability",
    title: "Network instability",
    blocks: &[
        para(
            "Both machines are up, and the way between them loses packets, changes its route or is filtered. One link of the chain is enough. The gateway then waits for an answer that is not coming, and writes 504 or 502 when its patience ends.",
            &[&source::RFC9110_504],
        ),
        Block::List(&[
            said(
                "The failures come and go, over many targets, and the times of the good answers spread widely.",
                &[],
            ),
            said(
                "The client sees a timeout or a TCP reset in the middle of an answer. HAProxy logs `cD` or `SD`; curl ends with exit code 28 or 56.",
                &[&source::HAPROXY_STATES, &source::CURL_EXIT_CODES],
            ),
            said(
                "`No route to host` and `Network is unreachable` come at once and name the machine that said so: the one that prints them.",
                &[],
            ),
            said(
                "Everything worked until the laptop changed its network, or until a firewall rule changed.",
                &[],
            ),
        ]),
        note(
            "Nothing came back is not the same as refused. A refusal is an answer from a machine that is up; silence points at the way, or at a filter that drops packets.",
            &[&source::RFC1928_REPLIES],
        ),
        Block::Causes(&[
            &causes::UPSTREAM_UNREACHABLE,
            &causes::NETWORK_UNREACHABLE,
            &causes::NETWORK_INSTABILITY,
        ]),
        Block::Checks(&[&checks::LOSS, &checks::ADDRESS_FAMILY, &checks::HOW_OFTEN]),
    ],
};
