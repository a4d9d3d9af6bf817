//! What comes back, how long it takes, and how often it fails.

use super::{Answer, Next, Node};
use crate::finding::{Code, Leg, Role, Sign, Strength};
use crate::knowledge::{causes, checks};

nodes! {
    "block-page" (check BLOCK_PAGE), "Targets that block a proxy seldom say so in the status. The page says it." => {
        "challenge" "Proof of a human, or access denied" [BlockedByTarget ToTarget Strong "The target answers with a block page."] -> Next::Solution(&causes::BLOCKED_BY_TARGET);
        "too-many" "Too many requests" [RateLimitedByTarget ToTarget Strong "The target counts too many requests."] -> Next::Solution(&causes::RATE_LIMITED);
        "proxy-rule" "The proxy's policy forbids it" [DeniedByRule ToGateway Strong "The proxy's page says that a rule forbids the request."] -> Next::Solution(&causes::PROXY_ACL_DENIED);
        "plain-error" "A short error page, or nothing" -> Next::Node("response-headers");
        unknown -> Next::Node("response-headers");
    }
    "response-headers" (check RESPONSE_HEADERS), "Server, Via, Proxy-Status and X- headers name the program that answered." => {
        "proxy" "The proxy or the CDN" -> Next::Node("how-long");
        "target" "The target's own server" [UpstreamAnsweredError ToTarget Fair "The target's own server wrote the error."] -> Next::Node("how-often");
        "nobody" "There are no headers" [ConnectionLost Unknown Weak "No answer with headers reaches the client."] -> Next::Node("loss");
        unknown -> Next::Node("how-long");
    }
    "loss" (check LOSS), "Loss counts where it stays up to the last line. A router in the middle may answer pings slowly and be well." => {
        "lost" "Yes" [PacketsLost ToGateway Strong "Packets are lost between client and proxy."] -> Next::Solution(&causes::NETWORK_INSTABILITY);
        "none-lost" "No" -> Next::Node("how-long");
        unknown -> Next::Node("how-long");
    }
    "how-long" (check HOW_LONG), "A refusal takes milliseconds. A round number of seconds is somebody's time limit." => {
        "at-once" "Less than a second" [ConnectFailed ToTarget Weak "The failure comes at once."] -> Next::Node("how-often");
        "round-number" "A round number of seconds" [TimedOut ToTarget Weak "The failure comes after a round number of seconds."] -> Next::Node("client-time-limit");
        "varies" "It varies" [ConnectionLost ToTarget Weak "The failure comes after a time that varies."] -> Next::Node("how-often");
        unknown -> Next::Node("how-often");
    }
    "client-time-limit" (check CLIENT_TIME_LIMIT), "The outermost hop should wait longest. If the client gives up first, no hop has failed." => {
        "shorter" "Yes, with a longer limit the answer comes" [ClientLeft ToGateway Strong "The client stops waiting before the answer comes."] -> Next::Solution(&causes::CLIENT_ABORT);
        "longer" "No, it fails with a long limit too" [AnswerTimedOut ToTarget Fair "The target does not answer within a hop's time limit."] -> Next::Node("log-access");
        unknown -> Next::Node("log-access");
    }
    "how-often" (check HOW_OFTEN), "Settings and closed ports fail always. Races, loss and load fail now and then." => {
        "always" "Every request fails" [ConnectFailed ToTarget Weak "Every request fails."] -> Next::Node("log-access");
        "some-pages" "Some pages or users only" [UpstreamAnsweredError ToTarget Weak "Some pages fail and others work."] -> Next::Node("log-access");
        "at-random" "Now and then, without a pattern" [ConnectionLost Unknown Weak "Single requests fail without a pattern."] -> Next::Node("log-access");
        "with-load" "More often under load" [UpstreamOverloaded Unknown Weak "The failures grow with the load."] -> Next::Node("log-access");
        unknown -> Next::Node("log-access");
    }
    "log-access" ("Can you read the gateway's log, or ask somebody who can?"), "The gateway wrote down how its way to the target failed. Nothing says more." => {
        "yes" "Yes" -> Next::Node("gateway-log");
        "no" "No" -> Next::Node("later-again");
        unknown -> Next::Node("later-again");
    }
    "later-again" ("Does it work some minutes later?"), "Restarts, load and lost nodes pass by themselves. Settings do not." => {
        "works" "Yes" [RepeatWorks ToTarget Fair "The same request works some minutes later."] -> Next::Solution(&causes::UPSTREAM_RESTART);
        "fails" "No" -> Next::Solution(&causes::UPSTREAM_REFUSED);
        unknown -> Next::Solution(&causes::UPSTREAM_TIMEOUT);
    }
}
