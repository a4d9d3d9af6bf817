//! The box for evidence on every page but the case's own: what is given there opens the case.

use yew::{Html, html};

use super::evidence_box::{evidence_field, file_field};
use crate::case::Action;
use crate::view::scene::Scene;

/// A small box for evidence.
pub(in crate::view) fn quick_paste(scene: &Scene<'_>) -> Html {
    html! {
        <aside class="quick" aria-labelledby="evidence-title">
            <div class="quick-row">
                <h2 id="evidence-title"><label for="evidence">{ "Have the error at hand? Paste it" }</label></h2>
                { evidence_field(scene, "2") }
                <div class="evidence-row">
                    <button type="button" id="read" class="first" onclick={scene.press(Action::ReadPressed)}>{ "Read it" }</button>
                    { file_field(scene) }
                    <span class="faint">{ "Nothing is sent." }</span>
                </div>
            </div>
        </aside>
    }
}
