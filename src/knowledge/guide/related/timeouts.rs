//! Who waits how long for whom, and whose patience a duration betrays.

use crate::knowledge::guide::block::{
    Block, Page, Part, Picture, State, Table, message, note, para, said, step,
};
use crate::knowledge::guide::{index, source};
use crate::knowledge::{causes, checks, glossary};

/// Timeouts along the chain.
pub static PAGE: Page = Page {
    entry: &index::TIMEOUTS,
    summary: "Each hop has a limit of its own, and the shortest one on the way decides. Let each hop wait longer than the hop behind it; then the hop that knows the reason is the one that speaks.",
    terms: &[
        &glossary::CONNECT_TIMEOUT,
        &glossary::READ_TIMEOUT,
        &glossary::IDLE_TIMEOUT,
        &glossary::GATEWAY_TIMEOUT,
        &glossary::TIME_TO_FIRST_BYTE,
        &glossary::LISTEN_BACKLOG,
    ],
    blocks: &[
        Block::Part(&Part {
            id: "three-kinds",
            title: "Three kinds of limit",
            blocks: &[Block::List(&[
                said(
                    "The connect timeout: how long a hop tries to open a connection. If it ends, nobody answered: look at the way, a filter, or a listen backlog that is full.",
                    &[&source::RFC9209_TYPES],
                ),
                said(
                    "The read timeout: how long a hop waits for the next bytes. If it ends, the connection stands and the work behind it is slow. The time to first byte is what counts.",
                    &[&source::RFC9209_TYPES],
                ),
                said(
                    "The idle timeout: how long an unused connection is kept. It breaks no request by itself, but two that do not fit each other do.",
                    &[&source::RFC9112_TIMEOUTS],
                ),
            ])],
        }),
        Block::Part(&Part {
            id: "the-rule",
            title: "Who must wait longer than whom",
            blocks: &[
                Block::Picture(Picture::Exchange {
                    words: "Limits in the right order: the target gives up its own work after 20 seconds and says so; the gateway would have waited 30, the client 40.",
                    lanes: &["You: 40 s", "Gateway: 30 s", "Target: 20 s"],
                    messages: &[
                        message(0, 1, "GET /report", State::Answered),
                        message(1, 2, "GET /report", State::Answered),
                        message(2, 1, "503 after 20 s, with the reason", State::Answered),
                        message(1, 0, "503, with the reason", State::Answered),
                    ],
                }),
                para(
                    "For connecting and reading, the outer hop waits longer: client longer than gateway, gateway longer than node, node longer than target. Then the innermost hop, which knows the reason, answers first, and nobody works for a client that has left.",
                    &[],
                ),
                Block::Picture(Picture::Exchange {
                    words: "Limits in the wrong order: the client leaves after 10 seconds, and the gateway and the target go on working for nobody.",
                    lanes: &["You: 10 s", "Gateway: 30 s", "Target: 60 s"],
                    messages: &[
                        message(0, 1, "GET /report", State::Answered),
                        message(1, 2, "GET /report", State::Answered),
                        message(0, 1, "gives up after 10 s, without a status", State::Failed),
                        message(2, 1, "200 after 25 s, for nobody", State::Hidden),
                    ],
                }),
                note(
                    "For idle connections it is the other way round: the inner hop, which receives the requests, must keep an idle connection longer than the outer one, which sends them.",
                    &[&source::ALB_IDLE],
                ),
                Block::Pages(&[&index::KEEP_ALIVE_RACES]),
            ],
        }),
        Block::Part(&Part {
            id: "defaults",
            title: "Limits as they are delivered",
            blocks: &[
                Block::Table(Table {
                    caption: "Default limits towards the upstream, and what the client gets when they end",
                    head: &["Hop", "Connect", "Answer", "What it writes"],
                    rows: &[
                        &["nginx", "60 s", "60 s between two reads", "504"],
                        &[
                            "HAProxy",
                            "none; Debian's file sets 5 s",
                            "none; Debian's file sets 50 s",
                            "503 for connect, 504 for the answer",
                        ],
                        &[
                            "Apache httpd",
                            "60 s, as for the answer",
                            "60 s",
                            "503 for connect, 502 for the answer (measured)",
                        ],
                        &["Envoy", "5 s", "15 s for the whole answer", "503 for connect, 504 for the answer"],
                        &["Squid", "60 s", "15 min", "503 for connect, 504 for the answer"],
                        &["AWS Application Load Balancer", "10 s", "60 s idle", "504"],
                        &[
                            "Heroku's router",
                            "5 s",
                            "30 s to the first byte",
                            "503, with H19 or H12 in the log",
                        ],
                        &["Cloudflare", "19 s", "about 100 s", "522, 524"],
                        &[
                            "Gunicorn, as the upstream",
                            "",
                            "30 s, then the worker is killed",
                            "nothing; the gateway writes 502",
                        ],
                        &["curl, as the client", "300 s", "none", "exit code 28"],
                        &[
                            "Python's requests, as the client",
                            "none",
                            "none",
                            "an exception, if a limit was given",
                        ],
                    ],
                    sources: &[
                        &source::NGINX_PROXY_TIMEOUTS,
                        &source::HAPROXY_TIMEOUTS,
                        &source::APACHE_TIMEOUT,
                        &source::ENVOY_TIMEOUTS,
                        &source::SQUID_CONNECT_TIMEOUT,
                        &source::SQUID_READ_TIMEOUT,
                        &source::ALB_IDLE,
                        &source::ALB_LOGS,
                        &source::HEROKU_ERRORS,
                        &source::CLOUDFLARE_5XX,
                        &source::GUNICORN_SETTINGS,
                        &source::REQUESTS_TIMEOUTS,
                        &source::LAB_STATUSES,
                    ],
                }),
                note(
                    "Defaults are what the makers deliver. Whoever runs the hop may have changed them, and a system's own limit for connecting may be shorter.",
                    &[],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "whose-patience",
            title: "Whose patience was it",
            blocks: &[
                Block::Table(Table {
                    caption: "What the duration of a failure says",
                    head: &["It took", "Mostly", "Look at"],
                    rows: &[
                        &[
                            "some milliseconds",
                            "no limit at all: a refusal, a rule, or no healthy upstream",
                            "who answered",
                        ],
                        &[
                            "1, 3 or 7 s more than usual",
                            "lost first packets, sent again by the system",
                            "loss on the way, a full backlog",
                        ],
                        &[
                            "5 s",
                            "a limit for connecting, or for a name lookup",
                            "Envoy, HAProxy, the resolver",
                        ],
                        &["10 s", "a limit for connecting", "ALB, many clients"],
                        &["15 s", "Envoy's limit for the whole answer", "the route's timeout"],
                        &["30 s", "a router or a worker", "Heroku, Gunicorn, many clients"],
                        &["50 s", "HAProxy as Debian delivers it", "`timeout server`"],
                        &["60 s", "nginx, Apache, ALB", "the read timeout of the gateway"],
                        &["about 100 s", "Cloudflare", "the origin's slow work"],
                        &[
                            "about 130 s",
                            "the system's own limit for connecting, on Linux",
                            "a filter that drops packets",
                        ],
                    ],
                    sources: &[],
                }),
                Block::Checks(&[&checks::HOW_LONG, &checks::CLIENT_TIME_LIMIT]),
                Block::Steps(&[
                    step(
                        "Measure three times",
                        "`curl -s -o /dev/null -w '%{time_connect} %{time_starttransfer} %{time_total}\\n'`. A limit shows the same number each time; slow work does not.",
                        &[],
                    ),
                    step(
                        "Find the shortest limit",
                        "List them from the client to the target. The failure is where the list is shorter than the work.",
                        &[],
                    ),
                    step(
                        "Make the work faster, or move it out of the request",
                        "Let the target accept the job, answer 202 at once, and be asked for the result later.",
                        &[],
                    ),
                    step(
                        "Only then raise limits, from the inside outwards",
                        "First the target, then the gateway, then the client. In another order you lengthen the wait and not the patience.",
                        &[],
                    ),
                ]),
                Block::Causes(&[
                    &causes::UPSTREAM_TIMEOUT,
                    &causes::UPSTREAM_UNREACHABLE,
                    &causes::PROXY_UNREACHABLE,
                    &causes::CLIENT_ABORT,
                ]),
            ],
        }),
    ],
};
