//! The upstream is between two lives; the failures end with the deployment.

use crate::finding::Place;
use crate::knowledge::glossary;
use crate::knowledge::{Cause, Duration, Fact, Family};

/// The upstream is restarting or being deployed.
pub static UPSTREAM_RESTART: Cause = Cause {
    id: "upstream-restart",
    title: "The upstream is restarting or being deployed",
    family: Some(Family::UpstreamServerFailure),
    places: &[Place::Target, Place::Gateway],
    statuses: &[502, 503],
    meaning: "The upstream is stopping, starting or being replaced. For that time its connections are refused or cut, and the gateway answers 502 or 503. It lasts seconds to minutes and falls together with a deployment or a crash.",
    seen: &[
        Fact {
            says: "uWSGI's log: `DAMN ! worker 1 (pid: 100) died, killed by signal 9 :( trying respawn ...`",
            source: "unbit/uwsgi core/master.c",
        },
        Fact {
            says: "Kubernetes: `Back-off restarting failed container`",
            source: "kubelet event text as quoted in public repositories",
        },
        Fact {
            says: "Heroku's router: `code=H10 desc=\"App crashed\"`, and a 503",
            source: "Heroku Dev Center, error codes",
        },
        Fact {
            says: "Squid's header: `X-Squid-Error: ERR_SHUTTING_DOWN 0`",
            source: "squid-cache/squid src/errorpage.cc",
        },
    ],
    confirm: &[
        "Compare the time of the failures with the time of the last deployment.",
        "On the upstream host: `journalctl -u SERVICE --since -10min`.",
        "Kubernetes: `kubectl rollout status deployment/NAME ; kubectl get events --sort-by=.lastTimestamp`.",
    ],
    fix: &[
        "Wait until the upstream has started.",
        "If it starts again and again, read the end of its log before each stop.",
        "Add a readiness check and connection draining, and start new instances before old ones stop.",
    ],
    prevent: "Deploy in steps, with draining on both sides.",
    duration: Duration::Transient,
    terms: &[&glossary::CONNECTION_DRAINING, &glossary::READINESS_PROBE],
    sources: &["kubernetes/ingress-nginx docs", "Heroku Dev Center, error codes"],
}
.fitted();
