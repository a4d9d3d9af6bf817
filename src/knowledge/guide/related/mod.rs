//! The subjects beside the guide, each read by itself.

pub mod ip_rotation;
pub mod keep_alive_races;
pub mod proxy_authentication;
pub mod proxy_detection;
pub mod status_codes;
pub mod timeouts;
