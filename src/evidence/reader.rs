//! What a reader of a format is.

use super::{Beside, Line, Notes};
use crate::knowledge::shown;

/// Reads the lines of one format. It keeps what it must remember between lines, and never more than that.
pub trait Reader {
    /// Reads a line. `None` when the line is not of this format; otherwise what stands beside the wordings on it, which are
    /// looked for by the intake. What only this reader can see, it notes itself.
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>>;

    /// Ends the text: an exchange that is still open is noted.
    fn finish(&mut self, _notes: &mut Notes) {}
}

/// A format.
pub struct Parser {
    /// The id in the report.
    pub id: &'static str,
    /// Its name for a person.
    pub name: &'static str,
    /// Starts a reader.
    pub start: fn() -> Box<dyn Reader>,
    /// A line or two of it. A test checks that the reader takes them.
    pub sample: &'static str,
}

impl Parser {
    /// The entry without its sample, where nobody reads it.
    #[must_use]
    pub const fn fitted(self) -> Self {
        Self { sample: shown(self.sample), name: shown(self.name), ..self }
    }
}

impl std::fmt::Debug for Parser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parser").field("id", &self.id).finish_non_exhaustive()
    }
}
