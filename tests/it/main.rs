//! The tests of the engine on the host: one root, one subject a module.

mod corpus;
mod evidence;
mod knowledge;
mod layering;
mod tree;
