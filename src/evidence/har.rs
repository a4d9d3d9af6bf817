//! Reads an HTTP Archive: every entry of every page, as browsers, Playwright, Fiddler, Charles and mitmproxy write them.

use serde_json::Value;

use super::Beside;
use super::document::{Sink, hand_over};
use super::json_glance::glance;
use super::json_splitter::{JsonSplitter, Part, Wanted};
use crate::finding::{Code, Leg, Role, Sign, StatusCode, Strength};

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

/// Reads an entry. A file of one line has no lines to count, so its entries are counted instead.
fn read(part: Part<'_>, entry_number: u64, sink: &mut dyn Sink) -> Option<()> {
    let bytes = part.bytes?;
    let number = if part.line <= 1 { entry_number } else { part.line };
    let [method, url, status] =
        glance(bytes, &[("request", "method"), ("request", "url"), ("response", "status")]);
    let text =
        |it: Option<&[u8]>| it.map(|it| String::from_utf8_lossy(it).replace("\\/", "/")).unwrap_or_default();
    if let Some(status) = status.and_then(|it| std::str::from_utf8(it).ok()).and_then(StatusCode::parse)
        && is_healthy(status)
        && is_plain(bytes)
    {
        let (method, url) = (text(method), text(url));
        if is_of_the_net(&url) {
            answered(number, &method, &url, status, sink);
        }
        return Some(());
    }
    read_whole(&serde_json::from_str(&String::from_utf8_lossy(bytes)).ok()?, number, sink)
}

fn answered(number: u64, method: &str, url: &str, status: StatusCode, sink: &mut dyn Sink) {
    let beside = Beside { status: Some(status), method: Some(method), peer: host(url), ..Beside::default() };
    sink.note(ID, &ANSWERED, number, &format!("{method} {url}"), beside);
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

/// The first of these members that holds words.
fn words<'a>(value: &'a Value, names: &[&str]) -> Option<&'a str> {
    names.iter().find_map(|it| value[*it].as_str().filter(|it| !it.trim().is_empty()))
}

const ERRORS: [&str; 3] = ["_error", "_errorText", "_failureText"];
const BLOCKED: [&str; 2] = ["_blockedReason", "blockedReason"];

fn read_whole(entry: &Value, number: u64, sink: &mut dyn Sink) -> Option<()> {
    let (request, response) = (&entry["request"], &entry["response"]);
    let (method, url) = (request["method"].as_str()?, request["url"].as_str()?);
    if !is_of_the_net(url) {
        return None;
    }
    let beside = Beside { method: Some(method), peer: host(url), ..Beside::default() };
    let shown = format!("{method} {url}");
    if let Some(reason) = words(entry, &BLOCKED).or_else(|| words(response, &BLOCKED)) {
        sink.note(ID, &BLOCKED_BY_BROWSER, number, &format!("{shown}: {reason}"), beside);
        return Some(());
    }
    let error =
        words(entry, &ERRORS).or_else(|| words(response, &ERRORS)).or_else(|| words(entry, &["comment"]));
    let status = response["status"].as_u64().and_then(|it| u16::try_from(it).ok()).and_then(StatusCode::new);
    let Some(status) = status else {
        failed(number, &shown, error, beside, sink);
        return Some(());
    };
    let none = Vec::new();
    let fields = response["headers"].as_array().unwrap_or(&none);
    let fields = fields.iter().filter_map(|it| Some((it["name"].as_str()?, it["value"].as_str()?)));
    if is_healthy(status) && error.is_none() && !fields.clone().any(|(name, _)| is_verdict(name)) {
        answered(number, method, url, status, sink);
        return Some(());
    }
    let version = match words(response, &["httpVersion"]) {
        Some(version) if version.contains('3') => "3",
        Some(version) if version.contains('2') => "2",
        _ => "1.1",
    };
    let content = &response["content"];
    let is_text = content["encoding"].as_str() != Some("base64") && !is_healthy(status);
    let body = content["text"].as_str().filter(|_| is_text).unwrap_or_default();
    let reason = words(response, &["statusText"]).unwrap_or_default();
    let status_line = format!("HTTP/{version} {} {reason}", status.number());
    hand_over(sink, number, &format!("{shown} HTTP/1.1"), status_line.trim_end(), fields, body);
    if let Some(error) = error {
        failed(number, &shown, Some(error), beside, sink);
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

/// Whether a header of this name tells of a failure even where the status is good.
fn is_verdict(name: &str) -> bool {
    ["cf-mitigated", "x-amzn-waf-action", "x-brd-err-code"].iter().any(|it| name.eq_ignore_ascii_case(it))
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
