//! The proxy URL or user name is malformed.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy URL or user name is malformed.
pub static PROXY_CREDENTIALS_FORMAT: Cause = Cause {
    id: "proxy-credentials-format",
    title: "The proxy URL or user name is malformed",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Client],
    statuses: &[400, 407, 454],
    meaning: "The proxy string cannot be parsed, or the provider cannot read the parameters packed into the user name; typical slips are unescaped @ / : # characters and a wrong order of session or country parts.",
    seen: &[
        Fact {
            says: "The proxy URL cannot be parsed; unescaped characters in the user name or password are the usual reason.",
            source: "curl/curl lib/proxy.c + run on loopback",
        },
        Fact {
            says: "The proxy URL cannot be parsed; unescaped characters in the password are a usual reason.",
            source: "requests 2.34.2 + urllib3 2.7.0 run on loopback; older wording from public repositories",
        },
        Fact {
            says: "A targeting value in the proxy user name is not valid (for example an upper-case country code).",
            source: "developers.soax.com troubleshooting/error-codes (search excerpt; the part after the 407 codes was not seen)",
        },
    ],
    confirm: &[
        "python3 -c \"from urllib.parse import quote; print(quote('PASSWORD', safe=''))\"   # encode, then rebuild the URL",
        "curl -v -x http://PROXY:PORT --proxy-user 'user:pass' http://example.com/   # no URL parsing of the password",
    ],
    fix: &[
        "Percent-encode user and password separately.",
        "Compare the user name with the provider's pattern character by character.",
        "Pass user and password in separate fields where the client allows it.",
    ],
    prevent: "Build proxy URLs with a URL library, never by joining strings.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &[
        "curl/curl lib/proxy.c",
        "developers.soax.com error codes",
        "Bright Data headers quoted in public repositories",
    ],
};
