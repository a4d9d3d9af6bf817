//! Combinations: what no single finding says, and several together do.

use crate::finding::{Code, Facts, Finding, Leg, Millis, Role, Sign, Strength};

/// The findings, and what their combination shows.
pub fn combine(findings: &[Finding]) -> Vec<Finding> {
    let mut all = findings.to_vec();
    attribute_to_proxy(&mut all);
    weaken_symptoms(&mut all);
    let mut more: Vec<Finding> = Vec::new();
    more.extend(all.iter().find_map(round_time));
    more.extend(all.iter().find_map(loopback_upstream));
    more.extend(all.iter().find_map(|it| private_name(it, &all)));
    more.extend(all.iter().find_map(direct_dial));
    all.extend(more);
    all
}

/// A reason, and what it makes others report.
struct Explanation {
    reason: &'static [Sign],
    symptoms: &'static [Sign],
    /// Whether only the same program can tell both.
    one_program: bool,
}

use Sign::*;

/// What follows from what. A symptom beside its reason says hardly more than the reason does.
static EXPLANATIONS: &[Explanation] = &[
    // A process that is killed for its memory closes, resets, and is away until it is started again.
    Explanation {
        reason: &[MemoryExhausted],
        symptoms: &[
            ClosedBeforeAnswer,
            ClosedMidAnswer,
            ResetBeforeAnswer,
            ResetMidAnswer,
            ConnectRefused,
            WorkerDied,
            UpstreamRestarting,
            MemberMarkedDown,
            NoHealthyMember,
            ConnectionLost,
            UpstreamAnsweredError,
        ],
        one_program: false,
    },
    // A worker that its own server ends for being slow leaves its request without an answer.
    Explanation {
        reason: &[WorkerTimedOut],
        symptoms: &[
            ClosedBeforeAnswer,
            ResetBeforeAnswer,
            WorkerDied,
            UpstreamRestarting,
            TimedOut,
            ConnectionLost,
        ],
        one_program: false,
    },
    Explanation {
        reason: &[WorkerDied],
        symptoms: &[ResetBeforeAnswer, ResetMidAnswer, ConnectionLost],
        one_program: false,
    },
    // Between stop and start nothing listens.
    Explanation {
        reason: &[UpstreamRestarting],
        symptoms: &[ConnectRefused, ClosedBeforeAnswer, ResetBeforeAnswer, NoHealthyMember, SocketMissing],
        one_program: false,
    },
    // A full queue makes clients of the upstream wait and fail.
    Explanation {
        reason: &[UpstreamOverloaded, BacklogFull],
        symptoms: &[TimedOut, AnswerTimedOut, ConnectTimedOut, ClosedBeforeAnswer],
        one_program: false,
    },
    // The pool is empty because each of its members failed.
    Explanation {
        reason: &[ConnectRefused, ConnectTimedOut, NoRoute, NameNotFound, TlsFailed, TlsCertificateBad],
        symptoms: &[NoHealthyMember],
        one_program: true,
    },
    // One failure, told by the system and once more by the gateway.
    Explanation {
        reason: &[ResetBeforeAnswer, AnswerTimedOut],
        symptoms: &[ClosedBeforeAnswer],
        one_program: true,
    },
    // 407 is also the proxy's word for a wrong address, a used-up account, or a user name that it cannot read.
    Explanation {
        reason: &[AccountLimited, AddressNotListed, CredentialsMalformed, NoExit],
        symptoms: &[AuthRequired, AuthRejected],
        one_program: false,
    },
];

/// A symptom beside its reason counts as a hint.
fn weaken_symptoms(findings: &mut [Finding]) {
    for row in EXPLANATIONS {
        let reasons: Vec<(&'static str, Strength)> = findings
            .iter()
            .filter(|it| row.reason.contains(&it.code.sign) && Strength::Fair <= it.strength && speaks_up(it))
            .map(|it| (it.parser, it.strength))
            .collect();
        if reasons.is_empty() {
            continue;
        }
        for finding in findings.iter_mut().filter(|it| row.symptoms.contains(&it.code.sign)) {
            let is_told_by_same = reasons.iter().any(|(parser, _)| *parser == finding.parser);
            if is_told_by_same || !row.one_program {
                finding.strength = finding.strength.min(Strength::Hint);
            }
        }
    }
}

/// Whether the reason is about the upstream or told by the gateway. A client's own trouble explains nothing further on.
fn speaks_up(finding: &Finding) -> bool {
    finding.code.speaker != Role::Client || finding.leg == Leg::ToTarget
}

/// A proxy that marks its own errors has written the status beside the mark, so the status is not the target's.
fn attribute_to_proxy(findings: &mut [Finding]) {
    if !findings.iter().any(|it| it.code.sign == ProxyWrote) {
        return;
    }
    for finding in findings {
        let code = match finding.code.sign {
            TooManyRequests => &PROXY_LIMITS,
            Forbidden => &PROXY_DENIES,
            _ => continue,
        };
        finding.code = code;
        finding.leg = code.leg;
        finding.strength = code.strength;
    }
}

/// An end that came after a round number of seconds is somebody's limit, however it was told.
fn round_time(finding: &Finding) -> Option<Finding> {
    const LIMITS: [u64; 11] = [5, 10, 15, 20, 30, 60, 90, 100, 120, 180, 300];
    let is_end = matches!(
        finding.code.sign,
        ClosedBeforeAnswer | ResetBeforeAnswer | TunnelAborted | ConnectionLost | BadGateway | NoValidAnswer
    );
    let Millis(elapsed) = finding.facts.elapsed.filter(|_| is_end)?;
    let is_round =
        LIMITS.iter().any(|limit| (limit * 1000..limit * 1000 + limit * 12 + 40).contains(&elapsed));
    is_round.then(|| beside(finding, &ROUND_TIME, finding.leg))
}

/// In a container, `127.0.0.1` is the container itself.
fn loopback_upstream(finding: &Finding) -> Option<Finding> {
    let is_refused = finding.code.sign == ConnectRefused
        && finding.code.speaker == Role::Gateway
        && finding.leg == Leg::ToTarget;
    let peer = finding.facts.peer.as_deref().filter(|_| is_refused)?;
    let host = peer.rsplit("://").next().unwrap_or(peer);
    ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|it| host.starts_with(it))
        .then(|| beside(finding, &LOOPBACK_UPSTREAM, Leg::Unknown))
}

/// A name of the own network means nothing to a proxy outside.
fn private_name(finding: &Finding, all: &[Finding]) -> Option<Finding> {
    const ENDS: [&str; 10] = [
        ".internal",
        ".local",
        ".lan",
        ".corp",
        ".intranet",
        ".home",
        ".svc",
        ".localdomain",
        ".private",
        ".test",
    ];
    let is_unknown =
        matches!(finding.code.sign, NameNotFound | NameLookupFailed) && finding.leg == Leg::ToTarget;
    let is_pool = all.iter().any(|it| it.code.sign == ProxyWrote || it.code.speaker == Role::Node);
    let peer = finding.facts.peer.as_deref().filter(|_| is_unknown && is_pool)?;
    let host = peer.rsplit("://").next().unwrap_or(peer);
    let host = host.split(['/', ':']).next().unwrap_or(host);
    (ENDS.iter().any(|it| host.ends_with(it)) || host == "localhost")
        .then(|| beside(finding, &PRIVATE_NAME, Leg::Unknown))
}

/// A client that dials the target itself uses no proxy; where a proxy is the only way out, that is why it fails.
fn direct_dial(finding: &Finding) -> Option<Finding> {
    let is_dial = matches!(finding.code.sign, ConnectRefused | ConnectTimedOut | NoRoute)
        && finding.code.speaker == Role::Client
        && finding.leg == Leg::ToTarget;
    let peer = finding.facts.peer.as_deref().filter(|_| is_dial)?;
    let is_public =
        !["127.", "10.", "192.168.", "172.", "localhost", "[::1]"].iter().any(|it| peer.starts_with(it));
    (is_public && (peer.ends_with(":443") || peer.ends_with(":80")))
        .then(|| beside(finding, &DIRECT_DIAL, Leg::Unknown))
}

/// A finding on the same lines.
fn beside(finding: &Finding, code: &'static Code, leg: Leg) -> Finding {
    Finding { code, leg, strength: code.strength, facts: Facts::default(), ..finding.clone() }
}

const fn code(
    id: &'static str,
    sign: Sign,
    speaker: Role,
    leg: Leg,
    strength: Strength,
    says: &'static str,
) -> Code {
    Code { id, sign, speaker, leg, strength, says }
}

static PROXY_LIMITS: Code = code(
    "combined.proxy-limits",
    AccountLimited,
    Role::Gateway,
    Leg::Unknown,
    Strength::Strong,
    "The proxy itself wrote this 429: it limits the account, not the target",
);
static PROXY_DENIES: Code = code(
    "combined.proxy-denies",
    DeniedByRule,
    Role::Gateway,
    Leg::Unknown,
    Strength::Fair,
    "The proxy itself wrote this 403: the target has not seen the request",
);
static ROUND_TIME: Code = code(
    "combined.round-time",
    AnswerTimedOut,
    Role::Gateway,
    Leg::ToTarget,
    Strength::Weak,
    "It ended after a round number of seconds, as a limit does",
);
static LOOPBACK_UPSTREAM: Code = code(
    "combined.loopback-upstream",
    GatewayMisconfigured,
    Role::Gateway,
    Leg::Unknown,
    Strength::Hint,
    "The gateway dials its own machine; in a container that is the container itself",
);
static PRIVATE_NAME: Code = code(
    "combined.private-name",
    SettingNotInEffect,
    Role::Client,
    Leg::Unknown,
    Strength::Fair,
    "A name of the own network was sent to a proxy outside, where nobody knows it",
);

static DIRECT_DIAL: Code = code(
    "combined.direct-dial",
    SettingNotInEffect,
    Role::Client,
    Leg::Unknown,
    Strength::Hint,
    "The client dialled the target itself, not a proxy",
);

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] =
    &[&DIRECT_DIAL, &PROXY_LIMITS, &PROXY_DENIES, &ROUND_TIME, &LOOPBACK_UPSTREAM, &PRIVATE_NAME];

#[cfg(test)]
mod tests {
    use super::{Code, Facts, Finding, Leg, Millis, Role, Sign, Strength, code, combine};
    use crate::finding::{Lines, Source};

    static CLOSED: Code =
        code("test.closed", Sign::ClosedBeforeAnswer, Role::Gateway, Leg::ToTarget, Strength::Strong, "x");
    static KILLED: Code =
        code("test.killed", Sign::MemoryExhausted, Role::Target, Leg::Unknown, Strength::Strong, "x");
    static LIMITED: Code =
        code("test.429", Sign::TooManyRequests, Role::Gateway, Leg::Unknown, Strength::Fair, "x");
    static MARK: Code = code("test.mark", Sign::ProxyWrote, Role::Gateway, Leg::Unknown, Strength::Fair, "x");
    static DIALLED: Code =
        code("test.dialled", Sign::ConnectTimedOut, Role::Client, Leg::ToTarget, Strength::Fair, "x");
    static REFUSED: Code =
        code("test.refused", Sign::ConnectRefused, Role::Gateway, Leg::ToTarget, Strength::Strong, "x");

    fn finding(code: &'static Code, facts: Facts) -> Finding {
        Finding {
            code,
            leg: code.leg,
            strength: code.strength,
            lines: Lines { first: 1, last: 1, count: 1 },
            quote: String::new(),
            parser: "test",
            source: Source::Pasted,
            facts,
        }
    }

    fn check(given: &[Finding], expected: &[(&str, Strength)]) {
        let found: Vec<(&str, Strength)> =
            combine(given).iter().map(|it| (it.code.id, it.strength)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_symptom_beside_its_reason_is_a_hint() {
        check(
            &[finding(&CLOSED, Facts::default()), finding(&KILLED, Facts::default())],
            &[("test.closed", Strength::Hint), ("test.killed", Strength::Strong)],
        );
        check(&[finding(&CLOSED, Facts::default())], &[("test.closed", Strength::Strong)]);
    }

    #[test]
    fn a_marked_429_is_the_proxys() {
        check(
            &[finding(&LIMITED, Facts::default()), finding(&MARK, Facts::default())],
            &[("combined.proxy-limits", Strength::Strong), ("test.mark", Strength::Fair)],
        );
        check(&[finding(&LIMITED, Facts::default())], &[("test.429", Strength::Fair)]);
    }

    #[test]
    fn a_round_time_is_a_limit() {
        let after = |millis| Facts { elapsed: Some(Millis(millis)), ..Facts::default() };
        check(
            &[finding(&CLOSED, after(60_012))],
            &[("test.closed", Strength::Strong), ("combined.round-time", Strength::Weak)],
        );
        check(&[finding(&CLOSED, after(47_000))], &[("test.closed", Strength::Strong)]);
        check(&[finding(&CLOSED, after(59_990))], &[("test.closed", Strength::Strong)]);
    }

    #[test]
    fn a_client_that_dials_the_target_uses_no_proxy() {
        let dialled = |peer: &str| Facts { peer: Some(peer.to_owned()), ..Facts::default() };
        check(
            &[finding(&DIALLED, dialled("example.com:443"))],
            &[("test.dialled", Strength::Fair), ("combined.direct-dial", Strength::Hint)],
        );
        check(&[finding(&DIALLED, dialled("10.0.0.5:443"))], &[("test.dialled", Strength::Fair)]);
        check(&[finding(&DIALLED, dialled("example.com:8443"))], &[("test.dialled", Strength::Fair)]);
    }

    #[test]
    fn a_refused_loopback_may_be_the_container_itself() {
        let dialled = |peer: &str| Facts { peer: Some(peer.to_owned()), ..Facts::default() };
        check(
            &[finding(&REFUSED, dialled("http://127.0.0.1:5000/x"))],
            &[("test.refused", Strength::Strong), ("combined.loopback-upstream", Strength::Hint)],
        );
        check(
            &[finding(&REFUSED, dialled("http://192.0.2.10:5000/x"))],
            &[("test.refused", Strength::Strong)],
        );
    }
}
