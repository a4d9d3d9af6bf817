//! Error pages and bodies of reverse proxies and web servers. The page template of nginx and its kin is read by the page reader.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Apache httpd.
pub static APACHE: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Apache"),
    source: "apache/httpd modules/http/http_protocol.c, modules/proxy/proxy_util.c",
    phrases: APACHE_ROWS,
};

/// HAProxy.
pub static HAPROXY: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("HAProxy"),
    source: "haproxy/haproxy src/http.c",
    phrases: HAPROXY_ROWS,
};

/// Envoy, also as the sidecar of a mesh.
pub static ENVOY: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Envoy"),
    source: "envoyproxy/envoy source/common/router/router.cc, source/common/http/utility.cc",
    phrases: ENVOY_ROWS,
};

/// nginx and its kin: what the template's own reader does not see.
pub static NGINX: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("nginx"),
    source: "nginx/nginx src/http/ngx_http_special_response.c",
    phrases: NGINX_ROWS,
};

/// Internet Information Services and its proxy modules.
pub static IIS: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Microsoft-IIS"),
    source: "Microsoft Learn, troubleshooting 502 errors in ARR; HTTP status codes in IIS",
    phrases: IIS_ROWS,
};

/// Varnish.
pub static VARNISH: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Varnish"),
    source: "varnishcache/varnish-cache bin/varnishd/builtin.vcl, cache_fetch.c",
    phrases: VARNISH_ROWS,
};

/// Apache Traffic Server, pages and reasons of the status line.
pub static TRAFFIC_SERVER: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("ATS"),
    source: "apache/trafficserver src/proxy/http/HttpTransact.cc, configs/body_factory",
    phrases: TRAFFIC_SERVER_ROWS,
};

/// Traefik.
pub static TRAEFIK: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Traefik"),
    source: "traefik/traefik pkg/server/service/loadbalancer",
    phrases: TRAEFIK_ROWS,
};

/// Kong.
pub static KONG: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Kong"),
    source: "Kong/kong kong/error_handlers.lua",
    phrases: KONG_ROWS,
};

/// Programs with few wordings each.
pub static OTHERS: PhraseTable =
    PhraseTable { parser: ID, program: None, source: "the programs' own pages", phrases: OTHER_ROWS };

const ID: &str = "error_page";

#[rustfmt::skip]
const APACHE_ROWS: Rows = rows![
    phrase("Reason: *Error reading from remote server", "apache.page-read-error", NoValidAnswer, Gateway, ToTarget, Fair, "Apache could not read the upstream's answer: closed, reset, or too late"),
    phrase("Reason: *DNS lookup failure for: ", "apache.page-dns-failure", NameNotFound, Gateway, ToTarget, Proof, "Apache could not resolve the upstream's name"),
    phrase("Reason: *Error during SSL Handshake with remote server", "apache.page-tls", TlsFailed, Gateway, ToTarget, Proof, "The TLS handshake between Apache and the upstream failed"),
    phrase("Reason: *Corrupt status line returned by remote server", "apache.page-corrupt-status-line", AnswerNotHttp, Gateway, ToTarget, Proof, "The upstream's answer has no valid status line"),
    phrase("Reason: *Corrupt status line returned by server", "apache.page-corrupt-status-line-old", AnswerNotHttp, Gateway, ToTarget, Proof, "The upstream's answer has no valid status line"),
    phrase("Reason: *Document contains no data", "apache.page-no-data", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The upstream sent nothing"),
    phrase("Reason: *Connect to remote machine blocked", "apache.page-blocked", DeniedByRule, Gateway, Unknown, Proof, "Apache's ProxyBlock forbids this host"),
    phrase("Reason: *Max-Forwards has reached zero", "apache.page-loop", GatewayMisconfigured, Gateway, Unknown, Proof, "Requests run in a loop of proxies"),
    phrase("Reason: *Could not connect to remote machine: *Connection refused", "apache.page-refused", ConnectRefused, Gateway, ToTarget, Proof, "The upstream refused Apache's connection"),
    phrase("Reason: *Could not connect to remote machine", "apache.page-could-not-connect", ConnectFailed, Gateway, ToTarget, Strong, "Apache could not connect to the upstream"),
    phrase("Reason: *Error reading SSL response", "apache.page-tls-read", TlsFailed, Gateway, ToTarget, Strong, "Apache could not read the upstream's TLS answer"),
    phrase("Reason: *You're speaking plain HTTP to an SSL-enabled server port", "apache.page-plain-to-tls", TlsNotSpoken, Gateway, ToTarget, Strong, "Plain HTTP was sent to a TLS port"),
    phrase("You're speaking plain HTTP to an SSL-enabled server port", "apache.page-plain-to-tls-short", TlsNotSpoken, Gateway, ToTarget, Strong, "Plain HTTP was sent to a TLS port"),
    phrase("The proxy server received an invalid", "apache.page-502", NoValidAnswer, Gateway, ToTarget, Fair, "Apache got no valid answer from the upstream"),
    phrase("The gateway did not receive a timely response", "apache.page-504", AnswerTimedOut, Gateway, ToTarget, Strong, "The upstream did not answer Apache in time"),
    phrase("The proxy server could not handle the request", "apache.page-could-not-handle", HopNamed, Gateway, Unknown, Weak, "Apache wrote this page as a proxy"),
    phrase("The server is temporarily unable to service your", "apache.page-503", ServiceUnavailable, Gateway, ToTarget, Weak, "Apache says 503: often the upstream refused, or is marked as failed"),
];

#[rustfmt::skip]
const HAPROXY_ROWS: Rows = rows![
    phrase("No server is available to handle this request.", "haproxy.page-503", MemberMarkedDown, Gateway, ToTarget, Strong, "HAProxy found no server of the backend that it could use"),
    phrase("The server returned an invalid or incomplete response.", "haproxy.page-502", NoValidAnswer, Gateway, ToTarget, Fair, "The server behind HAProxy closed early or sent something that is not HTTP"),
    phrase("The server didn't respond in time.", "haproxy.page-504", AnswerTimedOut, Gateway, ToTarget, Strong, "The server behind HAProxy did not answer in time"),
    phrase("Request forbidden by administrative rules.", "haproxy.page-403", DeniedByRule, Gateway, Unknown, Proof, "A rule of HAProxy denies this request"),
    phrase("Your browser didn't send a complete request in time.", "haproxy.page-408", ClientTimedOut, Gateway, ToGateway, Weak, "The client sent no complete request to HAProxy in time"),
    phrase("You have sent too many requests in a given amount of time.", "haproxy.page-429", AccountLimited, Gateway, Unknown, Strong, "HAProxy limits this client's rate"),
    phrase("Your browser sent an invalid request.", "haproxy.page-400", WrongProtocol, Gateway, ToGateway, Weak, "What HAProxy received is not a valid request"),
];

#[rustfmt::skip]
const ENVOY_ROWS: Rows = rows![
    phrase("disconnect/reset before headers*reset reason: connection failure", "envoy.body-connection-failure", ConnectFailed, Gateway, ToTarget, Strong, "Envoy could not connect to the upstream"),
    phrase("disconnect/reset before headers*reset reason: remote connection failure", "envoy.body-remote-connection-failure", ConnectRefused, Gateway, ToTarget, Fair, "The upstream did not take Envoy's connection"),
    phrase("disconnect/reset before headers*reset reason: local connection failure", "envoy.body-local-connection-failure", GatewayMisconfigured, Gateway, Unknown, Strong, "Envoy itself could not open a connection"),
    phrase("disconnect/reset before headers*reset reason: connection termination", "envoy.body-connection-termination", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The upstream closed the connection before Envoy had an answer"),
    phrase("disconnect/reset before headers*reset reason: HTTP/1 premature upstream half close", "envoy.body-half-close", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The upstream closed its side before its answer was whole"),
    phrase("disconnect/reset before headers*reset reason: connection timeout", "envoy.body-connection-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The upstream did not take Envoy's connection in time"),
    phrase("disconnect/reset before headers*reset reason: remote error with CONNECT", "envoy.body-connect-error", ConnectRefused, Gateway, ToTarget, Fair, "The upstream failed Envoy's CONNECT"),
    phrase("disconnect/reset before headers*reset reason: overflow", "envoy.body-overflow", PoolLimitReached, Gateway, ToTarget, Proof, "Envoy's circuit breaker towards the upstream is open"),
    phrase("disconnect/reset before headers*reset reason: overload manager", "envoy.body-overload-manager", ProxyOverloaded, Gateway, Unknown, Proof, "Envoy sheds load to protect itself"),
    phrase("disconnect/reset before headers*reset reason: protocol error", "envoy.body-protocol-error", WrongProtocol, Gateway, ToTarget, Proof, "The upstream's answer breaks the protocol that Envoy speaks to it"),
    phrase("disconnect/reset before headers*reset reason: remote refused stream reset", "envoy.body-remote-refused", UpstreamOverloaded, Gateway, ToTarget, Strong, "The upstream refused one more HTTP/2 stream"),
    phrase("disconnect/reset before headers*reset reason: remote reset", "envoy.body-remote-reset", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The upstream reset Envoy's stream before an answer"),
    phrase("disconnect/reset before headers*reset reason: local reset", "envoy.body-local-reset", ResetBeforeAnswer, Gateway, ToTarget, Fair, "Envoy reset its own stream to the upstream"),
    phrase("upstream connect error or disconnect/reset before headers", "envoy.body-connect-error-or-reset", NotConnected, Gateway, ToTarget, Weak, "Envoy got no answer from the upstream: refused, closed or reset"),
    phrase("transport failure reason: delayed connect error: 111", "envoy.body-refused", ConnectRefused, Gateway, ToTarget, Proof, "The upstream refused Envoy's connection"),
    phrase("transport failure reason: delayed connect error: Connection refused", "envoy.body-refused-text", ConnectRefused, Gateway, ToTarget, Proof, "The upstream refused Envoy's connection"),
    phrase("transport failure reason: immediate connect error: 111", "envoy.body-refused-at-once", ConnectRefused, Gateway, ToTarget, Proof, "The upstream refused Envoy's connection"),
    phrase("connect error: 113~", "envoy.body-no-route", NoRoute, Gateway, ToTarget, Strong, "Envoy has no route to the upstream"),
    phrase("connect error: 101~", "envoy.body-network-unreachable", NoRoute, Gateway, ToTarget, Strong, "Envoy's network cannot reach the upstream"),
    phrase("connect error: 110~", "envoy.body-connect-timed-out", ConnectTimedOut, Gateway, ToTarget, Strong, "The upstream did not take Envoy's connection in time"),
    phrase("transport failure reason: TLS", "envoy.body-tls", TlsFailed, Gateway, ToTarget, Proof, "The TLS handshake between Envoy and the upstream failed"),
    phrase("transport failure reason: TLS*WRONG_VERSION_NUMBER", "envoy.body-tls-not-spoken", TlsNotSpoken, Gateway, ToTarget, Fair, "Envoy spoke TLS to an upstream that answers in plain"),
    phrase("transport failure reason: TLS*CERTIFICATE_VERIFY_FAILED", "envoy.body-tls-certificate", TlsCertificateBad, Gateway, ToTarget, Proof, "Envoy does not trust the upstream's certificate"),
    phrase("^no healthy upstream$", "envoy.body-no-healthy", NoHealthyMember, Gateway, ToTarget, Proof, "Envoy has no healthy member in the cluster"),
    phrase("\"no healthy upstream\"", "envoy.body-no-healthy-quoted", NoHealthyMember, Gateway, ToTarget, Proof, "Envoy has no healthy member in the cluster"),
    phrase("~503* no healthy upstream$", "envoy.body-no-healthy-503", NoHealthyMember, Gateway, ToTarget, Strong, "Envoy has no healthy member in the cluster"),
    phrase(": no healthy upstream$", "envoy.body-no-healthy-said", NoHealthyMember, Gateway, ToTarget, Strong, "Envoy has no healthy member in the cluster"),
    phrase("^upstream request timeout$", "envoy.body-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The upstream did not answer within Envoy's route timeout"),
    phrase("\"upstream request timeout\"", "envoy.body-timeout-quoted", AnswerTimedOut, Gateway, ToTarget, Proof, "The upstream did not answer within Envoy's route timeout"),
    phrase(": upstream request timeout$", "envoy.body-timeout-said", AnswerTimedOut, Gateway, ToTarget, Strong, "The upstream did not answer within Envoy's route timeout"),
    phrase("^RBAC: access denied$", "envoy.body-rbac", DeniedByRule, Gateway, Unknown, Proof, "A rule of Envoy's RBAC filter denies this request"),
    phrase("^local_rate_limited$", "envoy.body-local-rate-limited", AccountLimited, Gateway, Unknown, Proof, "Envoy limits the request rate"),
    phrase("(?i)x-envoy-overloaded: true", "envoy.header-overloaded", PoolLimitReached, Gateway, ToTarget, Proof, "Envoy dropped the request: its limit towards the upstream is reached"),
    phrase("(?i)x-envoy-upstream-service-time: #", "envoy.header-upstream-time", AnsweredWell, Gateway, ToTarget, Hint, "The upstream behind Envoy answered"),
];

#[rustfmt::skip]
const NGINX_ROWS: Rows = rows![
    phrase("The plain HTTP request was sent to HTTPS port", "nginx.page-plain-to-tls", WrongProtocol, Gateway, ToTarget, Proof, "Plain HTTP was sent to a TLS port of nginx"),
    phrase("400 The SSL certificate error", "nginx.page-client-certificate", TlsCertificateBad, Gateway, ToGateway, Strong, "nginx does not accept the client's certificate"),
    phrase("400 No required SSL certificate was sent", "nginx.page-no-client-certificate", TlsCertificateBad, Gateway, ToGateway, Strong, "nginx wants a certificate from the client"),
    phrase("An error occurred.*page you are looking for is currently unavailable", "nginx.page-50x-file", InternalError, Gateway, ToTarget, Hint, "nginx shows its file for 5xx errors"),
    phrase("Sorry, the page you are looking for is currently unavailable.", "nginx.page-50x-file-line", InternalError, Gateway, ToTarget, Hint, "nginx shows its file for 5xx errors"),
];

#[rustfmt::skip]
const IIS_ROWS: Rows = rows![
    phrase("502 - Web server received an invalid response while acting as a gateway", "iis.page-502", NoValidAnswer, Gateway, ToTarget, Fair, "IIS counts the upstream's answer as invalid, or got none"),
    phrase("Error Code*0x80072efe", "iis.error-12030", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The upstream ended the connection with IIS (12030)"),
    phrase("Error Code*0x80072efd", "iis.error-12029", ConnectFailed, Gateway, ToTarget, Strong, "IIS could not connect to the upstream (12029)"),
    phrase("Error Code*0x80072ee2", "iis.error-12002", TimedOut, Gateway, ToTarget, Strong, "The upstream did not answer IIS in time (12002)"),
    phrase("Error Code*0x80072ee7", "iis.error-12007", NameNotFound, Gateway, ToTarget, Strong, "IIS could not resolve the upstream's name (12007)"),
    phrase("Error Code*0x80072f78", "iis.error-12152", AnswerNotHttp, Gateway, ToTarget, Strong, "The upstream's answer cannot be read (12152)"),
    phrase("Error Code*0x80072f8f", "iis.error-12175", TlsFailed, Gateway, ToTarget, Strong, "IIS could not set up TLS with the upstream (12175)"),
    phrase("HTTP Error 502.3 - Bad Gateway", "iis.page-502-3", BadGateway, Gateway, ToTarget, Fair, "IIS could not complete the request to the upstream (502.3)"),
    phrase("HTTP Error 502.4 - Bad Gateway", "iis.page-502-4", NoHealthyMember, Gateway, ToTarget, Strong, "IIS found no server in the farm to route to (502.4)"),
    phrase("HTTP Error 502.5", "iis.page-502-5", UpstreamRestarting, Gateway, ToTarget, Proof, "The application's process did not start (502.5)"),
    phrase("HTTP Error 500.30 ", "iis.page-500-30", UpstreamRestarting, Gateway, ToTarget, Strong, "The application failed to start inside IIS (500.30)"),
    phrase("HTTP Error 500.3#", "iis.page-500-3x", UpstreamRestarting, Gateway, ToTarget, Fair, "The application failed to load inside IIS"),
    phrase("There was a connection error while trying to route the request.", "iis.page-routing", ConnectFailed, Gateway, ToTarget, Fair, "IIS could not connect to the upstream"),
    phrase("^<*HTTP Error 503. The service is unavailable.", "iis.page-503", UpstreamRestarting, Gateway, ToTarget, Fair, "The application pool behind IIS is stopped"),
];

#[rustfmt::skip]
const VARNISH_ROWS: Rows = rows![
    phrase("Error 503 Backend fetch failed", "varnish.page-backend-fetch-failed", NotConnected, Gateway, ToTarget, Fair, "Varnish could not fetch from its backend"),
    phrase("503 Backend fetch failed", "varnish.status-backend-fetch-failed", NotConnected, Gateway, ToTarget, Fair, "Varnish could not fetch from its backend"),
    phrase("Error 503 No healthy backends", "varnish.page-no-healthy", NoHealthyMember, Gateway, ToTarget, Proof, "Varnish has no healthy backend"),
    phrase("Guru Meditation:", "varnish.page", HopNamed, Gateway, Unknown, Weak, "Varnish, or a CDN built on it, wrote this page"),
    phrase("503 VCL failed", "varnish.page-vcl-failed", GatewayMisconfigured, Gateway, Unknown, Proof, "Varnish's own configuration failed"),
    phrase("503 Workspace overflow", "varnish.page-workspace", ResourceExhausted, Gateway, Unknown, Strong, "A buffer of Varnish ran out"),
    phrase("(?i)x-varnish: #", "varnish.header", HopNamed, Gateway, Unknown, Weak, "Varnish passed this answer on"),
];

#[rustfmt::skip]
const TRAFFIC_SERVER_ROWS: Rows = rows![
    phrase("~500 Cannot find server.", "ats.cannot-find-server", NameNotFound, Gateway, ToTarget, Proof, "Traffic Server could not resolve the origin's name"),
    phrase("~503 Origin server congested", "ats.origin-congested", UpstreamOverloaded, Gateway, ToTarget, Proof, "Traffic Server counts the origin as congested"),
    phrase("HTTP/* 504 Connection Timed Out$", "ats.connection-timed-out", AnswerTimedOut, Gateway, ToTarget, Strong, "The origin did not answer Traffic Server in time"),
    phrase("HTTP/* 502 Connection Failed$", "ats.connection-failed", ConnectFailed, Gateway, ToTarget, Strong, "Traffic Server could not connect to the origin"),
    phrase("~400 Multi-Hop Cycle Detected", "ats.multi-hop-cycle", GatewayMisconfigured, Gateway, Unknown, Proof, "Requests run in a loop of proxies"),
    phrase("HTTP/* 400 Cycle Detected$", "ats.cycle", GatewayMisconfigured, Gateway, Unknown, Proof, "Requests run in a loop of proxies"),
    phrase("~502 Invalid HTTP Response$", "ats.invalid-response", AnswerNotHttp, Gateway, ToTarget, Proof, "The origin's answer is not valid HTTP"),
    phrase("~502 Malformed Server Response Status$", "ats.malformed-status", AnswerNotHttp, Gateway, ToTarget, Proof, "The origin's status line is malformed"),
    phrase("~502 Malformed Server Response$", "ats.malformed-response", AnswerNotHttp, Gateway, ToTarget, Proof, "The origin's answer is malformed"),
    phrase("~504 Maximum Transaction Time Exceeded", "ats.maximum-transaction-time", AnswerTimedOut, Gateway, ToTarget, Proof, "The exchange with the origin took longer than Traffic Server allows"),
    phrase("~502 Next Hop Connection Failed", "ats.next-hop-failed", NoExit, Gateway, ToNode, Proof, "Traffic Server could not connect to its parent proxy"),
    phrase("~502 No Response Header From Server", "ats.no-response-header", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The origin closed before sending a header"),
    phrase("HTTP/* 500 No valid server.", "ats.no-valid-server", MemberMarkedDown, Gateway, ToTarget, Proof, "All of the origin's addresses are marked down"),
    phrase("~502 Server Connection Failed$", "ats.server-connection-failed", ConnectFailed, Gateway, ToTarget, Strong, "Traffic Server could not connect to the origin"),
    phrase("~502 Server Hangup", "ats.server-hangup", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The origin closed before its answer was whole"),
    phrase("~502 Tunnel Connection Failed", "ats.tunnel-failed", ConnectRefused, Gateway, ToTarget, Strong, "Traffic Server could not open the tunnel to the target"),
    phrase("~403 Tunnel Forbidden", "ats.tunnel-forbidden", DeniedByRule, Gateway, Unknown, Proof, "Traffic Server does not allow a tunnel to this port"),
    phrase("addresses are marked down", "ats.page-all-down", MemberMarkedDown, Gateway, ToTarget, Proof, "All of the origin's addresses are marked down"),
    phrase("Description: The host requested did not return the document correctly", "ats.page-bad-response", AnswerNotHttp, Gateway, ToTarget, Proof, "The origin's answer is not valid"),
    phrase("Description: Could not connect to the requested server host", "ats.page-connect", ConnectFailed, Gateway, ToTarget, Proof, "Traffic Server could not connect to the origin"),
    phrase("Description: *would cause an HTTP proxy cycle", "ats.page-cycle", GatewayMisconfigured, Gateway, Unknown, Proof, "Requests run in a loop of proxies"),
    phrase("Description: Could not process your request for the document because", "ats.page-cycle-wrapped", GatewayMisconfigured, Gateway, Unknown, Strong, "Requests run in a loop of proxies"),
    phrase("Description: Unable to locate the server requested", "ats.page-dns", NameNotFound, Gateway, ToTarget, Proof, "Traffic Server could not resolve the origin's name"),
    phrase("Description: The server requested closed the connection before", "ats.page-hangup", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The origin closed before its answer was whole"),
    phrase("Description: Too much time has passed without sending any data", "ats.page-inactivity", AnswerTimedOut, Gateway, ToTarget, Proof, "The origin sent nothing for longer than Traffic Server allows"),
];

#[rustfmt::skip]
const TRAEFIK_ROWS: Rows = rows![
    phrase("^no available server$", "traefik.body-no-available-server", NoHealthyMember, Gateway, ToTarget, Proof, "Traefik has no server for this service"),
    phrase("\"no available server\"", "traefik.body-no-available-server-quoted", NoHealthyMember, Gateway, ToTarget, Strong, "Traefik has no server for this service"),
    phrase(": no available server$", "traefik.body-no-available-server-said", NoHealthyMember, Gateway, ToTarget, Strong, "Traefik has no server for this service"),
];

#[rustfmt::skip]
const KONG_ROWS: Rows = rows![
    phrase("An invalid response was received from the upstream server", "kong.invalid-response", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "Kong got no valid answer from the upstream"),
    phrase("The upstream server is timing out", "kong.timing-out", AnswerTimedOut, Gateway, ToTarget, Proof, "The upstream did not answer Kong in time"),
    phrase("The upstream server is currently unavailable", "kong.unavailable", NoHealthyMember, Gateway, ToTarget, Strong, "Kong counts the upstream as unavailable"),
    phrase("\"message\":*failure to get a peer from the ring-balancer", "kong.no-peer", NoHealthyMember, Gateway, ToTarget, Proof, "Kong has no healthy target in the upstream"),
    phrase("\"message\":*name resolution failed\"", "kong.name-resolution-failed", NameNotFound, Gateway, ToTarget, Proof, "Kong could not resolve the upstream's name"),
    phrase("\"message\":*no Route matched with those values", "kong.no-route", GatewayMisconfigured, Gateway, Unknown, Proof, "Kong has no route for this request"),
    phrase("\"message\":*API rate limit exceeded\"", "kong.rate-limit", AccountLimited, Gateway, Unknown, Strong, "Kong limits the request rate"),
    phrase("(?i)x-kong-upstream-latency: #", "kong.header-upstream-latency", AnsweredWell, Gateway, ToTarget, Hint, "The upstream behind Kong answered"),
    phrase("(?i)x-kong-proxy-latency: #", "kong.header", HopNamed, Gateway, Unknown, Weak, "Kong passed this answer on"),
];

#[rustfmt::skip]
const OTHER_ROWS: Rows = rows![
    phrase("There was a problem proxying the request", "tyk.problem", NotConnected, Gateway, ToTarget, Fair, "Tyk could not get an answer from the upstream"),
    phrase("Whoops, GitLab is taking too much time to respond", "gitlab.whoops", NotConnected, Gateway, ToTarget, Fair, "GitLab's front server gets no answer from the application, which may be starting or out of workers"),
    phrase("Process terminated because the request deadline was exceeded", "app-engine.deadline", WorkerTimedOut, Target, ToTarget, Proof, "App Engine ended the process for being slow"),
    phrase("container failed to start and listen on the port", "cloudrun.not-started", UpstreamRestarting, Gateway, ToTarget, Proof, "The container did not open its port in time"),
    phrase("The backend health status could not be retrieved", "azure.backend-health-unknown", NoHealthyMember, Gateway, ToTarget, Fair, "The Application Gateway cannot check its backends: a rule blocks it, or the name does not resolve"),
    phrase("Error occurred while trying to proxy: ", "http-proxy-middleware.error", ConnectFailed, Gateway, ToTarget, Fair, "The development proxy could not reach its target"),
    phrase("Error occurred while trying to proxy*ECONNREFUSED", "http-proxy-middleware.refused", ConnectRefused, Gateway, ToTarget, Proof, "The target refused the development proxy's connection"),
    phrase("Error occurred while trying to proxy*ECONNRESET", "http-proxy-middleware.reset", ResetBeforeAnswer, Gateway, ToTarget, Strong, "The target reset the development proxy's connection"),
    phrase("Error occurred while trying to proxy*ENOTFOUND", "http-proxy-middleware.not-found", NameNotFound, Gateway, ToTarget, Proof, "The development proxy could not resolve its target's name"),
];
