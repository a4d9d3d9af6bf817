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
    /// The last line was nothing but a name, as a list of definitions has it.
    is_below_term: bool,
    /// This line says what the name above it means.
    is_definition: bool,
    /// Headings of a manual.
    headings: u32,
    /// Sentences that explain what errors mean.
    explained: u32,
    /// Lines in which somebody tells what happened to them.
    told: u32,
}

/// A block of code that is not closed by then is none.
const LONGEST_BLOCK: u64 = 60;

/// What does not look like a manual by this line is a record; long records are not searched for chapters.
const LONGEST_MANUAL: u64 = 300;

/// So many headings and explanations make a manual.
const HEADINGS: u32 = 2;

impl Surroundings {
    /// Looks at the next line, before it is read.
    pub fn enter(&mut self, line: Line<'_>) {
        let text = line.text.trim();
        if let Some(opened) = self.opened {
            if text.starts_with(['}', ']', ')', '`']) || opened + LONGEST_BLOCK < line.number {
                self.opened = None;
            }
        } else if text.ends_with(['{', '[', '`']) && !self.is_below_place && opens_code(text) {
            self.opened = Some(line.number);
        }
        self.is_definition = self.is_below_term
            && text.ends_with('.')
            && text.starts_with(|it: char| it.is_ascii_uppercase())
            && text.contains(' ');
        self.is_below_term = is_term(text);
        self.is_below_place = text.starts_with("File \"");
    }

    /// Looks at a line that no format explains.
    pub fn weigh(&mut self, line: Line<'_>) {
        if line.number <= LONGEST_MANUAL && line.text.len() < 400 {
            let text = line.text.trim();
            self.headings += u32::from(is_manual_heading(text));
            self.explained += u32::from(explains(text));
            self.told += u32::from(tells(text));
        }
    }

    /// Whether the line seen last stands in a block of code, or defines a name.
    pub const fn is_code(&self) -> bool {
        self.opened.is_some() || self.is_definition
    }

    /// Whether the whole text is a manual.
    pub const fn is_manual(&self) -> bool {
        self.told == 0 && (HEADINGS <= self.headings + self.explained)
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
    let is_printed = text.starts_with("at ")
        || text.contains(" at ")
        || text.contains("Error: ")
        || text.starts_with('{')
        || text.starts_with('"');
    !is_printed
        && (STARTS.iter().any(|it| text.starts_with(it))
            || HOLDS.iter().any(|it| text.contains(it))
            || is_call && !text.contains(": "))
}

/// Whether a manual would begin a chapter so.
fn is_manual_heading(text: &str) -> bool {
    const HEADINGS: [&str; 37] = [
        "why it happens",
        "why does this happen",
        "what you see",
        "what's actually happening",
        "what\u{2019}s actually happening",
        "key takeaways",
        "fix approaches",
        "types of ",
        "technical causes",
        "steps to troubleshoot",
        "steps to resolve",
        "steps to fix",
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
    // The pages of IIS have such chapters of their own.
    let is_of_page = ["of this issue", "roubleshooting steps", "ost likely causes", "hings you can try"];
    if 70 < text.len() || is_of_page.iter().any(|it| text.contains(it)) {
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
    bare.split(' ').count() <= 7 && !bare.ends_with('.') && HEADINGS.iter().any(starts)
}

/// Whether a manual would explain so. No server's page does.
fn explains(text: &str) -> bool {
    const TURNS: [&str; 28] = [
        " typically ",
        " usually ",
        " indicates that ",
        "his indicates ",
        " refers to ",
        " this guide",
        "his guide ",
        " this article",
        "his article ",
        "tep-by-step",
        " occurs when ",
        " simplest form",
        " are commonly ",
        "ne of the most ",
        " almost always ",
        "may look like this",
        " is essential for ",
        " suggests a ",
        " signifies ",
        " oznacza",
        " znaczy ",
        " significa ",
        " bedeutet ",
        " signifie ",
        " \u{43e}\u{437}\u{43d}\u{430}\u{447}\u{430}\u{435}\u{442} ",
        "\u{8868}\u{793a}",
        " status code means ",
        " error means ",
    ];
    20 < text.len() && TURNS.iter().any(|it| text.contains(it))
}

/// Whether the line is nothing but a name that a list of definitions would explain next.
fn is_term(text: &str) -> bool {
    if text.starts_with("exception ") || text.starts_with("class ") {
        return text.len() < 100;
    }
    let name = text.split_once(" (").map_or(text, |(name, _)| name);
    let name = name.split_once('{').map_or(name, |(name, _)| name);
    name.len() < 60 && name.contains('_') && name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
}

/// Whether somebody speaks of what happened to them.
fn tells(text: &str) -> bool {
    text.starts_with("I ")
        || text.starts_with("I'")
        || [
            "e saw ",
            "e noticed ",
            "e found ",
            "e got ",
            "e had ",
            "e were ",
            " I ",
            " I'm ",
            " I've ",
            " my ",
            " our ",
            "We're ",
            "we're ",
        ]
        .iter()
        .any(|it| text.contains(it))
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
    fn a_sentence_below_a_name_defines_it() {
        assert_eq!(read("ERR_NO_PEER (7)\nCould not connect to the peer.\nx").1, [2]);
        assert_eq!(read("exception pool.ConnectTimeout(*args)\nThe connection attempt timed out.").1, [2]);
        assert!(read("connect failed\nConnection refused.").1.is_empty());
        assert!(read("ERR_TUNNEL_CONNECTION_FAILED\nerror: connection refused").1.is_empty());
    }

    #[test]
    fn explanations_make_a_manual() {
        assert!(
            read("A 502 typically means trouble\nIt is one of the most common errors\n502").0.is_manual()
        );
        assert!(
            !read("A 502 typically comes at night\nI see it\nIt is one of the most frequent").0.is_manual()
        );
    }

    #[test]
    fn chapters_make_a_manual_and_a_person_does_not() {
        assert!(read("## Common causes\nthe upstream is down\n## How to fix\nstart it").0.is_manual());
        assert!(!read("## Common causes\nI get 502\n## How to fix\n?").0.is_manual());
        assert!(!read("Overview of the failure: 502\nserver: x").0.is_manual());
    }
}
