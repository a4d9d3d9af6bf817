//! Renders every page to HTML on the host.

fn main() {}
