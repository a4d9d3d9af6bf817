//! How a pool of servers is watched, filled and emptied.

use super::Term;

terms! {
    HEALTH_CHECK = "health-check", "Health check", [],
        "A small request by which a balancer learns which servers may get traffic. A wrong check takes healthy servers out.",
        see ["load-balancer", "no-healthy-upstream", "readiness-probe"];
    NO_HEALTHY_UPSTREAM = "no-healthy-upstream", "No healthy upstream", ["no live upstreams"],
        "Every member of a pool is marked down, so the gateway answers with an error at once and asks nobody.",
        see ["health-check", "circuit-breaker"];
    CIRCUIT_BREAKER = "circuit-breaker", "Circuit breaker", [],
        "A guard at the gateway that holds back requests to a failing or full upstream for a while.",
        see ["no-healthy-upstream"];
    FAILOVER = "failover", "Failover", [],
        "Moving traffic to another server, node or region after a failure.",
        see ["health-check", "retry"];
    CONNECTION_DRAINING = "connection-draining", "Connection draining", ["graceful shutdown"],
        "A server that is about to stop gets no new requests and finishes the open ones first. Without it, each deployment cuts requests in two.",
        see ["readiness-probe", "failover"];
    READINESS_PROBE = "readiness-probe", "Readiness probe", [],
        "The check by which Kubernetes decides whether a pod gets traffic.",
        see ["health-check", "connection-draining"];
}
