//! The one command that collects what a bare one-liner lacks.

use crate::knowledge::causes;
use crate::knowledge::{Check, Command, Outcome};

/// Prints six parts, each under a line `== whichhop PART`, so that one paste of its output tells them apart. Credentials are hidden before they are printed.
pub static COLLECT_EVERYTHING: Check = Check {
    id: "collect-everything",
    ask: "What does one run over the whole way show?",
    command: Some(Command {
        sh: "T='TARGET_URL'; P='PROXY_URL'; H='PROXY_HOST'; N='PROXY_PORT'; D='TARGET_HOST'; try() { curl -sSv -o /dev/null -w 'status %{http_code} tunnel %{http_connect} connect %{time_connect} tls %{time_appconnect} first-byte %{time_starttransfer} total %{time_total} exit %{exitcode}\\n' \"$@\" 2>&1 | sed 's/\\(uthorization:\\).*/\\1 hidden/'; }; echo '== whichhop direct'; try -m 30 --noproxy '*' \"$T\"; echo '== whichhop proxy'; try -m 60 -x \"$P\" \"$T\"; echo '== whichhop echo'; curl -sS -m 15 --noproxy '*' https://api.ipify.org 2>&1; echo; curl -sS -m 15 -x \"$P\" https://api.ipify.org 2>&1; echo; echo '== whichhop name'; getent hosts \"$H\" || echo \"no address: $H\"; getent hosts \"$D\" || echo \"no address: $D\"; echo '== whichhop port'; nc -vz -w 5 \"$H\" \"$N\" 2>&1; echo '== whichhop tls'; openssl s_client -connect \"$D:443\" -servername \"$D\" </dev/null 2>&1 | grep -E 'issuer|subject|Verif|errno|alert'",
        powershell: "$T='TARGET_URL'; $P='PROXY_URL'; $H='PROXY_HOST'; $N=PROXY_PORT; $D='TARGET_HOST'; $W='status %{http_code} tunnel %{http_connect} connect %{time_connect} tls %{time_appconnect} first-byte %{time_starttransfer} total %{time_total} exit %{exitcode}\\n'; function try { & curl.exe -sSv -o NUL -w $W @args 2>&1 | ForEach-Object { \"$_\" -replace '(uthorization:).*','$1 hidden' } }; '== whichhop direct'; try -m 30 --noproxy '*' $T; '== whichhop proxy'; try -m 60 -x $P $T; '== whichhop echo'; curl.exe -sS -m 15 --noproxy '*' https://api.ipify.org; curl.exe -sS -m 15 -x $P https://api.ipify.org; '== whichhop name'; Resolve-DnsName $H; Resolve-DnsName $D; '== whichhop port'; Test-NetConnection $H -Port $N; '== whichhop tls'; $c=[Net.Sockets.TcpClient]::new($D,443); $s=[Net.Security.SslStream]::new($c.GetStream(),$false,{$true}); $s.AuthenticateAsClient($D); \"issuer=$($s.RemoteCertificate.Issuer)\"; \"subject=$($s.RemoteCertificate.Subject)\"",
    }),
    outcomes: &[
        Outcome {
            id: "proxy-not-reached",
            seen: "the proxy's name or port fails",
            points_to: &[
                &causes::PROXY_DNS_FAILURE,
                &causes::PROXY_REFUSED,
                &causes::PROXY_UNREACHABLE,
                &causes::NETWORK_UNREACHABLE,
            ],
        },
        Outcome {
            id: "proxy-refuses",
            seen: "the proxy answers 407, 403 or 429 by itself",
            points_to: &[
                &causes::PROXY_AUTH,
                &causes::PROXY_CREDENTIALS_FORMAT,
                &causes::PROXY_ACL_DENIED,
                &causes::IP_NOT_ALLOWED,
                &causes::PROXY_RATE_LIMIT,
            ],
        },
        Outcome {
            id: "only-proxy-fails",
            seen: "the target answers directly and fails through the proxy",
            points_to: &[
                &causes::NODE_OFFLINE,
                &causes::PROXY_OVERLOAD,
                &causes::PROXY_MISCONFIG,
                &causes::UPSTREAM_DNS_FAILURE,
                &causes::UPSTREAM_UNREACHABLE,
                &causes::BLOCKED_BY_TARGET,
                &causes::RATE_LIMITED,
                &causes::TLS_INTERCEPTION,
            ],
        },
        Outcome {
            id: "both-fail",
            seen: "the target fails directly too",
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
    effort: 1,
}
.fitted();
