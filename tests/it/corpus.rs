//! Evidence captured from real programs, each with what is known to have failed.

use crate::corpus_cases::cases;

/// The texts of all cases, for properties over real evidence.
pub fn texts() -> Vec<String> {
    let mut texts: Vec<String> = cases().into_iter().map(|case| case.text).collect();
    texts.push("HTTP/1.1 502 Bad Gateway\r\nServer: nginx\r\n\r\n".to_owned());
    texts
}

fn id<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default()
}

#[test]
fn every_case_comes_to_what_is_known_to_have_failed() {
    let mut wrong = Vec::new();
    let cases = cases();
    for case in &cases {
        let report = whichhop::diagnose(&case.text);
        let verdict = id(&report.verdict);
        let place = report.places.first().map_or("-", |it| it.id.as_str());
        let cause = report.causes.first().map_or("-", |it| it.id.as_str());
        let mut check = |key: &str, got: &str| {
            let allowed = case.expects(key);
            if !allowed.is_empty() && !allowed.contains(&got) {
                wrong.push(format!("{}: {key} is {got}, must be {}", case.name, allowed.join(" or ")));
            }
        };
        check("verdict", &verdict);
        if verdict == "failure" {
            check("place", place);
            check("cause", cause);
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
