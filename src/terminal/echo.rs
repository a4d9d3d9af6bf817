//! `/echo`: tells a caller how its request arrived. What a proxy added or took away shows in it.

use axum::Json;
use axum::extract::{ConnectInfo, Request};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL};
use axum::http::{HeaderName, Version};
use serde::Serialize;
use std::net::SocketAddr;

/// What arrived. Field names are read by the page.
#[derive(Debug, Serialize)]
pub struct Arrival {
    /// The address that opened the connection: the last proxy's, where there is one.
    ip: String,
    /// Every header field as received: pairs, so that order and repetition show.
    headers: Vec<(String, String)>,
    /// The version of HTTP on the last hop.
    via_http_version: &'static str,
}

/// Headers that let any page read the answer, and keep every cache from holding it.
pub type Open = [(HeaderName, &'static str); 2];

/// Answers with the request itself.
pub async fn answer(ConnectInfo(peer): ConnectInfo<SocketAddr>, request: Request) -> (Open, Json<Arrival>) {
    let headers = request
        .headers()
        .iter()
        .map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        })
        .collect();
    let arrival = Arrival {
        ip: peer.ip().to_canonical().to_string(),
        headers,
        via_http_version: version(request.version()),
    };
    ([(ACCESS_CONTROL_ALLOW_ORIGIN, "*"), (CACHE_CONTROL, "no-store")], Json(arrival))
}

/// Answers a preflight: a page elsewhere may ask with header fields of its own.
pub async fn allow() -> [(HeaderName, &'static str); 4] {
    [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (axum::http::header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST"),
        (axum::http::header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
        (CACHE_CONTROL, "no-store"),
    ]
}

fn version(version: Version) -> &'static str {
    match version {
        Version::HTTP_09 => "HTTP/0.9",
        Version::HTTP_10 => "HTTP/1.0",
        Version::HTTP_11 => "HTTP/1.1",
        Version::HTTP_2 => "HTTP/2",
        Version::HTTP_3 => "HTTP/3",
        _ => "unknown",
    }
}
