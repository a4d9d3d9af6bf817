//! The answer for somebody in a hurry.

use crate::knowledge::guide::block::{Block, Page, Picture, State, check_step, note, para, said, step, stop};
use crate::knowledge::guide::{index, source};
use crate::knowledge::{checks, glossary};

/// The quick answer.
pub static PAGE: Page = Page {
    entry: &index::QUICK_ANSWER,
    summary: "A 502 through a proxy says that a gateway got no usable answer from the next machine inward. Find that machine first: each hop has a repair of its own, and the wrong one costs a day.",
    terms: &[
        &glossary::GATEWAY,
        &glossary::HOP,
        &glossary::PROXY_NODE,
        &glossary::TARGET,
        &glossary::RETRY,
        &glossary::STICKY_SESSION,
    ],
    blocks: &[
        para(
            "`502 Bad Gateway` is written by a gateway or a proxy. The gateway asked the next machine towards the target and got nothing that it could pass on. So the machine that says 502 is mostly in order, and the fault is one step further in.",
            &[&source::RFC9110_502],
        ),
        Block::Picture(Picture::Chain {
            words: "The gateway answers 502 because the way from the node to the target failed; the target was not reached.",
            hops: &[
                stop("You", "sees the 502", State::Answered),
                stop("Gateway", "writes the 502", State::Answered),
                stop("Node", "dials in vain", State::Answered),
                stop("Target", "", State::NotReached),
            ],
            ways: &[State::Answered, State::Answered, State::Failed],
        }),
        para("Three questions find the hop in most cases. Each takes a minute.", &[]),
        Block::Steps(&[
            check_step(
                "Ask the target without the proxy",
                "If the target fails in the same way without the proxy, the target is at fault, and no proxy setting will help. If the target answers, the fault lies on the way through the proxy.",
                &checks::DIRECT_WITHOUT_PROXY,
            ),
            check_step(
                "Ask another target through the proxy",
                "If every target fails, look at the gateway, the account and your settings. If only one fails, look at that target, and at what it thinks of the node's address.",
                &checks::OTHER_TARGET,
            ),
            check_step(
                "Ask again through another node",
                "If a new session works, the old proxy node was down, overloaded or blocked. If all nodes fail, the node is not the matter.",
                &checks::NEW_SESSION,
            ),
        ]),
        Block::Part(&crate::knowledge::guide::block::Part {
            id: "until-then",
            title: "What to do until then",
            blocks: &[
                Block::List(&[
                    said(
                        "Wait some seconds, then retry a GET once or twice with growing waits. Obey `Retry-After` where the answer carries it.",
                        &[&source::RFC9110_RETRY_AFTER, &source::AWS_BACKOFF],
                    ),
                    said(
                        "Do not repeat a POST before you know whether the target has run it. After a 502 both are possible.",
                        &[&source::RFC9110_IDEMPOTENT],
                    ),
                    said(
                        "Behind a rotating proxy, change the session before you retry. A sticky session brings you back to the node that failed.",
                        &[],
                    ),
                ]),
                note(
                    "A line such as `CONNECT tunnel failed, response 502` does not name the hop by itself. The gateway wrote the 502, and a dead node, a refused target, an unknown name, a spent plan and a filter all look alike in that line. The answer's headers, or the gateway's log, tell them apart.",
                    &[&source::CURL_TUNNEL],
                ),
            ],
        }),
        Block::Part(&crate::knowledge::guide::block::Part {
            id: "what-to-collect",
            title: "What to collect",
            blocks: &[
                para(
                    "One command prints the way with the proxy and without it, the names, the ports and the certificate. Paste its output into the box on this page; it is read on your own machine.",
                    &[],
                ),
                Block::Checks(&[&checks::COLLECT_EVERYTHING]),
                Block::Steps(&[
                    step(
                        "From a browser, take a NetLog rather than a HAR",
                        "Chromium's pages do not show the answer to a failed CONNECT; the browser says `ERR_TUNNEL_CONNECTION_FAILED` and no more. A NetLog keeps the gateway's status line and headers.",
                        &[&source::LAB_BROWSERS, &source::CHROMIUM_ERRORS],
                    ),
                    step(
                        "From a gateway of your own, take the error log",
                        "The access log holds the status, the error log holds the reason. Send both for the same second.",
                        &[],
                    ),
                ]),
            ],
        }),
        Block::Pages(&[&index::WHAT_502_MEANS, &index::HOW_TO_FIX, &index::FIVE_CAUSES]),
    ],
};
