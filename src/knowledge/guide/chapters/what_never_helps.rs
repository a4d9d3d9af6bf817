//! What people try, and why it changes nothing.

use crate::knowledge::glossary;
use crate::knowledge::guide::block::{Block, Page, Table, note, para};
use crate::knowledge::guide::{index, source};

/// What never helps.
pub static PAGE: Page = Page {
    entry: &index::WHAT_NEVER_HELPS,
    summary: "Much of the advice on 502s works at the wrong hop. Each of these changes a machine that was in order, and some of them hide the cause.",
    terms: &[
        &glossary::DNS_RESOLUTION,
        &glossary::TLS_INTERCEPTION,
        &glossary::USER_AGENT,
        &glossary::READ_TIMEOUT,
    ],
    blocks: &[
        para(
            "Ask of each piece of advice which hop it changes, and whether that is the hop that failed.",
            &[],
        ),
        Block::Table(Table {
            caption: "Advice that works at the wrong hop",
            head: &["Advice", "Why it does not help", "When it helps all the same"],
            rows: &[
                &[
                    "Reload again and again",
                    "each reload is one more request for a hop that is full already",
                    "once, after some seconds",
                ],
                &[
                    "Clear the browser's cache and cookies",
                    "a 502 was written by a gateway, which keeps none of them",
                    "where a cookie makes the request header too large, or pins you to a dead server",
                ],
                &[
                    "Flush the DNS of your machine",
                    "through an HTTP proxy, DNS resolution of the target is done by the proxy or its node",
                    "where the proxy's own name has moved, or without any proxy",
                ],
                &[
                    "Switch to another DNS server",
                    "the same: your resolver was not asked for the target",
                    "where it cannot look up the proxy's name",
                ],
                &[
                    "Change the user agent",
                    "the gateway failed before anybody read it",
                    "where the target itself answered with a block",
                ],
                &[
                    "Raise the client's time limit",
                    "the gateway gives up at its own limit, which you do not see",
                    "where the client gave up first: no status, and a round number of seconds",
                ],
                &[
                    "Raise the gateway's read timeout",
                    "the upstream stays slow, and more requests wait for it",
                    "for work that is known to take long, with a limit of its own",
                ],
                &[
                    "Turn off the check of certificates",
                    "the gateway's connection to its upstream is not yours; and you no longer see TLS interception",
                    "never; add the authority that signs",
                ],
                &[
                    "Rotate on a 407 or a 403 of the proxy",
                    "the account was refused, not the address",
                    "never",
                ],
                &[
                    "Retry a POST at once",
                    "the first may have taken effect",
                    "with a key by which the target knows it again",
                ],
                &[
                    "Restart the gateway",
                    "the upstream is as broken as before, and what the gateway knew of the failure is gone",
                    "where the gateway itself has run out of memory or connections, or holds an old address of its upstream",
                ],
                &[
                    "Reinstall the browser, or try another one",
                    "all of them sit before the same gateway",
                    "where one of them has a proxy setting or an extension of its own",
                ],
                &[
                    "Count an answer without an error as success",
                    "to a page of another origin, a 502 looks like an answer: the browser hides the status",
                    "never; read the status where it can be read",
                ],
            ],
            sources: &[
                &source::RFC9110_502,
                &source::RFC9110_CONNECT,
                &source::RFC9110_IDEMPOTENT,
                &source::LAB_BROWSERS,
            ],
        }),
        note(
            "If one of these seems to have helped outside its exception, the failure may have passed by itself. Then it may come back as well.",
            &[],
        ),
        Block::Pages(&[&index::HOW_TO_FIX, &index::TEMPORARY_OR_NOT]),
    ],
};
