//! Tells the message of an error from source code, string tables and prose about errors.

use super::lexer::Token;
use super::part::Part;

/// Whether the line begins an error the way programs write it: `ConnectTimeout: …`, `ProxyError('…')`.
pub fn names_exception(line: &str) -> bool {
    let bytes = line.as_bytes();
    memchr::memchr2_iter(b':', b'(', bytes).any(|end| {
        let start = bytes[..end]
            .iter()
            .rposition(|it| !(it.is_ascii_alphanumeric() || *it == b'_'))
            .map_or(0, |at| at + 1);
        let name = &line[start..end];
        name.starts_with(|it: char| it.is_ascii_uppercase())
            && SUFFIXES.iter().any(|it| name.len() > it.len() && name.ends_with(it))
    })
}

const SUFFIXES: [&str; 14] = [
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
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "EHOSTUNREACH",
];

/// Whether the line is written in a programming language, or is an entry of a table of messages.
pub fn is_source(line: &str) -> bool {
    let text = line.trim_start().trim_start_matches(['+', '>']).trim_start();
    let end = text.trim_end();
    // The pages of servers are known by their own wordings; their tags are no error message.
    let is_markup = text.starts_with('<') && end.ends_with('>');
    let starts = is_markup || STARTS.iter().any(|it| text.starts_with(it));
    let holds = HOLDS.iter().any(|it| text.contains(it));
    let is_table_entry = text.starts_with(['"', '\''])
        && (end.ends_with("\",") || end.ends_with("',") || end.ends_with("\";") || end.ends_with("\")"))
        && !text.contains("\": ")
        && !text.contains("\":\"")
        && !text.contains("': ");
    starts || holds || lists_name(text) || is_table_entry || has_placeholder(text)
}

/// What a line of code begins with.
const STARTS: [&str; 44] = [
    "if ", "if(", "elif ", "else ", "} else", "return ", "throw ", "throws ", "raise ", "except ", "except:",
    "catch ", "catch(", "} catch", "case ", "const ", "let ", "var ", "static ", "def ", "fn ", "func ",
    "class ", "public ", "private ", "import ", "from ", "#define", "//", "/*", "# ", "## ", "### ", "#### ",
    "assert", "while ", "for (", "expect(", "self.", "this.", "await ", "<!--", "* @", "| ",
];

/// What a line of code holds.
const HOLDS: [&str; 34] = [
    " === '",
    " === \"",
    " == '",
    " == \"",
    "=='",
    "==\"",
    " !== '",
    " != '",
    " != \"",
    " => ",
    "printf(",
    "console.",
    "logger.",
    "log.error(",
    "log.warn(",
    "logging.",
    "fmt.",
    "errors.New(",
    "new Error(",
    "new TypeError(",
    ".includes(",
    ".contains(",
    ".startswith(",
    ".indexOf(",
    "isinstance(",
    "assertRaises",
    "assertEqual",
    "process.exit",
    "std::",
    "_(\"",
    "err.code",
    "error.code",
    "e.code",
    "&'static",
];

/// An entry of a list of errors: `ECONNREFUSED (Connection refused): No connection …`, `- ETIMEDOUT – …`.
fn lists_name(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '*', ' ', '`', '•']);
    let name =
        text.bytes().take_while(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || *it == b'_').count();
    let rest = &text[name..];
    let is_explained = [" (", "` ", " - ", " – ", " — ", "\t", " = ", "` –", "`: ", "`:"]
        .iter()
        .any(|it| rest.starts_with(it))
        || rest.starts_with(' ')
            && rest[1..].starts_with(|it: char| it.is_ascii_digit())
            && !rest.contains(':')
            && !rest.contains('.');
    5 <= name && is_explained
}

/// `%s`, `%d`, `${…}`: a message before it is filled in.
fn has_placeholder(text: &str) -> bool {
    let bytes = text.as_bytes();
    let percent = memchr::memchr_iter(b'%', bytes).any(|at| {
        matches!(bytes.get(at + 1), Some(b's' | b'd' | b'v' | b'q' | b'u' | b'@'))
            && !bytes.get(at + 2).is_some_and(u8::is_ascii_hexdigit)
    });
    percent
        || text.contains("${")
        || text.contains("%ld")
        || text.contains("{0}")
        || text.contains("#{")
        || text.contains("\\(error")
}

/// How much of the line is written by a person who explains: words of ordinary sentences outside the words of the error.
pub fn prose(line: &str, tokens: &[Token]) -> usize {
    let mut score = 0;
    let mut at = 0;
    for word in line.split(|it: char| !(it.is_ascii_alphabetic() || it == '\'')) {
        let start = at;
        at += word.len() + 1;
        let inside = tokens
            .iter()
            .any(|it| it.at <= start && start + word.len() <= it.end && !matches!(it.part, Part::Program(_)));
        if inside || 12 < word.len() {
            continue;
        }
        if DEFINES.iter().any(|it| word.eq_ignore_ascii_case(it)) {
            score += 3;
        } else if TALKS.iter().any(|it| word.eq_ignore_ascii_case(it)) {
            score += 1;
        }
    }
    // A single name in backticks is spoken of; a whole message in backticks is quoted.
    let spoken_of = line.split('`').skip(1).step_by(2).any(|it| !it.is_empty() && !it.contains(' '));
    score + if spoken_of { 3 } else { 0 } + if line.trim_start().starts_with('|') { 9 } else { 0 }
}

/// Words of definitions and advice.
const DEFINES: [&str; 23] = [
    "means",
    "meaning",
    "indicates",
    "indicating",
    "occurs",
    "usually",
    "typically",
    "whenever",
    "refers",
    "signifies",
    "commonly",
    "often",
    "sometimes",
    "raised",
    "thrown",
    "denotes",
    "suggests",
    "generally",
    "describes",
    "represents",
    "explains",
    "mapped",
    "defines",
];

/// Words that messages of programs seldom hold.
const TALKS: [&str; 39] = [
    "you", "your", "we", "our", "when", "if", "because", "should", "might", "would", "however", "these",
    "those", "they", "there", "here", "which", "while", "also", "then", "than", "so", "but", "how", "why",
    "what", "about", "like", "some", "any", "many", "fix", "fixed", "fixes", "added", "return", "returns",
    "instead", "will",
];
