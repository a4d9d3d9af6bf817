//! The page with all causes.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html};

use crate::case::Written;
use crate::knowledge::{Family, causes};
use crate::view::parts::CauseTable;

/// What the [`CausesPage`] is made of.
#[derive(Properties, PartialEq)]
pub struct CausesPageProps {
    /// The newest report.
    pub written: Option<Rc<Written>>,
}

/// All causes.
#[function_component]
pub fn CausesPage(props: &CausesPageProps) -> Html {
    html! {
        <div class="reading is-wide">
            <h1>{ "Causes of a 502 through a proxy" }</h1>
            <p class="lead">
                { format!("{} causes in {} families. ", causes::ALL.len(), Family::ALL.len()) }
                { "Open one to see how to be sure and what to change." }
            </p>
            <CauseTable written={props.written.clone()} />
        </div>
    }
}
