//! The page as it is drawn: components show a report and send what happened. The same components are rendered on the host for the pages that are read without JavaScript.

pub mod route;

pub mod app;

pub mod texts;

pub mod pages;

pub mod parts;

pub use app::{App, AppProps};
pub use route::{Route, Routing};
