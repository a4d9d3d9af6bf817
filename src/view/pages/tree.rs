//! The page of the decision tree. Its answers feed the same case as everything else.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html};

use crate::case::Case;
use crate::view::app::OnAction;
use crate::view::parts::{ChainPicture, TreeWalk};

/// What the [`TreePage`] is made of.
#[derive(Properties, PartialEq)]
pub struct TreePageProps {
    /// The case.
    pub case: Rc<Case>,
    /// Where everything is told.
    pub on_action: OnAction,
}

/// The questions.
#[function_component]
pub fn TreePage(props: &TreePageProps) -> Html {
    html! {
        <div class="reading is-wide tree">
            <h1>{ "Find the hop by questions" }</h1>
            <p class="lead">{ "Each answer counts in your case like a line of a log. “I don't know” is always an answer." }</p>
            <ChainPicture written={props.case.written.clone()} />
            <TreeWalk case={Rc::clone(&props.case)} on_action={props.on_action.clone()} />
        </div>
    }
}
