//! Reads lighttpd's error log: `2026-01-15 10:00:00: (gw_backend.c.274) message`.

use super::quiet_log::QuietLog;
use super::{Beside, Line, Notes, Parser, Reader};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "lighttpd error log",
    start: || Box::new(LighttpdErrorLog::default()),
    sample: "2026-01-15 10:00:00: (gw_backend.c.274) establishing connection failed: socket: tcp:192.0.2.10:8080: Connection refused",
};

const ID: &str = "lighttpd_error_log";

#[derive(Default)]
struct LighttpdErrorLog {
    quiet: QuietLog,
}

impl Reader for LighttpdErrorLog {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let bytes = line.text.as_bytes();
        if bytes.get(19..22) != Some(b": (") || bytes.get(10) != Some(&b' ') {
            return None;
        }
        let (file, message) = line.text.get(22..)?.split_once(") ")?;
        if !file.contains(".c.") {
            return None;
        }
        notes.recognise(ID);
        self.quiet.see(line);
        let peer = message.split_once("tcp:").and_then(|(_, rest)| rest.split([' ', ',']).next());
        let peer = peer.map(|it| it.trim_end_matches(':'));
        Some(Beside { peer, program: Some("lighttpd"), ..Beside::default() })
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.quiet.finish(ID, notes);
    }
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::{codes, peer};

    #[test]
    fn the_backend_and_the_reason_are_read() {
        let line = "2026-01-15 10:00:00: (gw_backend.c.274) establishing connection failed: socket: tcp:192.0.2.1:80: Connection refused";
        assert_eq!(codes(line), ["lighttpd.refused"]);
        assert_eq!(peer(line).as_deref(), Some("192.0.2.1:80"));
        assert_eq!(
            codes("2026-01-15 10:00:00: (server.c.1704) server started (lighttpd/1.4.69)"),
            ["log.quiet"]
        );
    }
}
