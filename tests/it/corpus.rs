//! Evidence captured from real programs, each with what is known to have failed.

use std::fs;
use std::path::{Path, PathBuf};

/// A case: the text, and what it must come to.
struct Case {
    name: String,
    text: String,
    expected: Vec<(String, String)>,
}

impl Case {
    fn expects(&self, key: &str) -> Vec<&str> {
        let value =
            self.expected.iter().find(|(name, _)| name == key).map_or("", |(_, value)| value.as_str());
        value.split('|').map(str::trim).filter(|it| !it.is_empty() && *it != "-").collect()
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut folders: Vec<PathBuf> = entries(&folder()).into_iter().filter(|it| it.is_dir()).collect();
    folders.sort();
    for folder in folders {
        for path in entries(&folder) {
            if path.extension().is_some_and(|it| it == "txt") {
                cases.push(case(&path));
            }
        }
    }
    cases
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|it| it.path()).collect();
    paths.sort();
    paths
}

fn case(path: &Path) -> Case {
    let name = path.strip_prefix(folder()).unwrap_or(path).with_extension("").display().to_string();
    let text = String::from_utf8_lossy(&fs::read(path).unwrap_or_default()).into_owned();
    let expected = fs::read_to_string(path.with_extension("expected")).unwrap_or_default();
    let expected = expected
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(key, value)| (key.trim().to_owned(), value.split(" #").next().unwrap_or("").trim().to_owned()))
        .collect();
    Case { name, text, expected }
}

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
