//! Two healthy ends, one idle connection, and bad luck by some milliseconds.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// A reused connection was just being closed.
pub static UPSTREAM_KEEPALIVE_RACE: Cause = Cause {
    id: "upstream-keepalive-race",
    title: "A reused connection was just being closed",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::NodeTarget, Place::Gateway],
    statuses: &[502, 503, 520],
    meaning: "The gateway sends a request on an idle connection in the same moment in which the upstream closes it. The request gets no answer, although both ends are well. Single failures come without a pattern and are gone on reload.",
    seen: &[
        Fact {
            says: "Go's client: `http: server closed idle connection`",
            source: "Go net/http transport.go (errServerClosedIdle)",
        },
        Fact {
            says: "hyper: `client error (SendRequest): connection closed before message completed`",
            source: "hyper 1 src/error.rs",
        },
        Fact {
            says: "Apache HttpClient: `NoHttpResponseException: example.com:443 failed to respond`",
            source: "message as quoted in public repositories",
        },
    ],
    confirm: &[
        "Compare the idle time limits: the upstream's must be longer than the gateway's.",
        "Turn keep-alive to the upstream off for a test. If the failures stop, it was this race.",
        "`tcpdump -ni any host UPSTREAM_HOST and port UPSTREAM_PORT` shows the upstream's FIN right before the gateway's request.",
    ],
    fix: &[
        "Set the upstream's keep-alive timeout some seconds above the gateway's.",
        "Where the upstream cannot be changed, lower the gateway's idle limit for upstream connections.",
        "Let the gateway repeat idempotent requests once.",
    ],
    prevent: "Keep all idle limits in one table, each longer than the one nearer to the client.",
    duration: Duration::Transient,
    terms: &[
        &glossary::KEEP_ALIVE_RACE,
        &glossary::IDLE_TIMEOUT,
        &glossary::PERSISTENT_CONNECTION,
        &glossary::IDEMPOTENT_METHOD,
    ],
    sources: &["RFC 9112, section 9.3", "RFC 9110, section 9.2.2"],
}
.fitted();
