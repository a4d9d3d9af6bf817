//! The project's own commands: serve, test, build, bench, lab.

fn main() {}
