//! Three texts to try the page with: what a reader might have on the other screen.

/// A text to try.
#[derive(Debug, PartialEq, Eq)]
pub struct Sample {
    /// The words on the button.
    pub label: &'static str,
    /// The text.
    pub text: &'static str,
}

/// All of them, in the order of the buttons.
pub static ALL: &[Sample] = &[
    Sample { label: "a 502 from Squid", text: include_str!("../../static/samples/squid_502.txt") },
    Sample { label: "an nginx error log", text: include_str!("../../static/samples/nginx_error_log.txt") },
    Sample {
        label: "“CONNECT tunnel failed”",
        text: include_str!("../../static/samples/connect_failed.txt"),
    },
];
