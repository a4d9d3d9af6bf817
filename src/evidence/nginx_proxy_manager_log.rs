//! Reads the access log of nginx Proxy Manager: `[date] - 502 502 - GET https host "/" [Client …] [Length …] [Gzip -] [Sent-to …]`.

use memchr::memmem;

use super::upstream_try::UpstreamTry;
use super::{Beside, Line, Notes, Parser, Reader, columns};
use crate::finding::StatusCode;

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "nginx Proxy Manager access log",
    start: || Box::new(NginxProxyManagerLog),
    sample: "[15/Jan/2026:10:00:00 +0000] - 502 502 - GET https app.example.com \"/\" [Client 198.51.100.7] [Length 154] [Gzip -] \
             [Sent-to 192.0.2.10] \"curl/8.5.0\" \"-\"",
};

const ID: &str = "nginx_proxy_manager_log";

struct NginxProxyManagerLog;

impl Reader for NginxProxyManagerLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text;
        let stamp = text.as_bytes().strip_prefix(b"[")?;
        if !columns::is_log_date(stamp) || stamp.get(26..28) != Some(b"] ") {
            return None;
        }
        memmem::find(text.as_bytes(), b"] [Length ")?;
        let mut words = text.get(29..)?.split(' ').filter(|word| !word.ends_with(','));
        let (_cache, upstream, status) = (words.next()?, words.next()?, words.next()?);
        let status = StatusCode::parse(status)?;
        let method = words.by_ref().take(2).find(|word| columns::is_method(word))?;
        let peer = text.split_once("[Sent-to ").and_then(|(_, rest)| rest.split(']').next());
        notes.recognise(ID);
        let tries = UpstreamTry { status: Some(upstream).filter(|it| *it != "-"), ..UpstreamTry::default() };
        let beside = Beside {
            status: Some(status),
            method: Some(method),
            peer,
            program: Some("nginx"),
            ..Beside::default()
        };
        tries.note(ID, line, status, notes, beside);
        Some(beside)
    }
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::{codes, peer};

    #[test]
    fn the_status_and_the_peer_are_read() {
        let line = |status: &str| {
            format!(
                "[15/Jan/2026:10:00:00 +0000] - {status} - GET https a.example \"/\" [Client 198.51.100.7] [Length 154] [Gzip -] [Sent-to 192.0.2.10] \"curl\" \"-\""
            )
        };
        assert_eq!(codes(&line("502 502")), ["access.502"]);
        assert_eq!(codes(&line("200 200")), ["access.answered"]);
        assert_eq!(codes(&line("504 504")), ["access.504"]);
        assert_eq!(codes(&line("- 499")), ["nginx.access-499"]);
        assert_eq!(peer(&line("502 502")).as_deref(), Some("192.0.2.10"));
    }
}
