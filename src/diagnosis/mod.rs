//! Findings become a diagnosis: where, why, how sure, what to look at next, and whether to try again.
