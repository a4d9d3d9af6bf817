//! The signals by which a target takes a visitor for a proxy or a program, and which of them can be seen from where.

use crate::knowledge::guide::block::{Block, Page, Part, Table, note, para, said};
use crate::knowledge::guide::{index, source};
use crate::knowledge::{causes, checks, glossary};

/// How targets notice a proxy.
pub static PAGE: Page = Page {
    entry: &index::PROXY_DETECTION,
    summary: "Targets judge behaviour first: too many requests, too even, from a hosting network, without what a browser does. The finer signals lie in the connection itself. None of them is proof, and each has honest visitors who show it too.",
    terms: &[
        &glossary::DATACENTER_PROXY,
        &glossary::VIA,
        &glossary::X_FORWARDED_FOR,
        &glossary::TLS_HANDSHAKE,
        &glossary::TLS_INTERCEPTION,
        &glossary::BLOCK_PAGE,
        &glossary::EXIT_NODE,
        &glossary::CAPTIVE_PORTAL,
    ],
    blocks: &[
        para(
            "This page helps you to understand why a target refused you, and to be a better guest. It is also for those who run a target, and want to know what their rules do to people behind a company's proxy.",
            &[],
        ),
        Block::Part(&Part {
            id: "behaviour",
            title: "Behaviour",
            blocks: &[
                Block::Table(Table {
                    caption: "Signals in what a visitor does",
                    head: &["Signal", "What the target sees", "Who else shows it"],
                    rows: &[
                        &[
                            "Abnormal frequency",
                            "more requests from one address than a person makes",
                            "an office, a school, a mobile network behind one address",
                        ],
                        &[
                            "Repeated patterns",
                            "the same gap between requests, pages in the order of a list, the same path of links each time",
                            "a monitor, a feed reader",
                        ],
                        &[
                            "Missing browser behaviour",
                            "pages without their pictures, styles and icons; no cookie comes back; no script ran",
                            "a text browser, strict blockers, a reader with JavaScript off",
                        ],
                        &[
                            "All night, at the same rate",
                            "no pauses for sleep",
                            "a company that works around the globe",
                        ],
                        &[
                            "What the robots rules forbid",
                            "requests to paths that the site asked programs to leave",
                            "a person who follows a link",
                        ],
                    ],
                    sources: &[&source::RFC9309],
                }),
                note(
                    "These weigh most, and no proxy changes them. A hundred addresses with the same rhythm are one visitor.",
                    &[],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "address",
            title: "Address",
            blocks: &[
                Block::Table(Table {
                    caption: "Signals in the address",
                    head: &["Signal", "What the target sees", "Who else shows it"],
                    rows: &[
                        &[
                            "Hosting network",
                            "the address belongs to a data centre by the public routing tables: a datacenter proxy",
                            "a company's VPN, a cloud desktop",
                        ],
                        &[
                            "On a list",
                            "the address is a known exit node, open proxy or Tor exit, or its neighbours misbehaved",
                            "whoever is given that address next",
                        ],
                        &[
                            "Place against language and clock",
                            "the address is in one country; the language and the time zone of the browser are of another",
                            "travellers, people who live abroad",
                        ],
                        &[
                            "Resolver elsewhere",
                            "the name was looked up from another network than the one that connects",
                            "users of public resolvers",
                        ],
                        &[
                            "Two addresses at once",
                            "WebRTC reports another address than the request",
                            "anybody with two networks",
                        ],
                    ],
                    sources: &[&source::RFC8828],
                }),
                para(
                    "Measured: in Chromium and Firefox, a STUN request goes past the HTTP proxy and shows the address of the network itself. Host addresses are hidden behind random names.",
                    &[&source::LAB_BROWSERS],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "headers",
            title: "Headers",
            blocks: &[
                Block::Table(Table {
                    caption: "What proxies add to a plain HTTP request",
                    head: &["Proxy", "Adds"],
                    rows: &[
                        &["Squid 5.7", "`Via`, `X-Forwarded-For`"],
                        &["tinyproxy 1.11, Apache 2.4", "`Via`"],
                        &["Envoy 1.39", "`Via`, `X-Request-Id`, `X-Forwarded-Proto`"],
                        &[
                            "HAProxy 2.6, mitmproxy 11, nginx 1.22",
                            "nothing, but leave the client's `Proxy-Connection` in",
                        ],
                        &["SOCKS proxies", "nothing"],
                        &["Any of them, inside an HTTPS tunnel", "nothing: they cannot"],
                    ],
                    sources: &[&source::LAB_MARKS],
                }),
                para(
                    "Via and X-Forwarded-For name the proxy, and often the visitor's own address as well. Over HTTPS the target sees them only if somebody opens the TLS on the way.",
                    &[&source::RFC9110_VIA, &source::RFC7239],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "connection",
            title: "The connection itself",
            blocks: &[
                Block::List(&[
                    said(
                        "The TLS handshake. The first message lists versions, ciphers and extensions in an order that differs from program to program. A browser's user agent over the handshake of a script does not fit together.",
                        &[&source::RFC8446_HELLO],
                    ),
                    said(
                        "HTTP/2 settings and the order of the headers. Libraries choose others than browsers do.",
                        &[],
                    ),
                    said(
                        "TCP's first packet. Window, options and lifetime tell the system that opened the connection, which behind a proxy is the proxy's.",
                        &[],
                    ),
                    said(
                        "Two distances. TCP ends at the exit, TLS ends at you: if the handshake takes much longer than the connection, somebody stands between.",
                        &[],
                    ),
                ]),
                note(
                    "A proxy that passes a tunnel on changes the last two and not the first two. An opened TLS, as in a company, changes all four.",
                    &[],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "see-it-yourself",
            title: "What you can see yourself",
            blocks: &[
                Block::Table(Table {
                    caption: "Who can observe which signal",
                    head: &["Signal", "From this page", "From a terminal"],
                    rows: &[
                        &[
                            "Exit address",
                            "yes, by an echo service, after a click",
                            "`curl -x PROXY_URL https://api.ipify.org`",
                        ],
                        &[
                            "Headers that a proxy adds",
                            "only with an echo of your own",
                            "`curl -v -x PROXY_URL http://` and your own echo",
                        ],
                        &[
                            "Who opens the TLS",
                            "no",
                            "`openssl s_client -proxy PROXY_HOST:PROXY_PORT -connect TARGET_HOST:443`",
                        ],
                        &["Kind of network", "no", "a lookup at the address registry"],
                        &["Handshake, TCP packet", "no", "a capture at the target"],
                        &[
                            "Block page",
                            "no: the status of another site is hidden from a page",
                            "`curl -v`, and read the page",
                        ],
                    ],
                    sources: &[&source::LAB_BROWSERS],
                }),
                Block::Checks(&[&checks::BLOCK_PAGE, &checks::NEW_SESSION, &checks::CERTIFICATE_ISSUER]),
            ],
        }),
        Block::Part(&Part {
            id: "turned-around",
            title: "Turned around: is somebody in my way",
            blocks: &[
                Block::List(&[
                    said(
                        "A certificate signed by your company, or by a product: TLS interception. Programs that trust public authorities only will fail.",
                        &[],
                    ),
                    said("A login page where another page should be: a captive portal.", &[]),
                    said(
                        "A name that does not exist answers all the same: a proxy, or a resolver that lies. Measured: from an HTTP page, every forward proxy tried here gave some answer for such a name, and a direct connection gave none.",
                        &[&source::LAB_BROWSERS],
                    ),
                    said(
                        "`Via`, `X-Cache` or `Age` on an answer of your own site, which never adds them.",
                        &[&source::RFC9110_VIA],
                    ),
                ]),
                Block::Causes(&[
                    &causes::BLOCKED_BY_TARGET,
                    &causes::RATE_LIMITED,
                    &causes::TLS_INTERCEPTION,
                ]),
                Block::Pages(&[&index::IP_ROTATION, &index::REQUEST_STRATEGY]),
            ],
        }),
    ],
};
