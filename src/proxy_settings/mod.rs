//! Reads and judges proxy settings: URLs and environment variables. Later it also writes them for each client.

pub mod env_line;
pub mod proxy_url;

pub use env_line::{EnvLine, Variable};
pub use proxy_url::{Fault, ProxyUrl, judge};
