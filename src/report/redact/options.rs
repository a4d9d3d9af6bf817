//! Masks the secrets among the arguments of commands: passwords, `user:pass` of curl, cookies, logins of a netrc.

use super::fields::{closing, mask_cookies, word};
use super::names::{Kind, kind};
use super::paint::{Class, Painter};
use super::search;

/// `--password x`, `-u user:pass` of curl, and the words that curl itself prints about a user.
#[inline(never)]
pub fn mask(painter: &mut Painter<'_>) {
    let line = painter.line();
    let has = |words: &str| search::next(line, words, 0);
    if has(" -").is_some() || line.starts_with('-') {
        mask_arguments(painter);
    }
    if let Some(at) = has("with user '") {
        let from = at + "with user '".len();
        let length = search::before(&line[from..], b"'", false);
        painter.claim(from, from + length, Class::Credential);
    }
    if let Some(at) = has("Auth(") {
        // `HTTPBasicAuth("user", "pass")`.
        let mut from = at + "Auth(".len();
        let end = from + search::before(&line[from..], b")", false);
        while from < end {
            let start = from + search::before(&line[from..end], b"\"'", false) + 1;
            let length = search::before(line.get(start..end).unwrap_or(""), b"\"'", false);
            painter.claim(start, start + length, Class::Credential);
            from = start + length + 1;
        }
    }
    if let (Some(login), Some(password)) = (has("login "), has(" password ")) {
        for from in [login + 6, password + 10] {
            let length = word(&line[from..]);
            painter.claim(from, from + length, Class::Credential);
        }
    }
}

fn mask_arguments(painter: &mut Painter<'_>) {
    let line = painter.line();
    for at in search::all(line, "--") {
        let rest = &line[at + 2..];
        let Some((name, value)) = rest.split_once(' ') else { continue };
        let from = at + 2 + name.len() + 1;
        let is_user = matches!(name, "user" | "proxy-user" | "userpwd");
        if is_user {
            mask_pair(painter, from, value);
        } else if name == "cookie" {
            mask_cookie_option(painter, from, value);
        } else if matches!(name, "oauth2-bearer") || matches!(kind(name, false, true), Some(Kind::Value(_))) {
            let (skip, length) = argument(value);
            painter.claim(from + skip, from + skip + length, Class::Credential);
        }
    }
    if search::next(line, "curl", 0).is_some() || line.trim_start().starts_with('-') {
        for option in [" -u ", " -U ", " -b "] {
            for at in search::all(line, option) {
                let from = at + option.len();
                if option == " -b " {
                    mask_cookie_option(painter, from, &line[from..]);
                } else {
                    mask_pair(painter, from, &line[from..]);
                }
            }
        }
    }
}

/// Where an argument starts after its quotation mark, and how long it is.
fn argument(text: &str) -> (usize, usize) {
    match text.as_bytes().first() {
        Some(&quote @ (b'"' | b'\'')) => (1, closing(text, 1, quote) - 1),
        _ => (0, search::before(text, b"", true)),
    }
}

/// `user:pass` as an argument. Two numbers are a user and a group of the system.
fn mask_pair(painter: &mut Painter<'_>, from: usize, text: &str) {
    let (skip, length) = argument(text);
    let start = from + skip;
    let pair = &text[skip..skip + length];
    let Some((user, secret)) = pair.split_once(':') else { return };
    if pair.bytes().all(|it| it.is_ascii_digit() || it == b':') {
        return;
    }
    painter.claim(start, start + user.len(), Class::Credential);
    painter.claim(start + user.len() + 1, start + user.len() + 1 + secret.len(), Class::Credential);
}

fn mask_cookie_option(painter: &mut Painter<'_>, from: usize, text: &str) {
    let (skip, length) = argument(text);
    let cookies = &text[skip..skip + length];
    if cookies.contains('=') {
        mask_cookies(painter, from + skip, cookies, false);
    }
}
