//! The pages of the guide: the list of them, each by itself, and the frequent questions.

use yew::{Html, html};

use super::status_matrix::status_matrix;
use super::text::text;
use crate::knowledge::guide::{Entry, index};
use crate::knowledge::status_matrix::SUMMARY;
use crate::view::route::Route;
use crate::view::scene::Scene;

/// All pages of the guide.
pub(in crate::view) fn guides(scene: &Scene<'_>) -> Html {
    html! {
        <div class="reading">
            <h1>{ "Guide" }</h1>
            <p class="lead">{ "What a 502 through a proxy is, who can cause it, and what to do. Read it from front to back, or open what you need." }</p>
            { text(scene) }
        </div>
    }
}

/// The frequent questions.
pub(in crate::view) fn questions(scene: &Scene<'_>) -> Html {
    html! {
        <div class="reading">
            <p class="crumbs">{ scene.link(Route::Guides, "", html! { "Guide" }) }</p>
            <h1>{ "Questions" }</h1>
            <p class="lead">{ "Two sentences each, and a way to go on." }</p>
            { text(scene) }
        </div>
    }
}

/// One page of the guide.
pub(in crate::view) fn guide(scene: &Scene<'_>, entry: &'static Entry) -> Html {
    html! {
        <article class="reading" data-guide={entry.id}>
            <p class="crumbs">{ scene.link(Route::Guides, "", html! { "Guide" }) }</p>
            <h1>{ entry.title }</h1>
            if *entry == index::STATUS_CODES {
                <p class="lead">{ SUMMARY }</p>
                { status_matrix(scene) }
            }
            { text(scene) }
            { onwards(scene, entry) }
        </article>
    }
}

/// The pages before and after.
fn onwards(scene: &Scene<'_>, entry: &'static Entry) -> Html {
    let at = index::ALL.iter().position(|it| *it == entry).unwrap_or_default();
    let beside = |class: &'static str, words: &'static str, at: Option<usize>| {
        at.and_then(|at| index::ALL.get(at)).map(|other| {
            let link = scene.link(Route::Guide(other), "", html! { { other.title } });
            html! { <p {class}><span class="faint">{ words }</span>{ link }</p> }
        })
    };
    html! {
        <nav class="onwards" aria-label="Pages before and after">
            { beside("onwards-back", "Before", at.checked_sub(1)) }
            { beside("onwards-on", "Next", Some(at + 1)) }
        </nav>
    }
}
