//! The box for evidence on every page but the case's own: what is given there opens the case.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html};

use super::evidence_box::{EvidenceField, FileField};
use crate::case::Action;
use crate::view::app::{OnAction, OnFiles};

/// What [`QuickPaste`] is made of.
#[derive(Properties, PartialEq)]
pub struct QuickPasteProps {
    /// What is typed so far.
    pub draft: Rc<str>,
    /// Where everything is told.
    pub on_action: OnAction,
    /// Where chosen files go.
    pub on_files: OnFiles,
}

/// A small box for evidence.
#[function_component]
pub fn QuickPaste(props: &QuickPasteProps) -> Html {
    let on_action = &props.on_action;
    html! {
        <aside class="quick" aria-labelledby="evidence-title">
            <div class="quick-row">
                <h2 id="evidence-title"><label for="evidence">{ "Have the error at hand? Paste it" }</label></h2>
                <EvidenceField draft={Rc::clone(&props.draft)} rows={2} {on_action} />
                <div class="evidence-row">
                    <button type="button" id="read" class="first" onclick={on_action.reform(|_| Action::ReadPressed)}>{ "Read it" }</button>
                    <FileField on_files={props.on_files.clone()} />
                    <span class="faint">{ "Nothing is sent." }</span>
                </div>
            </div>
        </aside>
    }
}
