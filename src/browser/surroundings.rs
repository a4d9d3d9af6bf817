//! Has the browser read a typed address, and says where the page itself stands.

use web_sys::Url;

use super::address;
use super::config::Config;
use crate::case::Survey;
use crate::case::target::{Surroundings, objection};

const NOT_AN_ADDRESS: &str = "This is not an address. Type one like https://example.com/";

/// The address as the browser understands it, with what the check has to know about this page.
pub(super) fn survey(typed: &str, config: &Config) -> Result<Survey, &'static str> {
    let url = Url::new(typed).map_err(|_| NOT_AN_ADDRESS)?;
    url.set_hash("");
    let href = url.href();
    // What the browser made of it is judged once more: it may have decoded something that was not seen before.
    if let Some(said) = objection(&href) {
        return Err(said);
    }
    if url.host().is_empty() {
        return Err(NOT_AN_ADDRESS);
    }
    Ok(Survey { href, host: url.host(), surroundings: here(config) })
}

fn here(config: &Config) -> Surroundings {
    let Some(window) = web_sys::window() else {
        return Surroundings::default();
    };
    let location = window.location();
    let protocol = location.protocol().unwrap_or_default();
    // The origin of a page opened from a file reads "null".
    let origin = if protocol == "file:" { "file:".to_owned() } else { location.origin().unwrap_or_default() };
    let echoes = config
        .echoes
        .iter()
        .filter_map(|echo| Url::new_with_base(echo, &location.href().ok()?).ok())
        .filter(|url| url.protocol() == "https:" || url.protocol() == "http:")
        // An https page may not ask an http address.
        .filter(|url| !(protocol == "https:" && url.protocol() == "http:"))
        .map(|url| url.href())
        .collect();
    Surroundings {
        origin,
        host: location.host().unwrap_or_default(),
        own_file: address::from_root("config.json"),
        echoes,
        is_offline: !window.navigator().on_line(),
    }
}
