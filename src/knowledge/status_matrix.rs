//! What each gateway and proxy answered to the same fault, measured one fault at a time on Debian 12.

/// What the tables show, in two sentences.
pub const SUMMARY: &str = "The same fault is a 502 in one product and a 503 in the next. Here is what thirteen gateways and proxies answered to the same faults, one at a time, on one machine.";

/// What came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// This status.
    Status(u16),
    /// Several statuses, each so many times, of four requests at once.
    Mixed(&'static [(u16, u8)]),
    /// The upstream's bytes as they were.
    PassedThrough,
    /// A success to CONNECT, and a certificate of the proxy's own behind it.
    OwnCertificate,
    /// The connection closed without an answer.
    EmptyReply,
    /// Nothing within twelve seconds.
    Silence,
    /// Not measured.
    Unknown,
}

/// A product, with the version that was measured.
#[derive(Debug)]
pub struct Product {
    /// Kebab-case.
    pub id: &'static str,
    /// Its name and version.
    pub title: &'static str,
}

/// A fault, and what each product of the table answered to it.
#[derive(Debug)]
pub struct Fault {
    /// Kebab-case.
    pub id: &'static str,
    /// What was wrong behind the gateway, without a full stop.
    pub title: &'static str,
    /// What came back, in the order of the products.
    pub came: &'static [Came],
}

/// One table.
#[derive(Debug)]
pub struct Matrix {
    /// Kebab-case.
    pub id: &'static str,
    /// What it compares.
    pub title: &'static str,
    /// The columns.
    pub products: &'static [Product],
    /// The rows.
    pub faults: &'static [Fault],
}

use Came::*;

const fn product(id: &'static str, title: &'static str) -> Product {
    Product { id, title }
}

const fn fault(id: &'static str, title: &'static str, came: &'static [Came]) -> Fault {
    Fault { id, title, came }
}

const S500: Came = Status(500);
const S502: Came = Status(502);
const S503: Came = Status(503);
const S504: Came = Status(504);

/// Gateways in front of one's own servers.
#[rustfmt::skip]
pub static REVERSE: Matrix = Matrix {
    id: "reverse",
    title: "Reverse proxies, by what was wrong with the upstream",
    products: &[
        product("nginx", "nginx 1.22"), product("haproxy", "HAProxy 2.6"), product("apache", "Apache 2.4"),
        product("envoy", "Envoy 1.39"), product("caddy", "Caddy 2.6"), product("varnish", "Varnish 7.1"),
        product("lighttpd", "lighttpd 1.4"), product("h2o", "h2o 2.2"), product("nghttpx", "nghttpx 1.52"),
        product("mitmproxy", "mitmproxy 11"),
    ],
    faults: &[
        //                                                         nginx          HAProxy Apache  Envoy        Caddy        Varnish  lighttpd     h2o          nghttpx  mitmproxy
        fault("refused", "Connection refused",                  &[S502,          S503,   S503,   S503,        S502,        S503,    S503,        S502,        S502,    S502]),
        fault("blackhole", "No answer to the connection",       &[S504,          S503,   S503,   S503,        S502,        S503,    S503,        S502,        S504,    Silence]),
        fault("closed", "Closed or reset before the headers",   &[S502,          S502,   S502,   S503,        S502,        S503,    S500,        S502,        S502,    S502]),
        fault("garbage", "Bytes that are no HTTP",              &[PassedThrough, S502,   S502,   S502,        S502,        S503,    S502,        S502,        S502,    S502]),
        fault("silent", "Connected, then no answer",            &[S504,          S504,   S502,   S504,        S504,        S503,    S504,        S502,        S504,    Silence]),
        fault("tls-to-plain", "TLS spoken to a plain port",     &[S502,          S503,   S500,   S503,        S502,        Unknown, Unknown,     S502,        S502,    Unknown]),
        fault("plain-to-tls", "Plain HTTP spoken to a TLS port", &[S502,         S502,   S502,   S503,        S502,        S503,    S500,        S502,        S502,    Unknown]),
        fault("untrusted", "Certificate not trusted",           &[S502,          S503,   S500,   S503,        S502,        Unknown, Unknown,     S502,        S502,    S502]),
        fault("dns", "Name does not resolve",                   &[S502,          S503,   S500,   S503,        S502,        Unknown, Unknown,     S502,        Unknown, S502]),
        fault("header", "40 kB of response headers",            &[S502,          S502,   S502,   Status(200), Status(200), S503,    Status(200), Status(200), Status(200), Unknown]),
        fault("overload", "Four requests at once, room for one", &[Mixed(&[(503, 3)]), Mixed(&[(503, 3)]), Mixed(&[(200, 4)]), Mixed(&[(503, 2), (504, 1)]), Unknown, Mixed(&[(503, 3)]), Unknown, Unknown, Unknown, Unknown]),
    ],
};

/// Proxies that a client was set to use. CONNECT is for HTTPS targets.
#[rustfmt::skip]
pub static FORWARD: Matrix = Matrix {
    id: "forward",
    title: "Forward proxies, by what was wrong with the target",
    products: &[
        product("squid", "Squid 5.7"), product("tinyproxy", "tinyproxy 1.11"), product("apache", "Apache 2.4"),
        product("haproxy", "HAProxy 2.6"), product("envoy", "Envoy 1.39"), product("privoxy", "Privoxy 3.0"),
        product("mitmproxy", "mitmproxy 11"),
    ],
    faults: &[
        //                                                         Squid        tinyproxy    Apache   HAProxy  Envoy    Privoxy      mitmproxy
        fault("refused-http", "Connection refused, HTTP",       &[S503,        S500,        S503,    S503,    S503,    S503,        S502]),
        fault("refused-connect", "Connection refused, CONNECT", &[S503,        S500,        S503,    S503,    S503,    S503,        OwnCertificate]),
        fault("name-http", "Name does not resolve, HTTP",       &[S502,        S500,        S500,    S503,    S503,    Status(404), S502]),
        fault("name-connect", "Name does not resolve, CONNECT", &[S500,        S500,        S502,    S503,    S503,    Status(404), OwnCertificate]),
        fault("denied", "Denied by a rule of the proxy",        &[Status(403), Status(403), Unknown, Unknown, Unknown, Unknown,     Unknown]),
        fault("closed", "Closed before the headers, HTTP",      &[S502,        EmptyReply,  S502,    S502,    S503,    S502,        S502]),
    ],
};

/// Both tables.
pub static ALL: &[&Matrix] = &[&REVERSE, &FORWARD];

impl Came {
    /// The statuses among what came.
    pub fn statuses(self) -> Vec<u16> {
        match self {
            Status(status) => vec![status],
            Mixed(statuses) => statuses.iter().map(|(status, _)| *status).collect(),
            OwnCertificate => vec![200],
            PassedThrough | EmptyReply | Silence | Unknown => Vec::new(),
        }
    }

    /// What came, in a few words. Nothing where it was not measured.
    pub fn words(self) -> String {
        match self {
            Status(status) => status.to_string(),
            Mixed(statuses) => statuses
                .iter()
                .map(|(status, times)| format!("{status} ×{times}"))
                .collect::<Vec<_>>()
                .join(", "),
            PassedThrough => "passed through".to_owned(),
            OwnCertificate => "200, own certificate".to_owned(),
            EmptyReply => "empty reply".to_owned(),
            Silence => "none in 12 s".to_owned(),
            Unknown => String::new(),
        }
    }
}
