//! Settings as evidence: a proxy URL or variable in the text names the gateway, and what is wrong with it speaks for itself.

use super::{Beside, Line, Notes, Parser, Reader};
use crate::finding::{Code, Leg, Role, Sign, Strength};
use crate::proxy_settings::{EnvLine, Fault, Variable, judge};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "proxy settings",
    start: || Box::new(ProxySetting),
    sample: "export https_proxy=http://proxy.example.net:3128",
};

const ID: &str = "proxy_setting";

#[derive(Debug)]
struct ProxySetting;

impl Reader for ProxySetting {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        if 2000 < line.text.len()
            || memchr::memmem::find(line.text.as_bytes(), b"roxy").is_none() && !line.text.contains("PROXY")
        {
            return None;
        }
        let setting = EnvLine::parse(line.text)?;
        match setting.variable {
            Variable::Proxy => note_proxy(setting.value, line, notes),
            Variable::NoProxy if setting.value.trim() == "*" => {
                notes.add(ID, &NO_PROXY_ALL, line, Beside::default());
            }
            Variable::NoProxy => notes.recognise(ID),
        }
        Some(Beside::default())
    }
}

fn note_proxy(value: &str, line: Line<'_>, notes: &mut Notes) {
    let (url, faults) = judge(value);
    let authority = url.map(|it| it.authority());
    for fault in faults {
        let code = match fault {
            Fault::SchemeUnknown => &SCHEME_UNKNOWN,
            Fault::UnescapedCredentials => &UNESCAPED,
            Fault::HostMissing => &HOST_MISSING,
            Fault::PortInvalid => &PORT_INVALID,
            Fault::Placeholder => &PLACEHOLDER,
            Fault::HttpsOnPlainPort => &HTTPS_ON_PLAIN_PORT,
            Fault::HttpOnSocksPort => &HTTP_ON_SOCKS_PORT,
            Fault::PortMissing => continue,
        };
        notes.add(ID, code, line, Beside::default());
    }
    let Some(authority) = authority else { return };
    notes.add(
        ID,
        &PROXY,
        line,
        Beside { peer: Some(&authority), program: Some(&authority), ..Beside::default() },
    );
}

const fn code(id: &'static str, sign: Sign, strength: Strength, says: &'static str) -> Code {
    Code { id, sign, speaker: Role::Client, leg: Leg::ToGateway, strength, says }
}

static PROXY: Code = Code {
    speaker: Role::Gateway,
    ..code("setting.proxy", Sign::HopNamed, Strength::Fair, "A setting names this proxy")
};
static SCHEME_UNKNOWN: Code = code(
    "setting.scheme-unknown",
    Sign::SchemeMismatch,
    Strength::Strong,
    "The proxy URL has a scheme that clients do not know",
);
static UNESCAPED: Code = code(
    "setting.unescaped-credentials",
    Sign::CredentialsMalformed,
    Strength::Strong,
    "A sign in the user name or password of the proxy URL must be percent-encoded",
);
static HOST_MISSING: Code =
    code("setting.host-missing", Sign::CredentialsMalformed, Strength::Strong, "The proxy URL has no host");
static PORT_INVALID: Code = code(
    "setting.port-invalid",
    Sign::CredentialsMalformed,
    Strength::Strong,
    "The port of the proxy URL is no number from 1 to 65535",
);
static PLACEHOLDER: Code = code(
    "setting.placeholder",
    Sign::CredentialsMalformed,
    Strength::Hint,
    "The user name or password looks like the words of a manual",
);
static HTTPS_ON_PLAIN_PORT: Code = code(
    "setting.https-on-plain-port",
    Sign::SchemeMismatch,
    Strength::Weak,
    "The client is told to speak TLS to a port where proxies mostly speak plain HTTP",
);
static HTTP_ON_SOCKS_PORT: Code = code(
    "setting.http-on-socks-port",
    Sign::SchemeMismatch,
    Strength::Weak,
    "The client is told to speak HTTP to the usual port of SOCKS",
);
static NO_PROXY_ALL: Code = code(
    "setting.no-proxy-all",
    Sign::SettingNotInEffect,
    Strength::Fair,
    "no_proxy is *, so no host is asked through the proxy",
);

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] = &[
    &PROXY,
    &SCHEME_UNKNOWN,
    &UNESCAPED,
    &HOST_MISSING,
    &PORT_INVALID,
    &PLACEHOLDER,
    &HTTPS_ON_PLAIN_PORT,
    &HTTP_ON_SOCKS_PORT,
    &NO_PROXY_ALL,
];
