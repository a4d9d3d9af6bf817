//! Reads the errors of clients by their parts: who was dialled, in which step, how it ended. A wording never seen before is
//! understood as far as its words are known.
//!
//! A trace tells one event on several lines. They are joined before anything is noted.

mod clients;
mod codes;
mod dialled;
mod event;
mod lexer;
mod looks;
mod meaning;
mod message;
mod names;
mod numbers;
mod part;
mod source;
mod status;
mod words;

pub use codes::CODES;

use self::event::Event;
use self::part::{Phase, Who};
use super::{Line, Notes, bare_status};
use crate::finding::{Code, Leg, Sign};

/// The id in the report.
pub const ID: &str = "client_error";

/// The reader. It holds at most one event open.
#[derive(Debug, Default)]
pub struct ErrorParts {
    open: Option<Event>,
    /// The last line that belongs to the open event's trace.
    trace_end: u64,
}

/// Lines that may stand between two lines of one trace.
const GAP: u64 = 4;

/// A longer line is looked at up to here: what matters stands at its start.
const LONGEST: usize = 4096;

impl ErrorParts {
    /// Reads a line. `said` is the failure that a known wording on it has told already, so that it is not told twice; `leg` is
    /// what the transcript around it knows. Whether the line was understood.
    pub fn read(
        &mut self,
        line: Line<'_>,
        said: Option<&'static Code>,
        leg: Option<Leg>,
        notes: &mut Notes,
    ) -> bool {
        let text = super::cut(line.text, LONGEST);
        if let Some(code) = said {
            self.give_way(line, code, notes);
            return true;
        }
        if self.continues_trace(line.number, text) {
            return true;
        }
        let Some(event) = message::read(line.number, text, leg) else { return false };
        self.take(event, notes);
        true
    }

    /// Ends the text.
    pub fn finish(&mut self, notes: &mut Notes) {
        if let Some(event) = self.open.take()
            && !(event.says_only_a_status() && notes.lines <= bare_status::MOST_LINES)
        {
            note(&event, notes);
        }
    }

    /// A known wording tells the same event better than its parts did.
    fn give_way(&mut self, line: Line<'_>, code: &'static Code, notes: &mut Notes) {
        let near = line.number <= self.trace_end + GAP;
        let same = self.open.as_ref().and_then(|it| meaning::of(&it.parts)).is_some_and(|(sign, leg, _)| {
            sign == code.sign && (leg == code.leg || leg == Leg::Unknown) || sign == Sign::HiddenFailure
        });
        if near && same {
            self.open = None;
        } else {
            self.finish(notes);
        }
    }

    /// Whether the line is a place in the code, a property of the error that is open, or a joint between two errors.
    fn continues_trace(&mut self, number: u64, text: &str) -> bool {
        let Some(open) = &mut self.open else { return false };
        if self.trace_end + GAP < number {
            return false;
        }
        let trimmed = text.trim_start();
        let is_place = trimmed.starts_with("at ")
            || trimmed.starts_with("File \"")
            || trimmed.starts_with("... ")
            || trimmed.starts_with("from /");
        let is_joint = trimmed.starts_with("During handling of")
            || trimmed.starts_with("The above exception")
            || trimmed.starts_with("Traceback (");
        if is_place {
            // Java's own places tell the step.
            if text.contains(".startHandshake(") && matches!(open.parts.phase, Phase::Unknown | Phase::Answer)
            {
                open.parts.phase = Phase::Tls;
            } else if text.contains(".doTunneling(") {
                open.parts.who = Some(Who::SurelyProxy);
                open.parts.phase = Phase::Tunnel;
            }
        }
        if is_place || is_joint {
            self.trace_end = number;
            return true;
        }
        // The source line below a place, as Python prints it.
        if text.starts_with("    ") && source::is_source(text) {
            self.trace_end = number;
            return true;
        }
        let value = |key: &str| {
            let rest = trimmed.strip_prefix(key)?;
            Some(rest.trim_matches([' ', '\'', '"', ',']))
        };
        if let Some(address) = ["address:", "host:", "hostname:"].iter().find_map(|key| value(key)) {
            if open.peer.is_none() {
                open.peer = Some(address.to_owned());
            }
        } else if let Some(port) = value("port:") {
            let host = open.peer.take().unwrap_or_default();
            if !port.is_empty() && port.bytes().all(|it| it.is_ascii_digit()) && !host.contains(':') {
                let named = format!("{host}:{port}");
                open.parts.by_port = open
                    .parts
                    .by_port
                    .or_else(|| dialled::find(&format!("to {named}")).and_then(|it| it.leg));
                open.peer = Some(named);
            } else if !host.is_empty() {
                open.peer = Some(host);
            }
        } else if value("syscall:").is_none() {
            return false;
        }
        self.trace_end = number;
        true
    }

    /// Joins the event with the open one where both tell the same, otherwise notes the open one.
    fn take(&mut self, event: Event, notes: &mut Notes) {
        let number = event.line;
        let near = number <= self.trace_end + GAP;
        match self.open.take() {
            Some(mut open) if near && open.says_the_same(&event) => {
                open.repeat(number);
                self.open = Some(open);
            }
            Some(open) if near && open.is_of_one_event(&event) => self.open = Some(open.join(event)),
            Some(open) => {
                note(&open, notes);
                self.open = Some(event);
            }
            None => self.open = Some(event),
        }
        self.trace_end = number;
    }
}

/// Notes an event that was held open. Where its own line stands was asked when it was read; where the text is now is no matter.
fn note(event: &Event, notes: &mut Notes) {
    let is_code = std::mem::take(&mut notes.is_code);
    event.note(notes);
    notes.is_code = is_code;
}

#[cfg(test)]
mod tests;
