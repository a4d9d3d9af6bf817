//! The way through a case, from the first look to the repair.

use crate::knowledge::guide::block::{Block, Page, Part, Step, check_step, note, para, said, step};
use crate::knowledge::guide::{index, source};
use crate::knowledge::{checks, glossary};

/// How to fix a 502, step by step.
pub static PAGE: Page = Page {
    entry: &index::HOW_TO_FIX,
    summary: "Six steps, in the order in which they rule out most for the least work: connectivity and exit address, settings, speed, rotation, the target itself, and a retry with a wait.",
    terms: &[
        &glossary::EXIT_NODE,
        &glossary::ROTATION,
        &glossary::STICKY_SESSION,
        &glossary::RETRY_AFTER,
        &glossary::IDEMPOTENT_METHOD,
        &glossary::ERROR_LOG,
        &glossary::CONNECT,
    ],
    blocks: &[
        para(
            "Change one thing at a time, and repeat the same request after each change. Write down the second of each failure: the owner of a gateway can find your request by its time.",
            &[],
        ),
        Block::Part(&Part {
            id: "you-use-the-proxy",
            title: "You use the proxy",
            blocks: &[Block::Steps(&[
                Step {
                    title: "Check that the proxy is reached, and with which exit",
                    said: said(
                        "Ask a service that answers with your address, directly (`curl -s https://api.ipify.org`) and through the proxy (`curl -s -x PROXY_URL https://api.ipify.org`). Two different addresses mean that the gateway, the account and a node work. The same address means that your program does not use the proxy at all.",
                        &[],
                    ),
                    check: Some(&checks::PROXY_PORT),
                },
                check_step(
                    "Verify host, port, scheme and credentials",
                    "Compare each with the panel of the service, character by character. Then try the name and the port by themselves: an unknown name or a closed port needs no further test.",
                    &checks::PROXY_SETTINGS,
                ),
                check_step(
                    "Slow down",
                    "Send one request at a time, ten seconds apart. If the failures stop, the gateway, the node or the target was at its limit. Go up again in small steps, and stay below the point where they return.",
                    &checks::LOW_RATE,
                ),
                check_step(
                    "Rotate",
                    "A sticky session keeps one exit; ask with a new one. If some exits work and others fail, a single exit node was at fault: it left, or the target blocks it. If all fail alike, rotation does not help, so stop rotating.",
                    &checks::NEW_SESSION,
                ),
                check_step(
                    "Test the target without the proxy",
                    "From your own connection, and from a server elsewhere if you have one. If the target fails there too, tell its owner, and wait.",
                    &checks::DIRECT_WITHOUT_PROXY,
                ),
                step(
                    "Retry after a delay",
                    "Wait as long as `Retry-After` says, or one second, then two, four and eight with some randomness. Stop after four. Repeat only requests with an idempotent method, or such that carry a key by which the target knows them again.",
                    &[&source::RFC9110_RETRY_AFTER, &source::RFC9110_IDEMPOTENT, &source::AWS_BACKOFF],
                ),
            ])],
        }),
        Block::Part(&Part {
            id: "you-run-the-gateway",
            title: "You run the gateway",
            blocks: &[
                Block::Steps(&[
                    check_step(
                        "Read the error log of the second in question",
                        "The error log names the upstream and the system's error. The access log alone holds only the number.",
                        &checks::GATEWAY_LOG,
                    ),
                    check_step(
                        "Ask the upstream from the gateway's host",
                        "With the same address, port, protocol and host name as the gateway uses. If that fails, the gateway's setting is not the matter.",
                        &checks::UPSTREAM_DIRECT,
                    ),
                    check_step(
                        "Look at the upstream: is it listening, is it full, was it killed",
                        "A process that was killed for memory leaves a line in the kernel's log, and nothing in its own.",
                        &checks::KILLED_PROCESSES,
                    ),
                    check_step(
                        "Compare the times with your deployments",
                        "Failures that begin and end with a deployment are connections cut by the old process, or sent to the new one too early.",
                        &checks::DEPLOY_TIMES,
                    ),
                    check_step(
                        "Compare the idle limits",
                        "Single failures on reused connections mean that the upstream closes sooner than the gateway stops reusing.",
                        &checks::FRESH_CONNECTIONS,
                    ),
                ]),
                note(
                    "Say what happened to those who come after you: let the gateway send `Proxy-Status`, and keep the upstream's error apart from the gateway's own in the log.",
                    &[&source::RFC9209],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "you-sit-behind-a-company-proxy",
            title: "You sit behind a company's proxy",
            blocks: &[
                Block::Steps(&[
                    check_step(
                        "Look who answers",
                        "The page or the headers of the refusal mostly name the product: Zscaler, Forcepoint, Squid, Blue Coat.",
                        &checks::RESPONSE_HEADERS,
                    ),
                    check_step(
                        "Look who signed the certificate",
                        "A company's authority in place of a public one means that the proxy opens the TLS. Programs with a trust store of their own then fail where the browser works.",
                        &checks::CERTIFICATE_ISSUER,
                    ),
                    step(
                        "Send the owner of the proxy what they need",
                        "The target's name and port, the time to the second, the answer to CONNECT with its headers, and your own address. That is enough to find the rule.",
                        &[],
                    ),
                ]),
                Block::Pages(&[&index::WHAT_NEVER_HELPS, &index::PROXY_AUTHENTICATION, &index::TIMEOUTS]),
            ],
        }),
    ],
};
