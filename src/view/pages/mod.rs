//! The pages, each made of parts.

mod case;
mod cause;
mod causes;
mod glossary;
mod tree;

pub use case::CasePage;
pub use cause::CausePage;
pub use causes::CausesPage;
pub use glossary::GlossaryPage;
pub use tree::TreePage;
