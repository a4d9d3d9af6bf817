//! Tells the message of an error from prose about errors.

use super::lexer::Token;
use super::part::Part;

/// Whether the line begins an error the way programs write it: `ConnectTimeout: …`, `ProxyError('…')`.
pub fn names_exception(line: &str) -> bool {
    let bytes = line.as_bytes();
    let is_whole =
        line.trim().bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'_' | b':'));
    memchr::memchr3_iter(b':', b'(', b'$', bytes)
        .chain(memchr::memchr_iter(b')', bytes))
        .filter(|end| is_said(bytes, *end))
        .chain(is_whole.then_some(line.trim_end().len()))
        .any(|end| {
            let end = line[..end].trim_end().len();
            let start = bytes[..end]
                .iter()
                .rposition(|it| !(it.is_ascii_alphanumeric() || *it == b'_'))
                .map_or(0, |at| at + 1);
            let name = &line[start..end];
            name.starts_with(|it: char| it.is_ascii_uppercase())
                && SUFFIXES.iter().any(|it| name.ends_with(it) && (name.len() > it.len() || 12 < it.len()))
        })
}

/// Whether what follows is a message and no code: `Error: text`, `Error('text')`, `Error(104, …)`, not `Error::Kind`.
fn is_said(bytes: &[u8], end: usize) -> bool {
    let next = bytes.get(end + 1).copied().unwrap_or(b' ');
    if bytes[end] == b':' {
        next != b':'
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

/// How much of the line is written by a person who explains: words of ordinary sentences outside the words of the error.
pub fn prose(line: &str, tokens: &[Token]) -> usize {
    // Advice after the message does not make it prose.
    let line = ADVICE.iter().filter_map(|it| line.find(it)).min().map_or(line, |at| &line[..at]);
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
    let is_documented =
        [": If ", ": if ", ": When ", ": when ", ": Raised", ": raised"].iter().any(|it| line.contains(it));
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
const ADVICE: [&str; 7] = [". You ", " If you ", ". Please", ", please", " please make", ". See ", ". Try "];

/// Whether a line that only looks a little like an error is a sentence, or a piece of one.
pub fn is_sentence(line: &str, tokens: &[Token]) -> bool {
    let text = line.trim();
    let is_piece = text.starts_with(|it: char| it.is_ascii_lowercase()) && text.ends_with('.');
    let mut at = 0;
    let is_talk = line.split(|it: char| !(it.is_ascii_alphabetic() || it == '\'')).any(|word| {
        let start = at;
        at += word.len() + 1;
        ORDINARY.contains(&word) && !tokens.iter().any(|it| it.at <= start && start < it.end)
    });
    is_piece || is_talk || 0 < prose(line, tokens)
}

/// Words that join sentences.
const ORDINARY: [&str; 16] = [
    "I", "This", "an", "and", "as", "been", "can", "have", "into", "its", "may", "or", "such", "that", "the",
    "this",
];

/// Whether the sorted table holds the word in either case.
fn holds(table: &[&str], word: &str) -> bool {
    let lowered = |it: u8| it.to_ascii_lowercase();
    table.binary_search_by(|it| it.bytes().cmp(word.bytes().map(lowered))).is_ok()
}

/// Words of definitions and advice.
const DEFINES: [&str; 23] = [
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
const TALKS: [&str; 40] = [
    "about", "added", "also", "any", "because", "but", "fix", "fixed", "fixes", "fixing", "here", "how",
    "however", "if", "instead", "like", "many", "might", "our", "return", "returns", "should", "so", "some",
    "than", "then", "there", "these", "they", "those", "we", "what", "when", "which", "while", "why", "will",
    "would", "you", "your",
];
