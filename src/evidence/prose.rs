//! Tells a known wording that happened from one that is explained: manuals and answers quote the messages of programs too.

/// Whether the text around a wording speaks about it instead of reporting it: a definition, advice, a row of a table.
pub fn explains(line: &str, (start, end): (usize, usize)) -> bool {
    let trimmed = line.trim();
    if trimmed.starts_with('|') && trimmed.ends_with('|') && 2 < trimmed.matches('|').count() {
        return true;
    }
    let around = [line.get(..start).unwrap_or_default(), line.get(end..).unwrap_or_default()];
    around.iter().any(|text| {
        // What follows in a log holds its own columns; only a sentence explains.
        let lowered = text.to_ascii_lowercase();
        WORDS.iter().any(|word| lowered.contains(word))
    })
}

/// Words of definitions and advice, which neither logs nor reports of a failure hold around a message.
const WORDS: [&str; 28] = [
    " means ",
    " means:",
    " indicates ",
    " indicating ",
    "if you see ",
    "if you get ",
    "if you are seeing ",
    "when you see ",
    "you may see ",
    "you might see ",
    "you will see ",
    " usually ",
    " typically ",
    " occurs when ",
    " occurs if ",
    " happens when ",
    " appears when ",
    " is logged ",
    " is returned when ",
    " refers to ",
    " are caused by ",
    " is caused by ",
    "you would find ",
    "you would see ",
    "you'll see ",
    "lines such as ",
    "messages such as ",
    "look for ",
];

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    fn check(text: &str, is_report: bool) {
        assert_eq!(!codes(text).is_empty(), is_report, "{text}");
    }

    #[test]
    fn a_manual_is_no_report() {
        let wording = "no live upstreams while connecting to upstream";
        check(wording, true);
        check(&format!("my log is full of {wording}, what can I do?"), true);
        check(&format!("If you see `{wording}` in the log, all servers are down"), false);
        check(&format!("| {wording} | All servers are marked down |"), false);
        check(&format!("The message \"{wording}\" means that no server is left"), false);
    }
}
