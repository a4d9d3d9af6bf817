//! Follows the requests, tunnels and lookups of a network log, and tells how they ended.

use serde_json::Value;

use super::codes::{
    ANSWERED, PAC_FAILED, PROXY_CHOSEN, PROXY_FAILED, PROXY_GIVEN_UP, PROXY_NAME, PROXY_NO_ROUTE,
    PROXY_REFUSED, PROXY_TIMED_OUT,
};
use super::words::{Event, is_background, is_by_browser};
use super::{ID, Names, Record};
use crate::evidence::document::{Sink, hand_over};
use crate::evidence::{Beside, cut};

/// Requests that are followed at the same time, at most.
const MOST_SOURCES: usize = 1024;
/// Outcomes that wait for the end of the log, at most.
const MOST_WAITING: usize = 64;

/// What is known so far.
#[derive(Debug, Default)]
pub struct State {
    /// Method and URL of each request.
    requests: Recent,
    /// The CONNECT that each connection sent.
    tunnels: Recent,
    /// The name that each lookup is for.
    lookups: Recent,
    /// A request of a page was seen, so the browser's own traffic does not count.
    has_page: bool,
    /// Hosts of proxies that were chosen.
    proxies: Vec<String>,
    /// Outcomes of the browser's own traffic.
    background: Vec<Outcome>,
    /// Challenges that the next request may meet.
    challenges: Vec<(String, Outcome)>,
    /// The proxy could not be reached; why, the connection attempts tell.
    unreached: Option<u64>,
    last_attempt: Option<(u64, i64, String)>,
    has_bad_name: bool,
}

/// What was said lately, by the number of its source.
#[derive(Debug, Default)]
struct Recent(Vec<(i64, String)>);

impl Recent {
    /// Keeps what was said. Where there is too much, the older half is forgotten.
    fn put(&mut self, source: i64, said: String) {
        if MOST_SOURCES <= self.0.len() {
            self.0.drain(..MOST_SOURCES / 2);
        }
        self.0.push((source, said));
    }

    fn get(&self, source: i64) -> Option<&str> {
        self.0.iter().rev().find(|(it, _)| *it == source).map(|(_, said)| said.as_str())
    }

    fn take(&mut self, source: i64) -> Option<String> {
        let at = self.0.iter().rposition(|(it, _)| *it == source)?;
        Some(self.0.swap_remove(at).1)
    }
}

/// How something ended.
#[derive(Debug)]
enum Outcome {
    Exchange { number: u64, request: String, status: String, fields: Vec<String> },
    Error { number: u64, text: String },
}

impl State {
    /// Takes an event. `None` where it tells nothing.
    pub fn read(
        &mut self,
        event: Event,
        record: &Record,
        number: u64,
        names: &Names,
        sink: &mut dyn Sink,
    ) -> Option<()> {
        let params = &record.params;
        let text = |name: &str| params.get(name).and_then(Value::as_str);
        let id = record.source;
        match event {
            Event::Start => {
                let url = text("url")?;
                let method = text("method").unwrap_or("GET");
                self.has_page |= url.starts_with("http") && !is_background(host(url));
                self.requests.put(id, format!("{method} {}", cut(url, 2000)));
            }
            Event::Failed => {
                let error = names.error(params.get("net_error")?.as_i64()?)?;
                let request = self.requests.take(id)?;
                let url = request.split_once(' ').map_or("", |(_, url)| url).to_owned();
                if is_by_browser(&error) {
                    return None;
                }
                if error == "net::ERR_PROXY_CONNECTION_FAILED" {
                    if !is_background(host(&url)) {
                        self.unreached.get_or_insert(number);
                    }
                    return Some(());
                }
                self.end(host(&url), Outcome::Error { number, text: error }, sink);
            }
            Event::SendTunnel => {
                let request = text("line").map(str::trim_end)?;
                self.tunnels.put(id, cut(request, 500).to_owned());
            }
            Event::ReadTunnel => {
                let request = self.tunnels.get(id)?.to_owned();
                let target = request.split(' ').nth(1).unwrap_or("").to_owned();
                self.answer(&target, target.clone(), number, request, fields(params)?, sink);
            }
            Event::ReadResponse => {
                let request = self.requests.get(id)?.to_owned();
                let (method, url) = request.split_once(' ')?;
                let (status, fields) = fields(params)?;
                if is_success(&status) {
                    self.met(&id.to_string());
                    if !is_background(host(url)) {
                        let beside = Beside { peer: Some(host(url)), ..Beside::default() };
                        sink.note(ID, &ANSWERED, number, &format!("{method} {url}: {status}"), beside);
                    }
                    return Some(());
                }
                let request = format!("{method} {url} HTTP/1.1");
                self.answer(host(url), id.to_string(), number, request, (status, fields), sink);
            }
            Event::ProxyChosen => {
                self.chosen(text("pac_string").or_else(|| text("proxy_info"))?, number, sink)?;
            }
            Event::ProxyGivenUp => {
                let proxy = text("bad_proxy").or_else(|| text("bad_proxy_chain")).unwrap_or("");
                let quote = format!("PROXY_LIST_FALLBACK {proxy}");
                sink.note(
                    ID,
                    &PROXY_GIVEN_UP,
                    number,
                    &quote,
                    Beside { peer: Some(proxy), ..Beside::default() },
                );
            }
            Event::PacFailed => {
                let message = text("message").unwrap_or("PAC script failed");
                sink.note(ID, &PAC_FAILED, number, message, Beside::default());
            }
            Event::Lookup => {
                if let Some(name) = text("host") {
                    self.lookups.put(id, host_of_authority(name).to_owned());
                }
                let error = names.error(params.get("net_error")?.as_i64()?)?;
                let name = self.lookups.get(id)?;
                if self.proxies.iter().any(|it| it == name) {
                    self.has_bad_name = true;
                    let beside = Beside { peer: Some(name), ..Beside::default() };
                    sink.note(ID, &PROXY_NAME, number, &format!("{name}: {error}"), beside);
                }
            }
            Event::Attempt => {
                let list = params.get("address_list").and_then(|it| it.get(0)).and_then(Value::as_str);
                if let Some(address) = text("address").or(list) {
                    self.last_attempt = Some((number, 0, address.to_owned()));
                }
                let error = params.get("net_error")?.as_i64()?;
                if let Some((_, last, _)) = &mut self.last_attempt {
                    *last = error;
                }
            }
        }
        Some(())
    }

    /// The challenge was met, or comes again.
    fn met(&mut self, key: &str) {
        self.challenges.retain(|(it, _)| it != key);
    }

    /// An answer that is no success. A challenge waits for what the next request brings.
    fn answer(
        &mut self,
        host: &str,
        key: String,
        number: u64,
        request: String,
        (status, fields): (String, Vec<String>),
        sink: &mut dyn Sink,
    ) {
        let is_challenge = status.split(' ').nth(1) == Some("407");
        let outcome = Outcome::Exchange { number, request, status, fields };
        if is_challenge {
            if self.challenges.len() < MOST_WAITING && !is_background(host) {
                self.met(&key);
                self.challenges.push((key, outcome));
            }
            return;
        }
        self.met(&key);
        self.end(host, outcome, sink);
    }

    fn end(&mut self, host: &str, outcome: Outcome, sink: &mut dyn Sink) {
        if !is_background(host) {
            outcome.tell(sink);
        } else if self.background.len() < MOST_WAITING {
            self.background.push(outcome);
        }
    }

    /// The proxies that were chosen: `PROXY 192.0.2.1:3128;DIRECT`.
    fn chosen(&mut self, list: &str, number: u64, sink: &mut dyn Sink) -> Option<()> {
        for choice in list.split(';').take(4) {
            let choice = choice.trim();
            let authority = choice.split_once(' ').map_or(choice, |(_, authority)| authority.trim());
            let authority = authority.split_once("://").map_or(authority, |(_, authority)| authority);
            if authority.is_empty()
                || authority.eq_ignore_ascii_case("direct")
                || !authority.contains([':', '.'])
            {
                continue;
            }
            let name = host_of_authority(authority);
            if self.proxies.len() < MOST_WAITING && !self.proxies.iter().any(|it| it == name) {
                self.proxies.push(name.to_owned());
            }
            let beside = Beside { peer: Some(authority), program: Some(authority), ..Beside::default() };
            sink.note(ID, &PROXY_CHOSEN, number, choice, beside);
        }
        (!self.proxies.is_empty()).then_some(())
    }

    /// Ends the log: what waited for its end is told.
    pub fn finish(&mut self, sink: &mut dyn Sink) {
        for (_, challenge) in std::mem::take(&mut self.challenges) {
            challenge.tell(sink);
        }
        if let Some(number) = self.unreached.filter(|_| !self.has_bad_name) {
            let attempt = self.last_attempt.take().filter(|(_, error, _)| *error < 0);
            let (number, code, address) = match attempt {
                Some((number, -118 | -7, address)) => (number, &PROXY_TIMED_OUT, address),
                Some((number, -109 | -108, address)) => (number, &PROXY_NO_ROUTE, address),
                Some((number, -102, address)) => (number, &PROXY_REFUSED, address),
                _ => (number, &PROXY_FAILED, String::new()),
            };
            let quote = format!("net::ERR_PROXY_CONNECTION_FAILED {address}");
            sink.note(ID, code, number, &quote, Beside { peer: Some(&address), ..Beside::default() });
        }
        if !self.has_page {
            for outcome in std::mem::take(&mut self.background) {
                outcome.tell(sink);
            }
        }
    }
}

impl Outcome {
    fn tell(self, sink: &mut dyn Sink) {
        match self {
            Self::Exchange { number, request, status, fields } => {
                let fields = fields.iter().filter_map(|it| it.split_once(": "));
                hand_over(sink, number, &request, &status, fields, "");
            }
            Self::Error { number, text } => {
                sink.line(number, "");
                sink.line(number, &text);
            }
        }
    }
}

/// Status line and fields of an answer.
fn fields(params: &Value) -> Option<(String, Vec<String>)> {
    let mut lines = params
        .get("headers")?
        .as_array()?
        .iter()
        .filter_map(Value::as_str)
        .map(|it| cut(it, 4000).to_owned());
    let status = lines.next().filter(|it| it.starts_with("HTTP/"))?;
    Some((status.trim_end().to_owned(), lines.take(150).collect()))
}

fn is_success(status: &str) -> bool {
    matches!(status.split(' ').nth(1), Some(it) if it.starts_with(['2', '3']) || matches!(it, "401" | "404"))
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    host_of_authority(rest.split(['/', '?', '#']).next().unwrap_or(""))
}

fn host_of_authority(authority: &str) -> &str {
    let authority = authority.split_once("://").map_or(authority, |(_, rest)| rest);
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|it| it.is_ascii_digit()) => host,
        _ => authority,
    }
}
