//! The page with the words of the matter.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, TargetCast, function_component, html, use_state};

use crate::knowledge::{Term, glossary};
use crate::view::parts::Explained;

/// The glossary.
#[function_component]
pub fn GlossaryPage() -> Html {
    let words = use_state(String::new);
    let oninput = {
        let words = words.clone();
        Callback::from(move |event: InputEvent| {
            words.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let mut terms: Vec<&'static Term> =
        glossary::ALL.iter().copied().filter(|term| fits(term, &words)).collect();
    terms.sort_by_key(|term| term.title.to_lowercase());
    html! {
        <div class="reading">
            <h1>{ "Glossary" }</h1>
            <p class="lead">{ format!("{} words of proxies, gateways and failing hops.", glossary::ALL.len()) }</p>
            <div class="filters needs-script">
                <label>{ "Search" }<input type="search" id="term-search" value={(*words).clone()} {oninput} placeholder="upstream, 407, tunnel …" /></label>
                <p class="faint" role="status">{ format!("{} of {} words", terms.len(), glossary::ALL.len()) }</p>
            </div>
            if terms.is_empty() {
                <p class="calm">{ "No entry has these words." }</p>
            }
            <dl class="glossary">{ for terms.into_iter().map(entry) }</dl>
        </div>
    }
}

fn entry(term: &'static Term) -> Html {
    html! {
        <div class="entry" key={term.id} id={term.id}>
            <dt>
                { term.title }
                if !term.aliases.is_empty() { <span class="aliases">{ "also: " }{ term.aliases.join(", ") }</span> }
            </dt>
            <dd>
                <p><Explained text={term.meaning} but={term.id} /></p>
                <p class="beside">
                    if !term.see_also.is_empty() {
                        { "See also " }
                        { for term.see_also.iter().filter_map(|id| glossary::find(id)).enumerate().map(|(index, other)| html! {
                            <>{ if 0 < index { ", " } else { "" } }<a href={["#", other.id].concat()}>{ other.title }</a></>
                        }) }
                        { ". " }
                    }
                    if let Some(source) = term.source { <cite>{ source }</cite> }
                </p>
            </dd>
        </div>
    }
}

fn fits(term: &Term, words: &str) -> bool {
    let has = |word: &str| {
        [term.title, term.meaning].iter().chain(term.aliases).any(|text| text.to_lowercase().contains(word))
    };
    words.to_lowercase().split_whitespace().all(has)
}
