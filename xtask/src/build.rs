//! `cargo xtask build`: from source to `dist/` and its table of sizes.

use crate::asset::Dist;
use crate::bindgen::Kind;
use crate::program::{self, Mode, Program};
use crate::single::Parts;
use crate::size_table::Table;
use crate::stamp::{Stamp, files_below};
use crate::template::Built;
use crate::{bindgen, prerender, single, template, workspace};
use anyhow::{Context, Result, anyhow, bail};
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
    let Modules { page, engine, engine_script } = modules(mode, &mut dist)?;
    let worker = bindgen::write_worker(&engine, &mut dist)?;
    let text = fs::read_to_string(workspace::root().join("index.html")).context("cannot read index.html")?;
    let built = Built { page, worker, is_single_file_there: mode == Mode::Release };
    let resolved = template::resolve(&text, workspace::root(), &built, &mut dist)?;
    prerender::write(&resolved.html, mode, &dist)?;
    let texts = single::texts_of(&dist.folder().join("index.html"))?;
    if built.is_single_file_there {
        let (page, html, engine_script) = (&built.page, &resolved.html, &engine_script);
        single::write(
            &Parts { page, engine: &engine, engine_script, html, texts: texts.as_deref() },
            &mut dist,
        )?;
    }
    let engine_files = vec![engine.wasm];
    dist.publish()?;
    let table = Table::measure(&workspace::dist(), &resolved.first_view, &engine_files)?;
    remember(&inputs, &resolved.first_view, &engine_files)?;
    eprintln!("dist/ written ({:.1} s)", begin.elapsed().as_secs_f64());
    Ok(table)
}

/// What the two wasm programs came to.
struct Modules {
    page: bindgen::Module,
    engine: bindgen::Module,
    /// The engine's script of the old kind, for the page as one file.
    engine_script: String,
}

/// Both programs at once.
fn modules(mode: Mode, dist: &mut Dist) -> Result<Modules> {
    let engine_file = Program::Engine.output(mode);
    let (page, engine, classic) = thread::scope(|scope| {
        let engine = scope.spawn(|| {
            let module = bindgen::bind(&engine_file, "engine", Kind::Module)?;
            Ok::<_, anyhow::Error>((module, bindgen::bind(&engine_file, "engine", Kind::Classic)?))
        });
        let page = bindgen::bind(&Program::Page.output(mode), "page", Kind::Module)?;
        let (engine, classic) =
            engine.join().map_err(|_| anyhow!("the engine's bindings ended without a result"))??;
        Ok::<_, anyhow::Error>((page, engine, classic))
    })?;
    Ok(Modules { page: page.write(dist)?, engine: engine.write(dist)?, engine_script: classic.script()? })
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
