//! Reads what the suggested commands print where it is numbers and tables: `curl -w`, packet loss, listening sockets; and knows which
//! hop the parts of the collecting command speak of.

use super::http_status::{of_answer, of_tunnel};
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::{Code, Leg, Role, Sign, StatusCode, Strength};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "output of a suggested check",
    start: || Box::new(CheckOutput::default()),
    sample: "status 502 tunnel 000 connect 0.001 tls 0.000 first-byte 0.102 total 0.103 exit 0",
};

const ID: &str = "check_output";

/// A part of the collecting command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Direct,
    Proxy,
    Echo,
    Name,
    Port,
    Tls,
}

#[derive(Debug, Default)]
struct CheckOutput {
    section: Option<Section>,
    /// Names that were looked up so far in the section: first the proxy's, then the target's.
    names: u8,
    /// How the target answered without the proxy.
    direct: Option<StatusCode>,
}

impl Reader for CheckOutput {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text.trim();
        if let Some(name) = text.strip_prefix("== whichhop ") {
            self.section = section(name);
            self.names = 0;
            notes.recognise(ID);
            return Some(Beside::default());
        }
        if let Some(rest) = text.strip_prefix("status ") {
            self.write_out(rest, line, notes)?;
        } else if text.contains("packet loss") || text.contains("% loss)") {
            loss(text, line, notes)?;
        } else if text.starts_with("LISTEN ") {
            listening(text, line, notes)?;
        } else {
            return self.in_section();
        }
        notes.recognise(ID);
        Some(Beside::default())
    }
}

impl CheckOutput {
    /// Inside the collecting command each part speaks of a known hop.
    fn in_section<'a>(&mut self) -> Option<Beside<'a>> {
        let leg = match self.section? {
            Section::Port => Leg::ToGateway,
            Section::Tls => Leg::ToTarget,
            Section::Name => {
                self.names += 1;
                if self.names == 1 { Leg::ToGateway } else { Leg::ToTarget }
            }
            Section::Direct | Section::Proxy | Section::Echo => return None,
        };
        Some(Beside { leg: Some(leg), ..Beside::default() })
    }

    /// `502 tunnel 000 connect 0.001 … total 0.103 exit 56`: what `curl -w` was asked to print.
    fn write_out(&mut self, rest: &str, line: Line<'_>, notes: &mut Notes) -> Option<()> {
        let words: Vec<&str> = rest.split_whitespace().collect();
        let value =
            |name: &str| words.iter().position(|it| *it == name).and_then(|at| words.get(at + 1)).copied();
        let tunnel = value("tunnel")?;
        value("total")?;
        let status = StatusCode::parse(words.first()?);
        let tunnel = StatusCode::parse(tunnel);
        let beside = Beside {
            elapsed: value("total").and_then(columns::seconds),
            status: status.or(tunnel),
            ..Beside::default()
        };
        if let Some(code) = tunnel.filter(|it| !it.is_success()).and_then(of_tunnel) {
            notes.add(ID, code, line, beside);
        } else if let Some(code) = status.and_then(of_answer) {
            notes.add(ID, code, line, beside);
        }
        let went_well =
            status.is_some_and(StatusCode::is_success) && value("exit").is_none_or(|it| it == "0");
        match (self.section, self.direct) {
            (Some(Section::Direct), _) => self.direct = status.or(StatusCode::new(599)),
            (Some(Section::Proxy), Some(direct)) if !went_well => {
                let refused = status.is_some_and(|it| matches!(it.number(), 403 | 429 | 451));
                let code = match (direct.is_success(), refused) {
                    (true, true) => &REFUSED_ONLY_THROUGH_PROXY,
                    (true, false) => &DIRECT_WORKS,
                    (false, _) => &DIRECT_FAILS_TOO,
                };
                notes.add(ID, code, line, Beside::default());
            }
            _ => {}
        }
        Some(())
    }
}

fn section(name: &str) -> Option<Section> {
    Some(match name.trim() {
        "direct" => Section::Direct,
        "proxy" => Section::Proxy,
        "echo" => Section::Echo,
        "name" => Section::Name,
        "port" => Section::Port,
        "tls" => Section::Tls,
        _ => return None,
    })
}

/// `50 packets transmitted, 41 received, 18% packet loss`, `Packets: Sent = 4, Received = 2, Lost = 2 (50% loss)`.
fn loss(text: &str, line: Line<'_>, notes: &mut Notes) -> Option<()> {
    let (before, _) = text.split_once('%')?;
    let number = before.rsplit(|it: char| !it.is_ascii_digit() && it != '.').next()?;
    let percent: u32 = number.split('.').next()?.parse().ok()?;
    let code = match percent {
        0 => return Some(()),
        1..=2 => &LOSS_SMALL,
        3..=99 => &LOSS,
        _ => &LOSS_ALL,
    };
    notes.add(ID, code, line, Beside::default());
    Some(())
}

/// `LISTEN 129 128 0.0.0.0:8080 0.0.0.0:*`: the second column is the accept queue, the third its limit.
fn listening(text: &str, line: Line<'_>, notes: &mut Notes) -> Option<()> {
    let mut words = text.split_whitespace().skip(1);
    let queued: u64 = words.next()?.parse().ok()?;
    let limit: u64 = words.next()?.parse().ok()?;
    let code = if 0 < limit && limit <= queued { &QUEUE_FULL } else { &LISTENING };
    notes.add(ID, code, line, Beside::default());
    Some(())
}

const fn code(
    id: &'static str,
    speaker: Role,
    sign: Sign,
    leg: Leg,
    strength: Strength,
    says: &'static str,
) -> Code {
    Code { id, sign, speaker, leg, strength, says }
}

use Leg::{ToTarget, Unknown};
use Role::{Client, Target};
use Strength::{Fair, Hint, Strong, Weak};

static REFUSED_ONLY_THROUGH_PROXY: Code = code(
    "check.refused-only-through-proxy",
    Client,
    Sign::RefusedOnlyThroughProxy,
    Unknown,
    Strong,
    "The target refuses through the proxy what it allows without it",
);
static DIRECT_WORKS: Code = code(
    "check.direct-works",
    Client,
    Sign::DirectWorks,
    Unknown,
    Strong,
    "The target answers when it is asked without the proxy",
);
static DIRECT_FAILS_TOO: Code = code(
    "check.direct-fails-too",
    Client,
    Sign::DirectFailsToo,
    Unknown,
    Strong,
    "The target fails without the proxy too",
);
static LOSS_SMALL: Code = code(
    "check.loss-small",
    Client,
    Sign::PacketsLost,
    Unknown,
    Hint,
    "Very few packets are lost on the way",
);
static LOSS: Code =
    code("check.loss", Client, Sign::PacketsLost, Unknown, Strong, "Packets are lost on the way");
static LOSS_ALL: Code = code(
    "check.loss-all",
    Client,
    Sign::ConnectTimedOut,
    Unknown,
    Weak,
    "No echo came back; many hosts do not answer pings, so the port must be tried",
);
static LISTENING: Code =
    code("check.listening", Target, Sign::Connected, ToTarget, Fair, "A process listens on the port");
static QUEUE_FULL: Code = code(
    "check.accept-queue-full",
    Target,
    Sign::BacklogFull,
    ToTarget,
    Strong,
    "The accept queue of the listening socket is full",
);

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] = &[
    &REFUSED_ONLY_THROUGH_PROXY,
    &DIRECT_WORKS,
    &DIRECT_FAILS_TOO,
    &LOSS_SMALL,
    &LOSS,
    &LOSS_ALL,
    &LISTENING,
    &QUEUE_FULL,
];

#[cfg(test)]
mod tests {
    use crate::evidence::Intake;

    fn check(text: &str, expected: &[&str]) {
        let mut intake = Intake::new();
        intake.push(text.as_bytes());
        let ids: Vec<&str> = intake.finish().findings.iter().map(|it| it.code.id).collect();
        for id in expected {
            assert!(ids.contains(id), "{id} not among {ids:?}");
        }
        assert!(!expected.is_empty() || ids.is_empty(), "{ids:?}");
    }

    #[test]
    fn the_collecting_command_is_read_by_its_parts() {
        check(
            "== whichhop direct\nstatus 200 tunnel 000 connect 0.010 tls 0.000 first-byte 0.020 total 0.021 exit 0\n\
             == whichhop proxy\nstatus 000 tunnel 502 connect 0.001 tls 0.000 first-byte 0.000 total 0.103 exit 56\n\
             == whichhop port\nnc: connect to 127.0.0.1 port 3128 (tcp) failed: Connection refused\n",
            &["http.answered", "http.tunnel-502", "check.direct-works", "nc.refused"],
        );
    }

    #[test]
    fn loss_and_queues_are_numbers() {
        check("50 packets transmitted, 41 received, 18% packet loss, time 9912ms", &["check.loss"]);
        check("    Packets: Sent = 4, Received = 2, Lost = 2 (50% loss),", &["check.loss"]);
        check("4 packets transmitted, 4 received, 0% packet loss, time 3004ms", &[]);
        check("LISTEN 129 128 0.0.0.0:8080 0.0.0.0:*", &["check.accept-queue-full"]);
    }
}
