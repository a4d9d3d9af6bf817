//! What a cause is: one static per cause, no logic.

use super::{Family, Term};
use crate::finding::Place;

/// Whether it goes away by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    /// Goes away by itself, mostly within seconds or minutes.
    Transient,
    /// Stays until somebody changes something.
    Persistent,
    /// Comes and goes.
    Either,
}

/// A sentence with the source that says so.
#[derive(Debug)]
pub struct Fact {
    /// One idea, the hop named.
    pub says: &'static str,
    /// Where it is from: a document with its section, a file of a program's source, or a measurement of this project's lab.
    pub source: &'static str,
}

/// A cause of the taxonomy. It answers in order: what is seen, why it happens, how to be sure, what to change.
/// In its sentences, what a person types or a program prints stands between backticks (`prose::spans` tells them apart).
#[derive(Debug)]
pub struct Cause {
    /// Kebab-case, for ever.
    pub id: &'static str,
    /// One line without a full stop.
    pub title: &'static str,
    /// The family, or none for a cause outside the five.
    pub family: Option<Family>,
    /// Where it can happen, the usual place first.
    pub places: &'static [Place],
    /// Who answers what: typical statuses.
    pub statuses: &'static [u16],
    /// What it means: what is seen and why it happens, in two or three sentences.
    pub meaning: &'static str,
    /// What the reader sees, by product or client.
    pub seen: &'static [Fact],
    /// How to be sure, cheapest first.
    pub confirm: &'static [&'static str],
    /// What to change, in order.
    pub fix: &'static [&'static str],
    /// How to keep it from coming back.
    pub prevent: &'static str,
    /// Whether it goes away by itself.
    pub duration: Duration,
    /// Terms that explain it.
    pub terms: &'static [&'static Term],
    /// Sources for the entry as a whole.
    pub sources: &'static [&'static str],
}

impl Cause {
    /// The entry without what only a reader of pages sees, where the program shows no pages: the engine in its worker is smaller
    /// by a quarter of its text.
    #[must_use]
    pub const fn fitted(mut self) -> Self {
        // The page takes these from the file of texts that the host wrote; the engine says how to be sure in its reports.
        if !cfg!(any(feature = "prose", feature = "engine")) {
            self.confirm = &[];
        }
        if !cfg!(feature = "prose") {
            self.prevent = "";
            self.seen = &[];
            self.terms = &[];
            self.sources = &[];
        }
        self
    }
}

impl PartialEq for Cause {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Cause {}
