//! Every code that a reader can note, for rules over all entries and for looking one up by its id.

use super::{
    check_output, http_head, http_status, live, phrases, product_status, proxy_setting, proxy_status,
    transfers,
};
use crate::finding::Code;

/// Codes of the readers that hold their own, one slice a file.
static OF_READERS: &[&[&Code]] = &[
    http_head::CODES,
    http_status::CODES,
    live::CODES,
    transfers::CODES,
    check_output::CODES,
    proxy_setting::CODES,
];

/// All codes, in no particular order.
pub fn all() -> Vec<&'static Code> {
    let of_phrases = phrases::TABLES.iter().flat_map(|table| table.phrases.iter().map(|row| &row.code));
    let of_proxy_status = proxy_status::ERRORS.iter().map(|(_, code)| code);
    of_phrases
        .chain(of_proxy_status)
        .chain(product_status::codes())
        .chain(OF_READERS.iter().copied().flatten().copied())
        .collect()
}

/// The code with this id.
pub fn find(id: &str) -> Option<&'static Code> {
    all().into_iter().find(|code| code.id == id)
}
