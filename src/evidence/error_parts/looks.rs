//! Tells the message of an error from prose about errors.

use super::lexer::Token;
use super::part::Part;

/// Whether the line begins an error the way programs write it: `ConnectTimeout: …`, `ProxyError('…')`.
pub fn names_exception(line: &str) -> bool {
    if names_class(line) {
        return true;
    }
    let bytes = line.as_bytes();
    let is_whole =
        line.trim().bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'_' | b':'));
    memchr::memchr3_iter(b':', b'(', b'$', bytes)
        .chain(memchr::memchr_iter(b')', bytes))
        .filter(|end| is_said(bytes, *end))
        .chain(is_whole.then_some(line.trim_end().len()))
        .any(|end| {
            // `DOMException [TimeoutError]: …`
            let end = line[..end].trim_end().trim_end_matches(']').len();
            let start = bytes[..end]
                .iter()
                .rposition(|it| !(it.is_ascii_alphanumeric() || *it == b'_'))
                .map_or(0, |at| at + 1);
            let name = &line[start..end];
            name.starts_with(|it: char| it.is_ascii_uppercase())
                && SUFFIXES.iter().any(|it| name.ends_with(it) && (name.len() > it.len() || 12 < it.len()))
        })
}

/// `requests.exceptions.InvalidSchema: …`: a class with its package begins the line.
fn names_class(line: &str) -> bool {
    let text = line.trim_start();
    let Some((name, _)) = text.split_once(": ") else { return false };
    let Some((package, class)) = name.rsplit_once('.') else { return false };
    let is_name = |it: &str| {
        !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'.' | b'$'))
    };
    is_name(class)
        && is_name(package)
        && package.starts_with(|it: char| it.is_ascii_lowercase())
        && class.starts_with(|it: char| it.is_ascii_uppercase())
}

/// Whether what follows is a message and no code: `Error: text`, `Error('text')`, `Error(104, …)`, not `Error::Kind`.
fn is_said(bytes: &[u8], end: usize) -> bool {
    let next = bytes.get(end + 1).copied().unwrap_or(b' ');
    if bytes[end] == b':' {
        next != b':' || bytes[..end].ends_with(b"]")
    } else if bytes[end] == b')' {
        // `I/O exception (java.net.SocketException) caught …`: with its package, so that `catch (Exception)` is none.
        bytes[..end].iter().rev().take_while(|it| **it != b'(').any(|it| *it == b'.')
    } else if bytes[end] == b'$' {
        next.is_ascii_uppercase()
    } else {
        matches!(next, b'\'' | b'"' | b'<' | b'0'..=b'9' | b'S' | b'#')
    }
}

const SUFFIXES: [&str; 15] = [
    "Error",
    "Exception",
    "Timeout",
    "Refused",
    "Reset",
    "Failure",
    "Fault",
    "Disconnected",
    "Failed",
    "Aborted",
    "IncompleteRead",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "EHOSTUNREACH",
];

/// The line up to the advice that follows the message.
fn message(line: &str) -> &str {
    memchr::memchr_iter(b' ', line.as_bytes())
        .find(|at| {
            let ends = line[..*at].ends_with(['.', ',']);
            let rest = &line[at + 1..];
            rest.starts_with("If you ")
                || rest.starts_with("please make")
                || ends && ADVICE.iter().any(|it| rest.starts_with(it))
        })
        .map_or(line, |at| &line[..at])
}

/// How much of the line is written by a person who explains: words of ordinary sentences outside the words of the error.
pub fn prose(line: &str, tokens: &[Token]) -> usize {
    // Advice after the message does not make it prose.
    let line = message(line);
    let mut score = 0;
    let mut at = 0;
    for word in line.split(|it: char| !(it.is_ascii_alphabetic() || it == '\'')) {
        let start = at;
        at += word.len() + 1;
        let weight = if 12 < word.len() {
            0
        } else if holds(&DEFINES, word) {
            3
        } else {
            usize::from(holds(&TALKS, word))
        };
        if 0 < weight {
            let end = start + word.len();
            let is_inside =
                |it: &Token| it.at <= start && end <= it.end && !matches!(it.part, Part::Program(_));
            score += if tokens.iter().any(is_inside) { 0 } else { weight };
        }
    }
    // `TimeoutError: If the …`: the documentation of a class.
    let is_documented = memchr::memchr_iter(b':', line.as_bytes()).any(|at| {
        [" If ", " if ", " When ", " when ", " Raised", " raised"]
            .iter()
            .any(|it| line[at + 1..].starts_with(it))
    });
    score += if is_documented { 3 } else { 0 };
    // A single name in backticks is spoken of; a whole message in backticks is quoted.
    let is_error_name = |it: &str| {
        !it.contains(' ')
            && (it.contains("Err")
                || it.contains("Exception")
                || it.starts_with(|it: char| it.is_ascii_uppercase()))
    };
    let spoken_of = line.split('`').skip(1).step_by(2).any(|it| !it.is_empty() && is_error_name(it));
    score + if spoken_of { 3 } else { 0 } + if line.trim_start().starts_with('|') { 9 } else { 0 }
}

/// What clients say after the message.
const ADVICE: [&str; 5] = ["You ", "Please", "please", "See ", "Try "];

/// Whether a line that only looks a little like an error is a sentence, or a piece of one: it holds words that join sentences, or
/// more than so many that explain.
pub fn is_sentence(line: &str, tokens: &[Token], most: usize) -> bool {
    let text = line.trim();
    let is_piece =
        text.starts_with(|it: char| it.is_ascii_lowercase()) && text.ends_with('.') && !text.contains(": ");
    let mut at = 0;
    let is_talk = message(line).split(|it: char| !(it.is_ascii_alphabetic() || it == '\'')).any(|word| {
        let start = at;
        at += word.len() + 1;
        ORDINARY.contains(&word) && !tokens.iter().any(|it| it.at <= start && start < it.end)
    });
    is_piece || is_talk || most < prose(line, tokens)
}

/// Whether a person tells what happened to them.
pub fn is_report(line: &str) -> bool {
    line.split(|it: char| !(it.is_ascii_alphabetic() || it == '\'')).any(|word| {
        ["I", "I'm", "I've", "getting", "got", "my", "My", "me", "gives", "gave", "Getting"].contains(&word)
    })
}

/// Words that join sentences.
const ORDINARY: [&str; 21] = [
    "I", "The", "This", "an", "and", "as", "becomes", "been", "can", "have", "hides", "into", "its", "keeps",
    "maps", "may", "or", "such", "that", "the", "this",
];

/// Whether the sorted table holds the word in either case.
fn holds(table: &[&str], word: &str) -> bool {
    let lowered = |it: u8| it.to_ascii_lowercase();
    table.binary_search_by(|it| it.bytes().cmp(word.bytes().map(lowered))).is_ok()
}

/// Words of definitions and advice.
const DEFINES: [&str; 24] = [
    "answers",
    "commonly",
    "defines",
    "denotes",
    "describes",
    "explains",
    "generally",
    "indicates",
    "indicating",
    "mapped",
    "meaning",
    "means",
    "occurs",
    "often",
    "raised",
    "refers",
    "represents",
    "signifies",
    "sometimes",
    "suggests",
    "thrown",
    "typically",
    "usually",
    "whenever",
];

/// Words that messages of programs seldom hold.
const TALKS: [&str; 71] = [
    "about",
    "added",
    "also",
    "although",
    "always",
    "another",
    "any",
    "because",
    "between",
    "both",
    "but",
    "each",
    "either",
    "even",
    "every",
    "fix",
    "fixed",
    "fixes",
    "fixing",
    "hence",
    "here",
    "how",
    "however",
    "if",
    "instead",
    "just",
    "like",
    "many",
    "might",
    "mostly",
    "must",
    "never",
    "others",
    "our",
    "quite",
    "rather",
    "return",
    "returns",
    "says",
    "sees",
    "several",
    "should",
    "since",
    "so",
    "some",
    "still",
    "such",
    "than",
    "them",
    "then",
    "there",
    "therefore",
    "these",
    "they",
    "those",
    "though",
    "thus",
    "until",
    "we",
    "what",
    "when",
    "whether",
    "which",
    "while",
    "who",
    "whose",
    "why",
    "will",
    "would",
    "you",
    "your",
];
