//! Gives the functions that a module imports from its script short names. The long ones hold hashes, which do not compress: without
//! them the page is 5 kB smaller (brotli).

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;

/// The module and its script under short names.
pub fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    const PREAMBLE: usize = 8;
    const IMPORTS: u8 = 2;
    let mut names = BTreeMap::new();
    let mut out = wasm.get(..PREAMBLE).context("not a wasm module")?.to_vec();
    let mut reader = Reader { bytes: wasm, at: PREAMBLE };
    while reader.at < wasm.len() {
        let id = reader.byte()?;
        let len = reader.number()?;
        let section = reader.take(len)?;
        let renamed = if id == IMPORTS { imports(section, &mut names)? } else { section.to_vec() };
        out.push(id);
        write_number(&mut out, renamed.len());
        out.extend(renamed);
    }
    Ok((out, rename(script, &names)))
}

/// The section of imports with its names replaced; what each came to is noted.
fn imports(section: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    const FUNCTION: u8 = 0;
    let mut reader = Reader { bytes: section, at: 0 };
    let count = reader.number()?;
    let mut out = Vec::with_capacity(section.len());
    write_number(&mut out, count);
    for index in 0..count {
        let len = reader.number()?;
        let module = reader.take(len)?;
        let len = reader.number()?;
        let name = std::str::from_utf8(reader.take(len)?)?.to_owned();
        if reader.byte()? != FUNCTION {
            bail!("the module imports {name}, which is no function");
        }
        let kind = reader.number()?;
        let short = short(index);
        for text in [module, short.as_bytes()] {
            write_number(&mut out, text.len());
            out.extend(text);
        }
        out.push(FUNCTION);
        write_number(&mut out, kind);
        names.insert(name, short);
    }
    Ok(out)
}

fn short(index: usize) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    format!("{}{}", char::from(LETTERS[index % LETTERS.len()]), index / LETTERS.len())
}

/// The script with each of these words replaced, where it stands as a whole word.
fn rename(script: &str, names: &BTreeMap<String, String>) -> String {
    let is_word = |it: char| it.is_ascii_alphanumeric() || it == '_' || it == '$';
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(begin) = rest.find(is_word) {
        out.push_str(&rest[..begin]);
        rest = &rest[begin..];
        let end = rest.find(|it| !is_word(it)).unwrap_or(rest.len());
        let word = &rest[..end];
        out.push_str(names.get(word).map_or(word, String::as_str));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Reads the numbers and runs of bytes of a wasm module.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let byte = *self.bytes.get(self.at).context("the module is cut short")?;
        self.at += 1;
        Ok(byte)
    }

    /// A number in groups of seven bits, the lowest first.
    fn number(&mut self) -> Result<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
            if 32 < shift {
                bail!("the module holds a number that is too long");
            }
        }
    }

    fn take(&mut self, len: usize) -> Result<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at + len).context("the module is cut short")?;
        self.at += len;
        Ok(taken)
    }
}

fn write_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        #[allow(clippy::cast_possible_truncation, reason = "seven bits are taken")]
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn module_and_script_are_renamed_alike() {
        let name = b"__wbg_now_0123456789abcdef";
        let mut section = vec![1, 1, b'm', u8::try_from(name.len()).expect("short")];
        section.extend(name);
        section.extend([0, 5]);
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([2, u8::try_from(section.len()).expect("short")]);
        wasm.extend(&section);
        wasm.extend([10, 1, 0]);
        let script = "import0 = { __wbg_now_0123456789abcdef: f, x__wbg_now_0123456789abcdef: g }";
        let (wasm, script) = shorten(&wasm, script).expect("a module");
        assert_eq!(wasm, b"\0asm\x01\0\0\0\x02\x08\x01\x01m\x02a0\0\x05\x0a\x01\0");
        assert_eq!(script, "import0 = { a0: f, x__wbg_now_0123456789abcdef: g }");
    }

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for number in [0, 1, 127, 128, 300, 1 << 20] {
            let mut bytes = Vec::new();
            write_number(&mut bytes, number);
            assert_eq!(Reader { bytes: &bytes, at: 0 }.number().expect("a number"), number);
        }
    }
}
