//! The pages, each made of parts.

mod case;
mod cause;
#[cfg(feature = "prose")]
mod cause_text;
mod causes;
mod glossary;
mod guide;
#[cfg(feature = "prose")]
mod guide_picture;
#[cfg(feature = "prose")]
mod guide_text;
mod status_matrix;
mod text;
mod tools;
mod tree;

pub(super) use case::case;
pub(super) use cause::cause;
pub(super) use causes::causes;
pub(super) use glossary::glossary;
pub(super) use guide::{guide, guides, questions};
#[cfg(feature = "prose")]
pub use text::{TextAlone, TextAloneProps};
pub(super) use tools::tools;
pub(super) use tree::tree;
