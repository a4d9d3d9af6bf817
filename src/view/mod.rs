//! The page as it is drawn: parts show a report and tell what happened. The same parts are rendered on the host for the pages that are read without JavaScript.

#![allow(clippy::if_not_else, reason = "the part that is drawn stands before the one that is not")]

pub mod route;

mod element;

pub mod scene;

pub mod app;

pub mod texts;

#[cfg(feature = "ssr")]
pub mod structured;

pub mod pages;

pub mod parts;

pub use app::{App, AppProps};
pub use route::{Route, Routing};
pub use scene::Scene;
