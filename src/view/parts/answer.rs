//! The verdict on one glance: which hop, why, and what to do first.

use yew::{Html, html};

use super::cause_card::probability_bar;
use super::command::command;
use super::percent;
use crate::finding::Place;
use crate::report::{PlaceRow, Report};
use crate::view::scene::Scene;

/// The three cells.
pub(super) fn answer(scene: &Scene<'_>, report: &Report) -> Html {
    html! {
        <div class="answer">
            <div class="answer-cell"><h3>{ "Which hop" }</h3>{ place(report) }</div>
            <div class="answer-cell"><h3>{ "Why" }</h3>{ cause(report) }</div>
            <div class="answer-cell is-wide"><h3>{ "Do this first" }</h3>{ first_step(scene, report) }</div>
        </div>
    }
}

fn main_line(words: String) -> Html {
    html! { <p class="answer-main">{ words }</p> }
}

fn place(report: &Report) -> Html {
    let words = |row: &PlaceRow| Place::from_id(&row.id).map_or("another place", Place::words);
    let is_settled = |row: &&PlaceRow| 0.5 <= row.probability;
    let first = report.places.first().filter(is_settled);
    html! {
        <>
            { main_line(first.map_or_else(|| "Not settled yet".to_owned(), |row| capital(words(row)))) }
            <p class="faint">
                { for report.places.iter().take(3).enumerate().map(|(index, row)| html! {
                    <>{ if 0 < index { ", " } else { "" } }{ words(row) }{ " " }<span class="figure">{ percent(row.probability) }{ " %" }</span></>
                }) }
            </p>
        </>
    }
}

fn cause(report: &Report) -> Html {
    match report.causes.first() {
        None => main_line("No cause stands out".to_owned()),
        Some(row) => html! { <>{ main_line(row.title.clone()) }{ probability_bar(row.probability) }</> },
    }
}

/// The fix of a likely cause; otherwise the check that tells the most.
fn first_step(scene: &Scene<'_>, report: &Report) -> Html {
    let likely = report.causes.first().filter(|row| 0.5 <= row.probability);
    if let Some(fix) = likely.and_then(|row| row.fix.first()) {
        return main_line(fix.clone());
    }
    let Some(check) = report.next_checks.first() else {
        return main_line("Paste the output of curl -v through the proxy".to_owned());
    };
    html! {
        <>
            { main_line(check.ask.clone()) }
            if let Some(it) = &check.command { { command(scene, &[&check.id, "-first"].concat(), &it.sh, &it.powershell) } }
        </>
    }
}

fn capital(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
