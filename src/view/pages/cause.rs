//! The page of one cause: what is seen, why it happens, how to be sure, what to change.

use yew::Html;

use crate::view::element::{el, list, many, node, say, value};

use super::text::text;
use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Family, causes};
use crate::view::parts::{badge, explained};
use crate::view::route::Route;
use crate::view::scene::Scene;

/// One cause.
pub(in crate::view) fn cause(scene: &Scene<'_>, entry: &'static Cause) -> Html {
    el!(
        "article",
        ["class" = fixed("reading"), "data-cause" = value(entry.id)],
        el!(
            "p",
            ["class" = fixed("crumbs")],
            node(scene.link(Route::Causes, "", say("All causes"))),
            say(" · "),
            node(entry.family.map_or("Outside the five families", Family::title))
        ),
        el!("h1", [], node(entry.title)),
        node(badge(scene, entry)),
        el!("p", ["class" = fixed("lead")], node(explained(scene, entry.meaning, None))),
        node(facts(entry)),
        node(text(scene)),
        node(siblings(scene, entry))
    )
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
    let fact = |name: &'static str, words: String| {
        el!("div", [], el!("dt", [], node(name)), el!("dd", [], node(words)))
    };
    el!(
        "dl",
        ["class" = fixed("facts")],
        node(fact("Where it happens", places.join("; "))),
        node(fact("Typical statuses", statuses)),
        node(fact("Goes away by itself", lasts.to_owned()))
    )
}

fn siblings(scene: &Scene<'_>, entry: &'static Cause) -> Html {
    let others: Vec<_> = causes::ALL.iter().filter(|it| it.family == entry.family && **it != entry).collect();
    if others.is_empty() {
        return Html::default();
    }
    many(vec![
        el!("h2", [], say("Others of the same family")),
        el!(
            "ul",
            ["class" = fixed("siblings")],
            list(others.into_iter().map(|other| el!(
                "li",
                [],
                node(scene.link(Route::Cause(other), "", node(other.title)))
            )))
        ),
    ])
}
