//! What every part is drawn from, and how it tells what happened.
//!
//! Parts are plain functions of the scene and not components: each component would add some 1.3 kB (brotli) to the page's wasm, and
//! none of them holds anything of its own.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement};
use yew::{AttrValue, Callback, Event, Html, InputEvent, MouseEvent};

use super::route::{Here, Route};
use super::texts::Texts;
use crate::case::{Action, Case};

/// Where everything that happens is told.
pub type OnAction = Callback<Action>;

/// What is drawn, and where it is told what happens.
pub struct Scene<'a> {
    /// The case.
    pub case: &'a Case,
    /// The page on screen.
    pub here: Here,
    /// The texts that the page's own program does not hold, as far as they are here.
    pub texts: &'a Texts,
    /// The address of the page as one file, where the build provides it.
    pub single_file: Option<&'a AttrValue>,
    /// Where everything is told.
    pub on_action: &'a OnAction,
    /// Where chosen files go.
    pub on_files: &'a Callback<Vec<web_sys::File>>,
    n_terms: Cell<u32>,
}

impl<'a> Scene<'a> {
    /// A scene at the start of a drawing.
    pub fn new(
        case: &'a Case,
        here: Here,
        texts: &'a Texts,
        single_file: Option<&'a AttrValue>,
        on_action: &'a OnAction,
        on_files: &'a Callback<Vec<web_sys::File>>,
    ) -> Self {
        Self { case, here, texts, single_file, on_action, on_files, n_terms: Cell::new(0) }
    }

    /// What a press tells.
    pub fn press(&self, action: Action) -> Callback<MouseEvent> {
        let on_action = self.on_action.clone();
        Callback::from(move |_| on_action.emit(action.clone()))
    }

    /// What typing in a field tells, made of the field's text.
    pub fn typed(&self, what: fn(Rc<str>) -> Action) -> Callback<InputEvent> {
        let on_action = self.on_action.clone();
        Callback::from(move |event: InputEvent| on_action.emit(what(text_of(event.target()))))
    }

    /// What a choice tells, made of the field's value.
    pub fn chosen(&self, what: fn(Rc<str>) -> Action) -> Callback<Event> {
        let on_action = self.on_action.clone();
        Callback::from(move |event: Event| on_action.emit(what(text_of(event.target()))))
    }

    /// A link between our pages. It is a real link; inside the page it is followed without loading, so that the case stays.
    pub fn link(&self, to: Route, class: &'static str, words: Html) -> Html {
        self.here.link(to, class, words)
    }

    /// A number for the next term that explains itself: the same on each drawing of the same page.
    pub(super) fn next_term(&self) -> u32 {
        self.n_terms.set(self.n_terms.get() + 1);
        self.n_terms.get()
    }
}

// Every field has its text under the same name, whatever element it is.
fn text_of(target: Option<EventTarget>) -> Rc<str> {
    target.map(|it| it.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default().into()
}
