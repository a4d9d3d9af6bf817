//! The pages, each made of parts.

mod case;
mod cause;
mod causes;
mod glossary;
mod guide;
#[cfg(feature = "prose")]
mod guide_picture;
#[cfg(feature = "prose")]
mod guide_text;
mod questions;
mod status_matrix;
mod text;
mod tools;
mod tree;

pub use case::CasePage;
pub use cause::CausePage;
pub use causes::CausesPage;
pub use glossary::GlossaryPage;
pub use guide::{GuidePage, GuidesPage};
pub use questions::QuestionsPage;
pub use text::Text;
#[cfg(feature = "prose")]
pub use text::{TextAlone, TextAloneProps};
pub use tools::ToolsPage;
pub use tree::TreePage;
