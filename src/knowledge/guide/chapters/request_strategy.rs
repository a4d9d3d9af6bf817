//! Constant, moderate and adaptive requests, and what each does to the chain.

use crate::knowledge::guide::block::{Block, Page, Part, Table, note, para, said, step};
use crate::knowledge::guide::{index, source};
use crate::knowledge::{checks, glossary};

/// How you ask decides how often it fails.
pub static PAGE: Page = Page {
    entry: &index::REQUEST_STRATEGY,
    summary: "The same job meets more or fewer 502s by the way it asks. A constant rate breaks at the first slow minute, a moderate one wastes time, and an adaptive one finds the limit and stays below it.",
    terms: &[
        &glossary::RETRY,
        &glossary::CIRCUIT_BREAKER,
        &glossary::LISTEN_BACKLOG,
        &glossary::CONNECTION_POOL,
        &glossary::RETRY_AFTER,
        &glossary::IDEMPOTENT_METHOD,
    ],
    blocks: &[
        Block::Part(&Part {
            id: "three-ways",
            title: "Three ways to ask",
            blocks: &[
                Block::Table(Table {
                    caption: "How the strategy changes stability",
                    head: &[
                        "Strategy",
                        "How it asks",
                        "While all is well",
                        "When a hop becomes slow",
                        "Fits",
                    ],
                    rows: &[
                        &[
                            "Constant",
                            "so many requests a second, whatever comes back",
                            "fast and even",
                            "answers take longer, so more are open at once; queues fill, and failures grow by themselves",
                            "few requests to a target of your own",
                        ],
                        &[
                            "Moderate",
                            "a few at a time, with pauses",
                            "slower than needed",
                            "holds for small slowdowns",
                            "jobs without a deadline, targets you do not know",
                        ],
                        &[
                            "Adaptive",
                            "more while answers are quick, half as many after a failure",
                            "close to the limit",
                            "backs off, recovers by itself",
                            "long jobs, shared pools, everything that runs unwatched",
                        ],
                    ],
                    sources: &[&source::SRE_CASCADE, &source::RFC5681],
                }),
                para(
                    "The number of requests that are open at once is the rate times the time each takes. At 20 a second and half a second each, ten are open. If the target slows down to five seconds, a constant sender has a hundred open, at the gateway, at the node and at the target alike.",
                    &[],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "adaptive",
            title: "An adaptive sender in five rules",
            blocks: &[Block::Steps(&[
                step(
                    "Bound what is open, not only the rate",
                    "Start with two requests at once. The bound is what protects the connection pool of the gateway and the listen backlog of the target.",
                    &[],
                ),
                step(
                    "Go up by one",
                    "After each round in which nothing failed and the answers were as quick as before, allow one more.",
                    &[&source::RFC5681],
                ),
                step(
                    "Go down by half",
                    "After a 502, 503, 504, 429 or a timeout, halve what is open. TCP shares a line among strangers by the same rule.",
                    &[&source::RFC5681],
                ),
                step(
                    "Wait longer each time, and never in step",
                    "Retry after one second, then two, four, eight, each multiplied by a random number between a half and one. Without the randomness, all workers come back in the same instant.",
                    &[&source::AWS_BACKOFF],
                ),
                step(
                    "Stop asking when nothing works",
                    "After ten failures in a row, pause for a minute, then try one request. This is a circuit breaker in its smallest form.",
                    &[&source::SRE_CASCADE],
                ),
            ])],
        }),
        Block::Part(&Part {
            id: "retries-multiply",
            title: "Retries multiply",
            blocks: &[
                para(
                    "If the client, the gateway and the service behind it each try three times, one request of yours becomes up to 27 at the target. Retry at one place of the chain, the one that knows whether a repeat is safe.",
                    &[&source::SRE_CASCADE],
                ),
                Block::List(&[
                    said(
                        "Give retries a budget: at most one retry for ten requests. In a real outage the budget is spent at once, and the target gets air.",
                        &[&source::SRE_OVERLOAD],
                    ),
                    said(
                        "Obey `Retry-After`, from 429 and 503 alike. It is in seconds or a date.",
                        &[&source::RFC9110_RETRY_AFTER],
                    ),
                    said(
                        "A proxy may repeat idempotent requests on a fresh connection by itself. It must not repeat a POST by itself.",
                        &[&source::RFC9110_IDEMPOTENT],
                    ),
                ]),
            ],
        }),
        Block::Part(&Part {
            id: "which-retry",
            title: "Which retry after which answer",
            blocks: &[
                Block::Table(Table {
                    caption: "What to do with the next request",
                    head: &["Answer", "Retry", "Same session", "Why"],
                    rows: &[
                        &[
                            "502 or 504 to CONNECT",
                            "yes, after a wait",
                            "no, take a new one",
                            "the target got nothing of the request",
                        ],
                        &[
                            "502 or 504 inside the tunnel, GET",
                            "yes, after a wait",
                            "either",
                            "a repeat does no harm",
                        ],
                        &[
                            "502 or 504 inside the tunnel, POST",
                            "only with a key by which the target knows it again",
                            "either",
                            "the first may have taken effect",
                        ],
                        &[
                            "503 or 429",
                            "after `Retry-After`",
                            "yes",
                            "a new address would only spread the load",
                        ],
                        &["407", "no", "", "credentials do not become right by repetition"],
                        &["403 of the proxy", "no", "", "a rule or policy said no"],
                        &[
                            "Timeout without an answer",
                            "GET yes; POST as above",
                            "no",
                            "the node may be gone",
                        ],
                    ],
                    sources: &[
                        &source::RFC9110_IDEMPOTENT,
                        &source::RFC9110_RETRY_AFTER,
                        &source::RFC9110_CONNECT,
                    ],
                }),
                note(
                    "A refusal by policy is not a cue to rotate. It says that this job should not be done in this way.",
                    &[],
                ),
                Block::Checks(&[&checks::LOW_RATE, &checks::HOW_OFTEN]),
                Block::Pages(&[&index::IP_ROTATION, &index::TEMPORARY_OR_NOT]),
            ],
        }),
    ],
};
