//! What only a browser can show, in Chromium.
#![cfg(all(target_arch = "wasm32", feature = "web"))]

use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlTextAreaElement};
use whichhop::view::{App, AppProps, Route, Routing};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page")
}

/// The page at this address, in an element of its own.
async fn page(route: Route) -> Element {
    let place = document().create_element("div").expect("an element");
    document().body().expect("a body").append_child(&place).expect("a place in it");
    let props = AppProps {
        route,
        routing: Routing::Hash,
        case: std::rc::Rc::default(),
        texts: whichhop::view::texts::Texts::default(),
        single_file: None,
    };
    yew::Renderer::<App>::with_root_and_props(place.clone(), props).render();
    settle().await;
    place
}

/// Waits until what is to be drawn has been drawn.
async fn settle() {
    gloo_timers::future::TimeoutFuture::new(50).await;
}

fn find<T: JsCast>(place: &Element, selector: &str) -> T {
    let found =
        place.query_selector(selector).expect("a selector").unwrap_or_else(|| panic!("no {selector}"));
    found.dyn_into().unwrap_or_else(|_| panic!("{selector} is of another kind"))
}

#[wasm_bindgen_test]
async fn the_case_is_drawn_with_its_box() {
    let place = page(Route::Case).await;
    let field: HtmlTextAreaElement = find(&place, "#evidence");
    assert!(field.value().is_empty());
    assert!(!find::<Element>(&place, "h1").text_content().unwrap_or_default().is_empty());
    place.remove();
}

#[wasm_bindgen_test]
async fn what_is_typed_stays_in_the_box_while_the_page_is_drawn_anew() {
    let place = page(Route::Case).await;
    let field: HtmlTextAreaElement = find(&place, "#evidence");
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    for text in ["curl: (56)", "curl: (56) CONNECT tunnel failed, response 502"] {
        field.set_value(text);
        let event = Event::new_with_event_init_dict("input", &bubbling).expect("an event");
        field.dispatch_event(&event).expect("dispatched");
        settle().await;
        let field: HtmlTextAreaElement = find(&place, "#evidence");
        assert_eq!(field.value(), text);
    }
    place.remove();
}

#[wasm_bindgen_test]
async fn a_question_leads_to_the_next_one() {
    let place = page(Route::Tree).await;
    let before = place.text_content().unwrap_or_default();
    let answer: HtmlElement = find(&place, "[data-answer]");
    answer.click();
    settle().await;
    assert_ne!(place.text_content().unwrap_or_default(), before);
    place.remove();
}

#[wasm_bindgen_test]
async fn every_page_can_be_drawn() {
    for route in Route::all() {
        let place = page(route).await;
        assert_eq!(place.query_selector_all("h1").expect("a selector").length(), 1, "{}", route.path());
        place.remove();
    }
}

#[wasm_bindgen_test]
fn the_page_and_the_engine_understand_each_other() {
    use whichhop::browser::plain::{read_answer, write_order};
    use whichhop::browser::worker_messages::{Fault, FromEngine, ReadPiece, ToEngine, WrittenReport};

    for answer in [
        FromEngine::Ready,
        FromEngine::Took,
        FromEngine::Read(ReadPiece {
            lines: 3,
            understood: 2,
            masked: "a\nb".to_owned(),
            is_cut: true,
            n_masked: 1,
        }),
        FromEngine::Written(Box::new(WrittenReport {
            report: report(),
            markdown: "# m".to_owned(),
            json: "{}".to_owned(),
            before: vec![0, 7],
        })),
    ] {
        let written = serde_wasm_bindgen::to_value(&answer).expect("the engine writes it");
        assert_eq!(read_answer(&written), Some(answer));
    }
    for order in [
        ToEngine::Text { item: 1 },
        ToEngine::Open { item: 2 },
        ToEngine::Chunk,
        ToEngine::Close,
        ToEngine::Forget { item: 3 },
        ToEngine::Fault(Fault::Panic),
        ToEngine::Fault(Fault::Hang),
        ToEngine::Write { items: vec![1, 2], answers: Vec::new(), probes: None },
        ToEngine::Write {
            items: Vec::new(),
            answers: vec![whichhop::finding::Answer { node: "n".to_owned(), answer: "a".to_owned() }],
            probes: Some(run()),
        },
    ] {
        let read = serde_wasm_bindgen::from_value::<ToEngine>(write_order(&order));
        assert_eq!(read.expect("the engine reads it"), order);
    }
}

/// A report in which every part says something of its own.
fn report() -> whichhop::report::Report {
    use whichhop::report::*;

    let id = |name: &str| vec![name.to_owned()];
    Report {
        schema: "whichhop.report/1".to_owned(),
        verdict: Verdict::Undetermined,
        summary: "s".to_owned(),
        chain: vec![
            HopRow { id: "H1".to_owned(), role: "client".to_owned(), name: None, because: Vec::new() },
            HopRow {
                id: "H2".to_owned(),
                role: "gateway".to_owned(),
                name: Some("n".to_owned()),
                because: id("F1"),
            },
        ],
        places: vec![PlaceRow { id: "gateway".to_owned(), at: id("H2"), probability: 0.25 }],
        causes: vec![CauseRow {
            id: "c".to_owned(),
            family: Some("f".to_owned()),
            title: "t".to_owned(),
            probability: 0.5,
            supports: id("F1"),
            against: id("F2"),
            meaning: "m".to_owned(),
            fix: id("x"),
            confirm: id("y"),
        }],
        next_checks: vec![
            CheckRow {
                id: "k".to_owned(),
                ask: "a".to_owned(),
                command: Some(CommandRow { sh: "s".to_owned(), powershell: "p".to_owned() }),
                outcomes: vec![OutcomeRow { seen: "o".to_owned(), points_to: id("c") }],
                gain_bits: 0.75,
            },
            CheckRow {
                id: "l".to_owned(),
                ask: "b".to_owned(),
                command: None,
                outcomes: Vec::new(),
                gain_bits: 0.0,
            },
        ],
        retry: Retry { verdict: RetryVerdict::Unsafe, because: "r".to_owned() },
        findings: vec![FindingRow {
            id: "F1".to_owned(),
            code: "code".to_owned(),
            says: "says".to_owned(),
            place: Some("gateway".to_owned()),
            source: SourceRow::Live,
            line: 1,
            last_line: 2,
            count: 3,
            quote: "q".to_owned(),
            parser: "p".to_owned(),
        }],
        read: Counts { lines: 4, understood: 5, formats: id("z") },
        redacted: Redacted { credentials: 1, cookies: 2, tokens: 3, hosts: 4, ips: 5 },
    }
}

/// A run in which every outcome stands once.
fn run() -> whichhop::finding::probe::ProbeRun {
    use whichhop::finding::probe::*;

    let probe = |target: ProbeTarget, mode: ProbeMode, outcome: ProbeOutcome| Probe {
        target,
        url: "http://t.example/".to_owned(),
        mode,
        outcome,
        elapsed_ms: 12,
    };
    let answered = ProbeOutcome::Answered {
        status: 502,
        headers: vec![("via".to_owned(), "1.1 x".to_owned())],
        body: "b".to_owned(),
        is_truncated: true,
    };
    ProbeRun {
        probes: vec![
            probe(ProbeTarget::OwnFile, ProbeMode::Cors, answered),
            probe(ProbeTarget::Echo, ProbeMode::Cors, ProbeOutcome::TimedOut),
            probe(ProbeTarget::UnresolvableName, ProbeMode::NoCors, ProbeOutcome::Opaque),
            probe(
                ProbeTarget::Target,
                ProbeMode::Cors,
                ProbeOutcome::Rejected { first_hop_was_usable: None },
            ),
            probe(
                ProbeTarget::Target,
                ProbeMode::NoCors,
                ProbeOutcome::Rejected { first_hop_was_usable: Some(false) },
            ),
            probe(ProbeTarget::Target, ProbeMode::NoCors, ProbeOutcome::NotTried { because: "n".to_owned() }),
        ],
    }
}
