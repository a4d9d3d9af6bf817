//! Reads 3proxy's log: `1768471200.123 PROXY.3128 00013 user client target …`, where the third column is the error.

use super::phrase::codes;
use super::{Beside, Line, Notes, Parser, Reader};
use crate::finding::Code;

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "3proxy log",
    start: || Box::new(ThreeproxyLog),
    sample: "1768471200.123 PROXY.3128 00013 user1 198.51.100.7:40000 192.0.2.10:443 0 0 0 CONNECT_example.com:443",
};

const ID: &str = "threeproxy_log";

struct ThreeproxyLog;

impl Reader for ThreeproxyLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text;
        if !text.as_bytes().first()?.is_ascii_digit() {
            return None;
        }
        let mut words = text.split(' ').filter(|word| !word.is_empty()).skip_while(|word| {
            // The time may be one column or several: `1768471200.123`, `15/Jan/2026:10:00:00 +0000`.
            7 < word.len() && word.as_bytes()[0].is_ascii_digit() || word.starts_with('+')
        });
        let first = words.next()?;
        let (service, port) = match first.split_once('.') {
            Some(parts) => parts,
            // Name and port may be columns of their own, and the name may be missing.
            None if is_number(first) => ("", first),
            None => (first, words.next()?),
        };
        let number = words.next().filter(|word| word.len() == 5 && is_number(word))?;
        let is_bare = || {
            number.starts_with("00")
                && text.split(' ').next().is_some_and(|time| 14 < time.len() && time.contains('.'))
        };
        let is_service = SERVICES.contains(&service) || service.is_empty() && is_bare();
        if !is_service || !is_number(port) {
            return None;
        }
        let error: u32 = number.parse().ok()?;
        notes.recognise(ID);
        let (_user, _client, peer) = (words.next(), words.next(), words.next());
        let beside = Beside { peer, program: Some("3proxy"), ..Beside::default() };
        let code = ERRORS.iter().find(|(range, _)| range.contains(&error)).map(|(_, code)| *code);
        if let Some(code) = code {
            notes.add(ID, code, line, beside);
        }
        Some(beside)
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

const SERVICES: [&str; 9] =
    ["PROXY", "SOCKS", "SOCKS4", "SOCKS5", "SOCK5", "SOCK4", "TCPPM", "AUTO", "FTPPR"];

static ERRORS: [(std::ops::RangeInclusive<u32>, &Code); 19] = [
    (0..=0, &ANSWERED),
    (1..=3, &DENIED),
    (4..=9, &AUTH),
    (10..=10, &LIMITED),
    (11..=11, &SOCKET),
    (12..=12, &BIND),
    (13..=13, &REFUSED),
    (14..=19, &CONNECT_FAILED),
    (20..=29, &MEMORY),
    (30..=79, &PARENT),
    (90..=91, &BROKEN),
    (92..=92, &TIMED_OUT),
    (93..=93, &SERVER_BROKEN),
    (94..=94, &CLIENT_GONE),
    (95..=99, &BROKEN),
    (100..=100, &NO_NAME),
    (401..=401, &NOT_SOCKS),
    (412..=412, &AUTH),
    (200..=999, &OTHER),
];

#[rustfmt::skip]
codes! {
    ANSWERED = "threeproxy.answered" AnsweredWell Gateway ToTarget Strong "3proxy served the request";
    DENIED = "threeproxy.denied" DeniedByRule Gateway ToGateway Strong "A rule of 3proxy refused the request";
    AUTH = "threeproxy.auth" AuthRejected Gateway ToGateway Strong "3proxy did not accept the credentials";
    LIMITED = "threeproxy.limited" AccountLimited Gateway ToGateway Strong "3proxy's limit for the user is reached";
    SOCKET = "threeproxy.socket" ResourceExhausted Gateway ToTarget Fair "3proxy could not open a socket";
    BIND = "threeproxy.bind" GatewayMisconfigured Gateway ToTarget Fair "3proxy cannot use its outgoing address, or has no free port left";
    MEMORY = "threeproxy.memory" MemoryExhausted Gateway Unknown Fair "3proxy has no memory left";
    SERVER_BROKEN = "threeproxy.server-broken" ClosedMidAnswer Gateway ToTarget Fair "3proxy could not read on from the target";
    CLIENT_GONE = "threeproxy.client-gone" ClientLeft Gateway ToGateway Weak "The client ended its connection to 3proxy";
    NOT_SOCKS = "threeproxy.not-socks" SchemeMismatch Gateway ToGateway Strong "What reached 3proxy's SOCKS port is no SOCKS request";
    REFUSED = "threeproxy.connect-failed" NotConnected Gateway ToTarget Strong "3proxy could not connect to the target";
    CONNECT_FAILED = "threeproxy.connect-error" ConnectFailed Gateway ToTarget Fair "3proxy could not connect to the target";
    BROKEN = "threeproxy.broken" ConnectionLost Gateway Unknown Fair "A connection through 3proxy broke";
    PARENT = "threeproxy.parent" ConnectFailed Gateway ToNode Strong "3proxy could not use the proxy behind it";
    TIMED_OUT = "threeproxy.timeout" AnswerTimedOut Gateway ToTarget Fair "A connection through 3proxy was silent too long";
    NO_NAME = "threeproxy.name-not-found" NameNotFound Gateway ToTarget Strong "3proxy could not resolve the target's name";
    OTHER = "threeproxy.error" BadGateway Gateway Unknown Weak "3proxy logged an error";
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    fn check(number: &str, expected: &str) {
        let line = format!(
            "1768471200.123 PROXY.3128 {number} user1 198.51.100.7:40000 192.0.2.10:443 0 0 0 CONNECT_a.example:443"
        );
        assert_eq!(codes(&line), [expected]);
    }

    #[test]
    fn the_number_says_why() {
        check("00000", "threeproxy.answered");
        check("00001", "threeproxy.denied");
        check("00013", "threeproxy.connect-failed");
        check("00033", "threeproxy.parent");
        check("00100", "threeproxy.name-not-found");
    }

    #[test]
    fn other_formats_of_the_line_are_read() {
        let line = "15/Jan/2026:08:44:46 +0800 SOCK5 1080 00401 198.51.100.7 192.0.2.1 0.0.0.0 0 UNKNOWN 0.0.0.0:0 0 0 1";
        assert_eq!(codes(line), ["threeproxy.not-socks"]);
        assert_eq!(
            codes("260115041232.999 8888 00013 user 198.51.100.7:1 192.0.2.1:443 0 0 1 CONNECT a:443"),
            ["threeproxy.connect-failed"]
        );
        assert_eq!(codes("12345 67890 00013 boxes of apples"), [""; 0]);
    }
}
