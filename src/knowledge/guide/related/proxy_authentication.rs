//! 407: what a proxy asks for, and what clients make of it.

use crate::knowledge::guide::block::{
    Block, Page, Part, Picture, State, Table, check_step, message, note, para, step,
};
use crate::knowledge::guide::{index, source};
use crate::knowledge::{causes, checks, glossary};

/// 407 Proxy Authentication Required.
pub static PAGE: Page = Page {
    entry: &index::PROXY_AUTHENTICATION,
    summary: "407 is the proxy's own refusal: it wants credentials, and the target has seen nothing. The answer says which ways of login the proxy takes; the client decides which of them it can.",
    terms: &[
        &glossary::PROXY_AUTHENTICATION_REQUIRED,
        &glossary::PROXY_AUTHENTICATE,
        &glossary::PROXY_AUTHORIZATION,
        &glossary::CONNECT,
        &glossary::PERSISTENT_CONNECTION,
        &glossary::IP_ALLOW_LIST,
        &glossary::QUOTA,
        &glossary::SOCKS5,
    ],
    blocks: &[
        Block::Part(&Part {
            id: "what-it-says",
            title: "What it says",
            blocks: &[
                para(
                    "A proxy that answers 407 must send `Proxy-Authenticate`, with one challenge for each way of login it accepts. The client repeats the request with `Proxy-Authorization`. Both headers concern the proxy only. `WWW-Authenticate`, `Authorization` and 401 are the target's.",
                    &[
                        &source::RFC9110_407,
                        &source::RFC9110_PROXY_AUTHENTICATE,
                        &source::RFC9110_PROXY_AUTHORIZATION,
                        &source::RFC9110_401,
                    ],
                ),
                Block::Picture(Picture::Exchange {
                    words: "The usual exchange: CONNECT, 407 with a challenge, CONNECT again with credentials on the same connection, 200, and then the tunnel to the target.",
                    lanes: &["You", "Proxy", "Target"],
                    messages: &[
                        message(0, 1, "CONNECT shop.example:443", State::Answered),
                        message(1, 0, "407, Proxy-Authenticate: Basic", State::Answered),
                        message(0, 1, "CONNECT, Proxy-Authorization", State::Answered),
                        message(1, 2, "opens a connection", State::Answered),
                        message(1, 0, "200 Connection established", State::Answered),
                        message(0, 2, "TLS and the request, unread", State::Answered),
                    ],
                }),
                note(
                    "The first 407 of such a pair is no failure. In a log, a 407 followed by a 200 for the same target is the ordinary course of a client that waits to be asked.",
                    &[&source::RFC9110_CHALLENGE, &source::LAB_407],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "challenges",
            title: "The ways of login",
            blocks: &[
                Block::Table(Table {
                    caption: "What stands after Proxy-Authenticate",
                    head: &["Scheme", "What is sent", "Mind"],
                    rows: &[
                        &[
                            "`Basic`",
                            "user name and password, readable for whoever sees the header",
                            "the user name must not hold a colon; to an `http://` proxy both travel in the clear",
                        ],
                        &[
                            "`Digest`",
                            "a hash over a number the proxy chose",
                            "`stale=true` means: right password, old number, ask again",
                        ],
                        &[
                            "`NTLM`",
                            "three messages of a Windows login",
                            "the login holds for one connection; a proxy that closes after each answer makes it impossible",
                        ],
                        &[
                            "`Negotiate`",
                            "a Kerberos ticket, or NTLM in its place",
                            "needs the proxy's true name, and clocks that agree",
                        ],
                        &["`Bearer`", "a token", "rare at proxies; most clients cannot"],
                    ],
                    sources: &[&source::RFC7617, &source::RFC7616, &source::RFC4559, &source::CHROMIUM_AUTH],
                }),
                para(
                    "Chromium takes the strongest scheme that it knows, whatever the order in the header: Negotiate before NTLM, NTLM before Digest, Digest before Basic. If the strongest one does not work in your network, the login fails although a weaker one would succeed.",
                    &[&source::CHROMIUM_AUTH],
                ),
                para(
                    "NTLM and Negotiate need a persistent connection between the 407 and the second try. Measured: Squid 5.7 keeps the connection open after 407; tinyproxy 1.11 answers in HTTP/1.0 and closes it.",
                    &[&source::RFC4559, &source::LAB_407],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "clients",
            title: "What clients drop",
            blocks: &[
                Block::Table(Table {
                    caption: "What a client does with credentials for a proxy",
                    head: &["Client", "Sends by itself", "Mind"],
                    rows: &[
                        &[
                            "curl",
                            "Basic, at once, from `-U` or the URL",
                            "other schemes by `--proxy-digest`, `--proxy-ntlm`, `--proxy-negotiate`; `--proxy-anyauth` asks first, which costs one more exchange",
                        ],
                        &[
                            "Go, net/http",
                            "Basic, from the URL, on each CONNECT",
                            "does not answer a challenge of any other scheme",
                        ],
                        &[
                            "Python, requests and urllib3",
                            "Basic, from the URL",
                            "no other scheme; a 407 to CONNECT comes as an exception without headers",
                        ],
                        &[
                            "Java, since 8u111",
                            "nothing for HTTPS: Basic is switched off for tunnels",
                            "`-Djdk.http.auth.tunneling.disabledSchemes=\"\"` switches it on again",
                        ],
                        &[
                            "Chromium",
                            "nothing before a challenge; then asks a person",
                            "a proxy setting cannot hold a user name; SOCKS5 works without a login only",
                        ],
                        &[
                            "A script in a page",
                            "nothing",
                            "headers that begin with `Proxy-` are forbidden to it, and it never sees a 407",
                        ],
                    ],
                    sources: &[
                        &source::CURL_PROXY_ANYAUTH,
                        &source::GO_TRANSPORT,
                        &source::URLLIB3_PROXY,
                        &source::JAVA_TUNNEL_BASIC,
                        &source::CHROMIUM_PROXY,
                        &source::FETCH_FORBIDDEN,
                    ],
                }),
                note(
                    "While a browser waits for a person to type a password, requests of a page hang without an end. A check that hangs, beside others that work, may be a login window behind another window.",
                    &[&source::LAB_BROWSERS],
                ),
            ],
        }),
        Block::Part(&Part {
            id: "which-one",
            title: "Which 407 is this",
            blocks: &[
                Block::Steps(&[
                    check_step(
                        "Ask once without credentials and once with them",
                        "407 both times: the values are wrong, or the client did not send them. 407 and then another answer: the credentials are right, and the first program does not send them.",
                        &checks::CREDENTIALS,
                    ),
                    step(
                        "Look whether they were sent",
                        "`curl -v` prints `> Proxy-Authorization` for the request to the proxy. If only `> Authorization` is there, the credentials went to the target.",
                        &[&source::RFC9110_PROXY_AUTHORIZATION],
                    ),
                    step(
                        "Decode what was sent, on your own machine",
                        "The word after `Basic` is base64 for `user:password`. `echo WORD | base64 -d` shows whether a character was lost. Do not paste it into a stranger's page; the box on this page hides it.",
                        &[&source::RFC7617],
                    ),
                    step(
                        "Encode what stands in a URL",
                        "User and password separately, and then `:` between them. `p@ss:1` becomes `p%40ss%3A1`. Programs that take both in fields of their own want them as they are.",
                        &[&source::RFC3986_USERINFO, &source::RFC3986_ENCODING],
                    ),
                    check_step(
                        "Look into the panel",
                        "A spent quota, an ended plan, a zone with another name, or an IP allow list without your address: services answer all of them with 407.",
                        &checks::PROVIDER_PANEL,
                    ),
                ]),
                para(
                    "Proxy services write the finer reason into headers of their own: Bright Data `client_10000` for the account or password, `client_10002` for the zone, `client_10030` for your address; SOAX `ERR_AUTH_REQUIRED` and `AUTH_FAILED`; Oxylabs `Traffic limit reached`.",
                    &[&source::BRIGHTDATA_ERRORS, &source::SOAX_CODES, &source::OXYLABS_CODES],
                ),
                Block::Causes(&[
                    &causes::PROXY_AUTH,
                    &causes::PROXY_CREDENTIALS_FORMAT,
                    &causes::IP_NOT_ALLOWED,
                ]),
                Block::Pages(&[&index::WHAT_502_MEANS, &index::IP_ROTATION]),
            ],
        }),
    ],
};
