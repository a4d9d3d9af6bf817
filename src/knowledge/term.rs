//! What a glossary entry is.

/// A term, explained where it stands.
#[derive(Debug)]
pub struct Term {
    /// Kebab-case, for ever.
    pub id: &'static str,
    /// The term as a heading.
    pub title: &'static str,
    /// Other words for it.
    pub aliases: &'static [&'static str],
    /// One or two sentences.
    pub meaning: &'static str,
    /// Terms beside it, by id (a test checks that each exists; paths would make a cycle of statics).
    pub see_also: &'static [&'static str],
    /// The document that defines it, with its section, where there is one.
    pub source: Option<&'static str>,
}

impl PartialEq for Term {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Term {}
