//! Reads and writes plain objects by hand. What serde would make of the same types costs the page 18 kB more (brotli), so only the
//! engine uses it; `tests/browser.rs` holds that both sides understand each other.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use super::worker_messages::{Fault, FromEngine, ReadPiece, ToEngine, WrittenReport};
use crate::finding::probe::{Probe, ProbeMode, ProbeOutcome, ProbeRun, ProbeTarget};
use crate::report::{
    CauseRow, CheckRow, CommandRow, Counts, FindingRow, HopRow, OutcomeRow, PlaceRow, Redacted, Report,
    Retry, RetryVerdict, SourceRow, Verdict,
};

/// A part of an object; undefined where it has none.
pub(super) fn part(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default()
}

/// A text; empty where there is none.
pub(super) fn text(object: &JsValue, name: &str) -> String {
    part(object, name).as_string().unwrap_or_default()
}

fn figure(object: &JsValue, name: &str) -> f64 {
    part(object, name).as_f64().unwrap_or_default()
}

fn whole(object: &JsValue, name: &str) -> u64 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts are whole and positive"
    )]
    let whole = figure(object, name) as u64;
    whole
}

/// The members of a list, each read by itself; none where there is no list.
pub(super) fn list<T>(object: &JsValue, name: &str, read: fn(&JsValue) -> T) -> Vec<T> {
    let list = part(object, name);
    if !Array::is_array(&list) {
        return Vec::new();
    }
    Array::from(&list).iter().map(|member| read(&member)).collect()
}

fn words(object: &JsValue, name: &str) -> Vec<String> {
    list(object, name, |member| member.as_string().unwrap_or_default())
}

/// An answer of the engine, where it is one.
pub fn read_answer(value: &JsValue) -> Option<FromEngine> {
    match value.as_string().as_deref() {
        Some("Ready") => return Some(FromEngine::Ready),
        Some("Took") => return Some(FromEngine::Took),
        Some(_) => return None,
        None => {}
    }
    let read = part(value, "Read");
    if read.is_object() {
        return Some(FromEngine::Read(ReadPiece {
            lines: whole(&read, "lines"),
            understood: whole(&read, "understood"),
            masked: text(&read, "masked"),
            is_cut: part(&read, "is_cut").is_truthy(),
            n_masked: whole(&read, "n_masked"),
        }));
    }
    let written = part(value, "Written");
    if !written.is_object() {
        return None;
    }
    Some(FromEngine::Written(Box::new(WrittenReport {
        report: report(&part(&written, "report"))?,
        markdown: text(&written, "markdown"),
        json: text(&written, "json"),
        before: list(&written, "before", |member| {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of lines")]
            let before = member.as_f64().unwrap_or_default() as u64;
            before
        }),
    })))
}

fn report(object: &JsValue) -> Option<Report> {
    let verdict = match text(object, "verdict").as_str() {
        "failure" => Verdict::Failure,
        "undetermined" => Verdict::Undetermined,
        "no-failure-seen" => Verdict::NoFailureSeen,
        "not-understood" => Verdict::NotUnderstood,
        _ => return None,
    };
    let retry = part(object, "retry");
    let read = part(object, "read");
    let redacted = part(object, "redacted");
    Some(Report {
        schema: text(object, "schema"),
        verdict,
        summary: text(object, "summary"),
        chain: list(object, "chain", |row| HopRow {
            id: text(row, "id"),
            role: text(row, "role"),
            name: part(row, "name").as_string(),
            because: words(row, "because"),
        }),
        places: list(object, "places", |row| PlaceRow {
            id: text(row, "id"),
            at: words(row, "at"),
            probability: figure(row, "probability"),
        }),
        causes: list(object, "causes", cause),
        next_checks: list(object, "next_checks", check),
        retry: Retry {
            verdict: match text(&retry, "verdict").as_str() {
                "safe" => RetryVerdict::Safe,
                "unsafe" => RetryVerdict::Unsafe,
                "useless" => RetryVerdict::Useless,
                _ => RetryVerdict::Unknown,
            },
            because: text(&retry, "because"),
        },
        findings: list(object, "findings", finding),
        read: Counts {
            lines: whole(&read, "lines"),
            understood: whole(&read, "understood"),
            formats: words(&read, "formats"),
        },
        redacted: Redacted {
            credentials: whole(&redacted, "credentials"),
            cookies: whole(&redacted, "cookies"),
            tokens: whole(&redacted, "tokens"),
            hosts: whole(&redacted, "hosts"),
            ips: whole(&redacted, "ips"),
        },
    })
}

fn cause(row: &JsValue) -> CauseRow {
    CauseRow {
        id: text(row, "id"),
        family: part(row, "family").as_string(),
        title: text(row, "title"),
        probability: figure(row, "probability"),
        supports: words(row, "for"),
        against: words(row, "against"),
        meaning: text(row, "meaning"),
        fix: words(row, "fix"),
        confirm: words(row, "confirm"),
    }
}

fn check(row: &JsValue) -> CheckRow {
    let command = part(row, "command");
    CheckRow {
        id: text(row, "id"),
        ask: text(row, "ask"),
        command: command
            .is_object()
            .then(|| CommandRow { sh: text(&command, "sh"), powershell: text(&command, "powershell") }),
        outcomes: list(row, "outcomes", |outcome| OutcomeRow {
            seen: text(outcome, "if"),
            points_to: words(outcome, "points_to"),
        }),
        gain_bits: figure(row, "gain_bits"),
    }
}

fn finding(row: &JsValue) -> FindingRow {
    FindingRow {
        id: text(row, "id"),
        code: text(row, "code"),
        says: text(row, "says"),
        place: part(row, "place").as_string(),
        source: match text(row, "source").as_str() {
            "live" => SourceRow::Live,
            "answer" => SourceRow::Answer,
            _ => SourceRow::Pasted,
        },
        line: whole(row, "line"),
        last_line: whole(row, "last_line"),
        count: whole(row, "count"),
        quote: text(row, "quote"),
        parser: text(row, "parser"),
    }
}

/// An object of these parts.
fn object(parts: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in parts {
        // A fresh object takes any part.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

fn array(members: impl Iterator<Item = JsValue>) -> JsValue {
    members.collect::<Array>().into()
}

/// An order as the engine understands it.
pub fn write_order(order: &ToEngine) -> JsValue {
    let item = |name: &str, item: u32| object(&[(name, object(&[("item", JsValue::from(item))]))]);
    match order {
        ToEngine::Text { item: it } => item("Text", *it),
        ToEngine::Open { item: it } => item("Open", *it),
        ToEngine::Forget { item: it } => item("Forget", *it),
        ToEngine::Chunk => JsValue::from_str("Chunk"),
        ToEngine::Close => JsValue::from_str("Close"),
        ToEngine::Fault(Fault::Panic) => object(&[("Fault", JsValue::from_str("Panic"))]),
        ToEngine::Fault(Fault::Hang) => object(&[("Fault", JsValue::from_str("Hang"))]),
        ToEngine::Write { items, answers, probes } => {
            let answers = answers.iter().map(|it| {
                object(&[("node", JsValue::from_str(&it.node)), ("answer", JsValue::from_str(&it.answer))])
            });
            let write = object(&[
                ("items", array(items.iter().map(|item| JsValue::from(*item)))),
                ("answers", array(answers)),
                ("probes", probes.as_ref().map_or(JsValue::NULL, run)),
            ]);
            object(&[("Write", write)])
        }
    }
}

fn run(run: &ProbeRun) -> JsValue {
    object(&[("probes", array(run.probes.iter().map(probe)))])
}

fn probe(probe: &Probe) -> JsValue {
    let target = match probe.target {
        ProbeTarget::OwnFile => "OwnFile",
        ProbeTarget::Echo => "Echo",
        ProbeTarget::UnresolvableName => "UnresolvableName",
        ProbeTarget::Target => "Target",
    };
    let mode = match probe.mode {
        ProbeMode::Cors => "Cors",
        ProbeMode::NoCors => "NoCors",
    };
    #[allow(clippy::cast_precision_loss, reason = "milliseconds of one request")]
    let elapsed_ms = probe.elapsed_ms as f64;
    object(&[
        ("target", JsValue::from_str(target)),
        ("url", JsValue::from_str(&probe.url)),
        ("mode", JsValue::from_str(mode)),
        ("outcome", outcome(&probe.outcome)),
        ("elapsed_ms", JsValue::from(elapsed_ms)),
    ])
}

fn outcome(outcome: &ProbeOutcome) -> JsValue {
    match outcome {
        ProbeOutcome::Answered { status, headers, body, is_truncated } => {
            let headers = headers
                .iter()
                .map(|(name, value)| Array::of2(&JsValue::from_str(name), &JsValue::from_str(value)).into());
            let answered = object(&[
                ("status", JsValue::from(*status)),
                ("headers", array(headers)),
                ("body", JsValue::from_str(body)),
                ("is_truncated", JsValue::from(*is_truncated)),
            ]);
            object(&[("Answered", answered)])
        }
        ProbeOutcome::Opaque => JsValue::from_str("Opaque"),
        ProbeOutcome::TimedOut => JsValue::from_str("TimedOut"),
        ProbeOutcome::Rejected { first_hop_was_usable } => {
            let usable = first_hop_was_usable.map_or(JsValue::NULL, JsValue::from);
            object(&[("Rejected", object(&[("first_hop_was_usable", usable)]))])
        }
        ProbeOutcome::NotTried { because } => {
            object(&[("NotTried", object(&[("because", JsValue::from_str(because))]))])
        }
    }
}
