//! # whichhop
//!
//! A request went through a proxy or a gateway, and what came back is `502 Bad Gateway` or one of its cousins.
//! whichhop reads the evidence at hand and says which hop failed, why, how it knows, and what to do next.
//!
//! # Architecture
//!
//! Data flows one way, and the modules stand in that order:
//!
//! ```text
//! pasted text ─┐
//! dropped file ├─► evidence ─► findings ─► diagnosis ─► report ─► page, JSON, Markdown, terminal
//! live checks ─┤                              ▲
//! answers ─────┘                          knowledge
//! ```
//!
//! * [`finding`] holds the shared nouns. A *code* is one thing a program can say; its *sign* is what happened, in the words that all
//!   programs share; its *leg* is the hop that was being reached. A thousand wordings come down to some eighty signs on three legs.
//! * [`knowledge`] and [`tree`] are statics: causes, glossary, checks, questions. No logic beyond looking an entry up.
//! * `evidence` turns text into findings. Each line goes the same way: an index names the known wordings on it, the reader of its
//!   format says what stands beside them, and a line that neither knows is read by its parts (who dialled whom, at which step, with
//!   which outcome). Readers take chunks cut anywhere, never fail, and keep no more than they need.
//! * `diagnosis` weighs findings. One table (`diagnosis::weights`) says for each sign and leg how it is shared out over suspects,
//!   a suspect being a cause at a place; a finding's strength says how far it is to be trusted. Likelihoods multiply, "something else"
//!   is a suspect too, so that "cannot be told from this" comes out by itself when the evidence is poor.
//! * [`report`] is everything that is said, as plain data (`whichhop.report/1`). The page, JSON, Markdown and the terminal only print it.
//!
//! # Two wasm programs and a terminal
//!
//! The *page* (feature `web`, bin `whichhop-page`) holds causes, glossary and tree, shows reports, and runs effects; it holds no
//! parser. The *engine* (feature `worker`, bin `whichhop-engine`) runs in a Web Worker, so that nothing that is pasted can freeze or
//! kill the page; the page restarts it after a panic or a hang and loses nothing. On the host both are one program: `whichhop`
//! (feature `cli`). The build renders every page to HTML on the host (feature `ssr`), so that reading needs no JavaScript.
//!
//! # Invariants
//!
//! * Bad input is data: no reader fails or panics, whatever the bytes.
//! * The same text gives the same report on every machine: no clock, no randomness, no hash order, `libm` for logarithms.
//! * Every conclusion carries the findings for and against it.
//! * Which folder may lean on which is held by `tests/it/layering.rs`.

pub mod finding;
pub mod knowledge;
pub mod tree;
#[cfg(feature = "engine")]
pub mod proxy_settings;
#[cfg(feature = "engine")]
pub mod evidence;
#[cfg(feature = "engine")]
pub mod diagnosis;
pub mod report;
#[cfg(feature = "cli")]
pub mod terminal;
pub mod case;
#[cfg(any(feature = "web", feature = "worker"))]
pub mod browser;
#[cfg(feature = "page")]
pub mod view;

/// Reads text and says what it shows. The same text gives the same report on every machine.
#[cfg(feature = "engine")]
pub fn diagnose(text: &str) -> report::Report {
    let mut intake = evidence::Intake::new();
    intake.push(text.as_bytes());
    report::write::write(&intake.finish())
}
