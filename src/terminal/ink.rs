//! Colours, where a person looks at them: each goes with a word or a shape, so that nothing is lost without them.

use std::io::IsTerminal;

/// Paints, or leaves as it is.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    is_on: bool,
}

impl Ink {
    /// No colour: what a pipe gets, and a test.
    #[cfg(test)]
    pub const NONE: Self = Self { is_on: false };

    /// Colour where standard output is a terminal that has it, and nobody asked for none.
    pub fn of_terminal() -> Self {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self { is_on: std::io::stdout().is_terminal() && !is_set("NO_COLOR") && !is_dumb }
    }

    /// A heading.
    pub fn strong(self, text: &str) -> String {
        self.paint("1", text)
    }

    /// What failed.
    pub fn bad(self, text: &str) -> String {
        self.paint("1;31", text)
    }

    /// What is in doubt.
    pub fn doubt(self, text: &str) -> String {
        self.paint("33", text)
    }

    /// What is well.
    pub fn good(self, text: &str) -> String {
        self.paint("32", text)
    }

    /// What matters less.
    pub fn faint(self, text: &str) -> String {
        self.paint("2", text)
    }

    fn paint(self, code: &str, text: &str) -> String {
        if self.is_on { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}
