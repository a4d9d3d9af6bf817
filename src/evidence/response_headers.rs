//! Reads the raw head of an answer, as `curl -i`, `wget -S`, HTTPie and developer tools print it, with the request line before it
//! where there is one.

use super::http_head::{Head, Request, split_field};
use super::http_hops;
use super::{Beside, Line, Notes, Parser, Reader};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "response headers",
    start: || Box::new(ResponseHeaders::default()),
    sample: "HTTP/1.1 502 Bad Gateway\nServer: nginx/1.22.1\nContent-Type: text/html",
};

const ID: &str = "response_headers";

#[derive(Debug, Default)]
struct ResponseHeaders {
    request: Request,
    /// Fields of a request are passed over.
    in_request: bool,
    head: Option<Head>,
}

impl Reader for ResponseHeaders {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text.trim();
        if text.starts_with("HTTP/")
            && let Some(head) = Head::parse(line, std::mem::take(&mut self.request))
        {
            self.close(notes);
            self.head = Some(head);
            notes.recognise(ID);
            return Some(Beside::default());
        }
        if text.is_empty() {
            self.close(notes);
            self.in_request = false;
            return None;
        }
        if let Some(head) = &mut self.head {
            if head.field(line) {
                return Some(Beside { status: Some(head.status()), ..Beside::default() });
            }
            self.close(notes);
            return None;
        }
        if text.ends_with("HTTP/1.1") || text.ends_with("HTTP/1.0") || text.ends_with("HTTP/2") {
            let request = Request::parse(text)?;
            self.request = request;
            self.in_request = true;
            notes.recognise(ID);
            return Some(Beside::default());
        }
        if let Some(status) = status_of_tools(text) {
            let line_text = format!("HTTP/1.1 {status}");
            self.head = Head::parse(
                Line { number: line.number, text: &line_text },
                std::mem::take(&mut self.request),
            );
            self.head.as_ref()?;
            notes.recognise(ID);
            return Some(Beside::default());
        }
        let (name, value) = split_field(text)?;
        if self.in_request || http_hops::note_alone(ID, line, name, value, notes) {
            return Some(Beside::default());
        }
        None
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.close(notes);
    }
}

impl ResponseHeaders {
    fn close(&mut self, notes: &mut Notes) {
        let Some(head) = self.head.take() else { return };
        if !head.is_interim() {
            head.note(ID, notes);
        }
    }
}

/// How developer tools write a status among the fields: `Status Code: 502 Bad Gateway`, `:status: 502`.
fn status_of_tools(text: &str) -> Option<&str> {
    let lowered = text.get(..text.len().min(14))?.to_ascii_lowercase();
    let length = ["status code: ", "status code:", ":status: ", "status: "]
        .iter()
        .find(|it| lowered.starts_with(**it))?
        .len();
    let status = text.get(length..)?.trim();
    let digits = status.get(..3)?;
    let is_alone = status.len() == 3 || status.as_bytes()[3] == b' ';
    (digits.bytes().all(|it| it.is_ascii_digit()) && is_alone).then_some(status)
}
