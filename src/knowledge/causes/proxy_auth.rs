//! The proxy asks who is there and is not content with the answer.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The proxy rejects or misses the credentials.
pub static PROXY_AUTH: Cause = Cause {
    id: "proxy-auth",
    title: "The proxy rejects or misses the credentials",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::ClientGateway, Place::Gateway],
    statuses: &[407],
    meaning: "The proxy answers 407 with a Proxy-Authenticate header. No credentials came, they are wrong, or the account behind them has ended. The target saw nothing of the request.",
    seen: &[
        Fact {
            says: "curl: `CONNECT tunnel failed, response 407`",
            source: "curl/curl lib/cf-h1-proxy.c; curl 7.88.1 run on loopback",
        },
        Fact {
            says: "Chrome: `ERR_PROXY_AUTH_REQUESTED` or `ERR_PROXY_AUTH_UNSUPPORTED`",
            source: "chromium net/base/net_error_list.h",
        },
        Fact {
            says: "Bright Data's header: `x-brd-err-code: client_10000`",
            source: "docs.brightdata.com, error catalog",
        },
        Fact {
            says: "apt: `Invalid response from proxy: HTTP/1.1 407 Proxy Authentication Required`",
            source: "apt 2.6.1, run on loopback",
        },
    ],
    confirm: &[
        "`curl -v -x http://PROXY_HOST:PROXY_PORT -U 'USER:PASSWORD' TARGET_URL 2>&1 | grep -i -E 'proxy-auth|407'`.",
        "Send one request without credentials and one with them. A 407 both times means that the values are wrong.",
    ],
    fix: &[
        "Copy user and password again from the provider's panel.",
        "Percent-encode special characters where the credentials stand in a URL.",
        "Check that the client sends Proxy-Authorization on CONNECT. Authorization goes to the target.",
        "If the provider works by address list, add the client's public address.",
    ],
    prevent: "Keep the credentials in one secret, change them with an overlap, and warn at the first 407.",
    duration: Duration::Persistent,
    terms: &[
        &glossary::PROXY_AUTHENTICATION_REQUIRED,
        &glossary::PROXY_AUTHENTICATE,
        &glossary::PROXY_AUTHORIZATION,
    ],
    sources: &["RFC 9110, sections 11.7.1, 11.7.2 and 15.5.8"],
}
.fitted();
