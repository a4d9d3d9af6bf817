//! Holds the house: which folder may lean on which, and how a file looks.

use std::fs;
use std::path::{Path, PathBuf};

/// Each folder of `src/` with the folders it may import; every folder may import itself.
/// The root's own items (`crate::diagnose`) stand for the whole engine, so only those above everything may call them.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("finding", &[]),
    ("knowledge", &["finding"]),
    ("proxy_settings", &["finding", "knowledge"]),
    ("simulator", &["finding", "knowledge"]),
    ("evidence", &["finding", "knowledge", "proxy_settings"]),
    ("tree", &["finding", "knowledge"]),
    ("diagnosis", &["finding", "knowledge"]),
    ("report", &["finding", "knowledge", "diagnosis", "tree", "simulator", "proxy_settings"]),
    (
        "terminal",
        &["finding", "knowledge", "proxy_settings", "simulator", "evidence", "tree", "diagnosis", "report"],
    ),
    ("case", &["finding", "knowledge", "tree", "report"]),
    ("browser", &["case", "finding"]),
    ("view", &["case", "report", "knowledge", "tree", "finding", "simulator", "proxy_settings"]),
];

/// A single file that may do more than its folder: the root component runs the effects.
// The worker sends a finished report, so its message names the report's shape, and the page reads it by hand.
const EXCEPTIONS: &[(&str, &str)] =
    &[("view/app.rs", "browser"), ("browser/worker_messages.rs", "report"), ("browser/plain.rs", "report")];

/// Words that ask the browser for something, and so stand only where effects are run.
const EFFECTS: &[&str] = &["web_sys::window(", "gloo_net::", "gloo_timers::", "Date::now(", "Math::random("];

/// Files that hold a table and nothing else may be as long as the table.
const TABLES: &[&str] = &["src/diagnosis/weights", "src/evidence/phrases/", "src/knowledge/", "src/tree/"];

/// A file longer than this is about two subjects.
const WALL: usize = 400;

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &["utils", "util", "common", "helpers", "helper", "misc"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files below a folder with one of these endings, as paths from the package's root with `/` in them.
fn files(folder: &str, endings: &[&str]) -> Vec<String> {
    fn walk(path: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            let path = entry.path();
            let is_foreign = path.file_name().is_some_and(|name| name == "node_modules" || name == "target");
            if path.is_dir() && !is_foreign {
                walk(&path, found);
            } else if path.is_file() {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    let mut names: Vec<String> = found
        .iter()
        .filter(|path| path.extension().is_some_and(|it| endings.iter().any(|ending| it == *ending)))
        .map(|path| {
            path.strip_prefix(root()).expect("it was found below").to_string_lossy().replace('\\', "/")
        })
        .collect();
    names.sort();
    names
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The code of a file without its comments, where a path is only a mention.
fn code(text: &str) -> String {
    text.lines()
        .map(|line| line.split_once("//").map_or(line, |(code, _)| code))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The first names after each `crate::`, of a lone path as of a group in braces.
fn imports(text: &str) -> Vec<String> {
    let text = code(text);
    let mut names = Vec::new();
    for (begin, _) in text.match_indices("crate::") {
        let is_other_word =
            text[..begin].ends_with(|it: char| it.is_alphanumeric() || it == '_' || it == '$');
        if is_other_word {
            continue;
        }
        let rest = &text[begin + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            names.extend(heads_of_group(group));
        } else {
            names.push(head(rest));
        }
    }
    names
}

fn heads_of_group(group: &str) -> Vec<String> {
    let mut heads = Vec::new();
    let mut depth = 0;
    let mut begin = 0;
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                heads.push(head(group[begin..at].trim()));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.push(head(group[begin..at].trim()));
                begin = at + 1;
            }
            _ => {}
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

fn head(path: &str) -> String {
    path.chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect()
}

/// What a file imports that its folder may not.
fn foreign_imports(name: &str, text: &str) -> Vec<String> {
    let inner = name.strip_prefix("src/").unwrap_or(name);
    let Some((folder, _)) = inner.split_once('/') else { return Vec::new() };
    let Some((_, allowed)) = MAY_IMPORT.iter().find(|(row, _)| *row == folder) else {
        return vec![format!("{name}: the folder {folder} is not in the table")];
    };
    imports(text)
        .into_iter()
        .filter(|import| import != folder && !allowed.contains(&import.as_str()))
        .filter(|import| !EXCEPTIONS.iter().any(|(file, also)| *file == inner && also == import))
        .map(|import| format!("{name} imports {import}"))
        .collect()
}

fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn each_folder_leans_only_on_those_below() {
    let complaints: Vec<String> = files("src", &["rs"])
        .iter()
        .filter(|name| !name.starts_with("src/bin/"))
        .flat_map(|name| foreign_imports(name, &read(name)))
        .collect();
    none(&complaints);
}

#[test]
fn no_file_climbs_out_of_its_folder() {
    let mut complaints = Vec::new();
    for name in files("src", &["rs"]).iter().filter(|name| !name.starts_with("src/bin/")) {
        let text = read(name);
        let depth = name.trim_end_matches("/mod.rs").trim_end_matches(".rs").split('/').count() - 1;
        // A module written inside the file stands one deeper.
        let has_inner = text.contains("\nmod tests {") || text.contains("    mod ");
        let climb = "super::".repeat(depth + usize::from(has_inner));
        if 0 < depth && code(&text).contains(&climb) {
            complaints
                .push(format!("{name} reaches the root by {climb}; write crate:: where an arrow is meant"));
        }
    }
    none(&complaints);
}

#[test]
fn only_the_browser_folder_asks_the_browser() {
    let mut complaints = Vec::new();
    for name in files("src", &["rs"]) {
        let may = name.starts_with("src/browser/") || name.starts_with("src/bin/") || name == "src/main.rs";
        let text = code(&read(&name));
        complaints.extend(
            EFFECTS
                .iter()
                .filter(|word| !may && text.contains(**word))
                .map(|word| format!("{name} calls {word}…")),
        );
    }
    none(&complaints);
}

#[test]
fn every_file_says_what_it_is_for_and_is_about_one_thing() {
    let mut complaints = Vec::new();
    let rust =
        ["src", "tests", "xtask/src", "examples", "benches"].map(|folder| files(folder, &["rs"])).concat();
    for name in &rust {
        let text = read(name);
        let lines = text.lines().count();
        if !text.starts_with("//! ") {
            complaints.push(format!("{name} does not begin with //!"));
        }
        if WALL < lines && !TABLES.iter().any(|table| name.starts_with(table)) {
            complaints.push(format!("{name} has {lines} lines"));
        }
        let stem = Path::new(name).file_stem().unwrap().to_string_lossy().into_owned();
        if EMPTY_NAMES.contains(&stem.as_str()) {
            complaints.push(format!("{name}: the name says nothing"));
        }
    }
    for name in ["static", "tests"].map(|folder| files(folder, &["mjs", "js", "css"])).concat() {
        let lines = read(&name).lines().count();
        if WALL < lines {
            complaints.push(format!("{name} has {lines} lines"));
        }
    }
    assert!(30 < rust.len(), "the files were not found");
    none(&complaints);
}

#[test]
fn the_check_of_imports_can_fail() {
    let report = |text: &str| foreign_imports("src/report/json.rs", text);
    assert_eq!(report("use crate::finding::Place;"), Vec::<String>::new());
    assert_eq!(report("use crate::evidence::Intake;"), ["src/report/json.rs imports evidence"]);
    assert_eq!(report("fn f() { crate::diagnose(x) }"), ["src/report/json.rs imports diagnose"]);
    assert_eq!(
        report("use crate::{finding::{Leg, Place}, view::app, report::shape};"),
        ["src/report/json.rs imports view"]
    );
    assert_eq!(report("// as crate::view does\n"), Vec::<String>::new());
    assert_eq!(foreign_imports("src/view/app.rs", "use crate::browser::run;"), Vec::<String>::new());
    assert_eq!(
        foreign_imports("src/view/route.rs", "use crate::browser::run;"),
        ["src/view/route.rs imports browser"]
    );
    assert_eq!(foreign_imports("src/attic/a.rs", "").len(), 1);
}
