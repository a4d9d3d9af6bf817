//! What the page knows: everything the reader gathered, and what the engine made of it.

use std::rc::Rc;

use super::{Item, ItemId, Live};
use crate::finding::Answer;
use crate::report::Report;

/// Numbers the orders to the engine and the live checks, so that a late answer to an older one is dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct RunId(pub u32);

impl RunId {
    /// The run after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }
}

/// A report as the engine wrote it, with the pieces of evidence it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The report.
    pub report: Report,
    /// The same for a ticket.
    pub markdown: Rc<str>,
    /// The same as `whichhop.report/1`.
    pub json: Rc<str>,
    /// The pieces in the order read, each with the number of lines before it: the report counts lines over all of them.
    pub layout: Vec<(ItemId, u64)>,
}

impl Written {
    /// The piece and the line within it that a line of the report means.
    pub fn locate(&self, line: u64) -> Option<(ItemId, u64)> {
        if line == 0 {
            return None;
        }
        self.layout
            .iter()
            .rev()
            .find(|(_, before)| *before < line)
            .map(|(item, before)| (*item, line - before))
    }
}

/// What the engine is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Work {
    /// Nothing.
    #[default]
    Idle,
    /// It reads evidence.
    Reading,
    /// It weighs what was read.
    Weighing,
    /// It could not go on, and why. The evidence is kept.
    Failed(Rc<str>),
}

/// A piece that was taken away, until the next change: it can be put back.
#[derive(Clone, Debug, PartialEq)]
pub struct Removed {
    /// Where it stood.
    pub index: usize,
    /// The piece.
    pub item: Rc<Item>,
}

/// The shell whose commands are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shell {
    /// POSIX shell.
    #[default]
    Sh,
    /// Windows PowerShell.
    PowerShell,
}

/// The colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The word kept in the browser's storage and on the root element.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a kept word; the system's where the word is unknown.
    pub fn from_id(id: &str) -> Self {
        match id {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }

    /// The next one when the reader presses the switch.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }
}

/// Everything the page knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// The evidence, in the order it came.
    pub items: Vec<Rc<Item>>,
    /// What is being typed and not read yet.
    pub draft: Rc<str>,
    /// The piece taken away last.
    pub removed: Option<Removed>,
    /// The answers given in the tree, in the order of the walk.
    pub answers: Vec<Answer>,
    /// The live check.
    pub live: Live,
    /// The newest report. It stays on screen while the next one is made.
    pub written: Option<Rc<Written>>,
    /// What the engine is doing.
    pub work: Work,
    /// One sentence about something that just happened: the engine was started again, a file was left out.
    pub notice: Option<Rc<str>>,
    /// The quoted line the reader jumped to.
    pub spot: Option<(ItemId, u64)>,
    /// What was copied last, for the word on the button.
    pub copied: Option<super::Copied>,
    /// The shell whose commands are shown.
    pub shell: Shell,
    /// The colours.
    pub theme: Theme,
    /// Filters, and what is open.
    pub looks: super::Looks,
    pub(super) run: RunId,
    pub(super) n_items: u32,
    pub(super) n_write_stops: u8,
    pub(super) n_failed_starts: u8,
}

impl Case {
    /// The piece with this number.
    pub fn item(&self, id: ItemId) -> Option<&Rc<Item>> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Whether anything at all was gathered.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.answers.is_empty() && self.live.probes().is_none()
    }

    /// How probable the newest report holds a cause.
    pub fn probability_of(&self, cause: &str) -> Option<f64> {
        let written = self.written.as_ref()?;
        written.report.causes.iter().find(|row| row.id == cause).map(|row| row.probability)
    }
}
