//! `whichhop serve DIST`: a built page with the echo endpoint, on this machine alone unless told otherwise.

use super::arguments::Serve;
use super::echo;
use axum::Router;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

/// Serves until told to stop.
pub fn run(serve: &Serve) -> ExitCode {
    if !serve.folder.join("index.html").is_file() {
        eprintln!(
            "whichhop: {} holds no index.html; `cargo xtask build` writes dist/",
            serve.folder.display()
        );
        return ExitCode::FAILURE;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    match runtime.and_then(|runtime| runtime.block_on(listen(serve))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("whichhop: cannot serve on {} port {}: {error}", serve.host, serve.port);
            ExitCode::FAILURE
        }
    }
}

async fn listen(serve: &Serve) -> io::Result<()> {
    let listener = TcpListener::bind((serve.host, serve.port)).await?;
    let address = listener.local_addr()?;
    println!("http://{address}/");
    if serve.open {
        open(&format!("http://{address}/"));
    }
    let app = routes(&serve.folder).into_make_service_with_connect_info::<SocketAddr>();
    tokio::select! {
        served = axum::serve(listener, app).with_graceful_shutdown(told_to_stop()) => served,
        () = patience() => Ok(()),
    }
}

/// The built page's files, and the echo endpoint beside them.
fn routes(folder: &Path) -> Router {
    let files = ServeDir::new(folder).not_found_service(ServeFile::new(folder.join("404.html")));
    let folder = Arc::new(folder.to_owned());
    let pages =
        Router::new().fallback_service(files).layer(middleware::from_fn(move |request, next: Next| {
            let request = with_html(&folder, request);
            async move { next.run(request).await }
        }));
    Router::new()
        .route("/echo", get(echo::answer).post(echo::answer).options(echo::allow))
        .fallback_service(pages)
        .layer(middleware::from_fn(say_how_long_to_keep))
}

/// `/causes` means `/causes.html`, as on the hosts that leave the ending out.
fn with_html(folder: &Path, mut request: Request) -> Request {
    let path = request.uri().path().to_owned();
    let last = path.rsplit('/').next().unwrap_or_default();
    let is_plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-_".contains(&byte));
    if is_plain && !last.is_empty() && folder.join(format!("{}.html", &path[1..])).is_file() {
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        if let Ok(uri) = format!("{path}.html{query}").parse() {
            *request.uri_mut() = uri;
        }
    }
    request
}

/// Files under `assets/` carry a hash in their name and never change; everything else is asked for anew.
async fn say_how_long_to_keep(request: Request, next: Next) -> Response {
    let is_hashed = request.uri().path().starts_with("/assets/");
    let mut response = next.run(request).await;
    let good = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let keep = if is_hashed && good { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = response.headers_mut();
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static(keep));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// Waits for Ctrl-C, or for the signal by which a service manager asks.
async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupt => (),
        () = terminated() => (),
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}

/// Answers under way may finish, but a connection held open for ever must not keep the program alive.
async fn patience() {
    told_to_stop().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
}

/// Opens the page in the person's browser. Where that cannot be done, the address is on the screen.
fn open(address: &str) {
    let (program, words): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    if Command::new(program).args(words).arg(address).spawn().is_err() {
        eprintln!("whichhop: no program `{program}` to open a browser with; open {address} by hand");
    }
}
