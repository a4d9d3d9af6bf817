//! The upstream is restarting or being deployed.

use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream is restarting or being deployed.
pub static UPSTREAM_RESTART: Cause = Cause {
    id: "upstream-restart",
    title: "The upstream is restarting or being deployed",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::Gateway],
    statuses: &[502, 503],
    meaning: "The upstream is stopping, starting or being replaced, and for that time connections are refused or cut.",
    seen: &[
        Fact {
            says: "This Squid is being stopped.",
            source: "squid-cache/squid errors/templates/ERR_SHUTTING_DOWN",
        },
        Fact { says: "A uWSGI worker crashed or was killed.", source: "unbit/uwsgi core/master.c" },
        Fact {
            says: "The app crashed or did not start.",
            source: "stored copy of devcenter.heroku.com/articles/error-codes",
        },
    ],
    confirm: &[
        "systemctl status SERVICE ; journalctl -u SERVICE --since -10min",
        "kubectl rollout status deployment/NAME ; kubectl get events --sort-by=.lastTimestamp",
    ],
    fix: &[
        "Wait for the start to finish.",
        "Add readiness checks, a stop delay and connection draining.",
        "Start new instances before old ones stop.",
    ],
    prevent: "Roll out in steps, with draining on both sides.",
    duration: Duration::Transient,
    terms: &[],
    sources: &["kubernetes/ingress-nginx docs", "squid ERR_SHUTTING_DOWN", "heroku error codes (docs)"],
};
