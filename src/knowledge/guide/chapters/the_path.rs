//! What stands between a client and its target, and what each station adds.

use crate::knowledge::glossary;
use crate::knowledge::guide::block::{
    Block, Page, Part, Picture, State, Table, message, note, para, said, stop,
};
use crate::knowledge::guide::{index, source};

/// How a proxy lengthens the path.
pub static PAGE: Page = Page {
    entry: &index::THE_PATH,
    summary: "A direct request has one link that can fail. Through a gateway and a node it has three links, three name lookups and at least three time limits, and the answer at the end tells of only one of them.",
    terms: &[
        &glossary::CLIENT,
        &glossary::FORWARD_PROXY,
        &glossary::PROXY_GATEWAY,
        &glossary::PROXY_NODE,
        &glossary::TUNNEL,
        &glossary::REVERSE_PROXY,
        &glossary::LOAD_BALANCER,
        &glossary::CDN,
        &glossary::EXIT_NODE,
    ],
    blocks: &[
        Block::Part(&Part {
            id: "direct",
            title: "Without a proxy",
            blocks: &[
                Block::Picture(Picture::Chain {
                    words: "A direct request: the client and the target, with one link between them.",
                    hops: &[stop("You", "", State::Plain), stop("Target", "", State::Plain)],
                    ways: &[State::Plain],
                }),
                para(
                    "The client looks the name up, opens a connection, agrees on keys and sends the request. When that fails, the client knows in which step, and says so in an error of its own. There is no 502, unless the target is itself a gateway.",
                    &[&source::RFC9110_ROLES],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "through-a-pool",
            title: "Through a proxy service",
            blocks: &[
                Block::Picture(Picture::Chain {
                    words: "Through a proxy service: client, gateway, node and target, with three links between them.",
                    hops: &[
                        stop("You", "", State::Plain),
                        stop("Gateway", "checks the account", State::Plain),
                        stop("Node", "has the exit address", State::Plain),
                        stop("Target", "", State::Plain),
                    ],
                    ways: &[State::Plain, State::Plain, State::Plain],
                }),
                para(
                    "The client speaks to the proxy gateway only. The gateway checks the account and picks a proxy node. The node, as the exit node, opens the connection to the target. Each of the three links has its own addresses, its own time limit and its own owner.",
                    &[],
                ),
                Block::Table(Table {
                    caption: "What each station adds",
                    head: &["Station", "What it does", "How it fails", "Who can repair it"],
                    rows: &[
                        &[
                            "You",
                            "sends to the proxy's host and port",
                            "wrong host, port, scheme or credentials; a variable that is not in effect",
                            "you",
                        ],
                        &[
                            "You to gateway",
                            "carries the request",
                            "name unknown, port closed, a firewall that drops packets",
                            "you, or your network",
                        ],
                        &[
                            "Gateway",
                            "checks the account, picks a node",
                            "407, 403 or 429 of its own; overload",
                            "the service",
                        ],
                        &[
                            "Gateway to node",
                            "carries the request on",
                            "the node has left, no node fits the filter",
                            "the service; a new session helps",
                        ],
                        &[
                            "Node",
                            "dials the target",
                            "its network is slow, its address is blocked",
                            "the service; another node helps",
                        ],
                        &[
                            "Node to target",
                            "carries the request on",
                            "name unknown to the node, no route, a time limit",
                            "nobody at once; test the target directly",
                        ],
                        &[
                            "Target",
                            "answers",
                            "refused, closed, too slow, or a page that refuses",
                            "the owner of the target",
                        ],
                    ],
                    sources: &[],
                }),
            ],
        }),
        Block::Part(&Part {
            id: "two-requests",
            title: "HTTPS makes two conversations",
            blocks: &[
                Block::Picture(Picture::Exchange {
                    words: "A tunnel that fails: the client asks the proxy to connect, the target refuses the proxy, and the proxy answers 502; nothing of the client's request was sent.",
                    lanes: &["You", "Proxy", "Target"],
                    messages: &[
                        message(0, 1, "CONNECT shop.example:443", State::Answered),
                        message(1, 2, "opens a connection", State::Failed),
                        message(1, 0, "502 Bad Gateway", State::Answered),
                    ],
                }),
                para(
                    "For HTTPS, the first conversation is with the proxy: the client sends CONNECT with the target's name and port, and the proxy opens a tunnel or says why not. Only then does the second conversation begin, inside the tunnel, with the target itself.",
                    &[&source::RFC9110_CONNECT],
                ),
                Block::List(&[
                    said(
                        "A 502 to CONNECT was written by the proxy. The target has seen at most an opened connection, so the request may be repeated safely.",
                        &[&source::RFC9110_CONNECT],
                    ),
                    said(
                        "A 502 after `200 Connection established` came through the tunnel. The target's side wrote it, unless somebody on the way opens the TLS and answers in the target's place.",
                        &[&source::RFC9110_CONNECT],
                    ),
                    said(
                        "For plain HTTP there is one conversation, and the forward proxy can read and answer everything in it.",
                        &[&source::RFC9110_ROLES],
                    ),
                ]),
                note(
                    "The proxy looks up the target's name, not the client. A name that works on your machine may be unknown to the node. With SOCKS it depends: `socks5h` leaves the lookup to the proxy, `socks5` does it at the client.",
                    &[&source::RFC9110_CONNECT],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "reverse",
            title: "In front of your own servers",
            blocks: &[
                Block::Picture(Picture::Chain {
                    words: "A site behind a CDN and a reverse proxy: visitor, CDN, gateway and application.",
                    hops: &[
                        stop("Visitor", "", State::Plain),
                        stop("CDN", "its edge", State::Plain),
                        stop("Gateway", "nginx, HAProxy, Envoy", State::Plain),
                        stop("Target", "the application", State::Plain),
                    ],
                    ways: &[State::Plain, State::Plain, State::Plain],
                }),
                para(
                    "A reverse proxy or load balancer stands before the application and looks like the site itself. A CDN is one more gateway before that. The visitor did not choose these hops and cannot see them, but each can write a 502.",
                    &[&source::RFC9110_ROLES],
                ),
                para(
                    "Both worlds meet when you fetch such a site through a proxy service. Your node is then the visitor of the CDN, and a 502 can come from five machines.",
                    &[],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "reading-the-chain",
            title: "How to see the chain",
            blocks: &[
                Block::List(&[
                    said(
                        "`Via`, `Server`, `X-Cache` and `Proxy-Status` in the answer name hops. Read them with `curl -v`; a page can read them only on its own site.",
                        &[&source::RFC9110_VIA, &source::LAB_BROWSERS],
                    ),
                    said(
                        "Over plain HTTP, an echo service shows what proxies add: Squid writes Via and X-Forwarded-For, tinyproxy and Apache write Via, Envoy writes its own. HAProxy and SOCKS proxies add nothing.",
                        &[&source::LAB_MARKS],
                    ),
                    said(
                        "Over HTTPS nothing of that is seen, because nobody can write into the tunnel.",
                        &[&source::LAB_MARKS],
                    ),
                ]),
                Block::Pages(&[&index::TIMEOUTS, &index::PROXY_DETECTION, &index::FIVE_CAUSES]),
            ],
        }),
    ],
};
