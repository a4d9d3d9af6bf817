//! The page's configuration, `config.json`: a self-hoster changes it without building. A broken file is as good as none.

use gloo_net::http::Request;
use web_sys::RequestCache;

use super::{address, plain};

/// What may be configured.
#[derive(Clone, Debug, Default)]
pub(super) struct Config {
    /// Addresses that say which address they saw, absolute or from the page's origin, in the order they are tried.
    pub(super) echoes: Vec<String>,
}

impl Config {
    /// Reads the file again each time: it may have been edited.
    pub(super) async fn load() -> Self {
        let answer =
            Request::get(&address::from_root("config.json")).cache(RequestCache::NoStore).send().await;
        let text = match answer {
            Ok(response) if response.ok() => response.text().await.unwrap_or_default(),
            Ok(_) | Err(_) => String::new(),
        };
        let config = js_sys::JSON::parse(&text).unwrap_or_default();
        Self { echoes: plain::list(&config, "echo", |echo| plain::text(echo, "url")) }
    }
}
