//! At the upstream: does it listen, is it busy, was it killed, what does it send, and who hangs up.

use super::{Answer, Next, Node};
use crate::finding::{Code, Leg, Role, Sign, Strength};
use crate::knowledge::{causes, checks};

nodes! {
    "upstream-listening" (check UPSTREAM_LISTENING), "A service on 127.0.0.1 answers itself and refuses the gateway." => {
        "listening" "Yes, on the right address" -> Next::Node("deploy-times");
        "loopback-only" "On 127.0.0.1 only" [ConnectRefused ToTarget Strong "The upstream listens on 127.0.0.1 only."] -> Next::Solution(&causes::UPSTREAM_REFUSED);
        "not-listening" "No" [ConnectRefused ToTarget Fair "Nothing listens on the upstream's port."] -> Next::Node("deploy-times");
        unknown -> Next::Node("deploy-times");
    }
    "deploy-times" (check DEPLOY_TIMES), "A restart passes. A change stays until somebody undoes it." => {
        "during" "Yes, and they end with it" [UpstreamRestarting ToTarget Strong "The failures last as long as a restart of the upstream."] -> Next::Solution(&causes::UPSTREAM_RESTART);
        "since" "They began with it and stayed" [GatewayMisconfigured ToTarget Strong "The failures began with a change."] -> Next::Solution(&causes::PROXY_MISCONFIG);
        "unrelated" "No" -> Next::Node("killed-processes");
        unknown -> Next::Node("killed-processes");
    }
    "upstream-load" (check UPSTREAM_LOAD), "Full queues and idle workers need opposite cures." => {
        "busy" "Yes" [UpstreamOverloaded ToTarget Strong "All workers of the upstream are busy."] -> Next::Solution(&causes::UPSTREAM_OVERLOAD);
        "idle" "No" [AnswerTimedOut ToTarget Fair "The upstream has free workers and still does not answer in time."] -> Next::Solution(&causes::UPSTREAM_TIMEOUT);
        unknown -> Next::Solution(&causes::UPSTREAM_TIMEOUT);
    }
    "raw-answer" (check RAW_ANSWER), "The bytes themselves show which protocol the port speaks." => {
        "http" "Clean HTTP" -> Next::Node("header-size");
        "broken-http" "HTTP with a fault" [AnswerNotHttp ToTarget Strong "The upstream sends broken HTTP."] -> Next::Solution(&causes::UPSTREAM_INVALID_RESPONSE);
        "other-protocol" "Another protocol" [WrongProtocol ToTarget Strong "The upstream's port speaks another protocol."] -> Next::Solution(&causes::PROTOCOL_MISMATCH);
        "no-bytes" "Nothing" [ClosedBeforeAnswer ToTarget Fair "The upstream sends no byte of an answer."] -> Next::Node("killed-processes");
        unknown -> Next::Node("killed-processes");
    }
    "header-size" (check HEADER_SIZE), "nginx keeps 4 or 8 kB for them, most others more." => {
        "large" "More than 4000 bytes" [HeaderTooLarge ToTarget Fair "The headers of the upstream's answer are large."] -> Next::Solution(&causes::UPSTREAM_HEADER_TOO_LARGE);
        "small" "Less" -> Next::Node("gateway-setting");
        unknown -> Next::Solution(&causes::UPSTREAM_HEADER_TOO_LARGE);
    }
    "killed-processes" (check KILLED_PROCESSES), "A killed worker takes its request with it, and the gateway sees a close or a reset." => {
        "memory" "Killed for its memory" [MemoryExhausted ToTarget Strong "The system killed a process of the upstream for its memory."] -> Next::Solution(&causes::RESOURCE_EXHAUSTION);
        "crash" "Crashed, or stopped by its own timeout" [WorkerDied ToTarget Strong "A worker of the upstream died at work."] -> Next::Solution(&causes::UPSTREAM_PREMATURE_CLOSE);
        "none" "No" -> Next::Node("fresh-connections");
        unknown -> Next::Node("fresh-connections");
    }
    "fresh-connections" (check FRESH_CONNECTIONS), "If only reused connections fail, two idle limits race each other." => {
        "stop" "Yes" [ReusedConnectionClosed ToTarget Strong "Only reused connections to the upstream fail."] -> Next::Solution(&causes::UPSTREAM_KEEPALIVE_RACE);
        "stay" "No" -> Next::Node("who-closed-first");
        unknown -> Next::Node("who-closed-first");
    }
    "who-closed-first" (check WHO_CLOSED_FIRST), "The side that sends the first FIN or RST is the one to ask." => {
        "upstream-idle" "The upstream, on an idle connection" [ReusedConnectionClosed ToTarget Strong "The upstream closes idle connections that the gateway still uses."] -> Next::Solution(&causes::UPSTREAM_KEEPALIVE_RACE);
        "upstream-busy" "The upstream, amid a request" [ClosedBeforeAnswer ToTarget Strong "The upstream closes in the middle of a request."] -> Next::Solution(&causes::UPSTREAM_PREMATURE_CLOSE);
        "gateway" "The gateway" [AnswerTimedOut ToTarget Strong "The gateway gives up on the upstream."] -> Next::Solution(&causes::UPSTREAM_TIMEOUT);
        "third" "Neither: a reset from between" [ResetBeforeAnswer ToTarget Strong "A device between gateway and upstream resets the connection."] -> Next::Solution(&causes::UPSTREAM_RESET);
        unknown -> Next::Solution(&causes::UPSTREAM_RESET);
    }
}
