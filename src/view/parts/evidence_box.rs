//! The box for evidence: paste, type, drop or choose. Below it stands what was given so far.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::{AttrValue, Callback, Event, Html, KeyboardEvent, TargetCast, html};

use super::evidence_item::evidence_item;
use super::icon::{Shape, icon};
use crate::case::{Action, Work, samples};
use crate::view::scene::Scene;

/// The box with everything around it.
pub(in crate::view) fn evidence_box(scene: &Scene<'_>) -> Html {
    let is_first = scene.case.items.is_empty();
    html! {
        <section class="card evidence" aria-labelledby="evidence-title">
            <h2 id="evidence-title">
                <label for="evidence">{ if is_first { "Paste what you have" } else { "Add more" } }</label>
            </h2>
            { evidence_field(scene, if is_first { "8" } else { "4" }) }
            <div class="evidence-row">
                <button type="button" id="read" class="first" onclick={scene.press(Action::ReadPressed)}>{ "Read it" }</button>
                { file_field(scene) }
                <span class="faint drop-hint">{ "or drop a file anywhere on this page" }</span>
            </div>
            <p class="promise">
                { icon(Shape::Shield) }
                <span>
                    <strong>{ "Nothing is sent." }</strong>
                    { " The text is read here, in this tab; secrets are masked as soon as it is pasted." }
                    if let Some(address) = scene.single_file {
                        { " " }<a href={address.clone()} download="whichhop.html">{ "Take this page along as one file" }</a>{ " and cut the network, if you want to be sure." }
                    }
                </span>
            </p>
            if is_first { { sample_row(scene) } }
            { undo_bar(scene) }
            if !is_first { { given(scene) } }
        </section>
    }
}

fn sample_row(scene: &Scene<'_>) -> Html {
    html! {
        <p class="samples">
            <span>{ "Try: " }</span>
            { for samples::ALL.iter().map(|sample| html! {
                <button type="button" class="sample" onclick={scene.press(Action::SampleChosen(sample))}>{ sample.label }</button>
            }) }
        </p>
    }
}

fn given(scene: &Scene<'_>) -> Html {
    html! {
        <div class="given">
            <div class="given-head">
                <h3>{ "What you gave" }</h3>
                <button type="button" class="quiet" id="start-over" onclick={scene.press(Action::StartedOver)}>{ "Start over" }</button>
            </div>
            if scene.case.work == Work::Reading {
                <button type="button" class="second" id="stop-reading" onclick={scene.press(Action::StopReadingPressed)}>
                    { icon(Shape::Stop) }{ "Stop reading" }
                </button>
            }
            { for scene.case.items.iter().enumerate().map(|(index, item)| evidence_item(scene, index + 1, item)) }
        </div>
    }
}

fn undo_bar(scene: &Scene<'_>) -> Html {
    let Some(removed) = &scene.case.removed else {
        return Html::default();
    };
    html! {
        <p class="undo" role="status">
            <span>{ "Removed “" }{ &*removed.item.name }{ "”." }</span>
            <button type="button" class="quiet" id="undo" onclick={scene.press(Action::UndoPressed)}>
                { icon(Shape::Undo) }{ "Undo" }
            </button>
        </p>
    }
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
    html! {
        <textarea id="evidence" {rows} spellcheck="false" autocomplete="off" autocapitalize="off"
            placeholder="curl -v output, log lines, response headers, an error message, a HAR …"
            value={AttrValue::from(Rc::clone(&scene.case.draft))} oninput={scene.typed(Action::DraftTyped)} {onpaste} {onkeydown} />
    }
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
    html! {
        <label class="second file">
            <input type="file" id="file" multiple=true {onchange} />
            { icon(Shape::File) }{ "Choose a file" }
        </label>
    }
}
