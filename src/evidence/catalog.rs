//! Every code that a reader can note, for rules over all entries and for looking one up by its id.

use super::{phrases, product_status, proxy_status};
use crate::finding::Code;

/// Codes of the readers that hold their own, one slice a file.
#[rustfmt::skip]
static OF_READERS: &[&[&Code]] = &[
    super::check_output::CODES,
    super::envoy_flags::CODES,
    super::go_errors::CODES,
    super::alb_log::CODES,
    super::cloudfront_log::CODES,
    super::haproxy_states::CODES,
    super::heroku_router_log::CODES,
    super::iis_log::CODES,
    super::threeproxy_log::CODES,
    super::gateway_page::CODES,
    super::har::CODES,
    super::http_head::CODES,
    super::netlog::CODES,
    super::http_hops::CODES,
    super::http_status::CODES,
    super::live::CODES,
    super::kubernetes_listing::CODES,
    super::nginx_access_log::CODES,
    super::nginx_stream_log::CODES,
    super::proxy_setting::CODES,
    super::quiet_log::CODES,
    super::server_log::CODES,
    super::squid_results::CODES,
    super::tinyproxy_log::CODES,
    super::transfers::CODES,
    super::upstream_try::CODES,
    super::varnishlog::CODES,
];

/// Tables of readers that find a code by a word of the line.
#[rustfmt::skip]
static OF_TABLES: &[&[(&str, Code)]] = &[
    super::envoy_flags::DETAILS,
    super::envoy_flags::FLAGS,
    super::cloudfront_log::REASONS,
    super::haproxy_states::STATES,
    super::heroku_router_log::CODES_BY_WORD,
    super::iis_log::SYSTEM_ERRORS,
    super::squid_results::ERRORS,
    super::squid_results::REQUEST_ERRORS,
];

/// All codes, in no particular order.
pub fn all() -> Vec<&'static Code> {
    let of_phrases = phrases::ALL.iter().map(|row| &row.code);
    let of_proxy_status = proxy_status::ERRORS.iter().map(|(_, code)| code);
    of_phrases
        .chain(of_proxy_status)
        .chain(product_status::codes())
        .chain(OF_TABLES.iter().copied().flatten().map(|(_, code)| code))
        .chain(super::haproxy_states::PASSED_ON.iter().map(|(_, code)| code))
        .chain(super::error_parts::CODES)
        .chain(super::proxy_words::codes())
        .chain(OF_READERS.iter().copied().flatten().copied())
        .collect()
}

/// The code with this id.
pub fn find(id: &str) -> Option<&'static Code> {
    all().into_iter().find(|code| code.id == id)
}
