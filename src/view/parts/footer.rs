//! The foot of every page: what the page does with what it is given.

use yew::{Html, html};

use crate::view::route::Route;
use crate::view::scene::Scene;

/// The foot of a page.
pub(in crate::view) fn footer(scene: &Scene<'_>) -> Html {
    html! {
        <footer class="foot">
            <div class="foot-row">
                <p>
                    <strong>{ "whichhop" }</strong>
                    { " reads evidence on your own machine. Nothing you paste or drop is sent anywhere, and no request is made before you press a button that names its hosts." }
                </p>
                <p class="foot-links">
                    { scene.link(Route::Causes, "", html! { "All causes" }) }
                    { scene.link(Route::Guides, "", html! { "Guide" }) }
                    { scene.link(Route::Questions, "", html! { "Questions" }) }
                    { scene.link(Route::Glossary, "", html! { "Glossary" }) }
                    <span>{ concat!("Version ", env!("CARGO_PKG_VERSION")) }</span>
                </p>
            </div>
        </footer>
    }
}
