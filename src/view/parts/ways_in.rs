//! The third way in beside evidence and live check: questions.

use yew::Html;

use crate::view::element::{el, many, node};

use super::icon::{Shape, icon};
use crate::view::route::Route;
use crate::view::scene::Scene;

/// The way to the questions.
pub(in crate::view) fn ways_in(scene: &Scene<'_>) -> Html {
    let (words, button) = match scene.case.answers.len() {
        0 => (
            "Nothing to paste? A few questions lead to the hop that failed.".to_owned(),
            "Start with the first question",
        ),
        1 => ("1 answer counts in this case.".to_owned(), "Go on with the questions"),
        n => (format!("{n} answers count in this case."), "Go on with the questions"),
    };
    el!(
        "section",
        ["class" = fixed("card questions"), "aria-labelledby" = fixed("questions-title")],
        el!("h2", ["id" = fixed("questions-title")], say("Answer questions")),
        el!("p", [], node(words)),
        node(scene.link(Route::Tree, "button second", many(vec![node(icon(Shape::Question)), node(button)])))
    )
}
