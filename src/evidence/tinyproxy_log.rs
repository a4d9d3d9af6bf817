//! Reads tinyproxy's log: `INFO      Jan 15 10:00:00.295 [27701]: message`.

use super::phrase::codes;
use super::quiet_log::QuietLog;
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::{Leg, Millis, Strength};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "tinyproxy log",
    start: || Box::new(TinyproxyLog::default()),
    sample: "ERROR     Jan 15 10:00:00.643 [27701]: opensock: Could not establish a connection to 192.0.2.10:443",
};

const ID: &str = "tinyproxy_log";

/// Whether the request goes to a proxy behind it, and when the connection was begun, stand on lines before the failure.
#[derive(Default)]
struct TinyproxyLog {
    goes_to_node: bool,
    dialled: Option<Millis>,
    quiet: QuietLog,
}

impl Reader for TinyproxyLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let (time, message) = message(line.text)?;
        notes.recognise(ID);
        self.quiet.see(line);
        if message.starts_with("Found upstream proxy ") {
            self.goes_to_node = true;
        } else if message.starts_with("No upstream proxy for ") {
            self.goes_to_node = false;
        } else if message.starts_with("opensock: getaddrinfo returned for ") {
            self.dialled = time;
        }
        let peer = message
            .split_once(" connection to ")
            .or_else(|| message.split_once(" info for "))
            .map(|(_, peer)| peer.split(": ").next().unwrap_or(peer));
        let leg = if self.goes_to_node { Leg::ToNode } else { Leg::ToTarget };
        let is_connecting =
            message.starts_with("opensock: ") || message.starts_with("process_server_headers");
        let mut beside = Beside {
            peer,
            program: Some("tinyproxy"),
            leg: is_connecting.then_some(leg),
            ..Beside::default()
        };
        if message.starts_with(FAILED) {
            let since = self.dialled.take().zip(time).and_then(|(from, to)| to.0.checked_sub(from.0));
            let code = match since {
                Some(0..AT_ONCE) => &REFUSED,
                Some(LATE..DAY) => &TIMED_OUT,
                _ => return Some(beside),
            };
            beside.elapsed = since.map(Millis);
            notes.add(ID, code, line, beside);
            // The log itself only says that it failed; the clock says how.
            beside.at_most = Some(Strength::Weak);
        }
        Some(beside)
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.quiet.finish(ID, notes);
    }
}

/// The time of day and the message.
fn message(text: &str) -> Option<(Option<Millis>, &str)> {
    let (level, rest) = text.trim_start().split_once(' ')?;
    if !LEVELS.contains(&level) {
        return None;
    }
    let (stamp, message) = rest.trim_start().split_once("]: ")?;
    if 40 < stamp.len() || stamp.as_bytes().get(3) != Some(&b' ') {
        return None;
    }
    let (date, _) = stamp.split_once(" [")?;
    let time = date.rsplit(' ').next().and_then(time_of_day);
    Some((time, message))
}

fn time_of_day(clock: &str) -> Option<Millis> {
    let mut parts = clock.splitn(3, ':');
    let hours: u64 = parts.next()?.parse().ok()?;
    let minutes: u64 = parts.next()?.parse().ok()?;
    let seconds = columns::seconds(parts.next()?)?;
    (hours < 24 && minutes < 60).then_some(Millis((hours * 60 + minutes) * 60_000 + seconds.0))
}

const LEVELS: [&str; 7] = ["CONNECT", "INFO", "NOTICE", "WARNING", "ERROR", "CRITICAL", "DEBUG"];
const FAILED: &str = "opensock: Could not establish a connection to ";
/// A refusal comes back within this many milliseconds.
const AT_ONCE: u64 = 1000;
/// What failed later than this was not answered at all.
const LATE: u64 = 10_000;
const DAY: u64 = 86_400_000;

#[rustfmt::skip]
codes! {
    REFUSED = "tinyproxy.failed-at-once" ConnectRefused Gateway ToTarget Strong "tinyproxy's connection failed at once, as a closed port makes it";
    TIMED_OUT = "tinyproxy.failed-late" ConnectTimedOut Gateway ToTarget Strong "tinyproxy waited long for a connection and got none";
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::findings;
    use crate::finding::Leg;

    fn check(lines: &[(&str, &str)], expected: &[(&str, Leg)]) {
        let text: Vec<_> =
            lines.iter().map(|(at, it)| format!("INFO      Jan 15 10:{at} [27701]: {it}")).collect();
        let found: Vec<_> = findings(&text.join("\n")).iter().map(|it| (it.code.id, it.leg)).collect();
        assert_eq!(found, expected);
    }

    const FAILED: &str = "opensock: Could not establish a connection to 192.0.2.10:443";

    #[test]
    fn the_line_before_says_which_way_it_goes() {
        check(
            &[("00:00.1", "No upstream proxy for a.example"), ("00:00.2", FAILED)],
            &[("tinyproxy.connect-failed", Leg::ToTarget)],
        );
        check(
            &[("00:00.1", "Found upstream proxy http node:1 for a"), ("00:00.2", FAILED)],
            &[("tinyproxy.connect-failed", Leg::ToNode)],
        );
    }

    #[test]
    fn the_clock_says_how_it_failed() {
        let dialled = "opensock: getaddrinfo returned for 192.0.2.10:443";
        let failed = ("tinyproxy.connect-failed", Leg::ToTarget);
        check(
            &[("00:00.1", dialled), ("00:00.2", FAILED)],
            &[("tinyproxy.failed-at-once", Leg::ToTarget), failed],
        );
        check(
            &[("00:00.1", dialled), ("01:00.2", FAILED)],
            &[("tinyproxy.failed-late", Leg::ToTarget), failed],
        );
    }
}
