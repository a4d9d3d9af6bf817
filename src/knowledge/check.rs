//! A check somebody can make: a question, a command, and what each outcome would mean.

use super::Cause;

/// The same command for two shells. Words in capitals (`PROXY_HOST`, `TARGET_HOST`, `PROXY_URL`, `TARGET_URL`, `GATEWAY_LOG`,
/// `UPSTREAM_HOST`, `UPSTREAM_PORT`, `PROXY_PORT`, `TARGET_PORT`) are filled from the evidence where it names them.
#[derive(Debug)]
pub struct Command {
    /// POSIX shell.
    pub sh: &'static str,
    /// Windows PowerShell.
    pub powershell: &'static str,
}

/// One outcome of a check.
#[derive(Debug)]
pub struct Outcome {
    /// Kebab-case within the check, for ever. The tree's answers use the same.
    pub id: &'static str,
    /// What is seen, as an ending of "if ...".
    pub seen: &'static str,
    /// The causes that make this outcome likely. All others make it unlikely.
    pub points_to: &'static [&'static Cause],
}

/// A check that would tell causes apart. A tree question about the same thing carries the same id.
#[derive(Debug)]
pub struct Check {
    /// Kebab-case, for ever.
    pub id: &'static str,
    /// The question, answerable by a person at a keyboard.
    pub ask: &'static str,
    /// The command that answers it, where one does.
    pub command: Option<Command>,
    /// What can come of it. Causes named by no outcome are left where they are.
    pub outcomes: &'static [Outcome],
    /// What it costs the person: 1 a glance or one command, 2 needs access to the gateway, 3 needs somebody else.
    pub effort: u8,
}

impl Check {
    /// The check without its outcomes, where nobody weighs them and no text is written: the page shows those of a report.
    #[must_use]
    pub const fn fitted(mut self) -> Self {
        if !cfg!(any(feature = "engine", feature = "prose")) {
            self.outcomes = &[];
        }
        self
    }
}
