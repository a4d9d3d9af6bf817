//! The third way in beside evidence and live check: questions.

use yew::{Html, html};

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
    html! {
        <section class="card questions" aria-labelledby="questions-title">
            <h2 id="questions-title">{ "Answer questions" }</h2>
            <p>{ words }</p>
            { scene.link(Route::Tree, "button second", html! { <>{ icon(Shape::Question) }{ button }</> }) }
        </section>
    }
}
