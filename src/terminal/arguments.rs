//! The words of the command line.

use std::ffi::{OsStr, OsString};
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

/// What `--help` prints.
pub const HELP: &str = "\
Which hop failed, and why? A 502 doctor.

  whichhop diagnose [FILE] [--json | --markdown]
      Reads what you have (curl -v, log lines, headers, an error) from FILE or from standard input.
      Exit status: 0 no failure seen, 1 a failure or undetermined, 2 not understood, 64 bad usage.

  whichhop serve DIST [--port 8502] [--host 127.0.0.1] [--open]
      Serves a built page, with an endpoint /echo that tells a caller how its request arrived.
";

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// `diagnose`.
    Diagnose(Diagnose),
    /// `serve`.
    Serve(Serve),
    /// `--help`.
    Help,
    /// `--version`.
    Version,
}

/// `diagnose [FILE] [--json | --markdown]`.
#[derive(Debug, PartialEq, Eq)]
pub struct Diagnose {
    /// What to read; standard input where none is named.
    pub file: Option<PathBuf>,
    /// How to print it.
    pub format: Format,
}

/// How a report is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text,
    /// `whichhop.report/1`.
    Json,
    /// For a ticket.
    Markdown,
}

/// `serve DIST [--port N] [--host ADDRESS] [--open]`.
#[derive(Debug, PartialEq, Eq)]
pub struct Serve {
    /// The built page.
    pub folder: PathBuf,
    /// Where to listen.
    pub host: IpAddr,
    /// Where to listen; 0 takes any free port.
    pub port: u16,
    /// Whether to open it in a browser.
    pub open: bool,
}

/// Reads the words after the program's name. What is wrong with them comes back in words.
pub fn read(words: impl Iterator<Item = OsString>) -> Result<Command, String> {
    let mut words = words;
    let Some(command) = words.next() else { return Err("a command is missing".to_owned()) };
    match command.to_str() {
        Some("diagnose") => diagnose(words),
        Some("serve") => serve(words),
        Some("help" | "--help" | "-h") => Ok(Command::Help),
        Some("version" | "--version" | "-V") => Ok(Command::Version),
        _ => Err(format!("no command {}", shown(&command))),
    }
}

fn diagnose(words: impl Iterator<Item = OsString>) -> Result<Command, String> {
    let mut file = None;
    let mut format = None;
    let mut only_files = false;
    for word in words {
        let asked = match word.to_str() {
            Some("--help" | "-h") if !only_files => return Ok(Command::Help),
            Some("--json") if !only_files => Format::Json,
            Some("--markdown") if !only_files => Format::Markdown,
            Some("--") if !only_files => {
                only_files = true;
                continue;
            }
            Some(option) if !only_files && option.starts_with('-') && option != "-" => {
                return Err(format!("diagnose does not know {}", shown(&word)));
            }
            _ if file.is_some() => {
                return Err(format!("diagnose reads one file, and {} is a second", shown(&word)));
            }
            _ => {
                file = Some(PathBuf::from(word));
                continue;
            }
        };
        if format.is_some_and(|format| format != asked) {
            return Err("--json and --markdown exclude each other".to_owned());
        }
        format = Some(asked);
    }
    // A lone dash is standard input, as elsewhere.
    let file = file.filter(|file| only_files || file.as_os_str() != "-");
    Ok(Command::Diagnose(Diagnose { file, format: format.unwrap_or(Format::Text) }))
}

fn serve(words: impl Iterator<Item = OsString>) -> Result<Command, String> {
    let mut words = words;
    let mut folder = None;
    let mut host = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let mut port = 8502;
    let mut open = false;
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--help" | "-h") => return Ok(Command::Help),
            Some("--open") => open = true,
            Some("--port") => port = value("--port", "a number up to 65535", words.next())?,
            Some("--host") => host = value("--host", "an IP address", words.next())?,
            Some(option) if option.starts_with('-') => {
                return Err(format!("serve does not know {}", shown(&word)));
            }
            _ if folder.is_some() => {
                return Err(format!("serve takes one folder, and {} is a second", shown(&word)));
            }
            _ => folder = Some(PathBuf::from(word)),
        }
    }
    let folder = folder.ok_or("serve wants the folder of a built page")?;
    Ok(Command::Serve(Serve { folder, host, port, open }))
}

fn value<T: std::str::FromStr>(option: &str, wanted: &str, word: Option<OsString>) -> Result<T, String> {
    let Some(word) = word else { return Err(format!("{option} wants {wanted} after it")) };
    let value = word.to_str().and_then(|word| word.parse().ok());
    value.ok_or_else(|| format!("{option} wants {wanted}, and {} is none", shown(&word)))
}

fn shown(word: &OsStr) -> String {
    format!("`{}`", word.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::{Command, Diagnose, Format, read};
    use std::path::PathBuf;

    fn words(line: &str) -> Result<Command, String> {
        read(line.split_whitespace().map(Into::into))
    }

    fn diagnose(file: Option<&str>, format: Format) -> Command {
        Command::Diagnose(Diagnose { file: file.map(PathBuf::from), format })
    }

    #[test]
    fn diagnose_reads_a_file_or_standard_input() {
        assert_eq!(words("diagnose"), Ok(diagnose(None, Format::Text)));
        assert_eq!(words("diagnose -"), Ok(diagnose(None, Format::Text)));
        assert_eq!(words("diagnose a.log --json"), Ok(diagnose(Some("a.log"), Format::Json)));
        assert_eq!(words("diagnose --markdown -- --json"), Ok(diagnose(Some("--json"), Format::Markdown)));
        assert_eq!(words("diagnose -- -"), Ok(diagnose(Some("-"), Format::Text)));
    }

    #[test]
    fn serve_listens_on_this_machine_alone_unless_told() {
        let Ok(Command::Serve(serve)) = words("serve dist --port 1234") else { panic!("serve is a command") };
        assert_eq!((serve.host.is_loopback(), serve.port, serve.open), (true, 1234, false));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for line in [
            "",
            "diagnoze",
            "diagnose a b",
            "diagnose --yaml",
            "diagnose --json --markdown",
            "serve",
            "serve dist --port",
            "serve dist --port 70000",
            "serve dist --host here",
        ] {
            assert!(words(line).is_err(), "{line:?} is not a command");
        }
    }
}
