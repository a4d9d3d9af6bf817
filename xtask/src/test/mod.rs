//! `cargo xtask test`: everything, and a last line that says how much of it holds.

mod budget;
mod count;
pub mod install;
mod plan;
mod step;
mod trunk;

use crate::workspace;
use anyhow::{Result, bail};
use std::process::ExitCode;
use std::thread;
use std::time::Instant;
use step::Tally;

pub use step::runner;

/// `test [--quick]`.
pub fn run(words: &[String]) -> Result<ExitCode> {
    let mut is_quick = false;
    for word in words {
        match word.as_str() {
            "--quick" => is_quick = true,
            unknown => {
                bail!("test does not know `{unknown}`; it takes --quick, which leaves the browsers out")
            }
        }
    }
    let begin = Instant::now();
    let tally = run_all(is_quick);
    println!("\n{:.0} s in all", begin.elapsed().as_secs_f64());
    for name in &tally.failures {
        println!("failed: {name}");
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn run_all(is_quick: bool) -> Tally {
    let mut tally = Tally::default();
    // Downloads and compilers want different things of the machine, so they go on beside each other.
    let installing = (!is_quick).then(|| thread::spawn(install::all));
    tally.hold("the wasm target", workspace::add_wasm_target());
    for step in plan::without_browsers() {
        tally.run(step);
    }
    let Some(installing) = installing else {
        println!("\nthe browsers were left out (--quick)");
        return tally;
    };
    println!("\n== what the browser tests need");
    match installing.join() {
        Ok(results) => results.into_iter().for_each(|(name, result)| tally.hold(&name, result)),
        Err(_) => tally.hold("installing", Err(anyhow::anyhow!("ended without a result"))),
    }
    budget::check(&mut tally);
    for step in plan::with_browsers() {
        tally.run(step);
    }
    trunk::check(&mut tally);
    tally
}
