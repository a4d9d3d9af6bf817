//! Runs the effects of the case: the engine's worker, requests, clipboard, files, storage, addresses. Nothing else touches the browser.

pub mod worker_messages;

#[cfg(feature = "web")]
mod shell;

#[cfg(feature = "web")]
pub mod plain;

#[cfg(feature = "web")]
mod engine;

#[cfg(feature = "web")]
mod engine_order;

#[cfg(feature = "web")]
mod probe;

#[cfg(feature = "web")]
mod surroundings;

#[cfg(feature = "web")]
mod config;

#[cfg(feature = "web")]
mod sight;

#[cfg(feature = "web")]
pub mod address;

#[cfg(feature = "web")]
pub mod early;

#[cfg(feature = "web")]
pub use shell::Shell;
