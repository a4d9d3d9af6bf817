//! A suspect is a cause at a place: the unit that the diagnosis weighs.

use crate::finding::Place;
use crate::knowledge::Cause;

/// A cause at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// Why.
    pub cause: &'static Cause,
    /// Where.
    pub place: Place,
}
