//! What only a browser can show, in Chromium.
#![cfg(all(target_arch = "wasm32", feature = "web"))]

use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlTextAreaElement};
use whichhop::view::{App, AppProps, Route, Routing};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page")
}

/// The page at this address, in an element of its own.
async fn page(route: Route) -> Element {
    let place = document().create_element("div").expect("an element");
    document().body().expect("a body").append_child(&place).expect("a place in it");
    let props = AppProps {
        route,
        routing: Routing::Hash,
        case: Default::default(),
        texts: Default::default(),
        single_file: None,
    };
    yew::Renderer::<App>::with_root_and_props(place.clone(), props).render();
    settle().await;
    place
}

/// Waits until what is to be drawn has been drawn.
async fn settle() {
    gloo_timers::future::TimeoutFuture::new(50).await;
}

fn find<T: JsCast>(place: &Element, selector: &str) -> T {
    let found =
        place.query_selector(selector).expect("a selector").unwrap_or_else(|| panic!("no {selector}"));
    found.dyn_into().unwrap_or_else(|_| panic!("{selector} is of another kind"))
}

#[wasm_bindgen_test]
async fn the_case_is_drawn_with_its_box() {
    let place = page(Route::Case).await;
    let field: HtmlTextAreaElement = find(&place, "#evidence");
    assert!(field.value().is_empty());
    assert!(!find::<Element>(&place, "h1").text_content().unwrap_or_default().is_empty());
    place.remove();
}

#[wasm_bindgen_test]
async fn what_is_typed_stays_in_the_box_while_the_page_is_drawn_anew() {
    let place = page(Route::Case).await;
    let field: HtmlTextAreaElement = find(&place, "#evidence");
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    for text in ["curl: (56)", "curl: (56) CONNECT tunnel failed, response 502"] {
        field.set_value(text);
        let event = Event::new_with_event_init_dict("input", &bubbling).expect("an event");
        field.dispatch_event(&event).expect("dispatched");
        settle().await;
        let field: HtmlTextAreaElement = find(&place, "#evidence");
        assert_eq!(field.value(), text);
    }
    place.remove();
}

#[wasm_bindgen_test]
async fn a_question_leads_to_the_next_one() {
    let place = page(Route::Tree).await;
    let before = place.text_content().unwrap_or_default();
    let answer: HtmlElement = find(&place, "[data-answer]");
    answer.click();
    settle().await;
    assert_ne!(place.text_content().unwrap_or_default(), before);
    place.remove();
}

#[wasm_bindgen_test]
async fn every_page_can_be_drawn() {
    for route in Route::all() {
        let place = page(route).await;
        assert_eq!(place.query_selector_all("h1").expect("a selector").length(), 1, "{}", route.path());
        place.remove();
    }
}
