//! Takes off what other programs put before a line: syslog and journald, containers and clusters, build servers, quotes of tickets.
//!
//! Readers then see the line as its program wrote it. Nothing is taken off unless the whole prefix has its shape, and the prefix of
//! `curl -v` (`>`, `<`, `*`) stays.

use std::borrow::Cow;

use memchr::{memchr_iter, memmem};

/// The line without its envelopes. Only a line inside JSON needs new memory.
pub fn bare(text: &str) -> Cow<'_, str> {
    let mut rest = text;
    for _ in 0..MOST_NESTED {
        match open(rest) {
            Some(Opened::Rest(inner)) => rest = inner,
            Some(Opened::Text(inner)) => return Cow::Owned(bare(&inner).into_owned()),
            None => break,
        }
    }
    Cow::Borrowed(rest)
}

/// More envelopes around one line are not expected.
const MOST_NESTED: usize = 6;

enum Opened<'a> {
    /// What follows a prefix.
    Rest(&'a str),
    /// What was written as a string within JSON.
    Text(String),
}

fn open(text: &str) -> Option<Opened<'_>> {
    let text = text.trim_start();
    let rest = match *text.as_bytes().first()? {
        b'{' => return json(text).map(Opened::Text),
        b'[' => pod(text).or_else(|| bracketed_time(text)),
        b'>' => quote(text),
        b'<' => syslog_priority(text),
        b'0'..=b'9' => time(text).map(after_time),
        b'/' => file_name(text),
        b'#' => text.strip_prefix("##[error]"),
        b'`' | b'*' => ticket_marks(text),
        it if it.is_ascii_alphabetic() => {
            syslog_date(text).or_else(|| compose(text)).or_else(|| file_name(text)).or_else(|| job(text))
        }
        _ => None,
    };
    rest.map(Opened::Rest)
}

/// The marks a ticket puts around a line: backticks, and stars for bold print.
fn ticket_marks(text: &str) -> Option<&str> {
    let marks = if text.starts_with('`') { "`" } else { "**" };
    let inner = text.strip_prefix(marks)?.trim_start_matches('`');
    let inner = inner.trim_end();
    let inner = inner.strip_suffix(marks).unwrap_or(inner).trim_end_matches('`');
    // Three stars begin a line of uWSGI's, and a mark alone opens a block.
    (!inner.is_empty() && (marks == "`" || !inner.starts_with('*'))).then_some(inner)
}

/// `2026-01-15T10:00:00.123Z `, with any fraction and zone.
fn time(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let is_date = 21 <= bytes.len()
        && bytes[4] == b'-'
        && bytes[7] == b'-'
        && bytes[10] == b'T'
        && bytes[13] == b':'
        && bytes[16] == b':';
    if !is_date {
        return None;
    }
    let end =
        bytes.iter().position(|byte| matches!(byte, b' ' | b'\t')).filter(|end| (19..=40).contains(end))?;
    let zone = &bytes[19..end];
    let is_zone = zone
        .iter()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'Z' | b'+' | b'-' | b':'));
    is_zone.then(|| &text[end + 1..])
}

/// After the time may stand a container's stream, a build server's mark, or the host and the program.
fn after_time(rest: &str) -> &str {
    for stream in ["stdout F ", "stderr F ", "stdout P ", "stderr P "] {
        if let Some(line) = rest.strip_prefix(stream) {
            return line;
        }
    }
    let bytes = rest.as_bytes();
    let is_gitlab = 4 < bytes.len()
        && bytes[..2].iter().all(u8::is_ascii_hexdigit)
        && matches!(bytes[2], b'O' | b'E')
        && matches!(bytes[3], b' ' | b'+');
    if is_gitlab {
        return &rest[4..];
    }
    program(rest).unwrap_or(rest)
}

/// `host program[123]: `.
fn program(text: &str) -> Option<&str> {
    let (host, rest) = text.split_once(' ')?;
    let is_host = !host.is_empty()
        && host.len() < 80
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b':'))
        && !host.ends_with(':');
    let (name, line) = rest.trim_start().split_once(": ")?;
    let is_name = !name.is_empty()
        && name.len() < 60
        && name.bytes().all(|byte| {
            byte.is_ascii_alphanumeric()
                || matches!(byte, b'.' | b'-' | b'_' | b'/' | b'[' | b']' | b'(' | b')' | b'@')
        });
    (is_host && is_name).then_some(line)
}

/// `Nov 25 02:16:11 host program[123]: `.
fn syslog_date(text: &str) -> Option<&str> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let bytes = text.as_bytes();
    let is_date = 16 < bytes.len()
        && bytes[3] == b' '
        && bytes[6] == b' '
        && bytes[9] == b':'
        && bytes[12] == b':'
        && bytes[15] == b' '
        && text.get(..3).and_then(|month| MONTHS.find(month)).is_some_and(|at| at % 3 == 0);
    if is_date { program(&text[16..]) } else { None }
}

/// `<134>` before a syslog date, or `<134>1 2026-01-15T10:00:00Z host program 123 id - `.
fn syslog_priority(text: &str) -> Option<&str> {
    let (priority, rest) = text[1..].split_once('>')?;
    if priority.is_empty() || 3 < priority.len() || !priority.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let Some(modern) = rest.strip_prefix("1 ") else { return Some(rest) };
    let mut words = time(modern)?.splitn(5, ' ');
    let data = words.by_ref().nth(4)?;
    match data.strip_prefix("- ") {
        Some(line) => Some(line),
        None => data.strip_prefix('[').and_then(|it| it.split_once("] ")).map(|(_, line)| line),
    }
}

/// `web-1  | `, as Docker Compose puts it.
fn compose(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let end = bytes.iter().take(64).position(|byte| *byte == b' ')?;
    let is_name =
        bytes[..end].iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    let rest = if is_name { text[end..].trim_start_matches(' ') } else { return None };
    rest.strip_prefix("| ")
}

/// `[pod/web-5d8f7/nginx] `, as kubectl puts it.
fn pod(text: &str) -> Option<&str> {
    text.strip_prefix("[pod/")?.split_once("] ").map(|(_, line)| line)
}

/// `[2026-01-15T10:00:00.123Z] `, as Jenkins puts it. Envoy writes its own time so, and then a request in quotation marks.
fn bracketed_time(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let is_time = 22 < bytes.len() && bytes[5] == b'-' && bytes[11] == b'T' && bytes[14] == b':';
    if !is_time {
        return None;
    }
    text.split_once("] ").map(|(_, line)| line).filter(|line| !line.starts_with('"'))
}

/// `job\tstep\t2026-01-15T10:00:00.1234567Z `, as GitHub's command line puts it.
fn job(text: &str) -> Option<&str> {
    let mut parts = text.splitn(3, '\t');
    let (_, _, rest) = (parts.next()?, parts.next()?, parts.next()?);
    time(rest.trim_start_matches('\u{feff}')).map(after_time)
}

/// `error.log:12:`, as grep puts it.
fn file_name(text: &str) -> Option<&str> {
    let head = &text.as_bytes()[..text.len().min(120)];
    let colon = memchr_iter(b':', head).take(3).find(|at| head[..*at].ends_with(b".log"))?;
    if head[..colon].iter().any(|byte| matches!(byte, b' ' | b'"' | b'=')) {
        return None;
    }
    let rest = &text[colon + 1..];
    match rest.split_once(':') {
        Some((number, line)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(line)
        }
        _ => Some(rest),
    }
}

/// `> ` of a mail or ticket. A request that `curl -v` shows starts so too: it is a request line, or a header.
fn quote(text: &str) -> Option<&str> {
    let rest = text[1..].trim_start_matches(' ');
    let (word, after) = rest.split_once(' ')?;
    let is_header = word.strip_suffix(':').is_some_and(|name| {
        name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    });
    let is_request =
        super::columns::is_method(word) && (after.contains(" HTTP/") || after.ends_with("HTTP/2"));
    // A quoted status line stays quoted too: it is read with its quotation mark, as part of a page.
    let is_status = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    (!is_header && !is_request && !is_status).then_some(rest)
}

/// The line that a container's log driver, journald or a cloud's log wrapped in JSON.
fn json(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let start = KEYS.iter().find_map(|key| {
        let at = memmem::find(bytes, key.as_bytes())? + key.len();
        let rest = text[at..].trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        // Many programs write their own JSON with a "message"; only a whole log line in it is an envelope.
        let is_line = *key != "\"message\""
            || rest.starts_with(|it: char| it.is_ascii_digit() || it == '[') && rest.contains("] ");
        is_line.then_some(text.len() - rest.len())
    })?;
    let mut line = String::with_capacity(text.len() - start);
    let mut chars = text[start..].chars();
    while let Some(char) = chars.next() {
        match char {
            '"' => break,
            '\\' => match chars.next()? {
                'n' | 'r' | 't' => line.push(' '),
                'u' => {
                    let digits: String = chars.by_ref().take(4).collect();
                    line.push(
                        u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).unwrap_or('\u{fffd}'),
                    );
                }
                other => line.push(other),
            },
            other => line.push(other),
        }
    }
    Some(line)
}

const KEYS: [&str; 4] = ["\"log\"", "\"MESSAGE\"", "\"textPayload\"", "\"message\""];

#[cfg(test)]
mod tests {
    use super::bare;

    const LINE: &str = "2026/01/15 10:00:00 [error] 7#7: *5 upstream \"x\"";

    fn check(prefix: &str) {
        assert_eq!(bare(&format!("{prefix}{LINE}")), LINE, "{prefix}");
    }

    #[test]
    fn envelopes_are_taken_off() {
        check("");
        check("nginx-1  | ");
        check("web_1 | ");
        check("[pod/web-5d8f7/nginx] ");
        check("2026-01-15T10:00:00.123456789Z stderr F ");
        check("2026-01-15T10:00:00.1234567Z ");
        check("Nov 25 02:16:11 host nginx[123]: ");
        check("<134>Nov  5 02:16:11 host nginx: ");
        check("<134>1 2026-01-15T10:00:00Z host nginx 123 - - ");
        check("2026-01-15T10:00:00+0000 host nginx[123]: ");
        check("build\tRun tests\t2026-01-15T10:00:00.1234567Z ");
        check("/var/log/nginx/error.log:12:");
        check("error.log:");
        check("> ");
        check("`");
        check("**");
        check("> > nginx-1  | 2026-01-15T10:00:00Z ");
        check("2026-01-15T10:00:00.000000Z 01E ");
    }

    #[test]
    fn marks_of_tickets_are_taken_off_both_ends() {
        assert_eq!(bare(&format!("`{LINE}`")), LINE);
        assert_eq!(bare("`*5 connect() failed`"), "*5 connect() failed");
        assert_eq!(bare("*** HARAKIRI ON WORKER 1"), "*** HARAKIRI ON WORKER 1");
        assert_eq!(bare("```"), "```");
    }

    #[test]
    fn lines_within_json_are_unwrapped() {
        let quoted = LINE.replace('"', "\\\"");
        assert_eq!(bare(&format!("{{\"log\":\"{quoted}\\n\",\"stream\":\"stderr\"}}")).trim_end(), LINE);
        assert_eq!(bare(&format!("{{\"host\":\"a\",\"message\": \"{quoted}\"}}")), LINE);
    }

    #[test]
    fn other_lines_stay_as_they_are() {
        for line in [
            "> GET / HTTP/1.1",
            "> Host: example.com",
            "> ",
            "< HTTP/1.1 502 Bad Gateway",
            "* Trying 192.0.2.1:80...",
            "[2026-01-15T10:00:00.000Z] \"GET / HTTP/1.1\" 503 UF",
            "2026/01/15 10:00:00 kid1| x",
            "{\"level\":\"error\",\"message\":\"no upstreams\"}",
            "the word | and the bar",
            "Jan 15 was cold",
        ] {
            assert_eq!(bare(line), line);
        }
    }
}
