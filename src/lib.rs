//! # whichhop
//!
//! A request went through a proxy or a gateway, and what came back is `502 Bad Gateway` or one of its cousins.
//! whichhop reads the evidence at hand and says which hop failed, why, how it knows, and what to do next.
//!
//! Data flows one way, and the modules stand in that order:
//!
//! ```text
//! pasted text ─┐
//! dropped file ├─► evidence ─► findings ─► diagnosis ─► report ─► page, JSON, Markdown, terminal
//! live checks ─┤
//! answers ─────┘
//! ```

pub mod finding;
pub mod knowledge;
pub mod tree;
#[cfg(feature = "engine")]
pub mod evidence;
#[cfg(feature = "engine")]
pub mod diagnosis;
pub mod report;
