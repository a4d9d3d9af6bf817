//! The page with the words of the matter.

use yew::{Html, html};

use crate::view::element::{el, keyed, list, many, node, say, value};

use crate::case::{Action, Look};
use crate::knowledge::{Term, glossary as words_of};
use crate::view::parts::explained;
use crate::view::scene::Scene;

/// The glossary.
pub(in crate::view) fn glossary(scene: &Scene<'_>) -> Html {
    let words = scene.case.looks.term_words.to_ascii_lowercase();
    let mut terms: Vec<&'static Term> =
        words_of::ALL.iter().copied().filter(|term| fits(term, &words)).collect();
    in_order(&mut terms);
    el!(
        "div",
        ["class" = fixed("reading")],
        el!("h1", [], say("Glossary")),
        el!(
            "p",
            ["class" = fixed("lead")],
            node(words_of::ALL.len()),
            say(" words of proxies, gateways and failing hops.")
        ),
        el!(
            "div",
            ["class" = fixed("filters needs-script")],
            el!(
                "label",
                [],
                say("Search"),
                html! { <input type="search" id="term-search" value={scene.case.looks.term_words.to_string()}
                oninput={scene.typed(|words| Action::Looked(Look::TermWords(words)))} placeholder="upstream, 407, tunnel …" /> }
            ),
            el!(
                "p",
                ["class" = fixed("faint"), "role" = fixed("status")],
                node(terms.len()),
                say(" of "),
                node(words_of::ALL.len()),
                say(" words")
            )
        ),
        if terms.is_empty() {
            el!("p", ["class" = fixed("calm")], say("No entry has these words."))
        } else {
            Html::default()
        },
        el!("dl", ["class" = fixed("glossary")], list(terms.into_iter().map(|term| entry(scene, term))))
    )
}

fn entry(scene: &Scene<'_>, term: &'static Term) -> Html {
    let others = term.see_also.iter().filter_map(|id| words_of::find(id));
    keyed(
        term.id,
        el!(
            "div",
            ["class" = fixed("entry"), "id" = value(term.id)],
            el!(
                "dt",
                [],
                node(term.title),
                if !term.aliases.is_empty() {
                    el!("span", ["class" = fixed("aliases")], say("also: "), node(term.aliases.join(", ")))
                } else {
                    Html::default()
                }
            ),
            el!(
                "dd",
                [],
                el!("p", [], node(explained(scene, term.meaning, Some(term.id)))),
                el!(
                    "p",
                    ["class" = fixed("beside")],
                    if !term.see_also.is_empty() {
                        many(vec![
                            say("See also "),
                            list(others.enumerate().map(|(index, other)| {
                                many(vec![
                                    node(if 0 < index { ", " } else { "" }),
                                    el!("a", ["href" = value(["#", other.id].concat())], node(other.title)),
                                ])
                            })),
                            say(". "),
                        ])
                    } else {
                        Html::default()
                    },
                    if let Some(source) = term.source {
                        el!("cite", [], node(source))
                    } else {
                        Html::default()
                    }
                )
            )
        ),
    )
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

/// By title, small and capital letters alike. A hundred terms need no more than this, and the library's sort costs 3 kB of wasm.
fn in_order(terms: &mut [&'static Term]) {
    let is_before = |one: &Term, other: &Term| {
        let letters =
            |term: &Term| term.title.bytes().map(|byte| byte.to_ascii_lowercase()).collect::<Vec<u8>>();
        letters(one) < letters(other)
    };
    for end in 1..terms.len() {
        let mut at = end;
        while 0 < at && is_before(terms[at], terms[at - 1]) {
            terms.swap(at, at - 1);
            at -= 1;
        }
    }
}
