//! The engine: in a Web Worker of the page, and as `diagnose(text)` for any other page.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[cfg(target_arch = "wasm32")]
#[path = "whichhop_engine/worker.rs"]
mod worker;

fn main() {
    // The same module is loaded by pages that only want `diagnose`: there is no worker to serve then.
    #[cfg(target_arch = "wasm32")]
    worker::serve();
}

/// Reads text and gives the report as a plain object, exactly as `whichhop diagnose --json` prints it.
#[wasm_bindgen]
pub fn diagnose(text: &str) -> JsValue {
    as_object(&whichhop::diagnose(text))
}

fn as_object(report: &whichhop::report::Report) -> JsValue {
    use serde::Serialize;
    report.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
