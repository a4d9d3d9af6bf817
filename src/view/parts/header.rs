//! The head of every page: the name, the ways between the pages, the colours.

use yew::Html;

use crate::view::element::{el, list, many, node, pressing, say, value};

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
        Theme::Auto => "Colours: auto, as your system has them",
        Theme::Light => "Colours: light",
        Theme::Dark => "Colours: dark",
    };
    let brand = many(vec![
        el!(
            "svg",
            [
                "class" = fixed("brand-mark"),
                "viewBox" = fixed("0 0 40 16"),
                "width" = fixed("40"),
                "height" = fixed("16"),
                "aria-hidden" = fixed("true"),
                "focusable" = fixed("false")
            ],
            el!("path", ["d" = fixed("M8 8h24")]),
            el!("circle", ["cx" = fixed("5"), "cy" = fixed("8"), "r" = fixed("3.5")]),
            el!("circle", ["cx" = fixed("35"), "cy" = fixed("8"), "r" = fixed("3.5")]),
            el!("path", ["class" = fixed("brand-cross"), "d" = fixed("M16.5 4.5l7 7M23.5 4.5l-7 7")])
        ),
        say("whichhop"),
    ]);
    many(vec![
        el!("a", ["class" = fixed("skip"), "href" = fixed("#main")], say("Skip to the content")),
        el!(
            "header",
            ["class" = fixed("head")],
            el!(
                "div",
                ["class" = fixed("head-row")],
                node(scene.link(Route::Case, "brand", brand)),
                el!(
                    "nav",
                    ["aria-label" = fixed("Pages")],
                    el!(
                        "ul",
                        ["class" = fixed("nav")],
                        list(WAYS.into_iter().map(|(to, words)| el!(
                            "li",
                            [
                                "class" =
                                    value((scene.here.route.section() == to.section()).then_some("is-here")),
                                "data-page" = value(to.section())
                            ],
                            node(scene.link(to, "", node(words)))
                        )))
                    )
                ),
                pressing(
                    scene.press(Action::ThemePressed),
                    el!(
                        "button",
                        [
                            "type" = fixed("button"),
                            "class" = fixed("quiet theme needs-script"),
                            "id" = fixed("theme"),
                            "aria-label" = value(words),
                            "title" = value(words)
                        ],
                        node(icon(Shape::Theme)),
                        el!("span", ["class" = fixed("theme-word")], node(theme.id()))
                    )
                )
            )
        ),
    ])
}
