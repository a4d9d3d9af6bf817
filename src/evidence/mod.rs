//! Text becomes findings. Readers take chunks cut anywhere, never fail and never panic: bad input is data.
//!
//! Each line goes the same way: the phrase index names the known wordings on it, the reader of its format says what stands beside
//! them, and a line that neither knows is read by its parts.

mod alb_log;
mod apache_error_log;
mod background;
mod bare_status;
pub mod catalog;
mod check_output;
mod cloudfront_log;
mod columns;
mod curl_verbose;
mod document;
mod envelope;
pub mod error_parts;
mod envoy_access_log;
mod envoy_flags;
mod go_errors;
mod go_gateway_log;
mod har;
mod haproxy_log;
mod haproxy_states;
mod gateway_page;
mod heroku_router_log;
mod http_head;
mod http_hops;
mod http_status;
mod iis_log;
mod intake;
mod json_glance;
mod json_splitter;
mod kubernetes_listing;
mod lighttpd_error_log;
pub mod line;
pub mod live;
mod netlog;
mod nginx_access_log;
mod nginx_error_log;
mod nginx_proxy_manager_log;
mod nginx_stream_log;
mod mention;
mod notes;
mod parsers;
mod piece_index;
pub mod phrase;
pub mod phrases;
mod privoxy_log;
mod problem_details;
mod product_status;
mod prose;
mod proxy_setting;
mod proxy_status;
mod proxy_words;
mod quiet_log;
mod reader;
mod response_headers;
#[cfg(test)]
mod sample;
mod server_log;
mod squid_access_log;
mod squid_cache_log;
mod squid_results;
mod threeproxy_log;
mod surroundings;
mod tinyproxy_log;
mod transfers;
mod upstream_try;
mod varnishlog;
mod wrapped_lines;

pub use intake::Intake;
pub use line::Line;
pub use notes::{Beside, Notes, cut};
pub use parsers::PARSERS;
pub use reader::{Parser, Reader};
