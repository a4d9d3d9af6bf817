//! The page as it is drawn: parts show a report and tell what happened. The same parts are rendered on the host for the pages that are read without JavaScript.

pub mod route;

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
