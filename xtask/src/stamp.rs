//! A hash of contents: names files so that they can be kept for ever, and tells whether anything changed since the last build.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// FNV-1a over 64 bits: the same on every machine and in every release of Rust, and needs no crate.
#[derive(Clone, Copy, Debug)]
pub struct Stamp(u64);

impl Stamp {
    /// The stamp of nothing.
    pub const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// The stamp of these bytes alone.
    pub fn of(bytes: &[u8]) -> Self {
        let mut stamp = Self::new();
        stamp.add(bytes);
        stamp
    }

    /// Takes in more bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// Takes in a file with its name, or a whole folder in the order of its names.
    pub fn add_path(&mut self, path: &Path) -> Result<()> {
        for file in files_below(path)? {
            self.add(file.to_string_lossy().as_bytes());
            self.add(&fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?);
        }
        Ok(())
    }

    /// Ten characters for a file's name.
    pub fn short(self) -> String {
        format!("{:016x}", self.0)[..10].to_owned()
    }
}

/// Every file below a path, sorted. A file is below itself; what is missing has none.
pub fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).with_context(|| format!("cannot list {}", path.display()))? {
        files.extend(files_below(&entry?.path())?);
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::Stamp;

    #[test]
    fn a_stamp_depends_on_each_byte_and_on_their_order() {
        assert_eq!(Stamp::of(b"").short(), "cbf29ce484");
        assert_eq!(Stamp::of(b"a").short(), "af63dc4c86");
        assert_ne!(Stamp::of(b"ab").short(), Stamp::of(b"ba").short());
    }
}
