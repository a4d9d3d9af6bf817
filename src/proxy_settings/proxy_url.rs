//! A proxy URL as people write it, and what is wrong with it.

use crate::finding::sort_short;

/// A proxy URL, taken apart as far as it goes. The credentials themselves are not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProxyUrl {
    /// In lower case; empty where none is written.
    pub scheme: String,
    /// Whether a user name is written.
    pub has_user: bool,
    /// Host name or address.
    pub host: String,
    /// Port, where one is written.
    pub port: Option<u16>,
}

impl ProxyUrl {
    /// `host:port`, or the host alone.
    pub fn authority(&self) -> String {
        self.port.map_or_else(|| self.host.clone(), |port| format!("{}:{port}", self.host))
    }
}

/// What is wrong, or likely wrong, with a proxy URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The scheme is none that clients know: `sock5`, `htttp`.
    SchemeUnknown,
    /// A sign with a meaning of its own in URLs (`@ : / # ?` or a space) stands unescaped in the user name or password.
    UnescapedCredentials,
    /// There is no host.
    HostMissing,
    /// The port is no number from 1 to 65535.
    PortInvalid,
    /// The words of a manual were not replaced: `USERNAME`, `<password>`.
    Placeholder,
    /// `https://` to a port where proxies mostly speak plain HTTP.
    HttpsOnPlainPort,
    /// `http://` to the usual port of SOCKS.
    HttpOnSocksPort,
    /// No port is written, so each client uses a default of its own (curl 1080, others 80 or 443).
    PortMissing,
}

/// Schemes that common clients know for proxies.
const SCHEMES: [&str; 7] = ["http", "https", "socks", "socks4", "socks4a", "socks5", "socks5h"];

/// Takes a proxy URL apart and says what is wrong with it, the worst first.
pub fn judge(text: &str) -> (Option<ProxyUrl>, Vec<Fault>) {
    let text = text.trim();
    let mut faults = Vec::new();
    let (scheme, rest) = text
        .split_once("://")
        .map_or((String::new(), text), |(scheme, rest)| (scheme.to_ascii_lowercase(), rest));
    if !scheme.is_empty() && !SCHEMES.contains(&scheme.as_str()) {
        faults.push(Fault::SchemeUnknown);
    }
    // The last @ ends the credentials, as WHATWG URLs have it; an earlier one should have been written as %40.
    let (user, authority) = match rest.rsplit_once('@') {
        Some((user, authority)) => (Some(user), authority),
        None => (None, rest),
    };
    if let Some(user) = user {
        let colons = user.matches(':').count();
        if user.contains(['@', '/', '#', '?', ' ', '\\']) || 1 < colons {
            faults.push(Fault::UnescapedCredentials);
        }
        if is_placeholder(user) {
            faults.push(Fault::Placeholder);
        }
    }
    let authority = authority.split(['/', '?', '#']).next().unwrap_or("");
    let (host, port_text) = split_port(authority);
    let port = port_text.and_then(|it| it.parse::<u16>().ok()).filter(|it| *it != 0);
    if port_text.is_some() && port.is_none() {
        faults.push(Fault::PortInvalid);
    }
    if host.is_empty() || host.contains(char::is_whitespace) {
        faults.push(Fault::HostMissing);
        sort_short(&mut faults, |a, b| a < b);
        return (None, faults);
    }
    match (scheme.as_str(), port) {
        ("https", Some(80 | 3128 | 8080 | 8888)) => faults.push(Fault::HttpsOnPlainPort),
        ("http" | "https", Some(1080)) => faults.push(Fault::HttpOnSocksPort),
        (_, None) if port_text.is_none() => faults.push(Fault::PortMissing),
        _ => {}
    }
    sort_short(&mut faults, |a, b| a < b);
    (Some(ProxyUrl { scheme, has_user: user.is_some(), host: host.to_owned(), port }), faults)
}

/// Host and port text of an authority; an IPv6 address stands in brackets.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    if let Some(end) = authority.find(']') {
        return (&authority[..=end], authority[end + 1..].strip_prefix(':'));
    }
    authority.rsplit_once(':').map_or((authority, None), |(host, port)| (host, Some(port)))
}

fn is_placeholder(user: &str) -> bool {
    let lowered = user.to_ascii_lowercase();
    lowered.contains("<user")
        || lowered.contains("<pass")
        || user.contains("USERNAME")
        || user.contains("YOUR_")
        || lowered.starts_with("username:password")
}

#[cfg(test)]
mod tests {
    use super::{Fault, judge};

    fn check(text: &str, expected: &[Fault]) {
        assert_eq!(judge(text).1, expected, "{text}");
    }

    #[test]
    fn good_settings_have_no_fault() {
        check("http://proxy.example.net:3128", &[]);
        check("socks5h://user:secret%40x@192.0.2.10:1080", &[]);
        check("http://[2001:db8::1]:3128", &[]);
        check("proxy.example.net:3128", &[]);
    }

    #[test]
    fn faults_are_named() {
        check("sock5://192.0.2.10:1080", &[Fault::SchemeUnknown]);
        check("http://user:pa@ss@192.0.2.10:3128", &[Fault::UnescapedCredentials]);
        check("http://user:pa/ss@192.0.2.10:3128", &[Fault::UnescapedCredentials]);
        check("https://192.0.2.10:3128", &[Fault::HttpsOnPlainPort]);
        check("http://192.0.2.10:1080", &[Fault::HttpOnSocksPort]);
        check("http://192.0.2.10:99999", &[Fault::PortInvalid]);
        check("http://proxy.example.net", &[Fault::PortMissing]);
        check("http://:3128", &[Fault::HostMissing]);
        check("http://USERNAME:PASSWORD@192.0.2.10:3128", &[Fault::Placeholder]);
    }
}
