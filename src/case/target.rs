//! Judges a typed target before anything is sent, and where the page itself stands.

/// Where the page stands, as far as it matters for a check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Scheme, host and port of the page.
    pub origin: String,
    /// Host and port of the page.
    pub host: String,
    /// The address of the page's own control file.
    pub own_file: String,
    /// Addresses that say which address they saw, in the order they are tried. From the configuration.
    pub echoes: Vec<String>,
    /// The browser says that it has no network at all.
    pub is_offline: bool,
}

/// The most characters a target may have.
const MAX_CHARS: usize = 2048;

/// Ports that browsers refuse to speak HTTP to (the list of the Fetch standard).
const BLOCKED_PORTS: &[u16] = &[
    1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
    109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
    526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
    3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];

/// What stands against a target, in a sentence that says what to type instead. Judged before the browser reads it.
pub fn objection(typed: &str) -> Option<&'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some("Type the address that fails, for example https://example.com/");
    }
    if MAX_CHARS < typed.chars().count() {
        return Some(
            "This address is longer than 2,048 characters. Type the scheme, the host and a short path",
        );
    }
    let (scheme, rest) = split_scheme(typed)?;
    if scheme != "http" && scheme != "https" {
        return Some("Only http:// and https:// addresses can be checked from a page. Type one of these");
    }
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    if authority.contains('@') {
        return Some("This address carries a user name or a password. Type it without the part before the @");
    }
    if authority.is_empty() {
        return Some("This address names no host. Type one, for example https://example.com/");
    }
    if authority.starts_with('[') && authority.contains('%') {
        return Some(
            "An IPv6 address with a zone (the part after %) means something on one machine only. Type it without the zone",
        );
    }
    // One browser refuses such a host, another writes it as %20 and would ask for it.
    if !authority.starts_with('[') && authority.contains(|it: char| it.is_whitespace() || it == '%') {
        return Some("A host name holds no spaces and no % signs. Type one like https://example.com/");
    }
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    if !authority.starts_with('[') && 253 < host.len() {
        return Some("A host name has at most 253 characters. Check the name for something pasted along");
    }
    port_objection(authority)
}

fn port_objection(authority: &str) -> Option<&'static str> {
    let after_bracket = authority.rsplit_once(']').map_or(authority, |(_, rest)| rest);
    let (_, port) = after_bracket.rsplit_once(':')?;
    if port.is_empty() {
        return None;
    }
    if !port.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some("The port is not a number. Type one from 1 to 65535 after the colon");
    }
    match port.parse::<u16>() {
        Err(_) | Ok(0) => Some("Ports go from 1 to 65535. Type one of these after the colon"),
        Ok(port) if BLOCKED_PORTS.contains(&port) => Some(
            "Browsers refuse to speak HTTP to this port, so it cannot be tested here. Test it with curl instead",
        ),
        Ok(_) => None,
    }
}

/// The address with `https://` before it where no scheme was typed: `example.com:8080` names a host and a port, not a scheme.
pub fn completed(typed: &str) -> String {
    let typed = typed.trim();
    if split_scheme(typed).is_some() { typed.to_owned() } else { format!("https://{typed}") }
}

fn split_scheme(typed: &str) -> Option<(String, &str)> {
    let (scheme, rest) = typed.split_once(':')?;
    let is_scheme = scheme.starts_with(|it: char| it.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if !is_scheme {
        return None;
    }
    if let Some(rest) = rest.strip_prefix("//") {
        return Some((scheme.to_ascii_lowercase(), rest));
    }
    // `localhost:8080/x` and `example.com:443` are hosts with ports; `javascript:alert(1)` is a scheme.
    let is_port = rest.starts_with(|it: char| it.is_ascii_digit());
    if is_port { None } else { Some((scheme.to_ascii_lowercase(), rest)) }
}

/// Whether the host is this machine: such a target is allowed from an https page, and reachable without a network.
pub fn is_loopback(host: &str) -> bool {
    let name = if host.starts_with('[') { host } else { host.split(':').next().unwrap_or(host) };
    name == "localhost"
        || name.ends_with(".localhost")
        || name.starts_with("127.")
        || name.starts_with("[::1]")
}

#[cfg(test)]
mod tests {
    use super::{completed, is_loopback, objection};

    #[test]
    fn good_targets_pass() {
        for typed in [
            "https://example.com/",
            "http://example.com:8080/path?x=a@b",
            "example.com",
            "example.com:8443/x",
            "localhost:3000",
            "http://[2001:db8::1]:8080/",
            "https://xn--nxasmq6b/",
            "http://127.0.0.1:65535",
        ] {
            assert_eq!(objection(typed), None, "{typed}");
        }
    }

    #[test]
    fn each_bad_target_is_told_what_is_wrong() {
        let long = format!("https://{}.example/", "a".repeat(10_000));
        let long_host = format!("https://{}.example/", "a.".repeat(150));
        for (typed, word) in [
            ("", "Type the address"),
            ("   ", "Type the address"),
            ("javascript:alert(1)", "Only http"),
            ("JavaScript:alert(1)", "Only http"),
            ("ftp://example.com", "Only http"),
            ("data:text/html,x", "Only http"),
            ("https://user:secret@example.com/", "password"),
            ("https:///x", "names no host"),
            ("https://not a host/", "no spaces"),
            ("https://not%20a%20host/", "no spaces"),
            ("http://[fe80::1%25eth0]/", "zone"),
            ("http://[fe80::1%eth0]/", "zone"),
            ("http://example.com:70000/", "65535"),
            ("http://example.com:0/", "65535"),
            ("http://example.com:abc/", "not a number"),
            ("http://example.com:25/", "refuse"),
            (long.as_str(), "2,048"),
            (long_host.as_str(), "253"),
        ] {
            let said = objection(typed).unwrap_or_default();
            assert!(said.contains(word), "{typed}: {said}");
            assert!(!said.ends_with('.'), "{said}");
        }
    }

    #[test]
    fn a_scheme_is_added_where_none_was_typed() {
        assert_eq!(completed(" example.com:8443/x "), "https://example.com:8443/x");
        assert_eq!(completed("HTTP://example.com"), "HTTP://example.com");
    }

    #[test]
    fn this_machine_is_known() {
        assert!(is_loopback("127.0.0.1:80") && is_loopback("[::1]:80") && is_loopback("localhost"));
        assert!(!is_loopback("example.com") && !is_loopback("localhost.example.com"));
    }
}
