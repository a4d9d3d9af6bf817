//! Single 502s without a pattern: two healthy ends that close a connection at the wrong moment.

use crate::knowledge::guide::block::{
    Block, Page, Part, Picture, State, Table, message, note, para, said, step,
};
use crate::knowledge::guide::{index, source};
use crate::knowledge::{causes, checks, glossary};

/// Keep-alive races.
pub static PAGE: Page = Page {
    entry: &index::KEEP_ALIVE_RACES,
    summary: "One request in some thousands fails, for no reason, and works on reload. Often the gateway sent it on an idle connection that the upstream was closing in the same moment.",
    terms: &[
        &glossary::PERSISTENT_CONNECTION,
        &glossary::IDLE_TIMEOUT,
        &glossary::KEEP_ALIVE_RACE,
        &glossary::IDEMPOTENT_METHOD,
        &glossary::GOAWAY,
        &glossary::TCP_RESET,
        &glossary::PREMATURE_CLOSE,
    ],
    blocks: &[
        Block::Part(&Part {
            id: "what-happens",
            title: "What happens",
            blocks: &[
                Block::Picture(Picture::Exchange {
                    words: "The race: the upstream closes an idle connection; before the gateway hears of it, the gateway sends a request on it; the upstream answers with a reset, and the gateway writes 502.",
                    lanes: &["You", "Gateway", "Upstream"],
                    messages: &[
                        message(2, 1, "idle for 5 s: closes", State::Plain),
                        message(0, 1, "POST /order", State::Answered),
                        message(1, 2, "POST /order, on the old connection", State::Failed),
                        message(2, 1, "reset: no such connection", State::Answered),
                        message(1, 0, "502 Bad Gateway", State::Answered),
                    ],
                }),
                para(
                    "A persistent connection may be closed by either side at any time. The close travels as long as a packet does. A request that is sent in this span arrives at nobody.",
                    &[&source::RFC9112_PERSISTENCE, &source::RFC9112_CLOSE],
                ),
                para(
                    "Both machines are healthy, and both logs look clean. The keep-alive race shows at the gateway only: a premature close or a TCP reset, before the first byte, on a reused connection.",
                    &[&source::RFC9112_RETRY],
                ),
                Block::Code(
                    "upstream prematurely closed connection while reading response header from upstream, request: \"POST /kept/keepalive-race HTTP/1.1\"",
                ),
                note(
                    "This line is from our lab, for exactly this race. nginx writes the same line for an upstream that crashed, so the line alone does not prove it. The reuse does.",
                    &[&source::LAB_RACE, &source::NGINX_SOURCE],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "signals",
            title: "How to know it",
            blocks: &[
                Block::List(&[
                    said("The failures are rare, and no URL, hour or deployment explains them.", &[]),
                    said(
                        "They are more frequent at low traffic, because connections lie idle for longer.",
                        &[],
                    ),
                    said(
                        "The gateway's log shows a duration of nearly nothing, and the upstream's log shows no request.",
                        &[],
                    ),
                    said(
                        "POST fails more often than GET: gateways repeat an idempotent method by themselves and must not repeat a POST.",
                        &[&source::RFC9110_IDEMPOTENT, &source::RFC9112_RETRY, &source::NGINX_NEXT_UPSTREAM],
                    ),
                    said("With keep-alive to the upstream switched off for a test, they stop.", &[]),
                ]),
                Block::Checks(&[&checks::FRESH_CONNECTIONS, &checks::WHO_CLOSED_FIRST]),
            ],
        }),
        Block::Part(&Part {
            id: "the-limits",
            title: "Who keeps an idle connection how long",
            blocks: &[
                para(
                    "The rule: the idle timeout of whoever receives requests is longer than that of whoever sends them. Then the sender closes first, and nothing is on the way.",
                    &[&source::ALB_IDLE, &source::GCP_KEEPALIVE],
                ),
                Block::Table(Table {
                    caption: "Idle limits as they are delivered",
                    head: &["Program", "As the one who sends", "As the one who receives"],
                    rows: &[
                        &["nginx", "60 s (`keepalive_timeout` in `upstream`)", "75 s (`keepalive_timeout`)"],
                        &["AWS Application Load Balancer", "60 s", ""],
                        &["Google Cloud load balancer", "600 s, fixed", ""],
                        &["Envoy", "1 hour", "1 hour"],
                        &["Go, net/http", "90 s", "as its read limit says; none by default"],
                        &["Node.js, http", "", "5 s"],
                        &["Gunicorn", "", "2 s"],
                        &["Apache httpd", "", "5 s"],
                    ],
                    sources: &[
                        &source::NGINX_UPSTREAM_KEEPALIVE,
                        &source::ALB_IDLE,
                        &source::GCP_KEEPALIVE,
                        &source::ENVOY_TIMEOUTS,
                        &source::GO_TRANSPORT,
                        &source::NODE_KEEPALIVE,
                        &source::GUNICORN_SETTINGS,
                        &source::APACHE_KEEPALIVE,
                    ],
                }),
                note(
                    "Put the columns side by side: nearly every balancer with its defaults, before nearly every application server with its own, races. Advice to the contrary, that the upstream should close first, is found on the web and is wrong.",
                    &[&source::ALB_IDLE],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "repair",
            title: "How to end it",
            blocks: &[
                Block::Steps(&[
                    step(
                        "Raise the upstream's idle limit above the gateway's",
                        "Behind an ALB with 60 seconds, 65 or more. Behind Google's 600 seconds, 620, as its documentation advises. In Node.js, raise `headersTimeout` with it.",
                        &[&source::ALB_IDLE, &source::GCP_KEEPALIVE, &source::NODE_KEEPALIVE],
                    ),
                    step(
                        "Or lower the gateway's",
                        "Where the upstream is not yours: let the gateway drop idle connections sooner than the upstream does.",
                        &[&source::NGINX_UPSTREAM_KEEPALIVE],
                    ),
                    step(
                        "Let the gateway repeat what may be repeated",
                        "One retry, on a fresh connection, for idempotent methods.",
                        &[&source::RFC9112_RETRY, &source::RFC9110_IDEMPOTENT],
                    ),
                    step(
                        "Close with notice",
                        "An upstream that is about to stop answers its last request with `Connection: close`, or with GOAWAY in HTTP/2. Then nobody sends on it.",
                        &[&source::RFC9112_CLOSE, &source::RFC9113_GOAWAY],
                    ),
                    step(
                        "Mind who is between",
                        "A firewall or a cloud's address translation forgets idle connections as well, AWS's after 350 seconds, and the next packet meets a reset. Its limit belongs into the same list.",
                        &[&source::AWS_NAT],
                    ),
                ]),
                Block::Causes(&[
                    &causes::UPSTREAM_KEEPALIVE_RACE,
                    &causes::UPSTREAM_PREMATURE_CLOSE,
                    &causes::UPSTREAM_RESET,
                ]),
                Block::Pages(&[&index::TIMEOUTS, &index::TEMPORARY_OR_NOT]),
            ],
        }),
    ],
};
