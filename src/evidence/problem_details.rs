//! Reads error bodies in JSON: problem details (RFC 9457), and the bodies of frameworks that say a status with its name.
//!
//! A number alone means nothing in JSON, so the status must stand beside what only an error says: a title with a type, a detail or an
//! instance, or the status's own name.

use serde_json::{Map, Value};

use super::http_status::of_answer;
use super::{Beside, Line, Notes, Parser, Reader};
use crate::finding::StatusCode;

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "problem details",
    start: || Box::new(ProblemDetails::default()),
    sample: "{\"type\":\"about:blank\",\"title\":\"Bad Gateway\",\"status\":502,\"detail\":\"no answer from the upstream\"}",
};

const ID: &str = "problem_details";

/// An object that is written over several lines, while it is open.
#[derive(Debug, Default)]
struct ProblemDetails {
    open: Option<(u64, String)>,
}

/// A longer body is no error's.
const LONGEST: usize = 16 * 1024;

impl Reader for ProblemDetails {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text.trim();
        if let Some((number, mut body)) = self.open.take() {
            body.push_str(text);
            if text.starts_with('}') {
                read_body(&body, Line { number, text: &body }, notes);
            } else if body.len() < LONGEST {
                self.open = Some((number, body));
            }
            return None;
        }
        if text == "{" {
            self.open = Some((line.number, text.to_owned()));
        }
        let is_body = text.starts_with('{')
            && text.len() < LONGEST
            && (text.contains("\"status") || BEGINNINGS.iter().any(|it| text.starts_with(it)));
        if !is_body {
            return None;
        }
        let status = read_body(text, line, notes)?;
        // What stands in the detail is a sentence, and left to those who read sentences.
        (!text.contains("\"detail\"")).then_some(Beside { status: Some(status), ..Beside::default() })
    }
}

const BEGINNINGS: [&str; 3] = ["{\"error\"", "{\"code\"", "{\"message\""];

fn read_body(body: &str, line: Line<'_>, notes: &mut Notes) -> Option<StatusCode> {
    let body = body.trim_end_matches([',', ';']);
    let Ok(Value::Object(members)) = serde_json::from_str::<Value>(body) else { return None };
    let status = status_of(&members).or_else(|| match members.get("error") {
        Some(Value::Object(inner)) => status_of(inner),
        _ => None,
    });
    let status = status?;
    let code = of_answer(status).filter(|code| !code.sign.is_no_fault())?;
    notes.add(ID, code, line, Beside { status: Some(status), ..Beside::default() });
    Some(status)
}

/// The status, where the members are an error's.
fn status_of(members: &Map<String, Value>) -> Option<StatusCode> {
    let number = ["status", "statusCode", "status_code", "code"].iter().find_map(|it| {
        let value = members.get(*it)?;
        value.as_u64().or_else(|| value.as_str()?.parse().ok())
    })?;
    let status = StatusCode::new(u16::try_from(number).ok()?).filter(|it| 400 <= it.number())?;
    let text = |name: &str| members.get(name).and_then(Value::as_str);
    let is_problem = text("title").is_some()
        && ["type", "detail", "instance"].iter().any(|it| text(it).is_some())
        && members.len() <= 16;
    let name = name_of(status)?;
    let is_named =
        ["error", "message", "statusText", "title", "reason", "name", "status_text"].iter().any(|it| {
            text(it).is_some_and(|words| {
                let plain: String = words.chars().filter(char::is_ascii_alphabetic).collect();
                plain.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            })
        });
    (is_problem || is_named && members.len() <= 12).then_some(status)
}

/// A status's own name, letters only.
const fn name_of(status: StatusCode) -> Option<&'static str> {
    Some(match status.number() {
        403 => "forbidden",
        407 => "proxyauthenticationrequired",
        408 => "requesttimeout",
        421 => "misdirectedrequest",
        429 => "toomanyrequests",
        500 => "internalservererror",
        502 => "badgateway",
        503 => "serviceunavailable",
        504 => "gatewaytimeout",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::evidence::Intake;

    fn check(text: &str, expected: &[&str]) {
        let mut intake = Intake::new();
        intake.push(text.as_bytes());
        let found: Vec<_> = intake.finish().findings.iter().map(|it| it.code.id).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn problem_details_are_read() {
        check(
            r#"{"type":"https://example.com/p","title":"Upstream gave up","status":504,"detail":"x"}"#,
            &["http.504"],
        );
        check(
            "{\n  \"type\": \"about:blank\",\n  \"title\": \"Bad Gateway\",\n  \"status\": 502\n}",
            &["http.502"],
        );
    }

    #[test]
    fn a_status_with_its_name_is_read() {
        check(r#"{"statusCode":503,"error":"Service Unavailable","message":"try later"}"#, &["http.503"]);
        check(r#"{"error":{"code":502,"message":"Bad Gateway"}}"#, &["http.502"]);
        check(
            r#"{"timestamp":"2026-01-15","status":504,"error":"Gateway Timeout","path":"/"}"#,
            &["http.504"],
        );
    }

    #[test]
    fn numbers_and_titles_elsewhere_mean_nothing() {
        check(r#"{"id":502,"status":"ok","title":"Bad Gateway explained"}"#, &[]);
        check(r#"{"status":502,"items":[1,2,3]}"#, &[]);
        check(r#"{"title":"A book","status":200,"type":"book"}"#, &[]);
        check(r#"{"title":"A room","code":502,"name":"502"}"#, &[]);
        check(r#"{"status":502,"title":}"#, &[]);
    }
}
