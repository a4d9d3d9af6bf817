//! The third way in beside evidence and live check: questions.

use yew::{Html, Properties, function_component, html};

use super::{Icon, Shape};
use crate::view::route::{Link, Route};

/// What [`WaysIn`] is made of.
#[derive(Properties, PartialEq)]
pub struct WaysInProps {
    /// How many questions were answered.
    pub n_answers: usize,
}

/// The way to the questions.
#[function_component]
pub fn WaysIn(props: &WaysInProps) -> Html {
    let words = match props.n_answers {
        0 => "Nothing to paste? A few questions lead to the hop that failed.".to_owned(),
        1 => "1 answer counts in this case.".to_owned(),
        n => format!("{n} answers count in this case."),
    };
    html! {
        <section class="card questions" aria-labelledby="questions-title">
            <h2 id="questions-title">{ "Answer questions" }</h2>
            <p>{ words }</p>
            <Link to={Route::Tree} class="button second">
                <Icon shape={Shape::Question} />{ if props.n_answers == 0 { "Start with the first question" } else { "Go on with the questions" } }
            </Link>
        </section>
    }
}
