//! What the engine can be ordered to do, and how long it may take.

use std::rc::Rc;

use crate::case::{ItemId, RunId};
use crate::finding::Answer;
use crate::finding::probe::ProbeRun;

/// An order. They are carried out one after the other.
#[derive(Clone, Debug)]
pub(super) enum Order {
    /// Read a text.
    Text(ItemId, Rc<str>),
    /// Read a file.
    File(ItemId, web_sys::File),
    /// Forget a piece.
    Forget(ItemId),
    /// Weigh and write.
    Write {
        /// The run it belongs to.
        run: RunId,
        /// The pieces.
        items: Vec<ItemId>,
        /// The answers.
        answers: Vec<Answer>,
        /// The live check.
        probes: Option<ProbeRun>,
    },
}

impl Order {
    /// The piece that is at fault when the engine stops on this order.
    pub(super) fn item(&self) -> Option<ItemId> {
        match self {
            Self::Text(item, _) | Self::File(item, _) => Some(*item),
            Self::Forget(_) | Self::Write { .. } => None,
        }
    }
}

/// How long the engine's files may take to come: a slow line is no failure.
pub(super) const START_MS: u32 = 90_000;

/// How long one answer may take. Reading a megabyte takes some milliseconds; this leaves a hundredfold.
pub(super) fn patience_ms(bytes: usize) -> u32 {
    const BASE_MS: u32 = 8_000;
    const PER_MEGABYTE_MS: u32 = 1_000;
    let megabytes = u32::try_from(bytes >> 20).unwrap_or(u32::MAX);
    BASE_MS.saturating_add(megabytes.saturating_mul(PER_MEGABYTE_MS))
}
