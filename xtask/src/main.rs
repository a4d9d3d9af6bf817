//! The project's own commands: serve, test, build, bench, lab.

mod asset;
mod bench;
mod bindgen;
mod build;
mod lab;
mod policy;
mod prerender;
mod program;
mod proof;
mod serve;
mod single;
mod size_table;
mod short_names;
mod squeeze;
mod stamp;
mod template;
mod test;
mod trunk_tool;
mod watch;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port 8502] [--open] [--dev]   build the page and serve it on this machine, with the echo endpoint
  test [--quick]                         everything: format, lints, host, pages, wasm, two browsers
  build [--json]                         write dist/ and the table of sizes
  bench [NAME] [--json]                  the figures: how fast evidence is read
  proof profiles                         the long proofs: writes their tables into proofs/
  lab up|down|capture|install            the real servers of the tests, by hand
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if std::env::var_os("XTASK_RUNS_WASM").is_some() {
        return ended(test::runner(&words).map(|()| ExitCode::SUCCESS));
    }
    if trunk_tool::is_called() {
        return ended(trunk_tool::act());
    }
    ended(run(&words))
}

fn ended(result: Result<ExitCode>) -> ExitCode {
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<ExitCode> {
    let (command, rest) = words.split_first().map_or(("help", words), |(first, rest)| (first.as_str(), rest));
    match command {
        "serve" => serve::run(rest),
        "build" => build::run(rest),
        "test" => test::run(rest),
        "bench" => bench::run(rest),
        "lab" => lab::run(rest),
        "wasm-bindgen" => trunk_tool::run(),
        "proof" => proof::run(rest),
        "watch" => watch::run(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        unknown => bail!("no command `{unknown}`\n\n{HELP}"),
    }
}
