//! One ranked cause: a bar, a word, a figure, and what speaks for it and against it.

use yew::{Html, Properties, function_component, html};

use super::{FindingQuote, likelihood, percent};
use crate::knowledge::causes;
use crate::report::{CauseRow, FindingRow};
use crate::view::app::OnAction;
use crate::view::route::{Link, Route};

/// What a [`CauseCard`] is made of.
#[derive(Properties, PartialEq)]
pub struct CauseCardProps {
    /// The cause as ranked.
    pub row: CauseRow,
    /// All findings of the report.
    pub findings: Vec<FindingRow>,
    /// Its rank, from 1.
    pub rank: usize,
    /// Where a picked line is told.
    pub on_action: OnAction,
}

/// A ranked cause.
#[function_component]
pub fn CauseCard(props: &CauseCardProps) -> Html {
    let CauseCardProps { row, findings, rank, on_action } = props;
    let of = |ids: &[String]| -> Vec<FindingRow> {
        findings.iter().filter(|finding| ids.contains(&finding.id)).cloned().collect()
    };
    let (supports, against) = (of(&row.supports), of(&row.against));
    let title = html! { <>{ row.title.clone() }</> };
    html! {
        <li class="cause" data-cause={row.id.clone()}>
            <details open={*rank == 1}>
                <summary>
                    <span class="cause-title">{ title }</span>
                    <ProbabilityBar probability={row.probability} />
                </summary>
                <div class="cause-body">
                    <p>{ row.meaning.clone() }</p>
                    { list("Speaks for it", "for", &supports, on_action) }
                    { list("Speaks against it", "against", &against, on_action) }
                    if supports.is_empty() && against.is_empty() {
                        <p class="faint">{ "Nothing in the evidence speaks for or against it directly; it is what usually stands behind such an answer." }</p>
                    }
                    if let Some(cause) = causes::find(&row.id) {
                        <p class="cause-more"><Link to={Route::Cause(cause)}>{ "More about this cause" }</Link></p>
                    }
                </div>
            </details>
        </li>
    }
}

fn list(heading: &'static str, class: &'static str, findings: &[FindingRow], on_action: &OnAction) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    html! {
        <div class={["reasons ", class].concat()}>
            <h4>{ heading }</h4>
            <ul>
                { for findings.iter().map(|finding| html! {
                    <li key={finding.id.clone()}><FindingQuote finding={finding.clone()} on_action={on_action.clone()} /></li>
                }) }
            </ul>
        </div>
    }
}

/// What a [`ProbabilityBar`] is made of.
#[derive(Properties, PartialEq)]
pub struct ProbabilityBarProps {
    /// Between 0 and 1.
    pub probability: f64,
}

/// A bar with its word and figure.
#[function_component]
pub fn ProbabilityBar(props: &ProbabilityBarProps) -> Html {
    let figure = percent(props.probability);
    html! {
        <span class={["bar is-", likelihood(props.probability)].concat()}>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="bar-ground" width="100" height="8" />
                <rect class="bar-share" width={figure.to_string()} height="8" />
            </svg>
            <span class="bar-words">{ likelihood(props.probability) }{ " " }<span class="figure">{ figure }{ " %" }</span></span>
        </span>
    }
}
