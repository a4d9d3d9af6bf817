//! Messages of clients, and what they must and must not be taken for.

mod near_misses;

use super::ErrorParts;
use crate::evidence::{Line, Notes};

/// Reads a text and compares the codes, each with its leg and strength.
fn check(text: &str, expected: &[&str]) {
    let mut notes = Notes::default();
    let mut reader = ErrorParts::default();
    for (line, number) in text.lines().zip(1..) {
        reader.read(Line { number, text: line }, None, None, &mut notes);
    }
    reader.finish(&mut notes);
    let found: Vec<String> =
        notes.findings().iter().map(|it| format!("{} {:?} {:?}", it.code.id, it.leg, it.strength)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_status_in_the_frame_of_a_program_needs_no_other_mark() {
    check(
        "Ignoring response <407 http://a.example/>: HTTP status code is not handled or not allowed",
        &["error.proxy-auth-required ToGateway Proof"],
    );
    check("We are ignoring response 407 here, as the manual says", &[]);
    check(
        "`The proxy tunnel request to proxy 'http://a.example:8080/' failed with status code '407'.",
        &["error.proxy-auth-required ToGateway Proof"],
    );
    check("This is the proxy tunnel request to proxy servers that may end with 407", &[]);
}

#[test]
fn who_was_dialled_is_understood() {
    check(
        "requests.exceptions.ProxyError: HTTPSConnectionPool(host='example.com', port=443): Max retries exceeded with url: / (Caused by \
         ProxyError('Cannot connect to proxy.', NewConnectionError('<urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish \
         a new connection: [Errno 111] Connection refused')))",
        &["error.proxy-refused ToGateway Proof"],
    );
    check("Error: connect ECONNREFUSED 127.0.0.1:3128", &["error.proxy-refused ToGateway Fair"]);
    check("Error: connect ECONNREFUSED 10.0.0.5:5432", &["error.connect-refused Unknown Fair"]);
    check(
        "curl: (7) Failed to connect to example.com port 443 after 12 ms: Couldn't connect to server",
        &["error.target-refused ToTarget Fair"],
    );
    check(
        "Get \"https://example.com/\": proxyconnect tcp: dial tcp 192.0.2.10:8080: connect: connection refused",
        &["error.proxy-refused ToGateway Proof"],
    );
    check(
        "[HPM] Error occurred while proxying request localhost:3000/api to http://127.0.0.1:5000/ [ECONNREFUSED]",
        &["error.target-refused ToTarget Proof"],
    );
    check("Error: getaddrinfo ENOTFOUND proxy.example.net", &["error.proxy-name-not-found ToGateway Fair"]);
    check("Error: getaddrinfo ENOTFOUND www.example.com", &["error.name-not-found Unknown Fair"]);
}

#[test]
fn the_step_is_understood() {
    check("httpx.ConnectTimeout: timed out", &["error.connect-timed-out Unknown Fair"]);
    check(
        "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='example.com', port=443): Read timed out. (read timeout=10)",
        &["error.answer-timed-out ToTarget Fair"],
    );
    check(
        "Get \"https://example.com/\": net/http: TLS handshake timeout",
        &["error.tls-failed ToTarget Fair"],
    );
    check(
        "curl: (28) Operation timed out after 10001 milliseconds with 5120 bytes received",
        &["error.body-timed-out ToTarget Fair"],
    );
    check(
        "curl: (28) Resolving timed out after 5000 milliseconds",
        &["error.name-lookup-failed Unknown Fair"],
    );
    check("Error: read ECONNRESET", &["error.reset-before-answer Unknown Weak"]);
    check("Error: write EPIPE", &["error.send-failed Unknown Weak"]);
}

#[test]
fn wordings_never_seen_before_are_understood() {
    check(
        "com.acme.http.ProxyHandshakeRefusedException: proxy 192.0.2.7:8080 said no: connection refused",
        &["error.proxy-refused ToGateway Fair"],
    );
    check(
        "FooClientError: could not reach the proxy at squid:3128 (ETIMEDOUT)",
        &["error.proxy-connect-timed-out ToGateway Strong"],
    );
    check(
        "error: transport: proxy handshake with 10.1.1.1:8888 broke: the proxy answered 503 Service Unavailable",
        &["error.tunnel-status-503 ToGateway Weak"],
    );
    check("MyLib::ConnectError: [Errno 61] Connection refused", &["error.connect-refused Unknown Fair"]);
    check(
        "fatal: remote hung up: ssl handshake with example.org:443 failed: unknown CA",
        &["error.certificate-issuer-unknown Unknown Fair"],
    );
    check(
        "thread 'main' panicked: Error: dns error: failed to lookup address information: Name or service not known",
        &["error.name-not-found Unknown Fair"],
    );
    check(
        "{\"level\":\"error\",\"msg\":\"dial tcp 10.0.0.9:3128: i/o timeout\"}",
        &["error.proxy-connect-timed-out ToGateway Fair"],
    );
    check(
        "System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it. [::ffff:10.0.0.1]:9000",
        &["error.connect-refused Unknown Fair"],
    );
}

#[test]
fn the_answer_to_connect_is_about_the_proxy() {
    for (status, expected) in [
        ("400", "error.tunnel-status-400 ToGateway Fair"),
        ("403", "error.tunnel-status-403 ToGateway Strong"),
        ("405", "error.proxy-does-not-tunnel ToGateway Strong"),
        ("407", "error.proxy-auth-required ToGateway Proof"),
        ("429", "error.proxy-rate-limit ToGateway Proof"),
        ("500", "error.tunnel-status-500 ToGateway Weak"),
        ("502", "error.tunnel-status-502 ToGateway Fair"),
        ("503", "error.tunnel-status-503 ToGateway Weak"),
        ("504", "error.tunnel-status-504 ToGateway Fair"),
    ] {
        check(&format!("curl: (56) CONNECT tunnel failed, response {status}"), &[expected]);
        check(&format!("curl: (56) Received HTTP code {status} from proxy after CONNECT"), &[expected]);
        check(&format!("OSError: Tunnel connection failed: {status} Whatever"), &[expected]);
        check(
            &format!(
                "RequestAbortedError [AbortError]: Proxy response ({status}) !== 200 when HTTP Tunneling"
            ),
            &[expected],
        );
        check(&format!("java.io.IOException: Unexpected response code for CONNECT: {status}"), &[expected]);
        check(
            &format!(
                "System.Net.Http.HttpRequestException: The proxy tunnel request to proxy 'http://10.0.0.1:8080/' failed with status code '{status}'.\""
            ),
            &[expected],
        );
        check(&format!("AcmeError: the proxy refused our tunnel with HTTP status {status}"), &[expected]);
    }
    check("Get \"https://example.com/\": Bad Gateway", &["error.tunnel-status-502 ToGateway Fair"]);
    check(
        "Proxy tunneling failed: ForbiddenUnable to establish SSL connection.",
        &["error.tunnel-status-403 ToGateway Strong"],
    );
}

#[test]
fn the_machine_is_named_in_many_ways() {
    check(
        "java.net.SocketTimeoutException: failed to connect to proxy.corp/10.0.0.1 (port 8080) after 10000ms",
        &["error.proxy-connect-timed-out ToGateway Fair"],
    );
    check(
        "E: Failed to fetch http://deb.example.com/x.deb  Connection failed [IP: 192.0.2.10 3128]",
        &["error.proxy-connect-failed ToGateway Fair"],
    );
    check(
        "Connecting to web (web)|192.0.2.1|:443... failed: Connection refused.",
        &["error.target-refused ToTarget Fair"],
    );
    check(
        "INFO: I/O exception (java.net.SocketException) caught when processing request to {s}->https://example.com:443: Can't connect to SOCKS proxy:Connection refused",
        &["error.proxy-refused ToGateway Proof"],
    );
    check(
        "Error: connect EHOSTUNREACH 10.0.0.4:1080 - Local (10.0.0.9:51234)",
        &["error.proxy-no-route ToGateway Fair"],
    );
    check("panic: Get \"https://example.com\": EOF", &["error.closed-before-answer Unknown Weak"]);
}

#[test]
fn a_plain_status_names_no_hop() {
    check("AxiosError: Request failed with status code 502", &["error.status-502 Unknown Weak"]);
    check(
        "HTTP status server error (503 Service Unavailable) for url (https://example.com/)",
        &["error.status-503 Unknown Weak"],
    );
    check("urllib.error.HTTPError: HTTP Error 504: Gateway Timeout", &["error.status-504 Unknown Weak"]);
    check(
        "System.Net.WebException: The remote server returned an error: (502) Bad Gateway.",
        &["error.status-502 Unknown Weak"],
    );
    check(
        "npm ERR! 502 Bad Gateway - GET https://registry.example.com/pkg",
        &["error.status-502 Unknown Weak"],
    );
    check(
        "requests.exceptions.HTTPError: 502 Server Error: Bad Gateway for url: https://example.com/",
        &["error.status-502 Unknown Weak"],
    );
}

#[test]
fn a_trace_tells_one_event() {
    check(
        "Traceback (most recent call last):\n  File \"/usr/lib/python3/urllib3/connection.py\", line 174, in _new_conn\n    \
         conn = connection.create_connection(\nConnectionRefusedError: [Errno 111] Connection refused\n\nDuring handling of the above \
         exception, another exception occurred:\n\nTraceback (most recent call last):\n  File \"/x.py\", line 3, in urlopen\n    raise \
         ProxyError(e)\nrequests.exceptions.ProxyError: HTTPSConnectionPool(host='example.com', port=443): Max retries exceeded with url: / \
         (Caused by ProxyError('Cannot connect to proxy.', NewConnectionError('x: Failed to establish a new connection: [Errno 111] \
         Connection refused')))",
        &["error.proxy-refused ToGateway Proof"],
    );
    check(
        "TypeError: fetch failed\n    at node:internal/deps/undici/undici:13178:13 {\n  [cause]: Error: connect ECONNREFUSED \
         127.0.0.1:3128\n      at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16) {\n    errno: -111,\n    code: \
         'ECONNREFUSED',\n    syscall: 'connect',\n    address: '127.0.0.1',\n    port: 3128\n  }\n}",
        &["error.proxy-refused ToGateway Fair"],
    );
    check(
        "javax.net.ssl.SSLHandshakeException: PKIX path building failed: x\n\tat java.base/sun.security.ssl.Alert.create(Alert.java:131)\nCaused by: \
         sun.security.validator.ValidatorException: PKIX path building failed: y\n\t... 12 more\nCaused by: \
         sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target",
        &["error.certificate-issuer-unknown Unknown Fair"],
    );
    check(
        "Error: socket hang up\n    at connResetException (node:internal/errors:720:14) {\n  code: 'ECONNRESET'\n}",
        &["error.closed-before-answer Unknown Weak"],
    );
}

#[test]
fn the_lines_of_a_package_manager_tell_one_event() {
    check(
        "npm ERR! code ECONNREFUSED\nnpm ERR! syscall connect\nnpm ERR! errno ECONNREFUSED\nnpm ERR! FetchError: request to \
         https://registry.example.com/x failed, reason: connect ECONNREFUSED 127.0.0.1:3128",
        &["error.proxy-refused ToGateway Fair"],
    );
    check(
        "Error: connect ECONNREFUSED 127.0.0.1:3128\nError: connect ECONNREFUSED 10.0.0.7:5432",
        &["error.proxy-refused ToGateway Fair", "error.connect-refused Unknown Fair"],
    );
}

#[test]
fn places_of_a_trace_tell_the_step() {
    check(
        "Exception in thread \"main\" java.net.SocketTimeoutException: Read timed out\n\tat java.base/sun.security.ssl.SSLSocketImpl.startHandshake(SSLSocketImpl.java:455)",
        &["error.tls-failed ToTarget Fair"],
    );
    check(
        "java.net.SocketException: Connection reset\n\tat java.base/sun.net.www.protocol.http.HttpURLConnection.doTunneling(HttpURLConnection.java:2182)",
        &["error.tunnel-aborted ToGateway Fair"],
    );
    check(
        "DOMException [TimeoutError]: The operation was aborted due to timeout",
        &["error.client-timed-out Unknown Fair"],
    );
    check(
        "TypeError: terminated\n    at Fetch.onAborted (node:internal/deps/undici/undici:1:5) {\n  [cause]: SocketError: other side closed",
        &["error.closed-mid-answer ToTarget Fair"],
    );
    check(
        "<html>curl: (18) transfer closed with 4900 bytes remaining to read",
        &["error.closed-mid-answer ToTarget Fair"],
    );
}

#[test]
fn the_same_again_is_counted() {
    let mut notes = Notes::default();
    let mut reader = ErrorParts::default();
    for number in 1..=5 {
        reader.read(Line { number, text: "Error: connect ETIMEDOUT 192.0.2.1:443" }, None, None, &mut notes);
    }
    reader.finish(&mut notes);
    assert_eq!(notes.findings().len(), 1);
    assert_eq!(notes.findings()[0].lines.count, 5);
    assert_eq!(notes.findings()[0].lines.last, 5);
    assert_eq!(notes.findings()[0].facts.peer.as_deref(), Some("192.0.2.1:443"));
}

#[test]
fn settings_that_cannot_be_read_are_the_clients_fault() {
    check(
        "requests.exceptions.InvalidSchema: Missing dependencies for SOCKS support.",
        &["error.proxy-kind-unsupported Unknown Proof"],
    );
    check(
        "ERROR: Could not install packages due to an OSError: Missing dependencies for SOCKS support.",
        &["error.proxy-kind-unsupported Unknown Proof"],
    );
    check(
        "ERROR - could not connect to proxy 192.0.2.1:8080: connection refused",
        &["error.proxy-refused ToGateway Proof"],
    );
    check("curl: (5) Could not resolve proxy: http", &["error.proxy-url-malformed ToGateway Strong"]);
    check("Error: getaddrinfo ENOTFOUND http", &["error.proxy-url-malformed ToGateway Strong"]);
    check(
        "requests.exceptions.InvalidURL: Failed to parse: http://user:p/ss@192.0.2.10:3128",
        &["error.proxy-url-malformed ToGateway Strong"],
    );
    check(
        "curl: (35) error:0A00010B:SSL routines::wrong version number",
        &["error.tls-not-spoken Unknown Fair"],
    );
    check(
        "requests.exceptions.ProxyError: HTTPSConnectionPool(host='example.com', port=443): Max retries exceeded with url: / (Caused by \
         ProxyError('Cannot connect to proxy.', SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1129)')))",
        &["error.proxy-scheme-mismatch ToGateway Proof"],
    );
}

#[test]
fn two_protocols_on_one_port_are_understood() {
    check(
        "Get \"https://registry.example.com/v2/\": http: server gave HTTP response to HTTPS client",
        &["error.tls-not-spoken ToTarget Strong"],
    );
    check(
        "Get \"http://192.0.2.1:443/\": malformed HTTP response \"\\x15\\x03\\x01\\x00\\x02\\x02\"",
        &["error.wrong-protocol Unknown Strong"],
    );
    check(
        "Get \"https://x/\": proxyconnect tcp: tls: first record does not look like a TLS handshake",
        &["error.proxy-scheme-mismatch ToGateway Proof"],
    );
    check(
        "Get \"https://x/\": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)",
        &["error.connect-timed-out Unknown Fair"],
    );
}

#[test]
fn browsers_are_understood() {
    check(
        "GET https://example.com/ net::ERR_TUNNEL_CONNECTION_FAILED",
        &["error.tunnel-status-502 ToGateway Fair"],
    );
    check(
        "Error: net::ERR_PROXY_CONNECTION_FAILED at https://example.com/",
        &["error.proxy-refused ToGateway Proof"],
    );
    check("NS_ERROR_PROXY_FORBIDDEN", &["error.tunnel-status-403 ToGateway Strong"]);
    check("Error code: SEC_ERROR_UNKNOWN_ISSUER", &["error.certificate-issuer-unknown ToTarget Fair"]);
    check(
        "WebSocket connection to 'wss://example.com/' failed: Error during WebSocket handshake: Unexpected response code: 502",
        &["error.status-502 Unknown Weak"],
    );
    check("WebSocket closed with code 1006 (abnormal closure)", &["error.connection-lost Unknown Weak"]);
}

#[test]
fn a_person_who_reports_is_heard() {
    check(
        "I'm getting ERR_TUNNEL_CONNECTION_FAILED when I use the proxy",
        &["error.tunnel-status-502 ToGateway Fair"],
    );
    check(
        "When I run it in our pipeline I get `curl: (56) CONNECT tunnel failed, response 407`",
        &["error.proxy-auth-required ToGateway Proof"],
    );
    check("Why do I get CONNECT tunnel failed, response 502?", &["error.tunnel-status-502 ToGateway Fair"]);
}

#[test]
fn exits_are_understood() {
    check("curl: exit code 56", &["error.reset-before-answer Unknown Weak"]);
    check(
        "##[error]The process '/usr/bin/curl' failed with exit code 5",
        &["error.proxy-name-not-found ToGateway Proof"],
    );
    check("wget: exit code 4", &["error.connection-lost Unknown Weak"]);
    check("curl.log exit 7 files", &[]);
}
