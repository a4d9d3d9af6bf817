//! The proxy URL is read differently from how it was meant, before anything is sent or by the provider.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy URL or user name is malformed.
pub static PROXY_CREDENTIALS_FORMAT: Cause = Cause {
    id: "proxy-credentials-format",
    title: "The proxy URL or user name is malformed",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Client],
    statuses: &[407, 400, 454],
    meaning: "The client cannot read the proxy URL as it was meant, or the provider cannot read the parameters inside the user name. Unescaped `@ / : #` characters, and session or country parts in the wrong order, are the usual slips.",
    seen: &[
        Fact {
            says: "curl: `curl: (5) Unsupported proxy syntax in 'http://user:pa@ss:w/rd@proxy.example.net:3128'`",
            source: "curl/curl lib/proxy.c; run on loopback",
        },
        Fact {
            says: "Python requests: `InvalidProxyURL: Please check proxy URL. It is malformed`",
            source: "requests 2.34.2, run on loopback",
        },
        Fact {
            says: "SOAX's header: `X-SOAX-Error: ERR_INVALID_VALUE`",
            source: "developers.soax.com, error codes",
        },
    ],
    confirm: &[
        "`curl -v -x http://PROXY_HOST:PROXY_PORT --proxy-user 'USER:PASSWORD' TARGET_URL` takes the password as it is. If this works, the URL was the fault.",
        "`python3 -c \"from urllib.parse import quote; print(quote('PASSWORD', safe=''))\"` prints the form for a URL.",
    ],
    fix: &[
        "Percent-encode user and password, each by itself.",
        "Compare the user name with the provider's pattern, character by character.",
        "Give user and password in separate fields where the client has them.",
    ],
    prevent: "Build proxy URLs with a URL library, never by joining strings.",
    duration: Duration::Persistent,
    terms: &[&glossary::PROXY_AUTHENTICATION, &glossary::STICKY_SESSION],
    sources: &["curl/curl lib/proxy.c", "RFC 3986, section 2.1"],
}
.fitted();
