//! `cargo xtask build`: from source to `dist/` and its table of sizes.

use crate::asset::Dist;
use crate::program::{self, Mode, Program};
use crate::size_table::Table;
use crate::stamp::{Stamp, files_below};
use crate::template::Built;
use crate::{bindgen, prerender, template, workspace};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

/// `build [--json]`.
pub fn run(words: &[String]) -> Result<ExitCode> {
    let mut as_json = false;
    for word in words {
        match word.as_str() {
            "--json" => as_json = true,
            unknown => bail!("build does not know `{unknown}`; it takes --json"),
        }
    }
    let table = build(Mode::Release)?;
    let mut out = std::io::stdout().lock();
    if as_json {
        writeln!(out, "{:#}", table.json())?;
    } else {
        table.print(&mut out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds everything into `dist/`. Where nothing changed since the last build, only cargo is asked.
pub fn build(mode: Mode) -> Result<Table> {
    let begin = Instant::now();
    workspace::add_wasm_target()?;
    fs::create_dir_all(workspace::target().join("xtask"))?;
    program::build_all(mode)?;

    let inputs = inputs(mode)?;
    if let Some(table) = unchanged(&inputs)? {
        eprintln!("dist/ is up to date ({:.1} s)", begin.elapsed().as_secs_f64());
        return Ok(table);
    }
    let mut dist = Dist::new()?;
    let (page, engine) = modules(mode, &mut dist)?;
    let worker = bindgen::write_worker(&engine, &mut dist)?;
    let text = fs::read_to_string(workspace::root().join("index.html")).context("cannot read index.html")?;
    let engine_files = vec![engine.wasm];
    let resolved = template::resolve(&text, workspace::root(), &Built { page, worker }, &mut dist)?;
    prerender::write(&resolved.html, mode, &dist)?;
    dist.publish()?;
    let table = Table::measure(&workspace::dist(), &resolved.first_view, &engine_files)?;
    remember(&inputs, &resolved.first_view, &engine_files)?;
    eprintln!("dist/ written ({:.1} s)", begin.elapsed().as_secs_f64());
    Ok(table)
}

/// Both modules at once, each into a folder of its own by `Dist`'s names.
fn modules(mode: Mode, dist: &mut Dist) -> Result<(bindgen::Module, bindgen::Module)> {
    let (page, engine) = thread::scope(|scope| {
        let engine = scope.spawn(|| bindgen::bind(&Program::Engine.output(mode), "engine"));
        let page = bindgen::bind(&Program::Page.output(mode), "page");
        (page, engine.join())
    });
    let engine = engine.map_err(|_| anyhow::anyhow!("the engine's bindings ended without a result"))??;
    Ok((page?.write(dist)?, engine.write(dist)?))
}

/// A stamp over all that the steps after cargo read.
fn inputs(mode: Mode) -> Result<String> {
    let mut stamp = Stamp::new();
    stamp.add(format!("{mode:?}").as_bytes());
    stamp.add_path(&std::env::current_exe()?)?;
    for path in [
        Program::Page.output(mode),
        Program::Engine.output(mode),
        program::host("whichhop-prerender", mode),
        workspace::root().join("index.html"),
        workspace::root().join("static"),
    ] {
        stamp.add_path(&path)?;
    }
    Ok(stamp.short())
}

fn memory_file() -> std::path::PathBuf {
    workspace::target().join("xtask").join("built.json")
}

fn remember(inputs: &str, first_view: &[String], engine: &[String]) -> Result<()> {
    let files = stamp_of_dist()?;
    let text =
        json!({"inputs": inputs, "dist": files, "first_view": first_view, "engine": engine}).to_string();
    fs::write(memory_file(), text).context("cannot write down what was built")
}

/// The table of what stands in `dist/`, where it is what these inputs give and nobody has touched it.
fn unchanged(inputs: &str) -> Result<Option<Table>> {
    let Some(memory) =
        fs::read(memory_file()).ok().and_then(|text| serde_json::from_slice::<Value>(&text).ok())
    else {
        return Ok(None);
    };
    if memory["inputs"] != inputs || memory["dist"] != stamp_of_dist()?.as_str() {
        return Ok(None);
    }
    let list =
        |name: &str| -> Vec<String> { serde_json::from_value(memory[name].clone()).unwrap_or_default() };
    Table::measure(&workspace::dist(), &list("first_view"), &list("engine")).map(Some)
}

/// Names and lengths are enough: names hold hashes, and pages are only written by a build.
fn stamp_of_dist() -> Result<String> {
    let mut stamp = Stamp::new();
    for file in files_below(&workspace::dist())? {
        stamp.add(file.to_string_lossy().as_bytes());
        stamp.add(&fs::metadata(&file)?.len().to_le_bytes());
    }
    Ok(stamp.short())
}
