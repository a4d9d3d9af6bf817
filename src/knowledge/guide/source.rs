//! Where the claims of the guide are from: a document with its section, a file of a program's source, or a measurement of this project.

#![allow(
    clippy::doc_markdown,
    reason = "the documentation of a source is its title, as it is printed on the page"
)]

/// A source of a claim.
#[derive(Debug)]
pub struct Source {
    /// The document and its section, the repository and its file, or what was measured.
    pub title: &'static str,
    /// Where it can be read. Measurements of this project have no address of their own.
    pub url: Option<&'static str>,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.title == other.title
    }
}

impl Eq for Source {}

/// Writes the sources as statics, and the list of them. The title is the documentation.
macro_rules! sources {
    ($($name:ident = $title:literal $(, $url:literal)?;)+) => {
        $(
            #[doc = $title]
            pub static $name: Source = Source { title: $title, url: sources!(@url $($url)?) };
        )+
        /// Every source.
        pub static ALL: &[&Source] = &[$(&$name),+];
    };
    (@url) => { None };
    (@url $url:literal) => { Some($url) };
}

sources! {
    // HTTP and what is beside it
    RFC9110_ROLES = "RFC 9110, section 3.7", "https://www.rfc-editor.org/rfc/rfc9110#section-3.7";
    RFC9110_VIA = "RFC 9110, section 7.6.3", "https://www.rfc-editor.org/rfc/rfc9110#section-7.6.3";
    RFC9110_IDEMPOTENT = "RFC 9110, section 9.2.2", "https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2";
    RFC9110_CONNECT = "RFC 9110, section 9.3.6", "https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6";
    RFC9110_RETRY_AFTER = "RFC 9110, section 10.2.3", "https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3";
    RFC9110_CHALLENGE = "RFC 9110, section 11.3", "https://www.rfc-editor.org/rfc/rfc9110#section-11.3";
    RFC9110_PROXY_AUTHENTICATE = "RFC 9110, section 11.7.1", "https://www.rfc-editor.org/rfc/rfc9110#section-11.7.1";
    RFC9110_PROXY_AUTHORIZATION = "RFC 9110, section 11.7.2", "https://www.rfc-editor.org/rfc/rfc9110#section-11.7.2";
    RFC9110_401 = "RFC 9110, section 15.5.2", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2";
    RFC9110_403 = "RFC 9110, section 15.5.4", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4";
    RFC9110_407 = "RFC 9110, section 15.5.8", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8";
    RFC9110_500 = "RFC 9110, section 15.6.1", "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.1";
    RFC9110_502 = "RFC 9110, section 15.6.3", "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3";
    RFC9110_503 = "RFC 9110, section 15.6.4", "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4";
    RFC9110_504 = "RFC 9110, section 15.6.5", "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.5";
    RFC6585_429 = "RFC 6585, section 4", "https://www.rfc-editor.org/rfc/rfc6585#section-4";
    RFC9112_PERSISTENCE = "RFC 9112, section 9.3", "https://www.rfc-editor.org/rfc/rfc9112#section-9.3";
    RFC9112_RETRY = "RFC 9112, section 9.3.1", "https://www.rfc-editor.org/rfc/rfc9112#section-9.3.1";
    RFC9112_TIMEOUTS = "RFC 9112, section 9.5", "https://www.rfc-editor.org/rfc/rfc9112#section-9.5";
    RFC9112_CLOSE = "RFC 9112, section 9.6", "https://www.rfc-editor.org/rfc/rfc9112#section-9.6";
    RFC9113_GOAWAY = "RFC 9113, section 6.8", "https://www.rfc-editor.org/rfc/rfc9113#section-6.8";
    RFC9209 = "RFC 9209, section 2", "https://www.rfc-editor.org/rfc/rfc9209#section-2";
    RFC9209_TYPES = "RFC 9209, section 2.3", "https://www.rfc-editor.org/rfc/rfc9209#section-2.3";
    RFC7239 = "RFC 7239, section 4", "https://www.rfc-editor.org/rfc/rfc7239#section-4";
    RFC7616 = "RFC 7616, section 3", "https://www.rfc-editor.org/rfc/rfc7616#section-3";
    RFC7617 = "RFC 7617, section 2", "https://www.rfc-editor.org/rfc/rfc7617#section-2";
    RFC4559 = "RFC 4559, section 4", "https://www.rfc-editor.org/rfc/rfc4559#section-4";
    RFC3986_USERINFO = "RFC 3986, section 3.2.1", "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1";
    RFC3986_ENCODING = "RFC 3986, section 2.1", "https://www.rfc-editor.org/rfc/rfc3986#section-2.1";
    RFC1928_REPLIES = "RFC 1928, section 6", "https://www.rfc-editor.org/rfc/rfc1928#section-6";
    RFC5681 = "RFC 5681, section 3.1", "https://www.rfc-editor.org/rfc/rfc5681#section-3.1";
    RFC8446_HELLO = "RFC 8446, section 4.1.2", "https://www.rfc-editor.org/rfc/rfc8446#section-4.1.2";
    RFC8828 = "RFC 8828, section 3", "https://www.rfc-editor.org/rfc/rfc8828#section-3";
    RFC9309 = "RFC 9309, section 2", "https://www.rfc-editor.org/rfc/rfc9309#section-2";
    FETCH_FORBIDDEN = "WHATWG Fetch, forbidden request-headers", "https://fetch.spec.whatwg.org/#forbidden-request-header";

    // Gateways and balancers
    NGINX_NEXT_UPSTREAM = "nginx, ngx_http_proxy_module, proxy_next_upstream", "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_next_upstream";
    NGINX_PROXY_TIMEOUTS = "nginx, ngx_http_proxy_module, proxy_connect_timeout and proxy_read_timeout", "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout";
    NGINX_UPSTREAM_KEEPALIVE = "nginx, ngx_http_upstream_module, keepalive_timeout", "https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive_timeout";
    NGINX_SOURCE = "nginx/nginx 3f6f7824, src/http/ngx_http_upstream.c", "https://github.com/nginx/nginx/blob/3f6f7824/src/http/ngx_http_upstream.c";
    HAPROXY_STATES = "HAProxy 2.6 configuration manual, section 8.5", "https://docs.haproxy.org/2.6/configuration.html#8.5";
    HAPROXY_TIMEOUTS = "HAProxy 2.6 configuration manual, section 4.2 (timeout connect, timeout server)", "https://docs.haproxy.org/2.6/configuration.html#4.2";
    APACHE_TIMEOUT = "Apache httpd 2.4, mod_proxy, ProxyTimeout", "https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxytimeout";
    APACHE_KEEPALIVE = "Apache httpd 2.4, core, KeepAliveTimeout", "https://httpd.apache.org/docs/2.4/mod/core.html#keepalivetimeout";
    ENVOY_TIMEOUTS = "Envoy documentation, How do I configure timeouts", "https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts";
    ENVOY_FLAGS = "Envoy documentation, access logging, response flags", "https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage";
    SQUID_SOURCE = "squid-cache/squid 7c20a8a7, src/FwdState.cc", "https://github.com/squid-cache/squid/blob/7c20a8a7/src/FwdState.cc";
    SQUID_CONNECT_TIMEOUT = "Squid configuration, connect_timeout", "http://www.squid-cache.org/Doc/config/connect_timeout/";
    SQUID_READ_TIMEOUT = "Squid configuration, read_timeout", "http://www.squid-cache.org/Doc/config/read_timeout/";
    ALB_IDLE = "AWS, Application Load Balancer attributes, connection idle timeout", "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html";
    ALB_LOGS = "AWS, Application Load Balancer access logs", "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html";
    AWS_NAT = "AWS, NAT gateways, connections drop after 350 seconds", "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html";
    GCP_KEEPALIVE = "Google Cloud, external Application Load Balancer, timeouts and retries", "https://cloud.google.com/load-balancing/docs/https#timeouts_and_retries";
    CLOUDFLARE_5XX = "Cloudflare, 5xx errors", "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/";
    CLOUDFLARE_1XXX = "Cloudflare, 1xxx errors", "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/";
    HEROKU_ERRORS = "Heroku Dev Center, error codes", "https://devcenter.heroku.com/articles/error-codes";
    NODE_KEEPALIVE = "Node.js, http, server.keepAliveTimeout", "https://nodejs.org/api/http.html#serverkeepalivetimeout";
    GUNICORN_SETTINGS = "Gunicorn, settings, keepalive and timeout", "https://docs.gunicorn.org/en/stable/settings.html#keepalive";
    KUBERNETES_TERMINATION = "Kubernetes, pod lifecycle, termination of pods", "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination";

    // Clients
    CURL_TUNNEL = "curl/curl 5c61e168, lib/cf-h1-proxy.c", "https://github.com/curl/curl/blob/5c61e168/lib/cf-h1-proxy.c";
    CURL_EXIT_CODES = "curl manual, exit codes", "https://curl.se/docs/manpage.html#EXIT";
    CURL_PROXY_ANYAUTH = "curl manual, --proxy-anyauth", "https://curl.se/docs/manpage.html#--proxy-anyauth";
    CHROMIUM_AUTH = "Chromium design documents, HTTP authentication", "https://www.chromium.org/developers/design-documents/http-authentication/";
    CHROMIUM_PROXY = "Chromium source, net/docs/proxy.md", "https://chromium.googlesource.com/chromium/src/+/HEAD/net/docs/proxy.md";
    CHROMIUM_ERRORS = "Chromium source, net/base/net_error_list.h", "https://chromium.googlesource.com/chromium/src/+/HEAD/net/base/net_error_list.h";
    GO_TRANSPORT = "golang/go, src/net/http/transport.go", "https://github.com/golang/go/blob/master/src/net/http/transport.go";
    URLLIB3_PROXY = "urllib3, src/urllib3/util/request.py (proxy_basic_auth)", "https://github.com/urllib3/urllib3/blob/main/src/urllib3/util/request.py";
    JAVA_TUNNEL_BASIC = "JDK 8u111 release notes, Basic authentication for HTTPS tunneling", "https://www.oracle.com/java/technologies/javase/8u111-relnotes.html";
    REQUESTS_TIMEOUTS = "Requests documentation, timeouts", "https://requests.readthedocs.io/en/latest/user/advanced/#timeouts";

    // Proxy services
    BRIGHTDATA_ERRORS = "Bright Data documentation, error catalog", "https://docs.brightdata.com/proxy-networks/errorCatalog";
    OXYLABS_CODES = "Oxylabs documentation, response codes", "https://developers.oxylabs.io";
    IPROYAL_CODES = "IPRoyal documentation, residential proxies, response codes and sessions", "https://docs.iproyal.com";
    SOAX_CODES = "SOAX documentation, error codes", "https://developers.soax.com";
    ZYTE_ERRORS = "Zyte documentation, Smart Proxy Manager errors", "https://docs.zyte.com/smart-proxy-manager/errors.html";
    PROXY_CHAIN_STATUSES = "apify/proxy-chain, src/statuses.ts", "https://github.com/apify/proxy-chain/blob/master/src/statuses.ts";

    // Operating at scale
    AWS_BACKOFF = "Amazon Builders' Library, Timeouts, retries, and backoff with jitter", "https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/";
    SRE_OVERLOAD = "Google, Site Reliability Engineering, chapter 21, Handling Overload", "https://sre.google/sre-book/handling-overload/";
    SRE_CASCADE = "Google, Site Reliability Engineering, chapter 22, Addressing Cascading Failures", "https://sre.google/sre-book/addressing-cascading-failures/";

    // Measured here
    LAB_STATUSES = "Measured in this project's lab: one fault at a time behind each gateway, on Debian 12";
    LAB_BROWSERS = "Measured in this project's lab: what a page can see, Chromium 156 and Firefox ESR 153";
    LAB_MARKS = "Measured in this project's lab: an echo over plain HTTP behind each proxy";
    LAB_RACE = "Captured in this project's lab: nginx 1.22 and an origin that closes a reused connection (tests/corpus/nginx_error_log/keepalive-race.txt)";
    LAB_407 = "Captured in this project's lab: Squid 5.7 and tinyproxy 1.11 asked with curl (tests/corpus/curl_verbose)";
}
