//! The fifth family: a setting is wrong, at the client or at the proxy.

use crate::knowledge::guide::block::{Block, Part, note, para, said};
use crate::knowledge::guide::source;
use crate::knowledge::{causes, checks};

/// Misconfigured proxy settings.
pub static PART: Part = Part {
    id: "misconfigured-proxy-settings",
    title: "Misconfigured proxy settings",
    blocks: &[
        para(
            "Nothing is broken; two machines were told different things. The host or port is wrong, the scheme does not fit the port, the credentials are malformed or spent, a rule of the proxy forbids the target, or your program never read the setting.",
            &[],
        ),
        Block::List(&[
            said(
                "It fails always, at once, for every target, and it never worked or stopped with a change.",
                &[],
            ),
            said(
                "The status is 407 or 403 and comes within some milliseconds, or the client shows an error without any status.",
                &[&source::RFC9110_407],
            ),
            said(
                "An HTTP proxy asked with SOCKS, or with TLS where it speaks none, answers nonsense or hangs up. Chromium waits some six seconds and then gives up.",
                &[&source::LAB_BROWSERS],
            ),
            said(
                "Special characters in a password break the URL. `@`, `:`, `/` and `#` must be written as `%40`, `%3A`, `%2F` and `%23` there.",
                &[&source::RFC3986_USERINFO, &source::RFC3986_ENCODING],
            ),
            said(
                "The variable is set and has no effect: the program reads another name, the service was not restarted, or the target stands on the no-proxy list.",
                &[],
            ),
        ]),
        note(
            "A quota that has run out looks like a wrong password: 407 or 402, from one minute to the next, without any change on your side. Look at the service's panel.",
            &[&source::OXYLABS_CODES],
        ),
        Block::Causes(&[
            &causes::PROXY_AUTH,
            &causes::PROXY_CREDENTIALS_FORMAT,
            &causes::PROXY_REFUSED,
            &causes::PROXY_DNS_FAILURE,
            &causes::PROXY_SCHEME_MISMATCH,
            &causes::PROXY_ACL_DENIED,
            &causes::CLIENT_ENV_MISCONFIG,
            &causes::TLS_INTERCEPTION,
        ]),
        Block::Checks(&[&checks::PROXY_SETTINGS, &checks::CREDENTIALS, &checks::PROXY_SCHEME]),
    ],
};
