//! The conventional way in: what trunk builds from the same files does the main job too.

use super::count::Way;
use super::install::is_on_path;
use super::plan;
use super::step::{Step, Tally};
use crate::workspace;
use std::process::Command;

/// One piece of evidence, pasted and diagnosed: the main job.
const MAIN_JOB: &str = "nginx_error_log/refused: same as the terminal";

/// Builds with trunk where it is there, and says so where it is not.
pub fn check(tally: &mut Tally) {
    if !is_on_path("trunk") {
        println!(
            "\n== trunk is not on this machine, so its build was not tried; `cargo install trunk@0.21.14 --locked` brings it"
        );
        return;
    }
    let dist = workspace::target().join("xtask").join("trunk-dist");
    let mut command = Command::new("trunk");
    // trunk takes NO_COLOR for a switch of its own and refuses the usual "1".
    command
        .current_dir(workspace::root())
        .env_remove("NO_COLOR")
        .args(["build", "--offline", "--dist"])
        .arg(&dist);
    tally.run(Step { name: "trunk build --offline".to_owned(), command, way: Way::Status });
    let dist = dist.to_string_lossy();
    tally.run(plan::end_to_end(
        "trunk's page in Chromium and Firefox",
        &["--dist", &dist, "--filter", MAIN_JOB],
    ));
}
