//! What nginx writes into its error log about an upstream.

use crate::evidence::phrase::{Phrase, PhraseTable, phrase};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// The error log.
pub static ERROR_LOG: PhraseTable = PhraseTable {
    parser: "nginx_error_log",
    program: Some("nginx"),
    source: "nginx/nginx src/http/ngx_http_upstream.c",
    phrases: ROWS,
};

#[rustfmt::skip]
const ROWS: &[Phrase] = &[
    phrase("connect() failed (111: *) while connecting to upstream", "nginx.connect-refused", ConnectRefused, Gateway, ToTarget, Proof, "The upstream refused nginx's connection"),
];
