//! Checks at the client's own machine: is the proxy to blame at all, and is it in use.

use crate::knowledge::causes;
use crate::knowledge::{Check, Command, Outcome};

/// Does the target answer without the proxy?
pub static DIRECT_WITHOUT_PROXY: Check = Check {
    id: "direct-without-proxy",
    ask: "Does the target answer without the proxy?",
    command: Some(Command {
        sh: "curl -sv -o /dev/null -m 30 --noproxy '*' TARGET_URL",
        powershell: "curl.exe -sv -o NUL -m 30 --noproxy '*' TARGET_URL",
    }),
    outcomes: &[
        Outcome {
            id: "works",
            seen: "the target answers the client directly",
            points_to: &[
                &causes::PROXY_UNREACHABLE,
                &causes::PROXY_REFUSED,
                &causes::PROXY_DNS_FAILURE,
                &causes::PROXY_SCHEME_MISMATCH,
                &causes::CLIENT_ENV_MISCONFIG,
                &causes::PROXY_AUTH,
                &causes::PROXY_CREDENTIALS_FORMAT,
                &causes::PROXY_PROTOCOL_UNSUPPORTED,
                &causes::PROXY_ACL_DENIED,
                &causes::IP_NOT_ALLOWED,
                &causes::NODE_OFFLINE,
                &causes::PROXY_OVERLOAD,
                &causes::PROXY_RATE_LIMIT,
                &causes::PROXY_MISCONFIG,
                &causes::TLS_INTERCEPTION,
                &causes::UPSTREAM_DNS_FAILURE,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::BLOCKED_BY_TARGET,
                &causes::RATE_LIMITED,
            ],
        },
        Outcome {
            id: "fails-too",
            seen: "the target fails in the same way without the proxy",
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
                &causes::NETWORK_UNREACHABLE,
                &causes::NETWORK_INSTABILITY,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// Does another target work through the same proxy?
pub static OTHER_TARGET: Check = Check {
    id: "other-target",
    ask: "Does another target work through the same proxy?",
    command: Some(Command {
        sh: "curl -sv -o /dev/null -m 30 -x PROXY_URL https://example.com/",
        powershell: "curl.exe -sv -o NUL -m 30 -x PROXY_URL https://example.com/",
    }),
    outcomes: &[
        Outcome {
            id: "works",
            seen: "another target opens through the same proxy",
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
                &causes::UPSTREAM_UNREACHABLE,
                &causes::BLOCKED_BY_TARGET,
                &causes::RATE_LIMITED,
                &causes::PROXY_ACL_DENIED,
            ],
        },
        Outcome {
            id: "fails",
            seen: "every target fails through the proxy",
            points_to: &[
                &causes::PROXY_UNREACHABLE,
                &causes::PROXY_REFUSED,
                &causes::PROXY_DNS_FAILURE,
                &causes::PROXY_SCHEME_MISMATCH,
                &causes::CLIENT_ENV_MISCONFIG,
                &causes::PROXY_AUTH,
                &causes::PROXY_CREDENTIALS_FORMAT,
                &causes::IP_NOT_ALLOWED,
                &causes::NODE_OFFLINE,
                &causes::PROXY_OVERLOAD,
                &causes::PROXY_RATE_LIMIT,
                &causes::RESOURCE_EXHAUSTION,
                &causes::PROXY_PROTOCOL_UNSUPPORTED,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// Which proxy does the client really use?
pub static PROXY_SETTINGS: Check = Check {
    id: "proxy-settings",
    ask: "Which proxy does the client really use?",
    command: Some(Command {
        sh: "env | grep -i -E '_proxy='; curl -v TARGET_URL 2>&1 >/dev/null | grep -i -E 'proxy|Trying'",
        powershell: "Get-ChildItem Env:*_proxy; netsh winhttp show proxy; Get-ItemProperty 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings' | Format-List Proxy*, AutoConfigURL",
    }),
    outcomes: &[
        Outcome {
            id: "as-meant",
            seen: "the proxy in effect is the one you meant",
            points_to: &[
                &causes::PROXY_UNREACHABLE,
                &causes::PROXY_REFUSED,
                &causes::PROXY_DNS_FAILURE,
                &causes::PROXY_AUTH,
                &causes::PROXY_ACL_DENIED,
                &causes::NODE_OFFLINE,
                &causes::PROXY_OVERLOAD,
            ],
        },
        Outcome {
            id: "other",
            seen: "another proxy is in effect, or a part of the URL is read wrongly",
            points_to: &[
                &causes::CLIENT_ENV_MISCONFIG,
                &causes::PROXY_CREDENTIALS_FORMAT,
                &causes::PROXY_SCHEME_MISMATCH,
            ],
        },
        Outcome { id: "none", seen: "no proxy is in effect", points_to: &[&causes::CLIENT_ENV_MISCONFIG] },
    ],
    effort: 1,
}
.fitted();

/// Does any other site open from the client, without a proxy?
pub static ANY_SITE: Check = Check {
    id: "any-site",
    ask: "Does any other site open from the client, without a proxy?",
    command: Some(Command {
        sh: "curl -sS -o /dev/null -w '%{http_code}\\n' -m 15 --noproxy '*' https://example.com/",
        powershell: "curl.exe -sS -o NUL -w '%{http_code}' -m 15 --noproxy '*' https://example.com/",
    }),
    outcomes: &[
        Outcome {
            id: "works",
            seen: "other sites open",
            points_to: &[
                &causes::PROXY_UNREACHABLE,
                &causes::PROXY_REFUSED,
                &causes::PROXY_DNS_FAILURE,
                &causes::PROXY_AUTH,
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_TIMEOUT,
                &causes::NODE_OFFLINE,
            ],
        },
        Outcome {
            id: "fails",
            seen: "nothing opens at all",
            points_to: &[&causes::NETWORK_UNREACHABLE, &causes::CLIENT_ENV_MISCONFIG],
        },
    ],
    effort: 1,
}
.fitted();

/// Does it work over IPv4 and over IPv6 alike?
pub static ADDRESS_FAMILY: Check = Check {
    id: "address-family",
    ask: "Does it work over IPv4 and over IPv6 alike?",
    command: Some(Command {
        sh: "for family in 4 6; do curl -$family -sS -o /dev/null -w \"IPv$family %{http_code} %{remote_ip}\\n\" -m 15 TARGET_URL; done",
        powershell: "4, 6 | ForEach-Object { curl.exe \"-$_\" -sS -o NUL -w \"IPv$_ %{http_code} %{remote_ip}\\n\" -m 15 TARGET_URL }",
    }),
    outcomes: &[
        Outcome {
            id: "one-fails",
            seen: "one family works and the other does not",
            points_to: &[&causes::NETWORK_UNREACHABLE, &causes::UPSTREAM_UNREACHABLE],
        },
        Outcome {
            id: "alike",
            seen: "both do the same",
            points_to: &[
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::PROXY_UNREACHABLE,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// How long does it take until the failure comes?
pub static HOW_LONG: Check = Check {
    id: "how-long",
    ask: "How long does it take until the failure comes?",
    command: Some(Command {
        sh: "curl -s -o /dev/null -x PROXY_URL -w 'status %{http_code} tunnel %{http_connect} connect %{time_connect} tls %{time_appconnect} first-byte %{time_starttransfer} total %{time_total}\\n' TARGET_URL",
        powershell: "curl.exe -s -o NUL -x PROXY_URL -w 'status %{http_code} tunnel %{http_connect} connect %{time_connect} tls %{time_appconnect} first-byte %{time_starttransfer} total %{time_total}\\n' TARGET_URL",
    }),
    outcomes: &[
        Outcome {
            id: "at-once",
            seen: "it fails within a second",
            points_to: &[
                &causes::UPSTREAM_REFUSED,
                &causes::NO_HEALTHY_UPSTREAM,
                &causes::UPSTREAM_DNS_FAILURE,
                &causes::SOCKET_PERMISSION,
                &causes::PROXY_MISCONFIG,
                &causes::PROTOCOL_MISMATCH,
                &causes::PROXY_ACL_DENIED,
                &causes::PROXY_AUTH,
                &causes::NODE_OFFLINE,
                &causes::UPSTREAM_TLS_FAILURE,
                &causes::UPSTREAM_INVALID_RESPONSE,
                &causes::UPSTREAM_HEADER_TOO_LARGE,
            ],
        },
        Outcome {
            id: "round-number",
            seen: "it fails after a round number of seconds, such as 5, 30, 60 or 100",
            points_to: &[
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::UPSTREAM_OVERLOAD,
                &causes::PROXY_UNREACHABLE,
                &causes::CLIENT_ABORT,
            ],
        },
        Outcome {
            id: "varies",
            seen: "the time differs from try to try",
            points_to: &[
                &causes::NETWORK_INSTABILITY,
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_RESET,
                &causes::PROXY_OVERLOAD,
                &causes::UPSTREAM_KEEPALIVE_RACE,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// Is the client's own time limit shorter than the answer takes?
pub static CLIENT_TIME_LIMIT: Check = Check {
    id: "client-time-limit",
    ask: "Is the client's own time limit shorter than the answer takes?",
    command: Some(Command {
        sh: "time curl -s -o /dev/null -m 300 -x PROXY_URL TARGET_URL",
        powershell: "Measure-Command { curl.exe -s -o NUL -m 300 -x PROXY_URL TARGET_URL } | Select-Object TotalSeconds",
    }),
    outcomes: &[
        Outcome {
            id: "shorter",
            seen: "with a longer limit the answer comes",
            points_to: &[&causes::CLIENT_ABORT],
        },
        Outcome {
            id: "longer",
            seen: "it fails with a long limit too",
            points_to: &[
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_OVERLOAD,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::NETWORK_INSTABILITY,
            ],
        },
    ],
    effort: 1,
}
.fitted();
