//! The page of the decision tree. Its answers feed the same case as everything else.

use yew::{Html, html};

use crate::view::parts;
use crate::view::scene::Scene;

/// The questions.
pub(in crate::view) fn tree(scene: &Scene<'_>) -> Html {
    html! {
        <div class="reading is-wide tree">
            <h1>{ "Find the hop by questions" }</h1>
            <p class="lead">{ "Each answer counts in your case like a line of a log. “I don’t know” is always an answer." }</p>
            { parts::chain(scene.case.written.as_deref()) }
            { parts::tree_walk(scene) }
        </div>
    }
}
