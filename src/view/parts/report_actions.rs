//! What can be done with a report: copy it for a ticket or as data, or print it.

use std::rc::Rc;

use yew::{Callback, Html, Properties, function_component, html};

use super::{Icon, Shape};
use crate::case::{Action, Copied, Written};
use crate::view::app::OnAction;

/// What the [`ReportActions`] are made of.
#[derive(Properties, PartialEq)]
pub struct ReportActionsProps {
    /// The report.
    pub written: Rc<Written>,
    /// What was copied last.
    pub copied: Option<Copied>,
    /// Where a press is told.
    pub on_action: OnAction,
}

/// The row of buttons below a report.
#[function_component]
pub fn ReportActions(props: &ReportActionsProps) -> Html {
    let button = |what: Copied, text: &Rc<str>, words: &'static str, id: &'static str| {
        let is_copied = props.copied.as_ref() == Some(&what);
        let (on_action, text) = (props.on_action.clone(), Rc::clone(text));
        let onclick =
            Callback::from(move |_| on_action.emit(Action::CopyPressed(what.clone(), Rc::clone(&text))));
        html! {
            <button type="button" {id} class="second" {onclick}>
                <Icon shape={if is_copied { Shape::Done } else { Shape::Copy }} />
                { if is_copied { "Copied" } else { words } }
            </button>
        }
    };
    html! {
        <div class="actions">
            { button(Copied::Markdown, &props.written.markdown, "Copy the report for a ticket", "copy-markdown") }
            { button(Copied::Json, &props.written.json, "Copy as JSON", "copy-json") }
            <p class="faint">{ "Both carry masked quotes only: no credentials, cookies or tokens." }</p>
        </div>
    }
}
