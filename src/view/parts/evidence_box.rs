//! The box for evidence: paste, type, drop or choose. Below it stands what was given so far.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::{
    AttrValue, Callback, Event, Html, InputEvent, KeyboardEvent, Properties, TargetCast, function_component,
    html,
};

use super::{EvidenceItem, Icon, Shape};
use crate::case::{Action, Case, Work, samples};
use crate::view::app::{OnAction, OnFiles};

/// What the [`EvidenceBox`] is made of.
#[derive(Properties, PartialEq)]
pub struct EvidenceBoxProps {
    /// The case.
    pub case: Rc<Case>,
    /// The address of the page as one file, where the build provides it.
    pub single_file: Option<AttrValue>,
    /// Where everything is told.
    pub on_action: OnAction,
    /// Where chosen files go.
    pub on_files: OnFiles,
}

/// The box with everything around it.
#[function_component]
pub fn EvidenceBox(props: &EvidenceBoxProps) -> Html {
    let EvidenceBoxProps { case, single_file, on_action, on_files } = props;
    let is_first = case.items.is_empty();
    html! {
        <section class="card evidence" aria-labelledby="evidence-title">
            <h2 id="evidence-title">
                <label for="evidence">{ if is_first { "Paste what you have" } else { "Add more" } }</label>
            </h2>
            <EvidenceField draft={Rc::clone(&case.draft)} rows={if is_first { 8 } else { 4 }} {on_action} />
            <div class="evidence-row">
                <button type="button" id="read" class="first" onclick={on_action.reform(|_| Action::ReadPressed)}>{ "Read it" }</button>
                <FileField {on_files} />
                <span class="faint drop-hint">{ "or drop a file anywhere on this page" }</span>
            </div>
            <p class="promise">
                <Icon shape={Shape::Shield} />
                <span>
                    <strong>{ "Nothing is sent." }</strong>
                    { " The text is read here, in this tab; secrets are masked as soon as it is pasted." }
                    if let Some(address) = single_file {
                        { " " }<a href={address.clone()} download="whichhop.html">{ "Take this page along as one file" }</a>{ " and cut the network, if you want to be sure." }
                    }
                </span>
            </p>
            if is_first {
                <p class="samples">
                    <span>{ "Try: " }</span>
                    { for samples::ALL.iter().map(|sample| html! {
                        <button key={sample.label} type="button" class="sample"
                            onclick={on_action.reform(move |_| Action::SampleChosen(sample))}>{ sample.label }</button>
                    }) }
                </p>
            }
            { undo_bar(case, on_action) }
            if !is_first {
                <div class="given">
                    <div class="given-head">
                        <h3>{ "What you gave" }</h3>
                        <button type="button" class="quiet" id="start-over" onclick={on_action.reform(|_| Action::StartedOver)}>{ "Start over" }</button>
                    </div>
                    if case.work == Work::Reading {
                        <button type="button" class="second" id="stop-reading" onclick={on_action.reform(|_| Action::StopReadingPressed)}>
                            <Icon shape={Shape::Stop} />{ "Stop reading" }
                        </button>
                    }
                    { for case.items.iter().enumerate().map(|(index, item)| html! {
                        <EvidenceItem key={item.id.0} number={index + 1} item={Rc::clone(item)} written={case.written.clone()}
                            spot={case.spot.filter(|(id, _)| *id == item.id).map(|(_, line)| line)} {on_action} />
                    }) }
                </div>
            }
        </section>
    }
}

fn undo_bar(case: &Case, on_action: &OnAction) -> Html {
    let Some(removed) = &case.removed else {
        return Html::default();
    };
    html! {
        <p class="undo" role="status">
            <span>{ "Removed “" }{ &*removed.item.name }{ "”." }</span>
            <button type="button" class="quiet" id="undo" onclick={on_action.reform(|_| Action::UndoPressed)}>
                <Icon shape={Shape::Undo} />{ "Undo" }
            </button>
        </p>
    }
}

/// What an [`EvidenceField`] is made of.
#[derive(Properties, PartialEq)]
pub struct EvidenceFieldProps {
    /// What is typed so far.
    pub draft: Rc<str>,
    /// How many lines high.
    pub rows: u8,
    /// Where everything is told.
    pub on_action: OnAction,
}

/// The field itself. What is pasted leaves it at once, to come back masked.
#[function_component]
pub fn EvidenceField(props: &EvidenceFieldProps) -> Html {
    let oninput = props.on_action.reform(|event: InputEvent| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        Action::DraftTyped(Rc::from(field.value()))
    });
    let onpaste = {
        let on_action = props.on_action.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = pasted(&event) {
                event.prevent_default();
                on_action.emit(Action::TextPasted(Rc::from(text)));
            }
        })
    };
    let onkeydown = {
        let on_action = props.on_action.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                on_action.emit(Action::ReadPressed);
            }
        })
    };
    html! {
        <textarea id="evidence" rows={props.rows.to_string()} spellcheck="false" autocomplete="off" autocapitalize="off"
            placeholder="curl -v output, log lines, response headers, an error message, a HAR …"
            aria-describedby="evidence-title" value={AttrValue::from(Rc::clone(&props.draft))} {oninput} {onpaste} {onkeydown} />
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

/// What a [`FileField`] is made of.
#[derive(Properties, PartialEq)]
pub struct FileFieldProps {
    /// Where chosen files go.
    pub on_files: OnFiles,
}

/// The button that chooses files.
#[function_component]
pub fn FileField(props: &FileFieldProps) -> Html {
    let onchange = props.on_files.reform(|event: Event| {
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
            <Icon shape={Shape::File} />{ "Choose a file" }
        </label>
    }
}
