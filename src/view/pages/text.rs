//! The text of a page that the page's own program does not hold. On the host it is written; in the browser it is what the host wrote.

use yew::{Html, html};

#[cfg(feature = "prose")]
use crate::view::route::{Here, Route, Routing};
use crate::view::scene::Scene;

/// The text of the page on screen.
#[cfg(feature = "prose")]
pub(super) fn text(scene: &Scene<'_>) -> Html {
    let path = scene.here.route.path();
    html! { <div class="text" key={path.clone()} data-text={path}>{ super::guide_text::of(scene.here) }</div> }
}

/// What a [`TextAlone`] is made of.
#[cfg(feature = "prose")]
#[derive(yew::Properties, PartialEq)]
pub struct TextAloneProps {
    /// The page.
    pub route: Route,
}

/// The text of a page without the page around it, for the file that the page's own program fetches.
#[cfg(feature = "prose")]
#[yew::function_component]
pub fn TextAlone(props: &TextAloneProps) -> Html {
    super::guide_text::of(Here { route: props.route, routing: Routing::Files })
}

/// The text of the page on screen.
#[cfg(not(feature = "prose"))]
pub(super) fn text(scene: &Scene<'_>) -> Html {
    use crate::view::route::Route;
    use crate::view::texts::Fetch;

    let path = scene.here.route.path();
    let Some(text) = scene.texts.of(scene.here.route) else {
        return match scene.texts.fetch() {
            Fetch::Failed => html! {
                <div class="calm" role="alert">
                    <p>{ "The text of this page did not come. The rest of whichhop works without it." }</p>
                    <p><a href={scene.here.route.address(scene.here.routing, scene.here.route)} target="_blank">{ "Open it as a page of its own" }</a>{ ", or go " }{ scene.link(Route::Case, "", html! { "back to your case" }) }{ "." }</p>
                </div>
            },
            Fetch::NotAsked | Fetch::UnderWay | Fetch::Done => {
                html! { <p class="faint" role="status">{ "Bringing the text …" }</p> }
            }
        };
    };
    html! { <div class="text" key={path.clone()} data-text={path}>{ Html::from_html_unchecked(text) }</div> }
}
