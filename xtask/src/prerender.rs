//! Has the host write every page: the same components as in the browser, rendered to files.

use crate::asset::Dist;
use crate::program::{self, Mode};
use crate::workspace;
use anyhow::Result;
use std::process::Command;

/// Runs `whichhop-prerender TEMPLATE FOLDER`, which puts each page's contents into the template and writes it below the folder.
pub fn write(template: &str, mode: Mode, dist: &Dist) -> Result<()> {
    let template_file = workspace::target().join("xtask").join("template.html");
    std::fs::write(&template_file, template)?;
    let mut command = Command::new(program::host("whichhop-prerender", mode));
    command.current_dir(workspace::root()).arg(&template_file).arg(dist.folder());
    workspace::finish(command)
}
