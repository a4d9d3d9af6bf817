//! The formats that are known, most particular first.

use super::Parser;

/// All formats. A line is offered to the reader that took the last one, then to each in this order.
#[rustfmt::skip]
pub static PARSERS: &[Parser] = &[
    super::nginx_error_log::PARSER.fitted(),
    super::haproxy_log::PARSER.fitted(),
    super::envoy_access_log::PARSER.fitted(),
    super::nginx_access_log::PARSER.fitted(),
    super::nginx_proxy_manager_log::PARSER.fitted(),
    super::nginx_stream_log::PARSER.fitted(),
    super::apache_error_log::PARSER.fitted(),
    super::go_gateway_log::PARSER.fitted(),
    super::squid_access_log::PARSER.fitted(),
    super::squid_cache_log::PARSER.fitted(),
    super::tinyproxy_log::PARSER.fitted(),
    super::varnishlog::PARSER.fitted(),
    super::lighttpd_error_log::PARSER.fitted(),
    super::privoxy_log::PARSER.fitted(),
    super::kubernetes_listing::PARSER.fitted(),
    super::server_log::PARSER.fitted(),
    super::alb_log::PARSER.fitted(),
    super::cloudfront_log::PARSER.fitted(),
    super::heroku_router_log::PARSER.fitted(),
    super::iis_log::PARSER.fitted(),
    super::threeproxy_log::PARSER.fitted(),
    super::curl_verbose::PARSER.fitted(),
    super::response_headers::PARSER.fitted(),
    super::check_output::PARSER.fitted(),
    super::proxy_setting::PARSER.fitted(),
    super::gateway_page::PARSER.fitted(),
    super::problem_details::PARSER.fitted(),
    super::bare_status::PARSER.fitted(),
];
