//! The report for people, eighty columns wide: which hop, why, how it is known, what now, may I retry.

use super::chain_drawing;
use super::ink::Ink;
use crate::finding::Place;
use crate::report::{
    CauseRow, CheckRow, FindingRow, Report, RetryVerdict, Verdict, drawing::Drawing, likelihood,
};
use std::collections::BTreeSet;

/// Columns of a line, as on a terminal that nobody has made wider.
pub const WIDTH: usize = 80;

/// How many causes are told in full; the rest are one line each.
const TOLD_IN_FULL: usize = 3;
/// From here on a cause is the one, and its remedy worth trying first.
const HALF: f64 = 0.5;
/// How many further checks are shown.
const CHECKS: usize = 2;

/// The report as text.
pub fn write(report: &Report, ink: Ink) -> String {
    let mut sheet = Sheet { out: String::new(), ink, quoted: BTreeSet::new() };
    sheet.verdict(report);
    if !report.causes.is_empty() {
        sheet.causes(report);
    }
    if matches!(report.verdict, Verdict::Failure | Verdict::Undetermined) {
        sheet.what_now(report);
        sheet.retry(report);
    }
    sheet.read(report);
    sheet.out
}

struct Sheet {
    out: String,
    ink: Ink,
    /// Findings quoted above, which need no second quote.
    quoted: BTreeSet<String>,
}

impl Sheet {
    fn verdict(&mut self, report: &Report) {
        for line in wrapped(&format!("{}.", report.summary.trim_end_matches('.')), WIDTH) {
            let line = match report.verdict {
                Verdict::Failure => self.ink.bad(&line),
                Verdict::Undetermined => self.ink.doubt(&line),
                Verdict::NoFailureSeen => self.ink.good(&line),
                Verdict::NotUnderstood => self.ink.strong(&line),
            };
            self.line(&line);
        }
        if report.verdict == Verdict::NotUnderstood {
            self.text(
                0,
                "It reads curl -v output, response headers, proxy and web server logs, and errors of HTTP clients. \
                 Paste the lines around the failure.",
            );
            return;
        }
        self.line("");
        self.out.push_str(&chain_drawing::draw(&Drawing::of(Some(report)), self.ink));
        if report.places.is_empty() {
            return;
        }
        self.heading("Which hop");
        for place in &report.places {
            let words = Place::from_id(&place.id).map_or(place.id.as_str(), |it| it.words());
            self.bar("  ", words, place.probability);
        }
    }

    fn causes(&mut self, report: &Report) {
        self.heading("Why");
        for (index, cause) in report.causes.iter().enumerate() {
            if 0 < index && index <= TOLD_IN_FULL {
                self.line("");
            }
            self.bar(&format!("{:>2} ", index + 1), &cause.title, cause.probability);
            if index < TOLD_IN_FULL && 0.1 <= cause.probability || index == 0 {
                self.cause(cause, report);
            }
        }
    }

    fn cause(&mut self, cause: &CauseRow, report: &Report) {
        self.text(3, &cause.meaning);
        for (word, ids) in [("for", &cause.supports), ("against", &cause.against)] {
            for id in ids {
                if let Some(finding) = report.findings.iter().find(|it| it.id == *id) {
                    self.finding(word, finding);
                }
            }
        }
    }

    fn finding(&mut self, word: &str, finding: &FindingRow) {
        let at = match (finding.line, finding.count) {
            (0, _) => String::new(),
            (line, 0 | 1) => format!("line {line}: "),
            (line, count) => format!("line {line} ({count} times, last on {}): ", finding.last_line),
        };
        let word = format!("   {word:<8}");
        let lines = wrapped(&format!("{at}{}", shown(&finding.says)), WIDTH - 11);
        for (index, line) in lines.iter().enumerate() {
            let word = if index == 0 { word.as_str() } else { "           " };
            self.line(&format!("{word}{line}"));
        }
        if !finding.quote.is_empty() && self.quoted.insert(finding.id.clone()) {
            let quote = self.ink.faint(&cut(&shown(&finding.quote), WIDTH - 13));
            self.line(&format!("           | {quote}"));
        }
    }

    fn what_now(&mut self, report: &Report) {
        self.heading("What now");
        if let Some(cause) = report.causes.first().filter(|cause| HALF <= cause.probability) {
            for (index, step) in cause.fix.iter().enumerate() {
                self.item(&format!("{:>2} ", index + 1), step);
            }
        }
        for (index, check) in report.next_checks.iter().take(CHECKS).enumerate() {
            if 0 < index || self.out.ends_with(".\n") {
                self.line("");
            }
            self.check(check, report);
        }
        if report.causes.is_empty() && report.next_checks.is_empty() {
            self.text(2, "Nothing more can be asked from here; more evidence would help");
        }
    }

    fn check(&mut self, check: &CheckRow, report: &Report) {
        self.item(" ? ", &check.ask);
        if let Some(command) = &check.command {
            let command = if cfg!(windows) { &command.powershell } else { &command.sh };
            for line in command.lines() {
                // Never wrapped: it is there to be copied.
                let line = self.ink.strong(&shown(line));
                self.line(&format!("     {line}"));
            }
        }
        let is_open = |id: &&String| report.causes.iter().any(|cause| cause.id == **id);
        for outcome in check.outcomes.iter().filter(|it| it.points_to.iter().any(|id| is_open(&id))) {
            let causes: Vec<&str> =
                outcome.points_to.iter().filter(is_open).take(2).map(|id| title(id, report)).collect();
            self.item("   - ", &format!("{}: {}", outcome.seen, causes.join("; ")));
        }
    }

    fn retry(&mut self, report: &Report) {
        self.heading("Send it again?");
        let word = match report.retry.verdict {
            RetryVerdict::Safe => self.ink.good("Yes."),
            RetryVerdict::Unsafe => self.ink.bad("Not blindly."),
            RetryVerdict::Useless => self.ink.bad("No."),
            RetryVerdict::Unknown => self.ink.doubt("Cannot be told."),
        };
        self.line(&format!("  {word}"));
        self.text(2, &format!("{}.", report.retry.because.trim_end_matches('.')));
    }

    fn read(&mut self, report: &Report) {
        let read = &report.read;
        let formats =
            if read.formats.is_empty() { String::new() } else { format!(" ({})", read.formats.join(", ")) };
        let masked = &report.redacted;
        let n_masked = masked.credentials + masked.cookies + masked.tokens + masked.hosts + masked.ips;
        let masked =
            if n_masked == 0 { String::new() } else { format!(" Secrets masked in the quotes: {n_masked}.") };
        let line = format!("Read {} lines, {} told something{formats}.{masked}", read.lines, read.understood);
        self.line("");
        for line in wrapped(&line, WIDTH) {
            let line = self.ink.faint(&line);
            self.line(&line);
        }
    }

    fn heading(&mut self, title: &str) {
        let title = self.ink.strong(title);
        self.line("");
        self.line(&title);
    }

    /// A title with its bar, figure and word. The bar has ten steps; the figure says the rest.
    fn bar(&mut self, mark: &str, title: &str, probability: f64) {
        let percent = likelihood::percent(probability);
        let full = usize::from(percent + 5) / 10;
        let bar = format!("{}{}", "█".repeat(full), "░".repeat(10 - full));
        let lines = wrapped(title, WIDTH - mark.chars().count() - 27);
        for (index, line) in lines.iter().enumerate() {
            if index == 0 {
                let pad = " ".repeat(WIDTH - mark.chars().count() - 27 - line.chars().count());
                self.line(&format!(
                    "{mark}{line}{pad} {bar} {percent:>3} % {}",
                    likelihood::word(probability)
                ));
            } else {
                self.line(&format!("{}{line}", " ".repeat(mark.chars().count())));
            }
        }
    }

    fn item(&mut self, mark: &str, text: &str) {
        let indent = mark.chars().count();
        for (index, line) in wrapped(text, WIDTH - indent).iter().enumerate() {
            let before = if index == 0 { mark.to_owned() } else { " ".repeat(indent) };
            self.line(&format!("{before}{line}"));
        }
    }

    fn text(&mut self, indent: usize, text: &str) {
        for line in wrapped(text, WIDTH - indent) {
            self.line(&format!("{}{line}", " ".repeat(indent)));
        }
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }
}

fn title<'a>(id: &'a str, report: &'a Report) -> &'a str {
    report.causes.iter().find(|cause| cause.id == id).map_or(id, |cause| cause.title.as_str())
}

/// What a terminal may be handed of a text that came from anywhere: nothing that moves the cursor or turns the reading order.
pub fn shown(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\t' => ' ',
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
            letter if letter.is_control() => '\u{FFFD}',
            letter => letter,
        })
        .collect()
}

/// Lines of at most `width` characters, broken between words; a longer word stands alone and is not cut.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let text = shown(text);
    for word in text.split_whitespace() {
        if !line.is_empty() && width < line.chars().count() + 1 + word.chars().count() {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(width - 1).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::{cut, shown, wrapped};

    #[test]
    fn lines_are_broken_between_words() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("a incomprehensible b", 4), ["a", "incomprehensible", "b"]);
        assert_eq!(cut("abcdef", 4), "abc…");
    }

    #[test]
    fn a_quote_cannot_reach_the_terminal() {
        assert_eq!(shown("a\x1b[2Jb\u{202E}c\r"), "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}");
    }
}
