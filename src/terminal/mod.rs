//! The same engine without a browser: `whichhop diagnose`, `whichhop serve`.

mod arguments;
mod chain_drawing;
mod diagnose;
mod echo;
mod ink;
mod serve;
mod sheet;

use arguments::Command;
use std::ffi::OsString;
use std::process::ExitCode;

/// Bad usage, as in sysexits.h: none of the verdicts has this status.
const BAD_USAGE: u8 = 64;

/// Runs the program with these words and says how it went.
pub fn run(words: impl Iterator<Item = OsString>) -> ExitCode {
    match arguments::read(words) {
        Ok(Command::Help) => {
            print!("{}", arguments::HELP);
            ExitCode::SUCCESS
        }
        Ok(Command::Version) => {
            println!("whichhop {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        Ok(Command::Diagnose(diagnose)) => diagnose::run(&diagnose),
        Ok(Command::Serve(serve)) => serve::run(&serve),
        Err(complaint) => {
            eprintln!("whichhop: {complaint}\n\n{}", arguments::HELP);
            ExitCode::from(BAD_USAGE)
        }
    }
}
