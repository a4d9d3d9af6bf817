//! The page with the words of the matter.

use yew::{Html, html};

use crate::case::{Action, Look};
use crate::knowledge::{Term, glossary as words_of};
use crate::view::parts::explained;
use crate::view::scene::Scene;

/// The glossary.
pub(in crate::view) fn glossary(scene: &Scene<'_>) -> Html {
    let words = scene.case.looks.term_words.to_ascii_lowercase();
    let mut terms: Vec<&'static Term> =
        words_of::ALL.iter().copied().filter(|term| fits(term, &words)).collect();
    terms.sort_by_cached_key(|term| term.title.to_ascii_lowercase());
    html! {
        <div class="reading">
            <h1>{ "Glossary" }</h1>
            <p class="lead">{ words_of::ALL.len() }{ " words of proxies, gateways and failing hops." }</p>
            <div class="filters needs-script">
                <label>{ "Search" }<input type="search" id="term-search" value={scene.case.looks.term_words.to_string()}
                    oninput={scene.typed(|words| Action::Looked(Look::TermWords(words)))} placeholder="upstream, 407, tunnel …" /></label>
                <p class="faint" role="status">{ terms.len() }{ " of " }{ words_of::ALL.len() }{ " words" }</p>
            </div>
            if terms.is_empty() {
                <p class="calm">{ "No entry has these words." }</p>
            }
            <dl class="glossary">{ for terms.into_iter().map(|term| entry(scene, term)) }</dl>
        </div>
    }
}

fn entry(scene: &Scene<'_>, term: &'static Term) -> Html {
    let others = term.see_also.iter().filter_map(|id| words_of::find(id));
    html! {
        <div class="entry" key={term.id} id={term.id}>
            <dt>
                { term.title }
                if !term.aliases.is_empty() { <span class="aliases">{ "also: " }{ term.aliases.join(", ") }</span> }
            </dt>
            <dd>
                <p>{ explained(scene, term.meaning, Some(term.id)) }</p>
                <p class="beside">
                    if !term.see_also.is_empty() {
                        { "See also " }
                        { for others.enumerate().map(|(index, other)| html! {
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

/// Whether a term has all the words, given in small letters.
fn fits(term: &Term, words: &str) -> bool {
    let has = |word: &str| {
        [term.title, term.meaning]
            .iter()
            .chain(term.aliases)
            .any(|text| text.to_ascii_lowercase().contains(word))
    };
    words.split_whitespace().all(has)
}
