//! The three digits of an answer's status, where an error message holds them.

use super::lexer::Token;
use super::part::{Part, Parts, Phase, Who};
use crate::finding::StatusCode;

/// Looks for statuses beside the words that announce them.
pub fn find(line: &str, tokens: &[Token], parts: &mut Parts) {
    let asks_proxy = parts.who == Some(Who::SurelyProxy) && tokens.iter().any(|it| is_tunnel(it.part));
    for token in tokens {
        match token.part {
            Part::TunnelStatus if parts.tunnel_status.is_none() => {
                parts.tunnel_status =
                    first_number(&line[token.end..]).or_else(|| reason_alone(line, token.end, tokens));
            }
            Part::TunnelStatusBeside if parts.tunnel_status.is_none() => {
                parts.tunnel_status = number_beside(&line[token.end..]);
            }
            Part::Status if parts.status.is_none() => parts.status = number_beside(&line[token.end..]),
            Part::Reason(number) if parts.status.is_none() => {
                if is_number_before(line, token.at, number)
                    || line[token.end..].trim_start().starts_with(&number.to_string())
                    || is_last_word(line, token)
                {
                    parts.status = StatusCode::new(number);
                }
                // Go's transport gives the proxy's reason alone as the error of the request: `Get "https://…": Bad Gateway`.
                let before = line[..token.at].trim_end();
                if before.ends_with("\":")
                    && line.contains("\"https://")
                    && line.trim_end().len() == token.end
                {
                    parts.tunnel_status = StatusCode::new(number);
                }
            }
            _ => {}
        }
    }
    if asks_proxy && parts.tunnel_status.is_none() {
        parts.tunnel_status = parts.status;
    }
}

fn is_tunnel(part: Part) -> bool {
    matches!(
        part,
        Part::Proxy(Phase::Tunnel, _)
            | Part::Phase(Phase::Tunnel)
            | Part::TunnelStatus
            | Part::TunnelStatusBeside
    )
}

/// The first three digits that stand alone in what follows and can be the status of a failure.
fn first_number(text: &str) -> Option<StatusCode> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len().min(FARTHEST) {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let length = bytes[at..].iter().take_while(|it| it.is_ascii_digit()).count();
        let before = at.checked_sub(1).map(|before| bytes[before]);
        let after = bytes.get(at + length);
        let next = bytes.get(at + length + 1).copied().unwrap_or(b' ');
        // Part of an address, a port or a name.
        let is_tail = match before {
            Some(b'.' | b'-' | b'_') => true,
            Some(b':') => 2 <= at && bytes[at - 2].is_ascii_alphanumeric(),
            Some(other) => other.is_ascii_alphanumeric(),
            None => false,
        };
        let is_head = match after {
            Some(b'.' | b'-' | b':') => next.is_ascii_alphanumeric(),
            Some(other) => other.is_ascii_alphanumeric(),
            None => false,
        };
        let stands_alone = !is_tail && !is_head;
        if length == 3 && stands_alone {
            let status = StatusCode::parse(&text[at..at + length]);
            let is_status = |it: &StatusCode| matches!(it.number(), 300..=308 | 400..=431 | 451 | 500..=599);
            if status.as_ref().is_some_and(is_status) {
                return status;
            }
        }
        at += length;
    }
    None
}

/// The number is looked for within so many bytes: a proxy's address may stand between.
const FARTHEST: usize = 240;

/// Three digits right after the word, with signs or a small word between.
fn number_beside(text: &str) -> Option<StatusCode> {
    let digits = text.find(|it: char| it.is_ascii_digit())?;
    let between = &text[..digits];
    let only_signs = 14 >= between.len()
        && between.split(|it: char| !it.is_ascii_alphabetic()).all(|it| {
            matches!(it, "" | "code" | "is" | "was" | "of" | "http" | "HTTP" | "status" | "a" | "E")
        });
    let bytes = &text.as_bytes()[digits..];
    let length = bytes.iter().take_while(|it| it.is_ascii_digit()).count();
    let ends = !bytes.get(length).is_some_and(|it| {
        it.is_ascii_alphanumeric()
            || matches!(it, b'.' | b':') && bytes.get(length + 1).is_some_and(u8::is_ascii_digit)
    });
    if !only_signs || length != 3 || !ends {
        return None;
    }
    StatusCode::parse(&text[digits..digits + 3]).filter(|it| 400 <= it.number())
}

fn is_number_before(line: &str, at: usize, number: u16) -> bool {
    let before = line[..at].trim_end_matches([' ', '"', '\'', '(', '-', ':', ',', '\t']);
    before.ends_with(&number.to_string())
        && !before[..before.len() - 3].ends_with(|it: char| it.is_ascii_alphanumeric() || it == '.')
}

/// Whether the message ends with this phrase and it follows a colon, so that it is all that the message says.
fn is_last_word(line: &str, token: &Token) -> bool {
    let ends = line[token.end..].trim_end_matches(['"', '\'', ')', '}', ']', '.', ',', ' ', '>']).is_empty();
    let before = line[..token.at].trim_end_matches([' ', '"', '\'', '(']);
    ends && before.ends_with(':')
}

/// wget gives the reason without the number: `Proxy tunneling failed: Forbidden`.
fn reason_alone(line: &str, at: usize, tokens: &[Token]) -> Option<StatusCode> {
    let beside = line[at..].len() - line[at..].trim_start_matches([':', ' ', '"', '\'']).len() + at;
    // The next message may follow without a space, so the phrase is compared by its start alone.
    REASONS
        .iter()
        .find(|(reason, _)| line[beside..].starts_with(reason))
        .and_then(|(_, number)| StatusCode::new(*number))
        .or_else(|| {
            tokens.iter().find_map(|it| match it.part {
                Part::Reason(number) if it.at == beside => StatusCode::new(number),
                _ => None,
            })
        })
}

const REASONS: [(&str, u16); 9] = [
    ("Bad Gateway", 502),
    ("Service Unavailable", 503),
    ("Gateway Time", 504),
    ("Forbidden", 403),
    ("Proxy Authentication Required", 407),
    ("Too Many Requests", 429),
    ("Method Not Allowed", 405),
    ("Bad Request", 400),
    ("Internal Server Error", 500),
];
