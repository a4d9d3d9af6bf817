//! The page with all causes.

use yew::{Html, html};

use crate::knowledge::{Family, causes as all};
use crate::view::parts;
use crate::view::scene::Scene;

/// All causes.
pub(in crate::view) fn causes(scene: &Scene<'_>) -> Html {
    html! {
        <div class="reading is-wide">
            <h1>{ "Causes of a 502 through a proxy" }</h1>
            <p class="lead">
                { all::ALL.len() }{ " causes in " }{ Family::ALL.len() }{ " families. Open one to see how to be sure and what to change." }
            </p>
            { parts::cause_table(scene) }
        </div>
    }
}
