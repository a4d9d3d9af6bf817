//! Prose, source code, lists and healthy logs hold the words of errors and say nothing.

use super::check;

#[test]
fn prose_code_and_healthy_lines_say_nothing() {
    for line in [
        "A 502 Bad Gateway error means that the proxy got an invalid response from the upstream server.",
        "If the proxy refuses the connection, you will see ECONNREFUSED in your logs.",
        "ECONNREFUSED (Connection refused): No connection could be made because the target machine actively refused it.",
        "| `ECONNRESET` | Connection reset by peer |",
        "if (err.code === 'ECONNREFUSED') {",
        "    throw new Error('tunneling socket could not be established, statusCode=' + res.statusCode);",
        "raise ProxyError('Cannot connect to proxy.', e)",
        "    \"upstream prematurely closed connection\",",
        "  failf(data, \"CONNECT tunnel failed, response %d\", data->req.httpcode);",
        "proxy_read_timeout 60s;",
        "timeout: 30s",
        "timeout=10 retries=3 error=0",
        "INFO connected to proxy 10.0.0.1:3128 in 3 ms",
        "2026-01-15 10:00:00 INFO request finished, no errors, timeout was 30 s",
        "{\"id\":502,\"name\":\"Gateway\",\"errors\":[]}",
        "The `ERR_TUNNEL_CONNECTION_FAILED` code is raised when a proxy refuses CONNECT.",
        "const ECONNRESET = 104;",
        "errno.h defines ECONNREFUSED as 111",
        "Fixes a connection reset when the proxy closes idle connections",
        "// Connection refused: try the next address",
        "* Fix: handle connection timeout in the proxy agent",
        "Before that anything other than 200 and 407 would throw an unhelpful `unsuccessful tunnel` error.",
        "If the proxy CONNECT request fails, (i.e. returns a status other than 200), we return the proxy's response to the user.",
        "HttpClient has started to throw HttpRequestException when using a proxy and the response is 502 BadGateway.",
        "Typically, proxies tell of such rejections by HTTP status codes (e.g. 429 when the request rate is too high, 502 when no proxy is available).",
        "    ReadIntervalTimeout: DWORD,",
        "io::ErrorKind::ConnectionRefused | io::ErrorKind::ConnectionReset",
        "ECOMM, ECONNABORTED, ECONNREFUSED, ECONNRESET, EDEADLK,",
        "unreachable!(\"found impossible error: {}\", error)",
        "message = \"Proxy URL had no scheme, should start with http:// or https://\"",
        "TimeoutError: If the entire result could not be generated in time",
        "'500': 'Internal Server Error',",
        "- Chrome hides the status of a refused CONNECT (ERR_TUNNEL_CONNECTION_FAILED); Firefox maps 503 to \"connection refused\".",
        "\"Chrome: ERR_NO_SUPPORTED_PROXIES or ERR_SOCKS_CONNECTION_FAILED.\"",
        "Browsers hide it: a failed CONNECT becomes net::ERR_TUNNEL_CONNECTION_FAILED and the status is lost.",
        "     * Timeout in milliseconds. Pass `0` to disable timeout.",
        " *  SEC_ERROR_UNKNOWN_ISSUER",
        "SSL_ERROR_NO_CYPHER_OVERLAP             = (SSL_ERROR_BASE +  2),",
        "407\tProxy Authentication Required",
        "EADDRNOTAVAIL => \"Cannot assign requested address\",",
        "* **http2**: properly handle already closed stream error",
        "2026-01-15 10:00:00 INFO c.e.HttpClientConfig - connect timeout 5000 ms, read timeout 30000 ms, proxy none",
        "level=info msg=\"health check ok\" timeout=5s status=200",
    ] {
        check(line, &[]);
    }
}
