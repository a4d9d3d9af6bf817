//! Which failures pass, which stay, and how to tell without waiting for both.

use crate::knowledge::guide::block::{Block, Page, Part, Table, note, para, said};
use crate::knowledge::guide::{index, source};
use crate::knowledge::{causes, checks, glossary};

/// When a 502 passes by itself.
pub static PAGE: Page = Page {
    entry: &index::TEMPORARY_OR_NOT,
    summary: "Restarts, scaling, congestion and maintenance pass by themselves. Wrong settings, names, certificates and rules stay until somebody changes them. The shape over time tells which it is, mostly within ten minutes.",
    terms: &[
        &glossary::CONNECTION_DRAINING,
        &glossary::READINESS_PROBE,
        &glossary::RETRY_AFTER,
        &glossary::HEALTH_CHECK,
        &glossary::NO_HEALTHY_UPSTREAM,
        &glossary::PROXY_NODE,
    ],
    blocks: &[
        Block::Part(&Part {
            id: "shapes",
            title: "The shape over time",
            blocks: &[
                Block::Table(Table {
                    caption: "What the pattern of failures says",
                    head: &["Pattern", "Mostly", "Passes by itself"],
                    rows: &[
                        &[
                            "All requests fail, from one second to the next, for some seconds up to minutes",
                            "a restart, a deployment, a crash",
                            "yes",
                        ],
                        &[
                            "A share of all requests fails, steadily",
                            "one member of several is bad, and is still asked",
                            "once a health check takes it out",
                        ],
                        &[
                            "More fail at busy hours",
                            "overload, at the upstream or at the proxy",
                            "yes, and comes back tomorrow",
                        ],
                        &[
                            "Single ones, without a pattern, gone on reload",
                            "a reused connection, closed in that moment",
                            "each one does, the cause stays",
                        ],
                        &[
                            "One target, from one time on, all of your nodes",
                            "a block, or the target is down",
                            "a rate limit does, a rule does not",
                        ],
                        &["Everything, always, at once", "a setting, a name, a certificate, a rule", "no"],
                        &[
                            "Exactly after the same number of seconds",
                            "a time limit somewhere on the way",
                            "only if the work becomes faster",
                        ],
                    ],
                    sources: &[],
                }),
                Block::Checks(&[&checks::HOW_OFTEN, &checks::HOW_LONG, &checks::DEPLOY_TIMES]),
            ],
        }),
        Block::Part(&Part {
            id: "those-that-pass",
            title: "Those that pass",
            blocks: &[
                Block::List(&[
                    said(
                        "Restarts. The old process is gone and the new one does not listen yet; the gateway is refused and writes 502. With connection draining, the old one finishes its requests first, and nobody notices.",
                        &[&source::KUBERNETES_TERMINATION],
                    ),
                    said(
                        "Scaling. A member gets traffic before it is ready, or after it was told to stop. A readiness probe, and some seconds between leaving the list and stopping, close the gap.",
                        &[&source::KUBERNETES_TERMINATION],
                    ),
                    said(
                        "Congestion. Queues are full and connections time out. It ends when fewer people ask, which includes you.",
                        &[&source::SRE_CASCADE],
                    ),
                    said(
                        "Maintenance. A careful owner answers 503 with `Retry-After`; a careless one leaves the gateway alone with a stopped upstream, which gives 502.",
                        &[&source::RFC9110_503, &source::RFC9110_RETRY_AFTER],
                    ),
                    said(
                        "A lost proxy node. The session ends with the node; the next one works. Oxylabs advises to wait a minute or to change the session.",
                        &[&source::OXYLABS_CODES],
                    ),
                ]),
                Block::Causes(&[
                    &causes::UPSTREAM_RESTART,
                    &causes::UPSTREAM_OVERLOAD,
                    &causes::NODE_OFFLINE,
                    &causes::RATE_LIMITED,
                ]),
            ],
        }),
        Block::Part(&Part {
            id: "those-that-stay",
            title: "Those that stay",
            blocks: &[
                Block::List(&[
                    said(
                        "A name that the gateway or the node cannot look up, or one that leads to an old address.",
                        &[&source::RFC9209_TYPES],
                    ),
                    said(
                        "A certificate that has run out, or that carries another name.",
                        &[&source::RFC9209_TYPES],
                    ),
                    said(
                        "A port on which nobody listens after a move, a socket without the right to open it, a header larger than the gateway's buffer.",
                        &[],
                    ),
                    said(
                        "A rule: an access list, a filter, a policy of the service against the target.",
                        &[&source::RFC9110_403],
                    ),
                    said("Credentials that are wrong, malformed or used up.", &[&source::RFC9110_407]),
                ]),
                note(
                    "No healthy upstream looks permanent and is not. The gateway answers at once, without asking anybody, until a health check succeeds again. Look why the check fails before you restart the gateway.",
                    &[&source::ENVOY_FLAGS],
                ),
                Block::Causes(&[
                    &causes::UPSTREAM_DNS_FAILURE,
                    &causes::UPSTREAM_TLS_FAILURE,
                    &causes::PROXY_ACL_DENIED,
                    &causes::PROXY_AUTH,
                ]),
            ],
        }),
        Block::Part(&Part {
            id: "ten-minutes",
            title: "Ten minutes that tell",
            blocks: &[
                para(
                    "Send one harmless request every 30 seconds for ten minutes, and write down time, status and duration. All failed, alike: it stays. Failed, then worked, and works on: it passed. Mixed to the end: one member, one node, or load.",
                    &[],
                ),
                Block::Code(
                    "for i in $(seq 20); do date +%T; curl -s -o /dev/null -w '%{http_connect} %{http_code} %{time_total}\\n' -x PROXY_URL TARGET_URL; sleep 30; done",
                ),
                Block::Pages(&[&index::REQUEST_STRATEGY, &index::KEEP_ALIVE_RACES]),
            ],
        }),
    ],
};
