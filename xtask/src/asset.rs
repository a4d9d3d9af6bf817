//! The folder of the built page while it is being written.

use crate::stamp::{Stamp, files_below};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// A `dist/` in the making. It is written aside and moved into place at the end, so that a server never shows half a build.
#[derive(Debug)]
pub struct Dist {
    folder: PathBuf,
}

impl Dist {
    /// An empty folder beside the other results of the build.
    pub fn new() -> Result<Self> {
        // Beside its final place, so that the last step is a rename and not a copy over to another disk.
        let folder = crate::workspace::root().join("target/xtask/dist");
        if folder.is_dir() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    /// Where it is being written.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file under this very name, from the site's root.
    pub fn write(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.folder.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
    }

    /// Writes a file whose name holds the hash of its contents, and returns its address from the site's root.
    pub fn write_hashed(&mut self, name: &str, bytes: &[u8]) -> Result<String> {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let address = format!("assets/{stem}.{}.{extension}", Stamp::of(bytes).short());
        self.write(&address, bytes)?;
        Ok(address)
    }

    /// Copies a folder with all below it; nothing happens where there is none.
    pub fn copy_folder(&mut self, from: &Path, to: &str) -> Result<()> {
        for file in files_below(from)? {
            let below = file.strip_prefix(from).context("a file below a folder begins with its name")?;
            let name = format!("{to}/{}", below.to_string_lossy().replace('\\', "/"));
            self.write(name.trim_start_matches('/'), &fs::read(&file)?)?;
        }
        Ok(())
    }

    /// Moves the finished folder into place.
    pub fn publish(self) -> Result<()> {
        let place = crate::workspace::dist();
        let old = self.folder.with_extension("old");
        if old.is_dir() {
            fs::remove_dir_all(&old)?;
        }
        if place.is_dir() {
            fs::rename(&place, &old).with_context(|| format!("cannot move {} aside", place.display()))?;
        }
        fs::rename(&self.folder, &place)
            .with_context(|| format!("cannot move the build to {}", place.display()))
    }
}
