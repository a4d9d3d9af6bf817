//! `cargo xtask proof`: the long proofs. Each writes its table into `proofs/`.

use crate::asset::Dist;
use crate::bindgen::{self, Kind};
use crate::build;
use crate::program::{Mode, Program};
use crate::size_table::compressed;
use crate::test::install;
use crate::workspace;
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::fs;
use std::process::{Command, ExitCode, Stdio};

/// The choices that are measured: how the compiler weighs size against speed, and how much it sees at once.
const CHOICES: &[(&str, &str)] = &[("z", "fat"), ("s", "fat"), ("3", "fat"), ("z", "thin"), ("3", "thin")];

/// `proof profiles`.
pub fn run(words: &[String]) -> Result<ExitCode> {
    match words {
        [name] if name == "profiles" => profiles().map(|()| ExitCode::SUCCESS),
        _ => bail!("proof takes a name; there is profiles"),
    }
}

struct Row {
    choice: (&'static str, &'static str),
    bytes: u64,
    brotli: u64,
    speed: Option<f64>,
}

/// How large each program is, and how fast the engine, by profile.
fn profiles() -> Result<()> {
    build::build(Mode::Release)?;
    install::npm()?;
    let mut tables = String::new();
    for (program, name) in [(Program::Page, "page"), (Program::Engine, "engine")] {
        let mut rows = Vec::new();
        for choice in CHOICES {
            eprintln!("the {name} with opt-level {} and {} LTO", choice.0, choice.1);
            rows.push(measure(program, name, *choice)?);
        }
        tables += &table(name, &rows);
    }
    let text = format!(
        "# Profiles\n\n\
         How large each wasm module is after bindgen, in bytes as it is and in brotli (quality 11), and how fast the engine reads an \
         nginx error log in Chromium (`read-log-wasm`; compare the rows with each other, not with another machine). \
         The rows in use are those of `[profile.page]` and `[profile.engine]` in `Cargo.toml`.\n\n\
         Made by `cargo xtask proof profiles`.\n{tables}"
    );
    let folder = workspace::root().join("proofs");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("profiles.md"), text).context("cannot write proofs/profiles.md")
}

fn table(name: &str, rows: &[Row]) -> String {
    let mut out =
        format!("\n## The {name}\n\n| opt-level | LTO | bytes | brotli | MB/s |\n|---|---|---:|---:|---:|\n");
    for row in rows {
        let speed = row.speed.map_or("–".to_owned(), |speed| format!("{speed:.1}"));
        out +=
            &format!("| {} | {} | {} | {} | {speed} |\n", row.choice.0, row.choice.1, row.bytes, row.brotli);
    }
    out
}

fn measure(program: Program, name: &'static str, choice: (&'static str, &'static str)) -> Result<Row> {
    let (level, lto) = choice;
    let level_value = if level == "3" { level.to_owned() } else { format!("\"{level}\"") };
    let mut command = program.build(Mode::Release);
    let own_target = workspace::target().join("proof");
    command.arg("--target-dir").arg(&own_target);
    command.arg("--config").arg(format!("profile.{name}.opt-level={level_value}"));
    command.arg("--config").arg(format!("profile.{name}.lto=\"{lto}\""));
    workspace::finish(command)?;
    let below = program.output(Mode::Release).strip_prefix(workspace::target())?.to_owned();
    let mut dist = Dist::new()?;
    let module = bindgen::bind(&own_target.join(below), name, Kind::Module)?.write(&mut dist)?;
    let bytes = fs::read(dist.folder().join(&module.wasm))?;
    let speed = (name == "engine").then(|| speed(&mut dist)).transpose()?;
    Ok(Row { choice, bytes: bytes.len() as u64, brotli: compressed(&bytes, 11)?, speed })
}

/// Runs the benchmark on this module, in a folder that holds it and little else.
fn speed(dist: &mut Dist) -> Result<f64> {
    for name in ["index.html", "config.json"] {
        dist.write(name, b"{}")?;
    }
    let mut command = Command::new("node");
    command
        .current_dir(workspace::root())
        .args(["benches/in_browser.mjs", "read-log-wasm"])
        .arg(dist.folder());
    let ran = command.stderr(Stdio::inherit()).output().context("cannot start node")?;
    ensure!(ran.status.success(), "the benchmark failed");
    let text = String::from_utf8_lossy(&ran.stdout);
    let row: Value = serde_json::from_str(text.lines().next_back().unwrap_or_default())?;
    row["value"].as_f64().context("a row has a value")
}
