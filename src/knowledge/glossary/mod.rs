//! The words of the matter, each explained in a sentence or two, grouped by subject.

use super::Term;
use super::join::{Part, count, join};

/// Writes the terms of one subject as statics, and the list of them. The title is the documentation.
macro_rules! terms {
    ($($name:ident = $id:literal, $title:literal, [$($alias:literal),*], $meaning:literal,
        see [$($see:literal),*] $(, source $source:literal)?;)+) => {
        $(
            #[doc = $title]
            pub static $name: Term = Term {
                id: $id,
                title: $title,
                aliases: &[$($alias),*],
                meaning: $meaning,
                see_also: &[$($see),*],
                source: terms!(@source $($source)?),
            };
        )+
        /// The terms of this subject, in reading order.
        pub(super) static TERMS: &[&Term] = &[$(&$name),+];
    };
    (@source) => { None };
    (@source $source:literal) => { Some($source) };
}

// Who is on the way
mod hops;
mod pools;
// What passes between them
mod connections;
mod headers;
mod names_and_tls;
mod statuses;
// How it is kept running, and what it leaves behind
mod health;
mod records;

pub use connections::*;
pub use headers::*;
pub use health::*;
pub use hops::*;
pub use names_and_tls::*;
pub use pools::*;
pub use records::*;
pub use statuses::*;

/// The subjects, in reading order, each with its terms.
pub static SUBJECTS: &[Part<&Term>] = &[
    ("The hops", hops::TERMS),
    ("Proxy pools and accounts", pools::TERMS),
    ("Connections and time limits", connections::TERMS),
    ("Names and TLS", names_and_tls::TERMS),
    ("Headers", headers::TERMS),
    ("Statuses and repeats", statuses::TERMS),
    ("Health and deployment", health::TERMS),
    ("Logs, codes and settings", records::TERMS),
];

/// Every term, in reading order.
pub static ALL: &[&Term] = &join::<_, { count(SUBJECTS) }>(SUBJECTS);

/// The term with this id, title or alias, whichever case it is written in.
pub fn find(word: &str) -> Option<&'static Term> {
    ALL.iter().copied().find(|term| {
        term.id == word
            || term.title.eq_ignore_ascii_case(word)
            || term.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(word))
    })
}
