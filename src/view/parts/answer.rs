//! The verdict on one glance: which hop, why, and what to do first.

use yew::Html;

use crate::view::element::{coded, el, list, many, node, say};

use super::cause_card::probability_bar;
use super::next_check::next_check;
use super::percent;
use crate::finding::Place;
use crate::report::{PlaceRow, Report};
use crate::view::scene::Scene;

/// The three cells.
pub(super) fn answer(scene: &Scene<'_>, report: &Report) -> Html {
    el!(
        "div",
        ["class" = fixed("answer")],
        el!("div", ["class" = fixed("answer-cell")], el!("h3", [], say("Which hop")), node(place(report))),
        el!("div", ["class" = fixed("answer-cell")], el!("h3", [], say("Why")), node(cause(report))),
        el!(
            "div",
            ["class" = fixed("answer-cell is-wide")],
            el!("h3", [], say("Do this first")),
            node(first_step(scene, report))
        )
    )
}

fn main_line(words: String) -> Html {
    el!("p", ["class" = fixed("answer-main")], node(words))
}

fn place(report: &Report) -> Html {
    let words = |row: &PlaceRow| Place::from_id(&row.id).map_or("another place", Place::words);
    let is_settled = |row: &&PlaceRow| 0.5 <= row.probability;
    let first = report.places.first().filter(is_settled);
    many(vec![
        node(main_line(first.map_or_else(|| "Not settled yet".to_owned(), |row| capital(words(row))))),
        el!(
            "p",
            ["class" = fixed("faint")],
            list(report.places.iter().take(3).enumerate().map(|(index, row)| many(vec![
                node(if 0 < index { ", " } else { "" }),
                node(words(row)),
                say(" "),
                el!("span", ["class" = fixed("figure")], node(percent(row.probability)), say(" %"))
            ])))
        ),
    ])
}

fn cause(report: &Report) -> Html {
    match report.causes.first() {
        None => main_line("No cause stands out".to_owned()),
        Some(row) => many(vec![node(main_line(row.title.clone())), node(probability_bar(row.probability))]),
    }
}

/// The first change to make, where a cause is likely.
pub(super) fn first_fix(report: &Report) -> Option<&String> {
    report.causes.first().filter(|row| 0.5 <= row.probability).and_then(|row| row.fix.first())
}

/// The fix of a likely cause; otherwise the check that tells the most.
fn first_step(scene: &Scene<'_>, report: &Report) -> Html {
    if let Some(fix) = first_fix(report) {
        return el!("p", ["class" = fixed("answer-main")], coded(fix));
    }
    let Some(check) = report.next_checks.first() else {
        return main_line("Paste the output of curl -v through the proxy".to_owned());
    };
    el!("ol", ["class" = fixed("checks")], next_check(scene, check, &report.causes))
}

fn capital(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
