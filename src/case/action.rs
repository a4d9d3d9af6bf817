//! What happened: by the reader, in the engine, on the network. Named as past events.

use std::rc::Rc;

use super::target::Surroundings;
use super::{Copied, FileHandle, ItemId, RanWhere, RunId, Shell, Theme, WhatWasRead, Written};
use crate::finding::Answer;
use crate::finding::probe::Probe;

/// Why the engine stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineStop {
    /// It fell over.
    Panicked,
    /// It did not answer in the time given to it.
    Hung,
    /// Its files did not come, or the browser would not start it.
    NeverStarted,
}

/// What the browser made of a typed target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// The target in full, without its fragment.
    pub href: String,
    /// Host and port as the browser writes them.
    pub host: String,
    /// Where the page itself stands.
    pub surroundings: Surroundings,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    // Evidence
    /// The reader typed in the box.
    DraftTyped(Rc<str>),
    /// Text came from the clipboard, a sample, or before the page had started.
    TextPasted(Rc<str>),
    /// The reader pressed "Read".
    ReadPressed,
    /// A sample was chosen.
    SampleChosen(&'static super::samples::Sample),
    /// A file was dropped or chosen.
    FileChosen {
        /// Where the browser keeps it.
        handle: FileHandle,
        /// Its name.
        name: Rc<str>,
        /// Its size.
        bytes: u64,
    },
    /// A piece is to be changed: its text goes back into the box.
    EditPressed(ItemId),
    /// A piece is to go.
    RemovePressed(ItemId),
    /// The last piece taken away is to come back.
    UndoPressed,
    /// Everything is to go.
    StartedOver,
    /// The reader wants to see a quoted line.
    QuotePicked {
        /// The line as the report counts it.
        line: u64,
    },
    // Engine
    /// A share of a piece is read.
    ItemProgressed(ItemId, f64),
    /// A piece is read to its end.
    ItemRead(ItemId, Rc<WhatWasRead>),
    /// A piece could not be read from the disk.
    ItemUnreadable(ItemId),
    /// The report of a run is there.
    ReportWritten(RunId, Rc<Written>),
    /// The engine stopped, and the piece it was reading.
    EngineStopped(EngineStop, Option<ItemId>),
    /// The reader does not want to wait for the engine any longer.
    StopReadingPressed,
    // Live check
    /// The reader says where the failing request ran.
    RanWherePicked(RanWhere),
    /// The reader typed a target.
    TargetTyped(Rc<str>),
    /// The reader wants to see what would be asked.
    PlanPressed,
    /// The browser looked at the typed target.
    TargetSurveyed(RunId, Result<Box<Survey>, &'static str>),
    /// The reader allows the requests of the plan.
    ConsentGiven,
    /// The reader does not allow them, or wants another target.
    PlanDropped,
    /// A probe came to its end.
    ProbeDone(RunId, usize, Box<Probe>),
    /// The reader stops the run.
    StopLivePressed,
    // Tree
    /// A question was answered.
    Answered(Answer),
    /// An answer is taken back, and what followed from it.
    AnswerDropped(Rc<str>),
    /// The walk starts anew.
    WalkDropped,
    // The rest
    /// Something is to be copied.
    CopyPressed(Copied, Rc<str>),
    /// It was copied, or the browser refused.
    CopyDone(Copied, bool),
    /// The reader reads commands for another shell.
    ShellPicked(Shell),
    /// The reader wants other colours.
    ThemePressed,
    /// The kept colours were found.
    ThemeFound(Theme),
    /// The reader set the page otherwise.
    Looked(super::Look),
    /// The sentence was read.
    NoticeDropped,
}
