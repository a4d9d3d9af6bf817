//! Masks host names and addresses where that is asked for: `<host-1>`, `<internal-host-1>`, `<ip-1>`, `<private-ip-1>`,
//! `<loopback-ip-1>`. A name is masked everywhere once it stood where only hosts stand.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};

use super::super::Redacted;
use super::{Kinds, search};

/// The text with its hosts or addresses masked.
pub fn mask(text: &str, kinds: Kinds, redacted: &mut Redacted) -> String {
    let names = if kinds.hosts { names(text) } else { Vec::new() };
    let mut numbers: HashMap<String, String> = HashMap::new();
    let mut last: HashMap<&'static str, usize> = HashMap::new();
    let mut out = String::with_capacity(text.len());
    let mut written = 0;
    for (start, end) in words(text) {
        let word = &text[start..end];
        let class = if let Some(address) = address(word) {
            if !kinds.ips {
                continue;
            }
            class_of_address(address)
        } else if names.binary_search(&word.to_ascii_lowercase()).is_ok() {
            class_of_name(word)
        } else {
            continue;
        };
        let placeholder = numbers.entry(word.to_ascii_lowercase()).or_insert_with(|| {
            let number = last.entry(class).or_insert(0);
            *number += 1;
            format!("<{class}-{number}>")
        });
        if class.ends_with("host") {
            redacted.hosts += 1;
        } else {
            redacted.ips += 1;
        }
        out.push_str(&text[written..start]);
        out.push_str(placeholder);
        written = end;
    }
    out.push_str(&text[written..]);
    out
}

/// Runs of the signs that names and addresses are made of.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() && !is_host_sign(bytes[at]) {
            at += 1;
        }
        let start = at;
        while at < bytes.len() && is_host_sign(bytes[at]) {
            at += 1;
        }
        let mut end = at;
        while start < end && matches!(bytes[end - 1], b'.' | b'-') {
            end -= 1;
        }
        // An IPv6 address holds colons.
        if start < bytes.len() && bytes[start].is_ascii_hexdigit() {
            let longer = start
                + bytes[start..]
                    .iter()
                    .take(45)
                    .take_while(|it| it.is_ascii_hexdigit() || matches!(it, b':' | b'.'))
                    .count();
            if end < longer
                && text[start..longer].matches(':').count() > 1
                && text[start..longer].parse::<IpAddr>().is_ok()
            {
                end = longer;
                at = longer;
            }
        }
        (start < bytes.len()).then_some((start, end.max(start)))
    })
    .filter(|(start, end)| start < end)
}

const fn is_host_sign(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_')
}

fn address(word: &str) -> Option<IpAddr> {
    if word.contains(':') { word.parse().ok() } else { word.parse::<Ipv4Addr>().ok().map(IpAddr::V4) }
}

fn class_of_address(address: IpAddr) -> &'static str {
    let (is_loopback, is_private) = match address {
        IpAddr::V4(it) => (it.is_loopback(), it.is_private() || it.is_link_local()),
        IpAddr::V6(it) => (it.is_loopback(), matches!(it.segments()[0] & 0xFE00, 0xFC00 | 0xFE80)),
    };
    match (is_loopback, is_private) {
        (true, _) => "loopback-ip",
        (false, true) => "private-ip",
        (false, false) => "ip",
    }
}

/// Names that only mean something inside a network keep that class.
fn class_of_name(name: &str) -> &'static str {
    let lowered = name.to_ascii_lowercase();
    let is_internal = !lowered.contains('.')
        || [
            ".internal",
            ".local",
            ".lan",
            ".corp",
            ".home",
            ".svc",
            ".intranet",
            ".localdomain",
            ".home.arpa",
        ]
        .iter()
        .any(|it| lowered.ends_with(it));
    if is_internal { "internal-host" } else { "host" }
}

/// The names that stand where only hosts stand: in URLs, behind `Host:` and its like, before a port.
fn names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut add = |text: &str| {
        let name: String = text.chars().take_while(|it| it.is_ascii() && is_host_sign(*it as u8)).collect();
        let name = name.trim_matches(['.', '-']).to_ascii_lowercase();
        let is_name = 1 < name.len()
            && address(&name).is_none()
            && name.bytes().any(|it| it.is_ascii_alphabetic())
            && name != "localhost";
        if is_name {
            names.push(name);
        }
    };
    for at in search::all(text, "://") {
        let rest = &text[at + 3..];
        let end = rest
            .find(|it: char| it.is_whitespace() || matches!(it, '/' | '"' | '\'' | '?'))
            .unwrap_or(rest.len());
        let authority = &rest[..end];
        add(authority.rsplit_once('@').map_or(authority, |(_, host)| host));
    }
    for line in text.lines() {
        let lowered = line.to_ascii_lowercase();
        for opening in [
            "host: ",
            "host: \"",
            "authority: ",
            "connect ",
            "could not resolve host: ",
            "could not resolve proxy: ",
            "connected to ",
            "server: ",
            "getaddrinfo enotfound ",
        ] {
            for at in search::all(&lowered, opening) {
                let rest = &line[at + opening.len()..];
                let word = rest
                    .split(|it: char| it.is_whitespace() || matches!(it, ',' | '"' | ':'))
                    .next()
                    .unwrap_or("");
                if word.contains('.') && !word.contains('/') {
                    add(word);
                }
            }
        }
        for at in memchr::memchr_iter(b':', line.as_bytes()) {
            let is_port = line[at + 1..].bytes().take_while(u8::is_ascii_digit).count() >= 2;
            let start = line[..at]
                .rfind(|it: char| !(it.is_ascii() && is_host_sign(it as u8)))
                .map_or(0, |it| it + line[it..].chars().next().map_or(1, char::len_utf8));
            let word = &line[start..at];
            if is_port
                && word.contains('.')
                && word
                    .rsplit('.')
                    .next()
                    .is_some_and(|it| 1 < it.len() && it.bytes().all(|it| it.is_ascii_alphabetic()))
            {
                add(word);
            }
        }
    }
    names.sort_unstable();
    names.dedup();
    names
}
