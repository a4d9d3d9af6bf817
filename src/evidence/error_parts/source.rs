//! Tells the message of an error from source code and tables of messages.

use super::lexer::Token;
use super::part::Part;

/// Whether the line is written in a programming language, or is an entry of a table of messages.
pub fn is_source(line: &str) -> bool {
    let text = line.trim_start().trim_start_matches(['+', '>']).trim_start();
    let end = text.trim_end();
    // The pages of servers are known by their own wordings; their tags are no error message.
    let is_markup = text.starts_with('<') && end.ends_with('>');
    // curl's error follows a page that did not end its line.
    let is_after_page = text.starts_with('<') && text.contains("curl: (");
    let starts = is_markup || !is_after_page && STARTS.iter().any(|it| text.starts_with(it));
    let holds = HOLDS.iter().any(|it| text.contains(it));
    let is_call = (end.ends_with("),") || end.ends_with("]),"))
        && text.split_once('(').is_some_and(|(name, rest)| {
            rest.starts_with(['"', '\'']) && name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
        });
    let is_table_entry = is_call
        || text.starts_with(['"', '\''])
            && (end.ends_with("\",") || end.ends_with("',") || end.ends_with("\";") || end.ends_with("\")"))
            && !text.contains("\": ")
            && !text.contains("\":\"")
            && !text.contains("': ");
    let is_value = end.ends_with(',') && (text.contains("::") && !text.contains('"') || is_field(end));
    let is_statement = is_value
        || end.ends_with(';')
        || end.ends_with(" \\")
        || end.ends_with(" {") && text.contains("::") && text.contains('(')
        || end.ends_with(" \"") && text.starts_with('"')
        || is_assignment(text)
        || end.ends_with("\"),") && text.starts_with('(')
        || end.ends_with(") {") && !text.starts_with("at ");
    starts
        || holds
        || is_statement
        || is_path(text)
        || lists_name(text)
        || is_table_entry
        || has_placeholder(text)
}

/// `message = "…"`
fn is_assignment(text: &str) -> bool {
    let name = text.bytes().take_while(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'.')).count();
    0 < name
        && [" = \"", " = '", " = (", " = f\"", " = new ", " = [", " := "]
            .iter()
            .any(|it| text[name..].starts_with(it))
}

/// `ReadTimeout: u32,`: a name and the name of its type.
fn is_field(line: &str) -> bool {
    let mut words = line.trim_end_matches(',').split(": ");
    let is_name = |it: &str| {
        !it.is_empty()
            && it.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b':' | b'<' | b'>'))
    };
    words.next().is_some_and(is_name) && words.next().is_some_and(is_name) && words.next().is_none()
}

/// `io::ErrorKind::TimedOut`: a path of names with no message after it. Ruby's classes begin with a capital.
fn is_path(text: &str) -> bool {
    let small_before = |at: usize| {
        // Chromium's own prefix.
        let is_browser = text[..at].ends_with("net");
        at.checked_sub(1).is_some_and(|it| text.as_bytes()[it].is_ascii_lowercase()) && !is_browser
    };
    memchr::memmem::find_iter(text.as_bytes(), b"::").any(small_before) && !text.contains(": ")
}

/// Whether the line holds several names of errors beside each other, as a list or a table does.
pub fn is_list(text: &str, tokens: &[Token]) -> bool {
    let names = || {
        tokens.iter().filter(|it| {
            let name = &text[it.at..it.end];
            name.starts_with('E')
                && name.bytes().all(|it| it.is_ascii_uppercase())
                && !follows_call(text, it.at)
        })
    };
    let browser = || {
        tokens.iter().filter(|it| {
            let name = &text[it.at..it.end];
            matches!(it.part, Part::Says(..))
                && name.contains('_')
                && name.bytes().all(|it| !it.is_ascii_lowercase())
        })
    };
    if browser().any(|one| browser().any(|two| text[one.at..one.end] != text[two.at..two.end])) {
        return true;
    }
    names().any(|one| names().any(|two| text[one.at..one.end] != text[two.at..two.end]))
}

/// Whether the name of a system call stands before this: `connect ECONNREFUSED`.
pub fn follows_call(text: &str, at: usize) -> bool {
    [
        "connect ",
        "read ",
        "write ",
        "getaddrinfo ",
        "send ",
        "recv ",
        "queryA ",
        "queryAaaa ",
        "connect: ",
        "cause=",
    ]
    .iter()
    .any(|it| text[..at].ends_with(it))
}

/// What a line of code begins with.
const STARTS: [&str; 79] = [
    "if ",
    "if(",
    "elif ",
    "else ",
    "} else",
    "return ",
    "throw ",
    "throws ",
    "raise ",
    "except ",
    "except:",
    "catch ",
    "catch(",
    "} catch",
    "case ",
    "const ",
    "let ",
    "var ",
    "static ",
    "def ",
    "fn ",
    "func ",
    "class ",
    "public ",
    "private ",
    "import ",
    "from ",
    "#define",
    "//",
    "/*",
    "# ",
    "## ",
    "### ",
    "#### ",
    "#[",
    "#!",
    "#include",
    "pub ",
    "use ",
    "struct ",
    "enum ",
    "impl ",
    "impl<",
    "match ",
    "mod ",
    "unsafe ",
    "async ",
    "export ",
    "function ",
    "type ",
    "interface ",
    "package ",
    "namespace ",
    "using ",
    "extern ",
    "typedef ",
    "val ",
    "my ",
    "sub ",
    "Err(",
    "Ok(",
    "Some(",
    "%%",
    ".. ",
    "* [",
    "@",
    "\\",
    "<",
    "assert",
    "while ",
    "with ",
    "for (",
    "expect(",
    "self.",
    "this.",
    "await ",
    "<!--",
    "* @",
    "| ",
];

/// What a line of code holds, beside the longer pieces that the lexer knows.
const HOLDS: [&str; 5] = ["=='", "==\"", "_(\"", "!(", "::<"];

/// An entry of a list of errors: `ECONNREFUSED (Connection refused): No connection …`, `- ETIMEDOUT – …`.
fn lists_name(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '*', ' ', '`', '•']);
    let name =
        text.bytes().take_while(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || *it == b'_').count();
    let rest = &text[name..];
    let is_explained = [" (", "` ", " - ", " – ", " — ", "\t", " = ", "` –", "`: ", "`:"]
        .iter()
        .any(|it| rest.starts_with(it))
        || rest.trim_start().starts_with("= ")
        || rest.starts_with(' ')
            && rest[1..].starts_with(|it: char| it.is_ascii_digit())
            && !rest.contains(':')
            && !rest.contains('.');
    // The level of a log line stands so as well.
    let is_level = matches!(
        &text[..name],
        "ERROR"
            | "FATAL"
            | "WARNING"
            | "CRITICAL"
            | "SEVERE"
            | "FAILED"
            | "ALERT"
            | "PANIC"
            | "DEBUG"
            | "TRACE"
            | "NOTICE"
    );
    5 <= name && !is_level && is_explained
}

/// `%s`, `%d`, `${…}`: a message before it is filled in.
fn has_placeholder(text: &str) -> bool {
    let bytes = text.as_bytes();
    let percent = memchr::memchr_iter(b'%', bytes).any(|at| {
        matches!(bytes.get(at + 1), Some(b's' | b'd' | b'v' | b'q' | b'u' | b'@'))
            && !bytes.get(at + 2).is_some_and(u8::is_ascii_hexdigit)
    });
    percent
        || memchr::memchr3_iter(b'$', b'#', b'\\', bytes).any(|at| {
            text[at..].starts_with("${") || text[at..].starts_with("#{") || text[at..].starts_with("\\(error")
        })
}
