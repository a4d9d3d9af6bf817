//! The wordings of each program, one table a file.

mod nginx;

use super::phrase::PhraseTable;

/// All tables.
pub static TABLES: &[&PhraseTable] = &[&nginx::ERROR_LOG];
