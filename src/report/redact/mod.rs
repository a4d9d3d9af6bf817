//! Masks secrets in evidence. Lines stay lines, so that line numbers hold, and what the diagnosis reads stays readable.
//!
//! Secrets are found by structure first (fields, URLs, cookies, commands), then by their own shape (tokens of known services). A
//! placeholder keeps the class and is the same for the same value. What is already masked is left alone.

mod fields;
mod hosts;
mod names;
mod options;
mod paint;
mod search;
mod shapes;
mod urls;

use super::Redacted;
use paint::Painter;

/// What is masked besides secrets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds {
    /// Host names.
    pub hosts: bool,
    /// IP addresses.
    pub ips: bool,
}

/// The text with its secrets masked, and how many were masked of each kind. Masking twice changes nothing.
pub fn mask(text: &str) -> (String, Redacted) {
    mask_with(text, Kinds::default())
}

/// The text with its secrets masked, and host names or addresses where asked for.
pub fn mask_with(text: &str, kinds: Kinds) -> (String, Redacted) {
    let mut painter = Painter::new(text);
    let mut state = fields::State::default();
    let mut key = shapes::KeyBlock::default();
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        let line_text = line.trim_end_matches(['\n', '\r']);
        painter.start_line(from, line_text);
        if !key.mask(&mut painter) {
            fields::mask(&mut painter, &mut state);
            options::mask(&mut painter);
            urls::mask(&mut painter);
            shapes::mask(&mut painter);
        }
        painter.end_line();
        from += line.len();
    }
    let masked = painter.finish();
    if kinds == Kinds::default() {
        return masked;
    }
    let (text, mut redacted) = masked;
    let text = hosts::mask(&text, kinds, &mut redacted);
    (text, redacted)
}

#[cfg(test)]
mod tests;
