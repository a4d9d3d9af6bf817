//! What rotates behind a proxy gateway, when, and what a dead exit looks like.

use crate::knowledge::guide::block::{Block, Page, Part, Table, note, para, said, step};
use crate::knowledge::guide::{index, source};
use crate::knowledge::{causes, checks, glossary};

/// IP rotation and sticky sessions.
pub static PAGE: Page = Page {
    entry: &index::IP_ROTATION,
    summary: "A rotating gateway gives each new tunnel another exit; a sticky session keeps one for a while. A session that outlives its exit is a frequent source of 502s there.",
    terms: &[
        &glossary::ROTATION,
        &glossary::STICKY_SESSION,
        &glossary::EXIT_NODE,
        &glossary::TUNNEL,
        &glossary::PROXY_POOL,
        &glossary::CONNECTION_POOL,
    ],
    blocks: &[
        Block::Part(&Part {
            id: "what-rotates",
            title: "What rotates is the tunnel",
            blocks: &[
                para(
                    "The gateway chooses an exit node when a tunnel is opened. Requests inside one open tunnel keep its exit, because the gateway cannot see them. A client with a connection pool therefore seems not to rotate: it uses the same tunnel again.",
                    &[&source::RFC9110_CONNECT],
                ),
                Block::Table(Table {
                    caption: "Four ways to say which exit you want",
                    head: &["Way", "How it is asked for", "Keeps its exit", "Fits"],
                    rows: &[
                        &[
                            "Per request",
                            "nothing, or a port for it",
                            "for one tunnel",
                            "pages that stand by themselves",
                        ],
                        &[
                            "Sticky by session name",
                            "a name inside the user name or password",
                            "minutes, by the service's rules",
                            "a login, a basket, pages in a row",
                        ],
                        &[
                            "Sticky by port",
                            "one port for each session",
                            "minutes, as above",
                            "clients that cannot change the user name",
                        ],
                        &[
                            "Pinned",
                            "an address of your own, or a fixed exit",
                            "until it fails",
                            "targets with an address list",
                        ],
                    ],
                    sources: &[],
                }),
                note(
                    "To see whether it rotates, ask an echo service several times, each with a new connection. One answer ten times, over one connection, proves nothing.",
                    &[],
                ),
                Block::Checks(&[&checks::NEW_SESSION]),
            ],
        }),
        Block::Part(&Part {
            id: "dead-exit",
            title: "What a dead exit looks like",
            blocks: &[
                para(
                    "The name of a sticky session still points at a node that has left. The gateway then answers each request of that session with an error of its own, until the session ends or you choose another name.",
                    &[],
                ),
                Block::Table(Table {
                    caption: "What services document (from their own pages, not tried here)",
                    head: &["Service", "Kept for", "When the exit is gone", "Mind"],
                    rows: &[
                        &[
                            "Bright Data",
                            "by its own rules",
                            "502, if the session is marked `const`; without it, another exit",
                            "`-session-NAME` in the user name",
                        ],
                        &[
                            "Oxylabs",
                            "as long as asked for",
                            "502, `Exit node not found`",
                            "wait a minute, or take a new session name",
                        ],
                        &[
                            "IPRoyal",
                            "1 second to 7 days",
                            "503 `No Exits Available`, 504 `Exit Connection Failed`",
                            "the session name has exactly eight letters or digits",
                        ],
                        &[
                            "SOAX",
                            "180 seconds, unless asked for",
                            "an error in `x-soax-error`",
                            "rules in the user name, each once",
                        ],
                        &["Zyte", "managed by the service", "503 `noslaves`, 400 `bad_session_id`", ""],
                    ],
                    sources: &[
                        &source::BRIGHTDATA_ERRORS,
                        &source::OXYLABS_CODES,
                        &source::IPROYAL_CODES,
                        &source::SOAX_CODES,
                        &source::ZYTE_ERRORS,
                    ],
                }),
                Block::Steps(&[
                    step(
                        "Make a session shorter than the exit's life",
                        "Ask the service how long it keeps an exit, and finish what belongs together in half of that.",
                        &[],
                    ),
                    step(
                        "Change the name on the first failure of the gateway",
                        "After a 502, 503 or 504 to CONNECT, take a new name. The target lost nothing by it.",
                        &[&source::RFC9110_CONNECT],
                    ),
                    step(
                        "Keep the name after a limit",
                        "After a 429 of the target, wait. A new address would only carry the same haste to another neighbour.",
                        &[&source::RFC6585_429],
                    ),
                    step(
                        "Stop after a refusal",
                        "After a 403 or 407 of the gateway, no name helps: an account or a policy said no.",
                        &[],
                    ),
                ]),
                Block::Causes(&[&causes::NODE_OFFLINE, &causes::PROXY_RATE_LIMIT]),
            ],
        }),
        Block::Part(&Part {
            id: "how-many",
            title: "How many different exits to expect",
            blocks: &[
                para(
                    "If the rotation draws at random from a proxy pool of N exits, then k tunnels show `N × (1 − (1 − 1/N)^k)` different ones on average. Repeats come early: among 1,000 exits, it takes 38 tunnels until a repeat is more likely than not.",
                    &[],
                ),
                Block::Table(Table {
                    caption: "Different exits among k tunnels, drawn at random",
                    head: &["Pool", "Tunnels", "Different exits", "Chance of at least one repeat"],
                    rows: EXPECTED,
                    sources: &[],
                }),
                para(
                    "Far fewer than expected means a smaller pool than promised, a filter that leaves few, or a gateway that prefers some exits. Ten addresses among a hundred tunnels, out of a promised thousand, is not bad luck.",
                    &[],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "measure",
            title: "Count them",
            blocks: &[
                Block::Code(
                    "for i in $(seq 100); do curl -s -x PROXY_URL https://api.ipify.org; echo; done | sort | uniq -c | sort -rn | head",
                ),
                Block::List(&[
                    said("Each run of curl opens a tunnel of its own, so each line is one draw.", &[]),
                    said("Use an echo service that you may ask a hundred times, best one of your own.", &[]),
                ]),
                Block::Pages(&[&index::PROXY_DETECTION, &index::REQUEST_STRATEGY, &index::FIVE_CAUSES]),
            ],
        }),
    ],
};

/// Pool, tunnels, different exits on average, and the chance of a repeat. A test computes each row again.
pub static EXPECTED: &[&[&str]] = &[
    &["100", "10", "9.6", "37 %"],
    &["100", "100", "63.4", "100 %"],
    &["1,000", "38", "37.3", "51 %"],
    &["1,000", "100", "95.2", "99 %"],
    &["1,000", "1,000", "632.3", "100 %"],
    &["10,000", "100", "99.5", "39 %"],
    &["10,000", "1,000", "951.7", "100 %"],
];
