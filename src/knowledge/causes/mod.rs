//! Every cause, one file each, grouped by family. A cause has no logic.

use super::Cause;

// Upstream server failure
mod no_healthy_upstream;
mod upstream_dns_failure;
mod upstream_header_too_large;
mod upstream_invalid_response;
mod upstream_keepalive_race;
mod upstream_overload;
mod upstream_premature_close;
mod upstream_refused;
mod upstream_reset;
mod upstream_restart;
mod upstream_timeout;
mod upstream_tls_failure;

// Proxy node overload
mod node_offline;
mod proxy_overload;
mod proxy_rate_limit;
mod resource_exhaustion;

// Network instability
mod network_instability;
mod network_unreachable;
mod upstream_unreachable;

// Blocked proxy IP
mod blocked_by_target;
mod ip_not_allowed;
mod rate_limited;

// Misconfigured proxy settings
mod client_env_misconfig;
mod protocol_mismatch;
mod proxy_acl_denied;
mod proxy_auth;
mod proxy_credentials_format;
mod proxy_dns_failure;
mod proxy_misconfig;
mod proxy_protocol_unsupported;
mod proxy_refused;
mod proxy_scheme_mismatch;
mod proxy_unreachable;
mod socket_permission;
mod tls_interception;

// Outside the five families
mod client_abort;

pub use blocked_by_target::BLOCKED_BY_TARGET;
pub use client_abort::CLIENT_ABORT;
pub use client_env_misconfig::CLIENT_ENV_MISCONFIG;
pub use ip_not_allowed::IP_NOT_ALLOWED;
pub use network_instability::NETWORK_INSTABILITY;
pub use network_unreachable::NETWORK_UNREACHABLE;
pub use no_healthy_upstream::NO_HEALTHY_UPSTREAM;
pub use node_offline::NODE_OFFLINE;
pub use protocol_mismatch::PROTOCOL_MISMATCH;
pub use proxy_acl_denied::PROXY_ACL_DENIED;
pub use proxy_auth::PROXY_AUTH;
pub use proxy_credentials_format::PROXY_CREDENTIALS_FORMAT;
pub use proxy_dns_failure::PROXY_DNS_FAILURE;
pub use proxy_misconfig::PROXY_MISCONFIG;
pub use proxy_overload::PROXY_OVERLOAD;
pub use proxy_protocol_unsupported::PROXY_PROTOCOL_UNSUPPORTED;
pub use proxy_rate_limit::PROXY_RATE_LIMIT;
pub use proxy_refused::PROXY_REFUSED;
pub use proxy_scheme_mismatch::PROXY_SCHEME_MISMATCH;
pub use proxy_unreachable::PROXY_UNREACHABLE;
pub use rate_limited::RATE_LIMITED;
pub use resource_exhaustion::RESOURCE_EXHAUSTION;
pub use socket_permission::SOCKET_PERMISSION;
pub use tls_interception::TLS_INTERCEPTION;
pub use upstream_dns_failure::UPSTREAM_DNS_FAILURE;
pub use upstream_header_too_large::UPSTREAM_HEADER_TOO_LARGE;
pub use upstream_invalid_response::UPSTREAM_INVALID_RESPONSE;
pub use upstream_keepalive_race::UPSTREAM_KEEPALIVE_RACE;
pub use upstream_overload::UPSTREAM_OVERLOAD;
pub use upstream_premature_close::UPSTREAM_PREMATURE_CLOSE;
pub use upstream_refused::UPSTREAM_REFUSED;
pub use upstream_reset::UPSTREAM_RESET;
pub use upstream_restart::UPSTREAM_RESTART;
pub use upstream_timeout::UPSTREAM_TIMEOUT;
pub use upstream_tls_failure::UPSTREAM_TLS_FAILURE;
pub use upstream_unreachable::UPSTREAM_UNREACHABLE;

/// Every cause, in reading order: by family, the frequent ones first.
pub static ALL: &[&Cause] = &[
    // Upstream server failure
    &UPSTREAM_REFUSED,
    &UPSTREAM_TIMEOUT,
    &UPSTREAM_PREMATURE_CLOSE,
    &UPSTREAM_KEEPALIVE_RACE,
    &UPSTREAM_RESET,
    &UPSTREAM_INVALID_RESPONSE,
    &UPSTREAM_HEADER_TOO_LARGE,
    &UPSTREAM_TLS_FAILURE,
    &UPSTREAM_DNS_FAILURE,
    &UPSTREAM_OVERLOAD,
    &NO_HEALTHY_UPSTREAM,
    &UPSTREAM_RESTART,
    // Proxy node overload
    &NODE_OFFLINE,
    &PROXY_OVERLOAD,
    &PROXY_RATE_LIMIT,
    &RESOURCE_EXHAUSTION,
    // Network instability
    &UPSTREAM_UNREACHABLE,
    &NETWORK_UNREACHABLE,
    &NETWORK_INSTABILITY,
    // Blocked proxy IP
    &BLOCKED_BY_TARGET,
    &RATE_LIMITED,
    &IP_NOT_ALLOWED,
    // Misconfigured proxy settings
    &CLIENT_ENV_MISCONFIG,
    &PROXY_DNS_FAILURE,
    &PROXY_UNREACHABLE,
    &PROXY_REFUSED,
    &PROXY_AUTH,
    &PROXY_CREDENTIALS_FORMAT,
    &PROXY_SCHEME_MISMATCH,
    &PROXY_PROTOCOL_UNSUPPORTED,
    &PROXY_ACL_DENIED,
    &PROXY_MISCONFIG,
    &PROTOCOL_MISMATCH,
    &SOCKET_PERMISSION,
    &TLS_INTERCEPTION,
    // Outside the five families
    &CLIENT_ABORT,
];

/// The cause with this id.
pub fn find(id: &str) -> Option<&'static Cause> {
    ALL.iter().copied().find(|cause| cause.id == id)
}
