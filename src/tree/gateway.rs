//! At the gateway: what its log says, which members it has, and what its setting tells it to do.

use super::{Answer, Next, Node};
use crate::finding::{Code, Leg, Role, Sign, Strength};
use crate::knowledge::{causes, checks};

nodes! {
    "gateway-log" (check GATEWAY_LOG), "Look at the very second of the failure. Pasting the lines saves this question." => {
        "refused" "Refused (errno 111)" [ConnectRefused ToTarget Fair "The gateway was refused by the upstream."] -> Next::Node("upstream-listening");
        "timed-out" "Timed out (errno 110)" [TimedOut ToTarget Fair "The gateway waited for the upstream in vain."] -> Next::Node("upstream-direct");
        "closed" "Closed too early, EOF" [ClosedBeforeAnswer ToTarget Strong "The upstream closed before the gateway had an answer."] -> Next::Node("killed-processes");
        "reset" "Reset by peer (errno 104)" [ResetBeforeAnswer ToTarget Strong "The connection to the upstream was reset."] -> Next::Node("killed-processes");
        "no-member" "No live or healthy upstream" [NoHealthyMember ToTarget Strong "The gateway counts no member as healthy."] -> Next::Node("pool-members");
        "name" "Name not resolved" [NameNotFound ToTarget Strong "The gateway does not find the upstream's name."] -> Next::Node("upstream-name");
        "tls" "SSL, handshake or certificate" [TlsFailed ToTarget Fair "TLS between gateway and upstream fails."] -> Next::Node("upstream-certificate");
        "no-route" "No route, or no such socket" [NoRoute ToTarget Strong "The gateway finds no way to the upstream."] -> Next::Solution(&causes::UPSTREAM_UNREACHABLE);
        "permission" "Permission denied (errno 13)" [SocketForbidden ToTarget Strong "The system forbids the gateway to open the socket."] -> Next::Node("socket-rights");
        "invalid" "Invalid or malformed answer" [AnswerNotHttp ToTarget Strong "The gateway cannot read the upstream's answer as HTTP."] -> Next::Node("raw-answer");
        "too-big" "Header too big" [HeaderTooLarge ToTarget Strong "The headers of the upstream's answer are too large for the gateway."] -> Next::Node("header-size");
        "used-up" "Too many open files, no ports, no slots" [ResourceExhausted ToTarget Strong "The gateway ran out of a local resource."] -> Next::Node("local-limits");
        "client-left" "499, client closed, aborted" [ClientLeft ToGateway Strong "The client left before the gateway had an answer."] -> Next::Solution(&causes::CLIENT_ABORT);
        "nothing" "Nothing about this request" -> Next::Node("gateway-setting");
        unknown -> Next::Node("upstream-direct");
    }
    "pool-members" (check POOL_MEMBERS), "A gateway without a healthy member answers at once and asks nobody." => {
        "none-up" "None" [NoHealthyMember ToTarget Strong "No member of the pool is up."] -> Next::Node("deploy-times");
        "some-up" "Some" [MemberMarkedDown ToTarget Fair "The gateway took some members out of its pool."] -> Next::Node("upstream-direct");
        "all-up" "All" -> Next::Node("upstream-direct");
        unknown -> Next::Solution(&causes::NO_HEALTHY_UPSTREAM);
    }
    "upstream-name" (check UPSTREAM_NAME), "The gateway host has a resolver of its own. In containers it is the cluster's." => {
        "resolves" "The right address" [NameResolved ToTarget Fair "The upstream's name resolves on the gateway host."] -> Next::Node("gateway-setting");
        "wrong-address" "An old or wrong address" [NameLookupFailed ToTarget Fair "The gateway host is given an old or wrong address."] -> Next::Solution(&causes::UPSTREAM_DNS_FAILURE);
        "no-address" "No address" [NameNotFound ToTarget Strong "The upstream's name does not resolve on the gateway host."] -> Next::Solution(&causes::UPSTREAM_DNS_FAILURE);
        unknown -> Next::Solution(&causes::UPSTREAM_DNS_FAILURE);
    }
    "socket-rights" (check SOCKET_RIGHTS), "Each folder above the socket must let the gateway's user pass." => {
        "may" "It may" -> Next::Node("upstream-listening");
        "may-not" "A right is missing" [SocketForbidden ToTarget Strong "The gateway's user may not open the upstream's socket."] -> Next::Solution(&causes::SOCKET_PERMISSION);
        unknown -> Next::Solution(&causes::SOCKET_PERMISSION);
    }
    "local-limits" (check LOCAL_LIMITS), "Handles, source ports and memory run out silently; only the log of the hop that ran out names it." => {
        "reached" "Yes" [ResourceExhausted ToTarget Strong "A limit of the gateway host is reached."] -> Next::Solution(&causes::RESOURCE_EXHAUSTION);
        "free" "No" -> Next::Node("upstream-load");
        unknown -> Next::Solution(&causes::RESOURCE_EXHAUSTION);
    }
    "upstream-direct" (check UPSTREAM_DIRECT), "It leaves the gateway out and keeps its network." => {
        "answers" "A good answer" -> Next::Node("gateway-setting");
        "refused" "Refused" [ConnectRefused ToTarget Strong "The upstream refuses a connection from the gateway host."] -> Next::Node("upstream-listening");
        "hangs" "Connected, then nothing" [AnswerTimedOut ToTarget Fair "The upstream takes the connection and does not answer."] -> Next::Node("upstream-load");
        "no-way" "No connection" [NoRoute ToTarget Strong "No connection opens from the gateway host to the upstream."] -> Next::Solution(&causes::UPSTREAM_UNREACHABLE);
        "cut" "Closed or reset" [ClosedBeforeAnswer ToTarget Strong "The upstream cuts the connection without an answer."] -> Next::Node("raw-answer");
        "not-http" "Something that is not HTTP" [AnswerNotHttp ToTarget Strong "The upstream's port answers with something that is not HTTP."] -> Next::Node("raw-answer");
        unknown -> Next::Node("gateway-setting");
    }
    "gateway-setting" (check GATEWAY_SETTING), "Compare the address, port and scheme in the setting with those of the upstream." => {
        "right" "It is right" -> Next::Node("fresh-connections");
        "wrong" "It is wrong" [GatewayMisconfigured ToTarget Strong "The gateway's setting names a wrong upstream, or does not pass its test."] -> Next::Solution(&causes::PROXY_MISCONFIG);
        unknown -> Next::Node("fresh-connections");
    }
    "upstream-certificate" (check UPSTREAM_CERTIFICATE), "Visitors see the gateway's certificate. This one is seen by the gateway alone." => {
        "passes" "Yes" -> Next::Node("gateway-setting");
        "fails" "No: expired, untrusted or another name" [TlsCertificateBad ToTarget Strong "The upstream's certificate does not pass on the gateway host."] -> Next::Solution(&causes::UPSTREAM_TLS_FAILURE);
        "no-tls" "The port does not speak TLS" [TlsNotSpoken ToTarget Strong "The gateway speaks TLS to a port that does not."] -> Next::Solution(&causes::PROTOCOL_MISMATCH);
        unknown -> Next::Solution(&causes::UPSTREAM_TLS_FAILURE);
    }
}
