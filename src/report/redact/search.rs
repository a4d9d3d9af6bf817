//! Searching, written once: the generic searches of the standard library are compiled anew at each place that uses them.

/// Where these words stand next, from here on.
#[inline(never)]
pub fn next(text: &str, words: &str, from: usize) -> Option<usize> {
    memchr::memmem::find(text.as_bytes().get(from..)?, words.as_bytes()).map(|at| from + at)
}

/// Every place where these words stand.
pub fn all<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = next(text, words, from)?;
        from = at + words.len();
        Some(at)
    })
}

/// How many bytes stand before one of these signs, or before white space where that ends it too.
#[inline(never)]
pub fn before(text: &str, signs: &[u8], ends_at_space: bool) -> usize {
    text.bytes()
        .position(|it| signs.contains(&it) || ends_at_space && it.is_ascii_whitespace())
        .unwrap_or(text.len())
}

/// Where a text that starts here ends at the latest, at a character.
#[inline(never)]
pub fn far(text: &str, start: usize, longest: usize) -> usize {
    let mut at = text.len().min(start + longest);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
