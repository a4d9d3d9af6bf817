//! Lines that set a proxy: environment variables, and the `name = value` lines of common clients.

/// Which setting a line makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variable {
    /// `http_proxy`, `https_proxy`, `all_proxy`, or a client's own word for it.
    Proxy,
    /// `no_proxy`: hosts that are asked without the proxy.
    NoProxy,
}

/// A line that sets a proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnvLine<'a> {
    /// Which setting.
    pub variable: Variable,
    /// The name as written.
    pub name: &'a str,
    /// The value without quotes.
    pub value: &'a str,
}

impl<'a> EnvLine<'a> {
    /// `export HTTPS_PROXY="http://…"`, `ENV http_proxy=…`, `set HTTP_PROXY=…`, `proxy = http://…`, `$env:HTTPS_PROXY = "…"`.
    pub fn parse(line: &'a str) -> Option<Self> {
        let mut text = line.trim();
        for word in ["export ", "ENV ", "ARG ", "set ", "SET ", "setx ", "- ", "declare -x "] {
            text = text.strip_prefix(word).unwrap_or(text).trim_start();
        }
        let text = text.strip_prefix("$env:").or_else(|| text.strip_prefix("$Env:")).unwrap_or(text);
        let at = text.find(['=', ':'])?;
        let (name, value) = (text[..at].trim(), text[at + 1..].trim());
        if 24 < name.len() {
            return None;
        }
        let lowered = name.to_ascii_lowercase();
        let variable = match lowered.as_str() {
            "http_proxy" | "https_proxy" | "all_proxy" | "ftp_proxy" | "https-proxy" | "http-proxy"
            | "http.proxy" | "https.proxy" => Variable::Proxy,
            "proxy" if value.trim_start_matches(['"', '\'']).contains("://") && !value.contains(' ') => {
                Variable::Proxy
            }
            "no_proxy" | "noproxy" => Variable::NoProxy,
            _ => return None,
        };
        let value = value.trim_end_matches([';', ',']).trim_matches(['"', '\'', '`']);
        (!value.is_empty()).then_some(Self { variable, name, value })
    }
}

#[cfg(test)]
mod tests {
    use super::{EnvLine, Variable};

    #[test]
    fn the_usual_ways_to_write_it_are_read() {
        for line in [
            "export https_proxy=http://192.0.2.10:3128",
            "HTTPS_PROXY=\"http://192.0.2.10:3128\"",
            "$env:HTTPS_PROXY = 'http://192.0.2.10:3128'",
            "proxy=http://192.0.2.10:3128",
            "https-proxy = http://192.0.2.10:3128",
            "  - HTTP_PROXY=http://192.0.2.10:3128",
        ] {
            let found = EnvLine::parse(line).expect("a setting");
            assert_eq!((found.variable, found.value), (Variable::Proxy, "http://192.0.2.10:3128"), "{line}");
        }
        assert!(EnvLine::parse("the proxy: it fails").is_none());
        assert!(EnvLine::parse("no proxy here").is_none());
    }
}
