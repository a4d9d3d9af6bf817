//! The terminal program.

use std::process::ExitCode;
use whichhop::terminal;

fn main() -> ExitCode {
    terminal::run(std::env::args_os().skip(1))
}
