//! One piece of evidence, as it may be shown: numbered lines, secrets masked, quoted lines marked.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{Html, html};

use super::icon::{Shape, icon};
use super::percent;
use crate::case::{Action, Content, Item, ItemState, Look, WhatWasRead, Written};
use crate::view::scene::Scene;

/// A piece of evidence, with its number on the page.
pub(super) fn evidence_item(scene: &Scene<'_>, number: usize, item: &Rc<Item>) -> Html {
    let id = item.id;
    html! {
        <article class="item" key={id.0} data-item={id.0.to_string()}>
            <header class="item-head">
                <h4><span class="item-number">{ number }</span>{ &*item.name }</h4>
                <span class="item-buttons">
                    if matches!(item.content, Content::Text(_)) {
                        <button type="button" class="quiet edit" onclick={scene.press(Action::EditPressed(id))}>{ icon(Shape::Edit) }{ "Edit" }</button>
                    }
                    <button type="button" class="quiet remove" onclick={scene.press(Action::RemovePressed(id))}>{ icon(Shape::Remove) }{ "Remove" }</button>
                </span>
            </header>
            { match &item.state {
                ItemState::Waiting => working(0.0),
                ItemState::Reading(share) => working(*share),
                ItemState::Failed(said) => failed(item, said),
                ItemState::Read(read) => shown(scene, item, read),
            } }
        </article>
    }
}

fn failed(item: &Item, said: &'static str) -> Html {
    html! {
        <>
            <p class="item-failed" role="alert">{ said }</p>
            if let Content::Text(text) = &item.content {
                <details class="raw">
                    <summary>{ "Show the text as it was given, unmasked" }</summary>
                    <pre class="lines" tabindex="0">{ &**text }</pre>
                </details>
            }
        </>
    }
}

fn shown(scene: &Scene<'_>, item: &Item, read: &WhatWasRead) -> Html {
    let quoted = scene.case.written.as_ref().map(|written| quoted(written, item)).unwrap_or_default();
    let spot = scene.case.spot.filter(|(id, _)| *id == item.id).map(|(_, line)| line);
    let is_whole = scene.case.looks.whole.contains(&item.id);
    let toggle = Action::Looked(Look::WholeToggled(item.id));
    html! {
        <>
            { facts(read) }
            <pre class="lines" tabindex="0" aria-label={["Lines of ", &*item.name].concat()}>{ for lines(read, &quoted, spot, is_whole, item.id.0) }</pre>
            if !is_short(read) {
                <button type="button" class="quiet" onclick={scene.press(toggle)}>{ if is_whole { "Show the quoted lines only" } else { "Show all lines" } }</button>
            }
        </>
    }
}

fn working(share: f64) -> Html {
    let words = if 0.0 < share {
        format!("Reading, {} %", percent(share))
    } else {
        "Reading; out of sight until its secrets are masked".to_owned()
    };
    html! { <p class="item-working"><span class="pulse" aria-hidden="true"></span>{ words }</p> }
}

fn facts(read: &WhatWasRead) -> Html {
    let lines = if read.lines == 1 { "1 line".to_owned() } else { format!("{} lines", read.lines) };
    html! {
        <p class="item-facts">
            { lines }{ format!(", {} understood", read.understood) }
            if 0 < read.n_masked {
                { " · " }<span class="masked">{ format!("{} masked", read.n_masked) }</span>
            }
            if read.is_cut { { " · only the start is shown" } }
        </p>
    }
}

/// Shorter pieces are shown whole.
const SHORT: usize = 60;
/// How many lines around a quoted one are shown.
const AROUND: u64 = 2;

fn is_short(read: &WhatWasRead) -> bool {
    read.masked.lines().count() <= SHORT
}

fn quoted(written: &Written, item: &Item) -> BTreeSet<u64> {
    let findings = written.report.findings.iter();
    findings
        .flat_map(|finding| [finding.line, finding.last_line])
        .filter_map(|line| written.locate(line))
        .filter(|(id, _)| *id == item.id)
        .map(|(_, line)| line)
        .collect()
}

fn lines(
    read: &WhatWasRead,
    quoted: &BTreeSet<u64>,
    spot: Option<u64>,
    shows_all: bool,
    item: u32,
) -> Vec<Html> {
    let is_whole = shows_all || is_short(read);
    let is_near =
        |line: u64| quoted.iter().copied().chain(spot).any(|it| it.abs_diff(line) <= AROUND) || line <= 3;
    let mut rows: Vec<Html> = Vec::new();
    let mut n_left_out = 0_u64;
    for (line, text) in (1_u64..).zip(read.masked.lines()) {
        if !(is_whole || is_near(line)) {
            n_left_out += 1;
            continue;
        }
        if 0 < n_left_out {
            rows.push(gap(n_left_out));
            n_left_out = 0;
        }
        let is_quoted = quoted.contains(&line);
        let class = match (is_quoted, spot == Some(line)) {
            (_, true) => "line is-quoted is-spot",
            (true, false) => "line is-quoted",
            (false, false) => "line",
        };
        let text = if is_quoted {
            html! { <mark>{ text.to_owned() }</mark> }
        } else {
            html! { { text.to_owned() } }
        };
        rows.push(html! {
            <span {class} id={format!("line-{item}-{line}")} tabindex={is_quoted.then_some("-1")}><span class="line-number">{ line }</span><span class="line-text">{ text }{ "\n" }</span></span>
        });
    }
    if 0 < n_left_out {
        rows.push(gap(n_left_out));
    }
    rows
}

fn gap(n_lines: u64) -> Html {
    html! { <span class="line is-gap"><span class="line-number">{ "⋯" }</span><span class="line-text">{ format!("{n_lines} more lines\n") }</span></span> }
}
