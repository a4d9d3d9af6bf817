//! Installs what the browser tests need and do not find.

use crate::{trunk_tool, workspace};
use anyhow::{Context, Result, bail};
use std::fs;
use std::process::{Command, Stdio};

/// Debian's packages with the program each is wanted for.
const BROWSERS: &[(&str, &[&str])] = &[
    ("chromium", &["chromium", "chromium-browser", "google-chrome"]),
    ("chromium-driver", &["chromedriver"]),
    ("firefox-esr", &["firefox-esr", "firefox"]),
];

/// Installs the browsers, the npm packages of the lock file, and the lab's servers. Each is one check, for what cannot be had fails the
/// tests that need it.
pub fn all() -> Vec<(String, Result<()>)> {
    vec![
        ("the browsers".to_owned(), browsers()),
        ("the npm packages".to_owned(), npm()),
        ("the lab's servers".to_owned(), lab()),
    ]
}

fn browsers() -> Result<()> {
    let missing: Vec<&str> = BROWSERS
        .iter()
        .filter(|(_, programs)| !programs.iter().any(|program| is_on_path(program)))
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!("install by hand: {}", missing.join(" "));
    if !is_on_path("apt-get") {
        bail!("this system has no apt-get; {by_hand} (Chromium, its chromedriver, Firefox)");
    }
    apt(&["update", "-q"])
        .and_then(|()| {
            let words = ["install", "-y", "-q", "--no-install-recommends"];
            apt(&words.into_iter().chain(missing.iter().copied()).collect::<Vec<_>>())
        })
        .context(by_hand)
}

fn apt(words: &[&str]) -> Result<()> {
    let is_root = fs::metadata("/proc/self").is_ok_and(|about| is_owned_by_root(&about));
    let mut command =
        if is_root || !is_on_path("sudo") { Command::new("apt-get") } else { Command::new("sudo") };
    if command.get_program() == "sudo" {
        // Never ask: nobody may be there to answer.
        command.args(["-n", "apt-get"]);
    }
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    silently(command)
}

#[cfg(unix)]
fn is_owned_by_root(about: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    about.uid() == 0
}

#[cfg(not(unix))]
fn is_owned_by_root(_about: &fs::Metadata) -> bool {
    false
}

/// `npm ci` only where the installed packages are not those of the lock file: it begins by deleting them.
pub fn npm() -> Result<()> {
    if !is_on_path("node") {
        bail!("install Node 20 or newer, with npm");
    }
    let root = workspace::root();
    let lock = fs::read(root.join("package-lock.json")).context("package-lock.json")?;
    let mark = root.join("node_modules/.whichhop-lock");
    if fs::read(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(root).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
    silently(command)?;
    fs::write(mark, lock).context("cannot write into node_modules")
}

fn lab() -> Result<()> {
    let mut command = Command::new("node");
    command.current_dir(workspace::root()).args(["tests/lab/lab.mjs", "install"]);
    silently(command)
}

/// Runs a program beside others: what it says is shown only where it failed.
fn silently(mut command: Command) -> Result<()> {
    let name = workspace::name(&command);
    let ran = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {name}"))?;
    if ran.status.success() {
        return Ok(());
    }
    let said = [ran.stdout, ran.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    let lines: Vec<&str> = said.lines().collect();
    let last = lines[lines.len().saturating_sub(20)..].join("\n");
    bail!("{name} failed ({})\n{last}", ran.status)
}

/// Whether a program of this name can be started.
pub fn is_on_path(program: &str) -> bool {
    trunk_tool::on_path(program).is_some()
}
