//! The first questions: what there is to go by, and what stands between client and target.

use super::{Answer, Next, Node};
use crate::finding::{Code, Leg, Role, Sign, Strength};
use crate::knowledge::checks;

nodes! {
    "start" ("What do you have in hand?"), "Text says most. Paste it into the box: it is read on this machine, and the next questions build on it." => {
        "text" "An error text, a page, headers or a log" -> Next::Node("which-text");
        "status" "Only a status number" -> Next::Node("status-number");
        "no-answer" "No answer at all: refused, silent, cut off" -> Next::Node("any-site");
        unknown -> Next::Node("setup");
    }
    "which-text" ("Which hop wrote the text?"), "Each hop sees the failure from its own side. The log of the hop that failed says most." => {
        "client" "The client: curl, a browser, a script" -> Next::Node("status-number");
        "page" "An error page, or the headers of an answer" -> Next::Node("response-headers");
        "gateway-log" "The gateway's log" -> Next::Node("gateway-log");
        "upstream-log" "The log of the server behind the gateway" -> Next::Node("killed-processes");
        unknown -> Next::Node("status-number");
    }
    "status-number" ("Which status did the client get?"), "The number alone does not name the hop: the same fault is a 502 at nginx and a 503 at HAProxy." => {
        "407" "407" [AuthRequired ToGateway Fair "The proxy asks the client for credentials (407)."] -> Next::Node("credentials");
        "403" "403" [Forbidden Unknown Fair "A hop answers 403."] -> Next::Node("setup");
        "429" "429" [TooManyRequests Unknown Fair "A hop answers 429."] -> Next::Node("setup");
        "502" "502" [BadGateway Unknown Fair "A gateway answers 502."] -> Next::Node("setup");
        "503" "503" [ServiceUnavailable Unknown Fair "A hop answers 503."] -> Next::Node("setup");
        "504" "504" [GatewayTimeout Unknown Fair "A gateway answers 504."] -> Next::Node("setup");
        "cloudflare" "520 to 530, on a page of Cloudflare" -> Next::Node("cloudflare-number");
        "none" "None: the client only names an error" -> Next::Node("any-site");
        unknown -> Next::Node("setup");
    }
    "cloudflare-number" ("Which of Cloudflare's numbers is it?"), "Cloudflare's edge says with it how its way to the origin failed. Some proxy services use the same numbers for other things." => {
        "520" "520" [ClosedBeforeAnswer ToTarget Weak "Cloudflare got an empty or odd answer from the origin (520)."] -> Next::Node("whose-site");
        "521" "521" [ConnectRefused ToTarget Strong "The origin refuses Cloudflare (521)."] -> Next::Node("whose-site");
        "522" "522" [ConnectTimedOut ToTarget Strong "The origin does not answer Cloudflare's connection (522)."] -> Next::Node("whose-site");
        "523" "523" [NoRoute ToTarget Strong "Cloudflare finds no way to the origin (523)."] -> Next::Node("whose-site");
        "524" "524" [AnswerTimedOut ToTarget Strong "The origin takes longer than Cloudflare waits (524)."] -> Next::Node("whose-site");
        "525" "525" [TlsFailed ToTarget Strong "TLS between Cloudflare and the origin fails (525)."] -> Next::Node("whose-site");
        "526" "526" [TlsCertificateBad ToTarget Strong "Cloudflare does not accept the origin's certificate (526)."] -> Next::Node("whose-site");
        "530" "530" [NameLookupFailed ToTarget Fair "Cloudflare does not find the origin's name (530)."] -> Next::Node("whose-site");
        unknown -> Next::Node("whose-site");
    }
    "setup" ("What stands between the client and the target?"), "It decides which hops there are, and whose log can be read." => {
        "pool" "A proxy service with many exits" [HopNamed ToNode Fair "A proxy service with many exits stands on the way."] -> Next::Node("connect-transcript");
        "api" "A scraping API that fetches the page" [HopNamed ToNode Fair "A service fetches the page for the client."] -> Next::Node("provider-panel");
        "corporate" "The proxy of a company or school" [HopNamed ToGateway Fair "The proxy of a company stands on the way."] -> Next::Node("proxy-settings");
        "single" "One forward proxy" [HopNamed ToGateway Fair "One forward proxy stands on the way."] -> Next::Node("proxy-name");
        "reverse" "A gateway in front of our own servers" [HopNamed ToTarget Fair "A reverse proxy stands before the upstream."] -> Next::Node("gateway-log");
        "cdn" "A CDN in front of the site" [HopNamed ToTarget Fair "A CDN stands before the origin."] -> Next::Node("whose-site");
        unknown -> Next::Node("direct-without-proxy");
    }
    "whose-site" ("Is the site behind the CDN yours?"), "Only its owner can go past the CDN and look at the origin." => {
        "mine" "Yes, or I can ask its owner" -> Next::Node("origin-direct");
        "not-mine" "No, I visit it" -> Next::Node("direct-without-proxy");
        unknown -> Next::Node("direct-without-proxy");
    }
    "origin-direct" (check ORIGIN_DIRECT), "If the origin answers by itself, the way from the CDN to the origin is at fault." => {
        "answers" "The origin answers well" [DirectWorks ToTarget Fair "The origin answers when the CDN is left out."] -> Next::Node("upstream-certificate");
        "fails" "The origin fails by itself" [DirectFailsToo ToTarget Strong "The origin fails when the CDN is left out."] -> Next::Node("upstream-listening");
        unknown -> Next::Node("gateway-log");
    }
}
