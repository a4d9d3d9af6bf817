//! What to look at next: a question, the command that answers it, and what each outcome would mean.

use yew::Html;

use crate::view::element::{el, keyed, list, node, say, value};

use super::command::command;
use crate::knowledge::causes;
use crate::report::{CauseRow, CheckRow};
use crate::view::route::Route;
use crate::view::scene::Scene;

/// A next check.
pub(super) fn next_check(scene: &Scene<'_>, row: &CheckRow, ranked: &[CauseRow]) -> Html {
    let outcomes = row.outcomes.iter().map(|outcome| {
        keyed(
            outcome.seen.clone(),
            el!(
                "div",
                [],
                el!("dt", [], say("If "), node(outcome.seen.clone())),
                el!("dd", [], node(causes_of(scene, &outcome.points_to, ranked)))
            ),
        )
    });
    keyed(
        row.id.clone(),
        el!(
            "li",
            ["class" = fixed("check"), "data-check" = value(row.id.clone())],
            el!("h4", [], node(row.ask.clone())),
            if let Some(it) = &row.command {
                node(command(scene, &row.id, &it.sh, &it.powershell))
            } else {
                Html::default()
            },
            if !row.outcomes.is_empty() {
                el!(
                    "details",
                    [],
                    el!("summary", [], say("What each outcome would mean")),
                    el!("dl", ["class" = fixed("outcomes")], list(outcomes))
                )
            } else {
                Html::default()
            }
        ),
    )
}

/// The causes that an outcome would make likelier: those of this case by name, the rest by number.
fn causes_of(scene: &Scene<'_>, ids: &[String], ranked: &[CauseRow]) -> Html {
    let is_ranked = |id: &&String| ranked.iter().any(|row| row.id == **id);
    let mut named: Vec<_> = ids.iter().filter(is_ranked).filter_map(|id| causes::find(id)).collect();
    if named.is_empty() {
        named = ids.iter().filter_map(|id| causes::find(id)).take(3).collect();
    }
    let n_more = ids.len() - named.len();
    el!(
        "ul",
        ["class" = fixed("points-to")],
        if named.is_empty() {
            el!("li", [], say("None of the causes above becomes likelier"))
        } else {
            Html::default()
        },
        list(named.into_iter().map(|entry| el!(
            "li",
            [],
            node(scene.link(Route::Cause(entry), "", node(entry.title)))
        ))),
        if 0 < n_more {
            el!("li", ["class" = fixed("faint")], node(format!("and {n_more} more")))
        } else {
            Html::default()
        }
    )
}
