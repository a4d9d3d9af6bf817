//! Orders that the root component hands to the browser. The case itself does nothing but say them.

use std::rc::Rc;

use super::{FileHandle, ItemId, RunId, Step, Theme};
use crate::finding::Answer;
use crate::finding::probe::ProbeRun;

/// What can be copied, so that the right button says that it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The report as Markdown.
    Markdown,
    /// The report as JSON.
    Json,
    /// A command, by the id of its check.
    Command(Rc<str>),
}

/// A place on the page to bring into sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The verdict.
    Verdict,
    /// The box for typing.
    Box,
    /// A line of a piece.
    Line(ItemId, u64),
    /// The sentence beside the target's field.
    LiveError,
    /// The list of hosts and the button below it.
    Consent,
    /// The question of the tree that is open.
    Question,
}

/// An order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read a text.
    ReadText(ItemId, Rc<str>),
    /// Read a file by chunks.
    ReadFile(ItemId, FileHandle),
    /// Forget what was read of a piece.
    Forget(ItemId),
    /// Weigh everything and write the report.
    Write {
        /// The run it belongs to.
        run: RunId,
        /// The pieces, in order.
        items: Vec<ItemId>,
        /// The answers of the tree.
        answers: Vec<Answer>,
        /// The live check, where one was made.
        probes: Option<ProbeRun>,
    },
    /// End the engine. The next order starts a new one.
    StopEngine,
    /// Let the browser look at a typed target. Nothing is asked of the target.
    Survey(RunId, Rc<str>),
    /// Make one request.
    Probe(RunId, usize, Step),
    /// Break off whatever request is under way.
    StopProbes,
    /// Put a text on the clipboard.
    Copy(Copied, Rc<str>),
    /// Keep the colours and show them.
    SaveTheme(Theme),
    /// Bring a place into sight.
    Show(Spot),
}
