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
