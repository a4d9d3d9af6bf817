//! The measured statuses, and how to read them.

use crate::knowledge::guide::block::{Block, Page, Part, note, para, said};
use crate::knowledge::guide::{index, source};
use crate::knowledge::status_matrix::SUMMARY;
use crate::knowledge::{checks, glossary};

/// Status codes by product.
pub static PAGE: Page = Page {
    entry: &index::STATUS_CODES,
    summary: SUMMARY,
    terms: &[
        &glossary::GATEWAY,
        &glossary::FORWARD_PROXY,
        &glossary::CONNECT,
        &glossary::PROXY_STATUS,
        &glossary::CHUNKED_TRANSFER_CODING,
        &glossary::TLS_HANDSHAKE,
    ],
    blocks: &[
        para(
            "Find the gateway's product first, by the `Server` or `Via` header or by its page. Then read down its column: the rows that hold your status are the faults that it may stand for. For a forward proxy, look in the second table, and whether the target was asked by CONNECT.",
            &[],
        ),
        Block::Part(&Part {
            id: "reading",
            title: "How to read it",
            blocks: &[
                Block::List(&[
                    said(
                        "nginx and Caddy say 502 for nearly everything that is no timeout. Their 502 tells little, their error log tells all.",
                        &[&source::LAB_STATUSES],
                    ),
                    said(
                        "HAProxy splits: 503 before the connection stands, 502 for a bad answer, 504 for a late one. Its status alone narrows the phase.",
                        &[&source::LAB_STATUSES, &source::HAPROXY_STATES],
                    ),
                    said(
                        "Varnish says 503 for all of them, and Envoy for most. Look at Envoy's response flags, or at the `Proxy-Status` that it sends.",
                        &[&source::LAB_STATUSES, &source::ENVOY_FLAGS],
                    ),
                    said(
                        "lighttpd and Apache use 500 for some faults of the upstream. A 500 is then no fault of theirs.",
                        &[&source::LAB_STATUSES],
                    ),
                    said(
                        "tinyproxy says 500 where others say 502, and mitmproxy answers CONNECT with 200 for a target that it cannot reach: it shows the failure inside its own TLS handshake.",
                        &[&source::LAB_STATUSES],
                    ),
                    said(
                        "Squid 5.7 answers 503 for a refused target; its current source answers 502. The version matters.",
                        &[&source::LAB_STATUSES, &source::SQUID_SOURCE],
                    ),
                ]),
                note(
                    "A body that was cut shows as a 200, followed by an error at the client. Caddy, lighttpd and h2o even end a cut chunked body as if it were whole.",
                    &[&source::LAB_STATUSES],
                ),
                note(
                    "One version of each, with plain settings, on one system. `proxy_intercept_errors`, error pages, retries and other versions change the picture. An empty cell was not measured.",
                    &[&source::LAB_STATUSES],
                ),
                Block::Checks(&[&checks::RESPONSE_HEADERS, &checks::GATEWAY_LOG]),
                Block::Pages(&[&index::WHAT_502_MEANS, &index::TIMEOUTS]),
            ],
        }),
    ],
};
