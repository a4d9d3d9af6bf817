//! Takes what only their readers need out of scripts and styles: indentation, empty lines, comments that stand alone on their lines.

/// The text without them. Every statement stays on the line it stood on, so nothing can change its meaning.
pub fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_comment = false;
    for line in text.lines().map(str::trim) {
        if line.starts_with("/*") {
            is_comment = true;
        }
        if is_comment {
            is_comment = !line.ends_with("*/");
            continue;
        }
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::squeezed;

    #[test]
    fn comments_and_indentation_go_and_code_stays() {
        assert_eq!(
            squeezed(
                "/** a\n * b\n */\nfunction f() {\n    // c\n    return \"//x\"; /* d */\n}\n\n/* e */\nf();"
            ),
            "function f() {\nreturn \"//x\"; /* d */\n}\nf();\n"
        );
    }
}
