//! Which names of fields, parameters and variables hold secrets.

use super::paint::Class;

/// How the value of a secret name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A scheme and credentials.
    Authorization,
    /// Pairs, all values secret.
    Cookie,
    /// One pair with a secret value, then attributes.
    SetCookie,
    /// The value as a whole.
    Value(Class),
    /// The value as a whole, where it looks random.
    RandomValue,
}

/// What the value of this name is, where it is secret. `is_parameter`: it is a parameter of a URL or form; `is_quoted`: its value is
/// quoted, as in JSON.
pub fn kind(name: &str, is_parameter: bool, is_quoted: bool) -> Option<Kind> {
    if name.len() < 3 || LONGEST < name.len() || !name.bytes().any(|it| it.is_ascii_alphabetic()) {
        return None;
    }
    let mut buffer = [0; LONGEST];
    let mut length = 0;
    for byte in name.bytes().filter(u8::is_ascii_alphanumeric) {
        buffer[length] = byte.to_ascii_lowercase();
        length += 1;
    }
    let plain = &buffer[..length];
    let is_one_of = |names: &[&str]| names.iter().any(|it| it.as_bytes() == plain);
    let ends_with = |endings: &[&str]| endings.iter().any(|it| plain.ends_with(it.as_bytes()));
    if is_one_of(&["authorization", "proxyauthorization", "xauthorization", "xforwardedauthorization"]) {
        return Some(Kind::Authorization);
    }
    if is_one_of(&["cookie", "cookies", "cookie2"]) {
        return Some(Kind::Cookie);
    }
    if is_one_of(&["setcookie", "setcookie2"]) {
        return Some(Kind::SetCookie);
    }
    if NOT_SECRET.iter().any(|it| it.eq_ignore_ascii_case(name)) {
        return None;
    }
    if ends_with(&["password", "passwd", "passphrase", "passcode"])
        || is_one_of(&[
            "pwd",
            "pgpassword",
            "proxyuser",
            "proxyusername",
            "proxypass",
            "proxyuserpwd",
            "userpwd",
            "credentials",
            "credential",
        ])
        || is_parameter && is_one_of(&["pass", "user", "username", "login", "email", "loginhint", "userid"])
        || is_quoted && is_one_of(&["username"])
        || is_one_of(&["pass"])
    {
        return Some(Kind::Value(Class::Credential));
    }
    if ends_with(&["sessionid", "sessid", "sessiontoken", "sessionkey"]) || is_one_of(&["sid", "jsessionid"])
    {
        return Some(Kind::Value(Class::Token));
    }
    let has_key_ending = ["-key", "_key", ".key"].iter().any(|it| ends_in(name, it))
        || ends_with(&[
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "authkey",
            "subscriptionkey",
            "accountkey",
            "accesskeyid",
            "signingkey",
            "encryptionkey",
        ]);
    if ends_with(&["token", "secret", "signature", "jwt", "assertion", "bearer"])
        || has_key_ending
        || is_one_of(&[
            "sig",
            "hmac",
            "apptoken",
            "oauth",
            "xauth",
            "authtoken",
            "csrf",
            "xsrf",
            "otp",
            "xamzcredential",
            "xgoogcredential",
            "xamzcontentsha256",
            "nonce",
        ])
        || plain.starts_with(b"xauth")
        || is_parameter
            && is_one_of(&[
                "key",
                "auth",
                "session",
                "ticket",
                "hash",
                "googleaccessid",
                "awsaccesskeyid",
                "policy",
                "keypairid",
            ])
    {
        return Some(Kind::Value(Class::Token));
    }
    if is_one_of(&["key", "auth", "session"]) || is_parameter && is_one_of(&["code", "state"]) {
        return Some(Kind::RandomValue);
    }
    None
}

/// Longer names are none that anybody gives a secret.
const LONGEST: usize = 64;

fn ends_in(name: &str, ending: &str) -> bool {
    name.len()
        .checked_sub(ending.len())
        .and_then(|at| name.get(at..))
        .is_some_and(|it| it.eq_ignore_ascii_case(ending))
}

/// Names that end like a secret's and hold none: what they say is evidence.
const NOT_SECRET: [&str; 8] = [
    "x-cache-key",
    "cache-key",
    "surrogate-key",
    "cache_key",
    "sec-websocket-key",
    "proxy_cache_key",
    "idempotency-key",
    "unexpected_token",
];

/// Whether a value looks like a key: long, of few kinds of signs, with digits and letters.
pub fn is_random(value: &str) -> bool {
    16 <= value.len()
        && value.bytes().all(|it| {
            it.is_ascii_alphanumeric() || matches!(it, b'+' | b'/' | b'=' | b'-' | b'_' | b'.' | b'~')
        })
        && value.bytes().any(|it| it.is_ascii_digit())
        && value.bytes().any(|it| it.is_ascii_alphabetic())
        && !value.contains("..")
}
