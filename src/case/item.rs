//! A piece of evidence as the page holds it: the text itself stays here, so that nothing is lost when the engine is started again.

use std::rc::Rc;

/// Numbers the pieces of evidence of one visit, in the order they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemId(pub u32);

/// Names a file that `browser` keeps hold of: the case itself knows no browser object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileHandle(pub usize);

/// What a piece of evidence is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text that was typed or pasted.
    Text(Rc<str>),
    /// A file, read by chunks each time it is needed.
    File {
        /// Where the browser keeps it.
        handle: FileHandle,
        /// Its size.
        bytes: u64,
    },
}

/// How far the engine is with it.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemState {
    /// Not read yet; out of sight until its secrets are masked.
    Waiting,
    /// Being read, and the share that is done, between 0 and 1.
    Reading(f64),
    /// Read, with what may be shown of it.
    Read(Rc<WhatWasRead>),
    /// The engine stopped on it twice. It is kept, and the sentence says so.
    Failed(&'static str),
}

/// What the engine says about one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatWasRead {
    /// Lines read.
    pub lines: u64,
    /// Lines that told something.
    pub understood: u64,
    /// The text with its secrets masked, or the start of it where it is long. Lines are the same lines.
    pub masked: Rc<str>,
    /// The masked text ends before the text does.
    pub is_cut: bool,
    /// How many secrets were masked.
    pub n_masked: u64,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its number.
    pub id: ItemId,
    /// What it is called on the page.
    pub name: Rc<str>,
    /// The evidence itself.
    pub content: Content,
    /// How far the engine is.
    pub state: ItemState,
    /// How often the engine stopped while reading it.
    pub n_stops: u8,
}

impl Item {
    /// Whether the engine still has to read it, or is at it.
    pub fn is_open(&self) -> bool {
        match self.state {
            ItemState::Waiting | ItemState::Reading(_) => true,
            ItemState::Read(_) | ItemState::Failed(_) => false,
        }
    }

    /// What was read of it, once it was.
    pub fn read(&self) -> Option<&Rc<WhatWasRead>> {
        match &self.state {
            ItemState::Read(read) => Some(read),
            ItemState::Waiting | ItemState::Reading(_) | ItemState::Failed(_) => None,
        }
    }
}
