//! Reads the short error page that nginx and its kin share: the status in the heading, and under the rule who wrote it.
//!
//! The same template is printed by `OpenResty`, Tengine, Cloudflare, Azure Application Gateway and many more, so the last line decides.
//! People paste it as HTML, escaped in a log line, or as the two lines that a browser shows.

use super::http_status::of_answer;
use super::product_status::meaning;
use super::{Beside, Line, Notes, Parser, Reader};
use crate::finding::{Code, Leg, Role, Sign, StatusCode, Strength};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "a gateway's error page",
    start: || Box::new(GatewayPage::default()),
    sample: "<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx/1.22.1</center>",
};

const ID: &str = "gateway_page";

/// A heading whose author is not yet known.
#[derive(Clone, Copy, Debug)]
struct Heading {
    status: StatusCode,
    /// Its line.
    number: u64,
    /// Whether it stood in HTML.
    is_html: bool,
}

#[derive(Default)]
struct GatewayPage {
    heading: Option<Heading>,
}

/// The author must follow within so many lines.
const LINES_TO_AUTHOR: u64 = 4;

impl Reader for GatewayPage {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text;
        let trimmed = text.trim_matches([' ', '\t', '>', '#', '*', '`']);
        if let Some(status) = shown_heading(trimmed) {
            self.end(notes);
            self.heading = Some(Heading { status, number: line.number, is_html: false });
            return None;
        }
        if memchr::memchr(b'<', text.as_bytes()).is_none() {
            let heading = self.heading?;
            if trimmed.is_empty() {
                return None;
            }
            if heading.is_html {
                return None;
            }
            let author = shown_author(trimmed)?;
            self.heading = None;
            return Some(note(heading.status, author, line, notes));
        }
        let heading = html_heading(text);
        if let Some(status) = heading {
            self.heading = Some(Heading { status, number: line.number, is_html: true });
        }
        if let Some(author) = html_author(text)
            && let Some(heading) = self.heading.take()
            && line.number - heading.number <= LINES_TO_AUTHOR
        {
            return Some(note(heading.status, author, line, notes));
        }
        if (text.contains("</html>") || text.contains("</body>"))
            && let Some(Heading { status, is_html: true, .. }) = self.heading.take()
        {
            return Some(note(status, "", line, notes));
        }
        heading.map(|status| {
            notes.recognise(ID);
            Beside { status: Some(status), ..Beside::default() }
        })
    }

    fn finish(&mut self, notes: &mut Notes) {
        self.end(notes);
    }
}

impl GatewayPage {
    /// A heading that no author followed: only the status is known.
    fn end(&mut self, notes: &mut Notes) {
        if let Some(Heading { status, number, is_html: true }) = self.heading.take() {
            let text = "a page that says no more than its status";
            note(status, "", Line { number, text }, notes);
        }
    }
}

/// Notes what this status means on a page of this author, by the same codes as an answer's head gives, so that a head with its page
/// counts once.
fn note<'a>(status: StatusCode, author: &'a str, line: Line<'a>, notes: &mut Notes) -> Beside<'a> {
    let program = (!author.is_empty()).then_some(author);
    let beside = Beside { status: Some(status), program, ..Beside::default() };
    notes.recognise(ID);
    let is_cloudflare = author.get(..10).is_some_and(|it| it.eq_ignore_ascii_case("cloudflare"));
    let code = if is_cloudflare && status.is_server_error() {
        Some(&CLOUDFLARE_ITSELF)
    } else {
        meaning(author, status).or_else(|| of_answer(status))
    };
    if let Some(code) = code {
        notes.add(ID, code, line, beside);
    }
    beside
}

/// The status in `<h1>502 Bad Gateway</h1>` of the template, where the words are the status's own.
fn html_heading(text: &str) -> Option<StatusCode> {
    let start = text.find("<h1>")? + 4;
    let inner = &text[start..];
    let end = inner.find('<').unwrap_or(inner.len());
    shown_heading(inner[..end].trim())
}

/// The status of a line that holds nothing but a status and its name.
fn shown_heading(text: &str) -> Option<StatusCode> {
    if !text.starts_with(['4', '5']) || 40 < text.len() {
        return None;
    }
    let (number, name) = text.split_once(' ')?;
    HEADINGS.iter().find(|(it, names)| *it == number && names.contains(&name))?;
    StatusCode::parse(number)
}

/// The author in `<hr><center>nginx</center>`.
fn html_author(text: &str) -> Option<&str> {
    for opening in ["<hr><center>", "<hr/><center>", "<hr /><center>", "Powered by "] {
        if let Some(at) = text.find(opening) {
            let rest = &text[at + opening.len()..];
            let author = rest.split('<').next().unwrap_or("").trim();
            return (!author.is_empty() && author.len() <= 60).then_some(author);
        }
    }
    None
}

/// The author where a browser's view was copied: a line that holds only a known name with its version.
fn shown_author(text: &str) -> Option<&str> {
    let name = text.split(['/', ' ']).next()?;
    (text.len() <= 40 && SHOWN_AUTHORS.iter().any(|it| it.eq_ignore_ascii_case(name))).then_some(text)
}

const SHOWN_AUTHORS: &[&str] = &[
    "nginx",
    "openresty",
    "cloudflare",
    "cloudflare-nginx",
    "tengine",
    "angie",
    "freenginx",
    "Microsoft-Azure-Application-Gateway",
    "stgw",
    "CloudWAF",
    "kong",
];

const HEADINGS: &[(&str, &[&str])] = &[
    ("400", &["Bad Request"]),
    ("403", &["Forbidden"]),
    ("413", &["Request Entity Too Large"]),
    ("429", &["Too Many Requests"]),
    ("500", &["Internal Server Error"]),
    ("502", &["Bad Gateway"]),
    ("503", &["Service Temporarily Unavailable", "Service Unavailable"]),
    ("504", &["Gateway Time-out", "Gateway Timeout", "Gateway Time-Out"]),
];

/// Codes of this file, for the test over all entries.
pub static CODES: &[&Code] = &[&CLOUDFLARE_ITSELF];

/// The plain page is Cloudflare's own; for an origin's error it shows the branded one, or passes the origin's page on.
static CLOUDFLARE_ITSELF: Code = Code {
    id: "cloudflare.plain-page",
    sign: Sign::ProxyOverloaded,
    speaker: Role::Gateway,
    leg: Leg::Unknown,
    strength: Strength::Fair,
    says: "Cloudflare itself answers with an error: the origin was not asked, or not heard",
};

#[cfg(test)]
mod tests {
    use crate::evidence::Intake;

    fn check(text: &str, expected: &[&str]) {
        let mut intake = Intake::new();
        intake.push(text.as_bytes());
        let reading = intake.finish();
        let found: Vec<_> = reading.findings.iter().map(|it| it.code.id).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_last_line_says_who_wrote_the_page() {
        check(
            "<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n\
             <hr><center>nginx/1.22.1</center>\n</body>\n</html>",
            &["http.502"],
        );
        check(
            "<center><h1>502 Bad Gateway</h1></center>\n<hr><center>cloudflare</center>",
            &["cloudflare.plain-page"],
        );
        check(
            r"b'<html>\r\n<body>\r\n<center><h1>504 Gateway Time-out</h1></center>\r\n<hr><center>openresty</center>\r\n</body>'",
            &["http.504"],
        );
    }

    #[test]
    fn a_page_of_nobody_says_only_its_status() {
        check("<html><body><center><h1>502 Bad Gateway</h1></center>\n</body></html>", &["http.502"]);
    }

    #[test]
    fn a_copied_page_is_read() {
        check("502 Bad Gateway\nnginx/1.18.0 (Ubuntu)", &["http.502"]);
        check("> 504 Gateway Time-out\n>\n> nginx", &["nginx.status-504"]);
    }

    #[test]
    fn prose_and_other_headings_are_left_alone() {
        check("<h1>502 ways to cook</h1>\n<hr><center>nginx</center>", &[]);
        check("We saw a 502 Bad Gateway on Monday\nnginx was restarted", &[]);
        check("<h1>Welcome to nginx!</h1>", &[]);
        check("502 Bad Gateway is what nginx says\nnginx", &[]);
    }
}
