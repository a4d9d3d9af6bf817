//! Fills the blanks of a command from the evidence, where it names what belongs there.

use crate::diagnosis::Kind;
use crate::finding::{Finding, Leg};

/// What is known for the blanks.
#[derive(Debug, Default)]
pub struct Blanks {
    proxy: Option<(String, Option<String>)>,
    target: Option<(String, Option<String>)>,
    has_no_forward_proxy: bool,
}

impl Blanks {
    /// What the findings name. The first address dialled on each leg counts.
    pub fn from(findings: &[Finding], kind: Kind) -> Self {
        let mut known =
            findings.iter().filter_map(|it| Some((it.leg, authority(it.facts.peer.as_deref()?)?)));
        let mut blanks = Self { has_no_forward_proxy: kind == Kind::Reverse, ..Self::default() };
        for (leg, authority) in &mut known {
            match leg {
                Leg::ToGateway if blanks.proxy.is_none() => blanks.proxy = Some(authority),
                Leg::ToTarget | Leg::Unknown if blanks.target.is_none() => blanks.target = Some(authority),
                Leg::ToGateway | Leg::ToNode | Leg::ToTarget | Leg::Unknown => {}
            }
        }
        blanks
    }

    /// The command with what is known put in. What is not known stays in capitals.
    pub fn fill(&self, command: &str) -> String {
        let mut filled = command.to_owned();
        if self.has_no_forward_proxy {
            filled = filled.replace("-x PROXY_URL ", "");
        }
        if let Some((host, Some(port))) = &self.proxy {
            filled = filled.replace("PROXY_URL", &format!("http://{host}:{port}"));
        }
        if let Some((host, port)) = &self.target {
            let url = match port.as_deref() {
                Some("443") | None => format!("https://{host}/"),
                Some("80") => format!("http://{host}/"),
                Some(port) => format!("http://{host}:{port}/"),
            };
            filled = filled.replace("TARGET_URL", &url);
        }
        let hosts = [
            ("PROXY_HOST", "PROXY_PORT", &self.proxy),
            ("UPSTREAM_HOST", "UPSTREAM_PORT", &self.target),
            ("TARGET_HOST", "TARGET_PORT", &self.target),
        ];
        for (host_blank, port_blank, known) in hosts {
            let Some((host, port)) = known else { continue };
            filled = filled.replace(host_blank, host);
            if let Some(port) = port {
                filled = filled.replace(port_blank, port);
            }
        }
        filled
    }
}

/// Host and port of an authority or URL. Only what is safe in a shell is taken over.
fn authority(peer: &str) -> Option<(String, Option<String>)> {
    if peer.starts_with("unix:") || peer.starts_with('/') {
        return None;
    }
    let rest = peer.split_once("://").map_or(peer, |(_, rest)| rest);
    let rest = rest.split(['/', '?', '#']).next()?;
    let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !port.is_empty() && port.bytes().all(|it| it.is_ascii_digit()) => {
            (host, Some(port.to_owned()))
        }
        _ => (rest, None),
    };
    let is_plain = !host.is_empty()
        && host.len() <= 253
        && host.bytes().all(|it| it.is_ascii_alphanumeric() || b".-_:[]".contains(&it));
    is_plain.then(|| (host.to_owned(), port))
}

#[cfg(test)]
mod tests {
    use super::authority;

    #[test]
    fn only_plain_authorities_reach_a_command() {
        assert_eq!(
            authority("http://192.0.2.10:8080/x"),
            Some(("192.0.2.10".to_owned(), Some("8080".to_owned())))
        );
        assert_eq!(
            authority("user:pass@example.com:443"),
            Some(("example.com".to_owned(), Some("443".to_owned())))
        );
        assert_eq!(authority("$(rm):80"), None);
        assert_eq!(authority("unix:/run/x.sock:/index"), None);
    }
}
