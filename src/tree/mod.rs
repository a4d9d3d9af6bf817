//! The decision tree: nodes and edges as data.
