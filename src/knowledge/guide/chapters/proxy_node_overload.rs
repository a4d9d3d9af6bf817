//! The second family: the proxy has no capacity, or no node.

use crate::knowledge::guide::block::{Block, Part, note, para, said};
use crate::knowledge::guide::source;
use crate::knowledge::{causes, checks};

/// Proxy node overload.
pub static PART: Part = Part {
    id: "proxy-node-overload",
    title: "Proxy node overload",
    blocks: &[
        para(
            "The gateway takes your request and cannot place it: the chosen node is full or gone, no node of the proxy pool fits the filter, or your plan's limit of parallel connections is reached. The target saw nothing, or saw a connection that ended early.",
            &[],
        ),
        Block::List(&[
            said(
                "Failures grow with the number of parallel requests, and stop when you send one at a time.",
                &[],
            ),
            said(
                "The proxy's own answer to CONNECT becomes slow before it fails. Watch `time_connect` against the time of the tunnel.",
                &[],
            ),
            said(
                "The service says so in a header: Bright Data `No peers available`, Oxylabs `Exit node not found`, IPRoyal `503 No Exits Available`, Zyte `noslaves` or `serverbusy`.",
                &[
                    &source::BRIGHTDATA_ERRORS,
                    &source::OXYLABS_CODES,
                    &source::IPROYAL_CODES,
                    &source::ZYTE_ERRORS,
                ],
            ),
            said("A new session works at once where the old one failed three times.", &[]),
            said(
                "With a residential proxy, short outages of a node are ordinary: the exits are other people's connections, which come and go.",
                &[],
            ),
        ]),
        note(
            "Change the session on the first failure of a node, and slow down on the second. A narrow filter, such as one city, leaves few nodes to choose from.",
            &[],
        ),
        Block::Causes(&[
            &causes::NODE_OFFLINE,
            &causes::PROXY_OVERLOAD,
            &causes::PROXY_RATE_LIMIT,
            &causes::RESOURCE_EXHAUSTION,
        ]),
        Block::Checks(&[&checks::LOW_RATE, &checks::NEW_SESSION, &checks::PROVIDER_PANEL]),
    ],
};
