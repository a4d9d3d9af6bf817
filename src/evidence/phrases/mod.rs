//! The wordings of each program, one table a file.

mod commands;
mod haproxy;
mod nginx;
mod squid;
mod tinyproxy;

use super::phrase::PhraseTable;

/// All tables.
#[rustfmt::skip]
pub static TABLES: &[&PhraseTable] = &[
    &commands::NAMES,
    &commands::PORTS,
    &commands::PATHS,
    &commands::TLS,
    &haproxy::EVENTS,
    &nginx::ERROR_LOG,
    &squid::CACHE_LOG,
    &tinyproxy::LOG,
];
