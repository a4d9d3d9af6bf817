//! The box for evidence: paste, type, drop or choose. Below it stands what was given so far.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::{AttrValue, Callback, Event, Html, KeyboardEvent, TargetCast, html};

use crate::view::element::{el, list, many, node, pressing, say, value};

use super::evidence_item::evidence_item;
use super::icon::{Shape, icon};
use crate::case::{Action, Work, samples};
use crate::view::scene::Scene;

/// The box with everything around it.
pub(in crate::view) fn evidence_box(scene: &Scene<'_>) -> Html {
    let is_first = scene.case.items.is_empty();
    el!(
        "section",
        ["class" = fixed("card evidence"), "aria-labelledby" = fixed("evidence-title")],
        el!(
            "h2",
            ["id" = fixed("evidence-title")],
            el!(
                "label",
                ["for" = fixed("evidence")],
                node(if is_first { "Paste what you have" } else { "Add more" })
            )
        ),
        node(evidence_field(scene, if is_first { "8" } else { "4" })),
        el!(
            "div",
            ["class" = fixed("evidence-row")],
            pressing(
                scene.press(Action::ReadPressed),
                el!(
                    "button",
                    ["type" = fixed("button"), "id" = fixed("read"), "class" = fixed("first")],
                    say("Read it")
                )
            ),
            node(file_field(scene)),
            el!("span", ["class" = fixed("faint drop-hint")], say("or drop a file anywhere on this page"))
        ),
        el!(
            "p",
            ["class" = fixed("promise")],
            node(icon(Shape::Shield)),
            el!(
                "span",
                [],
                el!("strong", [], say("Nothing is sent.")),
                say(" The text is read here, in this tab; secrets are masked as soon as it is pasted."),
                if let Some(address) = scene.single_file {
                    many(vec![
                        say(" "),
                        el!(
                            "a",
                            ["href" = value(address.clone()), "download" = fixed("whichhop.html")],
                            say("Take this page along as one file")
                        ),
                        say(" and cut the network, if you want to be sure."),
                    ])
                } else {
                    Html::default()
                }
            )
        ),
        if is_first { node(sample_row(scene)) } else { Html::default() },
        node(undo_bar(scene)),
        if !is_first { node(given(scene)) } else { Html::default() }
    )
}

fn sample_row(scene: &Scene<'_>) -> Html {
    el!(
        "p",
        ["class" = fixed("samples")],
        el!("span", [], say("Try: ")),
        list(samples::ALL.iter().map(|sample| pressing(
            scene.press(Action::SampleChosen(sample)),
            el!("button", ["type" = fixed("button"), "class" = fixed("sample")], node(sample.label))
        )))
    )
}

fn given(scene: &Scene<'_>) -> Html {
    el!(
        "div",
        ["class" = fixed("given")],
        el!(
            "div",
            ["class" = fixed("given-head")],
            el!("h3", [], say("What you gave")),
            pressing(
                scene.press(Action::StartedOver),
                el!(
                    "button",
                    ["type" = fixed("button"), "class" = fixed("quiet"), "id" = fixed("start-over")],
                    say("Start over")
                )
            )
        ),
        if scene.case.work == Work::Reading {
            pressing(
                scene.press(Action::StopReadingPressed),
                el!(
                    "button",
                    ["type" = fixed("button"), "class" = fixed("second"), "id" = fixed("stop-reading")],
                    node(icon(Shape::Stop)),
                    say("Stop reading")
                ),
            )
        } else {
            Html::default()
        },
        list(scene.case.items.iter().enumerate().map(|(index, item)| evidence_item(scene, index + 1, item)))
    )
}

fn undo_bar(scene: &Scene<'_>) -> Html {
    let Some(removed) = &scene.case.removed else {
        return Html::default();
    };
    el!(
        "p",
        ["class" = fixed("undo"), "role" = fixed("status")],
        el!("span", [], say("Removed “"), node(&*removed.item.name), say("”.")),
        pressing(
            scene.press(Action::UndoPressed),
            el!(
                "button",
                ["type" = fixed("button"), "class" = fixed("quiet"), "id" = fixed("undo")],
                node(icon(Shape::Undo)),
                say("Undo")
            )
        )
    )
}

/// The field itself. What is pasted leaves it at once, to come back masked.
pub(super) fn evidence_field(scene: &Scene<'_>, rows: &'static str) -> Html {
    let onpaste = {
        let on_action = scene.on_action.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = pasted(&event) {
                event.prevent_default();
                on_action.emit(Action::TextPasted(Rc::from(text)));
            }
        })
    };
    let onkeydown = {
        let on_action = scene.on_action.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                on_action.emit(Action::ReadPressed);
            }
        })
    };
    html! { <textarea id="evidence" {rows} spellcheck="false" autocomplete="off" autocapitalize="off"
    placeholder="curl -v output, log lines, response headers, an error message, a HAR …"
    value={AttrValue::from(Rc::clone(&scene.case.draft))} oninput={scene.typed(Action::DraftTyped)} {onpaste} {onkeydown} /> }
}

/// The text to read at once, or none where the paste is only a word put into what is being typed.
fn pasted(event: &Event) -> Option<String> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let clip = data.get_data("text/plain").ok().filter(|clip| !clip.trim().is_empty())?;
    let field: HtmlTextAreaElement = event.target_unchecked_into();
    let value = field.value();
    if value.trim().is_empty() {
        return Some(clip);
    }
    if !clip.contains('\n') {
        return None;
    }
    // The browser counts the selection in UTF-16 units.
    let units: Vec<u16> = value.encode_utf16().collect();
    let start = field.selection_start().ok().flatten().map_or(units.len(), |it| it as usize).min(units.len());
    let end = field.selection_end().ok().flatten().map_or(start, |it| it as usize).clamp(start, units.len());
    let (before, after) =
        (String::from_utf16_lossy(&units[..start]), String::from_utf16_lossy(&units[end..]));
    Some([before, clip, after].concat())
}

/// The button that chooses files.
pub(super) fn file_field(scene: &Scene<'_>) -> Html {
    let onchange = scene.on_files.reform(|event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let list = field.files();
        let files =
            list.iter().flat_map(|list| (0..list.length()).filter_map(|index| list.get(index))).collect();
        // The same file may be chosen again.
        field.set_value("");
        files
    });
    el!(
        "label",
        ["class" = fixed("second file")],
        html! { <input type="file" id="file" multiple=true {onchange} /> },
        node(icon(Shape::File)),
        say("Choose a file")
    )
}
