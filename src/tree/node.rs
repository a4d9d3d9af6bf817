//! What a node of the decision tree is: a question, its answers, and where each leads.

use crate::finding::Code;
use crate::knowledge::{Cause, Check};

/// Where an answer leads.
#[derive(Clone, Copy, Debug)]
pub enum Next {
    /// To another question, by id (paths would make a cycle of statics; a test checks that each exists).
    Node(&'static str),
    /// To a cause worth reading first. The engine ranks it from the answers given; the tree adds no verdict of its own.
    Solution(&'static Cause),
}

/// One answer to a question.
#[derive(Debug)]
pub struct Answer {
    /// Kebab-case within the node, for ever. `unknown` is "I don't know".
    pub id: &'static str,
    /// The words on the button.
    pub label: &'static str,
    /// What the answer adds to the findings.
    pub adds: &'static [&'static Code],
    /// Where it leads.
    pub next: Next,
}

/// One question that a person at a keyboard can answer.
#[derive(Debug)]
pub struct Node {
    /// Kebab-case, for ever: walks are shared by it.
    pub id: &'static str,
    /// The question.
    pub ask: &'static str,
    /// Why it is asked, or how to find out.
    pub why: &'static str,
    /// The answers, the last of them "I don't know".
    pub answers: &'static [Answer],
    /// The check that would tell.
    pub check: Option<&'static Check>,
}

impl Node {
    /// The answer with this id.
    pub fn answer(&self, id: &str) -> Option<&'static Answer> {
        self.answers.iter().find(|it| it.id == id)
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Node {}
