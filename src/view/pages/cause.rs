//! The page of one cause: what is seen, why it happens, how to be sure, what to change.

use yew::{Html, html};

use super::text::text;
use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Family, causes};
use crate::view::parts::{badge, explained, steps};
use crate::view::route::Route;
use crate::view::scene::Scene;

/// One cause.
pub(in crate::view) fn cause(scene: &Scene<'_>, entry: &'static Cause) -> Html {
    html! {
        <article class="reading" data-cause={entry.id}>
            <p class="crumbs">{ scene.link(Route::Causes, "", html! { "All causes" }) }{ " · " }{ entry.family.map_or("Outside the five families", Family::title) }</p>
            <h1>{ entry.title }</h1>
            { badge(scene, entry) }
            <p class="lead">{ explained(scene, entry.meaning, None) }</p>
            { facts(entry) }
            <h2>{ "How to be sure" }</h2>
            { steps(entry.confirm, usize::MAX) }
            <h2>{ "What to change" }</h2>
            { steps(entry.fix, usize::MAX) }
            if !entry.prevent.is_empty() {
                <h2>{ "How to keep it from coming back" }</h2>
                <p>{ entry.prevent }</p>
            }
            { text(scene) }
            { siblings(scene, entry) }
        </article>
    }
}

fn facts(entry: &'static Cause) -> Html {
    let statuses: Vec<String> = entry.statuses.iter().map(u16::to_string).collect();
    let statuses = if statuses.is_empty() { "none: no answer comes".to_owned() } else { statuses.join(", ") };
    let places: Vec<&str> = entry.places.iter().map(|place| Place::words(*place)).collect();
    let lasts = match entry.duration {
        Duration::Transient => "Mostly, within seconds or minutes",
        Duration::Persistent => "No: it stays until somebody changes something",
        Duration::Either => "Sometimes: it comes and goes",
    };
    let fact = |name: &'static str, words: String| html! { <div><dt>{ name }</dt><dd>{ words }</dd></div> };
    html! {
        <dl class="facts">
            { fact("Where it happens", places.join("; ")) }
            { fact("Typical statuses", statuses) }
            { fact("Goes away by itself", lasts.to_owned()) }
        </dl>
    }
}

fn siblings(scene: &Scene<'_>, entry: &'static Cause) -> Html {
    let others: Vec<_> = causes::ALL.iter().filter(|it| it.family == entry.family && **it != entry).collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2>{ "Others of the same family" }</h2>
            <ul class="siblings">
                { for others.into_iter().map(|other| html! { <li>{ scene.link(Route::Cause(other), "", html! { { other.title } }) }</li> }) }
            </ul>
        </>
    }
}
