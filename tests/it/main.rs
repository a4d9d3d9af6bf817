//! The tests of the engine on the host: one root, one subject a module.

mod corpus;
mod corpus_cases;
mod diagnosis;
mod evidence;
mod guide;
mod knowledge;
mod layering;
mod live_check;
mod redaction;
mod tree;
