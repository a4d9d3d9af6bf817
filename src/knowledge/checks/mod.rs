//! The next checks: each is the cheapest observation that splits some causes, with what each outcome would mean.

use super::Check;

mod collect;
mod client;
mod proxy;
mod pool;
mod answer;
mod gateway;
mod upstream_link;
mod upstream;

pub use collect::{COLLECT_EVERYTHING};
pub use client::{DIRECT_WITHOUT_PROXY, OTHER_TARGET, PROXY_SETTINGS, ANY_SITE, ADDRESS_FAMILY, HOW_LONG, CLIENT_TIME_LIMIT};
pub use proxy::{PROXY_NAME, PROXY_PORT, CONNECT_TRANSCRIPT, CREDENTIALS, EXIT_ADDRESS, PROXY_SCHEME};
pub use pool::{NEW_SESSION, LOW_RATE, PROVIDER_PANEL, LOSS, CERTIFICATE_ISSUER};
pub use answer::{RESPONSE_HEADERS, BLOCK_PAGE, HOW_OFTEN, DEPLOY_TIMES};
pub use gateway::{GATEWAY_LOG, POOL_MEMBERS, GATEWAY_SETTING, SOCKET_RIGHTS, LOCAL_LIMITS};
pub use upstream_link::{UPSTREAM_DIRECT, UPSTREAM_NAME, UPSTREAM_CERTIFICATE, FRESH_CONNECTIONS, WHO_CLOSED_FIRST, HEADER_SIZE};
pub use upstream::{UPSTREAM_LISTENING, KILLED_PROCESSES, UPSTREAM_LOAD, RAW_ANSWER};

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
    &UPSTREAM_LISTENING,
    &KILLED_PROCESSES,
    &UPSTREAM_LOAD,
    &RAW_ANSWER,
];

/// The check with this id.
pub fn find(id: &str) -> Option<&'static Check> {
    ALL.iter().copied().find(|check| check.id == id)
}
