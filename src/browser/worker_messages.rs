//! What passes between the page and the engine in its worker. Each message travels as `[version, message, load]`; the load carries text or bytes as they are.

use serde::{Deserialize, Serialize};

use crate::case::Report;
use crate::finding::Answer;
use crate::finding::probe::ProbeRun;

/// The version of these messages. A page and an engine of different builds do not speak with each other.
pub const VERSION: u32 = 1;

/// From the page to the engine. Each is answered by exactly one [`FromEngine`].
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub enum ToEngine {
    /// Read the text in the load.
    Text {
        /// The piece it belongs to.
        item: u32,
    },
    /// A file follows by chunks.
    Open {
        /// The piece it belongs to.
        item: u32,
    },
    /// The next bytes of the open file, in the load.
    Chunk,
    /// The open file has ended.
    Close,
    /// Forget a piece.
    Forget {
        /// The piece.
        item: u32,
    },
    /// Weigh and write.
    Write {
        /// The pieces, in order.
        items: Vec<u32>,
        /// The answers of the tree.
        answers: Vec<Answer>,
        /// The live check.
        probes: Option<ProbeRun>,
    },
    /// A test hook: the engine is to fail in this way. The page sends it only where its address asks for it.
    Fault(Fault),
}

/// How the engine is to fail, for tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// Fall over.
    Panic,
    /// Never answer.
    Hang,
}

/// From the engine to the page.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub enum FromEngine {
    /// The engine has started.
    Ready,
    /// The message was taken.
    Took,
    /// A piece is read.
    Read(ReadPiece),
    /// The report.
    Written(Box<WrittenReport>),
}

/// A piece that was read.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadPiece {
    /// Lines read.
    pub lines: u64,
    /// Lines that told something.
    pub understood: u64,
    /// The text with its secrets masked, or its start.
    pub masked: String,
    /// The masked text ends before the text does.
    pub is_cut: bool,
    /// How many secrets were masked.
    pub n_masked: u64,
}

/// A report, ready to be shown and copied.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenReport {
    /// The report.
    pub report: Report,
    /// The same for a ticket.
    pub markdown: String,
    /// The same as `whichhop.report/1`.
    pub json: String,
    /// The lines before each piece.
    pub before: Vec<u64>,
}
