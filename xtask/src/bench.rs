//! `cargo xtask bench`: the project's figures, one row a figure and reference.

use crate::program::Mode;
use crate::test::install;
use crate::{build, workspace};
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::process::{Command, ExitCode, Stdio};

/// A benchmark: its figure's name, which stays, and what has to be run for it.
struct Bench {
    name: &'static str,
    side: Side,
}

enum Side {
    /// Compiled for this machine.
    Host,
    /// The built page, in Chromium.
    Browser,
}

const ALL: &[Bench] = &[
    Bench { name: "read-log-native", side: Side::Host },
    Bench { name: "read-log-wasm", side: Side::Browser },
    Bench { name: "paste-10k-browser", side: Side::Browser },
];

/// `bench [NAME] [--json]`.
pub fn run(words: &[String]) -> Result<ExitCode> {
    let mut as_json = false;
    let mut wanted = None;
    for word in words {
        match word.as_str() {
            "--json" => as_json = true,
            name if ALL.iter().any(|it| it.name == name) => wanted = Some(name),
            unknown => {
                let names: Vec<_> = ALL.iter().map(|it| it.name).collect();
                bail!("no benchmark `{unknown}`; there are {}", names.join(", "));
            }
        }
    }
    let mut rows = Vec::new();
    for bench in ALL.iter().filter(|it| wanted.is_none_or(|name| name == it.name)) {
        let row = measure(bench)?;
        if !as_json {
            println!("{}", line(&row));
        }
        rows.push(row);
    }
    if as_json {
        println!("{:#}", Value::Array(rows));
    }
    Ok(ExitCode::SUCCESS)
}

fn measure(bench: &Bench) -> Result<Value> {
    eprintln!("measuring {}", bench.name);
    let mut command = match bench.side {
        Side::Host => on_the_host(),
        Side::Browser => in_browser(bench.name)?,
    };
    let ran =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("cannot start {}", bench.name))?;
    ensure!(ran.status.success(), "{} failed ({})", bench.name, ran.status);
    let text = String::from_utf8_lossy(&ran.stdout);
    let row: Value = serde_json::from_str(text.lines().next_back().unwrap_or_default())
        .with_context(|| format!("{} printed no row: {text}", bench.name))?;
    ensure!(row["name"] == bench.name, "{} measured {}", bench.name, row["name"]);
    Ok(row)
}

fn line(row: &Value) -> String {
    let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let mut line = format!("{:<26} {:>10} {:<6}", text("name"), row["value"].to_string(), text("unit"));
    if !row["ratio"].is_null() {
        line = format!("{line}  {} × {}", row["ratio"], text("reference"));
    }
    line
}

/// Built when it is asked for: this program itself must not depend on the engine.
fn on_the_host() -> Command {
    let mut command = workspace::cargo(&["bench", "--quiet", "--package", "whichhop", "--bench", "read_log"]);
    command.args(["--no-default-features", "--features", "engine"]);
    command
}

fn in_browser(name: &'static str) -> Result<Command> {
    build::build(Mode::Release)?;
    install::npm()?;
    let mut command = Command::new("node");
    command.current_dir(workspace::root()).args(["benches/in_browser.mjs", name]);
    Ok(command)
}
