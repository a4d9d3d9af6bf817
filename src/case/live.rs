//! The live check as the page sees it: what was asked of the reader, what is planned, what came back.

use std::rc::Rc;

use super::{Plan, RunId};
use crate::finding::probe::{Probe, ProbeRun};

/// Where the request that failed was sent from. A page cannot choose a proxy, so this decides what its checks can tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RanWhere {
    /// In this browser.
    #[default]
    ThisBrowser,
    /// In a program on this machine, with its own proxy setting.
    Program,
    /// On another machine.
    OtherMachine,
}

/// How far the check is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// Waiting for a target.
    #[default]
    Asking,
    /// The browser looks at the typed target.
    Surveying,
    /// The plan is on screen and waits for consent.
    Planned(Rc<Plan>),
    /// Requests are being made.
    Running {
        /// The plan.
        plan: Rc<Plan>,
        /// What came back so far.
        probes: Vec<Probe>,
    },
    /// The run is over.
    Done {
        /// What came back.
        run: Rc<ProbeRun>,
        /// The reader ended it.
        was_stopped: bool,
    },
}

/// The live check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Live {
    /// Where the failing request ran.
    pub ran_where: RanWhere,
    /// What is typed.
    pub input: Rc<str>,
    /// What is wrong with it, beside the field.
    pub error: Option<&'static str>,
    /// How far it is.
    pub phase: Phase,
    pub(super) run: RunId,
}

impl Live {
    /// The probes of a run that is over: what the engine weighs.
    pub fn probes(&self) -> Option<&ProbeRun> {
        match &self.phase {
            Phase::Done { run, .. } => Some(run),
            Phase::Asking | Phase::Surveying | Phase::Planned(_) | Phase::Running { .. } => None,
        }
    }
}
