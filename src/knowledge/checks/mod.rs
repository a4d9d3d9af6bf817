//! The next checks: each is the cheapest observation that splits some causes, with what each outcome would mean.

use super::Check;

mod answer;
mod client;
mod collect;
mod gateway;
mod pool;
mod proxy;
mod upstream;
mod upstream_link;

pub use answer::{BLOCK_PAGE, DEPLOY_TIMES, HOW_OFTEN, RESPONSE_HEADERS};
pub use client::{
    ADDRESS_FAMILY, ANY_SITE, CLIENT_TIME_LIMIT, DIRECT_WITHOUT_PROXY, HOW_LONG, OTHER_TARGET, PROXY_SETTINGS,
};
pub use collect::COLLECT_EVERYTHING;
pub use gateway::{GATEWAY_LOG, GATEWAY_SETTING, LOCAL_LIMITS, POOL_MEMBERS, SOCKET_RIGHTS};
pub use pool::{CERTIFICATE_ISSUER, LOSS, LOW_RATE, NEW_SESSION, PROVIDER_PANEL};
pub use proxy::{CONNECT_TRANSCRIPT, CREDENTIALS, EXIT_ADDRESS, PROXY_NAME, PROXY_PORT, PROXY_SCHEME};
pub use upstream::{KILLED_PROCESSES, RAW_ANSWER, UPSTREAM_LISTENING, UPSTREAM_LOAD};
pub use upstream_link::{
    FRESH_CONNECTIONS, HEADER_SIZE, ORIGIN_DIRECT, UPSTREAM_CERTIFICATE, UPSTREAM_DIRECT, UPSTREAM_NAME,
    WHO_CLOSED_FIRST,
};

/// Every check, the cheapest first.
pub static ALL: &[&Check] = &[
    &COLLECT_EVERYTHING,
    &DIRECT_WITHOUT_PROXY,
    &OTHER_TARGET,
    &PROXY_SETTINGS,
    &ANY_SITE,
    &ADDRESS_FAMILY,
    &HOW_LONG,
    &CLIENT_TIME_LIMIT,
    &PROXY_NAME,
    &PROXY_PORT,
    &CONNECT_TRANSCRIPT,
    &CREDENTIALS,
    &EXIT_ADDRESS,
    &PROXY_SCHEME,
    &NEW_SESSION,
    &LOW_RATE,
    &PROVIDER_PANEL,
    &LOSS,
    &CERTIFICATE_ISSUER,
    &RESPONSE_HEADERS,
    &BLOCK_PAGE,
    &HOW_OFTEN,
    &DEPLOY_TIMES,
    &GATEWAY_LOG,
    &POOL_MEMBERS,
    &GATEWAY_SETTING,
    &SOCKET_RIGHTS,
    &LOCAL_LIMITS,
    &UPSTREAM_DIRECT,
    &UPSTREAM_NAME,
    &UPSTREAM_CERTIFICATE,
    &FRESH_CONNECTIONS,
    &WHO_CLOSED_FIRST,
    &HEADER_SIZE,
    &ORIGIN_DIRECT,
    &UPSTREAM_LISTENING,
    &KILLED_PROCESSES,
    &UPSTREAM_LOAD,
    &RAW_ANSWER,
];

/// The check with this id.
pub fn find(id: &str) -> Option<&'static Check> {
    ALL.iter().copied().find(|check| check.id == id)
}
