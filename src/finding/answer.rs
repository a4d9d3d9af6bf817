//! An answer of the decision tree as it travels to the engine: ids only.

use serde::{Deserialize, Serialize};

/// One answered question of the decision tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The node's id.
    pub node: String,
    /// The answer's id within the node.
    pub answer: String,
}
