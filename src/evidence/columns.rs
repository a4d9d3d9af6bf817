//! The parts of a log line: columns, numbers, and fields with a name in whichever way logs write them.

use memchr::{memchr2_iter, memmem};

use crate::finding::{Millis, StatusCode};

/// The value of a named field: `name=value`, `name="value"`, `"name":"value"`, `"name": 1`. `None` where the line lacks it.
pub fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let bytes = text.as_bytes();
    memmem::find_iter(bytes, name).find_map(|at| {
        let is_whole = at.checked_sub(1).is_none_or(|before| {
            matches!(bytes[before], b' ' | b'"' | b',' | b'{' | b'\t' | b'[' | b'(' | b'\'' | b'\\')
        });
        if !is_whole {
            return None;
        }
        let rest = text[at + name.len()..].trim_start_matches(['"', '\\', '\'']);
        let has_quote = rest.len() + name.len() + at < text.len();
        let rest = match rest.as_bytes().first()? {
            b'=' => &rest[1..],
            b':' if has_quote => rest[1..].trim_start_matches(' '),
            _ => return None,
        };
        Some(value(rest))
    })
}

/// All named fields of a line in one pass: `name=value` and `"name":value`.
pub fn fields(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let bytes = text.as_bytes();
    memchr2_iter(b'=', b':', bytes).filter_map(move |at| {
        let mut end = at;
        if bytes[at] == b':' {
            end = at.checked_sub(1).filter(|end| bytes[*end] == b'"')?;
            if end.checked_sub(1).is_some_and(|before| bytes[before] == b'\\') {
                end -= 1;
            }
        }
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let start = bytes[..end].iter().rposition(|byte| !is_name(byte)).map_or(0, |before| before + 1);
        (start < end).then(|| (&text[start..end], value(text[at + 1..].trim_start_matches(' '))))
    })
}

/// A value from its first byte on: quoted, or up to the next sign that ends it.
fn value(text: &str) -> &str {
    let text = text.strip_prefix('\\').unwrap_or(text);
    if let Some(quoted) = text.strip_prefix('"') {
        let bytes = quoted.as_bytes();
        let mut at = 0;
        while let Some(next) = memchr::memchr(b'"', &bytes[at..]) {
            let end = at + next;
            if end == 0 || bytes[end - 1] != b'\\' {
                return &quoted[..end];
            }
            // In a line that was itself quoted, the end is an escaped quotation mark before a comma or a brace.
            if matches!(bytes.get(end + 1), Some(b',' | b'}')) {
                return &quoted[..end - 1];
            }
            at = end + 1;
        }
        return quoted;
    }
    let bytes = text.as_bytes();
    let ends = |at: &usize| match bytes[*at] {
        // Several values of one variable: `upstream_status=502, 200`.
        b',' => !matches!(bytes.get(*at + 1..*at + 3), Some([b' ', b'0'..=b'9' | b'-'])),
        b' ' => *at == 0 || bytes[*at - 1] != b',',
        byte => matches!(byte, b'}' | b']' | b'\t' | b';'),
    };
    let end = (0..bytes.len()).find(ends).unwrap_or(bytes.len());
    &text[..end]
}

/// A status in a field.
pub fn status_field(text: &str, name: &str) -> Option<StatusCode> {
    field(text, name).and_then(StatusCode::parse)
}

/// Seconds with a fraction, as nginx writes them.
pub fn seconds(text: &str) -> Option<Millis> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut millis = whole.parse::<u64>().ok()?.checked_mul(1000)?;
    let mut unit = 100;
    for digit in fraction.bytes().take(3) {
        if !digit.is_ascii_digit() {
            return None;
        }
        millis = millis.checked_add(u64::from(digit - b'0') * unit)?;
        unit /= 10;
    }
    Some(Millis(millis))
}

/// A whole number of milliseconds, where it is one.
pub fn millis(text: &str) -> Option<Millis> {
    text.parse().ok().map(Millis)
}

/// The method and the target of a request line, where the text is one.
pub fn request(text: &str) -> Option<(&str, &str)> {
    let (method, rest) = text.split_once(' ')?;
    let target = rest.split(' ').next()?;
    is_method(method).then_some((method, target))
}

/// The host and port of an address: without scheme, credentials and path. The path of a Unix socket is kept.
pub fn authority(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    if rest.starts_with("unix:") || rest.starts_with('/') {
        let end = rest.rfind(':').filter(|at| "unix:".len() <= *at).unwrap_or(rest.len());
        return &rest[..end];
    }
    let rest = rest.split(['/', '?']).next().unwrap_or(rest);
    rest.rsplit_once('@').map_or(rest, |(_, host)| host)
}

/// Whether a word can be a request method.
pub fn is_method(word: &str) -> bool {
    (3..=20).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
}

/// Whether the bytes are `15/Jan/2026:10:00:00` and more.
pub fn is_log_date(bytes: &[u8]) -> bool {
    21 <= bytes.len()
        && bytes[2] == b'/'
        && bytes[6] == b'/'
        && bytes[11] == b':'
        && bytes[14] == b':'
        && bytes[17] == b':'
        && bytes[0].is_ascii_digit()
        && bytes[10].is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::{field, seconds};
    use crate::finding::Millis;

    fn check(text: &str, name: &str, expected: Option<&str>) {
        assert_eq!(field(text, name), expected, "{name} in {text}");
    }

    #[test]
    fn fields_are_found_in_every_writing() {
        check("a=1 upstream_status=502 b=2", "upstream_status", Some("502"));
        check("a=502, 200 b", "a", Some("502, 200"));
        check("us=\"502, 502\" x", "us", Some("502, 502"));
        check(r#"{"status":502,"x":1}"#, "status", Some("502"));
        check(r#"{"status": "502" }"#, "status", Some("502"));
        check(r#"{"msg":"a \"b\" c","x":1}"#, "msg", Some(r#"a \"b\" c"#));
        check(r#"{"log":"{\"status\":\"502\",\"a\":1}"}"#, "status", Some("502"));
        let named: Vec<_> = super::fields(r#"x - "a=b" us="5, 6" {"st":"7","n": 8} http://h"#).collect();
        assert_eq!(named, [("a", "b\""), ("us", "5, 6"), ("st", "7"), ("n", "8")]);
        check("last_status=1", "status", None);
        check("the status: 502", "status", None);
    }

    #[test]
    fn seconds_become_milliseconds() {
        assert_eq!(seconds("60.002"), Some(Millis(60_002)));
        assert_eq!(seconds("5"), Some(Millis(5000)));
        assert_eq!(seconds("-"), None);
    }
}
