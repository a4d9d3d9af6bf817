//! One failure, told on one line or several.

use super::part::Parts;
use super::{ID, codes, meaning};
use crate::evidence::{Beside, Line, Notes, bare_status};
use crate::finding::{Leg, Millis, StatusCode};

/// One failure, as far as it was told.
#[derive(Debug)]
pub struct Event {
    /// What its words tell.
    pub parts: Parts,
    /// Its line.
    pub line: u64,
    /// The last line that says the same.
    pub last: u64,
    /// How often it was said.
    pub count: u64,
    /// The line itself.
    pub quote: String,
    /// The machine that was dialled.
    pub peer: Option<String>,
    /// The program that speaks.
    pub program: Option<&'static str>,
    /// How long the step took, or its limit.
    pub elapsed: Option<Millis>,
    /// The status that it names.
    pub status: Option<StatusCode>,
}

/// More tellings than these are repetitions, which are counted.
const TELLINGS: u64 = 3;

impl Event {
    /// Whether the other says neither more nor less of the same machine.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.parts == other.parts && self.port() == other.port()
    }

    /// Counts another line that says the same.
    pub fn repeat(&mut self, line: u64) {
        self.last = line;
        self.count += 1;
    }

    /// Whether the other can be the same failure, told by another layer.
    pub fn is_of_one_event(&self, other: &Self) -> bool {
        let same_port = self.port().is_none() || other.port().is_none() || self.port() == other.port();
        self.count <= TELLINGS && same_port && self.parts.fits(&other.parts)
    }

    fn port(&self) -> Option<&str> {
        self.peer.as_ref()?.rsplit_once(':').map(|(_, port)| port)
    }

    /// One event out of two tellings of it. The one that tells more is quoted.
    pub fn join(self, other: Self) -> Self {
        let rank =
            |it: &Self| meaning::of(&it.parts).map(|(_, leg, strength)| (strength, leg != Leg::Unknown));
        let other_is_better = rank(&self) < rank(&other);
        let parts = self.parts.join(&other.parts);
        let (better, rest) = if other_is_better { (other, self) } else { (self, other) };
        Self {
            parts,
            line: better.line,
            last: better.line,
            count: 1,
            quote: better.quote,
            peer: better.peer.or(rest.peer),
            program: better.program.or(rest.program),
            elapsed: better.elapsed.or(rest.elapsed),
            status: better.status.or(rest.status),
        }
    }

    /// Whether there is nothing but a status on the line, which another reader tells of.
    pub fn says_only_a_status(&self) -> bool {
        self.status.is_some() && bare_status::status_alone(&self.quote).is_some()
    }

    /// Notes what the event means.
    pub fn note(&self, notes: &mut Notes) {
        let Some((sign, leg, strength)) = meaning::of(&self.parts) else { return };
        let Some(code) = codes::code(sign, leg) else { return };
        let beside = Beside {
            status: self.status,
            peer: self.peer.as_deref(),
            program: self.program,
            elapsed: self.elapsed,
            leg: Some(leg),
            at_most: Some(strength),
            ..Beside::default()
        };
        for nth in 0..self.count {
            let number = if nth == 0 { self.line } else { self.last };
            notes.add(ID, code, Line { number, text: &self.quote }, beside);
        }
    }
}
