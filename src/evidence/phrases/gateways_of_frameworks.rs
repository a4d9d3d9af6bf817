//! What gateways that are built with frameworks log about their upstreams: Spring Cloud, Zuul, YARP, Kong, Tyk, Ocelot; and what
//! platforms log about the containers behind them.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Gateways in Java and .NET, and those on nginx with Lua.
pub static GATEWAYS: PhraseTable = PhraseTable {
    parser: "gateway_log",
    program: None,
    source: "spring-cloud, dotnet/yarp, ThreeMammals/Ocelot, Kong/kong",
    phrases: GATEWAY_ROWS,
};

/// Platforms that run containers.
pub static PLATFORMS: PhraseTable = PhraseTable {
    parser: "platform_log",
    program: None,
    source: "Azure App Service, Amazon ECS, Docker Compose, PM2",
    phrases: PLATFORM_ROWS,
};

#[rustfmt::skip]
const GATEWAY_ROWS: Rows = rows![
    phrase("Unable to find instance for ", "spring.no-instance", NoHealthyMember, Gateway, ToTarget, Strong, "The gateway's registry holds no instance of the service"),
    phrase("No servers available for service: ", "spring.no-server", NoHealthyMember, Gateway, ToTarget, Proof, "The gateway's registry holds no instance of the service"),
    phrase("Load balancer does not have available server for client: ", "ribbon.no-server", NoHealthyMember, Gateway, ToTarget, Proof, "The gateway's load balancer has no server for the service"),
    phrase("Did not observe any item or terminal signal within #ms", "spring.timeout", AnswerTimedOut, Gateway, ToTarget, Fair, "A call behind the gateway took longer than it allows"),
    phrase("timed-out and no fallback available", "hystrix.timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "A call behind the gateway took longer than it allows"),
    phrase("short-circuited and fallback failed", "hystrix.open", PoolLimitReached, Gateway, ToTarget, Strong, "The gateway's circuit breaker for the service is open"),
    phrase("CircuitBreaker '*' is OPEN and does not permit further calls", "resilience4j.open", PoolLimitReached, Gateway, ToTarget, Proof, "The gateway's circuit breaker for the service is open"),
    phrase("ZuulException: Forwarding error", "zuul.forwarding", NotConnected, Gateway, ToTarget, Fair, "Zuul could not forward the request"),
    phrase("Request: An error was encountered before receiving a response.", "yarp.request", NotConnected, Gateway, ToTarget, Fair, "YARP could not send the request to the destination"),
    phrase("RequestTimedOut: The request timed out before receiving a response", "yarp.timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "The destination did not answer YARP in time"),
    phrase("NoAvailableDestinations: No available destinations", "yarp.no-destination", NoHealthyMember, Gateway, ToTarget, Proof, "YARP has no destination that it counts as available"),
    phrase("No available destinations were found", "yarp.no-destination-text", NoHealthyMember, Gateway, ToTarget, Strong, "YARP has no destination that it counts as available"),
    phrase("Error connecting to downstream service, exception: ", "ocelot.connect-failed", NotConnected, Gateway, ToTarget, Strong, "Ocelot could not connect to the service behind it"),
    phrase("dns client error: # name error", "kong.dns-name", NameNotFound, Gateway, ToTarget, Proof, "The resolver told Kong that the upstream's name does not exist"),
    phrase("failed to pick server: ", "apisix.no-server", NoHealthyMember, Gateway, ToTarget, Strong, "APISIX has no upstream that it can use"),
    phrase("failed to parse domain: *, error: ", "apisix.name", NameLookupFailed, Gateway, ToTarget, Strong, "APISIX could not resolve the upstream's name"),
];

#[rustfmt::skip]
const PLATFORM_ROWS: Rows = rows![
    phrase("didn't respond to HTTP pings on port: #", "azure-app.no-ping", ConnectRefused, Gateway, ToTarget, Strong, "The container does not listen on the port that the platform asks"),
    phrase("has failed to start. The process exited with code", "azure-app.start-failed", UpstreamRestarting, Gateway, ToTarget, Strong, "The container ended while it was started"),
    phrase("is unhealthy in target-group * due to (reason ", "ecs.unhealthy", MemberMarkedDown, Gateway, ToTarget, Strong, "A task fails the load balancer's health checks"),
    phrase("(reason Health checks failed with these codes: [", "ecs.unhealthy-status", MemberMarkedDown, Gateway, ToTarget, Strong, "A task answers the load balancer's health checks with an error"),
    phrase("(reason Request timed out)", "ecs.unhealthy-timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "A task does not answer the load balancer's health checks in time"),
    phrase("OutOfMemoryError: Container killed due to memory usage", "ecs.memory", MemoryExhausted, Target, ToTarget, Proof, "A container was killed because its memory limit was reached"),
    phrase("Memory limit of * exceeded with * used.", "cloudrun.memory", MemoryExhausted, Target, ToTarget, Proof, "A container was stopped because its memory limit was reached"),
    phrase("Uncaught signal: 9, pid=", "cloudrun.killed", WorkerDied, Target, ToTarget, Strong, "A process in the container was killed"),
    phrase(" exited with code 137$", "compose.killed", WorkerDied, Target, ToTarget, Strong, "A container was killed"),
    phrase(" exited with code 139$", "compose.crashed", WorkerDied, Target, ToTarget, Strong, "A container crashed"),
    phrase("dependency failed to start: container * is unhealthy", "compose.unhealthy", MemberMarkedDown, Target, ToTarget, Strong, "A container fails its own health check"),
    phrase("PM2 *| App [*] exited with code [*] via signal [", "pm2.exited", UpstreamRestarting, Target, ToTarget, Fair, "PM2's process ended and is started again"),
    phrase("PM2 *| App [*] will restart in ", "pm2.restarting", UpstreamRestarting, Target, ToTarget, Fair, "PM2's process ends again and again"),
];
