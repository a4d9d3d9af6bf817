//! The plain records of live checks: the browser fills them, the engine turns them into findings.

use serde::{Deserialize, Serialize};

/// What a page (or later the terminal) was asked to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProbeTarget {
    /// The page's own static file with a nonce: the first control.
    OwnFile,
    /// An endpoint that says which address it saw.
    Echo,
    /// A name that cannot exist: only a forward proxy (or a lying resolver) answers for it.
    UnresolvableName,
    /// The address the reader typed.
    Target,
}

/// How it was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProbeMode {
    /// A fetch whose answer may be read.
    Cors,
    /// A fetch that only tells whether anything answered.
    NoCors,
}

/// What came of it. A page sees no more than this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProbeOutcome {
    /// The answer could be read.
    Answered {
        /// Its status.
        status: u16,
        /// The headers the page was allowed to see, names in lower case.
        headers: Vec<(String, String)>,
        /// The start of the body, at most 4 kB.
        body: String,
        /// The body broke off before its end.
        is_truncated: bool,
    },
    /// Some answer came that the page may not read. It may well be a 502.
    Opaque,
    /// The browser gave no answer, and no reason.
    Rejected {
        /// Firefox reports no time where the first hop was never usable; Chromium always reports the real time.
        first_hop_was_usable: Option<bool>,
    },
    /// Nothing came within the time given to it.
    TimedOut,
    /// It was not tried, and why: offline, mixed content, a blocked port, stopped.
    NotTried {
        /// A sentence for the reader.
        because: String,
    },
}

/// One probe of a live check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Probe {
    /// What was looked at.
    pub target: ProbeTarget,
    /// The address asked, without credentials.
    pub url: String,
    /// How.
    pub mode: ProbeMode,
    /// What came of it.
    pub outcome: ProbeOutcome,
    /// Wall time, rounded to whole milliseconds.
    pub elapsed_ms: u64,
}

/// All probes of one run, in the order they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProbeRun {
    /// The probes.
    pub probes: Vec<Probe>,
}
