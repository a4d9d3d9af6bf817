//! Checks between the client and its proxy.

use crate::knowledge::causes;
use crate::knowledge::{Check, Command, Outcome};

/// Does the proxy's name resolve?
pub static PROXY_NAME: Check = Check {
    id: "proxy-name",
    ask: "Does the proxy's name resolve?",
    command: Some(Command {
        sh: "getent hosts PROXY_HOST || dig +short PROXY_HOST",
        powershell: "Resolve-DnsName PROXY_HOST",
    }),
    outcomes: &[
        Outcome {
            id: "resolves",
            seen: "an address comes back",
            points_to: &[
                &causes::PROXY_REFUSED,
                &causes::PROXY_UNREACHABLE,
                &causes::PROXY_AUTH,
                &causes::PROXY_SCHEME_MISMATCH,
                &causes::NODE_OFFLINE,
            ],
        },
        Outcome {
            id: "no-address",
            seen: "no address comes back",
            points_to: &[
                &causes::PROXY_DNS_FAILURE,
                &causes::CLIENT_ENV_MISCONFIG,
                &causes::PROXY_CREDENTIALS_FORMAT,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// Is the proxy's port open?
pub static PROXY_PORT: Check = Check {
    id: "proxy-port",
    ask: "Is the proxy's port open?",
    command: Some(Command {
        sh: "nc -vz -w 5 PROXY_HOST PROXY_PORT",
        powershell: "Test-NetConnection PROXY_HOST -Port PROXY_PORT",
    }),
    outcomes: &[
        Outcome {
            id: "open",
            seen: "the port is open",
            points_to: &[
                &causes::PROXY_AUTH,
                &causes::PROXY_ACL_DENIED,
                &causes::IP_NOT_ALLOWED,
                &causes::NODE_OFFLINE,
                &causes::PROXY_OVERLOAD,
                &causes::PROXY_RATE_LIMIT,
                &causes::PROXY_SCHEME_MISMATCH,
                &causes::PROXY_PROTOCOL_UNSUPPORTED,
                &causes::PROXY_MISCONFIG,
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
            ],
        },
        Outcome {
            id: "refused",
            seen: "the proxy's host refuses at once",
            points_to: &[&causes::PROXY_REFUSED],
        },
        Outcome {
            id: "silent",
            seen: "nothing answers",
            points_to: &[&causes::PROXY_UNREACHABLE, &causes::NETWORK_UNREACHABLE],
        },
    ],
    effort: 1,
}
.fitted();

/// What does the proxy answer, word by word?
pub static CONNECT_TRANSCRIPT: Check = Check {
    id: "connect-transcript",
    ask: "What does the proxy answer, word by word?",
    command: Some(Command {
        sh: "curl -v -o /dev/null -x PROXY_URL TARGET_URL 2>&1 | sed 's/\\(uthorization:\\).*/\\1 hidden/'",
        powershell: "curl.exe -v -o NUL -x PROXY_URL TARGET_URL 2>&1 | ForEach-Object { \"$_\" -replace '(uthorization:).*','$1 hidden' }",
    }),
    outcomes: &[
        Outcome {
            id: "tunnel-opens",
            seen: "the proxy opens the tunnel (200) and the failure comes after it",
            points_to: &[
                &causes::BLOCKED_BY_TARGET,
                &causes::RATE_LIMITED,
                &causes::TLS_INTERCEPTION,
                &causes::UPSTREAM_RESET,
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_OVERLOAD,
                &causes::UPSTREAM_TIMEOUT,
            ],
        },
        Outcome {
            id: "wants-login",
            seen: "the proxy answers 407",
            points_to: &[&causes::PROXY_AUTH, &causes::PROXY_CREDENTIALS_FORMAT, &causes::IP_NOT_ALLOWED],
        },
        Outcome {
            id: "forbids",
            seen: "the proxy answers 403",
            points_to: &[&causes::PROXY_ACL_DENIED, &causes::IP_NOT_ALLOWED],
        },
        Outcome {
            id: "limits",
            seen: "the proxy answers 429 or 402",
            points_to: &[&causes::PROXY_RATE_LIMIT],
        },
        Outcome {
            id: "bad-gateway",
            seen: "the proxy answers 502",
            points_to: &[
                &causes::NODE_OFFLINE,
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_DNS_FAILURE,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::PROXY_MISCONFIG,
                &causes::UPSTREAM_RESET,
                &causes::PROXY_OVERLOAD,
            ],
        },
        Outcome {
            id: "unavailable",
            seen: "the proxy answers 503",
            points_to: &[
                &causes::NODE_OFFLINE,
                &causes::PROXY_OVERLOAD,
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::NO_HEALTHY_UPSTREAM,
                &causes::PROXY_RATE_LIMIT,
            ],
        },
        Outcome {
            id: "timed-out",
            seen: "the proxy answers 504",
            points_to: &[&causes::UPSTREAM_TIMEOUT, &causes::UPSTREAM_UNREACHABLE, &causes::NODE_OFFLINE],
        },
        Outcome {
            id: "not-a-proxy",
            seen: "the proxy answers 400, 404, 405 or 501",
            points_to: &[
                &causes::PROXY_PROTOCOL_UNSUPPORTED,
                &causes::PROXY_SCHEME_MISMATCH,
                &causes::PROXY_CREDENTIALS_FORMAT,
                &causes::PROXY_MISCONFIG,
            ],
        },
        Outcome {
            id: "closes",
            seen: "the proxy closes the connection without an answer",
            points_to: &[
                &causes::PROXY_OVERLOAD,
                &causes::PROXY_SCHEME_MISMATCH,
                &causes::IP_NOT_ALLOWED,
                &causes::RESOURCE_EXHAUSTION,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// Does the proxy accept the credentials when they do not stand in a URL?
pub static CREDENTIALS: Check = Check {
    id: "credentials",
    ask: "Does the proxy accept the credentials when they do not stand in a URL?",
    command: Some(Command {
        sh: "curl -sv -o /dev/null -x http://PROXY_HOST:PROXY_PORT -U 'USER:PASSWORD' https://example.com/ 2>&1 | grep -i -E '^< (HTTP|proxy-|x-)'",
        powershell: "curl.exe -sv -o NUL -x http://PROXY_HOST:PROXY_PORT -U 'USER:PASSWORD' https://example.com/ 2>&1 | Select-String '^< (HTTP|proxy-|x-)'",
    }),
    outcomes: &[
        Outcome {
            id: "accepted",
            seen: "the proxy accepts them like this",
            points_to: &[&causes::PROXY_CREDENTIALS_FORMAT, &causes::CLIENT_ENV_MISCONFIG],
        },
        Outcome {
            id: "refused",
            seen: "the proxy answers 407 again",
            points_to: &[&causes::PROXY_AUTH, &causes::IP_NOT_ALLOWED],
        },
        Outcome {
            id: "other-error",
            seen: "the proxy answers with another error",
            points_to: &[
                &causes::PROXY_ACL_DENIED,
                &causes::PROXY_RATE_LIMIT,
                &causes::NODE_OFFLINE,
                &causes::PROXY_OVERLOAD,
            ],
        },
    ],
    effort: 1,
}
.fitted();

/// Is the client's public address on the proxy's allow list?
pub static EXIT_ADDRESS: Check = Check {
    id: "exit-address",
    ask: "Is the client's public address on the proxy's allow list?",
    command: Some(Command {
        sh: "curl -s -m 15 --noproxy '*' https://api.ipify.org; echo",
        powershell: "curl.exe -s -m 15 --noproxy '*' https://api.ipify.org",
    }),
    outcomes: &[
        Outcome {
            id: "listed",
            seen: "the address is on the list",
            points_to: &[
                &causes::PROXY_AUTH,
                &causes::PROXY_ACL_DENIED,
                &causes::PROXY_OVERLOAD,
                &causes::NODE_OFFLINE,
            ],
        },
        Outcome {
            id: "not-listed",
            seen: "the address is not on the list",
            points_to: &[&causes::IP_NOT_ALLOWED],
        },
        Outcome {
            id: "no-list",
            seen: "the proxy works by password",
            points_to: &[&causes::PROXY_AUTH, &causes::PROXY_CREDENTIALS_FORMAT],
        },
    ],
    effort: 1,
}
.fitted();

/// Which scheme does the proxy's port speak?
pub static PROXY_SCHEME: Check = Check {
    id: "proxy-scheme",
    ask: "Which scheme does the proxy's port speak?",
    command: Some(Command {
        sh: "for scheme in http https socks5h; do echo \"$scheme: $(curl -sS -o /dev/null -w '%{http_code} connect %{http_connect}' -m 15 -x $scheme://PROXY_HOST:PROXY_PORT TARGET_URL 2>&1)\"; done",
        powershell: "'http', 'https', 'socks5h' | ForEach-Object { \"${_}: $(curl.exe -sS -o NUL -w '%{http_code} connect %{http_connect}' -m 15 -x \"${_}://PROXY_HOST:PROXY_PORT\" TARGET_URL 2>&1)\" }",
    }),
    outcomes: &[
        Outcome {
            id: "another",
            seen: "another scheme than yours gets an answer",
            points_to: &[&causes::PROXY_SCHEME_MISMATCH, &causes::PROXY_PROTOCOL_UNSUPPORTED],
        },
        Outcome {
            id: "same",
            seen: "only the scheme you use gets an answer",
            points_to: &[
                &causes::PROXY_AUTH,
                &causes::PROXY_ACL_DENIED,
                &causes::NODE_OFFLINE,
                &causes::PROXY_OVERLOAD,
            ],
        },
        Outcome {
            id: "no-scheme",
            seen: "no scheme gets an answer",
            points_to: &[
                &causes::PROXY_OVERLOAD,
                &causes::IP_NOT_ALLOWED,
                &causes::PROXY_REFUSED,
                &causes::PROXY_UNREACHABLE,
            ],
        },
    ],
    effort: 1,
}
.fitted();
