//! The rows of a table as one text. A thousand rows of five addresses each cost more bytes of wasm than the words they point to.

use crate::finding::{Code, Leg, Role, Sign, Strength};

/// What a row's wording means, beside its words.
pub type Kind = (Sign, Role, Leg, Strength);

/// The rows of a table, packed.
#[derive(Debug)]
pub struct Rows {
    /// For each row its wording, its id and its sentence, each ended by a unit separator.
    text: &'static str,
    /// For each row what it means.
    kinds: &'static [Kind],
}

impl Rows {
    /// Made by the macro `rows!`, which keeps text and kinds alike.
    pub const fn new(text: &'static str, kinds: &'static [Kind]) -> Self {
        Self { text, kinds }
    }

    /// Each row's wording and code.
    pub fn codes(&self) -> impl Iterator<Item = (&'static str, Code)> {
        let mut words = self.text.split('\x1f');
        self.kinds.iter().map_while(move |&(sign, speaker, leg, strength)| {
            let (pattern, id, says) = (words.next()?, words.next()?, words.next()?);
            Some((pattern, Code { id, sign, speaker, leg, strength, says }))
        })
    }
}

/// A table, one row a line: `phrase(wording, id, sign, speaker, leg, strength, sentence)`.
macro_rules! rows {
    ($(phrase(
        $pattern:literal, $id:literal, $sign:ident, $speaker:ident, $leg:ident, $strength:ident, $says:literal $(,)?
    )),* $(,)?) => {
        $crate::evidence::phrase::Rows::new(
            concat!($($pattern, "\x1f", $id, "\x1f", $says, "\x1f"),*),
            &[$(($sign, $speaker, $leg, $strength)),*],
        )
    };
}

pub(crate) use rows;
