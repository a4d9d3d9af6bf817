//! Checks on the gateway host of the way from there to the upstream.

use crate::knowledge::causes;
use crate::knowledge::{Check, Command, Outcome};

/// What does the upstream answer when the gateway host asks it directly?
pub static UPSTREAM_DIRECT: Check = Check {
    id: "upstream-direct",
    ask: "What does the upstream answer when the gateway host asks it directly?",
    command: Some(Command {
        sh: "curl -sv -o /dev/null -m 30 http://UPSTREAM_HOST:UPSTREAM_PORT/",
        powershell: "curl.exe -sv -o NUL -m 30 http://UPSTREAM_HOST:UPSTREAM_PORT/",
    }),
    outcomes: &[
        Outcome {
            id: "answers",
            seen: "it answers well",
            points_to: &[
                &causes::PROXY_MISCONFIG,
                &causes::UPSTREAM_KEEPALIVE_RACE,
                &causes::UPSTREAM_TLS_FAILURE,
                &causes::NO_HEALTHY_UPSTREAM,
                &causes::SOCKET_PERMISSION,
                &causes::UPSTREAM_HEADER_TOO_LARGE,
                &causes::RESOURCE_EXHAUSTION,
            ],
        },
        Outcome {
            id: "refused",
            seen: "the connection is refused",
            points_to: &[&causes::UPSTREAM_REFUSED, &causes::UPSTREAM_RESTART],
        },
        Outcome {
            id: "hangs",
            seen: "the connection opens and no answer comes",
            points_to: &[&causes::UPSTREAM_TIMEOUT, &causes::UPSTREAM_OVERLOAD],
        },
        Outcome {
            id: "no-way",
            seen: "the connection does not open",
            points_to: &[&causes::UPSTREAM_UNREACHABLE],
        },
        Outcome {
            id: "cut",
            seen: "the connection is closed or reset without an answer",
            points_to: &[
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_RESET,
                &causes::PROTOCOL_MISMATCH,
            ],
        },
        Outcome {
            id: "not-http",
            seen: "something comes back that is not HTTP",
            points_to: &[&causes::UPSTREAM_INVALID_RESPONSE, &causes::PROTOCOL_MISMATCH],
        },
    ],
    effort: 2,
}
.fitted();

/// Does the upstream's name resolve on the gateway host?
pub static UPSTREAM_NAME: Check = Check {
    id: "upstream-name",
    ask: "Does the upstream's name resolve on the gateway host?",
    command: Some(Command {
        sh: "getent hosts UPSTREAM_HOST || dig UPSTREAM_HOST",
        powershell: "Resolve-DnsName UPSTREAM_HOST",
    }),
    outcomes: &[
        Outcome {
            id: "resolves",
            seen: "the right address comes back",
            points_to: &[&causes::UPSTREAM_REFUSED, &causes::UPSTREAM_TIMEOUT, &causes::UPSTREAM_UNREACHABLE],
        },
        Outcome {
            id: "wrong-address",
            seen: "an old or wrong address comes back",
            points_to: &[
                &causes::PROXY_MISCONFIG,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::UPSTREAM_DNS_FAILURE,
            ],
        },
        Outcome {
            id: "no-address",
            seen: "no address comes back",
            points_to: &[&causes::UPSTREAM_DNS_FAILURE],
        },
    ],
    effort: 2,
}
.fitted();

/// Does the upstream's certificate pass on the gateway host?
pub static UPSTREAM_CERTIFICATE: Check = Check {
    id: "upstream-certificate",
    ask: "Does the upstream's certificate pass on the gateway host?",
    command: Some(Command {
        sh: "openssl s_client -connect UPSTREAM_HOST:UPSTREAM_PORT -servername TARGET_HOST </dev/null 2>&1 | grep -E 'Verif|subject|issuer|Protocol|alert|wrong version'",
        powershell: "curl.exe -sv -o NUL --connect-to TARGET_HOST:443:UPSTREAM_HOST:UPSTREAM_PORT https://TARGET_HOST/ 2>&1 | Select-String 'SSL|schannel|cert'",
    }),
    outcomes: &[
        Outcome {
            id: "passes",
            seen: "the certificate is good",
            points_to: &[
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::PROXY_MISCONFIG,
            ],
        },
        Outcome {
            id: "fails",
            seen: "it is expired, untrusted or for another name",
            points_to: &[&causes::UPSTREAM_TLS_FAILURE],
        },
        Outcome {
            id: "no-tls",
            seen: "the port does not speak TLS",
            points_to: &[&causes::PROTOCOL_MISMATCH],
        },
    ],
    effort: 2,
}
.fitted();

/// Do the failures stop when the gateway opens a new connection for each request?
pub static FRESH_CONNECTIONS: Check = Check {
    id: "fresh-connections",
    ask: "Do the failures stop when the gateway opens a new connection for each request?",
    command: Some(Command {
        sh: "for try in $(seq 50); do curl -s -o /dev/null -w '%{http_code}\\n' -H 'Connection: close' http://UPSTREAM_HOST:UPSTREAM_PORT/; done | sort | uniq -c",
        powershell: "1..50 | ForEach-Object { curl.exe -s -o NUL -w '%{http_code}\\n' -H 'Connection: close' http://UPSTREAM_HOST:UPSTREAM_PORT/ } | Group-Object",
    }),
    outcomes: &[
        Outcome {
            id: "stop",
            seen: "they stop",
            points_to: &[&causes::UPSTREAM_KEEPALIVE_RACE, &causes::UPSTREAM_RESET],
        },
        Outcome {
            id: "stay",
            seen: "they stay",
            points_to: &[
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_OVERLOAD,
                &causes::NETWORK_INSTABILITY,
            ],
        },
    ],
    effort: 2,
}
.fitted();

/// Who ends the connection between gateway and upstream first?
pub static WHO_CLOSED_FIRST: Check = Check {
    id: "who-closed-first",
    ask: "Who ends the connection between gateway and upstream first?",
    command: Some(Command {
        sh: "tcpdump -ni any -c 200 'host UPSTREAM_HOST and port UPSTREAM_PORT and tcp[tcpflags] & (tcp-fin|tcp-rst) != 0'",
        powershell: "pktmon filter add -i UPSTREAM_HOST -p UPSTREAM_PORT; pktmon start --capture -m real-time",
    }),
    outcomes: &[
        Outcome {
            id: "upstream-idle",
            seen: "the upstream, while nothing was under way",
            points_to: &[&causes::UPSTREAM_KEEPALIVE_RACE],
        },
        Outcome {
            id: "upstream-busy",
            seen: "the upstream, in the middle of a request",
            points_to: &[
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_RESET,
                &causes::UPSTREAM_RESTART,
            ],
        },
        Outcome {
            id: "gateway",
            seen: "the gateway, after its time limit",
            points_to: &[&causes::UPSTREAM_TIMEOUT, &causes::CLIENT_ABORT],
        },
        Outcome {
            id: "third",
            seen: "a reset comes from neither of them",
            points_to: &[
                &causes::NETWORK_INSTABILITY,
                &causes::UPSTREAM_RESET,
                &causes::UPSTREAM_UNREACHABLE,
            ],
        },
    ],
    effort: 2,
}
.fitted();

/// How large are the headers of the upstream's answer?
pub static HEADER_SIZE: Check = Check {
    id: "header-size",
    ask: "How large are the headers of the upstream's answer?",
    command: Some(Command {
        sh: "curl -s -D - -o /dev/null http://UPSTREAM_HOST:UPSTREAM_PORT/ | wc -c",
        powershell: "(curl.exe -s -D - -o NUL http://UPSTREAM_HOST:UPSTREAM_PORT/ | Out-String).Length",
    }),
    outcomes: &[
        Outcome {
            id: "large",
            seen: "more than 4000 bytes",
            points_to: &[&causes::UPSTREAM_HEADER_TOO_LARGE],
        },
        Outcome {
            id: "small",
            seen: "fewer",
            points_to: &[
                &causes::UPSTREAM_INVALID_RESPONSE,
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_TIMEOUT,
            ],
        },
    ],
    effort: 2,
}
.fitted();

/// Does the origin answer when you go past the CDN?
pub static ORIGIN_DIRECT: Check = Check {
    id: "origin-direct",
    ask: "Does the origin answer when you go past the CDN?",
    command: Some(Command {
        sh: "curl -sv -o /dev/null -m 30 --connect-to TARGET_HOST:443:UPSTREAM_HOST:443 TARGET_URL",
        powershell: "curl.exe -sv -o NUL -m 30 --connect-to TARGET_HOST:443:UPSTREAM_HOST:443 TARGET_URL",
    }),
    outcomes: &[
        Outcome {
            id: "answers",
            seen: "the origin answers well",
            points_to: &[
                &causes::UPSTREAM_UNREACHABLE,
                &causes::UPSTREAM_TLS_FAILURE,
                &causes::PROXY_MISCONFIG,
                &causes::BLOCKED_BY_TARGET,
            ],
        },
        Outcome {
            id: "fails",
            seen: "the origin fails by itself",
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
            ],
        },
    ],
    effort: 2,
}
.fitted();
