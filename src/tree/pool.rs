//! What the proxy and its pool do with the request, and whether the target plays a part.

use super::{Answer, Next, Node};
use crate::finding::{Code, Leg, Role, Sign, Strength};
use crate::knowledge::{causes, checks};

nodes! {
    "new-session" (check NEW_SESSION), "If one exit fails and the next works, the gateway and the target are well." => {
        "works" "Yes, at least sometimes" [RepeatWorks ToNode Fair "Another exit gets through."] -> Next::Solution(&causes::NODE_OFFLINE);
        "fails" "No, every exit fails" -> Next::Node("other-target");
        unknown -> Next::Node("other-target");
    }
    "other-target" (check OTHER_TARGET), "If others work, the proxy is well, and either the target or a rule about the target is the reason." => {
        "works" "Others work" [OtherTargetWorks ToGateway Strong "Another target works through the same proxy."] -> Next::Node("direct-without-proxy");
        "fails" "Every target fails" [EveryTargetFails ToGateway Strong "Every target fails through the same proxy."] -> Next::Node("provider-panel");
        unknown -> Next::Node("direct-without-proxy");
    }
    "provider-panel" (check PROVIDER_PANEL), "Used-up traffic, a lapsed plan and reported trouble stand there first. In a company, ask the helpdesk." => {
        "used-up" "The quota or the plan is used up" [AccountLimited ToGateway Strong "The account's quota is used up."] -> Next::Solution(&causes::PROXY_RATE_LIMIT);
        "incident" "Trouble is reported" [ProxyOverloaded ToNode Fair "The proxy's operator reports trouble."] -> Next::Solution(&causes::PROXY_OVERLOAD);
        "forbidden-target" "This target is not allowed" [DeniedByRule ToGateway Strong "The proxy's plan forbids this target."] -> Next::Solution(&causes::PROXY_ACL_DENIED);
        "all-well" "All is well" -> Next::Node("low-rate");
        unknown -> Next::Node("low-rate");
    }
    "direct-without-proxy" (check DIRECT_WITHOUT_PROXY), "It clears one half of the way at once." => {
        "works" "It answers directly" [DirectWorks ToTarget Fair "The target answers without the proxy."] -> Next::Node("block-page");
        "fails-too" "It fails in the same way" [DirectFailsToo ToTarget Strong "The target fails without the proxy too."] -> Next::Node("how-long");
        unknown -> Next::Node("block-page");
    }
    "certificate-issuer" (check CERTIFICATE_ISSUER), "A box that reads along signs with its own name." => {
        "public" "A public authority" [TlsDone ToTarget Fair "The target's own certificate arrives through the proxy."] -> Next::Node("other-target");
        "company" "A company, a product, or a name I don't know" [TlsIssuerUnknown ToTarget Strong "A middle box signs the target's certificate."] -> Next::Solution(&causes::TLS_INTERCEPTION);
        "no-certificate" "No certificate came" [TlsClosed ToTarget Fair "The handshake with the target ends without a certificate."] -> Next::Node("other-target");
        unknown -> Next::Node("other-target");
    }
    "low-rate" (check LOW_RATE), "If the failures stop, it was too much at once, for the proxy or for the target." => {
        "stops" "No, they stop" [ProxyOverloaded Unknown Weak "The failures stop at a low rate."] -> Next::Solution(&causes::PROXY_OVERLOAD);
        "stays" "Yes, it still fails" -> Next::Node("response-headers");
        unknown -> Next::Node("response-headers");
    }
}
