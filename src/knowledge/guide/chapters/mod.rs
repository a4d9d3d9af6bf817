//! The chapters of the guide, in reading order.

pub mod quick_answer;
pub mod what_502_means;
pub mod the_path;
pub mod five_causes;
pub mod how_to_fix;
pub mod temporary_or_not;
pub mod request_strategy;
pub mod what_never_helps;
pub mod key_points;

// The five causes, a part each
mod blocked_proxy_ip;
mod misconfigured_proxy_settings;
mod network_instability;
mod proxy_node_overload;
mod upstream_server_failure;
