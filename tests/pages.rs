//! Every page as the host renders it: what stands in the files before any program has come.
#![cfg(all(feature = "ssr", feature = "cli"))]

use std::collections::BTreeSet;
use std::rc::Rc;

use whichhop::case::{Case, Written};
use whichhop::view::{App, AppProps, Route, Routing};

/// A page's contents.
fn render(route: Route, case: Case) -> String {
    let props = AppProps {
        route,
        routing: Routing::Files,
        case: Rc::new(case),
        texts: Default::default(),
        single_file: None,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(tokio::task::LocalSet::new().run_until(async move {
        yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
    }))
}

fn pages() -> Vec<(Route, String)> {
    Route::all().map(|route| (route, render(route, Case::default()))).collect()
}

/// A case in which this text was read.
fn case_of(text: &str) -> Case {
    let report = whichhop::diagnose(text);
    let written = Written { report, markdown: "".into(), json: "".into(), layout: Vec::new() };
    let mut case = Case::default();
    case.written = Some(Rc::new(written));
    case
}

/// The values of an attribute, in the order they stand.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.match_indices(&opening).filter_map(|(at, _)| html[at + opening.len()..].split('"').next()).collect()
}

#[test]
fn every_page_has_one_heading_of_the_first_order_and_a_title_of_its_own() {
    let mut titles = BTreeSet::new();
    for (route, html) in pages() {
        assert_eq!(html.matches("<h1").count(), 1, "{}", route.path());
        assert!(titles.insert(route.title()), "two pages are called {}", route.title());
        assert!(!route.description().is_empty(), "{}", route.path());
    }
    assert!(40 < titles.len());
}

#[test]
fn every_page_takes_a_paste() {
    for (route, html) in pages() {
        assert!(html.contains("<textarea"), "{} has no box to paste into", route.path());
    }
}

#[test]
fn no_link_leads_nowhere() {
    let known: BTreeSet<String> = Route::all().map(|route| format!("{}.html", route.path())).collect();
    for (route, html) in pages() {
        let path = route.path();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for href in values(&html, "href") {
            let (file, _) = href.split_once('#').unwrap_or((href, ""));
            if file.is_empty() || file.contains("://") || file.starts_with("assets/") {
                continue;
            }
            let target = match (file.strip_prefix("../"), folder) {
                (Some(up), _) => up.to_owned(),
                (None, "") => file.trim_start_matches("./").to_owned(),
                (None, folder) => format!("{folder}/{file}"),
            };
            let target = if target.is_empty() || target == "." { "index.html".to_owned() } else { target };
            assert!(known.contains(&target), "{path}: {href} leads to no page");
        }
    }
}

#[test]
fn names_within_a_page_are_unique() {
    for (route, html) in pages() {
        let ids = values(&html, "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        let twice: Vec<_> =
            unique.iter().filter(|id| 1 < ids.iter().filter(|it| *it == **id).count()).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", route.path());
    }
}

#[test]
fn nothing_stands_inline_that_the_policy_forbids() {
    for (route, html) in pages() {
        for forbidden in ["<script", "<style", " style=\"", " onclick=\"", "javascript:"] {
            assert!(!html.contains(forbidden), "{} holds {forbidden}", route.path());
        }
    }
}

#[test]
fn fields_and_pictures_have_names() {
    for (route, html) in pages() {
        let path = route.path();
        for tag in ["<textarea", "<input", "<select"] {
            for (at, _) in html.match_indices(tag) {
                let element = html[at..].split('>').next().unwrap();
                let id = values(element, "id").first().copied().unwrap_or("-");
                let is_named = element.contains(" aria-label") || html.contains(&format!("for=\"{id}\""));
                let is_wrapped =
                    html[..at].rfind("<label").is_some_and(|label| !html[label..at].contains("</label>"));
                assert!(is_named || is_wrapped, "{path}: {element}");
            }
        }
        for (at, _) in html.match_indices("<svg") {
            let element = html[at..].split('>').next().unwrap();
            let is_told = element.contains("aria-hidden=\"true\"") || element.contains("aria-label");
            assert!(is_told, "{path}: {element}");
        }
    }
}

#[test]
fn a_verdict_is_shown_as_the_report_has_it() {
    let text = include_str!("corpus/nginx_error_log/refused.txt");
    let html = render(Route::Case, case_of(text));
    assert_eq!(values(&html, "data-verdict"), ["failure"]);
    assert_eq!(values(&html, "data-place"), ["target"]);
    assert!(values(&html, "data-cause").contains(&"upstream-refused"), "{html}");
    assert!(html.contains("connect() failed (111: Connection refused)"));
}

#[test]
fn what_was_pasted_is_shown_and_never_interpreted() {
    let text = "2026/11/25 02:42:43 [error] 1#1: *1 connect() failed (111: Connection refused) while connecting to upstream, \
                client: 127.0.0.1, server: <img src=x onerror=alert(1)>, request: \"GET /<script>alert(1)</script> HTTP/1.1\", \
                upstream: \"http://127.0.0.1:1/\", host: \"</p><b>x\"\n";
    let html = render(Route::Case, case_of(text));
    assert_eq!(values(&html, "data-verdict"), ["failure"]);
    for markup in ["<img src=x", "<script>alert", "</p><b>x"] {
        assert!(!html.contains(markup), "{markup} was taken for markup");
    }
}

#[test]
fn the_checks_of_this_file_can_fail() {
    assert_eq!(values(r#"<a href="x" data-href="y"><b id="z">"#, "href"), ["x"]);
    assert_eq!(values(r#"<a href="x"><a href="">"#, "href"), ["x", ""]);
}
