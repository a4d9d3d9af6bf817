//! Masks what URLs carry: user names and passwords, and the parameters of signed addresses.

use super::names::is_random;
use super::paint::{Class, Painter, is_placeholder};
use super::search;

/// Masks the URLs and proxy authorities of a line.
#[inline(never)]
pub fn mask(painter: &mut Painter<'_>) {
    let line = painter.line();
    let mut at = 0;
    while let Some(found) = memchr::memmem::find(&line.as_bytes()[at..], b"://") {
        let start = at + found + 3;
        mask_user(painter, start);
        at = start;
    }
    mask_signed(painter);
    if line.contains('@') || 2 < line.bytes().filter(|it| *it == b':').count() {
        mask_words(painter);
    }
}

/// A URL is not longer: a hostile line then costs no more than a long one.
const LONGEST_URL: usize = 8 * 1024;

/// The end of a word that starts here: at white space or a quotation mark.
fn word_end(line: &str, start: usize) -> usize {
    let far = search::far(line, start, LONGEST_URL);
    start + search::before(&line[start..far], b"\"'`", true)
}

/// The user and password of a URL, piece by piece: the signs between them stay, because a sign that should have been escaped is
/// evidence.
fn mask_user(painter: &mut Painter<'_>, start: usize) {
    let line = painter.line();
    let next = search::next(line, "://", start).unwrap_or(line.len());
    let end = word_end(&line[..next], start);
    let text = &line[start..end];
    let authority = search::before(text, b"/?#", false);
    let first = text[..authority].rfind('@');
    // Where a sign that parts a URL stands unescaped in the password, what follows the first @ is no host, and a later one is.
    let later = text.rfind('@').filter(|at| first != Some(*at) && is_authority(&text[at + 1..]));
    let has_host = first.is_some_and(|at| looks_like_host(&text[at + 1..authority]));
    let has_password = first.is_some()
        || text[..authority].split_once(':').is_some_and(|(host, rest)| {
            !host.is_empty() && !rest.is_empty() && !rest.bytes().all(|it| it.is_ascii_digit())
        });
    let user = if !has_host && has_password { later.or(first) } else { first };
    if let Some(at) = user {
        mask_pieces(painter, start, &text[..at]);
    }
}

/// Each piece between the signs that part a URL.
fn mask_pieces(painter: &mut Painter<'_>, start: usize, text: &str) {
    let mut from = start;
    for piece in text.split([':', '@', '/', '?', '#', '\\']) {
        if !painter.is_claimed(from, from + piece.len()) {
            painter.claim(from, from + piece.len(), Class::Credential);
        }
        from += piece.len() + 1;
    }
}

/// All parameters of an address whose query holds a signature.
fn mask_signed(painter: &mut Painter<'_>) {
    const SIGNATURES: [&str; 6] =
        ["x-amz-signature=", "x-goog-signature=", "signature=", "sig=", "hmac=", "x-oss-signature="];
    let line = painter.line();
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'?', &line.as_bytes()[at..]) {
        let start = at + found + 1;
        let end = word_end(line, start);
        at = end;
        let query = &line[start..end];
        let lowered = query.to_ascii_lowercase();
        if !SIGNATURES.iter().any(|it| lowered.starts_with(it) || lowered.contains(&format!("&{it}"))) {
            continue;
        }
        let mut from = start;
        for pair in query.split('&') {
            if let Some(at) = pair.find('=') {
                painter.claim(from + at + 1, from + pair.len(), Class::Token);
            }
            from += pair.len() + 1;
        }
    }
}

/// `user:pass@host:port`, and the lists of vendors: `host:port:user:pass`, `user:pass:host:port`.
fn mask_words(painter: &mut Painter<'_>) {
    let line = painter.line();
    let mut from = 0;
    for word in line.split(|it: char| it.is_whitespace() || matches!(it, '"' | '\'' | ',' | '`' | '(' | ')'))
    {
        let start = from;
        from += word.len() + 1;
        if word.contains("://") || word.len() < 9 {
            continue;
        }
        let shift = word.rfind('=').map_or(0, |at| at + 1);
        let (start, word) = (start + shift, &word[shift..]);
        if let Some((user, host)) = word.rsplit_once('@') {
            if user.contains(':') && is_authority(host) {
                mask_pieces(painter, start, user);
            }
            continue;
        }
        let parts: Vec<&str> = word.split(':').collect();
        let &[a, b, c, d] = parts.as_slice() else { continue };
        if c.is_empty()
            || d.is_empty()
            || parts.iter().any(|it| it.contains(['/', '[', ']', '<']) && !is_placeholder(it))
        {
            continue;
        }
        let has_letter = |it: &str| it.bytes().any(|it| it.is_ascii_alphabetic());
        if is_host(a) && is_port(b) && has_letter(c) && 3 < d.len() {
            mask_pieces(painter, start + a.len() + b.len() + 2, &word[a.len() + b.len() + 2..]);
        } else if is_host(c)
            && is_port(d)
            && has_letter(a)
            && !is_host(a)
            && 3 < b.len()
            && (is_random(b) || has_letter(b))
        {
            mask_pieces(painter, start, &word[..=a.len() + b.len()]);
        }
    }
}

fn is_authority(text: &str) -> bool {
    let text = &text[..search::before(text, b"/?#;]}", false)];
    text.rsplit_once(':').is_some_and(|(host, port)| {
        !host.is_empty() && (1..=5).contains(&port.len()) && port.bytes().all(|it| it.is_ascii_digit())
    }) || text.contains('.') && is_host(text) && text.bytes().any(|it| it.is_ascii_alphabetic())
}

/// Whether an authority without its user is one: it has a port, a dot, or is a name that needs neither.
fn looks_like_host(text: &str) -> bool {
    text.contains(['.', '['])
        || text.starts_with("localhost")
        || text.rsplit_once(':').is_some_and(|(_, port)| is_port(port))
}

fn is_port(text: &str) -> bool {
    (2..=5).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit())
}

fn is_host(text: &str) -> bool {
    text.contains('.')
        && !text.starts_with('.')
        && text.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-' | b'_'))
}
