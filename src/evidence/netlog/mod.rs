//! Reads a Chromium network log (`chrome://net-export`, `--log-net-log`): which proxy was chosen, what it answered to CONNECT, which
//! proxies were given up, and how each request ended. Event numbers differ by version and are looked up in the log's own constants.

mod codes;
mod state;
mod words;

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use serde_json::Value;

use super::document::Sink;
use super::json_splitter::{JsonSplitter, Part, Wanted};
pub use codes::CODES;
use state::State;
use words::Event;

const ID: &str = "netlog";

static WANTED: [Wanted; 2] =
    [Wanted { path: &["constants"], elements: false }, Wanted { path: &["events"], elements: true }];

/// Reads a log in chunks.
#[derive(Debug)]
pub struct NetLogReader {
    splitter: JsonSplitter,
    names: Names,
    state: State,
    events: u64,
    understood: u64,
}

/// What the constants say.
#[derive(Debug, Default)]
struct Names {
    events: HashMap<i64, Event>,
    errors: HashMap<i64, String>,
}

impl Default for NetLogReader {
    fn default() -> Self {
        Self {
            splitter: JsonSplitter::new(&WANTED),
            names: Names::default(),
            state: State::default(),
            events: 0,
            understood: 0,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Constants {
    #[serde(rename = "logEventTypes")]
    events: BTreeMap<String, i64>,
    #[serde(rename = "netError")]
    errors: BTreeMap<String, i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Record {
    params: Value,
    source: Source,
    #[serde(rename = "type")]
    event: i64,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Source {
    id: i64,
}

impl NetLogReader {
    /// Takes the next bytes.
    pub fn push(&mut self, chunk: &[u8], sink: &mut dyn Sink) {
        sink.recognise(ID);
        let Self { splitter, names, state, events, understood } = self;
        splitter.push(chunk, &mut |part: Part<'_>| {
            let Some(bytes) = part.bytes else { return };
            if part.wanted == 0 {
                names.learn(bytes);
                return;
            }
            *events += 1;
            let Ok(record) = serde_json::from_slice::<Record>(bytes) else { return };
            let Some(event) = names.events.get(&record.event) else { return };
            let number = if part.line <= 1 { *events } else { part.line };
            if state.read(*event, &record, number, names, sink).is_some() {
                *understood += 1;
            }
        });
    }

    /// Ends the log. Returns how many events it had, and how many told something.
    pub fn finish(&mut self, sink: &mut dyn Sink) -> (u64, u64) {
        self.state.finish(sink);
        (self.events, self.understood)
    }
}

impl Names {
    fn learn(&mut self, bytes: &[u8]) {
        let Ok(constants) = serde_json::from_slice::<Constants>(bytes) else { return };
        self.events = constants
            .events
            .into_iter()
            .filter_map(|(name, number)| Event::from_name(&name).map(|event| (number, event)))
            .collect();
        self.errors = constants.errors.into_iter().map(|(name, number)| (number, name)).collect();
    }

    /// `net::ERR_…` for a number.
    fn error(&self, number: i64) -> Option<String> {
        let name = self.errors.get(&number)?;
        Some(if name.starts_with("ERR_") { format!("net::{name}") } else { format!("net::ERR_{name}") })
    }
}

#[cfg(test)]
mod tests;
