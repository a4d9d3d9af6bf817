//! One line's message: whether it is one, and its parts.

use super::event::Event;
use super::lexer::Token;
use super::part::{Mark, Outcome, Part, Parts, Phase, Who, stronger};
use super::{dialled, lexer, looks, meaning, numbers, source, status};
use crate::evidence::columns;
use crate::finding::{Leg, Millis, Sign, Strength};

/// The event a line tells, where it looks like the message of an error and not like code or prose about errors.
pub fn read(number: u64, text: &str, leg: Option<Leg>) -> Option<Event> {
    let tokens = lexer::tokens(text);
    if !tokens.iter().any(|it| it.part.can_fail()) || tokens.iter().any(|it| it.part == Part::Code) {
        return None;
    }
    let mut parts = parts_of(text, &tokens);
    status::find(text, &tokens, &mut parts);
    let has_number = numbers::find(text, &tokens, &mut parts);
    refine(text, &mut parts);
    if !parts.is_fault() || source::is_source(text) || source::is_list(text, &tokens) {
        return None;
    }
    let machine = dialled::find(text);
    parts.by_port = leg.or_else(|| machine.as_ref().and_then(|it| it.leg));
    if leg == Some(Leg::ToGateway) {
        parts.who = parts.who.max(Some(Who::SurelyProxy));
    }
    let looked_up = if matches!(parts.outcome, Outcome::NoSuchName | Outcome::LookupFailed) {
        dialled::looked_up(text)
    } else {
        None
    };
    if let Some(name) = looked_up {
        if is_half_a_url(name) {
            parts.says =
                stronger(parts.says, Some((Sign::CredentialsMalformed, Leg::ToGateway, Strength::Strong)));
        }
        parts.by_port = if dialled::is_proxy_name(name) { Some(Leg::ToGateway) } else { None };
    }
    if !is_error(text, &tokens, &parts, has_number) {
        return None;
    }
    let (sign, ..) = meaning::of(&parts)?;
    let status = parts.tunnel_status.or(parts.status);
    let program =
        tokens.iter().find_map(|it| if let Part::Program(name) = it.part { Some(name) } else { None });
    let peer = match (looked_up, machine) {
        (Some(name), _)
            if matches!(sign, Sign::NameNotFound | Sign::NameLookupFailed | Sign::CredentialsMalformed) =>
        {
            Some(name.to_owned())
        }
        (_, machine) => machine.map(|it| it.peer),
    };
    Some(Event {
        parts,
        line: number,
        last: number,
        count: 1,
        quote: crate::evidence::cut(text.trim(), 300).to_owned(),
        peer,
        program,
        elapsed: elapsed(text),
        status,
    })
}

fn parts_of(text: &str, tokens: &[Token]) -> Parts {
    let mut parts = Parts::default();
    let mut phase_end = 0;
    let mut outcome_phase = Phase::Unknown;
    let mut says_length = 0;
    for token in tokens {
        // The first label of a host's name tells no more than the name does.
        // `504 Gateway Timeout` is an answer, no time that ran out.
        if is_reason_around(tokens, token) {
            continue;
        }
        // Node's tunnel agent puts this code beside every cause.
        if text[token.at..token.end] == *"ECONNRESET" && text[..token.at].contains(", cause=") {
            continue;
        }
        let is_label = text[token.at..token.end].ends_with("proxy") && is_inside_host(text, token);
        let is_websocket = token.part == Part::Phase(Phase::Tls)
            && text[..token.at].to_ascii_lowercase().contains("websocket");
        let (who, phase, outcome) = match token.part {
            // Its handshake is an HTTP request.
            Part::Phase(_) if is_websocket => continue,
            Part::Who(_) | Part::Proxy(..) if is_label => continue,
            Part::Outcome(Outcome::TimedOut) | Part::Both(_, Outcome::TimedOut)
                if is_setting(text, token.end) =>
            {
                continue;
            }
            Part::Who(who) => (Some(who), Phase::Unknown, Outcome::None),
            Part::Phase(phase) => (None, phase, Outcome::None),
            Part::Outcome(outcome) => (None, Phase::Unknown, outcome),
            Part::Both(phase, outcome) => (None, phase, outcome),
            Part::Proxy(phase, outcome) => (Some(Who::SurelyProxy), phase, outcome),
            Part::Says(sign, leg, strength) => {
                let length = token.end - token.at;
                let better = parts.says.is_none_or(|(_, _, known)| (known, says_length) < (strength, length));
                if better {
                    parts.says = Some((sign, leg, strength));
                    says_length = length;
                }
                continue;
            }
            Part::TunnelStatus => (Some(Who::SurelyProxy), Phase::Tunnel, Outcome::None),
            Part::TunnelStatusBeside => (Some(Who::SurelyProxy), Phase::Unknown, Outcome::None),
            Part::Mark(_)
            | Part::Status
            | Part::Reason(_)
            | Part::Program(_)
            | Part::Number(_)
            | Part::Code => continue,
        };
        parts.who = parts.who.max(who);
        if parts.outcome < outcome {
            parts.outcome = outcome;
            outcome_phase = phase;
        }
        // Of several steps the longest word counts, then the last: `dial tcp …: connect:`.
        if phase != Phase::Unknown && (parts.phase == Phase::Unknown || phase_end <= token.at) {
            parts.phase = phase;
            phase_end = token.end;
        }
    }
    if outcome_phase != Phase::Unknown && parts.phase != Phase::Tunnel {
        parts.phase = outcome_phase;
    }
    parts
}

/// Whether the word is part of the phrase of a status.
fn is_reason_around(tokens: &[Token], token: &Token) -> bool {
    !matches!(token.part, Part::Reason(_))
        && tokens
            .iter()
            .any(|it| matches!(it.part, Part::Reason(_)) && it.at <= token.at && token.end <= it.end)
}

/// Whether the word is a label of a name such as `proxy.example.net` or `web-proxy:3128`.
fn is_inside_host(text: &str, token: &Token) -> bool {
    let bytes = text.as_bytes();
    let mut after = bytes[token.end..].iter();
    let before = token.at.checked_sub(1).map(|at| bytes[at]);
    match after.next() {
        Some(b'.' | b'-') => after.next().is_some_and(u8::is_ascii_alphanumeric),
        Some(b':') => after.next().is_some_and(u8::is_ascii_digit),
        Some(_) | None => matches!(before, Some(b'.' | b'@')),
    }
}

/// Whether the word before this is the name of a setting: `timeout=10`, `timeout: 30`.
fn is_setting(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches(['"', '\'']);
    let Some(rest) = rest.strip_prefix(['=', ':']) else { return false };
    rest.trim_start().starts_with(|it: char| it.is_ascii_digit()) || rest.trim_start().starts_with("None")
}

/// What only several parts together tell.
fn refine(text: &str, parts: &mut Parts) {
    let has = |word: &str| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some();
    // The words of ETIMEDOUT: they mean the attempt unless another step is named.
    if parts.outcome == Outcome::TimedOut && parts.phase == Phase::Unknown && has("onnection timed out") {
        parts.phase = Phase::Dial;
    }
    if parts.outcome == Outcome::LookupFailed && has("ame or service not known") {
        parts.outcome = Outcome::NoSuchName;
    }
    // Newer curl leaves out the errno; how long the attempt took tells it.
    if parts.outcome == Outcome::NotConnected
        && has("to server")
        && has("connect to server")
        && has("ailed to connect to ")
    {
        parts.outcome = match elapsed(text) {
            Some(Millis(100_000..)) => Outcome::TimedOut,
            Some(Millis(2_000..)) => Outcome::NotConnected,
            Some(_) | None => Outcome::NotConnectedAtOnce,
        };
    }
    // After the first bytes it is the body that stalls.
    if parts.outcome == Outcome::TimedOut
        && parts.phase == Phase::Answer
        && has("bytes received")
        && !has(" 0 bytes received")
        && !has(" 0 out of ")
    {
        parts.phase = Phase::Body;
    }
    if parts.phase == Phase::Tunnel && parts.tunnel_status.is_none() && has("[b'") {
        parts.says = Some((Sign::SchemeMismatch, Leg::ToGateway, Strength::Strong));
    }
    if parts.outcome == Outcome::NotHttp && has("SSH-") {
        parts.says = Some((Sign::WrongProtocol, Leg::ToGateway, Strength::Strong));
    }
    // The bytes of a TLS alert: plain HTTP was sent to a port that speaks TLS.
    if parts.outcome == Outcome::NotHttp && has("\\x15\\x03") {
        parts.says = Some((Sign::WrongProtocol, Leg::Unknown, Strength::Strong));
    }
    // Go's client waits for a connection before it waits for an answer.
    if parts.outcome == Outcome::GaveUp && has("waiting for connection") {
        parts.phase = Phase::Dial;
    }
    if parts.outcome == Outcome::Handshake && has("CERTIFICATE_VERIFY_FAILED") {
        parts.outcome = Outcome::BadCertificate;
    }
}

fn is_error(text: &str, tokens: &[Token], parts: &Parts, has_number: bool) -> bool {
    let mark = tokens
        .iter()
        .filter(|it| !is_reason_around(tokens, it))
        .filter_map(|it| if let Part::Mark(mark) = it.part { Some(mark) } else { None })
        .max();
    // The name of a class alone stands in programs and their manuals.
    let is_told = |it: &Token| {
        matches!(it.part, Part::Says(..) | Part::TunnelStatus) && text[it.at..it.end].contains(' ')
    };
    // `Ignoring response <503 http://…`: no sentence goes on like this.
    let is_framed = |it: &Token| it.part == Part::Status && text[..it.end].ends_with(" <");
    let says_surely = parts.says.is_some_and(|it| Strength::Fair <= it.2) && tokens.iter().any(is_told)
        || parts.tunnel_status.is_some()
        || parts.status.is_some() && tokens.iter().any(is_framed);
    let is_name = tokens.iter().any(|it| {
        let name = &text[it.at..it.end];
        let is_capitals = name.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'_');
        let is_part = matches!(it.part, Part::Outcome(_) | Part::Both(..) | Part::Says(..) | Part::Proxy(..));
        // The system's own names stand in programs as well; a browser's hardly.
        let is_alone = text.trim().trim_matches(['\'', '"', '`']).len() == name.len();
        is_part
            && is_capitals
            && (name.contains("ERR") && name.contains('_')
                || name.contains("PKIX")
                || is_alone
                || source::follows_call(text, it.at))
    });
    // `…: NS_ERROR_NET_RESET` ends with its name.
    let ends_with_name =
        is_name && text.rsplit_once(": ").is_some_and(|(_, last)| !last.trim().contains(' '));
    let hard = mark == Some(Mark::Hard)
        || has_number
        || ends_with_name
        || looks::names_exception(text)
        || names_both_ends(text);
    // What curl says of itself begins with the matter; the same sign begins the entries of lists.
    let bare = text.trim_start();
    let said_by_curl = bare.strip_prefix("* ").is_some_and(|rest| {
        let start = text.len() - rest.len();
        let is_message = |it: &Token| it.at == start && text[it.at..it.end].contains(' ');
        rest.starts_with(['O', 'L', 'G', 's']) && rest.contains("SSL") || tokens.iter().any(is_message)
    });
    let verbose = said_by_curl && !looks::is_sentence(text, tokens, 0) || text.starts_with("E: ");
    let prose = looks::prose(text, tokens);
    // A list of changes or of advice: its entries are sentences.
    let is_bullet = ["* ", "- ", "+ ", "• "].iter().any(|it| text.trim_start().starts_with(it));
    // A number and the phrase that belongs to it.
    let is_named_status = parts.status.is_some_and(|it| it.number() == 407)
        && tokens.iter().any(|it| it.part == Part::Reason(407));
    if is_named_status && text.contains("407") && !text.contains('\t') {
        return prose < 2;
    }
    // Without any frame of a program it may be a sentence about the error; a person who reports one says so.
    // .NET says it in a whole sentence, which begins with the matter.
    let is_known_whole = tokens.iter().any(|it| {
        let before = text[..it.at].trim_start_matches([' ', '`', '"', '\'']);
        it.part == Part::TunnelStatus && 24 <= it.end - it.at && before == "The " || is_framed(it)
    });
    let is_told_of =
        !hard && !is_known_whole && !looks::is_report(text) && looks::is_sentence(text, tokens, 1);
    if says_surely || is_name {
        let is_entry = is_bullet && !hard && !verbose;
        return prose < 4 && !is_told_of && !is_entry;
    }
    if hard || verbose {
        return prose < if is_bullet { 1 } else { 3 };
    }
    let is_known = tokens.iter().any(|it| {
        let length = it.end - it.at;
        matches!(it.part, Part::Says(..)) && 20 <= length || matches!(it.part, Part::Both(..)) && 40 <= length
    });
    if is_known && !looks::is_sentence(text, tokens, 0) {
        return true;
    }
    // Words that people use too: only a short line that says nothing else.
    let is_ordinary = text.contains("INFO")
        || text.contains("level=info")
        || text.contains("[info]")
        || text.contains("no error");
    // The bare word also names a setting.
    let by_bare_word = parts.outcome == Outcome::TimedOut
        && tokens.iter().all(|it| {
            !matches!(it.part, Part::Outcome(Outcome::TimedOut) | Part::Both(_, Outcome::TimedOut))
                || text[it.at..it.end].eq_ignore_ascii_case("timeout")
        });
    let tells = (Outcome::Failed < parts.outcome && !by_bare_word || parts.status.is_some())
        && !is_ordinary
        && !is_bullet;
    mark.is_some() && tells && text.len() < 300 && !looks::is_sentence(text, tokens, 0)
}

/// Whether the line names both ends of a connection the way Go does: `read tcp 192.0.2.1:40000->192.0.2.2:443:`.
fn names_both_ends(text: &str) -> bool {
    ["read tcp ", "write tcp ", "read udp "]
        .iter()
        .filter_map(|it| text.find(it).map(|at| &text[at + it.len()..]))
        .any(|rest| rest.split(' ').next().is_some_and(|pair| pair.contains("->")))
}

/// Whether a name that was looked up is a piece of a proxy URL: its scheme, or what stands before the `@`.
fn is_half_a_url(name: &str) -> bool {
    matches!(name, "http" | "https" | "socks5" | "socks5h" | "socks4" | "socks" | "user" | "username")
        || name.contains('@')
        || name.contains("//")
        || name.contains("%40")
}

/// How long the step took, or the limit that ran out.
fn elapsed(text: &str) -> Option<Millis> {
    const BEFORE: [&str; 10] = [
        " after ",
        "imeout=",
        "imeout of ",
        "imeout: ",
        "in the last ",
        "seconds: ",
        "longer than ",
        "within ",
        "waited ",
        "' for ",
    ];
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes[at..].iter().take_while(|it| it.is_ascii_digit() || **it == b'.').count();
        if digits == 0 || !bytes[at].is_ascii_digit() {
            at += digits.max(1);
            continue;
        }
        if BEFORE.iter().any(|it| bytes[..at].ends_with(it.as_bytes()))
            && let Some(span) = span(&text[at..at + digits], text[at + digits..].trim_start())
        {
            return Some(span);
        }
        at += digits;
    }
    None
}

/// A number with its unit: a bare one that ends the clause is seconds.
fn span(number: &str, unit: &str) -> Option<Millis> {
    // Thousandths of the unit. Floating point would bring its tables of powers into the engine.
    let thousandths = columns::seconds(number.trim_end_matches('.'))?.0;
    let milliseconds = if unit.starts_with("ms") || unit.starts_with("milli") {
        thousandths / 1000
    } else if unit.starts_with("min") {
        thousandths.checked_mul(60)?
    } else if unit.starts_with(['s', ')', '.', ',']) {
        thousandths
    } else {
        return None;
    };
    (milliseconds < 86_400_000).then_some(Millis(milliseconds))
}
