//! The words of the matter, each explained in a sentence or two.

use super::Term;

/// Every term, in the order of the alphabet.
pub static ALL: &[&Term] = &[];

/// The term with this id or alias, whichever case it is written in.
pub fn find(id: &str) -> Option<&'static Term> {
    ALL.iter().copied().find(|term| {
        term.id == id
            || term.title.eq_ignore_ascii_case(id)
            || term.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(id))
    })
}
