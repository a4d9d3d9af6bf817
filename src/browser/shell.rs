//! Runs effects and tells what came of them as actions.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_net::http::Request;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;
use yew::Callback;

use super::config::Config;
use super::engine::Engine;
use super::engine_order::Order;
use super::{address, early, probe, sight, surroundings};
use crate::case::{Action, Copied, Effect, FileHandle, RunId, Step, Theme};

/// The browser, as far as the case needs it.
pub struct Shell {
    on_action: Callback<Action>,
    engine: Engine,
    files: Vec<web_sys::File>,
    config: Rc<RefCell<Option<Config>>>,
    abort: Option<AbortController>,
}

impl Shell {
    /// A shell that tells actions, dropped files, links of ours that are followed, and where the browser's own buttons lead.
    pub fn new(
        on_action: Callback<Action>,
        on_files: Callback<Vec<web_sys::File>>,
        on_go: Callback<String>,
        on_back: Callback<String>,
    ) -> Self {
        address::watch(on_back);
        address::watch_links(on_go);
        early::watch_drops(on_files, on_action.clone());
        if let Some(theme) = kept_theme() {
            on_action.emit(Action::ThemeFound(theme));
        }
        Self {
            engine: Engine::new(on_action.clone()),
            on_action,
            files: Vec::new(),
            config: Rc::default(),
            abort: None,
        }
    }

    /// Keeps hold of a file and tells the case that it came.
    pub fn keep(&mut self, file: &web_sys::File) -> Action {
        self.files.push(file.clone());
        let handle = FileHandle(self.files.len() - 1);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a size is a whole number"
        )]
        let bytes = file.size() as u64;
        Action::FileChosen { handle, name: Rc::from(file.name()), bytes }
    }

    /// The page on screen is another one now.
    pub fn went_to(&self, address: &str, title: &str) {
        address::push(address, title);
        sight::show_top();
    }

    /// A part of the page on screen is meant.
    pub fn went_to_part(&self, part: &str) {
        address::name_part(part);
        sight::show_part(part.to_owned());
    }

    /// Fetches the texts of all pages, and tells them by the pages' ways from the root; or that they did not come.
    pub fn fetch_texts(&self, on_texts: Callback<Option<Vec<(String, String)>>>) {
        spawn_local(async move { on_texts.emit(texts().await) });
    }

    /// Runs one effect.
    pub fn run(&mut self, effect: Effect) {
        match effect {
            Effect::ReadText(item, text) => self.engine.order(Order::Text(item, text)),
            Effect::ReadFile(item, handle) => match self.files.get(handle.0) {
                Some(file) => self.engine.order(Order::File(item, file.clone())),
                None => self.on_action.emit(Action::ItemUnreadable(item)),
            },
            Effect::Forget(item) => self.engine.order(Order::Forget(item)),
            Effect::Write { run, items, answers, probes } => {
                self.engine.order(Order::Write { run, items, answers, probes });
            }
            Effect::StopEngine => self.engine.stop(),
            Effect::Survey(run, typed) => self.survey(run, typed),
            Effect::Probe(run, index, step) => self.probe(run, index, step),
            Effect::StopProbes => {
                if let Some(abort) = self.abort.take() {
                    abort.abort();
                }
            }
            Effect::Copy(what, text) => self.copy(what, text),
            Effect::SaveTheme(theme) => save_theme(theme),
            Effect::Show(spot) => sight::show(spot),
        }
    }

    fn survey(&self, run: RunId, typed: Rc<str>) {
        let (on_action, config) = (self.on_action.clone(), Rc::clone(&self.config));
        spawn_local(async move {
            let known = config.borrow().clone();
            let known = match known {
                Some(known) => known,
                None => Config::load().await,
            };
            let found = surroundings::survey(&typed, &known).map(Box::new);
            *config.borrow_mut() = Some(known);
            on_action.emit(Action::TargetSurveyed(run, found));
        });
    }

    fn probe(&mut self, run: RunId, index: usize, step: Step) {
        let Ok(abort) = AbortController::new() else {
            return;
        };
        self.abort = Some(abort.clone());
        let on_action = self.on_action.clone();
        spawn_local(async move {
            let probe = probe::run(&step, &abort).await;
            on_action.emit(Action::ProbeDone(run, index, Box::new(probe)));
        });
    }

    fn copy(&self, what: Copied, text: Rc<str>) {
        let on_action = self.on_action.clone();
        spawn_local(async move {
            let is_done = match web_sys::window() {
                // The clipboard is there in secure contexts only.
                Some(window) if window.is_secure_context() => {
                    JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok()
                }
                Some(_) | None => false,
            };
            on_action.emit(Action::CopyDone(what, is_done));
        });
    }
}

async fn texts() -> Option<Vec<(String, String)>> {
    let response = Request::get(&address::texts()?).send().await.ok()?;
    let text = if response.ok() { response.text().await.ok()? } else { return None };
    let texts: js_sys::Object = js_sys::JSON::parse(&text).ok()?.dyn_into().ok()?;
    let entries = js_sys::Object::entries(&texts);
    let pairs = entries.iter().filter_map(|pair| {
        let pair: js_sys::Array = pair.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    });
    Some(pairs.collect())
}

const THEME_KEY: &str = "whichhop.theme";

fn kept_theme() -> Option<Theme> {
    let storage = web_sys::window()?.local_storage().ok()??;
    storage.get_item(THEME_KEY).ok()?.map(|id| Theme::from_id(&id))
}

fn save_theme(theme: Theme) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Some(root) = window.document().and_then(|document| document.document_element()) {
        // A browser that forbids storage still shows the colours; they are then kept for this visit only.
        let _ = root.set_attribute("data-theme", theme.id());
    }
    if let Ok(Some(storage)) = window.local_storage() {
        let _ = storage.set_item(THEME_KEY, theme.id());
    }
}
