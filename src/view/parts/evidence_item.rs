//! One piece of evidence, as it may be shown: numbered lines, secrets masked, quoted lines marked.

use std::rc::Rc;

use yew::Html;

use crate::view::element::{el, keyed, list, many, node, pressing, say, value};

use super::icon::{Shape, icon};
use super::percent;
use crate::case::{Action, Content, Item, ItemState, Look, WhatWasRead, Written};
use crate::view::scene::Scene;

/// A piece of evidence, with its number on the page.
pub(super) fn evidence_item(scene: &Scene<'_>, number: usize, item: &Rc<Item>) -> Html {
    let id = item.id;
    keyed(
        id.0,
        el!(
            "article",
            ["class" = fixed("item"), "data-item" = value(id.0.to_string())],
            el!(
                "header",
                ["class" = fixed("item-head")],
                el!("h4", [], el!("span", ["class" = fixed("item-number")], node(number)), node(&*item.name)),
                el!(
                    "span",
                    ["class" = fixed("item-buttons")],
                    if matches!(item.content, Content::Text(_)) {
                        pressing(
                            scene.press(Action::EditPressed(id)),
                            el!(
                                "button",
                                ["type" = fixed("button"), "class" = fixed("quiet edit")],
                                node(icon(Shape::Edit)),
                                say("Edit")
                            ),
                        )
                    } else {
                        Html::default()
                    },
                    pressing(
                        scene.press(Action::RemovePressed(id)),
                        el!(
                            "button",
                            ["type" = fixed("button"), "class" = fixed("quiet remove")],
                            node(icon(Shape::Remove)),
                            say("Remove")
                        )
                    )
                )
            ),
            node(match &item.state {
                ItemState::Waiting => working(0.0),
                ItemState::Reading(share) => working(*share),
                ItemState::Failed(said) => failed(item, said),
                ItemState::Read(read) => shown(scene, item, read),
            })
        ),
    )
}

fn failed(item: &Item, said: &'static str) -> Html {
    many(vec![
        el!("p", ["class" = fixed("item-failed"), "role" = fixed("alert")], node(said)),
        if let Content::Text(text) = &item.content {
            el!(
                "details",
                ["class" = fixed("raw")],
                el!("summary", [], say("Show the text as it was given, unmasked")),
                el!("pre", ["class" = fixed("lines"), "tabindex" = fixed("0")], node(&**text))
            )
        } else {
            Html::default()
        },
    ])
}

fn shown(scene: &Scene<'_>, item: &Item, read: &WhatWasRead) -> Html {
    let quoted = scene.case.written.as_ref().map(|written| quoted(written, item)).unwrap_or_default();
    let spot = scene.case.spot.filter(|(id, _)| *id == item.id).map(|(_, line)| line);
    let is_whole = scene.case.looks.whole.contains(&item.id);
    let toggle = Action::Looked(Look::WholeToggled(item.id));
    many(vec![
        node(facts(read)),
        el!(
            "pre",
            [
                "class" = fixed("lines"),
                "tabindex" = fixed("0"),
                "aria-label" = value(["Lines of ", &*item.name].concat())
            ],
            list(lines(read, &quoted, spot, is_whole, item.id.0))
        ),
        if !is_short(read) {
            pressing(
                scene.press(toggle),
                el!(
                    "button",
                    ["type" = fixed("button"), "class" = fixed("quiet")],
                    node(if is_whole { "Show the quoted lines only" } else { "Show all lines" })
                ),
            )
        } else {
            Html::default()
        },
    ])
}

fn working(share: f64) -> Html {
    let words = if 0.0 < share {
        format!("Reading, {} %", percent(share))
    } else {
        "Reading; out of sight until its secrets are masked".to_owned()
    };
    el!(
        "p",
        ["class" = fixed("item-working")],
        el!("span", ["class" = fixed("pulse"), "aria-hidden" = fixed("true")]),
        node(words)
    )
}

fn facts(read: &WhatWasRead) -> Html {
    let lines = if read.lines == 1 { "1 line".to_owned() } else { format!("{} lines", read.lines) };
    el!(
        "p",
        ["class" = fixed("item-facts")],
        node(lines),
        node(format!(", {} understood", read.understood)),
        if 0 < read.n_masked {
            many(vec![
                say(" · "),
                el!("span", ["class" = fixed("masked")], node(format!("{} masked", read.n_masked))),
            ])
        } else {
            Html::default()
        },
        if read.is_cut { say(" · only the start is shown") } else { Html::default() }
    )
}

/// Shorter pieces are shown whole.
const SHORT: usize = 60;
/// How many lines around a quoted one are shown.
const AROUND: u64 = 2;

fn is_short(read: &WhatWasRead) -> bool {
    read.masked.lines().count() <= SHORT
}

fn quoted(written: &Written, item: &Item) -> Vec<u64> {
    let findings = written.report.findings.iter();
    findings
        .flat_map(|finding| [finding.line, finding.last_line])
        .filter_map(|line| written.locate(line))
        .filter(|(id, _)| *id == item.id)
        .map(|(_, line)| line)
        .collect()
}

fn lines(read: &WhatWasRead, quoted: &[u64], spot: Option<u64>, shows_all: bool, item: u32) -> Vec<Html> {
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
        let text = if is_quoted { el!("mark", [], node(text.to_owned())) } else { node(text.to_owned()) };
        rows.push(el!(
            "span",
            [
                "class" = value(class),
                "id" = value(format!("line-{item}-{line}")),
                "tabindex" = value(is_quoted.then_some("-1"))
            ],
            el!("span", ["class" = fixed("line-number")], node(line)),
            el!("span", ["class" = fixed("line-text")], node(text), say("\n"))
        ));
    }
    if 0 < n_left_out {
        rows.push(gap(n_left_out));
    }
    rows
}

fn gap(n_lines: u64) -> Html {
    el!(
        "span",
        ["class" = fixed("line is-gap")],
        el!("span", ["class" = fixed("line-number")], say("⋯")),
        el!("span", ["class" = fixed("line-text")], node(format!("{n_lines} more lines\n")))
    )
}
