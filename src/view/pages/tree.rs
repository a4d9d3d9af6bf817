//! The page of the decision tree. Its answers feed the same case as everything else.

use yew::Html;

use crate::view::element::{el, node};

use crate::view::parts;
use crate::view::scene::Scene;

/// The questions.
pub(in crate::view) fn tree(scene: &Scene<'_>) -> Html {
    el!(
        "div",
        ["class" = fixed("reading is-wide tree")],
        el!("h1", [], say("Find the hop by questions")),
        el!(
            "p",
            ["class" = fixed("lead")],
            say("Each answer counts in your case like a line of a log. “I don’t know” is always an answer.")
        ),
        node(parts::chain(scene.case.written.as_deref())),
        node(parts::tree_walk(scene))
    )
}
