//! Looks up a few members of a JSON object without reading it whole.

/// The texts of these members of members (`("request", "url")`), as they are written. Reading stops when all are found.
pub fn glance<'a, const N: usize>(bytes: &'a [u8], wanted: &[(&str, &str); N]) -> [Option<&'a [u8]>; N] {
    let mut found = [None; N];
    let mut missing = N;
    let mut depth = 0usize;
    let mut keys: [&[u8]; 2] = [b"", b""];
    let mut at = 0;
    while at < bytes.len() && 0 < missing {
        let start = at;
        at += 1;
        let text = match bytes[start] {
            b'{' | b'[' => {
                depth += 1;
                continue;
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                continue;
            }
            b'"' => {
                let end = string_end(bytes, at);
                let text = &bytes[at..end.min(bytes.len())];
                at = end + 1;
                let next = bytes[at.min(bytes.len())..].iter().find(|it| !it.is_ascii_whitespace());
                if next == Some(&b':') {
                    if (1..=2).contains(&depth) {
                        keys[depth - 1] = text;
                    }
                    continue;
                }
                text
            }
            b'0'..=b'9' | b'-' if depth == 2 => {
                let length = bytes[start..]
                    .iter()
                    .take_while(|it| it.is_ascii_digit() || matches!(it, b'-' | b'.'))
                    .count();
                at = start + length;
                &bytes[start..at]
            }
            _ => continue,
        };
        if depth != 2 {
            continue;
        }
        for ((outer, inner), found) in wanted.iter().zip(&mut found) {
            if found.is_none() && keys[0] == outer.as_bytes() && keys[1] == inner.as_bytes() {
                *found = Some(text);
                missing -= 1;
            }
        }
    }
    found
}

/// Where the string ends that starts here.
fn string_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(length) = memchr::memchr2(b'"', b'\\', bytes.get(at..).unwrap_or_default()) {
        at += length;
        if bytes[at] == b'"' {
            return at;
        }
        at += 2;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::glance;

    fn check(text: &str, expected: [Option<&str>; 2]) {
        let found = glance(text.as_bytes(), &[("request", "url"), ("response", "status")]);
        assert_eq!(found.map(|it| it.map(|it| std::str::from_utf8(it).expect("text"))), expected, "{text}");
    }

    #[test]
    fn members_of_members_are_found() {
        check(
            r#"{"a":{"url":"x"},"request":{"n":{"url":"y"},"url":"z\"z"},"response":{"status": 502}}"#,
            [Some("z\\\"z"), Some("502")],
        );
        check(r#"{"request":{"url":"#, [None, None]);
        check(r#"{"request":{"url":"x\"#, [Some("x\\"), None]);
        check(r#"{"url":"x","status":1}"#, [None, None]);
    }
}
