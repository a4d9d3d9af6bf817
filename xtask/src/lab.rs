//! `cargo xtask lab`: the real servers, by hand.

use crate::workspace;
use anyhow::{Result, bail};
use std::process::{Command, ExitCode};

/// `lab up|down|capture|install`: handed on to the lab's own program.
pub fn run(words: &[String]) -> Result<ExitCode> {
    if !matches!(words.first().map(String::as_str), Some("up" | "down" | "capture" | "install")) {
        bail!("lab takes one of up, down, capture, install");
    }
    let mut command = Command::new("node");
    command.current_dir(workspace::root()).arg("tests/lab/lab.mjs").args(words);
    workspace::finish(command).map(|()| ExitCode::SUCCESS)
}
