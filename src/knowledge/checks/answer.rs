//! Looks at what came back, and at when it comes.

use crate::knowledge::causes;
use crate::knowledge::{Check, Command, Outcome};

/// Who wrote the error: which Server, Via, Proxy-Status or X- headers does it carry?
pub static RESPONSE_HEADERS: Check = Check {
    id: "response-headers",
    ask: "Who wrote the error: which Server, Via, Proxy-Status or X- headers does it carry?",
    command: Some(Command {
        sh: "curl -s -D - -o /dev/null -x PROXY_URL TARGET_URL",
        powershell: "curl.exe -s -D - -o NUL -x PROXY_URL TARGET_URL",
    }),
    outcomes: &[
        Outcome {
            id: "proxy",
            seen: "the proxy or the CDN wrote it",
            points_to: &[
                &causes::NODE_OFFLINE,
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_DNS_FAILURE,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::UPSTREAM_TIMEOUT,
                &causes::PROXY_ACL_DENIED,
                &causes::PROXY_MISCONFIG,
                &causes::PROXY_RATE_LIMIT,
                &causes::UPSTREAM_TLS_FAILURE,
            ],
        },
        Outcome {
            id: "target",
            seen: "the target's own server wrote it",
            points_to: &[
                &causes::BLOCKED_BY_TARGET,
                &causes::RATE_LIMITED,
                &causes::UPSTREAM_OVERLOAD,
                &causes::UPSTREAM_RESTART,
                &causes::NO_HEALTHY_UPSTREAM,
            ],
        },
        Outcome {
            id: "nobody",
            seen: "there are no headers at all",
            points_to: &[
                &causes::PROXY_OVERLOAD,
                &causes::UPSTREAM_RESET,
                &causes::NETWORK_INSTABILITY,
                &causes::PROXY_REFUSED,
                &causes::PROXY_UNREACHABLE,
                &causes::CLIENT_ABORT,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// What does the body of the answer say?
pub static BLOCK_PAGE: Check = Check {
    id: "block-page",
    ask: "What does the body of the answer say?",
    command: Some(Command {
        sh: "curl -s -x PROXY_URL TARGET_URL | head -c 2000",
        powershell: "(curl.exe -s -x PROXY_URL TARGET_URL | Out-String).Substring(0, 2000)",
    }),
    outcomes: &[
        Outcome {
            id: "challenge",
            seen: "it asks for proof of a human, or says that access is denied by the site",
            points_to: &[&causes::BLOCKED_BY_TARGET],
        },
        Outcome {
            id: "too-many",
            seen: "it says that there were too many requests",
            points_to: &[&causes::RATE_LIMITED, &causes::PROXY_RATE_LIMIT],
        },
        Outcome {
            id: "proxy-rule",
            seen: "it says that the proxy's policy forbids it",
            points_to: &[&causes::PROXY_ACL_DENIED, &causes::IP_NOT_ALLOWED],
        },
        Outcome {
            id: "plain-error",
            seen: "it is a short error page, or empty",
            points_to: &[
                &causes::NODE_OFFLINE,
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_RESTART,
                &causes::NO_HEALTHY_UPSTREAM,
                &causes::PROXY_OVERLOAD,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// How often does it fail?
pub static HOW_OFTEN: Check = Check {
    id: "how-often",
    ask: "How often does it fail?",
    command: Some(Command {
        sh: "for try in $(seq 20); do curl -s -o /dev/null -w '%{http_code}\\n' -x PROXY_URL TARGET_URL; done | sort | uniq -c",
        powershell: "1..20 | ForEach-Object { curl.exe -s -o NUL -w '%{http_code}\\n' -x PROXY_URL TARGET_URL } | Group-Object",
    }),
    outcomes: &[
        Outcome {
            id: "always",
            seen: "every request fails",
            points_to: &[
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_DNS_FAILURE,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::PROXY_MISCONFIG,
                &causes::PROTOCOL_MISMATCH,
                &causes::SOCKET_PERMISSION,
                &causes::UPSTREAM_TLS_FAILURE,
                &causes::UPSTREAM_INVALID_RESPONSE,
                &causes::NO_HEALTHY_UPSTREAM,
                &causes::PROXY_AUTH,
                &causes::PROXY_ACL_DENIED,
            ],
        },
        Outcome {
            id: "some-pages",
            seen: "always for some pages or users, never for others",
            points_to: &[
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_HEADER_TOO_LARGE,
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_INVALID_RESPONSE,
            ],
        },
        Outcome {
            id: "at-random",
            seen: "now and then, without a pattern",
            points_to: &[
                &causes::UPSTREAM_KEEPALIVE_RACE,
                &causes::NETWORK_INSTABILITY,
                &causes::UPSTREAM_RESET,
                &causes::NODE_OFFLINE,
            ],
        },
        Outcome {
            id: "with-load",
            seen: "more often the more requests there are",
            points_to: &[
                &causes::UPSTREAM_OVERLOAD,
                &causes::PROXY_OVERLOAD,
                &causes::RESOURCE_EXHAUSTION,
                &causes::RATE_LIMITED,
                &causes::PROXY_RATE_LIMIT,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// Do the failures fall together with a deployment, a restart or a change?
pub static DEPLOY_TIMES: Check = Check {
    id: "deploy-times",
    ask: "Do the failures fall together with a deployment, a restart or a change?",
    command: Some(Command {
        sh: "journalctl -u SERVICE --since -1h | tail -50; kubectl get events --sort-by=.lastTimestamp | tail -20",
        powershell: "Get-WinEvent -LogName System -MaxEvents 200 | Where-Object ProviderName -eq 'Service Control Manager' | Select-Object -First 20; kubectl get events --sort-by=.lastTimestamp",
    }),
    outcomes: &[
        Outcome {
            id: "during",
            seen: "they last as long as the restart",
            points_to: &[&causes::UPSTREAM_RESTART, &causes::NO_HEALTHY_UPSTREAM],
        },
        Outcome {
            id: "since",
            seen: "they began with a change and stayed",
            points_to: &[
                &causes::PROXY_MISCONFIG,
                &causes::PROTOCOL_MISMATCH,
                &causes::SOCKET_PERMISSION,
                &causes::UPSTREAM_TLS_FAILURE,
                &causes::UPSTREAM_REFUSED,
            ],
        },
        Outcome {
            id: "unrelated",
            seen: "nothing was changed or restarted",
            points_to: &[
                &causes::UPSTREAM_KEEPALIVE_RACE,
                &causes::UPSTREAM_OVERLOAD,
                &causes::NETWORK_INSTABILITY,
                &causes::UPSTREAM_TIMEOUT,
                &causes::RESOURCE_EXHAUSTION,
            ],
        },
    ],
    effort: 2,
}
.fitted();
