//! Reads a Chromium network log (`chrome://net-export`, `--log-net-log`): which proxy was chosen, what it answered to CONNECT, which
//! proxies were given up, and how each request ended. Event numbers differ by version and are looked up in the log's own constants.

mod codes;
mod state;
mod words;

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
    events: Vec<(i64, Event)>,
    errors: Vec<(i64, String)>,
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

/// An event as it is written.
#[derive(Debug)]
struct Record {
    params: Value,
    source: i64,
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
            let Ok(mut record) = serde_json::from_slice::<Value>(bytes) else { return };
            let Some(kind) = record["type"].as_i64() else { return };
            let Some((_, event)) = names.events.iter().find(|(number, _)| *number == kind) else { return };
            let record = Record {
                source: record["source"]["id"].as_i64().unwrap_or(0),
                params: record.get_mut("params").map(Value::take).unwrap_or_default(),
            };
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
        let Ok(constants) = serde_json::from_slice::<Value>(bytes) else { return };
        let members = |name: &str| constants[name].as_object().into_iter().flatten();
        self.events = members("logEventTypes")
            .filter_map(|(name, number)| Some((number.as_i64()?, Event::from_name(name)?)))
            .collect();
        self.errors =
            members("netError").filter_map(|(name, number)| Some((number.as_i64()?, name.clone()))).collect();
    }

    /// `net::ERR_…` for a number.
    fn error(&self, number: i64) -> Option<String> {
        let (_, name) = self.errors.iter().find(|(it, _)| *it == number)?;
        Some(if name.starts_with("ERR_") { format!("net::{name}") } else { format!("net::ERR_{name}") })
    }
}

#[cfg(test)]
mod tests;
