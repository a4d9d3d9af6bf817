//! `cargo xtask serve`: builds the page and hands over to the project's own server.

use crate::program::{self, Mode};
use crate::{build, watch, workspace};
use anyhow::{Context, Result, bail};
use std::process::{Command, ExitCode};

/// `serve [--port 8502] [--open] [--dev]`.
pub fn run(words: &[String]) -> Result<ExitCode> {
    let mut port = "8502".to_owned();
    let mut open = false;
    let mut mode = Mode::Release;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--port" => port.clone_from(words.next().context("--port wants a number after it")?),
            "--open" => open = true,
            "--dev" => mode = Mode::Dev,
            unknown => bail!("serve does not know `{unknown}`; it takes --port, --open and --dev"),
        }
    }
    let table = build::build(mode)?;
    if mode == Mode::Release {
        table.print(&mut std::io::stderr().lock())?;
    } else {
        watch::start()?;
    }
    let mut server = Command::new(program::host("whichhop", mode));
    server.current_dir(workspace::root()).arg("serve").arg(workspace::dist()).args(["--port", &port]);
    if open {
        server.arg("--open");
    }
    hand_over(server)
}

/// Becomes the server, so that a signal sent to this command reaches it.
#[cfg(unix)]
fn hand_over(mut server: Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(server.exec()).context("cannot start the server")
}

#[cfg(not(unix))]
fn hand_over(server: Command) -> Result<ExitCode> {
    workspace::finish(server).map(|()| ExitCode::SUCCESS)
}
