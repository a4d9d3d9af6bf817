//! The guide: what a 502 is, who can cause it, and what to do, chapter by chapter, with related subjects beside it.
//!
//! The text is for the host, which writes it into the pages; only the index stands in the page's own program.

pub mod index;

pub use index::{Entry, Kind};

#[cfg(feature = "prose")]
pub mod block;
#[cfg(feature = "prose")]
pub mod chapters;
#[cfg(feature = "prose")]
pub mod marked;
#[cfg(feature = "prose")]
pub mod related;
#[cfg(feature = "prose")]
pub mod source;

#[cfg(feature = "prose")]
pub use block::{Block, Page};
#[cfg(feature = "prose")]
pub use source::Source;

/// The text of every page, in the order of the index.
#[cfg(feature = "prose")]
pub static PAGES: &[&Page] = &[
    &chapters::quick_answer::PAGE,
    &chapters::what_502_means::PAGE,
    &chapters::the_path::PAGE,
    &chapters::five_causes::PAGE,
    &chapters::how_to_fix::PAGE,
    &chapters::temporary_or_not::PAGE,
    &chapters::request_strategy::PAGE,
    &chapters::what_never_helps::PAGE,
    &chapters::key_points::PAGE,
    &related::proxy_authentication::PAGE,
    &related::ip_rotation::PAGE,
    &related::proxy_detection::PAGE,
    &related::timeouts::PAGE,
    &related::keep_alive_races::PAGE,
    &related::status_codes::PAGE,
];

/// The text of a page.
#[cfg(feature = "prose")]
pub fn page(entry: &Entry) -> Option<&'static Page> {
    PAGES.iter().copied().find(|page| page.entry == entry)
}
