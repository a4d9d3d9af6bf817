//! One ranked cause: a bar, a word, a figure, and what speaks for it and against it.

use yew::{Html, html};

use super::finding_quote::finding_quote;
use super::{likelihood, percent};
use crate::knowledge::causes;
use crate::report::{CauseRow, FindingRow};
use crate::view::route::Route;
use crate::view::scene::Scene;

/// A ranked cause. Only the first is open.
pub(super) fn cause_card(scene: &Scene<'_>, row: &CauseRow, findings: &[FindingRow], is_open: bool) -> Html {
    let more = causes::find(&row.id)
        .map(|entry| scene.link(Route::Cause(entry), "", html! { "More about this cause" }));
    html! {
        <li class="cause" key={row.id.clone()} data-cause={row.id.clone()}>
            <details open={is_open}>
                <summary>
                    <span class="cause-title">{ row.title.clone() }</span>
                    { probability_bar(row.probability) }
                </summary>
                <div class="cause-body">
                    <p>{ row.meaning.clone() }</p>
                    { reasons(scene, "Speaks for it", "reasons for", &row.supports, findings) }
                    { reasons(scene, "Speaks against it", "reasons against", &row.against, findings) }
                    if row.supports.is_empty() && row.against.is_empty() {
                        <p class="faint">{ "Nothing in the evidence speaks for or against it directly; it is what usually stands behind such an answer." }</p>
                    }
                    <p>{ more }</p>
                </div>
            </details>
        </li>
    }
}

fn reasons(
    scene: &Scene<'_>,
    heading: &'static str,
    class: &'static str,
    ids: &[String],
    findings: &[FindingRow],
) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let named = findings.iter().filter(|finding| ids.contains(&finding.id));
    html! {
        <div {class}>
            <h4>{ heading }</h4>
            <ul>{ for named.map(|finding| finding_quote(scene, finding)) }</ul>
        </div>
    }
}

/// A bar with its word and figure.
pub(super) fn probability_bar(probability: f64) -> Html {
    let figure = percent(probability);
    let word = likelihood(probability);
    html! {
        <span class={["bar is-", word].concat()}>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="bar-ground" width="100" height="8" />
                <rect class="bar-share" width={figure.to_string()} height="8" />
            </svg>
            <span class="bar-words">{ word }{ " " }<span class="figure">{ figure }{ " %" }</span></span>
        </span>
    }
}
