//! The formats that are known, most particular first.

use super::{
    Parser, bare_status, check_output, curl_verbose, nginx_error_log, proxy_setting, response_headers,
};

/// All formats. A line is offered to the reader that took the last one, then to each in this order.
pub static PARSERS: &[Parser] = &[
    nginx_error_log::PARSER,
    curl_verbose::PARSER,
    response_headers::PARSER,
    check_output::PARSER,
    proxy_setting::PARSER,
    bare_status::PARSER,
];
