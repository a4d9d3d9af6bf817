//! The client reads its proxy from somewhere, and it is not the place you set.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The client's proxy settings are not what you think.
pub static CLIENT_ENV_MISCONFIG: Cause = Cause {
    id: "client-env-misconfig",
    title: "The client's proxy settings are not what you think",
    family: Some(Family::MisconfiguredProxySettings),
    places: &[Place::Client],
    statuses: &[],
    meaning: "Variables, PAC files, no_proxy lists or program options make the client use no proxy, a wrong one, or look names up by itself. The proxy you meant may never have seen the request.",
    seen: &[
        Fact {
            says: "Python requests: `InvalidSchema: Missing dependencies for SOCKS support.`",
            source: "requests 2.34.2, run on loopback",
        },
        Fact {
            says: "Chrome: `ERR_PAC_SCRIPT_FAILED` or `ERR_MANDATORY_PROXY_CONFIGURATION_FAILED`",
            source: "chromium net/base/net_error_list.h",
        },
        Fact {
            says: "The setting `no_proxy=*`, which turns the proxy off for every host",
            source: "curl/curl docs/cmdline-opts/_ENVIRONMENT.md",
        },
    ],
    confirm: &[
        "`curl -v TARGET_URL 2>&1 | grep -i 'proxy env variable'` prints the setting in effect.",
        "`env | grep -i -E '_proxy=' ; git config --get http.proxy ; npm config get proxy ; pip config list`.",
        "Chrome: chrome://net-internals/#proxy. Windows: `netsh winhttp show proxy`.",
    ],
    fix: &[
        "Unset or correct the variable that gets in the way. Capital and small letters are two variables.",
        "Correct the no_proxy list.",
        "Set the proxy in the place that this client really reads.",
    ],
    prevent: "Let every job print the proxy in effect when it starts.",
    duration: Duration::Persistent,
    terms: &[&glossary::NO_PROXY_LIST, &glossary::PAC_FILE, &glossary::LOCAL_AND_REMOTE_DNS],
    sources: &[
        "curl/curl docs/cmdline-opts/_ENVIRONMENT.md",
        "chromium net/base/net_error_list.h (-131, -327)",
    ],
}
.fitted();
