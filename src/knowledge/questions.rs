//! The frequent questions, each answered in two sentences, with a way to go on.

use super::guide::index::{self, Entry};
use super::guide::source::{self, Source};
use super::{Cause, Check, causes, checks};

/// Where an answer leads.
#[derive(Debug)]
pub enum Way {
    /// A check that tells.
    Check(&'static Check),
    /// A cause to read.
    Cause(&'static Cause),
    /// A page of the guide.
    Guide(&'static Entry),
    /// A question of the decision tree, by id (the tree stands above the knowledge; a test checks that each exists).
    Tree(&'static str),
}

/// A question that is often asked.
#[derive(Debug)]
pub struct Question {
    /// Kebab-case, for ever.
    pub id: &'static str,
    /// The question as it is asked.
    pub ask: &'static str,
    /// Two sentences.
    pub answer: &'static str,
    /// Where the answer is from.
    pub sources: &'static [&'static Source],
    /// Where to go on, the first one first.
    pub ways: &'static [Way],
}

/// Every question, the most frequent first.
pub static ALL: &[&Question] = &[
    &Question {
        id: "why-does-a-proxy-return-502",
        ask: "Why does my proxy return 502?",
        answer: "The proxy reached out to the next machine and got no usable answer: the target or the node refused, hung up, was too slow, or could not be found. The proxy is mostly the messenger, so look one hop further in.",
        sources: &[&source::RFC9110_502],
        ways: &[Way::Tree("start"), Way::Guide(&index::QUICK_ANSWER)],
    },
    &Question {
        id: "whose-fault",
        ask: "Whose fault is it: mine, the proxy's or the site's?",
        answer: "Ask the site without the proxy: if it fails too, it is the site. Ask another site through the proxy: if that fails too, it is the proxy or your settings; otherwise it is between this proxy and this site.",
        sources: &[],
        ways: &[Way::Check(&checks::DIRECT_WITHOUT_PROXY), Way::Check(&checks::OTHER_TARGET)],
    },
    &Question {
        id: "can-overload-cause-it",
        ask: "Can an overloaded proxy cause a 502?",
        answer: "Yes: a full gateway or node hangs up on the connection or lets it time out, and the hop before it writes 502, 503 or 504. The sign is that failures stop when you send one request at a time.",
        sources: &[&source::RFC9209_TYPES],
        ways: &[Way::Check(&checks::LOW_RATE), Way::Cause(&causes::PROXY_OVERLOAD)],
    },
    &Question {
        id: "how-to-test-settings",
        ask: "How do I test my proxy settings?",
        answer: "Ask a service that answers with your address, once directly and once through the proxy: two different addresses mean that host, port, scheme and credentials are right. The same address twice means that your program does not use the proxy.",
        sources: &[],
        ways: &[Way::Check(&checks::PROXY_SETTINGS), Way::Guide(&index::HOW_TO_FIX)],
    },
    &Question {
        id: "is-it-scraping",
        ask: "Is it related to scraping?",
        answer: "Often: many requests from few addresses bring rate limits and blocks, which reach you as 403, 429 or, where the target hangs up, as 502. But a 502 by itself says nothing of a block; the target's page or headers do.",
        sources: &[&source::RFC6585_429, &source::RFC9110_403],
        ways: &[Way::Check(&checks::BLOCK_PAGE), Way::Guide(&index::PROXY_DETECTION)],
    },
    &Question {
        id: "should-i-retry",
        ask: "Should I retry?",
        answer: "A GET yes, after one second, then two and four, with a new session behind a rotating proxy. A POST only if the 502 answered CONNECT, or if the target knows the request again by a key.",
        sources: &[&source::RFC9110_IDEMPOTENT, &source::RFC9110_CONNECT, &source::AWS_BACKOFF],
        ways: &[Way::Guide(&index::REQUEST_STRATEGY), Way::Check(&checks::HOW_OFTEN)],
    },
    &Question {
        id: "how-long-does-it-last",
        ask: "How long does a 502 last?",
        answer: "A restart passes in seconds to minutes, overload with the busy hour, a lost node with the next session. A wrong setting, name, certificate or rule lasts until somebody changes it.",
        sources: &[],
        ways: &[Way::Guide(&index::TEMPORARY_OR_NOT), Way::Check(&checks::DEPLOY_TIMES)],
    },
    &Question {
        id: "why-502-here-and-503-there",
        ask: "Why 502 here and 503 there, for the same failure?",
        answer: "Products choose differently: for a refused connection nginx writes 502, HAProxy and Envoy write 503, and tinyproxy writes 500. Find the product by its headers before you read its status.",
        sources: &[&source::LAB_STATUSES],
        ways: &[Way::Guide(&index::STATUS_CODES), Way::Check(&checks::RESPONSE_HEADERS)],
    },
    &Question {
        id: "502-or-504",
        ask: "What is the difference between 502 and 504?",
        answer: "504 says that the gateway waited and no answer came in time; 502 says that something came and was of no use, or that the connection failed. Apache and some others write 502 for a late answer too, so look at how long it took.",
        sources: &[&source::RFC9110_502, &source::RFC9110_504, &source::LAB_STATUSES],
        ways: &[Way::Check(&checks::HOW_LONG), Way::Guide(&index::TIMEOUTS)],
    },
    &Question {
        id: "why-no-502-in-the-browser",
        ask: "Why does the browser not show the 502?",
        answer: "For HTTPS the proxy's 502 answers CONNECT, before there is a page, and the browser shows an error of its own, such as `ERR_TUNNEL_CONNECTION_FAILED`. The status and the proxy's headers are kept in Chromium's NetLog, or are seen with `curl -v`.",
        sources: &[&source::CHROMIUM_ERRORS, &source::LAB_BROWSERS],
        ways: &[Way::Check(&checks::CONNECT_TRANSCRIPT), Way::Tree("which-text")],
    },
    &Question {
        id: "what-does-tunnel-failed-mean",
        ask: "What does `CONNECT tunnel failed, response 502` mean?",
        answer: "The proxy was reached and could not, or would not, open the tunnel to the target; your request was never sent. Why it could not is in the proxy's headers or log, not in this line.",
        sources: &[&source::CURL_TUNNEL, &source::RFC9110_CONNECT],
        ways: &[Way::Check(&checks::CONNECT_TRANSCRIPT), Way::Guide(&index::THE_PATH)],
    },
    &Question {
        id: "works-in-browser-fails-in-script",
        ask: "Why does it work in the browser and fail in my script?",
        answer: "The two do not go the same way: the script may use other proxy variables, other credentials or no proxy, and trust other certificates. Or the target serves browsers and refuses programs; then a page of its own comes back.",
        sources: &[],
        ways: &[Way::Check(&checks::PROXY_SETTINGS), Way::Cause(&causes::CLIENT_ENV_MISCONFIG)],
    },
    &Question {
        id: "works-with-curl-fails-in-program",
        ask: "Why does it work with curl and fail in my program?",
        answer: "curl reads `https_proxy` and sends Basic credentials at once; many programs read other variables, or drop the credentials on CONNECT. Java, for one, sends none for HTTPS unless it is told to.",
        sources: &[&source::JAVA_TUNNEL_BASIC],
        ways: &[Way::Guide(&index::PROXY_AUTHENTICATION), Way::Check(&checks::CREDENTIALS)],
    },
    &Question {
        id: "407-or-502",
        ask: "The credentials are right. Why do I get 407, or 502?",
        answer: "407 also comes for a spent quota, an ended plan, or an address that is not on the list, and some local proxy managers turn the 407 of their service into a 502. Look at the panel and at the headers before you type the password again.",
        sources: &[&source::OXYLABS_CODES, &source::BRIGHTDATA_ERRORS],
        ways: &[Way::Guide(&index::PROXY_AUTHENTICATION), Way::Check(&checks::PROVIDER_PANEL)],
    },
    &Question {
        id: "only-some-requests",
        ask: "Why do only some requests fail?",
        answer: "One member of several is bad, one node of a pool is blocked, or a reused connection was closed in the wrong moment. Whether a steady share fails, or single ones without a pattern, tells the first from the last.",
        sources: &[&source::RFC9112_RETRY],
        ways: &[Way::Check(&checks::HOW_OFTEN), Way::Guide(&index::KEEP_ALIVE_RACES)],
    },
    &Question {
        id: "does-changing-ip-help",
        ask: "Does another IP address help?",
        answer: "It helps if the old node was down, or if the target refused that one address. It does not help against wrong settings, a failing target, or a limit on your account.",
        sources: &[],
        ways: &[Way::Check(&checks::NEW_SESSION), Way::Guide(&index::IP_ROTATION)],
    },
    &Question {
        id: "is-my-request-executed",
        ask: "Was my request carried out although I got a 502?",
        answer: "If the 502 answered CONNECT, no: the target never saw the request. Otherwise it may have been, because the connection can break after the work and before the answer; ask the target before you repeat.",
        sources: &[&source::RFC9110_CONNECT, &source::RFC9110_IDEMPOTENT],
        ways: &[Way::Guide(&index::REQUEST_STRATEGY), Way::Check(&checks::GATEWAY_LOG)],
    },
    &Question {
        id: "cloudflare-502-or-52x",
        ask: "Cloudflare shows 502, or a number such as 522. Who failed?",
        answer: "The numbers 520 to 526 and 530 speak of the origin behind Cloudflare, and so does the large branded 502 page. A short page signed `cloudflare` is Cloudflare's own failure.",
        sources: &[&source::CLOUDFLARE_5XX],
        ways: &[Way::Tree("cloudflare-number"), Way::Check(&checks::ORIGIN_DIRECT)],
    },
    &Question {
        id: "own-server-fine",
        ask: "My own server runs fine. Why does nginx answer 502?",
        answer: "Running is not the same as listening where nginx asks: another port, another address, a socket without rights, or a process that closes before it answers. The error log of nginx names which, in one line.",
        sources: &[&source::NGINX_SOURCE],
        ways: &[Way::Check(&checks::GATEWAY_LOG), Way::Check(&checks::UPSTREAM_LISTENING)],
    },
    &Question {
        id: "what-to-send-to-support",
        ask: "What do I send to the proxy's support?",
        answer: "The time to the second with its zone, the target's name and port, the answer to CONNECT with all its headers, the session name, and your own public address, but no password. The report on this page holds that, with secrets taken out.",
        sources: &[],
        ways: &[Way::Check(&checks::COLLECT_EVERYTHING), Way::Check(&checks::CONNECT_TRANSCRIPT)],
    },
    &Question {
        id: "is-my-evidence-safe",
        ask: "What happens to the log that I paste here?",
        answer: "It is read on your own machine and sent nowhere; the page works without a network once it is open. Before you copy a report for somebody else, credentials and cookies are taken out of it.",
        sources: &[],
        ways: &[Way::Guide(&index::QUICK_ANSWER), Way::Check(&checks::COLLECT_EVERYTHING)],
    },
];

/// The question with this id.
pub fn find(id: &str) -> Option<&'static Question> {
    ALL.iter().copied().find(|question| question.id == id)
}
