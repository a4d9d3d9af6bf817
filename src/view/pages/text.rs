//! The text of a page that the page's own program does not hold. On the host it is written; in the browser it is what the host wrote.

use yew::Html;

#[cfg(not(feature = "prose"))]
use crate::view::element::say;
use crate::view::element::{el, keyed, node, value};

#[cfg(feature = "prose")]
use crate::view::route::{Here, Route, Routing};
use crate::view::scene::Scene;

/// The text of the page on screen.
#[cfg(feature = "prose")]
pub(super) fn text(scene: &Scene<'_>) -> Html {
    let path = scene.here.route.path();
    keyed(
        path.clone(),
        el!(
            "div",
            ["class" = fixed("text"), "data-text" = value(path)],
            node(super::guide_text::of(scene.here))
        ),
    )
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
            Fetch::Failed => el!(
                "div",
                ["class" = fixed("calm"), "role" = fixed("alert")],
                el!(
                    "p",
                    [],
                    say("The text of this page did not come. The rest of whichhop works without it.")
                ),
                el!(
                    "p",
                    [],
                    el!(
                        "a",
                        [
                            "href" = value(scene.here.route.address(scene.here.routing, scene.here.route)),
                            "target" = fixed("_blank")
                        ],
                        say("Open it as a page of its own")
                    ),
                    say(", or go "),
                    node(scene.link(Route::Case, "", say("back to your case"))),
                    say(".")
                )
            ),
            Fetch::NotAsked | Fetch::UnderWay | Fetch::Done => {
                el!("p", ["class" = fixed("faint"), "role" = fixed("status")], say("Bringing the text …"))
            }
        };
    };
    keyed(
        path.clone(),
        el!(
            "div",
            ["class" = fixed("text"), "data-text" = value(path)],
            node(Html::from_html_unchecked(text))
        ),
    )
}
