//! The shared nouns: what was seen, where it stands, and who said it. Nothing here knows how text is read or what follows from it.

pub mod answer;
pub mod code;
pub mod observation;
pub mod place;
pub mod probe;
pub mod short_list;
pub mod reading;
pub mod sign;
pub mod unit;

pub use answer::Answer;
pub use code::{Code, Strength};
pub use observation::{Facts, Finding, Lines, Source};
pub use place::{Place, Role};
pub use reading::Reading;
pub use short_list::sort_short;
pub use sign::{Leg, Sign};
pub use unit::{Millis, StatusCode};
