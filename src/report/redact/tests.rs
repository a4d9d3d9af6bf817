//! What is masked, and what must stay.

use super::{Kinds, mask, mask_with};

fn check(text: &str, expected: &str) {
    let (masked, _) = mask(text);
    assert_eq!(masked, expected);
    assert_eq!(mask(&masked).0, masked, "masking twice");
    assert_eq!(masked.lines().count(), text.lines().count(), "lines stay lines");
}

fn stays(text: &str) {
    check(text, text);
}

#[test]
fn headers_keep_their_scheme() {
    check("> Proxy-Authorization: Basic dXNlcjpwYXNz", "> Proxy-Authorization: Basic <credential-1>");
    check("AUTHORIZATION: bearer abc.def", "AUTHORIZATION: bearer <credential-1>");
    check(
        "curl -H 'Authorization: Token 12345' https://example.com/",
        "curl -H 'Authorization: Token <credential-1>' https://example.com/",
    );
    check(
        "* [HTTP/2] [1] [authorization: Bearer abcdef123456]",
        "* [HTTP/2] [1] [authorization: Bearer <credential-1>]",
    );
    check(
        r#"{"Authorization": "Digest username=\"a\", response=\"b\""}"#,
        r#"{"Authorization": "Digest <credential-1>"}"#,
    );
    check("map[Authorization:[Basic YTpi]]", "map[Authorization:[Basic <credential-1>]]");
    check(
        r"send: b'GET / HTTP/1.1\r\nAuthorization: Basic YTpi\r\nHost: a\r\n'",
        r"send: b'GET / HTTP/1.1\r\nAuthorization: Basic <credential-1>\r\nHost: a\r\n'",
    );
    check(
        "X-Api-Key: k-1\nx-auth-token: t-2\nX-Amz-Security-Token: t-2",
        "X-Api-Key: <token-1>\nx-auth-token: <token-2>\nX-Amz-Security-Token: <token-2>",
    );
}

#[test]
fn cookies_keep_their_names() {
    check("Cookie: sid=abc; theme=dark", "Cookie: sid=<cookie-1>; theme=<cookie-2>");
    check(
        "< set-cookie: __cf_bm=abc; path=/; HttpOnly",
        "< set-cookie: __cf_bm=<cookie-1>; path=/; HttpOnly",
    );
    check(
        "curl -b 'a=1; b=2' http://example.com/",
        "curl -b 'a=<cookie-1>; b=<cookie-2>' http://example.com/",
    );
    check(
        r#""cookies":[{"name":"a","value":"b"}],"headers":[{"name":"Host","value":"h"}]"#,
        r#""cookies":[{"name":"a","value":"<cookie-1>"}],"headers":[{"name":"Host","value":"h"}]"#,
    );
}

#[test]
fn members_of_a_har_are_masked_over_lines() {
    check(
        "{\n \"name\": \"Authorization\",\n \"value\": \"Bearer abc\"\n}",
        "{\n \"name\": \"Authorization\",\n \"value\": \"Bearer <credential-1>\"\n}",
    );
    stays("{\"name\": \"Accept\", \"value\": \"*/*\"}");
}

#[test]
fn urls_keep_what_is_wrong_with_them() {
    check(
        "https_proxy=http://user1:p@ss/w@proxy.example.net:3128",
        "https_proxy=http://<credential-1>:<credential-2>@<credential-3>/<credential-4>@proxy.example.net:3128",
    );
    check(
        "curl -x http://bob:x9@h:1 http://bob:x9@h:1",
        "curl -x http://<credential-1>:<credential-2>@h:1 http://<credential-1>:<credential-2>@h:1",
    );
    check("proxies: user7:pw77@192.0.2.1:8080", "proxies: <credential-1>:<credential-2>@192.0.2.1:8080");
    check("192.0.2.1:8080:user7:pw77", "192.0.2.1:8080:<credential-1>:<credential-2>");
    check(
        "curl -U alice:right -x 192.0.2.1:3128 http://example.com",
        "curl -U <credential-1>:<credential-2> -x 192.0.2.1:3128 http://example.com",
    );
    check(
        "* Proxy auth using Basic with user 'alice'",
        "* Proxy auth using Basic with user '<credential-1>'",
    );
}

#[test]
fn parameters_are_masked() {
    check(
        "GET /?page=2&access_token=abc&x=1#id_token=d",
        "GET /?page=2&access_token=<token-1>&x=1#id_token=<token-2>",
    );
    check(
        "https://b.example/o?X-Amz-Date=1&X-Amz-Signature=ff&n=2",
        "https://b.example/o?X-Amz-Date=<token-1>&X-Amz-Signature=<token-2>&n=<token-3>",
    );
    check(
        r#"{"password":"hunter2","user":"bob","client_secret":"s3"}"#,
        r#"{"password":"<credential-1>","user":"bob","client_secret":"<token-1>"}"#,
    );
    check(r#"body: {\"password\":\"hunter2\"}"#, r#"body: {\"password\":\"<credential-1>\"}"#);
    check("DB_PASSWORD=hunter2 API_KEY=abc", "DB_PASSWORD=<credential-1> API_KEY=<token-1>");
    check("key=0123456789abcdef0123", "key=<token-1>");
}

#[test]
fn tokens_are_known_by_their_shape() {
    check("got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_1 back", "got <token-1> back");
    check("id AKIAIOSFODNN7EXAMPLE done", "id <token-1> done");
    check(
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabcd\n-----END RSA PRIVATE KEY-----\nrest",
        "-----BEGIN RSA PRIVATE KEY-----\n<token-1>\n<token-2>\n-----END RSA PRIVATE KEY-----\nrest",
    );
}

#[test]
fn evidence_stays() {
    stays(
        "2026/01/15 10:00:00 [error] 31#31: *5 connect() failed (111: Connection refused) while connecting to upstream, client: 198.51.100.7, server: example.com, request: \"GET /?page=2 HTTP/1.1\", upstream: \"http://192.0.2.10:8080/\"",
    );
    stays("at=error code=H12 desc=\"Request timeout\" method=GET path=\"/\" status=503");
    stays("curl: (56) CONNECT tunnel failed, response 407");
    stays("Proxy-Authenticate: Basic realm=\"proxy\"");
    stays("src/main.rs:10:5: error: unexpected token");
    stays("docker run -u 1000:1000 -p 127.0.0.1:80:80 nginx");
    stays(
        "Jan 15 10:00:00 lb haproxy[12]: 192.0.2.1:34567 [15/Jan/2026:10:00:00.000] fe be/s1 0/0/0/1/1 502 200 - - PH-- 1/1/0/0/0 0/0 \"GET / HTTP/1.1\"",
    );
    stays("https://medium.com/@user/post?id=5");
    stays("http://USERNAME:PASSWORD@proxy.example.net:3128");
    stays("x-amz-cf-id: abcdEFGHij1234==");
    stays("cf-ray: 7c771cba0f400848-IAD");
}

#[test]
fn hosts_and_addresses_are_masked_when_asked_for() {
    let kinds = Kinds { hosts: true, ips: true };
    let (masked, counts) = mask_with(
        "GET http://shop.example.com/ via 10.0.0.1 and 127.0.0.1, 203.0.113.9, db.corp:5432, shop.example.com, nginx.conf",
        kinds,
    );
    assert_eq!(
        masked,
        "GET http://<host-1>/ via <private-ip-1> and <loopback-ip-1>, <ip-1>, <internal-host-1>:5432, <host-1>, nginx.conf"
    );
    assert_eq!((counts.hosts, counts.ips), (3, 3));
    assert_eq!(mask_with(&masked, kinds).0, masked);
}

#[test]
fn no_planted_secret_is_left() {
    for text in PLANTED {
        let (masked, counts) = mask(text);
        assert!(!masked.contains("S3CR3T"), "{text}\nis masked as\n{masked}");
        assert!(0 < counts.credentials + counts.cookies + counts.tokens, "{text}");
        assert_eq!(mask(&masked).0, masked, "masking twice");
    }
}

#[rustfmt::skip]
const PLANTED: &[&str] = &[
    "-H 'cookie: sid=S3CR3Tone; b=S3CR3Ttwo' \\",
    "$h = @{ \"Authorization\"=\"Bearer S3CR3Tabc\" }",
    "auth: { username: 'alice', password: 'S3CR3Tpw' }",
    "requests.get(u, auth=('alice','S3CR3Tpw'))",
    "HTTPProxyAuth(\"alice\", \"S3CR3Tpw\")",
    "proxy: {server:'http://p:1', username:'S3CR3Tu', password:'S3CR3Tp'}",
    "//registry.example/:_authToken=S3CR3Ttoken",
    "https://oauth2:S3CR3Ttok@gitlab.example/x.git",
    "postgres://u:S3CR3T@db/x",
    "Server=db;User Id=sa;Password=S3CR3T!x;",
    "https://a.blob.core.windows.net/c?sv=2020&se=S3CR3Tse&sig=S3CR3Tsig",
    "https://hooks.slack.com/services/T000/B000/S3CR3TS3CR3TS3CR3TS3CR3T",
    "https://api.telegram.org/bot123456789:AAS3CR3TS3CR3TS3CR3TS3CR3TS3CR3T/getMe",
    ":path: /x?token=S3CR3Tx&y=1",
    "referer: https://a.example/?api_key=S3CR3Tk",
    "location: https://a.example/cb#access_token=S3CR3Ta&x=1",
    "\"postData\":{\"mimeType\":\"x\",\"text\":\"user=bob&password=S3CR3Tp&x=1\"}",
    "GET /?next=%2Fx%3Ftoken%3DS3CR3Tq HTTP/1.1",
    "<Password>S3CR3Tx</Password>",
    "proxyUser=S3CR3Tu proxyPassword=S3CR3Tp",
    "Authorization=Basic S3CR3Tb64",
    "Cookie=\"JSESSIONID=S3CR3Tj\"",
    "x-amz-security-token: S3CR3Tz",
    "X-Amz-Credential=AKIAS3CR3T/2026/x",
    "Proxy-Authorization: Digest username=\"S3CR3Tu\", response=\"S3CR3Tr\"",
    "proxy-authorization:Basic S3CR3Tnospace",
    "export TOKEN=S3CR3Tt",
    "client_secret: S3CR3Tc",
    "- API_KEY=S3CR3Tk",
    "{\"refresh_token\" : \"S3CR3Tr\"}",
    "brd-customer-S3CR3T-zone-x:S3CR3Tp@brd.superproxy.io:22225",
    "gate.example.com:7000:S3CR3Tuser:S3CR3Tpass",
    "S3CR3Tuser:S3CR3Tpass:gate.example.com:7000",
    "curl -x gate:7000 -U \"S3CR3Tu:S3CR3Tp\" https://x",
    "curl --proxy-user S3CR3Tu:S3CR3Tp https://x",
    "curl --proxy-user=S3CR3Tu:S3CR3Tp https://x",
    "wget --proxy-user=S3CR3Tu --proxy-password=S3CR3Tp x",
    "wget --password=S3CR3Tp x",
    "\"headers\": [[\"cookie\", \"a=S3CR3Tc\"], [\"authorization\", \"Bearer S3CR3Tb\"]]",
    "set-cookie: a=S3CR3Tc; Domain=x",
    "\"set-cookie\":[\"a=S3CR3Tc; Path=/\",\"b=S3CR3Td\"]",
    "'Set-Cookie': 'a=S3CR3Tc; Path=/, b=S3CR3Td; Path=/'",
    "Traceback: ProxyError('http://S3CR3Tu:S3CR3Tp@h:1')",
    "http://S3CR3Tu:S3CR3Tp@[2001:db8::1]:3128",
    "socks5h://S3CR3Tu:S3CR3T%40p@h:1080",
    "X-Auth-Token: S3CR3Tt",
    "Ocp-Apim-Subscription-Key: S3CR3Tk",
    "x-api-key:S3CR3Tk",
    "--header \"PRIVATE-TOKEN: S3CR3Tp\"",
    "session_id=S3CR3Ts",
    "PHPSESSID=S3CR3Ts",
    "\"accessToken\":\"S3CR3Ta\"",
    "X-CSRF-Token: S3CR3Tc",
    "authorization: S3CR3Talone",
    "Password: S3CR3Tp",
    "pwd=S3CR3Tp",
    "pass=S3CR3Tp",
    "http://h/?user=bob&pass=S3CR3Tp",
    "http://h/?auth=S3CR3Ta",
    "http://h/?key=S3CR3Tk",
    "http://h/?code=S3CR3TS3CR3TS3CR3T1&state=1",
    "http_proxy: http://S3CR3Tu:S3CR3Tp@h:1",
    "\"proxy\":\"S3CR3Tu:S3CR3Tp@h.example:1\"",
    "set-cookie2: x=S3CR3T",
    "[cookie: a=S3CR3Tc; b=S3CR3Td]",
];
