//! The words of the matter, each explained in a sentence or two, grouped by subject.

use super::Term;

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
pub static SUBJECTS: &[(&str, &[&Term])] = &[
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
pub static ALL: &[&Term] = &{
    let mut all = [&hops::HOP; count()];
    let (mut subject, mut filled) = (0, 0);
    while subject < SUBJECTS.len() {
        let terms = SUBJECTS[subject].1;
        let mut idx = 0;
        while idx < terms.len() {
            all[filled] = terms[idx];
            filled += 1;
            idx += 1;
        }
        subject += 1;
    }
    all
};

/// The term with this id, title or alias, whichever case it is written in.
pub fn find(word: &str) -> Option<&'static Term> {
    ALL.iter().copied().find(|term| {
        term.id == word
            || term.title.eq_ignore_ascii_case(word)
            || term.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(word))
    })
}

const fn count() -> usize {
    let (mut subject, mut count) = (0, 0);
    while subject < SUBJECTS.len() {
        count += SUBJECTS[subject].1.len();
        subject += 1;
    }
    count
}
