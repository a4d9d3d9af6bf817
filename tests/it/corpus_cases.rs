//! Loads the corpus: each case is a text and a short list of what it must come to.

use std::fs;
use std::path::{Path, PathBuf};

/// A case: the text, and what it must come to.
pub struct Case {
    /// Folder and file name.
    pub name: String,
    /// The evidence.
    pub text: String,
    expected: Vec<(String, String)>,
}

impl Case {
    /// What the case allows for this key; nothing where it says nothing.
    pub fn expects(&self, key: &str) -> Vec<&str> {
        let value =
            self.expected.iter().find(|(name, _)| name == key).map_or("", |(_, value)| value.as_str());
        value.split('|').map(str::trim).filter(|it| !it.is_empty() && *it != "-").collect()
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// Every case, in the order of its folder and name.
pub fn cases() -> Vec<Case> {
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
