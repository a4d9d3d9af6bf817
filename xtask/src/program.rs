//! The four programs that the page is made of and with, and how cargo builds each.

use crate::workspace::{self, WASM};
use anyhow::{Result, bail};
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// How fast the build and how small its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// What is published.
    Release,
    /// Quick to build, for work on the page.
    Dev,
}

/// A program of the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The page, wasm.
    Page,
    /// The engine in its worker, wasm.
    Engine,
    /// On the host: the terminal program, which serves, and the one that renders the pages. Built at one go.
    Host,
}

impl Program {
    /// The programs that can be built beside each other: each has a folder, and so a lock, of its own.
    pub const ALL: [Self; 3] = [Self::Page, Self::Engine, Self::Host];

    /// The word for messages.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Page => "the page (wasm)",
            Self::Engine => "the engine (wasm)",
            Self::Host => "the host programs",
        }
    }

    /// The command that builds it.
    pub fn build(self, mode: Mode) -> Command {
        let mut command =
            workspace::cargo(&["build", "--quiet", "--package", "whichhop", "--no-default-features"]);
        match self {
            Self::Page => command.args(["--features", "web", "--bin", "whichhop-page", "--target", WASM]),
            Self::Engine => {
                command.args(["--features", "worker", "--bin", "whichhop-engine", "--target", WASM])
            }
            Self::Host => {
                command.args(["--features", "cli,ssr", "--bin", "whichhop", "--bin", "whichhop-prerender"])
            }
        };
        if let Some(profile) = self.profile(mode) {
            command.args(["--profile", profile]);
        }
        command
    }

    /// Where cargo leaves the wasm, or the folder of the host's programs.
    pub fn output(self, mode: Mode) -> PathBuf {
        let folder = self.profile(mode).unwrap_or("debug");
        match self {
            Self::Page => workspace::target().join(WASM).join(folder).join("whichhop-page.wasm"),
            Self::Engine => workspace::target().join(WASM).join(folder).join("whichhop-engine.wasm"),
            Self::Host => workspace::target().join(folder),
        }
    }

    const fn profile(self, mode: Mode) -> Option<&'static str> {
        match (self, mode) {
            (Self::Page, Mode::Release) => Some("page"),
            (Self::Engine, Mode::Release) => Some("engine"),
            (Self::Host, Mode::Release) | (_, Mode::Dev) => None,
        }
    }
}

/// A program of the host, by name.
pub fn host(name: &str, mode: Mode) -> PathBuf {
    Program::Host.output(mode).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Builds all of them beside each other, and says what takes how long.
pub fn build_all(mode: Mode) -> Result<()> {
    let begin = Instant::now();
    let mut running = Vec::new();
    for program in Program::ALL {
        eprintln!("building {}", program.words());
        running.push((program, thread::spawn(move || workspace::finish(program.build(mode)))));
        if mode == Mode::Dev && program == Program::Page {
            // Both wasm programs share one folder here, and cargo's lock on it would only make one wait for the other.
            wait(&mut running, begin)?;
        }
    }
    wait(&mut running, begin)
}

type Running = Vec<(Program, thread::JoinHandle<Result<()>>)>;

fn wait(running: &mut Running, begin: Instant) -> Result<()> {
    let mut failures = Vec::new();
    let mut said = Instant::now();
    while !running.is_empty() {
        let (done, still): (Running, Running) =
            running.drain(..).partition(|(_, handle)| handle.is_finished());
        *running = still;
        for (program, handle) in done {
            match handle.join() {
                Ok(Ok(())) => {
                    eprintln!("  {} built after {:.1} s", program.words(), begin.elapsed().as_secs_f64());
                }
                Ok(Err(error)) => failures.push(format!("{error:#}")),
                Err(_) => failures.push(format!("building {} ended without a result", program.words())),
            }
        }
        if Duration::from_secs(20) < said.elapsed() {
            said = Instant::now();
            let names: Vec<_> = running.iter().map(|(program, _)| program.words()).collect();
            eprintln!("  … still at {} after {} s", names.join(", "), begin.elapsed().as_secs());
        }
        thread::sleep(Duration::from_millis(20));
    }
    if failures.is_empty() { Ok(()) } else { bail!(failures.join("\n")) }
}
