//! What a 502 says and leaves open, against its neighbours.

use crate::knowledge::glossary;
use crate::knowledge::guide::block::{Block, Page, Part, Table, note, para, said};
use crate::knowledge::guide::{index, source};

/// What a 502 means.
pub static PAGE: Page = Page {
    entry: &index::WHAT_502_MEANS,
    summary: "502 is one status among several that a proxy can write. Who wrote it, and what the neighbours 500, 503, 504, 407, 403, 429 and 52x say instead, narrows the hop before any test.",
    terms: &[
        &glossary::UPSTREAM_SERVER,
        &glossary::BAD_GATEWAY,
        &glossary::ORIGIN_SERVER,
        &glossary::CONNECT,
        &glossary::PROXY_STATUS,
        &glossary::CDN,
        &glossary::VIA,
    ],
    blocks: &[
        Block::Part(&Part {
            id: "what-it-says",
            title: "What it says",
            blocks: &[
                para(
                    "The server that answers 502 acts as a gateway or proxy, and an upstream server gave it an answer that is not valid, or none at all. That is the whole of the definition.",
                    &[&source::RFC9110_502],
                ),
                para(
                    "It says nothing of the reason. The upstream may have refused the connection, closed it too early, sent something that is not HTTP, shown a bad certificate, or have no address in the DNS. The gateway's log or a `Proxy-Status` header gives the reason; the number does not.",
                    &[&source::RFC9209_TYPES],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "what-it-does-not-say",
            title: "What it does not say",
            blocks: &[Block::List(&[
                said(
                    "It does not say that the gateway is broken. A broken gateway more often answers nothing, or 500.",
                    &[&source::RFC9110_500],
                ),
                said(
                    "It does not say that the target is down. The node may have been refused, misled by its DNS, or never have left.",
                    &[],
                ),
                said(
                    "It does not say that nothing happened. The upstream may have done the work and lost the connection before it could answer.",
                    &[&source::RFC9110_IDEMPOTENT],
                ),
                said(
                    "It does not say who wrote it. In a chain, each gateway passes on the 502 of the gateway behind it.",
                    &[&source::RFC9209],
                ),
            ])],
        }),
        Block::Part(&Part {
            id: "neighbours",
            title: "The neighbours",
            blocks: &[
                Block::Table(Table {
                    caption: "What each status says of the hop that failed",
                    head: &["Status", "Who writes it", "What it says", "Look first at"],
                    rows: &[
                        &[
                            "500",
                            "the target, or a proxy with a fault of its own",
                            "The server that answers failed at its own work. tinyproxy also writes it for a target that it cannot reach.",
                            "the server that wrote it",
                        ],
                        &[
                            "502",
                            "a gateway",
                            "No usable answer from the next machine inward.",
                            "the hop behind the gateway",
                        ],
                        &[
                            "503",
                            "the target or a gateway",
                            "Not now: overload, maintenance, or no healthy member. HAProxy, Envoy, Apache, Varnish and Squid also write it for a refused connection.",
                            "`Retry-After`, then the gateway's product",
                        ],
                        &[
                            "504",
                            "a gateway",
                            "The next machine inward did not answer in time.",
                            "how long it took, to the second",
                        ],
                        &[
                            "407",
                            "a forward proxy",
                            "The proxy wants credentials, other ones than it got, or a paid-up account. The target saw nothing.",
                            "user name, password, address list",
                        ],
                        &[
                            "403",
                            "the target, a filter or the proxy",
                            "Understood, and refused. From the proxy it is a rule or a policy; from the target it is a block.",
                            "whose page it is",
                        ],
                        &[
                            "429",
                            "the target or the proxy",
                            "Too many requests in the time. The two limits are separate.",
                            "`Retry-After`, and whose headers stand beside it",
                        ],
                        &[
                            "520 to 526, 530",
                            "Cloudflare, before the origin",
                            "Numbers of this CDN for what its origin did: 521 refused, 522 no connection in time, 524 no answer in time, 525 and 526 TLS.",
                            "the origin behind Cloudflare",
                        ],
                        &[
                            "none",
                            "the client itself",
                            "The client never got an answer: the proxy was not reached, refused the tunnel, or hung up.",
                            "the client's error message",
                        ],
                    ],
                    sources: &[
                        &source::RFC9110_502,
                        &source::RFC9110_503,
                        &source::RFC9110_504,
                        &source::RFC9110_407,
                        &source::RFC9110_403,
                        &source::RFC6585_429,
                        &source::CLOUDFLARE_5XX,
                        &source::LAB_STATUSES,
                    ],
                }),
                note(
                    "The same fault gets another number from another product. A refused upstream is a 502 at nginx and Caddy, a 503 at HAProxy, Envoy and Apache, and a 500 at tinyproxy. Know the product before you read the status.",
                    &[&source::LAB_STATUSES],
                ),
                note(
                    "Proxy services use 5xx numbers of their own. 522 and 525 mean one thing at Cloudflare and another at a proxy service. apify/proxy-chain splits its failures into 590 to 599.",
                    &[&source::OXYLABS_CODES, &source::PROXY_CHAIN_STATUSES],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "client-errors",
            title: "Errors that are no status",
            blocks: &[
                para(
                    "For an HTTPS target, the client first asks the proxy for a tunnel with CONNECT. If the proxy answers with anything but a 2xx, there is no tunnel, and the client shows an error of its own in place of a page.",
                    &[&source::RFC9110_CONNECT],
                ),
                Block::Table(Table {
                    caption: "The same refused tunnel, as clients tell it",
                    head: &["Client", "Its words", "What is lost"],
                    rows: &[
                        &[
                            "curl",
                            "`CONNECT tunnel failed, response 502`, exit code 56 or 7 by version",
                            "the gateway's headers, unless `-v` is given",
                        ],
                        &[
                            "Chrome",
                            "`ERR_TUNNEL_CONNECTION_FAILED`",
                            "the status and the headers; a NetLog keeps both",
                        ],
                        &[
                            "Firefox",
                            "502 as `NS_ERROR_PROXY_BAD_GATEWAY`, but 503 as a refused connection and 404 as an unknown host",
                            "the true status of 302, 400, 404, 500 and 503",
                        ],
                        &["A page's own script", "a `TypeError` without details", "everything"],
                    ],
                    sources: &[&source::CURL_TUNNEL, &source::CHROMIUM_ERRORS, &source::LAB_BROWSERS],
                }),
            ],
        }),
        Block::Part(&Part {
            id: "who-wrote-it",
            title: "Who wrote this 502",
            blocks: &[
                Block::List(&[
                    said(
                        "A `Proxy-Status` header names the hop that failed and why. Its mere presence proves nothing: a hop may add its name to a healthy answer too. Look for `error=`.",
                        &[&source::RFC9209],
                    ),
                    said(
                        "`Via` lists the hops in the order the answer passed them; the first is the one closest to the target. Hops may leave it out.",
                        &[&source::RFC9110_VIA],
                    ),
                    said(
                        "Product headers tell: `X-Squid-Error` is written by Squid for its own failures only; `x-brd-err-code`, `X-Error-Description` and their like come from the proxy service.",
                        &[&source::BRIGHTDATA_ERRORS, &source::OXYLABS_CODES],
                    ),
                    said(
                        "At Cloudflare, the large page with the site's name means that the origin itself answered 502. A short page signed `cloudflare` was written by Cloudflare.",
                        &[&source::CLOUDFLARE_5XX],
                    ),
                ]),
                Block::Pages(&[&index::STATUS_CODES, &index::PROXY_AUTHENTICATION, &index::THE_PATH]),
            ],
        }),
    ],
};
