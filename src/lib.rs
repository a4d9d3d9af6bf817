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

#[cfg(feature = "engine")]
pub mod diagnosis;
#[cfg(feature = "engine")]
pub mod evidence;
pub mod finding;
pub mod knowledge;
#[cfg(feature = "engine")]
pub mod proxy_settings;
pub mod report;
#[cfg(feature = "cli")]
pub mod terminal;
pub mod tree;

/// Reads text and says what it shows. The same text gives the same report on every machine.
#[cfg(feature = "engine")]
pub fn diagnose(text: &str) -> report::Report {
    let mut intake = evidence::Intake::new();
    intake.push(text.as_bytes());
    report::write::write(&intake.finish())
}
