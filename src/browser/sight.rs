//! Brings places of the page into sight and moves the focus there.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::case::Spot;

/// The page is drawn a moment after the case has changed.
const UNTIL_DRAWN_MS: u32 = 30;

/// Brings a place into sight once it is drawn.
pub(super) fn show(spot: Spot) {
    Timeout::new(UNTIL_DRAWN_MS, move || {
        let (id, takes_focus, position) = match spot {
            Spot::Verdict => ("verdict".to_owned(), false, ScrollLogicalPosition::Nearest),
            Spot::Box => ("evidence".to_owned(), true, ScrollLogicalPosition::Nearest),
            Spot::Line(item, line) => {
                (format!("line-{}-{line}", item.0), true, ScrollLogicalPosition::Center)
            }
            Spot::LiveError => ("live-target".to_owned(), true, ScrollLogicalPosition::Nearest),
            Spot::Consent => ("plan".to_owned(), false, ScrollLogicalPosition::Nearest),
            Spot::Question => ("question".to_owned(), true, ScrollLogicalPosition::Nearest),
        };
        let Some(element) = element(&id) else {
            return;
        };
        // A verdict taller than the window is shown from its beginning.
        let position = if matches!(spot, Spot::Verdict) && is_out_of_sight(&element) {
            ScrollLogicalPosition::Start
        } else {
            position
        };
        if !matches!(spot, Spot::Verdict) || is_out_of_sight(&element) {
            let options = ScrollIntoViewOptions::new();
            options.set_behavior(ScrollBehavior::Instant);
            options.set_block(position);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
        if takes_focus && let Some(element) = element.dyn_ref::<HtmlElement>() {
            // An element that cannot take the focus is in sight all the same.
            let _ = element.focus();
        }
    })
    .forget();
}

fn is_out_of_sight(element: &Element) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()).and_then(|it| it.as_f64());
    let top = element.get_bounding_client_rect().top();
    top < 0.0 || height.is_some_and(|height| height * 0.7 < top)
}

/// Another page came on screen: it is read from its top.
pub(super) fn show_top() {
    Timeout::new(UNTIL_DRAWN_MS, || {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        if let Some(main) = element("main").and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = main.focus();
        }
    })
    .forget();
}

/// A part of another page was asked for: it is read from there, once that page is drawn.
pub(super) fn show_part(part: String) {
    Timeout::new(2 * UNTIL_DRAWN_MS, move || {
        if let Some(element) = element(&part) {
            element.scroll_into_view();
        }
    })
    .forget();
}

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
