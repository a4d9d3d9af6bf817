//! What Kubernetes and its ingress controllers say about services without a ready endpoint.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Events, statuses and messages of controllers.
pub static EVENTS: PhraseTable = PhraseTable {
    parser: "kubernetes",
    program: None,
    source: "kubernetes/kubernetes, kubernetes/ingress-nginx",
    phrases: ROWS,
};

#[rustfmt::skip]
const ROWS: Rows = rows![
    phrase("Service \"*\" does not have any active Endpoint", "ingress-nginx.no-endpoint", NoHealthyMember, Gateway, ToTarget, Proof, "The service behind the ingress has no ready endpoint"),
    phrase("Error obtaining Endpoints for Service \"", "ingress-nginx.no-service", GatewayMisconfigured, Gateway, Unknown, Proof, "The ingress names a service that does not exist"),
    phrase("Error getting Service \"", "ingress-nginx.service-error", GatewayMisconfigured, Gateway, Unknown, Fair, "The ingress could not read its service"),
    phrase("Readiness probe failed: HTTP probe failed with statuscode: #", "kubernetes.not-ready-status", MemberMarkedDown, Gateway, ToTarget, Strong, "A pod answers its readiness probe with an error"),
    phrase("Liveness probe failed: HTTP probe failed with statuscode: #", "kubernetes.not-alive-status", MemberMarkedDown, Gateway, ToTarget, Strong, "A pod answers its liveness probe with an error"),
    phrase("Startup probe failed: HTTP probe failed with statuscode: #", "kubernetes.not-started-status", MemberMarkedDown, Gateway, ToTarget, Strong, "A pod answers its startup probe with an error"),
    phrase("eadiness probe failed: *connect: connection refused", "kubernetes.not-ready-refused", ConnectRefused, Gateway, ToTarget, Strong, "A pod refused its readiness probe's connection"),
    phrase("iveness probe failed: *connect: connection refused", "kubernetes.not-alive-refused", ConnectRefused, Gateway, ToTarget, Strong, "A pod refused its liveness probe's connection"),
    phrase("tartup probe failed: *connect: connection refused", "kubernetes.not-started-refused", ConnectRefused, Gateway, ToTarget, Strong, "A pod refused its startup probe's connection"),
    phrase("eadiness probe failed: *context deadline exceeded", "kubernetes.not-ready-timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "A pod did not answer its readiness probe in time"),
    phrase("iveness probe failed: *context deadline exceeded", "kubernetes.not-alive-timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "A pod did not answer its liveness probe in time"),
    phrase("Container * failed liveness probe, will be restarted", "kubernetes.restarted-by-probe", UpstreamRestarting, Gateway, ToTarget, Strong, "A container is restarted because it failed its liveness probe"),
    phrase("Back-off restarting failed container", "kubernetes.back-off", UpstreamRestarting, Gateway, ToTarget, Strong, "A container ends again and again"),
    phrase(" #/# *CrashLoopBackOff *#", "kubernetes.crash-loop", UpstreamRestarting, Gateway, ToTarget, Strong, "A container ends again and again"),
    phrase("Reason: *CrashLoopBackOff", "kubernetes.crash-loop-reason", UpstreamRestarting, Gateway, ToTarget, Strong, "A container ends again and again"),
    phrase("Reason: *OOMKilled", "kubernetes.oom-killed", MemoryExhausted, Target, ToTarget, Strong, "A container was killed because its memory limit was reached"),
    phrase(" #/# *OOMKilled *#", "kubernetes.oom-killed-listed", MemoryExhausted, Target, ToTarget, Strong, "A container was killed because its memory limit was reached"),
    phrase("\"reason\": \"OOMKilled\"", "kubernetes.oom-killed-json", MemoryExhausted, Target, ToTarget, Strong, "A container was killed because its memory limit was reached"),
    phrase(" #/# *ImagePullBackOff *#", "kubernetes.image-missing", UpstreamRestarting, Gateway, ToTarget, Fair, "A container's image cannot be fetched"),
    phrase(" #/# *ErrImagePull *#", "kubernetes.image-error", UpstreamRestarting, Gateway, ToTarget, Fair, "A container's image cannot be fetched"),
    phrase("Reason: *Evicted", "kubernetes.evicted", ResourceExhausted, Target, ToTarget, Fair, "A pod was put out because its machine ran short of something"),
    phrase("  Exited (137) * ago", "docker.killed", WorkerDied, Gateway, ToTarget, Fair, "A container was killed"),
    phrase("  Exited (139) * ago", "docker.crashed", WorkerDied, Gateway, ToTarget, Fair, "A container crashed"),
    phrase("  Exited (1) * ago", "docker.exited", UpstreamRestarting, Gateway, ToTarget, Weak, "A container ended with an error"),
    phrase("  Restarting (#) * ago", "docker.restarting", UpstreamRestarting, Gateway, ToTarget, Strong, "A container ends and is started again"),
    phrase("  Up * (unhealthy)", "docker.unhealthy", MemberMarkedDown, Gateway, ToTarget, Fair, "A container fails its own health check"),
    phrase("Active: failed (Result: ", "systemd.failed", UpstreamRestarting, Target, ToTarget, Fair, "A service has failed and does not run"),
    phrase("Active: activating (auto-restart) (Result: ", "systemd.auto-restart", UpstreamRestarting, Target, ToTarget, Strong, "A service ends and is started again"),
    phrase("Endpoints not available", "kubernetes.endpoints-unavailable", NoHealthyMember, Gateway, ToTarget, Fair, "The service has no endpoint"),
    phrase("<error: endpoints \"*\" not found>", "kubernetes.endpoints-not-found", GatewayMisconfigured, Gateway, Unknown, Proof, "The ingress names a service that does not exist"),
    phrase("no endpoints available for service \"", "kubernetes.no-endpoints", NoHealthyMember, Gateway, ToTarget, Proof, "The service has no ready endpoint"),
    phrase("FailedScheduling *# nodes are available", "kubernetes.unschedulable", NoHealthyMember, Gateway, ToTarget, Fair, "A pod finds no machine to run on"),
];
