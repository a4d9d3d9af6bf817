//! Text becomes findings. Readers take chunks cut anywhere, never fail and never panic: bad input is data.
//!
//! Each line goes the same way: the phrase index names the known wordings on it, the reader of its format says what stands beside
//! them, and a line that neither knows is read by its parts.

mod bare_status;
pub mod catalog;
mod check_output;
mod curl_verbose;
mod http_head;
mod http_status;
mod intake;
pub mod line;
pub mod live;
mod nginx_error_log;
mod notes;
mod parsers;
pub mod phrase;
pub mod phrases;
mod product_status;
mod proxy_setting;
mod proxy_status;
mod reader;
mod response_headers;
mod transfers;

pub use intake::Intake;
pub use line::Line;
pub use notes::{Beside, Notes, cut};
pub use parsers::PARSERS;
pub use reader::{Parser, Reader};
