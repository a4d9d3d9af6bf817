//! One piece of evidence, as it may be shown: numbered lines, secrets masked, quoted lines marked.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{Callback, Html, Properties, function_component, html, use_state};

use super::{Icon, Shape, percent};
use crate::case::{Action, Content, Item, ItemState, WhatWasRead, Written};
use crate::view::app::OnAction;

/// What an [`EvidenceItem`] is made of.
#[derive(Properties, PartialEq)]
pub struct EvidenceItemProps {
    /// Its number on the page.
    pub number: usize,
    /// The piece.
    pub item: Rc<Item>,
    /// The newest report, for the quoted lines.
    pub written: Option<Rc<Written>>,
    /// The line the reader jumped to.
    pub spot: Option<u64>,
    /// Where everything is told.
    pub on_action: OnAction,
}

/// A piece of evidence.
#[function_component]
pub fn EvidenceItem(props: &EvidenceItemProps) -> Html {
    let EvidenceItemProps { number, item, written, spot, on_action } = props;
    let shows_all = use_state(|| false);
    let id = item.id;
    let is_text = matches!(item.content, Content::Text(_));
    let body = match &item.state {
        ItemState::Waiting => working(None),
        ItemState::Reading(share) => working(Some(*share)),
        ItemState::Failed(said) => html! {
            <>
                <p class="item-failed" role="alert">{ *said }</p>
                if let Content::Text(text) = &item.content {
                    <details class="raw">
                        <summary>{ "Show the text as it was given, unmasked" }</summary>
                        <pre class="lines" tabindex="0">{ &**text }</pre>
                    </details>
                }
            </>
        },
        ItemState::Read(read) => {
            let quoted = written.as_ref().map(|written| quoted(written, item)).unwrap_or_default();
            let on_all = {
                let shows_all = shows_all.clone();
                Callback::from(move |_| shows_all.set(!*shows_all))
            };
            html! {
                <>
                    { facts(read) }
                    <pre class="lines" tabindex="0" aria-label={["Lines of ", &*item.name].concat()}>{ lines(read, &quoted, *spot, *shows_all, id.0) }</pre>
                    if !is_short(read) {
                        <button type="button" class="quiet" onclick={on_all}>{ if *shows_all { "Show the quoted lines only" } else { "Show all lines" } }</button>
                    }
                </>
            }
        }
    };
    html! {
        <article class="item" id={format!("item-{}", id.0)} data-item={id.0.to_string()}>
            <header class="item-head">
                <h4><span class="item-number">{ *number }</span>{ &*item.name }</h4>
                <span class="item-buttons">
                    if is_text {
                        <button type="button" class="quiet edit" onclick={on_action.reform(move |_| Action::EditPressed(id))}>
                            <Icon shape={Shape::Edit} />{ "Edit" }
                        </button>
                    }
                    <button type="button" class="quiet remove" onclick={on_action.reform(move |_| Action::RemovePressed(id))}>
                        <Icon shape={Shape::Remove} />{ "Remove" }
                    </button>
                </span>
            </header>
            { body }
        </article>
    }
}

fn working(share: Option<f64>) -> Html {
    let words = match share {
        Some(share) if 0.0 < share => format!("Reading, {} %", percent(share)),
        Some(_) | None => "Reading; out of sight until its secrets are masked".to_owned(),
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

fn lines(read: &WhatWasRead, quoted: &BTreeSet<u64>, spot: Option<u64>, shows_all: bool, item: u32) -> Html {
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
    html! { <>{ for rows }</> }
}

fn gap(n_lines: u64) -> Html {
    html! { <span class="line is-gap"><span class="line-number">{ "⋯" }</span><span class="line-text">{ format!("{n_lines} more lines\n") }</span></span> }
}
