//! The foot of every page: what the page does with what it is given.

use yew::Html;

use crate::view::element::{el, node, say};

use crate::view::route::Route;
use crate::view::scene::Scene;

/// The foot of a page.
pub(in crate::view) fn footer(scene: &Scene<'_>) -> Html {
    el!(
        "footer",
        ["class" = fixed("foot")],
        el!(
            "div",
            ["class" = fixed("foot-row")],
            el!(
                "p",
                [],
                el!("strong", [], say("whichhop")),
                say(
                    " reads evidence on your own machine. Nothing you paste or drop is sent anywhere, and no request is made before you press a button that names its hosts."
                )
            ),
            el!(
                "p",
                ["class" = fixed("foot-links")],
                node(scene.link(Route::Causes, "", say("All causes"))),
                node(scene.link(Route::Guides, "", say("Guide"))),
                node(scene.link(Route::Questions, "", say("Questions"))),
                node(scene.link(Route::Glossary, "", say("Glossary"))),
                el!("span", [], node(concat!("Version ", env!("CARGO_PKG_VERSION"))))
            )
        )
    )
}
