//! The foot of every page: what the page does with what it is given.

use yew::{Html, function_component, html};

use crate::view::route::{Link, Route};

/// The foot of a page.
#[function_component]
pub fn Footer() -> Html {
    html! {
        <footer class="foot">
            <div class="foot-row">
                <p>
                    <strong>{ "whichhop" }</strong>
                    { " reads evidence on your own machine. Nothing you paste or drop is sent anywhere, and no request is made before you press a button that names its hosts." }
                </p>
                <p class="foot-links">
                    <Link to={Route::Causes}>{ "All causes" }</Link>
                    <Link to={Route::Guides}>{ "Guide" }</Link>
                    <Link to={Route::Questions}>{ "Questions" }</Link>
                    <Link to={Route::Glossary}>{ "Glossary" }</Link>
                    <span>{ concat!("Version ", env!("CARGO_PKG_VERSION")) }</span>
                </p>
            </div>
        </footer>
    }
}
