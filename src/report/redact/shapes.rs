//! Masks what is a secret by its own shape: tokens of known services, JSON Web Tokens, private keys.

use super::paint::{Class, Painter};
use super::search;

/// The beginnings of known tokens, and how long what follows is at least.
static PREFIXES: [(&str, usize); 33] = [
    ("ghp_", 20),
    ("gho_", 20),
    ("ghu_", 20),
    ("ghs_", 20),
    ("ghr_", 20),
    ("github_pat_", 20),
    ("glpat-", 16),
    ("gldt-", 16),
    ("xoxb-", 10),
    ("xoxp-", 10),
    ("xoxa-", 10),
    ("xoxr-", 10),
    ("xoxs-", 10),
    ("xapp-", 10),
    ("sk_live_", 10),
    ("sk_test_", 10),
    ("rk_live_", 10),
    ("pk_live_", 10),
    ("sk-", 32),
    ("AKIA", 16),
    ("ASIA", 16),
    ("AIza", 30),
    ("ya29.", 20),
    ("npm_", 30),
    ("pypi-", 40),
    ("dop_v1_", 30),
    ("SG.", 40),
    ("hf_", 30),
    ("shpat_", 20),
    ("whsec_", 20),
    ("hooks.slack.com/services/", 20),
    ("cio", 32),
    ("lin_api_", 20),
];

/// Masks the tokens of a line.
#[inline(never)]
pub fn mask(painter: &mut Painter<'_>) {
    let line = painter.line();
    let bytes = line.as_bytes();
    let mut is_inside = false;
    for (at, byte) in bytes.iter().enumerate() {
        let is_start = byte.is_ascii_alphanumeric() && !is_inside;
        is_inside = byte.is_ascii_alphanumeric();
        if is_start && !painter.is_claimed(at, at + 1) {
            mask_word(painter, line, at);
        }
    }
}

/// Masks the token that starts here, where one does.
#[inline(never)]
fn mask_word(painter: &mut Painter<'_>, line: &str, at: usize) {
    let rest = &line[at..];
    let first = rest.as_bytes()[0];
    for &(prefix, least) in &PREFIXES {
        if prefix.as_bytes()[0] == first && rest.starts_with(prefix) {
            let length = prefix.len() + run(&rest[prefix.len()..]);
            if prefix.len() + least <= length {
                painter.claim(at, at + length, Class::Token);
            }
        }
    }
    if let Some(number) = rest.strip_prefix("bot") {
        // The token of a Telegram bot stands in the path of its address.
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        if 6 <= digits && number[digits..].starts_with(':') {
            let length = 3 + digits + 1 + run(&number[digits + 1..]);
            let length = search::before(&rest[..length], b"/", false);
            if 30 <= length {
                painter.claim(at + 3, at + length, Class::Token);
            }
        }
    }
    if rest.starts_with("eyJ") {
        let length = run(rest);
        if 24 <= length && rest[..length].contains('.') {
            painter.claim(at, at + length, Class::Token);
        }
    }
    if rest.starts_with("Bearer ") || rest.starts_with("bearer ") {
        let from = at + "bearer ".len();
        let length = run(&line[from..]);
        if 12 <= length {
            painter.claim(from, from + length, Class::Token);
        }
    }
}

/// How many signs of a token follow.
fn run(text: &str) -> usize {
    const LONGEST_TOKEN: usize = 16 * 1024;
    text.bytes()
        .take(LONGEST_TOKEN)
        .take_while(|it| {
            it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-' | b'.' | b'=' | b'+' | b'/' | b'~')
        })
        .count()
}

/// A private key between its two lines, which stay.
#[derive(Debug, Default)]
pub struct KeyBlock {
    is_open: bool,
}

impl KeyBlock {
    /// Masks the line where it belongs to a key.
    pub fn mask(&mut self, painter: &mut Painter<'_>) -> bool {
        const BEGIN: &str = "PRIVATE KEY-----";
        let line = painter.line();
        if self.is_open {
            if search::next(line, "-----END", 0).is_some() {
                self.is_open = false;
            } else {
                let start = line.len() - line.trim_start().len();
                painter.claim(start, line.trim_end().len(), Class::Token);
            }
            return true;
        }
        let Some(begin) = search::next(line, "-----BEGIN", 0)
            .and_then(|at| search::next(line, BEGIN, at))
            .map(|at| at + BEGIN.len())
        else {
            return false;
        };
        if let Some(end) = search::next(line, "-----END", begin) {
            painter.claim(begin, end, Class::Token);
        } else {
            self.is_open = line[begin..].trim_matches(['"', '\'', '\\', 'n', 'r', ' ']).is_empty();
            painter.claim(begin, line.len(), Class::Token);
        }
        false
    }
}
