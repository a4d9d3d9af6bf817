//! What the reader did before the page had started, and what is dropped on it afterwards.

use js_sys::{Array, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DragEvent, File, HtmlElement, HtmlTextAreaElement};
use yew::Callback;

use crate::case::Action;

/// What was done before the page had started. `static/boot.js` keeps it in `globalThis.whichhopEarly`.
#[derive(Debug, Default)]
pub struct Early {
    /// What stands in the box.
    pub text: String,
    /// It was pasted, or "Read" was pressed: it is to be read at once.
    pub is_to_be_read: bool,
    /// Files dropped or chosen.
    pub files: Vec<File>,
    /// The cursor stood in the box, and where.
    cursor: Option<(u32, u32)>,
}

impl Early {
    /// Takes it all over. After this, `boot.js` keeps nothing any more.
    pub fn take() -> Self {
        let mut early = Self::default();
        if let Some(field) = field() {
            early.text = field.value();
            let has_focus = document()
                .and_then(|document| document.active_element())
                .is_some_and(|active| active.is_same_node(Some(&field)));
            if has_focus {
                let at = |it: Result<Option<u32>, JsValue>| it.ok().flatten().unwrap_or_default();
                early.cursor = Some((at(field.selection_start()), at(field.selection_end())));
            }
        }
        let kept = Reflect::get(&js_sys::global(), &JsValue::from_str("whichhopEarly")).unwrap_or_default();
        if kept.is_object() {
            let part = |name: &str| Reflect::get(&kept, &JsValue::from_str(name)).unwrap_or_default();
            early.is_to_be_read = part("isToBeRead").is_truthy();
            if let Ok(files) = part("files").dyn_into::<Array>() {
                early.files = files.iter().filter_map(|file| file.dyn_into::<File>().ok()).collect();
            }
            if let Ok(end) = part("end").dyn_into::<js_sys::Function>() {
                // It only takes listeners away.
                let _ = end.call0(&JsValue::UNDEFINED);
            }
        }
        early
    }

    /// Puts the cursor back where it stood. Call it once the page is drawn.
    pub fn put_cursor_back(&self) {
        let (Some((start, end)), Some(field)) = (self.cursor, field()) else {
            return;
        };
        let _ = field.focus();
        let _ = field.set_selection_range(start, end);
    }
}

/// Takes whatever is dropped on the page, as long as it lives. Without this the browser would leave the page to open the file.
pub(super) fn watch_drops(on_files: Callback<Vec<File>>, on_action: Callback<Action>) {
    let Some(document) = document() else {
        return;
    };
    listen(&document, "dragover", |event| {
        event.prevent_default();
        set_dragging(true);
    });
    listen(&document, "dragleave", |event| {
        if event.related_target().is_none() {
            set_dragging(false);
        }
    });
    listen(&document, "drop", move |event| {
        event.prevent_default();
        set_dragging(false);
        let Some(data) = event.data_transfer() else {
            return;
        };
        let list = data.files();
        let files: Vec<File> =
            list.iter().flat_map(|list| (0..list.length()).filter_map(|index| list.get(index))).collect();
        if !files.is_empty() {
            on_files.emit(files);
        } else if let Ok(text) = data.get_data("text/plain") {
            on_action.emit(Action::TextPasted(text.into()));
        }
    });
}

fn listen(document: &Document, event: &str, what: impl FnMut(DragEvent) + 'static) {
    let closure = Closure::<dyn FnMut(DragEvent)>::new(what);
    let _ = document.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

fn set_dragging(is_dragging: bool) {
    if let Some(root) =
        document().and_then(|it| it.document_element()).and_then(|it| it.dyn_into::<HtmlElement>().ok())
    {
        let _ = if is_dragging {
            root.set_attribute("data-dragging", "")
        } else {
            root.remove_attribute("data-dragging")
        };
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn field() -> Option<HtmlTextAreaElement> {
    document()?.get_element_by_id("evidence")?.dyn_into().ok()
}
