//! What a page says to search engines, as JSON-LD: questions, steps, terms. Written by the host only.

use serde_json::{Value, json};

use super::Route;
use crate::knowledge::guide::block::{Block, Step};
use crate::knowledge::guide::{self, Entry, Page, index};
use crate::knowledge::{glossary, questions};

/// The data of a page, for an element `<script type="application/ld+json">`. Nothing for a page that has none.
pub fn json_ld(route: Route) -> Option<String> {
    let data = match route {
        Route::Questions => faq(),
        Route::Glossary => terms(),
        Route::Guide(entry) => article(entry)?,
        Route::Case | Route::Causes | Route::Cause(_) | Route::Guides | Route::Tools | Route::Tree => {
            return None;
        }
    };
    // Inside a script element, nothing may look like the end of it.
    Some(data.to_string().replace('<', "\\u003c"))
}

fn faq() -> Value {
    let entries: Vec<Value> = questions::ALL
        .iter()
        .map(|question| {
            json!({
                "@type": "Question",
                "name": plain(question.ask),
                "acceptedAnswer": {"@type": "Answer", "text": plain(question.answer)},
            })
        })
        .collect();
    json!({"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": entries})
}

fn terms() -> Value {
    let entries: Vec<Value> = glossary::ALL
        .iter()
        .map(|term| {
            json!({"@type": "DefinedTerm", "termCode": term.id, "name": term.title, "description": plain(term.meaning)})
        })
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "name": "Glossary of proxies and gateways",
        "hasDefinedTerm": entries,
    })
}

fn article(entry: &'static Entry) -> Option<Value> {
    let page = guide::page(entry)?;
    if *entry == index::HOW_TO_FIX {
        return Some(how_to(page));
    }
    Some(json!({
        "@context": "https://schema.org",
        "@type": "TechArticle",
        "headline": entry.title,
        "description": page.summary,
    }))
}

/// The first steps of the page are those of somebody who uses the proxy.
fn how_to(page: &'static Page) -> Value {
    let steps: &[Step] = page
        .parts()
        .flat_map(|part| part.blocks)
        .find_map(|block| if let Block::Steps(steps) = block { Some(*steps) } else { None })
        .unwrap_or_default();
    let steps: Vec<Value> = steps
        .iter()
        .map(|step| json!({"@type": "HowToStep", "name": step.title, "text": plain(step.said.text)}))
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "HowTo",
        "name": page.entry.title,
        "description": page.summary,
        "step": steps,
    })
}

fn plain(text: &str) -> String {
    text.replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_json_that_cannot_end_its_element() {
        for route in Route::all() {
            let Some(text) = json_ld(route) else { continue };
            assert!(!text.contains('<'), "{}", route.path());
            let data: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(data["@context"], "https://schema.org");
            let lists = ["mainEntity", "hasDefinedTerm", "step"];
            let is_list = lists.iter().any(|it| data[it].as_array().is_some_and(|it| 5 < it.len()));
            assert!(is_list || data["headline"].is_string(), "{}", route.path());
        }
        assert!(json_ld(Route::Case).is_none());
    }
}
