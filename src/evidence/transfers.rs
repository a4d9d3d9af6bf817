//! Several transfers in one text, with and without the proxy: what their difference says that none of them says alone.

use super::http_head::Head;
use super::{Beside, Line, Notes};
use crate::finding::{Code, Leg, Role, Sign, Strength};

/// How one transfer ended.
#[derive(Debug)]
struct Transfer {
    authority: String,
    has_proxy: bool,
    status: u16,
    line: u64,
    status_line: String,
}

/// The transfers of one text, the first few of them.
#[derive(Debug, Default)]
pub struct Transfers {
    ended: Vec<Transfer>,
}

/// More transfers than this are not compared.
const MOST: usize = 32;

impl Transfers {
    /// Keeps how a transfer ended.
    pub fn ended(&mut self, head: &Head, has_proxy: bool) {
        let Some(authority) = head.authority().filter(|_| self.ended.len() < MOST) else { return };
        self.ended.push(Transfer {
            authority: host_of(authority),
            has_proxy,
            status: head.status().number(),
            line: head.line(),
            status_line: head.status_line().to_owned(),
        });
    }

    /// Notes what the transfers to one host say together.
    pub fn note(&mut self, parser: &'static str, notes: &mut Notes) {
        let ended = std::mem::take(&mut self.ended);
        for direct in ended.iter().filter(|it| !it.has_proxy) {
            let Some(proxied) = ended.iter().find(|it| it.has_proxy && it.authority == direct.authority)
            else {
                continue;
            };
            let code = match (proxied.status, direct.status) {
                (403 | 429 | 451, 200..=399) => &REFUSED_ONLY_THROUGH_PROXY,
                (400.., 200..=399) => &DIRECT_WORKS,
                (500.., 500..) => &DIRECT_FAILS_TOO,
                _ => continue,
            };
            notes.add(
                parser,
                code,
                Line { number: direct.line, text: &direct.status_line },
                Beside::default(),
            );
        }
    }
}

/// The host without its port, since only one of the two requests may name it.
fn host_of(authority: &str) -> String {
    let host = authority.rsplit_once(':').map_or(authority, |(host, port)| {
        if port.bytes().all(|it| it.is_ascii_digit()) { host } else { authority }
    });
    host.to_ascii_lowercase()
}

const fn code(id: &'static str, sign: Sign, says: &'static str) -> Code {
    Code { id, sign, speaker: Role::Client, leg: Leg::Unknown, strength: Strength::Strong, says }
}

static REFUSED_ONLY_THROUGH_PROXY: Code = code(
    "transfers.refused-only-through-proxy",
    Sign::RefusedOnlyThroughProxy,
    "The target refuses through the proxy what it allows without it",
);
static DIRECT_WORKS: Code = code(
    "transfers.direct-works",
    Sign::DirectWorks,
    "The target answers when it is asked without the proxy",
);
static DIRECT_FAILS_TOO: Code =
    code("transfers.direct-fails-too", Sign::DirectFailsToo, "The target fails without the proxy too");

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] = &[&REFUSED_ONLY_THROUGH_PROXY, &DIRECT_WORKS, &DIRECT_FAILS_TOO];
