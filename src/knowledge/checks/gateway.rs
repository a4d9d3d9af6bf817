//! Checks on the gateway host: what it wrote down, what it was told to do, and what it has left.

use crate::knowledge::causes;
use crate::knowledge::{Check, Command, Outcome};

/// What does the gateway's error log say at that time?
pub static GATEWAY_LOG: Check = Check {
    id: "gateway-log",
    ask: "What does the gateway's error log say at that time?",
    command: Some(Command {
        sh: "grep -i -E 'error|warn|crit|alert|upstream|SC--|SH--' GATEWAY_LOG | tail -20",
        powershell: "Select-String -Path GATEWAY_LOG -Pattern 'error|warn|crit|upstream' | Select-Object -Last 20",
    }),
    outcomes: &[
        Outcome {
            id: "refused",
            seen: "\"refused\", errno 111",
            points_to: &[&causes::UPSTREAM_REFUSED, &causes::UPSTREAM_RESTART],
        },
        Outcome {
            id: "timed-out",
            seen: "\"timed out\", errno 110",
            points_to: &[
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::UPSTREAM_OVERLOAD,
            ],
        },
        Outcome {
            id: "closed",
            seen: "\"prematurely closed\", \"EOF\"",
            points_to: &[
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_KEEPALIVE_RACE,
                &causes::UPSTREAM_RESTART,
            ],
        },
        Outcome {
            id: "reset",
            seen: "\"reset by peer\", errno 104",
            points_to: &[&causes::UPSTREAM_RESET, &causes::UPSTREAM_KEEPALIVE_RACE],
        },
        Outcome {
            id: "no-member",
            seen: "\"no live upstreams\", \"no healthy upstream\", \"<NOSRV>\"",
            points_to: &[&causes::NO_HEALTHY_UPSTREAM],
        },
        Outcome {
            id: "name",
            seen: "\"could not be resolved\", \"host not found\"",
            points_to: &[&causes::UPSTREAM_DNS_FAILURE],
        },
        Outcome {
            id: "tls",
            seen: "\"SSL\", \"handshake\", \"certificate\"",
            points_to: &[&causes::UPSTREAM_TLS_FAILURE, &causes::PROTOCOL_MISMATCH],
        },
        Outcome {
            id: "no-route",
            seen: "\"no route to host\", \"no such file\"",
            points_to: &[&causes::UPSTREAM_UNREACHABLE],
        },
        Outcome {
            id: "permission",
            seen: "\"permission denied\", errno 13",
            points_to: &[&causes::SOCKET_PERMISSION],
        },
        Outcome {
            id: "invalid",
            seen: "\"invalid header\", \"malformed\", \"no valid HTTP\"",
            points_to: &[&causes::UPSTREAM_INVALID_RESPONSE, &causes::PROTOCOL_MISMATCH],
        },
        Outcome {
            id: "too-big",
            seen: "\"too big header\"",
            points_to: &[&causes::UPSTREAM_HEADER_TOO_LARGE],
        },
        Outcome {
            id: "used-up",
            seen: "\"too many open files\", \"worker_connections\", \"cannot assign\"",
            points_to: &[&causes::RESOURCE_EXHAUSTION, &causes::PROXY_OVERLOAD],
        },
        Outcome {
            id: "client-left",
            seen: "499, \"client closed\", \"aborted\"",
            points_to: &[&causes::CLIENT_ABORT],
        },
        Outcome {
            id: "nothing",
            seen: "nothing: the request did not reach this gateway",
            points_to: &[
                &causes::CLIENT_ENV_MISCONFIG,
                &causes::NETWORK_UNREACHABLE,
                &causes::PROXY_UNREACHABLE,
            ],
        },
    ],
    effort: 2,
}
.fitted();

/// Which members of the pool does the gateway count as healthy?
pub static POOL_MEMBERS: Check = Check {
    id: "pool-members",
    ask: "Which members of the pool does the gateway count as healthy?",
    command: Some(Command {
        sh: "echo 'show servers state' | socat stdio /run/haproxy/admin.sock; kubectl get endpointslices -l kubernetes.io/service-name=SERVICE",
        powershell: "kubectl get endpointslices -l kubernetes.io/service-name=SERVICE",
    }),
    outcomes: &[
        Outcome {
            id: "none-up",
            seen: "no member is up",
            points_to: &[&causes::NO_HEALTHY_UPSTREAM, &causes::UPSTREAM_RESTART],
        },
        Outcome {
            id: "some-up",
            seen: "some are up, some are down",
            points_to: &[
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_OVERLOAD,
                &causes::UPSTREAM_PREMATURE_CLOSE,
                &causes::UPSTREAM_TIMEOUT,
            ],
        },
        Outcome {
            id: "all-up",
            seen: "all are up",
            points_to: &[
                &causes::PROXY_MISCONFIG,
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_KEEPALIVE_RACE,
                &causes::UPSTREAM_HEADER_TOO_LARGE,
                &causes::UPSTREAM_INVALID_RESPONSE,
            ],
        },
    ],
    effort: 2,
}
.fitted();

/// Does the gateway's setting pass its own test, and does it name the right upstream?
pub static GATEWAY_SETTING: Check = Check {
    id: "gateway-setting",
    ask: "Does the gateway's setting pass its own test, and does it name the right upstream?",
    command: Some(Command {
        sh: "nginx -t; haproxy -c -f /etc/haproxy/haproxy.cfg; apachectl configtest; squid -k parse 2>&1 | tail -3",
        powershell: "nginx.exe -t; & \"$env:windir\\system32\\inetsrv\\appcmd.exe\" list config -section:system.webServer/proxy",
    }),
    outcomes: &[
        Outcome {
            id: "right",
            seen: "it passes, and the upstream is the right one",
            points_to: &[
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_TIMEOUT,
                &causes::UPSTREAM_OVERLOAD,
                &causes::UPSTREAM_PREMATURE_CLOSE,
            ],
        },
        Outcome {
            id: "wrong",
            seen: "it fails, or names a wrong address, port or scheme",
            points_to: &[&causes::PROXY_MISCONFIG, &causes::PROTOCOL_MISMATCH],
        },
    ],
    effort: 2,
}
.fitted();

/// May the gateway's user open the upstream's socket?
pub static SOCKET_RIGHTS: Check = Check {
    id: "socket-rights",
    ask: "May the gateway's user open the upstream's socket?",
    command: Some(Command {
        sh: "namei -l /run/APP.sock; getsebool httpd_can_network_connect; ausearch -m avc -ts recent | tail -3",
        powershell: "Get-Acl \\\\.\\pipe\\PIPE_NAME | Format-List",
    }),
    outcomes: &[
        Outcome {
            id: "may",
            seen: "it may",
            points_to: &[
                &causes::UPSTREAM_REFUSED,
                &causes::UPSTREAM_OVERLOAD,
                &causes::UPSTREAM_UNREACHABLE,
            ],
        },
        Outcome {
            id: "may-not",
            seen: "a right is missing, or SELinux denies it",
            points_to: &[&causes::SOCKET_PERMISSION],
        },
    ],
    effort: 2,
}
.fitted();

/// Is a limit of the gateway host reached: file handles, ports, memory?
pub static LOCAL_LIMITS: Check = Check {
    id: "local-limits",
    ask: "Is a limit of the gateway host reached: file handles, ports, memory?",
    command: Some(Command {
        sh: "ss -s; ulimit -n; cat /proc/sys/fs/file-nr; free -m; df -h /",
        powershell: "(Get-NetTCPConnection).Count; Get-NetTCPConnection | Group-Object State; Get-CimInstance Win32_OperatingSystem | Select-Object FreePhysicalMemory",
    }),
    outcomes: &[
        Outcome {
            id: "reached",
            seen: "a limit is reached",
            points_to: &[&causes::RESOURCE_EXHAUSTION, &causes::PROXY_OVERLOAD],
        },
        Outcome {
            id: "free",
            seen: "there is room",
            points_to: &[&causes::UPSTREAM_OVERLOAD, &causes::UPSTREAM_TIMEOUT, &causes::UPSTREAM_REFUSED],
        },
    ],
    effort: 2,
}
.fitted();
