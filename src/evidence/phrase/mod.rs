//! Known wordings: a row holds what a program prints and what it means. The index finds the few rows that a line may match.

mod index;
mod pattern;
mod rows;

pub use index::{Match, PhraseIndex};
pub use pattern::Pattern;
pub(crate) use rows::rows;
pub use rows::{Kind, Rows};

use crate::finding::{Code, Leg, Role, Sign, Strength};

/// One wording and its meaning.
#[derive(Debug)]
pub struct Phrase {
    /// The table it stands in.
    pub table: &'static PhraseTable,
    /// The wording, in the small language of [`Pattern`].
    pub pattern: &'static str,
    /// What it means.
    pub code: Code,
}

/// The wordings of one program.
#[derive(Debug)]
pub struct PhraseTable {
    /// The reader's id in the report.
    pub parser: &'static str,
    /// The program that speaks, where its wording names it.
    pub program: Option<&'static str>,
    /// Where the wordings are from.
    pub source: &'static str,
    /// The rows. Of the rows of one table that match a line, the strongest counts, then the longest.
    pub phrases: Rows,
}

impl PhraseTable {
    /// The rows, unpacked.
    pub fn unpack(&'static self) -> impl Iterator<Item = Phrase> {
        self.phrases.codes().map(move |(pattern, code)| Phrase { table: self, pattern, code })
    }
}

/// A code on one line, for what a reader sees in columns and numbers instead of words.
pub const fn code(
    id: &'static str,
    sign: Sign,
    speaker: Role,
    leg: Leg,
    strength: Strength,
    says: &'static str,
) -> Code {
    Code { id, sign, speaker, leg, strength, says }
}

/// Codes that a reader holds by name, and a list of all of them for the catalog.
macro_rules! codes {
    ($($name:ident = $id:literal $sign:ident $speaker:ident $leg:ident $strength:ident $says:literal;)+) => {
        $(
            pub static $name: $crate::finding::Code = {
                use $crate::finding::{Leg, Role, Sign, Strength};
                $crate::evidence::phrase::code($id, Sign::$sign, Role::$speaker, Leg::$leg, Strength::$strength, $says)
            };
        )+
        /// All codes of this file.
        pub static CODES: &[&$crate::finding::Code] = &[$(&$name,)+];
    };
}
pub(crate) use codes;
