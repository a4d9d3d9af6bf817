//! The pages of the guide: the list of them, and each by itself.

use yew::{Html, Properties, function_component, html};

use super::Text;
use super::status_matrix::StatusMatrix;
use crate::knowledge::guide::{Entry, index};
use crate::knowledge::status_matrix::SUMMARY;
use crate::view::route::{Link, Route};
use crate::view::texts::Texts;

/// What the [`GuidesPage`] is made of.
#[derive(Properties, PartialEq)]
pub struct GuidesPageProps {
    /// The texts that are here.
    pub texts: Texts,
}

/// All pages of the guide.
#[function_component]
pub fn GuidesPage(props: &GuidesPageProps) -> Html {
    html! {
        <div class="reading">
            <h1>{ "Guide" }</h1>
            <p class="lead">{ "What a 502 through a proxy is, who can cause it, and what to do. Read it from front to back, or open what you need." }</p>
            <Text route={Route::Guides} texts={props.texts.clone()} />
        </div>
    }
}

/// What a [`GuidePage`] is made of.
#[derive(Properties, PartialEq)]
pub struct GuidePageProps {
    /// The page.
    pub entry: &'static Entry,
    /// The texts that are here.
    pub texts: Texts,
}

/// One page of the guide.
#[function_component]
pub fn GuidePage(props: &GuidePageProps) -> Html {
    let entry = props.entry;
    html! {
        <article class="reading" key={entry.id} data-guide={entry.id}>
            <p class="crumbs"><Link to={Route::Guides}>{ "Guide" }</Link></p>
            <h1>{ entry.title }</h1>
            if *entry == index::STATUS_CODES {
                <p class="lead">{ SUMMARY }</p>
                <StatusMatrix />
            }
            <Text route={Route::Guide(entry)} texts={props.texts.clone()} />
            { onwards(entry) }
        </article>
    }
}

/// The pages before and after.
fn onwards(entry: &'static Entry) -> Html {
    let at = index::ALL.iter().position(|it| *it == entry).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|before| index::ALL.get(before));
    let after = index::ALL.get(at + 1);
    html! {
        <nav class="onwards" aria-label="Pages before and after">
            if let Some(before) = before {
                <p class="onwards-back"><span class="faint">{ "Before" }</span><Link to={Route::Guide(before)}>{ before.title }</Link></p>
            }
            if let Some(after) = after {
                <p class="onwards-on"><span class="faint">{ "Next" }</span><Link to={Route::Guide(after)}>{ after.title }</Link></p>
            }
        </nav>
    }
}
