//! What to look at next: a question, the command that answers it, and what each outcome would mean.

use yew::{Html, html};

use super::command::command;
use crate::knowledge::causes;
use crate::report::{CauseRow, CheckRow};
use crate::view::route::Route;
use crate::view::scene::Scene;

/// A next check.
pub(super) fn next_check(scene: &Scene<'_>, row: &CheckRow, ranked: &[CauseRow]) -> Html {
    let outcomes = row.outcomes.iter().map(|outcome| {
        html! {
            <div key={outcome.seen.clone()}>
                <dt>{ "If " }{ outcome.seen.clone() }</dt>
                <dd>{ causes_of(scene, &outcome.points_to, ranked) }</dd>
            </div>
        }
    });
    html! {
        <li class="check" key={row.id.clone()} data-check={row.id.clone()}>
            <h4>{ row.ask.clone() }</h4>
            if let Some(it) = &row.command { { command(scene, &row.id, &it.sh, &it.powershell) } }
            if !row.outcomes.is_empty() {
                <details>
                    <summary>{ "What each outcome would mean" }</summary>
                    <dl class="outcomes">{ for outcomes }</dl>
                </details>
            }
        </li>
    }
}

/// The causes that an outcome would make likelier: those of this case by name, the rest by number.
fn causes_of(scene: &Scene<'_>, ids: &[String], ranked: &[CauseRow]) -> Html {
    let is_ranked = |id: &&String| ranked.iter().any(|row| row.id == **id);
    let mut named: Vec<_> = ids.iter().filter(is_ranked).filter_map(|id| causes::find(id)).collect();
    if named.is_empty() {
        named = ids.iter().filter_map(|id| causes::find(id)).take(3).collect();
    }
    let n_more = ids.len() - named.len();
    html! {
        <ul class="points-to">
            if named.is_empty() { <li>{ "None of the causes above becomes likelier" }</li> }
            { for named.into_iter().map(|entry| html! {
                <li>{ scene.link(Route::Cause(entry), "", html! { { entry.title } }) }</li>
            }) }
            if 0 < n_more { <li class="faint">{ format!("and {n_more} more") }</li> }
        </ul>
    }
}
