//! The five families of causes, each with what is seen and what points to it.

use super::{
    blocked_proxy_ip, misconfigured_proxy_settings, network_instability, proxy_node_overload,
    upstream_server_failure,
};
use crate::knowledge::glossary;
use crate::knowledge::guide::block::{Block, Page, Table, note, para};
use crate::knowledge::guide::index;

/// The five causes and their signals.
pub static PAGE: Page = Page {
    entry: &index::FIVE_CAUSES,
    summary: "Behind a 502 stands one of five things: a failing upstream server, an overloaded or missing proxy node, an unstable network, a blocked proxy address, or a wrong setting. Each leaves signals of its own.",
    terms: &[
        &glossary::UPSTREAM_SERVER,
        &glossary::PROXY_POOL,
        &glossary::BLOCK_PAGE,
        &glossary::TCP_RESET,
        &glossary::RATE_LIMIT,
        &glossary::HEALTH_CHECK,
        &glossary::RESIDENTIAL_PROXY,
        &glossary::DATACENTER_PROXY,
        &glossary::NO_PROXY_LIST,
        &glossary::QUOTA,
    ],
    blocks: &[
        para(
            "Look for the row that fits before you change anything. Two rows may fit; then the check named in the last column tells them apart.",
            &[],
        ),
        Block::Table(Table {
            caption: "The five causes side by side",
            head: &["Cause", "When it fails", "Without the proxy", "Through another node", "What tells"],
            rows: &[
                &[
                    "Upstream server failure",
                    "every time, or in clusters at a deployment",
                    "fails too",
                    "fails too",
                    "ask the target directly",
                ],
                &[
                    "Proxy node overload",
                    "more with more parallel requests",
                    "works",
                    "often works",
                    "one request at a time",
                ],
                &[
                    "Network instability",
                    "now and then, over many targets",
                    "works, or fails with another error",
                    "sometimes works",
                    "fifty pings, and how the times spread",
                ],
                &[
                    "Blocked proxy IP",
                    "at one target, from one time on",
                    "works",
                    "often works",
                    "read the page that comes back",
                ],
                &[
                    "Misconfigured proxy settings",
                    "always, at once, for every target",
                    "works",
                    "fails too",
                    "the proxy's name, port, scheme and credentials",
                ],
            ],
            sources: &[],
        }),
        note(
            "This table is a rule of thumb. The engine behind this page weighs every finding for and against 36 finer causes; paste what you have, and it says how sure it is.",
            &[],
        ),
        Block::Part(&upstream_server_failure::PART),
        Block::Part(&proxy_node_overload::PART),
        Block::Part(&network_instability::PART),
        Block::Part(&blocked_proxy_ip::PART),
        Block::Part(&misconfigured_proxy_settings::PART),
        Block::Pages(&[&index::HOW_TO_FIX, &index::TEMPORARY_OR_NOT]),
    ],
};
