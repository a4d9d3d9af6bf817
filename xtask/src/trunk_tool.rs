//! `cargo xtask wasm-bindgen`: what trunk calls before it builds, so that it finds the wasm-bindgen it needs.
//!
//! trunk runs wasm-bindgen as a program from the path, and offline it looks nowhere else. This project has it as a library, pinned by
//! its lock file; called by the name `wasm-bindgen`, a copy of this very program is that program.

use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const NAME: &str = "wasm-bindgen";
/// The same as in the two `Cargo.toml`; a test holds that.
const VERSION: &str = "0.2.130";

/// Whether this program was called by that name.
pub fn is_called() -> bool {
    env::args_os()
        .next()
        .is_some_and(|program| Path::new(&program).file_stem().is_some_and(|stem| stem == NAME))
}

/// Does what wasm-bindgen does.
pub fn act() -> Result<ExitCode> {
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(env::args_os()).map(|()| ExitCode::SUCCESS)
}

/// Puts the program beside trunk where the path holds none. One that is there is never touched.
pub fn run() -> Result<ExitCode> {
    if let Some(found) = on_path(NAME) {
        let said = Command::new(&found).arg("--version").output().map(|it| it.stdout).unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        if said.split_whitespace().nth(1) != Some(VERSION) {
            bail!(
                "{} is {}; trunk needs wasm-bindgen {VERSION} for this project",
                found.display(),
                said.trim()
            );
        }
        return Ok(ExitCode::SUCCESS);
    }
    let trunk = on_path("trunk").context("trunk is not on the path")?;
    let place = trunk.with_file_name(file_name(NAME));
    fs::copy(env::current_exe()?, &place).with_context(|| {
        format!("cannot write {}; install wasm-bindgen-cli {VERSION} by other means", place.display())
    })?;
    eprintln!(
        "{NAME} {VERSION}, from this project's lock file, now stands beside trunk: {}",
        place.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Where a program of this name stands on the path.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(file_name(program))).find(|file| file.is_file())
}

fn file_name(program: &str) -> String {
    format!("{program}{}", env::consts::EXE_SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::VERSION;
    use crate::workspace;

    #[test]
    fn the_version_is_the_one_that_the_page_is_built_with() {
        for file in ["Cargo.toml", "xtask/Cargo.toml"] {
            let text = std::fs::read_to_string(workspace::root().join(file)).unwrap();
            let pinned = text.lines().filter(|line| line.starts_with("wasm-bindgen"));
            assert!(pinned.clone().any(|line| line.contains(&format!("\"={VERSION}\""))), "{file}");
        }
    }
}
