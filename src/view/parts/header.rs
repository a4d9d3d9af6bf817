//! The head of every page: the name, the ways between the pages, the colours.

use yew::{Html, html};

use super::icon::{Shape, icon};
use crate::case::{Action, Theme};
use crate::view::route::Route;
use crate::view::scene::Scene;

const WAYS: [(Route, &str); 5] = [
    (Route::Case, "Case"),
    (Route::Causes, "Causes"),
    (Route::Guides, "Guide"),
    (Route::Tree, "Tree"),
    (Route::Tools, "Tools"),
];

/// The head of a page.
pub(in crate::view) fn header(scene: &Scene<'_>) -> Html {
    let theme = scene.case.theme;
    let words = match theme {
        Theme::Auto => "Colours: as your system has them",
        Theme::Light => "Colours: light",
        Theme::Dark => "Colours: dark",
    };
    let brand = html! {
        <>
            <svg class="brand-mark" viewBox="0 0 40 16" width="40" height="16" aria-hidden="true" focusable="false">
                <path d="M8 8h24" /><circle cx="5" cy="8" r="3.5" /><circle cx="35" cy="8" r="3.5" />
                <path class="brand-cross" d="M16.5 4.5l7 7M23.5 4.5l-7 7" />
            </svg>
            { "whichhop" }
        </>
    };
    html! {
        <>
            <a class="skip" href="#main">{ "Skip to the content" }</a>
            <header class="head">
                <div class="head-row">
                    { scene.link(Route::Case, "brand", brand) }
                    <nav aria-label="Pages">
                        <ul class="nav">
                            { for WAYS.into_iter().map(|(to, words)| html! {
                                <li class={(scene.here.route.section() == to.section()).then_some("is-here")} data-page={to.section()}>
                                    { scene.link(to, "", html! { { words } }) }
                                </li>
                            }) }
                        </ul>
                    </nav>
                    <button type="button" class="quiet theme needs-script" id="theme" aria-label={words} title={words} onclick={scene.press(Action::ThemePressed)}>
                        { icon(Shape::Theme) }
                        <span class="theme-word">{ theme.id() }</span>
                    </button>
                </div>
            </header>
        </>
    }
}
