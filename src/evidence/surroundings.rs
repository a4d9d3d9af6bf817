//! Tells what kind of text a line stands in: a block of source code, or a manual about errors. Both hold the words of errors, and
//! nothing failed.

use super::Line;

/// What was seen of the text so far.
#[derive(Debug, Default)]
pub struct Surroundings {
    /// The line that opened the block of code this line stands in.
    opened: Option<u64>,
    /// The last line was a place in a trace: this one is the statement there, alone.
    is_below_place: bool,
    /// Headings of a manual.
    headings: u32,
    /// Lines in which somebody tells what happened to them.
    told: u32,
}

/// A block of code that is not closed by then is none.
const LONGEST_BLOCK: u64 = 60;

/// So many headings make a manual.
const HEADINGS: u32 = 2;

impl Surroundings {
    /// Looks at the next line, before it is read.
    pub fn enter(&mut self, line: Line<'_>) {
        let text = line.text.trim();
        if let Some(opened) = self.opened {
            if text.starts_with(['}', ']', ')']) || opened + LONGEST_BLOCK < line.number {
                self.opened = None;
            }
        } else if text.ends_with(['{', '[']) && !self.is_below_place && opens_code(text) {
            self.opened = Some(line.number);
        }
        self.is_below_place = text.starts_with("File \"");
    }

    /// Looks at a line that no format explains.
    pub fn weigh(&mut self, line: Line<'_>) {
        if line.text.len() < 400 {
            let text = line.text.trim();
            self.headings += u32::from(is_manual_heading(text));
            self.told += u32::from(tells(text));
        }
    }

    /// Whether the line seen last stands in a block of code.
    pub const fn is_code(&self) -> bool {
        self.opened.is_some()
    }

    /// Whether the whole text is a manual.
    pub const fn is_manual(&self) -> bool {
        HEADINGS <= self.headings && self.told == 0
    }
}

/// Whether a line that ends in an opening bracket is a statement, and not an object that a program printed.
fn opens_code(text: &str) -> bool {
    const STARTS: [&str; 18] = [
        "var ",
        "let ",
        "const ",
        "if ",
        "if(",
        "for ",
        "while ",
        "switch ",
        "try ",
        "function ",
        "func ",
        "fn ",
        "pub ",
        "class ",
        "export ",
        "static ",
        "match ",
        "} else",
    ];
    const HOLDS: [&str; 7] = [" = ", " := ", "=> ", "function(", "function (", ") ", "module.exports"];
    let is_call =
        text.ends_with("() {") || ["describe(", "it(", "test("].iter().any(|it| text.starts_with(it));
    let is_printed =
        text.starts_with("at ") || text.contains("Error: ") || text.starts_with('{') || text.starts_with('"');
    !is_printed
        && (STARTS.iter().any(|it| text.starts_with(it))
            || HOLDS.iter().any(|it| text.contains(it))
            || is_call && !text.contains(": "))
}

/// Whether a manual would begin a chapter so.
fn is_manual_heading(text: &str) -> bool {
    const HEADINGS: [&str; 25] = [
        "common causes",
        "common errors",
        "most common causes",
        "possible causes",
        "causes",
        "symptoms",
        "symptom",
        "solutions",
        "how to fix",
        "how to resolve",
        "how to diagnose",
        "what it means",
        "what does",
        "root cause analysis",
        "troubleshooting",
        "troubleshooting steps",
        "overview",
        "prevention",
        "best practices",
        "error codes",
        "error description",
        "understanding ",
        "resolution",
        "exit codes",
        "quick fix",
    ];
    if 70 < text.len() {
        return false;
    }
    let bare = text.trim_matches(|it: char| {
        it.is_ascii_digit() || matches!(it, '#' | '*' | '.' | ' ' | ':' | '-' | '_' | '\u{2022}' | '=')
    });
    let starts = |heading: &&str| {
        bare.get(..heading.len()).is_some_and(|start| start.eq_ignore_ascii_case(heading))
            && bare[heading.len()..].chars().next().is_none_or(|it| it == ' ' || heading.ends_with(' '))
    };
    // A sentence that begins with such a word is no heading.
    bare.split(' ').count() <= 7 && !bare.ends_with('.') && HEADINGS.iter().any(|it| starts(&it))
}

/// Whether somebody speaks of what happened to them.
fn tells(text: &str) -> bool {
    text.starts_with("I ")
        || text.starts_with("I'")
        || [" I ", " I'm ", " I've ", " my ", " our ", "We're ", "we're "].iter().any(|it| text.contains(it))
}

#[cfg(test)]
mod tests {
    use super::Surroundings;
    use crate::evidence::Line;

    fn read(text: &str) -> (Surroundings, Vec<u64>) {
        let mut seen = Surroundings::default();
        let mut code = Vec::new();
        for (text, number) in text.lines().zip(1..) {
            seen.enter(Line { number, text });
            seen.weigh(Line { number, text });
            if seen.is_code() {
                code.push(number);
            }
        }
        (seen, code)
    }

    #[test]
    fn what_stands_between_brackets_of_code_is_code() {
        assert_eq!(read("var expected = {\n  error: 'ECONNREFUSED',\n};\nafter").1, [1, 2]);
        assert_eq!(read("if (code === 502) {\n  connect ECONNREFUSED\n}\nx").1, [1, 2]);
        assert_eq!(read("MESSAGES = [\n  'connection refused',\n]\n").1, [1, 2]);
        // A trace shows one line of a longer statement.
        assert!(read("  File \"x.py\", line 1, in f\n    found = {\nConnectionRefusedError: x").1.is_empty());
        // What a program printed.
        assert!(read("Error: connect ECONNREFUSED 192.0.2.1:80\n  code: 'x' {\n").1.is_empty());
        assert!(read("  [cause]: ConnectTimeoutError: Connect Timeout Error\n    at run (x.js:1:2) {\n  code: 'X'\n}").1.is_empty());
        assert!(
            read("{\n  \"message\": \"connect ECONNREFUSED\",\n  \"errors\": [\n    {}\n  ]\n}").1.is_empty()
        );
    }

    #[test]
    fn chapters_make_a_manual_and_a_person_does_not() {
        assert!(read("## Common causes\nthe upstream is down\n## How to fix\nstart it").0.is_manual());
        assert!(!read("## Common causes\nI get 502\n## How to fix\n?").0.is_manual());
        assert!(!read("Overview of the failure: 502\nserver: x").0.is_manual());
    }
}
