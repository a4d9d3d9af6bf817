//! Masks the values of secret fields: headers, JSON members, parameters, variables and options of commands.

use super::names::{Kind, is_random, kind};
use super::paint::{Class, Painter};
use super::search;

/// What must be remembered between lines: a HAR writes a field's name and its value on lines of their own.
#[derive(Debug, Default)]
pub struct State {
    /// The kind of the member `name` that was read last.
    named: Option<Kind>,
    /// Inside an array of cookies, where every value is secret.
    in_cookies: bool,
}

/// Masks the fields of a line.
#[inline(never)]
pub fn mask(painter: &mut Painter<'_>, state: &mut State) {
    let line = painter.line();
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(found) = memchr::memchr3(b':', b'=', b',', &bytes[at..]) {
        let mark = at + found;
        at = mark + 1;
        if painter.is_claimed(mark, at) {
            continue;
        }
        if bytes.get(at) == Some(&b':') || mark.checked_sub(1).is_some_and(|it| bytes[it] == b':') {
            continue;
        }
        let Some(name) = Name::before(line, mark) else { continue };
        if bytes[mark] == b',' && name.quote.is_none() {
            continue;
        }
        let text = &line[name.start..name.end];
        let is_parameter =
            name.start.checked_sub(1).is_some_and(|it| matches!(bytes[it], b'?' | b'&' | b';' | b'#'))
                || line[..name.start].ends_with("%26")
                || line[..name.start].ends_with("%3F");
        let is_parameter = is_parameter && bytes[mark] == b'=';
        if kind(text, is_parameter, true).is_none() && !HAR_MEMBERS.contains(&text) {
            continue;
        }
        let value = Value::after(line, at, &name);
        if bytes[mark] == b':' && name.quote.is_some() && har_member(text, &value, painter, state) {
            continue;
        }
        if let Some(kind) = kind(text, is_parameter, value.quote.is_some()) {
            mask_value(painter, &value, kind);
        }
    }
    mask_encoded(painter);
    mask_elements(painter);
}

const HAR_MEMBERS: [&str; 8] =
    ["cookies", "headers", "queryString", "params", "content", "postData", "name", "value"];

/// Parameters inside a parameter: `next=%2F%3Ftoken%3Dabc`.
fn mask_encoded(painter: &mut Painter<'_>) {
    let line = painter.line();
    for mark in search::all(line, "%3D") {
        let Some(name) = Name::before(line, mark) else { continue };
        // The digits of the escape before the name are no part of it.
        let escape = if line[..name.start].ends_with('%') { 2 } else { 0 };
        let Some(text) = line.get(name.start + escape..name.end) else { continue };
        if let Some(Kind::Value(class)) = kind(text, true, false) {
            let start = mark + 3;
            let end = start + search::before(ahead(line, start), b"%&\"'#", true);
            painter.claim(start, end, class);
        }
    }
}

/// `<Password>abc</Password>`.
fn mask_elements(painter: &mut Painter<'_>) {
    let line = painter.line();
    for close in search::all(line, "</") {
        let name = &line[close + 2..close + 2 + search::before(ahead(line, close + 2), b">", true)];
        let Some(Kind::Value(class)) = kind(name, false, true) else { continue };
        let Some(open) = line[..close].rfind('>') else { continue };
        if line[..open].ends_with(name) {
            painter.claim(open + 1, close, class);
        }
    }
}

/// Members of a HAR and of its like, where name and value are members of one object: `{"name": "Cookie", "value": "…"}`.
fn har_member(name: &str, value: &Value, painter: &mut Painter<'_>, state: &mut State) -> bool {
    match name {
        "cookies" => state.in_cookies = painter.line()[value.start..].starts_with('['),
        "headers" | "queryString" | "params" | "content" | "postData" => state.in_cookies = false,
        "name" => {
            let text = painter.line().get(value.start..value.end).unwrap_or("");
            state.named =
                if state.in_cookies { Some(Kind::Value(Class::Cookie)) } else { kind(text, true, true) };
        }
        "value" => {
            let Some(kind) = state.named.take() else { return false };
            mask_value(painter, value, kind);
        }
        _ => return false,
    }
    true
}

/// A name before a separator.
struct Name {
    start: usize,
    end: usize,
    /// The quotation mark around it, or `None`.
    quote: Option<u8>,
    /// What stands before it where it is not quoted itself: `'` in `'Cookie: a=b'`, `[` in `[cookie: a=b]`.
    opened: Option<u8>,
}

impl Name {
    fn before(line: &str, mark: usize) -> Option<Self> {
        let bytes = line.as_bytes();
        let mut end = mark;
        while 0 < end && bytes[end - 1] == b' ' && mark - end < 3 {
            end -= 1;
        }
        let mut quote = None;
        if 0 < end && matches!(bytes[end - 1], b'"' | b'\'') {
            quote = Some(bytes[end - 1]);
            end -= 1;
            if 0 < end && bytes[end - 1] == b'\\' {
                end -= 1;
            }
        }
        let mut start = end;
        while 0 < start
            && (bytes[start - 1].is_ascii_alphanumeric() || matches!(bytes[start - 1], b'_' | b'-' | b'.'))
        {
            start -= 1;
        }
        // The n or r of an escaped line end is no part of the name.
        if 0 < start && bytes[start - 1] == b'\\' && start < end && matches!(bytes[start], b'n' | b'r' | b't')
        {
            start += 1;
        }
        if start == end || 64 < end - start {
            return None;
        }
        let opened = start.checked_sub(1).map(|it| bytes[it]);
        if quote.is_some() && opened != quote {
            return None;
        }
        Some(Self { start, end, quote, opened })
    }
}

/// A value after a separator.
struct Value {
    start: usize,
    end: usize,
    quote: Option<u8>,
    /// An array stands here; its parts are masked one by one.
    is_array: bool,
}

impl Value {
    fn after(line: &str, mark: usize, name: &Name) -> Self {
        let bytes = line.as_bytes();
        let mut start = mark;
        while start < bytes.len() && matches!(bytes[start], b' ' | b'\t' | b'>' | b'=') {
            start += 1;
        }
        if start + 1 < bytes.len()
            && matches!(bytes[start], b'b' | b'u' | b'r')
            && matches!(bytes[start + 1], b'"' | b'\'')
        {
            start += 1;
        }
        let is_escaped = bytes.get(start) == Some(&b'\\') && bytes.get(start + 1) == Some(&b'"');
        if is_escaped {
            let start = start + 2;
            let end = ahead(line, start).find("\\\"").map_or(far(line, start), |it| start + it);
            return Self { start, end, quote: Some(b'"'), is_array: false };
        }
        match bytes.get(start) {
            Some(&quote @ (b'"' | b'\'' | b'`')) if name.opened != Some(quote) || name.quote.is_some() => {
                let start = start + 1;
                let end = closing(line, start, quote);
                Self { start, end, quote: Some(quote), is_array: false }
            }
            Some(opening @ (b'[' | b'(')) => {
                let closing = if *opening == b'[' { b"]" } else { b")" };
                let end = start + search::before(ahead(line, start), closing, false);
                Self { start, end, quote: Some(closing[0]), is_array: true }
            }
            _ => {
                let end = match name.opened {
                    Some(quote @ (b'"' | b'\'')) if name.quote.is_none() => closing(line, start, quote),
                    Some(b'[') => ahead(line, start).find(']').map_or(far(line, start), |it| start + it),
                    _ => far(line, start),
                };
                let end = memchr::memchr_iter(b'\\', &bytes[start..end])
                    .find(|it| matches!(bytes.get(start + it + 1), Some(b'r' | b'n')))
                    .map_or(end, |it| start + it);
                Self { start, end, quote: None, is_array: false }
            }
        }
    }
}

/// No secret is longer: what follows is looked at by itself. A hostile line then costs no more than a long one.
const LONGEST_VALUE: usize = 16 * 1024;

/// Where a value that starts here ends at the latest.
fn far(line: &str, start: usize) -> usize {
    search::far(line, start, LONGEST_VALUE)
}

fn ahead(line: &str, start: usize) -> &str {
    &line[start..far(line, start)]
}

/// Where the quotation ends: at the next mark that is not escaped.
pub(super) fn closing(line: &str, from: usize, quote: u8) -> usize {
    let bytes = line.as_bytes();
    let end = far(line, from);
    let mut at = from;
    while at < end {
        match bytes[at] {
            b'\\' => at += 1,
            it if it == quote => return at,
            _ => {}
        }
        at += 1;
    }
    end
}

fn mask_value(painter: &mut Painter<'_>, value: &Value, kind: Kind) {
    let line = painter.line();
    if value.is_array {
        // A pair in brackets is a user and a password: `auth=('user', 'pass')`.
        let kind = if value.quote == Some(b')') { Kind::Value(Class::Credential) } else { kind };
        return mask_array(painter, value, kind);
    }
    let Some(text) = line.get(value.start..value.end) else { return };
    match kind {
        Kind::Authorization => mask_authorization(painter, value.start, text, value.quote.is_some()),
        Kind::Cookie => mask_cookies(painter, value.start, text, false),
        Kind::SetCookie => mask_cookies(painter, value.start, text, true),
        Kind::Value(class) => {
            let length = if value.quote.is_some() { text.len() } else { word(text) };
            if value.quote.is_some() || !PROSE.contains(&text[..length].to_ascii_lowercase().as_str()) {
                painter.claim(value.start, value.start + length, class);
            }
        }
        Kind::RandomValue if value.quote == Some(b')') => {}
        Kind::RandomValue => {
            let length = if value.quote.is_some() { text.len() } else { word(text) };
            if is_random(&text[..length]) {
                painter.claim(value.start, value.start + length, Class::Token);
            }
        }
    }
}

/// `"set-cookie": ["a=b", "c=d"]`, or Go's `Authorization:[Basic abc]`.
fn mask_array(painter: &mut Painter<'_>, value: &Value, kind: Kind) {
    let line = painter.line();
    let bytes = line.as_bytes();
    let mut at = value.start + 1;
    let mut has_parts = false;
    while at < value.end {
        if let quote @ (b'"' | b'\'') = bytes[at] {
            let end = closing(line, at + 1, quote).min(value.end);
            mask_value(painter, &Value { start: at + 1, end, quote: Some(quote), is_array: false }, kind);
            has_parts = true;
            at = end;
        }
        at += 1;
    }
    if !has_parts {
        mask_value(
            painter,
            &Value { start: value.start + 1, end: value.end, quote: Some(b']'), is_array: false },
            kind,
        );
    }
}

/// What a sentence says about a secret: `password: required`.
const PROSE: [&str; 16] = [
    "required",
    "missing",
    "invalid",
    "incorrect",
    "expired",
    "failed",
    "wrong",
    "true",
    "false",
    "none",
    "null",
    "nil",
    "yes",
    "no",
    "is",
    "not",
];

/// The length of the first word of an unquoted value.
pub(super) fn word(text: &str) -> usize {
    search::before(text, b",;&\"')]}|\\#", true)
}

/// The credentials after the scheme; the scheme itself is evidence.
fn mask_authorization(painter: &mut Painter<'_>, start: usize, text: &str, is_quoted: bool) {
    let Some((scheme, rest)) = text.split_once(' ') else {
        return painter.claim(start, start + text.len(), Class::Credential);
    };
    let from = start + scheme.len() + 1;
    let is_scheme = scheme.len() <= 24 && scheme.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    let is_one_word = ["basic", "bearer", "ntlm", "negotiate", "token", "apikey"]
        .iter()
        .any(|it| scheme.eq_ignore_ascii_case(it));
    if is_scheme && is_one_word && !is_quoted {
        let length = search::before(rest, b",\"'", true);
        painter.claim(from, from + length, Class::Credential);
    } else if is_scheme {
        painter.claim(from, from + rest.len(), Class::Credential);
    } else {
        painter.claim(start, start + text.len(), Class::Credential);
    }
}

/// The value of each cookie that is set. Some programs join several fields with commas; a date holds one too.
fn mask_set_cookies(painter: &mut Painter<'_>, start: usize, text: &str) {
    let mut from = start;
    for field in text.split(", ") {
        let pair = &field[..search::before(field, b";", false)];
        if let Some(at) = pair.find('=')
            && !pair[..at].contains(' ')
        {
            painter.claim(from + at + 1, from + pair.len(), Class::Cookie);
        }
        from += field.len() + 2;
    }
}

/// The values of cookies; their names are evidence of who set them.
pub(super) fn mask_cookies(painter: &mut Painter<'_>, start: usize, text: &str, only_first: bool) {
    let mut from = start;
    if only_first {
        return mask_set_cookies(painter, start, text);
    }
    for pair in text.split(';') {
        let end = from + pair.len();
        // Another field begins here, and is looked at by itself.
        if from != start && pair.trim_start().get(..6).is_some_and(|it| it.eq_ignore_ascii_case("cookie")) {
            return;
        }
        if let Some(at) = pair.find('=') {
            painter.claim(from + at + 1, end, Class::Cookie);
        } else if !pair.trim().is_empty() && text.len() == pair.len() {
            painter.claim(from, end, Class::Cookie);
        }
        from = end + 1;
    }
}
