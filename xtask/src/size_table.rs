//! How many bytes each file costs, as it is and as a server sends it, and whether the budgets hold.

use crate::single;
use crate::stamp::{Stamp, files_below};
use anyhow::{Result, anyhow};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What a part may cost, in bytes of brotli.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// What it is meant to cost.
    pub goal: u64,
    /// What the tests hold today. It only ever goes down, until it meets the goal.
    pub held: u64,
}

/// The first view: the page's wasm, scripts, styles and HTML.
pub const FIRST_VIEW: Budget = Budget { goal: 160_000, held: 163_000 };
/// The engine's module.
pub const ENGINE: Budget = Budget { goal: 200_000, held: 280_000 };

/// A file and its cost.
#[derive(Clone, Debug)]
pub struct Row {
    /// From the site's root.
    pub path: String,
    /// As it is.
    pub bytes: u64,
    /// Compressed with brotli, quality 11.
    pub brotli: u64,
}

/// All files, and which of them make the first view.
#[derive(Clone, Debug)]
pub struct Table {
    rows: Vec<Row>,
    first_view: Vec<String>,
    engine: Vec<String>,
}

impl Table {
    /// Measures a finished build. What was measured before is remembered by content, for compressing well takes seconds.
    pub fn measure(dist: &Path, first_view: &[String], engine: &[String]) -> Result<Self> {
        let memory_file = crate::workspace::target().join("xtask").join("sizes.json");
        let known: BTreeMap<String, u64> = fs::read(&memory_file)
            .ok()
            .and_then(|text| serde_json::from_slice(&text).ok())
            .unwrap_or_default();
        let files = files_below(dist)?;
        let n_threads = thread::available_parallelism().map_or(1, usize::from);
        let next = AtomicUsize::new(0);
        let measured: Vec<(String, Row)> = thread::scope(|scope| {
            let work = || {
                let mut rows = Vec::new();
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    rows.push(row(file, dist, &known)?);
                }
                Ok::<_, anyhow::Error>(rows)
            };
            let threads: Vec<_> = (0..n_threads).map(|_| scope.spawn(work)).collect();
            let rows = threads
                .into_iter()
                .map(|it| it.join().map_err(|_| anyhow!("measuring ended without a result"))?);
            rows.collect::<Result<Vec<_>>>().map(|rows| rows.concat())
        })?;
        let (contents, mut rows): (Vec<String>, Vec<Row>) = measured.into_iter().unzip();
        let memory: BTreeMap<&String, u64> = contents.iter().zip(rows.iter().map(|row| row.brotli)).collect();
        fs::write(&memory_file, serde_json::to_vec(&memory)?)?;
        rows.sort_by(|one, other| one.path.cmp(&other.path));
        let first_view = std::iter::once("index.html".to_owned()).chain(first_view.iter().cloned()).collect();
        Ok(Self { rows, first_view, engine: engine.to_vec() })
    }

    /// Brotli bytes until the first view can be used.
    pub fn first_view(&self) -> u64 {
        self.sum(&self.first_view)
    }

    /// Brotli bytes of the engine's module.
    pub fn engine(&self) -> u64 {
        self.sum(&self.engine)
    }

    fn sum(&self, paths: &[String]) -> u64 {
        self.rows.iter().filter(|row| paths.contains(&row.path)).map(|row| row.brotli).sum()
    }

    /// The budgets that do not hold, in words.
    pub fn over_budget(&self) -> Vec<String> {
        [("the first view", self.first_view(), FIRST_VIEW), ("the engine", self.engine(), ENGINE)]
            .into_iter()
            .filter(|(_, size, budget)| budget.held < *size)
            .map(|(what, size, budget)| {
                format!("{what} costs {size} bytes in brotli; {} are held", budget.held)
            })
            .collect()
    }

    /// The table as JSON.
    pub fn json(&self) -> Value {
        let files: Vec<Value> = self
            .rows
            .iter()
            .map(|row| json!({"path": row.path, "bytes": row.bytes, "brotli": row.brotli}))
            .collect();
        json!({"first_view_brotli": self.first_view(), "engine_brotli": self.engine(), "files": files})
    }

    /// Writes the table for people. Pages but the first are one line: there are many, and all alike.
    pub fn print(&self, out: &mut impl Write) -> Result<()> {
        let is_page = |row: &&Row| {
            Path::new(&row.path).extension().is_some_and(|it| it == "html") && row.path != "index.html"
        };
        writeln!(out, "{:<44} {:>9} {:>9}", "file", "bytes", "brotli")?;
        for row in self.rows.iter().filter(|row| !is_page(row)) {
            let mark = if self.first_view.contains(&row.path) { "first view" } else { "" };
            writeln!(out, "{:<44} {:>9} {:>9}  {mark}", row.path, row.bytes, row.brotli)?;
        }
        let pages: Vec<&Row> = self.rows.iter().filter(is_page).collect();
        let (bytes, brotli) = pages.iter().fold((0, 0), |sum, row| (sum.0 + row.bytes, sum.1 + row.brotli));
        writeln!(out, "{:<44} {bytes:>9} {brotli:>9}", format!("{} other pages", pages.len()))?;
        for (what, size, budget) in
            [("first view", self.first_view(), FIRST_VIEW), ("engine", self.engine(), ENGINE)]
        {
            let missed = if budget.goal < size { ", missed" } else { "" };
            writeln!(
                out,
                "{what:<44} {:>9} {size:>9}  goal {}{missed}; {} held",
                "", budget.goal, budget.held
            )?;
        }
        for line in self.over_budget() {
            writeln!(out, "over budget: {line}")?;
        }
        Ok(())
    }
}

/// A file's row, and the stamp of its contents.
fn row(file: &Path, dist: &Path, known: &BTreeMap<String, u64>) -> Result<(String, Row)> {
    let bytes = fs::read(file)?;
    let content = Stamp::of(&bytes).short();
    let path = file.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
    let brotli = match known.get(&content) {
        Some(size) => *size,
        // It is packed already, so trying hard gains nothing and takes long.
        None => compressed(&bytes, if path == single::NAME { 4 } else { 11 })?,
    };
    Ok((content, Row { path, bytes: bytes.len() as u64, brotli }))
}

/// How many bytes brotli makes of these.
pub fn compressed(bytes: &[u8], quality: i32) -> Result<u64> {
    let parameters =
        brotli::enc::BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters)?;
    Ok(out.len() as u64)
}
