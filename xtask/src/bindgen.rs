//! Makes a module and its script out of what cargo built, by wasm-bindgen's own program used as a library.

use crate::asset::Dist;
use crate::short_names::shorten;
use crate::squeeze::squeezed;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// The files that one wasm program came to.
#[derive(Clone, Debug)]
pub struct Module {
    /// The script that loads the module; the address from the site's root.
    pub script: String,
    /// The module.
    pub wasm: String,
}

/// What wasm-bindgen made, not yet in its place.
#[derive(Debug)]
pub struct Bound {
    name: &'static str,
    work: PathBuf,
}

/// How the script is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By `import`.
    Module,
    /// As a script of the old kind, which defines `wasm_bindgen`.
    Classic,
}

/// Makes the bindings of one wasm program.
pub fn bind(input: &Path, name: &'static str, kind: Kind) -> Result<Bound> {
    let (folder, target) = match kind {
        Kind::Module => (name.to_owned(), "web"),
        Kind::Classic => (format!("{name}-classic"), "no-modules"),
    };
    let work = work_folder(&folder)?;
    let arguments = ["wasm-bindgen", "--target", target, "--no-typescript", "--remove-producers-section"]
        .into_iter()
        .chain(["--remove-name-section", "--out-name", name])
        .map(PathBuf::from)
        .chain([PathBuf::from("--out-dir"), work.clone(), input.to_owned()]);
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments)
        .with_context(|| format!("bindings of {name}"))?;
    Ok(Bound { name, work })
}

impl Bound {
    /// The script as it was made.
    pub fn script(&self) -> Result<String> {
        fs::read_to_string(self.work.join(format!("{}.js", self.name))).context("the bindings hold a script")
    }

    /// Writes the module and its script under names that hold their contents' hash.
    pub fn write(self, dist: &mut Dist) -> Result<Module> {
        let Self { name, work } = self;
        let wasm = fs::read(work.join(format!("{name}_bg.wasm")))?;
        let script = fs::read_to_string(work.join(format!("{name}.js")))?;
        let (wasm, script) = shorten(&wasm, &squeezed(&script))?;
        let wasm = dist.write_hashed(&format!("{name}.wasm"), &wasm)?;
        let default_name = format!("'{name}_bg.wasm'");
        ensure!(script.contains(&default_name), "the script of {name} does not name its module as expected");
        let module_name = wasm.rsplit('/').next().unwrap_or_default();
        let script = script.replace(&default_name, &format!("'{module_name}'"));
        let script = dist.write_hashed(&format!("{name}.js"), script.as_bytes())?;
        // Snippets carry a hash in their folder's name already, and the script imports them from beside itself.
        dist.copy_folder(&work.join("snippets"), "assets/snippets")?;
        Ok(Module { script, wasm })
    }
}

/// Writes the script a Web Worker is started with: it starts the engine and nothing else.
pub fn write_worker(engine: &Module, dist: &mut Dist) -> Result<String> {
    let script = engine.script.rsplit('/').next().unwrap_or_default();
    dist.write_hashed(
        "engine-worker.js",
        format!("import init from \"./{script}\";\nawait init();\n").as_bytes(),
    )
}

fn work_folder(name: &str) -> Result<PathBuf> {
    let folder = crate::workspace::target().join("xtask").join(name);
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
