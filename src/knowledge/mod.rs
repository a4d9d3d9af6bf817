//! What is known about 502s: statics only, no logic beyond looking an entry up by its id.

pub mod cause;
pub mod causes;
pub mod check;
pub mod checks;
pub mod family;
pub mod glossary;
pub mod guide;
pub mod join;
pub mod prose;
#[cfg(feature = "prose")]
pub mod questions;
pub mod status_matrix;
pub mod term;

pub use cause::{Cause, Duration, Fact};
pub use check::{Check, Command, Outcome};
pub use family::Family;
pub use prose::Span;
pub use term::Term;

/// A text for readers of pages and of code, which the engine in its worker does without.
pub const fn shown(text: &'static str) -> &'static str {
    if cfg!(feature = "details") { text } else { "" }
}
