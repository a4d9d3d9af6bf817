//! The formats that are known, most particular first.

use super::Parser;

/// All formats. A line is offered to the reader that took the last one, then to each in this order.
#[rustfmt::skip]
pub static PARSERS: &[Parser] = &[
    super::nginx_error_log::PARSER,
    super::haproxy_log::PARSER,
    super::envoy_access_log::PARSER,
    super::nginx_access_log::PARSER,
    super::nginx_proxy_manager_log::PARSER,
    super::nginx_stream_log::PARSER,
    super::apache_error_log::PARSER,
    super::go_gateway_log::PARSER,
    super::squid_access_log::PARSER,
    super::squid_cache_log::PARSER,
    super::tinyproxy_log::PARSER,
    super::varnishlog::PARSER,
    super::lighttpd_error_log::PARSER,
    super::privoxy_log::PARSER,
    super::kubernetes_listing::PARSER,
    super::server_log::PARSER,
    super::alb_log::PARSER,
    super::cloudfront_log::PARSER,
    super::heroku_router_log::PARSER,
    super::iis_log::PARSER,
    super::threeproxy_log::PARSER,
    super::curl_verbose::PARSER,
    super::response_headers::PARSER,
    super::check_output::PARSER,
    super::proxy_setting::PARSER,
    super::gateway_page::PARSER,
    super::problem_details::PARSER,
    super::bare_status::PARSER,
];
