//! The wordings of each program, one table a file.

mod commands;
mod nginx;

use super::phrase::PhraseTable;

/// All tables.
pub static TABLES: &[&PhraseTable] =
    &[&nginx::ERROR_LOG, &commands::NAMES, &commands::PORTS, &commands::PATHS, &commands::TLS];
