//! The wordings of each program, one table a file.

mod challenges;
mod clouds;
mod clouds_cloudflare;
mod apache;
mod cloud_logs;
mod commands;
mod dev_proxies;
mod forward_proxies;
mod gateways_of_frameworks;
mod haproxy;
mod kubernetes;
mod nginx;
mod small_servers;
mod squid;
mod tinyproxy;
mod upstream_servers;
mod varnish;
mod error_pages_browsers;
mod error_pages_forward_proxies;
mod error_pages_servers;
mod middle_boxes;
mod vendor_headers;

use std::sync::LazyLock;

use super::phrase::{Phrase, PhraseTable};

/// All rows of all tables, unpacked once for the whole program.
pub static ALL: LazyLock<Vec<Phrase>> =
    LazyLock::new(|| TABLES.iter().flat_map(|table| table.unpack()).collect());

/// All tables.
#[rustfmt::skip]
pub static TABLES: &[&PhraseTable] = &[
    &commands::NAMES,
    &commands::PORTS,
    &commands::PATHS,
    &commands::TLS,
    &apache::ERROR_LOG,
    &cloud_logs::AWS,
    &cloud_logs::AZURE,
    &cloud_logs::FLY,
    &cloud_logs::GCP,
    &dev_proxies::MESHES,
    &dev_proxies::NODE,
    &forward_proxies::DANTE,
    &forward_proxies::MITMPROXY,
    &forward_proxies::PRIVOXY,
    &forward_proxies::TRAEFIK,
    &forward_proxies::TRAFFIC_SERVER,
    &gateways_of_frameworks::GATEWAYS,
    &gateways_of_frameworks::PLATFORMS,
    &haproxy::EVENTS,
    &kubernetes::EVENTS,
    &nginx::ERROR_LOG,
    &small_servers::H2O,
    &small_servers::LIGHTTPD,
    &squid::CACHE_LOG,
    &tinyproxy::LOG,
    &upstream_servers::KERNEL,
    &upstream_servers::SERVERS,
    &varnish::SHARED_LOG,
    &error_pages_servers::APACHE,
    &error_pages_servers::HAPROXY,
    &error_pages_servers::ENVOY,
    &error_pages_servers::NGINX,
    &error_pages_servers::IIS,
    &error_pages_servers::VARNISH,
    &error_pages_servers::TRAFFIC_SERVER,
    &error_pages_servers::TRAEFIK,
    &error_pages_servers::KONG,
    &error_pages_servers::OTHERS,
    &error_pages_forward_proxies::SQUID_HEADER,
    &error_pages_forward_proxies::SQUID_PAGE,
    &error_pages_forward_proxies::SQUID_SYSTEM,
    &error_pages_forward_proxies::TINYPROXY,
    &error_pages_forward_proxies::PRIVOXY,
    &error_pages_forward_proxies::THREE_PROXY,
    &error_pages_forward_proxies::OTHERS,
    &error_pages_browsers::FIREFOX,
    &error_pages_browsers::CHROME,
    &vendor_headers::BRIGHT_DATA,
    &vendor_headers::ZYTE,
    &vendor_headers::OXYLABS,
    &vendor_headers::SOAX,
    &vendor_headers::THORDATA,
    &vendor_headers::PROXY_CHAIN,
    &vendor_headers::OTHERS,
    &clouds_cloudflare::CLOUDFLARE,
    &clouds_cloudflare::CLOUDFLARE_5XX,
    &clouds_cloudflare::CLOUDFLARE_1XXX,
    &clouds::CLOUDFRONT,
    &clouds::AWS,
    &clouds::GOOGLE,
    &clouds::AZURE,
    &clouds::FASTLY,
    &clouds::AKAMAI,
    &clouds::HEROKU,
    &clouds::VERCEL,
    &clouds::NETLIFY,
    &clouds::FLY,
    &clouds::RENDER,
    &clouds::RAILWAY,
    &clouds::TUNNELS,
    &middle_boxes::DEBUGGING,
    &middle_boxes::ZSCALER,
    &middle_boxes::PROXYSG,
    &middle_boxes::ISA,
    &middle_boxes::CISCO,
    &middle_boxes::FILTERS,
    &challenges::CHALLENGES,
];
