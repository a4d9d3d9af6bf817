//! The steps, in the order that says soonest what is wrong.

use super::count::Way;
use super::step::Step;
use crate::workspace::{self, WASM};
use std::process::Command;

/// The sides of the project, each built alone: what each needs, and what it is checked with.
const SIDES: &[(&str, &[&str])] = &[
    ("the terminal", &["--features", "cli", "--all-targets"]),
    ("the prerenderer", &["--features", "ssr", "--all-targets"]),
    ("the bare library", &["--lib"]),
    (
        "the page",
        &["--features", "web", "--lib", "--bin", "whichhop-page", "--test", "browser", "--target", WASM],
    ),
    ("the engine", &["--features", "worker", "--lib", "--bin", "whichhop-engine", "--target", WASM]),
];

/// Format, lints, host tests.
pub fn without_browsers() -> Vec<Step> {
    let mut steps = vec![
        check("format", workspace::cargo(&["fmt", "--all", "--check"])),
        check("lints: xtask", clippy("xtask", &["--all-targets"])),
    ];
    for (side, words) in SIDES {
        let words: Vec<&str> =
            std::iter::once("--no-default-features").chain(words.iter().copied()).collect();
        steps.push(check(&format!("lints: {side}"), clippy("whichhop", &words)));
    }
    steps.push(tests("tests of xtask", workspace::cargo(&["test", "--quiet", "--package", "xtask"])));
    steps.push(tests("tests on the host", workspace::cargo(&["test", "--quiet", "--package", "whichhop"])));
    let pages = [
        "test",
        "--quiet",
        "--package",
        "whichhop",
        "--no-default-features",
        "--features",
        "cli,ssr",
        "--test",
        "pages",
    ];
    steps.push(tests("pages on the host", workspace::cargo(&pages)));
    steps
}

/// The same code in real browsers.
pub fn with_browsers() -> Vec<Step> {
    let words = [
        "test",
        "--package",
        "whichhop",
        "--no-default-features",
        "--features",
        "web",
        "--test",
        "browser",
        "--target",
        WASM,
    ];
    let mut in_wasm = workspace::cargo(&words);
    if let Ok(program) = std::env::current_exe() {
        in_wasm.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", program).env("XTASK_RUNS_WASM", "1");
    }
    vec![tests("tests in wasm, in Chromium", in_wasm), end_to_end("end to end, in Chromium and Firefox", &[])]
}

/// The end-to-end tests with these further words.
pub fn end_to_end(name: &str, words: &[&str]) -> Step {
    let mut command = Command::new("node");
    command.current_dir(workspace::root()).arg("tests/e2e/run.mjs").args(words);
    Step { name: name.to_owned(), command, way: Way::LastLine }
}

fn clippy(package: &str, words: &[&str]) -> Command {
    let mut command = workspace::cargo(&["clippy", "--quiet", "--package", package]);
    command.args(words).args(["--", "-D", "warnings"]);
    command
}

fn check(name: &str, command: Command) -> Step {
    Step { name: name.to_owned(), command, way: Way::Status }
}

fn tests(name: &str, command: Command) -> Step {
    Step { name: name.to_owned(), command, way: Way::TestResults }
}
