//! Reads an HTTP Archive: every entry of every page, as browsers, Playwright, Fiddler, Charles and mitmproxy write them.

use std::borrow::Cow;

use serde::Deserialize;

use super::Beside;
use super::document::{Sink, hand_over};
use super::json_splitter::{JsonSplitter, Part, Wanted};
use crate::finding::{Code, Leg, Millis, Role, Sign, StatusCode, Strength};

const ID: &str = "har";

static WANTED: [Wanted; 1] = [Wanted { path: &["log", "entries"], elements: true }];

/// Reads a HAR in chunks. Memory is that of the largest entry.
#[derive(Debug)]
pub struct HarReader {
    splitter: JsonSplitter,
    entries: u64,
    understood: u64,
}

impl Default for HarReader {
    fn default() -> Self {
        Self { splitter: JsonSplitter::new(&WANTED), entries: 0, understood: 0 }
    }
}

impl HarReader {
    /// Takes the next bytes.
    pub fn push(&mut self, chunk: &[u8], sink: &mut dyn Sink) {
        sink.recognise(ID);
        let Self { splitter, entries, understood } = self;
        splitter.push(chunk, &mut |part| {
            *entries += 1;
            if read(part, *entries, sink).is_some() {
                *understood += 1;
            }
        });
    }

    /// How many entries there were, and how many told something.
    pub const fn finish(&self) -> (u64, u64) {
        (self.entries, self.understood)
    }
}

/// What tells whether an entry is worth reading whole.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Glance<'a> {
    #[serde(borrow)]
    request: Request<'a>,
    response: StatusAlone,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct StatusAlone {
    status: Option<f64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Entry<'a> {
    #[serde(borrow)]
    request: Request<'a>,
    response: Response,
    time: Option<f64>,
    #[serde(rename = "_error", alias = "_errorText", alias = "_failureText")]
    error: Option<String>,
    #[serde(rename = "_blockedReason", alias = "blockedReason")]
    blocked: Option<String>,
    comment: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Request<'a> {
    #[serde(borrow)]
    method: Cow<'a, str>,
    #[serde(borrow)]
    url: Cow<'a, str>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Response {
    status: Option<f64>,
    #[serde(rename = "statusText")]
    status_text: Option<String>,
    #[serde(rename = "httpVersion")]
    version: Option<String>,
    headers: Vec<Field>,
    content: Content,
    #[serde(rename = "_error", alias = "_errorText", alias = "_failureText")]
    error: Option<String>,
    #[serde(rename = "_blockedReason")]
    blocked: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Field {
    name: String,
    value: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Content {
    text: Option<String>,
    encoding: Option<String>,
}

/// Reads an entry. A file of one line has no lines to count, so its entries are counted instead.
fn read(part: Part<'_>, entry_number: u64, sink: &mut dyn Sink) -> Option<()> {
    let bytes = part.bytes?;
    let number = if part.line <= 1 { entry_number } else { part.line };
    if let Ok(glance) = serde_json::from_slice::<Glance<'_>>(bytes)
        && let Some(status) = status(glance.response.status)
        && is_healthy(status)
        && is_plain(bytes)
    {
        let request = glance.request;
        if is_of_the_net(&request.url) {
            let shown = format!("{} {}", request.method, request.url);
            let beside = Beside {
                status: Some(status),
                method: Some(&request.method),
                peer: host(&request.url),
                ..Beside::default()
            };
            sink.note(ID, &ANSWERED, number, &shown, beside);
        }
        return Some(());
    }
    let lossy = String::from_utf8_lossy(bytes);
    read_whole(serde_json::from_str(&lossy).ok()?, number, sink)
}

/// The words by which an entry with a good status may still tell of a failure.
const TELLING: [&[u8]; 8] = [
    b"rror\":",
    b"rrorText",
    b"ailureText",
    b"lockedReason",
    b"itigated",
    b"waf-action",
    b"brd-err",
    b"omment",
];

fn is_plain(bytes: &[u8]) -> bool {
    !TELLING.iter().any(|it| memchr::memmem::find(bytes, it).is_some())
}

fn is_of_the_net(url: &str) -> bool {
    url.starts_with("http") || url.starts_with("ws")
}

fn status(number: Option<f64>) -> Option<StatusCode> {
    let number = number.filter(|it| (0.0..1000.0).contains(it))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    StatusCode::new(number as u16)
}

fn read_whole(entry: Entry<'_>, number: u64, sink: &mut dyn Sink) -> Option<()> {
    let Entry { request, response, time, error, blocked, comment } = entry;
    if !is_of_the_net(&request.url) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and a day or so")]
    let elapsed = time.filter(|it| (0.0..1e9).contains(it)).map(|it| Millis(it.round() as u64));
    let beside =
        Beside { method: Some(&request.method), peer: host(&request.url), elapsed, ..Beside::default() };
    let shown = format!("{} {}", request.method, request.url);
    if let Some(reason) = blocked.or(response.blocked).filter(|it| !it.is_empty()) {
        sink.note(ID, &BLOCKED_BY_BROWSER, number, &format!("{shown}: {reason}"), beside);
        return Some(());
    }
    let errors = [error, response.error, comment];
    let error = errors.into_iter().flatten().find(|it| !it.trim().is_empty());
    let Some(status) = status(response.status) else {
        failed(number, &shown, error.as_deref(), beside, sink);
        return Some(());
    };
    if is_healthy(status) && error.is_none() && !has_verdict(&response.headers) {
        sink.note(ID, &ANSWERED, number, &shown, Beside { status: Some(status), ..beside });
        return Some(());
    }
    let version = match response.version.as_deref() {
        Some(version) if version.contains('3') => "3",
        Some(version) if version.contains('2') => "2",
        _ => "1.1",
    };
    let reason = response.status_text.unwrap_or_default();
    let body = response
        .content
        .text
        .filter(|_| response.content.encoding.as_deref() != Some("base64") && !is_healthy(status))
        .unwrap_or_default();
    hand_over(
        sink,
        number,
        &format!("{shown} HTTP/1.1"),
        format!("HTTP/{version} {} {reason}", status.number()).trim_end(),
        response.headers.iter().map(|it| (it.name.as_str(), it.value.as_str())),
        &body,
    );
    if let Some(error) = error {
        failed(number, &shown, Some(&error), beside, sink);
    }
    Some(())
}

/// An entry without an answer.
fn failed(number: u64, shown: &str, error: Option<&str>, beside: Beside<'_>, sink: &mut dyn Sink) {
    let Some(error) = error else {
        return sink.note(ID, &NO_ANSWER, number, shown, beside);
    };
    let by_browser = [
        "ERR_ABORTED",
        "ERR_BLOCKED_BY_",
        "ERR_CACHE_MISS",
        "NS_BINDING_ABORTED",
        "NS_ERROR_ABORT",
        "Canceled",
        "canceled",
    ];
    if by_browser.iter().any(|it| error.contains(it)) {
        return sink.note(ID, &GIVEN_UP_BY_PAGE, number, &format!("{shown}: {error}"), beside);
    }
    sink.line(number, "");
    for line in error.lines().take(20) {
        sink.line(number, line);
    }
    if error.contains("ERR_FAILED") {
        sink.note(ID, &NO_ANSWER, number, &format!("{shown}: {error}"), beside);
    }
}

/// Statuses that are no failure of the way: what the target says about its own pages.
fn is_healthy(status: StatusCode) -> bool {
    matches!(status.number(), 100..=399 | 401 | 404 | 405 | 406 | 409 | 410 | 412 | 416 | 422)
}

/// Whether a good status comes with a header that says otherwise.
fn has_verdict(fields: &[Field]) -> bool {
    fields.iter().any(|it| {
        ["cf-mitigated", "x-amzn-waf-action", "x-brd-err-code", "x-squid-error", "x-luminati-error"]
            .iter()
            .any(|name| it.name.eq_ignore_ascii_case(name))
    })
}

fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    let authority = rest.split(['/', '?', '#']).next()?;
    Some(authority.rsplit_once('@').map_or(authority, |(_, host)| host))
}

const fn code(id: &'static str, sign: Sign, speaker: Role, strength: Strength, says: &'static str) -> Code {
    Code { id, sign, speaker, leg: Leg::Unknown, strength, says }
}

static ANSWERED: Code = code(
    "har.answered",
    Sign::AnsweredWell,
    Role::Target,
    Strength::Fair,
    "An entry was answered without a failure",
);
static NO_ANSWER: Code = code(
    "har.no-answer",
    Sign::HiddenFailure,
    Role::Client,
    Strength::Weak,
    "The browser got no answer, and the archive does not say why",
);
static BLOCKED_BY_BROWSER: Code = code(
    "har.blocked-by-browser",
    Sign::Harmless,
    Role::Client,
    Strength::Strong,
    "The browser itself did not send this request",
);
static GIVEN_UP_BY_PAGE: Code = code(
    "har.given-up",
    Sign::Harmless,
    Role::Client,
    Strength::Fair,
    "The page or an extension gave this request up",
);

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] = &[&ANSWERED, &NO_ANSWER, &BLOCKED_BY_BROWSER, &GIVEN_UP_BY_PAGE];

#[cfg(test)]
mod tests {
    use crate::evidence::Intake;

    fn check(entries: &str, expected: &[(&str, u64)]) {
        let text = format!(r#"{{"log":{{"version":"1.2","creator":{{"name":"x"}},"entries":[{entries}]}}}}"#);
        for step in [1, 100, 100_000] {
            let mut intake = Intake::new();
            for chunk in text.as_bytes().chunks(step) {
                intake.push(chunk);
            }
            let reading = intake.finish();
            assert!(reading.formats.contains(&"har"), "{:?}", reading.formats);
            let found: Vec<_> = reading.findings.iter().map(|it| (it.code.id, it.lines.count)).collect();
            assert_eq!(found, expected, "in steps of {step}: {text}");
        }
    }

    fn entry(status: &str, rest: &str) -> String {
        format!(
            r#"{{"time":12.5,"request":{{"method":"GET","url":"https://shop.example.com/a?b=1","headers":[]}},"response":{{"status":{status},"statusText":"","httpVersion":"h2","headers":[{rest}],"content":{{"size":0}}}}}}"#
        )
    }

    #[test]
    fn a_healthy_archive_is_answered_well() {
        let entries = [entry("200", ""), entry("304", ""), entry("404", "")].join(",");
        check(&entries, &[("har.answered", 3)]);
    }

    #[test]
    fn statuses_are_counted() {
        let entries = [entry("200", ""), entry("504", ""), entry("504", "")].join(",");
        check(&entries, &[("har.answered", 1), ("http.504", 2)]);
    }

    #[test]
    fn headers_of_a_failed_entry_are_read() {
        check(
            &entry("503", r#"{"name":"X-Squid-Error","value":"ERR_DNS_FAIL 0"}"#),
            &[("squid.header-dns-fail", 1), ("http.503", 1)],
        );
        check(
            &entry("200", r#"{"name":"cf-mitigated","value":"challenge"}"#),
            &[("cloudflare.mitigated", 1), ("http.answered", 1)],
        );
    }

    #[test]
    fn what_the_browser_did_itself_is_no_failure() {
        check(
            r#"{"request":{"method":"GET","url":"https://a.example/"},"response":{"status":0,"_error":"net::ERR_ABORTED"}},{"request":{"method":"GET","url":"https://a.example/"},"_blockedReason":"csp","response":{"status":0}}"#,
            &[("har.given-up", 1), ("har.blocked-by-browser", 1)],
        );
    }

    #[test]
    fn bad_entries_are_passed_over() {
        check(
            r#"{"request":7},[],"x",{"request":{"method":"GET","url":"data:,x"},"response":{"status":0}},null"#,
            &[],
        );
        check(
            r#"{"request":{"method":"GET","url":"https://a.example/"},"response":{"status":0}}"#,
            &[("har.no-answer", 1)],
        );
    }
}
