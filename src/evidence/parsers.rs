//! The formats that are known, most particular first.

use super::{Parser, nginx_error_log};

/// All formats. A line is offered to the reader that took the last one, then to each in this order.
pub static PARSERS: &[Parser] = &[nginx_error_log::PARSER];
