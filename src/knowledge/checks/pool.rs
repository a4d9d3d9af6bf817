//! Checks of what a proxy service does with the request: exits, limits, the way there, and who reads along.

use crate::knowledge::causes;
use crate::knowledge::{Check, Command, Outcome};

/// Does it work with a new session or another exit?
pub static NEW_SESSION: Check = Check {
    id: "new-session",
    ask: "Does it work with a new session or another exit?",
    command: Some(Command {
        sh: "for try in 1 2 3 4 5; do curl -s -o /dev/null -w '%{http_connect} %{http_code} %{time_total}\\n' -x PROXY_URL TARGET_URL; done",
        powershell: "1..5 | ForEach-Object { curl.exe -s -o NUL -w '%{http_connect} %{http_code} %{time_total}\\n' -x PROXY_URL TARGET_URL }",
    }),
    outcomes: &[
        Outcome {
            id: "works",
            seen: "some exits work",
            points_to: &[
                &causes::NODE_OFFLINE,
                &causes::BLOCKED_BY_TARGET,
                &causes::RATE_LIMITED,
                &causes::NETWORK_INSTABILITY,
                &causes::PROXY_OVERLOAD,
            ],
        },
        Outcome {
            id: "fails",
            seen: "every exit fails",
            points_to: &[
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_RESET,
                &causes::UPSTREAM_KEEPALIVE_RACE,
                &causes::UPSTREAM_INVALID_RESPONSE,
                &causes::UPSTREAM_HEADER_TOO_LARGE,
                &causes::UPSTREAM_TLS_FAILURE,
                &causes::UPSTREAM_OVERLOAD,
                &causes::UPSTREAM_RESTART,
                &causes::NO_HEALTHY_UPSTREAM,
                &causes::UPSTREAM_DNS_FAILURE,
                &causes::PROXY_AUTH,
                &causes::PROXY_ACL_DENIED,
                &causes::PROXY_RATE_LIMIT,
                &causes::PROXY_MISCONFIG,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// Does it happen with one request at a time, some seconds apart?
pub static LOW_RATE: Check = Check {
    id: "low-rate",
    ask: "Does it happen with one request at a time, some seconds apart?",
    command: Some(Command {
        sh: "for try in 1 2 3 4 5; do curl -s -o /dev/null -w '%{http_connect} %{http_code} %{time_total}\\n' -x PROXY_URL TARGET_URL; sleep 10; done",
        powershell: "1..5 | ForEach-Object { curl.exe -s -o NUL -w '%{http_connect} %{http_code} %{time_total}\\n' -x PROXY_URL TARGET_URL; Start-Sleep 10 }",
    }),
    outcomes: &[
        Outcome {
            id: "stops",
            seen: "the failures stop at a low rate",
            points_to: &[
                &causes::PROXY_OVERLOAD,
                &causes::PROXY_RATE_LIMIT,
                &causes::RATE_LIMITED,
                &causes::UPSTREAM_OVERLOAD,
                &causes::RESOURCE_EXHAUSTION,
            ],
        },
        Outcome {
            id: "stays",
            seen: "it fails at a low rate too",
            points_to: &[
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_DNS_FAILURE,
                &causes::BLOCKED_BY_TARGET,
                &causes::PROXY_ACL_DENIED,
                &causes::NODE_OFFLINE,
                &causes::PROXY_MISCONFIG,
                &causes::UPSTREAM_TLS_FAILURE,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// What does the provider's panel or status page say?
pub static PROVIDER_PANEL: Check = Check {
    id: "provider-panel",
    ask: "What does the provider's panel or status page say?",
    command: None,
    outcomes: &[
        Outcome {
            id: "used-up",
            seen: "the traffic, the sessions or the plan are used up",
            points_to: &[&causes::PROXY_RATE_LIMIT, &causes::PROXY_AUTH],
        },
        Outcome {
            id: "incident",
            seen: "the provider reports trouble",
            points_to: &[&causes::NODE_OFFLINE, &causes::PROXY_OVERLOAD],
        },
        Outcome {
            id: "forbidden-target",
            seen: "this target is not allowed in the plan",
            points_to: &[&causes::PROXY_ACL_DENIED],
        },
        Outcome {
            id: "all-well",
            seen: "all is well there",
            points_to: &[
                &causes::BLOCKED_BY_TARGET,
                &causes::IP_NOT_ALLOWED,
                &causes::PROXY_CREDENTIALS_FORMAT,
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_TIMEOUT,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// Are packets lost on the way to the proxy?
pub static LOSS: Check = Check {
    id: "loss",
    ask: "Are packets lost on the way to the proxy?",
    command: Some(Command {
        sh: "mtr -rwc 50 PROXY_HOST || ping -c 50 -i 0.2 PROXY_HOST",
        powershell: "Test-Connection PROXY_HOST -Count 50 | Measure-Object ResponseTime -Average -Maximum",
    }),
    outcomes: &[
        Outcome {
            id: "lost",
            seen: "packets are lost up to the last line",
            points_to: &[&causes::NETWORK_INSTABILITY, &causes::NETWORK_UNREACHABLE],
        },
        Outcome {
            id: "none-lost",
            seen: "nothing is lost",
            points_to: &[
                &causes::PROXY_OVERLOAD,
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_RESET,
                &causes::UPSTREAM_KEEPALIVE_RACE,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// Who signed the certificate that comes through the proxy?
pub static CERTIFICATE_ISSUER: Check = Check {
    id: "certificate-issuer",
    ask: "Who signed the certificate that comes through the proxy?",
    command: Some(Command {
        sh: "openssl s_client -proxy PROXY_HOST:PROXY_PORT -connect TARGET_HOST:443 -servername TARGET_HOST </dev/null 2>&1 | grep -E 'issuer|subject|Verif'",
        powershell: "curl.exe -sv -o NUL --ssl-no-revoke -x PROXY_URL TARGET_URL 2>&1 | Select-String 'issuer|subject|schannel|SSL'",
    }),
    outcomes: &[
        Outcome {
            id: "public",
            seen: "a public authority",
            points_to: &[&causes::BLOCKED_BY_TARGET, &causes::UPSTREAM_TIMEOUT, &causes::UPSTREAM_OVERLOAD],
        },
        Outcome {
            id: "company",
            seen: "a company, a product or a name you do not know",
            points_to: &[&causes::TLS_INTERCEPTION],
        },
        Outcome {
            id: "no-certificate",
            seen: "no certificate came",
            points_to: &[
                &causes::NODE_OFFLINE,
                &causes::PROXY_ACL_DENIED,
                &causes::UPSTREAM_RESET,
                &causes::UPSTREAM_TLS_FAILURE,
            ],
        },
    ],
    effort: 1,
}
.fitted();
