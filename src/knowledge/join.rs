//! Tables kept in several files, joined into one list when the program is built.

/// A part of a table: its heading, and its entries in reading order.
pub type Part<T> = (&'static str, &'static [T]);

/// How many entries all parts have together.
pub const fn count<T>(parts: &[Part<T>]) -> usize {
    let (mut part, mut count) = (0, 0);
    while part < parts.len() {
        count += parts[part].1.len();
        part += 1;
    }
    count
}

/// All entries in the order of the parts. `N` is their `count`.
pub const fn join<T: Copy, const N: usize>(parts: &[Part<T>]) -> [T; N] {
    let mut all = [parts[0].1[0]; N];
    let (mut part, mut filled) = (0, 0);
    while part < parts.len() {
        let entries = parts[part].1;
        let mut idx = 0;
        while idx < entries.len() {
            all[filled] = entries[idx];
            filled += 1;
            idx += 1;
        }
        part += 1;
    }
    all
}
