//! Checks on the upstream host.

use crate::knowledge::causes;
use crate::knowledge::{Check, Command, Outcome};

/// Does the upstream listen on the port that the gateway dials?
pub static UPSTREAM_LISTENING: Check = Check {
    id: "upstream-listening",
    ask: "Does the upstream listen on the port that the gateway dials?",
    command: Some(Command {
        sh: "ss -ltnp | grep ':UPSTREAM_PORT'",
        powershell: "Get-NetTCPConnection -State Listen -LocalPort UPSTREAM_PORT",
    }),
    outcomes: &[
        Outcome {
            id: "listening",
            seen: "it listens on all addresses or on the right one",
            points_to: &[
                &causes::UPSTREAM_UNREACHABLE,
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_OVERLOAD,
            ],
        },
        Outcome {
            id: "loopback-only",
            seen: "it listens on 127.0.0.1 only",
            points_to: &[&causes::UPSTREAM_REFUSED],
        },
        Outcome {
            id: "not-listening",
            seen: "nothing listens there",
            points_to: &[&causes::UPSTREAM_REFUSED, &causes::UPSTREAM_RESTART, &causes::PROXY_MISCONFIG],
        },
    ],
    effort: 2,
}
.fitted();

/// Was a process of the upstream killed, or did it crash?
pub static KILLED_PROCESSES: Check = Check {
    id: "killed-processes",
    ask: "Was a process of the upstream killed, or did it crash?",
    command: Some(Command {
        sh: "journalctl -k --since -1h | grep -i -E 'oom|killed process|segfault'; kubectl describe pod POD | grep -A3 -i 'last state'",
        powershell: "Get-WinEvent -FilterHashtable @{LogName='System','Application'; Id=2004,1000,1026} -MaxEvents 10",
    }),
    outcomes: &[
        Outcome {
            id: "memory",
            seen: "it was killed for its memory",
            points_to: &[
                &causes::RESOURCE_EXHAUSTION,
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_RESTART,
            ],
        },
        Outcome {
            id: "crash",
            seen: "it crashed or was stopped by its own timeout",
            points_to: &[
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_RESTART,
                &causes::UPSTREAM_RESET,
            ],
        },
        Outcome {
            id: "none",
            seen: "nothing was killed",
            points_to: &[
                &causes::UPSTREAM_KEEPALIVE_RACE,
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_INVALID_RESPONSE,
                &causes::NETWORK_INSTABILITY,
            ],
        },
    ],
    effort: 2,
}
.fitted();

/// Are all workers of the upstream busy?
pub static UPSTREAM_LOAD: Check = Check {
    id: "upstream-load",
    ask: "Are all workers of the upstream busy?",
    command: Some(Command {
        sh: "uptime; ss -ltn | grep ':UPSTREAM_PORT'; journalctl --since -1h | grep -i -E 'max_children|listen queue|MaxRequestWorkers'",
        powershell: "Get-Counter '\\Processor(_Total)\\% Processor Time', '\\HTTP Service Request Queues(*)\\CurrentQueueSize'",
    }),
    outcomes: &[
        Outcome {
            id: "busy",
            seen: "the queue is full or all workers are busy",
            points_to: &[&causes::UPSTREAM_OVERLOAD, &causes::RESOURCE_EXHAUSTION, &causes::UPSTREAM_TIMEOUT],
        },
        Outcome {
            id: "idle",
            seen: "workers are free",
            points_to: &[
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::UPSTREAM_KEEPALIVE_RACE,
                &causes::NETWORK_INSTABILITY,
                &causes::UPSTREAM_INVALID_RESPONSE,
            ],
        },
    ],
    effort: 2,
}
.fitted();

/// What are the first bytes that the upstream sends?
pub static RAW_ANSWER: Check = Check {
    id: "raw-answer",
    ask: "What are the first bytes that the upstream sends?",
    command: Some(Command {
        sh: "printf 'GET / HTTP/1.1\\r\\nHost: TARGET_HOST\\r\\nConnection: close\\r\\n\\r\\n' | nc -w 5 UPSTREAM_HOST UPSTREAM_PORT | head -c 300 | cat -A",
        powershell: "curl.exe -v --http0.9 -m 5 http://UPSTREAM_HOST:UPSTREAM_PORT/",
    }),
    outcomes: &[
        Outcome {
            id: "http",
            seen: "a clean HTTP status line and headers",
            points_to: &[
                &causes::UPSTREAM_TLS_FAILURE,
                &causes::PROXY_MISCONFIG,
                &causes::UPSTREAM_HEADER_TOO_LARGE,
            ],
        },
        Outcome {
            id: "broken-http",
            seen: "HTTP with a broken line, a doubled length or stray text",
            points_to: &[&causes::UPSTREAM_INVALID_RESPONSE],
        },
        Outcome {
            id: "other-protocol",
            seen: "another protocol: TLS, SSH, HTTP/2, FastCGI",
            points_to: &[&causes::PROTOCOL_MISMATCH],
        },
        Outcome {
            id: "no-bytes",
            seen: "no bytes at all",
            points_to: &[&causes::UPSTREAM_TIMEOUT, &causes::UPSTREAM_PREMATURE_CLOSE],
        },
    ],
    effort: 2,
}
.fitted();
