//! Renders every page to HTML on the host: `whichhop-prerender TEMPLATE FOLDER`.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(template), Some(folder), None) = (words.next(), words.next(), words.next()) else {
        eprintln!("usage: whichhop-prerender TEMPLATE FOLDER");
        return ExitCode::from(64);
    };
    match std::fs::copy(&template, folder.join("index.html")) {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("whichhop-prerender: {}: {error}", template.display());
            ExitCode::FAILURE
        }
    }
}
