//! The client's proxy settings are not what you think.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The client's proxy settings are not what you think.
pub static CLIENT_ENV_MISCONFIG: Cause = Cause {
    id: "client-env-misconfig",
    title: "The client's proxy settings are not what you think",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Client],
    statuses: &[],
    meaning: "Environment variables, PAC files, no_proxy lists or program options make the client use no proxy, a wrong one, or do the lookup by itself.",
    seen: &[
        Fact {
            says: "A socks proxy is set but the PySocks package is not installed.",
            source: "requests 2.34.2 + urllib3 2.7.0 run on loopback; older wording from public repositories",
        },
        Fact {
            says: "Chrome error -131: the mandatory proxy settings (policy, PAC file) could not be loaded.",
            source: "chromium net/base/net_error_list.h",
        },
        Fact { says: "The hop judged the client's request faulty.", source: "RFC 9209 section 2.3" },
    ],
    confirm: &[
        "env | grep -i -E '_proxy=' ; git config --get http.proxy ; npm config get proxy ; pip config list",
        "curl -v URL 2>&1 | grep -i 'proxy env variable'   # which setting was in effect",
    ],
    fix: &[
        "Unset the stray variable or correct it.",
        "Correct no_proxy.",
        "Set the proxy in the place that this program really reads.",
    ],
    prevent: "Print the effective proxy at start-up of every job.",
    duration: Duration::Persistent,
    terms: &[],
    sources: &["curl/curl docs/cmdline-opts/_ENVIRONMENT.md", "chromium net_error_list.h (-131, -327)"],
};
