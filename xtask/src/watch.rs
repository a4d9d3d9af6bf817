//! Rebuilds the page whenever one of its files changes, for as long as the server beside it lives.

use crate::program::Mode;
use crate::stamp::files_below;
use crate::{build, workspace};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::{Duration, SystemTime};

/// Starts the watch as a process of its own: this one is about to become the server.
pub fn start() -> Result<()> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["watch", &std::process::id().to_string()]);
    command.spawn().map(drop).context("cannot start the watch")
}

/// `watch SERVER`: not for people. It ends when the server, its parent, does.
pub fn run(words: &[String]) -> Result<ExitCode> {
    let [server] = words else { bail!("`serve --dev` starts the watch by itself") };
    let mut seen = state()?;
    while is_child_of(server) {
        std::thread::sleep(Duration::from_millis(300));
        let now = state()?;
        if now == seen {
            continue;
        }
        seen = now;
        match build::build(Mode::Dev) {
            Ok(_) => eprintln!("built; reload the page"),
            Err(error) => eprintln!("{error:#}"),
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Files with the time of their last change. Asking for it three times a second costs less than a crate that listens.
fn state() -> Result<Vec<(PathBuf, SystemTime)>> {
    let mut state = Vec::new();
    for path in ["src", "static", "index.html", "Cargo.toml"] {
        for file in files_below(&workspace::root().join(path))? {
            if let Ok(changed) = file.metadata().and_then(|about| about.modified()) {
                state.push((file, changed));
            }
        }
    }
    Ok(state)
}

#[cfg(unix)]
fn is_child_of(server: &str) -> bool {
    std::os::unix::process::parent_id().to_string() == server
}

#[cfg(not(unix))]
fn is_child_of(_server: &str) -> bool {
    true
}
