//! The pages of the guide: the list of them, each by itself, and the frequent questions.

use yew::Html;

use crate::view::element::{el, many, node, say, value};

use super::status_matrix::status_matrix;
use super::text::text;
use crate::knowledge::guide::{Entry, index};
use crate::knowledge::status_matrix::SUMMARY;
use crate::view::route::Route;
use crate::view::scene::Scene;

/// All pages of the guide.
pub(in crate::view) fn guides(scene: &Scene<'_>) -> Html {
    el!(
        "div",
        ["class" = fixed("reading")],
        el!("h1", [], say("Guide")),
        el!(
            "p",
            ["class" = fixed("lead")],
            say(
                "What a 502 through a proxy is, who can cause it, and what to do. Read it from front to back, or open what you need."
            )
        ),
        node(text(scene))
    )
}

/// The frequent questions.
pub(in crate::view) fn questions(scene: &Scene<'_>) -> Html {
    el!(
        "div",
        ["class" = fixed("reading")],
        el!("p", ["class" = fixed("crumbs")], node(scene.link(Route::Guides, "", say("Guide")))),
        el!("h1", [], say("Questions")),
        el!("p", ["class" = fixed("lead")], say("Two sentences each, and a way to go on.")),
        node(text(scene))
    )
}

/// One page of the guide.
pub(in crate::view) fn guide(scene: &Scene<'_>, entry: &'static Entry) -> Html {
    el!(
        "article",
        ["class" = fixed("reading"), "data-guide" = value(entry.id)],
        el!("p", ["class" = fixed("crumbs")], node(scene.link(Route::Guides, "", say("Guide")))),
        el!("h1", [], node(entry.title)),
        if *entry == index::STATUS_CODES {
            many(vec![el!("p", ["class" = fixed("lead")], node(SUMMARY)), node(status_matrix(scene))])
        } else {
            Html::default()
        },
        node(text(scene)),
        node(onwards(scene, entry))
    )
}

/// The pages before and after.
fn onwards(scene: &Scene<'_>, entry: &'static Entry) -> Html {
    let at = index::ALL.iter().position(|it| *it == entry).unwrap_or_default();
    let beside = |class: &'static str, words: &'static str, at: Option<usize>| {
        at.and_then(|at| index::ALL.get(at)).map(|other| {
            let link = scene.link(Route::Guide(other), "", node(other.title));
            el!(
                "p",
                ["class" = value(class)],
                el!("span", ["class" = fixed("faint")], node(words)),
                node(link)
            )
        })
    };
    el!(
        "nav",
        ["class" = fixed("onwards"), "aria-label" = fixed("Pages before and after")],
        node(beside("onwards-back", "Before", at.checked_sub(1))),
        node(beside("onwards-on", "Next", Some(at + 1)))
    )
}
