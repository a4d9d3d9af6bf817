//! Tells a wording that is only spoken of from one that was printed: source code, manuals, change logs and test reports hold the
//! same words as a log, and nothing failed.

/// Whether this line speaks of an error without reporting one.
pub fn is_mention(text: &str) -> bool {
    let text = text.trim();
    // A long line is a record of a machine; nobody writes prose or code of that length.
    text.len() < 2000
        && (is_source_code(text)
            || is_test_report(text)
            || is_change_log(text)
            || is_listed(text)
            || addresses_reader(text))
}

/// Calls and operators that stand beside an error's text only where a program is written, not where it runs.
const CODE: [&str; 44] = [
    "throw new ",
    "printf(",
    "failf(",
    "infof(",
    "_log_error(",
    "print(",
    "println!(",
    "panic!(",
    "format!(",
    "bail!(",
    "console.log(",
    "console.error(",
    "console.warn(",
    "logger.error(",
    "logger.warn",
    "logger.info(",
    "logger.debug(",
    "logging.error(",
    "log.Fatal",
    "log.Printf(",
    "log.Error",
    "errors.New(",
    "Errorf(",
    "return Err(",
    "return new ",
    "return `",
    "Err(\"",
    "assert",
    "expect(",
    "toThrow",
    "toEqual(",
    ".includes(",
    ".contains(\"",
    ".indexOf(",
    ".test(",
    ".match(",
    "strcmp(",
    "strstr(",
    "re.compile(",
    "#define ",
    " === ",
    " !== ",
    " := ",
    ") => ",
];

fn is_source_code(text: &str) -> bool {
    if text.starts_with("//") || text.starts_with("/*") {
        return true;
    }
    CODE.iter().any(|piece| text.contains(piece)) && !is_printed_by_undici(text) || is_statement(text)
}

/// Whether the line ends as a statement does, or is a path of names or an item of a list of names and nothing else.
fn is_statement(text: &str) -> bool {
    const STARTS: [&str; 6] = ["pub ", "const ", "import ", "#[", "static ", "export "];
    let is_entity = text.ends_with("&quot;")
        || text.ends_with("&gt;")
        || text.ends_with("&lt;")
        || text.ends_with("&amp;");
    let is_header = text.split_once(": ").is_some_and(|(name, _)| !name.contains([' ', '(', '"', '=']));
    let ends = text.ends_with(';') && !is_entity && !is_header;
    let is_name =
        |it: &str| it.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b':' | b'.' | b'&'));
    let is_item =
        text.ends_with([',', '|', '\\']) && text.split([',', '|', '\\']).all(|it| is_name(it.trim()));
    let is_variant = text.ends_with(',') && text.contains("::") && !text.contains(['"', '\'', '[']);
    let is_assignment = text.split_once(" = ").is_some_and(|(name, _)| {
        name.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_')
            && name.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'.'))
    });
    let is_literal = text.starts_with("f\"") || text.starts_with("\"\"\"") || text.starts_with("f'");
    let is_path = text.contains("::")
        && !text.starts_with("net::")
        && text.split('|').all(|it| is_name(it.trim()))
        && text.contains(|it: char| it.is_ascii_lowercase());
    let starts = STARTS.iter().any(|it| text.starts_with(it)) && text.contains(['=', '{', ';', '(', '*'])
        || text.starts_with("from ") && text.contains(" import ");
    ends || is_item || is_variant || is_assignment || is_literal || is_path || starts || maps_to_name(text)
}

/// An entry of a table in code: `'some.Error': module.Other,`. What a program prints has a quoted value here, or a number.
fn maps_to_name(text: &str) -> bool {
    const WORDS: [&str; 6] = ["true", "false", "null", "None", "True", "False"];
    if !text.starts_with(['"', '\'']) || !text.ends_with(',') {
        return false;
    }
    let value = text.split_once("': ").or_else(|| text.split_once("\": ")).map(|(_, value)| value.trim());
    value.is_some_and(|it| {
        it.starts_with(|it: char| it.is_ascii_alphabetic()) && !WORDS.iter().any(|word| it.starts_with(word))
    })
}

/// One client's message holds an operator of the language it is written in.
fn is_printed_by_undici(text: &str) -> bool {
    text.contains("!== 200 when HTTP Tunneling") && !text.contains("new ")
}

/// A test that passed names the error it was about.
fn is_test_report(text: &str) -> bool {
    let is_passed =
        |text: &str| text.ends_with("PASSED") || text.ends_with("... ok") || text.ends_with("(passed)");
    text.starts_with(['\u{2713}', '\u{2714}', '\u{221a}'])
        || is_passed(text)
        || text
            .rsplit_once('[')
            .is_some_and(|(before, rest)| rest.ends_with("%]") && is_passed(before.trim_end()))
}

/// An entry of a list of errors: `   7   Failed to connect to host.`, `ERR_NAME: what it means.`, `"error.502": "Bad Gateway",`.
fn is_listed(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let by_number = matches!(digits, 1..=3) && {
        let rest = &text[digits..];
        rest.starts_with("  ")
            && rest.trim_start().starts_with(|it: char| it.is_ascii_uppercase())
            && rest.ends_with('.')
    };
    let name =
        text.bytes().take_while(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || *it == b'_').count();
    // The level of a log line is one word.
    let by_name = text[..name].contains('_') && text[name..].starts_with(": ") && text.ends_with('.');
    let by_key = text.strip_prefix('"').and_then(|rest| rest.split_once("\": \"")).is_some_and(|(key, _)| {
        key.contains('.') && !key.contains(' ') && key.bytes().any(|it| it.is_ascii_digit())
    });
    by_number || by_name || by_key
}

/// An item of a change log, or a line of a list of commits.
fn is_change_log(text: &str) -> bool {
    const VERBS: [&str; 36] = [
        "remove", "removed", "emit", "make", "allow", "don't", "do not", "throw", "report", "ignore",
        "update", "bump", "document", "revert", "fix", "fixed", "fixes", "bugfix:", "fix:", "add", "added",
        "adds", "handle", "handles", "improve", "improved", "no more", "correct", "prevent", "prevents",
        "avoid", "support", "retry", "changed", "feat:", "chore:",
    ];
    let item = text.strip_prefix(['*', '-', '+']).map(str::trim_start).or_else(|| {
        let (first, rest) = text.split_once(' ')?;
        (matches!(first.len(), 7..=12 | 40) && first.bytes().all(|it| it.is_ascii_hexdigit())).then_some(rest)
    });
    item.is_some_and(|item| {
        // `http: fix …`: the part of the program stands before.
        let item = item
            .split_once(": ")
            .filter(|(part, _)| part.len() <= 20 && !part.contains(' '))
            .map_or(item, |(_, rest)| rest);
        VERBS.iter().any(|verb| {
            item.get(..verb.len()).is_some_and(|start| start.eq_ignore_ascii_case(verb))
                && item[verb.len()..].starts_with(' ')
        })
    })
}

/// A manual says "if you see …"; a report says "I see …".
fn addresses_reader(text: &str) -> bool {
    const TURNS: [&str; 16] = [
        " sends the ",
        " sends a ",
        "f you see",
        "f you get",
        "f you receive",
        "f you encounter",
        "f you are seeing",
        "f you are getting",
        "hen you see",
        "hen you get",
        "ou may see",
        "ou might see",
        "ou will see",
        "ou'll see",
        "ou may get",
        "ou will get",
    ];
    TURNS.iter().any(|turn| text.contains(turn))
}

#[cfg(test)]
mod tests {
    use super::is_mention;

    #[test]
    fn words_that_are_spoken_of_are_mentions() {
        for text in [
            r#"    ngx_log_error(NGX_LOG_ERR, log, 0, "the upstream went away");"#,
            r#"throw new Error("socket closed")"#,
            r#"if (error.code === "ECONNREFUSED") {"#,
            "pub const ECONNREFUSED: i32 = 111;",
            "io::ErrorKind::ConnectionRefused | io::ErrorKind::ConnectionReset,",
            "    ReadTimeoutError,",
            "last_error = ConnectionRefusedError",
            "'http.ConnectionAbortedError': errors.NetworkError,",
            "* http: remove the workaround for ECONNRESET",
            "// connect() failed (111: Connection refused) happens at night",
            "tests/test_it.py::test_connection_refused PASSED   [ 50%]",
            "test tunnel_failed ... ok",
            "\u{2713} says 502 when the upstream refuses",
            "* Fixed `connection reset by peer` in the pool",
            "a1b2c3d Handle connection refused",
            "If you see `connection refused`, start the service",
            "7      Failed to connect to host.",
            "ERR_NO_PEER: the proxy could not connect to its parent.",
            r#""error.502": "Bad Gateway","#,
            "The proxy sends the status 504 when it waited in vain",
        ] {
            assert!(is_mention(text), "{text}");
        }
    }

    #[test]
    fn words_that_were_printed_are_none() {
        for text in [
            r#"{"level":"error","msg":"dial tcp 192.0.2.1:80: connect: connection refused"}"#,
            r#"rpc error: code = Unavailable desc = connection error: desc = "dial tcp: refused""#,
            "- connect ECONNREFUSED 192.0.2.1:80",
            "I see connect() failed (111: Connection refused) when I open the page",
            "net::ERR_CONNECTION_REFUSED",
            "ERROR: Could not install packages: the connection was refused.",
            "I get connection refused, connection reset,",
            "from 192.0.2.1 (192.0.2.1): connection refused",
            "Error: Proxy response (407) !== 200 when HTTP Tunneling",
            "    raise ProxyError(e, request=request)",
            "ConnectionRefusedError: [Errno 111] Connection refused",
            "Errno::ECONNREFUSED: Connection refused - connect(2) for 192.0.2.10:80",
            "  code: 'ECONNREFUSED',",
            "'error': 'connect ECONNREFUSED 192.0.2.1:80',",
            "* connect to 192.0.2.1 port 80 failed: Connection refused",
            "proxy-status: gate; error=connection_refused;",
            "{&quot;message&quot;:&quot;connection refused&quot;",
            "deadbeef: connection refused",
            r#"fatal: [web1]: FAILED! => {"msg": "Connection refused"}"#,
            "502 Bad Gateway",
            "ECONNREFUSED: connection refused",
            r#""message": "connect ECONNREFUSED 192.0.2.1:80","#,
        ] {
            assert!(!is_mention(text), "{text}");
        }
    }
}
