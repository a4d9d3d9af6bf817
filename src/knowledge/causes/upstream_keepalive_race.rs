//! A reused connection was just being closed.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// A reused connection was just being closed.
pub static UPSTREAM_KEEPALIVE_RACE: Cause = Cause {
    id: "upstream-keepalive-race",
    title: "A reused connection was just being closed",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::NodeTarget, Place::Gateway],
    statuses: &[502, 503, 520],
    meaning: "The proxy sends a request on a pooled connection in the same moment in which the upstream closes it as idle; the request gets no answer although nothing is broken.",
    seen: &[
        Fact {
            says: "The peer closed a pooled connection just as it was reused for a request that cannot be repeated.",
            source: "Go net/http transport.go (errServerClosedIdle)",
        },
        Fact {
            says: "Reused connections kept turning out closed: the other end's idle timeout is shorter than the client's reuse.",
            source: "curl/curl lib/transfer.c",
        },
        Fact {
            says: "The peer closed before a full answer, often on a reused connection.",
            source: "hyper 1 src/error.rs",
        },
    ],
    confirm: &[
        "Compare idle timeouts: the upstream's must be longer than the proxy's.",
        "tcpdump -ni any host UPSTREAM and port PORT   # FIN from the upstream just before the request",
        "Switch keep-alive to the upstream off for a test: the errors stop.",
    ],
    fix: &[
        "Set the upstream's keep-alive timeout some seconds above the proxy's.",
        "Let the proxy retry once for idempotent requests.",
        "Lower the proxy's own idle limit for upstream connections.",
    ],
    prevent: "Keep all idle timeouts in one table, ordered from the client inward.",
    duration: Duration::Transient,
    terms: &[],
    sources: &[
        "Go net/http transport.go (errServerClosedIdle)",
        "RFC 9110 section 9.2.2 (idempotent methods)",
        "GCP statusDetails table (backend_connection_closed_before_data_sent_to_client)",
    ],
};
