//! Where the page stands: its root, its own address, and the browser's back and forward.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, MouseEvent, Url};
use yew::Callback;

/// Whether one file holds all pages, so that they are told apart by the fragment.
pub fn is_hash_routed() -> bool {
    attribute("data-routes").as_deref() != Some("files")
        || web_sys::window().and_then(|window| window.location().protocol().ok()).as_deref() == Some("file:")
}

/// The page's way from the root (`causes.html`), or the fragment (`#/causes`) where one file holds all pages.
pub fn current() -> String {
    let Some(window) = web_sys::window() else {
        return String::new();
    };
    let location = window.location();
    if is_hash_routed() {
        return location.hash().unwrap_or_default();
    }
    let root = Url::new(&root()).map(|url| url.pathname()).unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    path.strip_prefix(&root).unwrap_or_default().to_owned()
}

/// The address of a file below the root.
pub(super) fn from_root(file: &str) -> String {
    Url::new_with_base(file, &root()).map(|url| url.href()).unwrap_or_default()
}

/// The script that the engine's worker is started with.
pub(super) fn engine() -> String {
    // The template writes the address as seen from the page that was opened; another one may be on screen by now.
    let address = attribute("data-engine").unwrap_or_default();
    from_root(address.trim_start_matches("../").trim_start_matches("./"))
}

/// The address of the page as one file, where the build provides it.
pub fn single_file() -> Option<String> {
    attribute("data-single-file")
}

/// The text that the host wrote into this page, with the page's way from the root.
pub fn text_on_page() -> Option<(String, String)> {
    let text = web_sys::window()?.document()?.query_selector("[data-text]").ok()??;
    Some((text.get_attribute("data-text")?, text.inner_html()))
}

/// The file with the texts of all pages.
pub(super) fn texts() -> Option<String> {
    attribute("data-texts").map(|way| from_root(&way))
}

thread_local! {
    static ROOT: String = find_root();
}

/// The root, found once: the page's address changes when a link of ours is followed.
fn root() -> String {
    ROOT.with(Clone::clone)
}

/// Notes the root before any link is followed.
pub fn note_root() {
    ROOT.with(|_| {});
    // Some browsers look for the icon anew when the page's address changes, from there.
    let icon = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector("link[rel=icon]").ok().flatten());
    if let Some(icon) = icon
        && let Some(href) = icon.get_attribute("href")
        && let Some(base) = icon.base_uri().ok().flatten()
        && let Ok(url) = Url::new_with_base(&href, &base)
    {
        // An element of our own page takes an attribute.
        let _ = icon.set_attribute("href", &url.href());
    }
}

fn find_root() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let way = attribute("data-root").unwrap_or_else(|| "./".to_owned());
    Url::new_with_base(&way, &href).map_or(href, |url| {
        url.set_hash("");
        url.set_search("");
        url.href()
    })
}

fn attribute(name: &str) -> Option<String> {
    web_sys::window()?.document()?.document_element()?.get_attribute(name)
}

/// Another page is on screen: its address goes into the browser's history, its title on the window.
pub(super) fn push(address: &str, title: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let url = if address.starts_with('#') { address.to_owned() } else { from_root(address) };
    if let Ok(history) = window.history() {
        // Where the browser refuses (a page opened from a file), the page is on screen all the same.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&url));
    }
    set_title(title);
}

/// The address on screen names a part of the page now.
pub(super) fn name_part(part: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // Where one file holds all pages, the fragment names the page and has no room for a part.
        let url = (!is_hash_routed()).then(|| ["#", part].concat());
        let _ = history.replace_state_with_url(&JsValue::NULL, "", url.as_deref());
    }
}

/// Sets the window's title.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Tells where the browser's own buttons lead, as long as the page lives.
pub(super) fn watch(on_back: Callback<String>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let closure = Closure::<dyn FnMut(Event)>::new(move |_| on_back.emit(current()));
    let _ = window.add_event_listener_with_callback("popstate", closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Tells the address of a followed link of ours (they all begin at the page's folder), as long as the page lives. Other links, and
/// presses that ask for a new tab, are left alone.
pub(super) fn watch_links(on_go: Callback<String>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let closure = Closure::<dyn FnMut(MouseEvent)>::new(move |event: MouseEvent| {
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = element
            .and_then(|element| element.closest("a[href^='.']:not([download], [target])").ok().flatten());
        if let Some(to) = link.and_then(|link| link.get_attribute("href")).filter(|_| is_plain) {
            event.prevent_default();
            on_go.emit(to);
        }
    });
    let _ = document.add_event_listener_with_callback("click", closure.as_ref().unchecked_ref());
    closure.forget();
}
