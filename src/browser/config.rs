//! The page's configuration, `config.json`: a self-hoster changes it without building. A broken file is as good as none.

use gloo_net::http::Request;
use serde::Deserialize;
use web_sys::RequestCache;

use super::address;

/// What may be configured.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Config {
    /// Addresses that say which address they saw, in the order they are tried.
    pub(super) echo: Vec<Echo>,
}

/// One such address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Echo {
    /// Absolute, or from the page's origin.
    pub(super) url: String,
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
        js_sys::JSON::parse(&text)
            .ok()
            .and_then(|value| serde_wasm_bindgen::from_value(value).ok())
            .unwrap_or_default()
    }
}
