//! The Content-Security-Policy of the built pages.

/// What a page may do: run its own files, and nothing that stands inline. The checks need `connect-src` and `object-src` wide,
/// because the person names the target; `srcdoc` frames, in which a check may be held, inherit all of it.
const PAGE: &[&str] = &[
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "connect-src 'self' http: https: ws: wss:",
    "object-src http: https:",
    "frame-src 'self' http: https:",
    "base-uri 'none'",
    "form-action 'none'",
];

/// The policy as the element that carries it. It must stand before anything it is to hold.
pub fn meta() -> String {
    format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, PAGE.join("; "))
}

/// The policy of the page as one file: its scripts and styles stand inline, each named by its hash, and what it unpacks has addresses
/// of its own making.
pub fn meta_of_single_file(scripts: &str, styles: &str) -> String {
    let policy = [
        "default-src 'none'",
        &format!("script-src {scripts} 'wasm-unsafe-eval' blob:"),
        "worker-src blob:",
        &format!("style-src {styles}"),
        "img-src data:",
        "connect-src blob: http: https: ws: wss:",
        "object-src http: https:",
        "frame-src http: https:",
        "base-uri 'none'",
        "form-action 'none'",
    ];
    format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, policy.join("; "))
}
