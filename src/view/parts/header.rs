//! The head of every page: the name, the ways between the pages, the colours.

use yew::{Html, Properties, function_component, html};

use super::{Icon, Shape};
use crate::case::{Action, Theme};
use crate::view::app::OnAction;
use crate::view::route::{Link, Route};

/// What the [`Header`] is made of.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The section on screen.
    pub section: &'static str,
    /// The colours.
    pub theme: Theme,
    /// Where a press is told.
    pub on_action: OnAction,
}

const WAYS: [(Route, &str); 5] = [
    (Route::Case, "Case"),
    (Route::Causes, "Causes"),
    (Route::Guides, "Guide"),
    (Route::Tree, "Tree"),
    (Route::Tools, "Tools"),
];

/// The head of a page.
#[function_component]
pub fn Header(props: &HeaderProps) -> Html {
    let onclick = props.on_action.reform(|_| Action::ThemePressed);
    let word = match props.theme {
        Theme::Auto => "Colours: as your system has them",
        Theme::Light => "Colours: light",
        Theme::Dark => "Colours: dark",
    };
    html! {
        <>
            <a class="skip" href="#main">{ "Skip to the content" }</a>
            <header class="head">
                <div class="head-row">
                    <Link to={Route::Case} class="brand">
                        <svg class="brand-mark" viewBox="0 0 40 16" width="40" height="16" aria-hidden="true" focusable="false">
                            <path d="M8 8h24" /><circle cx="5" cy="8" r="3.5" /><circle cx="35" cy="8" r="3.5" />
                            <path class="brand-cross" d="M16.5 4.5l7 7M23.5 4.5l-7 7" />
                        </svg>
                        { "whichhop" }
                    </Link>
                    <nav aria-label="Pages">
                        <ul class="nav">
                            { for WAYS.into_iter().map(|(to, words)| html! {
                                <li key={words} class={(props.section == to.section()).then_some("is-here")}>
                                    <Link {to} data_page={to.section()}>{ words }</Link>
                                </li>
                            }) }
                        </ul>
                    </nav>
                    <button type="button" class="quiet theme needs-script" id="theme" aria-label={word} title={word} {onclick}>
                        <Icon shape={Shape::Theme} />
                        <span class="theme-word">{ props.theme.id() }</span>
                    </button>
                </div>
            </header>
        </>
    }
}
