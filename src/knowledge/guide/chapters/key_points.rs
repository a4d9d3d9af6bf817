//! The guide on one page.

use crate::knowledge::glossary;
use crate::knowledge::guide::block::{Block, Page, note, said};
use crate::knowledge::guide::{index, source};

/// Key points.
pub static PAGE: Page = Page {
    entry: &index::KEY_POINTS,
    summary: "Ten sentences to keep.",
    terms: &[
        &glossary::HOP,
        &glossary::GATEWAY,
        &glossary::TUNNEL,
        &glossary::PROXY_STATUS,
        &glossary::IDEMPOTENT_METHOD,
    ],
    blocks: &[
        Block::List(&[
            said(
                "A 502 names the hop that speaks, not the hop that failed. The fault is mostly one step further towards the target.",
                &[&source::RFC9110_502],
            ),
            said(
                "Find the hop first. Two tests do most of it: the target without the proxy, and another target through the proxy.",
                &[],
            ),
            said(
                "The five causes are a failing upstream, an overloaded or missing node, an unstable network, a blocked address, and a wrong setting.",
                &[],
            ),
            said(
                "The number depends on the product. A refused connection is 502 at nginx, 503 at HAProxy, 500 at tinyproxy.",
                &[&source::LAB_STATUSES],
            ),
            said(
                "Before a tunnel stands, the gateway speaks; after it, the target's side does. Look whether the 502 answered CONNECT.",
                &[&source::RFC9110_CONNECT],
            ),
            said(
                "`CONNECT tunnel failed, response 502` alone does not tell the cause. The gateway's headers, `Proxy-Status` or the gateway's log do.",
                &[&source::RFC9209],
            ),
            said("A round number of seconds is a time limit; find whose. Milliseconds are a refusal.", &[]),
            said(
                "Refused is an answer; silence is none. The first blames a machine, the second the way to it.",
                &[&source::RFC9209_TYPES],
            ),
            said(
                "Retry with growing and random waits, at one place of the chain, and only idempotent methods. Take a new session after a failed node.",
                &[&source::RFC9110_IDEMPOTENT, &source::AWS_BACKOFF],
            ),
            said(
                "Settings, names, certificates and rules do not pass by themselves. If nothing has changed in ten minutes, change something.",
                &[],
            ),
        ]),
        note(
            "It cannot always be told. Then the next check matters more than a guess: collect once over the whole way, and read that.",
            &[],
        ),
        Block::Pages(&[&index::HOW_TO_FIX, &index::QUICK_ANSWER, &index::STATUS_CODES]),
    ],
};
