//! The decision tree: questions and edges as data. An answer is a finding like any other; the engine draws the conclusions.

pub mod node;

pub use node::{Answer, Next, Node};

use crate::finding::{self, Code};

/// Every node, in the written order.
pub static ALL: &[&Node] = &[];

/// The node with this id.
pub fn find(id: &str) -> Option<&'static Node> {
    ALL.iter().copied().find(|node| node.id == id)
}

/// What an answer adds to the findings. Nothing where the node or the answer is not known (an old link, a mangled one).
pub fn codes_of(answer: &finding::Answer) -> &'static [&'static Code] {
    find(&answer.node)
        .and_then(|node| node.answers.iter().find(|it| it.id == answer.answer))
        .map_or(&[], |it| it.adds)
}
