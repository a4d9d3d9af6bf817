//! Where the project stands on this machine, and how its commands are run.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The only target of the browser's side.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The workspace's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the workspace's folder")
}

/// Where cargo writes: the folder that this very program was started from, so that a private target folder is found.
pub fn target() -> PathBuf {
    let by_variable = std::env::var_os("CARGO_TARGET_DIR").map(|dir| root().join(dir));
    by_variable.unwrap_or_else(|| root().join("target"))
}

/// Where the built page is written.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The cargo that runs this program, in the workspace's folder.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root()).args(arguments);
    command
}

/// Runs a command to its end; its failure is an error that names it.
pub fn finish(mut command: Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(&command)))?;
    if !status.success() {
        bail!("{} failed ({status})", name(&command));
    }
    Ok(())
}

/// The program of a command and its first words, for messages.
pub fn name(command: &Command) -> String {
    let program =
        Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(program).chain(words).collect::<Vec<_>>().join(" ")
}

/// Adds the wasm target where it is missing.
pub fn add_wasm_target() -> Result<()> {
    if standard_library_is_there()? {
        return Ok(());
    }
    eprintln!("adding the target {WASM}");
    let mut rustup = Command::new("rustup");
    rustup.current_dir(root()).args(["target", "add", WASM]);
    finish(rustup)
        .context("install rustup, or the Rust standard library for wasm32-unknown-unknown by your own means")
}

/// Asked of rustc and not of rustup: a distribution's Rust has no rustup, and may still have the target.
fn standard_library_is_there() -> Result<bool> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let answer = Command::new(rustc)
        .current_dir(root())
        .args(["--print", "target-libdir", "--target", WASM])
        .output()
        .context("cannot start rustc")?;
    let folder = String::from_utf8_lossy(&answer.stdout);
    Ok(answer.status.success() && Path::new(folder.trim()).is_dir())
}
