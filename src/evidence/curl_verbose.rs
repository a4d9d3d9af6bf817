//! Reads what `curl -v` prints: `*` says what curl does, `>` what it sends, `<` what comes back. The answer to CONNECT is told apart
//! from the answer inside the tunnel.

use super::http_head::{Head, Request, split_field};
use super::transfers::Transfers;
use super::{Beside, Line, Notes, Parser, Reader, cut};
use crate::finding::{Leg, Sign};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "curl -v",
    start: || Box::new(CurlVerbose::default()),
    sample: "> CONNECT example.com:443 HTTP/1.1\n< HTTP/1.1 502 Bad Gateway\n< Via: 1.1 proxy (squid/5.7)\n<",
};

const ID: &str = "curl_verbose";

/// What is known of the transfer so far.
#[derive(Debug, Default)]
struct CurlVerbose {
    /// A proxy is in use: by the command, the environment, or what was sent.
    has_proxy: bool,
    /// The command was copied along, so that a proxy it names would be known.
    has_command: bool,
    /// The proxy opened the tunnel; what follows is said inside it.
    is_tunnelled: bool,
    /// The last address that was dialled.
    dialled: Option<String>,
    request: Request,
    head: Option<Head>,
    /// A 407 whose fate is open: clients mostly ask without credentials first, and answer the challenge on the next request.
    challenge: Option<Head>,
    /// How the transfers of this text ended, with and without the proxy.
    transfers: Transfers,
}

impl Reader for CurlVerbose {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text.trim_start_matches(' ');
        let mut bytes = text.bytes();
        let (mark, space) = (bytes.next(), bytes.next());
        let is_marked = matches!(space, Some(b' ') | None);
        let rest = text.get(2..).unwrap_or_default();
        match mark {
            Some(b'*') if is_marked => self.info(rest),
            Some(b'>') if is_marked => self.sent(rest)?,
            Some(b'<') if is_marked => self.received(Line { number: line.number, text: rest }, notes)?,
            Some(b'{' | b'}') if rest.starts_with('[') => {}
            Some(b'c' | b'$' | b'#') => self.command(text, notes)?,
            _ => {
                self.close_head(notes);
                return None;
            }
        }
        notes.recognise(ID);
        Some(Beside { leg: self.leg(rest), ..Beside::default() })
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.close_head(notes);
        self.end_challenge(notes);
        self.transfers.note(ID, notes);
    }
}

impl CurlVerbose {
    /// The command itself, where it was copied along: `$ curl -v -x http://proxy:3128 https://example.com/`.
    fn command(&mut self, text: &str, notes: &mut Notes) -> Option<()> {
        let command = text.trim_start_matches(['$', '#', ' ']);
        let Some(rest) = command.strip_prefix("curl ").filter(|rest| !rest.starts_with("error")) else {
            self.end_challenge(notes);
            return None;
        };
        self.close_head(notes);
        self.end_challenge(notes);
        let transfers = std::mem::take(&mut self.transfers);
        *self = Self { transfers, has_command: true, ..Self::default() };
        self.has_proxy =
            [" -x", " --proxy", " --socks", " --preproxy"].iter().any(|it| format!(" {rest}").contains(it));
        Some(())
    }

    fn info(&mut self, text: &str) {
        if let Some(address) = text.trim_start().strip_prefix("Trying ") {
            if self.is_tunnelled {
                let transfers = std::mem::take(&mut self.transfers);
                *self = Self { transfers, ..Self::default() };
            }
            self.dialled = Some(address.trim_end_matches('.').to_owned());
        } else if text.contains("proxy env variable")
            || text.contains("Establish HTTP proxy tunnel")
            || text.contains("SOCKS")
            || text.contains("over proxy")
        {
            self.has_proxy = true;
        }
    }

    fn sent(&mut self, text: &str) -> Option<()> {
        if let Some(mut request) = Request::parse(text) {
            self.has_proxy |= request.is_connect || (request.authority.is_some() && !self.is_tunnelled);
            request.is_tunnelled = self.is_tunnelled;
            self.request = request;
            return Some(());
        }
        // A quotation mark of a mail or ticket stands before any text; what curl sends is a field, or the empty line.
        let field = split_field(text).filter(|_| self.request.method.is_some());
        if let Some((name, value)) = field
            && name.eq_ignore_ascii_case("host")
            && self.request.authority.is_none()
        {
            self.request.authority = Some(cut(value, 300).to_owned());
        }
        (field.is_some() || text.trim().is_empty()).then_some(())
    }

    fn received(&mut self, line: Line<'_>, notes: &mut Notes) -> Option<()> {
        if let Some(head) = Head::parse(line, self.request.clone()) {
            self.close_head(notes);
            self.head = Some(head);
            return Some(());
        }
        if line.text.trim().is_empty() {
            self.close_head(notes);
            return Some(());
        }
        self.head.as_mut()?.field(line).then_some(())
    }

    fn close_head(&mut self, notes: &mut Notes) {
        let Some(head) = self.head.take() else { return };
        if head.is_interim() {
            return;
        }
        if head.status().number() == 407 {
            self.challenge = Some(head);
            return;
        }
        // Another answer in the same transfer: the challenge was met.
        if let Some(challenge) = self.challenge.take() {
            notes.take_back(Sign::AuthRequired, challenge.line());
        }
        if head.answers_connect() && head.status().is_success() {
            self.is_tunnelled = true;
        } else {
            self.transfers.ended(&head, self.has_proxy);
        }
        head.note(ID, notes);
    }

    /// No other answer came: the challenge was the last word.
    fn end_challenge(&mut self, notes: &mut Notes) {
        if let Some(head) = self.challenge.take() {
            head.note(ID, notes);
        }
    }

    /// Which hop curl speaks of. Without a proxy it speaks of the first hop, whatever that is, so nothing is said.
    fn leg(&self, text: &str) -> Option<Leg> {
        let is_about_connection = !text.starts_with("HTTP/") && self.head.is_none();
        match (is_about_connection, self.has_proxy, self.is_tunnelled) {
            (true, true, true) => Some(Leg::ToTarget),
            (true, true, false) if is_transport(text) => Some(Leg::ToGateway),
            (true, false, _) if self.has_command && is_transport(text) => Some(Leg::ToTarget),
            _ => None,
        }
    }
}

/// Wordings about the connection itself. What the proxy answers is not among them.
fn is_transport(text: &str) -> bool {
    [
        "connect to ",
        "Failed to connect",
        "Connection refused",
        "Connection timed out",
        "Recv failure",
        "Send failure",
        "Empty reply",
        "SSL",
    ]
    .iter()
    .any(|it| text.contains(it))
}
