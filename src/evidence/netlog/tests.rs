//! Logs as Chromium writes them, cut down to the events that count.

use crate::evidence::Intake;

const START: &str = r#"{"constants":{"logEventTypes":{"REQUEST_ALIVE":2,"URL_REQUEST_START_JOB":108,"HTTP_TRANSACTION_SEND_TUNNEL_HEADERS":163,"HTTP_TRANSACTION_READ_TUNNEL_RESPONSE_HEADERS":171,"HTTP_TRANSACTION_READ_RESPONSE_HEADERS":172,"PROXY_LIST_FALLBACK":30,"PROXY_RESOLUTION_SERVICE_RESOLVED_PROXY_LIST":29,"TCP_CONNECT":40,"HOST_RESOLVER_MANAGER_JOB":5},"netError":{"ERR_TUNNEL_CONNECTION_FAILED":-111,"ERR_PROXY_CONNECTION_FAILED":-130,"ERR_NAME_NOT_RESOLVED":-105,"ERR_CONNECTION_REFUSED":-102,"ERR_ABORTED":-3}},
"events":[
"#;

fn check(events: &[&str], expected: &[&str]) {
    let text = format!("{START}{}", events.join(",\n"));
    for (text, step) in [(text.clone() + "]}", 1000), (text.clone() + "]}", 3), (text + ",{\"par", 64)] {
        let mut intake = Intake::new();
        for chunk in text.as_bytes().chunks(step) {
            intake.push(chunk);
        }
        let found: Vec<_> = intake.finish().findings.iter().map(|it| it.code.id).collect();
        assert_eq!(found, expected, "{text}");
    }
}

const REQUEST: &str = r#"{"params":{"method":"GET","url":"https://shop.example.com/"},"phase":1,"source":{"id":7,"type":1},"time":"1","type":108}"#;
const PROXY: &str =
    r#"{"params":{"proxy_info":"PROXY proxy.example.net:3128;DIRECT"},"source":{"id":8},"type":29}"#;

#[test]
fn the_answer_to_connect_is_read() {
    check(
        &[
            REQUEST,
            PROXY,
            r#"{"params":{"headers":["Host: shop.example.com:443"],"line":"CONNECT shop.example.com:443 HTTP/1.1\r\n"},"source":{"id":9},"type":163}"#,
            r#"{"params":{"headers":["HTTP/1.1 502 Bad Gateway","X-Squid-Error: ERR_DNS_FAIL 0"]},"source":{"id":9},"type":171}"#,
        ],
        &["netlog.proxy", "squid.header-dns-fail", "http.tunnel-502"],
    );
}

#[test]
fn a_challenge_that_was_met_is_no_failure() {
    let connect = r#"{"params":{"line":"CONNECT a.example:443 HTTP/1.1\r\n"},"source":{"id":9},"type":163}"#;
    let refused = r#"{"params":{"headers":["HTTP/1.1 407 Proxy Authentication Required"]},"source":{"id":9},"type":171}"#;
    let opened =
        r#"{"params":{"headers":["HTTP/1.1 200 Connection established"]},"source":{"id":9},"type":171}"#;
    check(&[connect, refused, opened], &["http.tunnel-established"]);
    check(&[connect, refused], &["http.tunnel-407"]);
}

#[test]
fn the_last_attempt_says_why_the_proxy_was_not_reached() {
    let failed = r#"{"params":{"net_error":-130},"phase":2,"source":{"id":7},"type":2}"#;
    let tried = r#"{"params":{"address_list":["192.0.2.1:3128"]},"source":{"id":11},"type":40},{"params":{"net_error":-102},"source":{"id":11},"type":40}"#;
    let looked_up = r#"{"params":{"host":"proxy.example.net:3128"},"source":{"id":12},"type":5},{"params":{"net_error":-105},"source":{"id":12},"type":5}"#;
    check(&[REQUEST, failed], &["netlog.proxy-failed"]);
    check(&[REQUEST, tried, failed], &["netlog.proxy-refused"]);
    check(&[REQUEST, PROXY, looked_up, failed], &["netlog.proxy", "netlog.proxy-name"]);
}

#[test]
fn the_browsers_own_traffic_counts_only_without_a_page() {
    let own = r#"{"params":{"url":"https://update.googleapis.com/x"},"source":{"id":1},"type":108}"#;
    let own_failed = r#"{"params":{"net_error":-111},"source":{"id":1},"type":2}"#;
    let answered = r#"{"params":{"headers":["HTTP/1.1 200 OK"]},"source":{"id":7},"type":172}"#;
    let aborted = r#"{"params":{"net_error":-3},"source":{"id":7},"type":2}"#;
    check(&[own, own_failed, REQUEST, answered, aborted], &["netlog.answered"]);
    let mut intake = Intake::new();
    intake.push(format!("{START}{own},{own_failed}]}}").as_bytes());
    assert_eq!(intake.finish().findings.len(), 1);
}
