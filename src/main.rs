//! The page: takes over what the reader did before it had started, and draws itself afresh into its place.

use std::rc::Rc;

use whichhop::browser::{address, early::Early};
use whichhop::case::{Action, Case};
use whichhop::view::app::Msg;
use whichhop::view::texts::Texts;
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
    let texts = address::text_on_page().map(|(path, html)| Texts::found(path, html)).unwrap_or_default();
    let early = Early::take();
    let mut case = Case::default();
    case.update(Action::DraftTyped(Rc::from(early.text.as_str())));
    let props = AppProps {
        route,
        routing,
        case: Rc::new(case),
        texts,
        single_file: address::single_file().map(Into::into),
    };
    let app = yew::Renderer::<App>::with_root_and_props(place, props).render();
    if early.is_to_be_read {
        app.send_message(Msg::Happened(Action::ReadPressed));
    }
    if !early.files.is_empty() {
        app.send_message(Msg::FilesCame(early.files.clone()));
    }
    // The page is drawn at the end of this turn, and this waits behind the drawing: before it, the old box would get the cursor and take
    // it along when it leaves.
    yew::platform::spawn_local(async move { early.put_cursor_back() });
}
