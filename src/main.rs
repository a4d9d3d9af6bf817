//! The page: takes over what the reader did before it had started, and draws itself afresh into its place.

use std::rc::Rc;

use whichhop::browser::{address, early::Early};
use whichhop::case::Action;
use whichhop::view::app::Msg;
use whichhop::view::{App, AppProps, Route, Routing};

fn main() {
    let Some(place) = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
    else {
        return;
    };
    address::note_root();
    let routing = if address::is_hash_routed() { Routing::Hash } else { Routing::Files };
    let route = Route::from_address(&address::current()).unwrap_or(Route::Case);
    address::set_title(&route.title());
    let early = Early::take();
    let props = AppProps {
        route,
        routing,
        case: Rc::default(),
        single_file: address::single_file().map(Into::into),
    };
    let app = yew::Renderer::<App>::with_root_and_props(place, props).render();
    if !early.text.is_empty() {
        let text: Rc<str> = Rc::from(early.text.as_str());
        let action = if early.is_to_be_read { Action::TextPasted(text) } else { Action::DraftTyped(text) };
        app.send_message(Msg::Happened(action));
    }
    early.put_cursor_back();
    if !early.files.is_empty() {
        app.send_message(Msg::FilesCame(early.files));
    }
}
