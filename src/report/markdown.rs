//! The report as Markdown for a ticket.

use super::{CauseRow, CheckRow, FindingRow, Report, Verdict, drawing::Drawing, likelihood};

/// A bold first line that can stand alone, then where, why, how it is known and what to do.
pub fn write(report: &Report) -> String {
    let mut parts = vec![format!("**{}**", plain(&report.summary))];
    if report.verdict != Verdict::NotUnderstood {
        parts.push(plain(&format!("{}.", Drawing::of(Some(report)).words())));
    }
    if !report.places.is_empty() {
        let rows: Vec<String> = report
            .places
            .iter()
            .map(|place| format!("* `{}`: {}", place.id, likely(place.probability)))
            .collect();
        parts.push(section("Where", &rows));
    }
    if !report.causes.is_empty() {
        let rows: Vec<String> = report.causes.iter().map(cause).collect();
        parts.push(section("Why", &rows));
    }
    if !report.findings.is_empty() {
        let rows: Vec<String> = report.findings.iter().map(finding).collect();
        parts.push(section("Seen", &rows));
    }
    if let Some(first) = report.causes.first().filter(|_| report.verdict == Verdict::Failure) {
        let rows: Vec<String> = first.fix.iter().map(|step| format!("* {}", plain(step))).collect();
        parts.push(section("What to change", &rows));
    }
    if !report.next_checks.is_empty() {
        let rows: Vec<String> = report.next_checks.iter().map(check).collect();
        parts.push(section("What would tell more", &rows));
    }
    if matches!(report.verdict, Verdict::Failure | Verdict::Undetermined) {
        parts.push(section("Send it again?", &[plain(&report.retry.because)]));
    }
    parts.push(format!(
        "Read {} lines, of which {} told something.",
        report.read.lines, report.read.understood
    ));
    parts.join("\n\n") + "\n"
}

fn section(title: &str, rows: &[String]) -> String {
    format!("### {title}\n\n{}", rows.join("\n"))
}

fn likely(probability: f64) -> String {
    format!("{} ({} %)", likelihood::word(probability), likelihood::percent(probability))
}

fn cause(cause: &CauseRow) -> String {
    let mut row = format!("* {}: {}", plain(&cause.title), likely(cause.probability));
    for (word, findings) in [("for", &cause.supports), ("against", &cause.against)] {
        if !findings.is_empty() {
            row += "; ";
            row += word;
            row += " it: ";
            row += &findings.join(", ");
        }
    }
    row
}

fn finding(finding: &FindingRow) -> String {
    let line = if finding.line == 0 { String::new() } else { format!(" (line {})", finding.line) };
    let count = if finding.count < 2 { String::new() } else { format!(", {} times", finding.count) };
    let quote =
        if finding.quote.is_empty() { String::new() } else { format!("\n  {}", code(&finding.quote)) };
    format!("* {}{line}{count}: {}{quote}", finding.id, plain(&finding.says))
}

fn check(check: &CheckRow) -> String {
    let command = check.command.as_ref().map(|it| format!("\n  {}", code(&it.sh))).unwrap_or_default();
    format!("* {}{command}", plain(&check.ask))
}

/// Text in which nothing means markup. What a person pasted may hold anything.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '!' | '~' | '&' | '@' => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    out
}

/// Text as code on one line: fenced by more backticks than stand in a row in it.
fn code(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    format!("{fence} {text} {fence}")
}

#[cfg(test)]
mod tests {
    use super::{code, plain};

    #[test]
    fn pasted_markup_stays_text() {
        assert_eq!(plain("<img src=x> [a](b) @all\n# x"), "\\<img src=x\\> \\[a\\](b) \\@all \\# x");
    }

    #[test]
    fn a_quote_cannot_end_its_own_fence() {
        assert_eq!(code("a `b`` c"), "``` a `b`` c ```");
        assert_eq!(code("two\nlines"), "` two lines `");
    }
}
