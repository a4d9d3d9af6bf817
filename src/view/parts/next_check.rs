//! What to look at next: a question, the command that answers it, and what each outcome would mean.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html};

use super::CommandBox;
use crate::case::{Copied, Shell};
use crate::knowledge::causes;
use crate::report::CheckRow;
use crate::view::app::OnAction;
use crate::view::route::{Link, Route};

/// What a [`NextCheck`] is made of.
#[derive(Properties, PartialEq)]
pub struct NextCheckProps {
    /// The check.
    pub row: CheckRow,
    /// The shell whose commands are shown.
    pub shell: Shell,
    /// What was copied last.
    pub copied: Option<Copied>,
    /// Where a press is told.
    pub on_action: OnAction,
}

/// A next check.
#[function_component]
pub fn NextCheck(props: &NextCheckProps) -> Html {
    let row = &props.row;
    html! {
        <li class="check" data-check={row.id.clone()}>
            <h4>{ row.ask.clone() }</h4>
            if let Some(command) = &row.command {
                <CommandBox id={Rc::from(row.id.as_str())} sh={Rc::from(command.sh.as_str())}
                    powershell={Rc::from(command.powershell.as_str())} shell={props.shell}
                    copied={props.copied.clone()} on_action={props.on_action.clone()} />
            }
            if !row.outcomes.is_empty() {
                <dl class="outcomes">
                    { for row.outcomes.iter().map(|outcome| html! {
                        <div key={outcome.seen.clone()}>
                            <dt>{ "If " }{ outcome.seen.clone() }</dt>
                            <dd>{ causes_of(&outcome.points_to) }</dd>
                        </div>
                    }) }
                </dl>
            }
        </li>
    }
}

fn causes_of(ids: &[String]) -> Html {
    let known: Vec<_> = ids.iter().filter_map(|id| causes::find(id)).collect();
    if known.is_empty() {
        return html! { { "None of the causes above becomes likelier" } };
    }
    html! {
        <ul class="points-to">
            { for known.into_iter().map(|cause| html! {
                <li key={cause.id}><Link to={Route::Cause(cause)}>{ cause.title }</Link></li>
            }) }
        </ul>
    }
}
