//! Text as typed spans, never HTML.

use super::{Cause, Term};

/// A piece of running text.
#[derive(Debug)]
pub enum Span {
    /// Plain words.
    Text(&'static str),
    /// Something typed or printed by a program.
    Code(&'static str),
    /// A term of the glossary, with the words it stands as here.
    Term(&'static str, &'static Term),
    /// A cause, with the words it stands as here.
    Cause(&'static str, &'static Cause),
    /// A link out: words and address.
    Link(&'static str, &'static str),
}

/// A run of spans.
pub type Prose = &'static [Span];
