//! The page of the frequent questions.

use yew::{Html, Properties, function_component, html};

use super::Text;
use crate::view::route::{Link, Route};
use crate::view::texts::Texts;

/// What the [`QuestionsPage`] is made of.
#[derive(Properties, PartialEq)]
pub struct QuestionsPageProps {
    /// The texts that are here.
    pub texts: Texts,
}

/// The frequent questions.
#[function_component]
pub fn QuestionsPage(props: &QuestionsPageProps) -> Html {
    html! {
        <div class="reading">
            <p class="crumbs"><Link to={Route::Guides}>{ "Guide" }</Link></p>
            <h1>{ "Questions" }</h1>
            <p class="lead">{ "Two sentences each, and a way to go on." }</p>
            <Text route={Route::Questions} texts={props.texts.clone()} />
        </div>
    }
}
