//! The machine that was dialled, where an error message names it.

use crate::finding::Leg;

/// A machine on the line.
#[derive(Debug, PartialEq, Eq)]
pub struct Dialled {
    /// `host:port`, or the host alone.
    pub peer: String,
    /// What its port or name suggests.
    pub leg: Option<Leg>,
}

/// The machine named last: clients name the whole chain first and the one that failed at the end.
pub fn find(line: &str) -> Option<Dialled> {
    // Node names its own end last.
    let line = line.find(" - Local (").map_or(line, |at| &line[..at]);
    let bytes = line.as_bytes();
    let mut found = None;
    for at in memchr::memchr2_iter(b':', b'\'', bytes).chain(memchr::memmem::find_iter(bytes, b" port ")) {
        let candidate = match bytes[at] {
            b':' => before_colon(line, at),
            b'\'' => python_pair(line, at),
            _ => before_port(line, at),
        };
        if let Some((end, dialled)) = candidate
            && found.as_ref().is_none_or(|(last, _)| *last <= end)
        {
            found = Some((end, dialled));
        }
    }
    let mut dialled = found
        .map(|(_, dialled)| dialled)
        .or_else(|| of_apt(line))
        .or_else(|| of_python_pool(line))
        .or_else(|| of_android(line))
        .or_else(|| of_json(line))?;
    if dialled.leg != Some(Leg::ToGateway) && is_not_what_was_asked_for(line, &dialled) {
        dialled.leg = Some(Leg::ToGateway);
    }
    Some(dialled)
}

/// Whether the line asks for a URL and another machine was dialled for it: another port, or this very machine for a public name.
fn is_not_what_was_asked_for(line: &str, dialled: &Dialled) -> bool {
    let (dialled_host, dialled_port) = dialled.peer.rsplit_once(':').unwrap_or((&dialled.peer, ""));
    let is_here = matches!(dialled_host, "127.0.0.1" | "localhost" | "[::1]");
    let mut differs = false;
    for at in memchr::memmem::find_iter(line.as_bytes(), b"://") {
        let usual_port = match &line[..at] {
            it if it.ends_with("https") => "443",
            it if it.ends_with("http") => "80",
            _ => continue,
        };
        let rest = &line[at + 3..];
        let end = rest.find(['/', '\'', '"', ' ', ')', '?', '>']).unwrap_or(rest.len());
        let authority = rest[..end].rsplit_once('@').map_or(&rest[..end], |(_, host)| host);
        let (host, port) = authority.rsplit_once(':').unwrap_or((authority, usual_port));
        if host == dialled_host {
            return false;
        }
        let is_public_name = host.contains('.') && host.ends_with(|it: char| it.is_ascii_alphabetic());
        differs |= is_public_name && (port != dialled_port || is_here);
    }
    // A resolver is asked before the proxy is.
    differs && dialled_port != "53"
}

/// `failed to connect to /192.0.2.10 (port 3128) from /10.0.0.2 (port 53312)`
fn of_android(line: &str) -> Option<Dialled> {
    let at = line.find(" (port ")?;
    let end = port_end(line, at + 7)?;
    let names = line[..at].rsplit(' ').next()?;
    let host = names.rsplit('/').next().filter(|it| !it.is_empty())?;
    let port = &line[at + 7..end];
    Some(Dialled { peer: format!("{host}:{port}"), leg: leg_of(names, port) })
}

/// `"address":"192.0.2.10","port":3128`
fn of_json(line: &str) -> Option<Dialled> {
    let at = line.find("\"port\":")? + 7;
    let start = at + line[at..].len() - line[at..].trim_start().len();
    let end = port_end(line, start)?;
    let named = ["\"address\":", "\"hostname\":", "\"host\":"]
        .iter()
        .find_map(|key| line.find(key).map(|at| at + key.len()))?;
    let host = line[named..].trim_start().strip_prefix('"')?;
    Some(dialled(&host[..host.find('"')?], &line[start..end]))
}

/// `[IP: 192.0.2.10 3128]`
fn of_apt(line: &str) -> Option<Dialled> {
    let rest = &line[line.find("[IP: ")? + 5..];
    let (host, port) = rest[..rest.find(']')?].split_once(' ')?;
    port_end(port, 0).map(|_| dialled(host, port))
}

/// `HTTPSConnectionPool(host='a', port=443)`: its host is dialled unless there is a proxy, which urllib3 names when it cannot be
/// reached, and when it is too slow at least by the host it waited for: `Connection to a timed out`.
fn of_python_pool(line: &str) -> Option<Dialled> {
    let rest = &line[line.find("HTTPSConnectionPool(host='")? + 26..];
    let (host, rest) = rest.split_once("', port=")?;
    let port = &rest[..port_end(rest, 0)?];
    if rest.contains("ProxyError") || rest.contains("SOCKS") {
        return None;
    }
    if let Some(at) = rest.find("Connection to ") {
        let waited_for = rest[at + 14..].split_once(" timed out")?.0;
        let leg = if waited_for == host { Leg::ToTarget } else { Leg::ToGateway };
        return Some(Dialled { peer: waited_for.to_owned(), leg: Some(leg) });
    }
    let dialled = || Dialled { peer: format!("{host}:{port}"), leg: Some(Leg::ToTarget) };
    rest.contains("NewConnectionError(").then(dialled)
}

/// The name that was looked up: what follows these words.
pub fn looked_up(line: &str) -> Option<&str> {
    const BEFORE: [&str; 14] = [
        "ENOTFOUND ",
        "EAI_AGAIN ",
        "resolve host: ",
        "resolve proxy: ",
        "resolve host '",
        "resolve '",
        ": lookup ",
        "resolve host address ‘",
        "resolve host address '",
        "UnknownHostException: ",
        "is unresolved: ",
        "resolve: ",
        "No such host is known. (",
        "Name or service not known (",
    ];
    let (at, before) = BEFORE
        .iter()
        .filter_map(|it| line.rfind(it).map(|at| (at, *it)))
        .max_by_key(|(at, it)| at + it.len())?;
    let rest = &line[at + before.len()..];
    let end = rest.find([' ', '\'', '"', ',', ')', ']', '’', ';']).unwrap_or(rest.len());
    let name = rest[..end].trim_end_matches([':', '.']);
    if name.is_empty() { None } else { Some(name) }
}

/// `192.0.2.10:3128`, `[2001:db8::1]:3128`, `proxy:3128`.
fn before_colon(line: &str, colon: usize) -> Option<(usize, Dialled)> {
    let port_end = port_end(line, colon + 1)?;
    let after = line.as_bytes().get(port_end);
    // A time, a place in a file, a longer number.
    if after.is_some_and(|it| it.is_ascii_alphanumeric() || *it == b'_')
        || after == Some(&b':') && line.as_bytes().get(port_end + 1).is_some_and(u8::is_ascii_digit)
    {
        return None;
    }
    // wget: `name|192.0.2.10|:3128`.
    let colon_of_host = if line[..colon].ends_with('|') { colon - 1 } else { colon };
    let host = host_before(line, colon_of_host)?;
    let start = colon_of_host - host.len();
    let is_bare_url = line[..start].ends_with("://") && !line[..start].to_ascii_lowercase().contains("proxy");
    let is_source_file = [
        "go", "js", "ts", "py", "rs", "rb", "java", "c", "cc", "cpp", "h", "php", "cs", "mjs", "cjs", "kt",
        "lua", "html",
    ]
    .iter()
    .any(|it| host.rsplit_once('.').is_some_and(|(_, last)| last == *it));
    let is_name = host.contains('.')
        || host.contains('[')
        || host == "localhost"
        || host.bytes().any(|it| it.is_ascii_lowercase());
    if is_bare_url || is_source_file || !is_name || host.starts_with('.') {
        return None;
    }
    // A key with a number: `timeout:30`, `code:502`.
    let is_key =
        !host.contains('.') && host != "localhost" && !DIALS.iter().any(|it| line[..start].ends_with(it));
    if is_key {
        return None;
    }
    Some((port_end, dialled(host, &line[colon + 1..port_end])))
}

/// What stands right before a one-word host.
const DIALS: [&str; 12] = [
    "tcp ",
    "to ",
    "host ",
    "proxy ",
    "ECONNREFUSED ",
    "ETIMEDOUT ",
    "ECONNRESET ",
    "EHOSTUNREACH ",
    "ENETUNREACH ",
    "//",
    "->",
    "@",
];

/// `('192.0.2.10', 3128)` and `host='192.0.2.10', port=3128`.
fn python_pair(line: &str, quote: usize) -> Option<(usize, Dialled)> {
    let rest = &line[quote + 1..];
    let number = rest
        .strip_prefix(", port=")
        .map(|_| quote + 8)
        .or_else(|| rest.strip_prefix(", ").map(|_| quote + 3))?;
    let end = port_end(line, number)?;
    if !matches!(line.as_bytes().get(end), Some(b')' | b',')) {
        return None;
    }
    let start = line[..quote].rfind('\'')? + 1;
    let host = &line[start..quote];
    let opened = &line[..start - 1];
    // The pool is named for what was asked for; only the connection in it was dialled.
    let is_pool = opened.ends_with("HTTPSConnectionPool(host=");
    if host.is_empty() || host.len() > 253 || is_pool || !(opened.ends_with('(') || opened.ends_with("host="))
    {
        return None;
    }
    Some((end, dialled(host, &line[number..end])))
}

/// `192.0.2.10 port 3128`.
fn before_port(line: &str, space: usize) -> Option<(usize, Dialled)> {
    let end = port_end(line, space + 6)?;
    let host = line[..space].rsplit([' ', '"', '\'', '(']).find(|it| !it.is_empty())?;
    Some((end, dialled(host, &line[space + 6..end])))
}

fn port_end(line: &str, start: usize) -> Option<usize> {
    let digits = line.as_bytes().get(start..)?.iter().take_while(|it| it.is_ascii_digit()).count();
    let number: u32 =
        if (1..=5).contains(&digits) { line[start..start + digits].parse().ok()? } else { return None };
    if number == 0 || 65_535 < number { None } else { Some(start + digits) }
}

fn host_before(line: &str, end: usize) -> Option<&str> {
    let before = &line[..end];
    // wget: `|192.0.2.10|:3128`.
    if let Some(inside) = before.strip_suffix('|') {
        return inside.rfind('|').map(|start| &before[start..]);
    }
    if before.ends_with(']') {
        return before.rfind('[').map(|start| &before[start..]);
    }
    let start = before
        .rfind(|it: char| !(it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '_')))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let host = &before[start..];
    if host.is_empty() { None } else { Some(host) }
}

fn dialled(host: &str, port: &str) -> Dialled {
    let host = host.trim_matches('|');
    let leg = leg_of(host, port);
    Dialled { peer: format!("{host}:{port}"), leg }
}

fn leg_of(host: &str, port: &str) -> Option<Leg> {
    if is_proxy_name(host) || PROXY_PORTS.contains(&port) {
        Some(Leg::ToGateway)
    } else if matches!(port, "443" | "80") {
        Some(Leg::ToTarget)
    } else {
        None
    }
}

/// Whether a label of the name says that this is a proxy.
pub fn is_proxy_name(host: &str) -> bool {
    host.split(['.', '-', '_', '/']).any(|it| {
        let it = it.trim_end_matches(|it: char| it.is_ascii_digit());
        ["squid", "prx"].iter().any(|name| it.eq_ignore_ascii_case(name))
            || it
                .len()
                .checked_sub(5)
                .and_then(|at| it.get(at..))
                .is_some_and(|end| end.eq_ignore_ascii_case("proxy"))
    })
}

/// Ports that hardly anything but a proxy listens on: Squid, SOCKS, Privoxy, Tor, and those of proxy vendors.
/// What stands on a desk under these numbers are the local ends of tunnels.
const PROXY_PORTS: [&str; 20] = [
    "3128", "1080", "8118", "9050", "9150", "8123", "22225", "24000", "33335", "3129", "3142", "7890",
    "7891", "7897", "10808", "10809", "1087", "1086", "1081", "12321",
];

#[cfg(test)]
mod tests {
    use super::{find, looked_up};
    use crate::finding::Leg;

    fn check(line: &str, peer: Option<&str>, leg: Option<Leg>) {
        let found = find(line);
        assert_eq!(found.as_ref().map(|it| it.peer.as_str()), peer, "{line}");
        assert_eq!(found.and_then(|it| it.leg), leg, "{line}");
    }

    #[test]
    fn the_machine_that_failed_is_the_last() {
        check("connect ECONNREFUSED 127.0.0.1:3128", Some("127.0.0.1:3128"), Some(Leg::ToGateway));
        check(
            "read tcp 10.0.0.2:51234->192.0.2.10:443: read: x",
            Some("192.0.2.10:443"),
            Some(Leg::ToTarget),
        );
        check("Failed to connect to 192.0.2.10 port 8080 after 3 ms", Some("192.0.2.10:8080"), None);
        check(
            "HTTPSConnection(host='10.0.0.9', port=3128): Failed",
            Some("10.0.0.9:3128"),
            Some(Leg::ToGateway),
        );
        check("[Connect call failed ('192.0.2.10', 443)]", Some("192.0.2.10:443"), Some(Leg::ToTarget));
        check("dial tcp [2001:db8::1]:3128: connect", Some("[2001:db8::1]:3128"), Some(Leg::ToGateway));
        check(
            "Connecting to a.example|192.0.2.10|:3128... failed",
            Some("192.0.2.10:3128"),
            Some(Leg::ToGateway),
        );
    }

    #[test]
    fn another_machine_than_asked_for_is_the_proxy() {
        check(
            "https://example.com/: connect ECONNREFUSED 127.0.0.1:8888",
            Some("127.0.0.1:8888"),
            Some(Leg::ToGateway),
        );
        check(
            "http://example.com/x failed, reason: connect ECONNREFUSED 192.0.2.10:8080",
            Some("192.0.2.10:8080"),
            Some(Leg::ToGateway),
        );
        check(
            "http://example.com/x failed, reason: connect ECONNREFUSED 192.0.2.10:80",
            Some("192.0.2.10:80"),
            Some(Leg::ToTarget),
        );
        check(
            "http://localhost:4873/x failed: connect ECONNREFUSED 127.0.0.1:4873",
            Some("127.0.0.1:4873"),
            None,
        );
    }

    #[test]
    fn the_pool_is_dialled_where_no_proxy_is_named() {
        const POOL: &str =
            "HTTPSConnectionPool(host='a.example', port=443): Max retries exceeded with url: /";
        let line = |cause: &str| format!("{POOL} (Caused by {cause})");
        let waited = "ConnectTimeoutError(<x>, 'Connection to a.example timed out. (connect timeout=5)')";
        check(&line(waited), Some("a.example"), Some(Leg::ToTarget));
        check(&line(&waited.replace("to a.", "to b.")), Some("b.example"), Some(Leg::ToGateway));
        check(&line("NewConnectionError('<x>: refused')"), Some("a.example:443"), Some(Leg::ToTarget));
        check(&line("ProxyError('x', NewConnectionError('<x>: refused'))"), None, None);
        check(&line("ReadTimeoutError('x')"), None, None);
    }

    #[test]
    fn times_files_and_keys_are_no_machines() {
        check("10:00:00 main.go:123: error", None, None);
        check("at node:net:1555:16 timeout:30", None, None);
        check("Get \"https://example.com:8443/\": x", None, None);
    }

    #[test]
    fn the_name_that_was_looked_up_is_found() {
        assert_eq!(looked_up("getaddrinfo ENOTFOUND http"), Some("http"));
        assert_eq!(looked_up("Could not resolve proxy: user:pa"), Some("user:pa"));
        assert_eq!(looked_up("dial tcp: lookup squid on 10.0.0.2:53: no such host"), Some("squid"));
    }
}
