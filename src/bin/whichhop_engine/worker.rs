//! Serves the page's orders one by one. What it keeps is a reading of each piece; the page can give everything again.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use whichhop::browser::worker_messages::{Fault, FromEngine, ReadPiece, ToEngine, VERSION, WrittenReport};
use whichhop::evidence::{self, Intake};
use whichhop::finding::{Answer, Finding, probe::ProbeRun};
use whichhop::report::{markdown, redact, write};

/// How much of a piece goes back masked, to be shown.
const MAX_SHOWN: usize = 512 << 10;

/// Listens for orders, where this is a worker.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let engine = Rc::new(RefCell::new(Engine::default()));
    let on_message = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some((message, load)) = unwrap(&event.data())
                && let Some(answer) = engine.borrow_mut().answer(message, &load)
            {
                post(&scope, &answer);
            }
        })
    };
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    post(&scope, &FromEngine::Ready);
}

fn unwrap(value: &JsValue) -> Option<(ToEngine, JsValue)> {
    let parts: &Array = value.dyn_ref()?;
    if parts.get(0).as_f64() != Some(f64::from(VERSION)) {
        return None;
    }
    Some((serde_wasm_bindgen::from_value(parts.get(1)).ok()?, parts.get(2)))
}

fn post(scope: &DedicatedWorkerGlobalScope, answer: &FromEngine) {
    if let Ok(value) = serde_wasm_bindgen::to_value(answer) {
        // A page that is gone takes no answer.
        let _ = scope.post_message(&Array::of2(&JsValue::from(VERSION), &value));
    }
}

/// What was read of one piece.
struct Piece {
    findings: Vec<Finding>,
    lines: u64,
    understood: u64,
    formats: Vec<&'static str>,
}

/// A file that is coming by chunks.
struct OpenFile {
    item: u32,
    intake: Intake,
    head: Vec<u8>,
    is_cut: bool,
}

#[derive(Default)]
struct Engine {
    pieces: BTreeMap<u32, Piece>,
    open: Option<OpenFile>,
}

impl Engine {
    fn answer(&mut self, message: ToEngine, load: &JsValue) -> Option<FromEngine> {
        match message {
            ToEngine::Text { item } => {
                let text = load.as_string().unwrap_or_default();
                let mut intake = Intake::new();
                intake.push(text.as_bytes());
                let is_cut = MAX_SHOWN < text.len();
                let shown = whole_lines(&text.as_bytes()[..text.len().min(MAX_SHOWN)], is_cut);
                Some(self.keep(item, intake, &shown, is_cut))
            }
            ToEngine::Open { item } => {
                self.open = Some(OpenFile { item, intake: Intake::new(), head: Vec::new(), is_cut: false });
                Some(FromEngine::Took)
            }
            ToEngine::Chunk => {
                let bytes = load.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default();
                let open = self.open.as_mut()?;
                open.intake.push(&bytes);
                let room = (MAX_SHOWN - open.head.len()).min(bytes.len());
                open.head.extend_from_slice(&bytes[..room]);
                open.is_cut |= room < bytes.len();
                Some(FromEngine::Took)
            }
            ToEngine::Close => {
                let open = self.open.take()?;
                let shown = whole_lines(&open.head, open.is_cut);
                Some(self.keep(open.item, open.intake, &shown, open.is_cut))
            }
            ToEngine::Forget { item } => {
                self.pieces.remove(&item);
                Some(FromEngine::Took)
            }
            ToEngine::Write { items, answers, probes } => Some(self.write(&items, &answers, probes.as_ref())),
            ToEngine::Fault(Fault::Panic) => panic!("the page asked for this panic to test its recovery"),
            ToEngine::Fault(Fault::Hang) => loop {
                std::hint::spin_loop();
            },
        }
    }

    fn keep(&mut self, item: u32, intake: Intake, shown: &str, is_cut: bool) -> FromEngine {
        let reading = intake.finish();
        let (masked, counts) = redact::mask(shown);
        let n_masked = counts.credentials + counts.cookies + counts.tokens;
        let answer =
            ReadPiece { lines: reading.lines, understood: reading.understood, masked, is_cut, n_masked };
        let piece = Piece {
            findings: reading.findings,
            lines: reading.lines,
            understood: reading.understood,
            formats: reading.formats,
        };
        self.pieces.insert(item, piece);
        FromEngine::Read(answer)
    }

    /// All pieces as one reading: the lines are counted on from piece to piece.
    fn write(&self, items: &[u32], answers: &[Answer], probes: Option<&ProbeRun>) -> FromEngine {
        let mut reading = Intake::new().finish();
        let mut before = Vec::new();
        for item in items {
            before.push(reading.lines);
            let Some(piece) = self.pieces.get(item) else {
                continue;
            };
            let shift = reading.lines;
            reading.findings.extend(piece.findings.iter().cloned().map(|mut finding| {
                finding.lines.first += shift;
                finding.lines.last += shift;
                finding
            }));
            reading.lines += piece.lines;
            reading.understood += piece.understood;
            for format in &piece.formats {
                if !reading.formats.contains(format) {
                    reading.formats.push(format);
                }
            }
        }
        reading.findings.extend(whichhop::tree::answers::findings(answers));
        reading.findings.extend(probes.map(evidence::live::findings).unwrap_or_default());
        let report = write::write(&reading);
        let object = super::as_object(&report);
        let json =
            js_sys::JSON::stringify_with_replacer_and_space(&object, &JsValue::NULL, &JsValue::from(2))
                .map(String::from)
                .unwrap_or_default();
        let markdown = markdown::write(&report);
        FromEngine::Written(Box::new(WrittenReport { report, markdown, json, before }))
    }
}

/// The bytes as text, up to the last whole line where they were cut.
fn whole_lines(bytes: &[u8], is_cut: bool) -> String {
    let end = if is_cut {
        bytes.iter().rposition(|byte| *byte == b'\n').unwrap_or(bytes.len())
    } else {
        bytes.len()
    };
    String::from_utf8_lossy(&bytes[..end]).into_owned()
}
