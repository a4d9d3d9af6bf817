//! `whichhop diagnose`: text in, report out.

use super::arguments::{Diagnose, Format};
use super::ink::Ink;
use super::sheet;
use crate::evidence::Intake;
use crate::report::{Report, Verdict, markdown, write};
use std::fs::File;
use std::io::{self, Read, Write};
use std::process::ExitCode;

/// Reads the evidence and prints its report. The exit status tells the verdict.
pub fn run(diagnose: &Diagnose) -> ExitCode {
    let input: io::Result<Box<dyn Read>> = match &diagnose.file {
        Some(file) => File::open(file).map(|file| Box::new(file) as Box<dyn Read>),
        None => Ok(Box::new(io::stdin().lock())),
    };
    let reading = input.and_then(read);
    let report = match reading {
        Ok(intake) => write::write(&intake.finish()),
        Err(error) => {
            let name = diagnose.file.as_ref().map_or("standard input".into(), |file| file.to_string_lossy());
            eprintln!("whichhop: cannot read {name}: {error}");
            return ExitCode::from(super::BAD_USAGE);
        }
    };
    // A reader that has seen enough, such as `head`, closes its end; that is no fault of the diagnosis.
    let _ = print(&report, diagnose.format);
    ExitCode::from(status(report.verdict))
}

fn read(mut input: Box<dyn Read>) -> io::Result<Intake> {
    let mut intake = Intake::new();
    let mut chunk = vec![0; 64 * 1024];
    loop {
        match input.read(&mut chunk) {
            Ok(0) => return Ok(intake),
            Ok(count) => intake.push(&chunk[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => (),
            Err(error) => return Err(error),
        }
    }
}

fn print(report: &Report, format: Format) -> io::Result<()> {
    let text = match format {
        Format::Text => sheet::write(report, Ink::of_terminal()),
        Format::Json => serde_json::to_string_pretty(report)? + "\n",
        Format::Markdown => markdown::write(report),
    };
    io::stdout().lock().write_all(text.as_bytes())
}

const fn status(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NoFailureSeen => 0,
        Verdict::Failure | Verdict::Undetermined => 1,
        Verdict::NotUnderstood => 2,
    }
}
