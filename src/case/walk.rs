//! The walk through the decision tree: follows the answers from the first question to the one that is open.

use crate::finding;
use crate::knowledge::Cause;
use crate::tree::{self, Answer, Next, Node};

/// A question that was answered.
#[derive(Clone, Copy, Debug)]
pub struct Passed {
    /// The question.
    pub node: &'static Node,
    /// The answer.
    pub answer: &'static Answer,
}

/// Where the walk has come to.
#[derive(Clone, Copy, Debug)]
pub enum Stands {
    /// At a question.
    At(&'static Node),
    /// At a cause worth reading first.
    Reached(&'static Cause),
    /// The tree holds no questions.
    Nowhere,
}

/// The walk.
#[derive(Clone, Debug)]
pub struct Walk {
    /// The questions answered, in order.
    pub passed: Vec<Passed>,
    /// Where it has come to.
    pub stands: Stands,
}

/// Follows the answers. An answer to a question that is not on the way, or that the tree no longer knows, is passed over.
pub fn follow(answers: &[finding::Answer]) -> Walk {
    let mut passed: Vec<Passed> = Vec::new();
    let Some(mut node) = tree::ALL.first().copied() else {
        return Walk { passed, stands: Stands::Nowhere };
    };
    loop {
        let is_known = passed.iter().any(|step| step.node == node);
        let given = answers.iter().find(|it| it.node == node.id);
        let answer = given.and_then(|given| node.answers.iter().find(|it| it.id == given.answer));
        // A question that comes a second time would go round for ever.
        let Some(answer) = answer.filter(|_| !is_known) else {
            return Walk { passed, stands: Stands::At(node) };
        };
        passed.push(Passed { node, answer });
        match answer.next {
            Next::Solution(cause) => return Walk { passed, stands: Stands::Reached(cause) },
            Next::Node(id) => match tree::find(id) {
                Some(next) => node = next,
                None => return Walk { passed, stands: Stands::Nowhere },
            },
        }
    }
}

impl Walk {
    /// The answers that lie on the way. Others do not count any longer.
    pub fn answers(&self) -> Vec<finding::Answer> {
        self.passed
            .iter()
            .map(|step| finding::Answer { node: step.node.id.to_owned(), answer: step.answer.id.to_owned() })
            .collect()
    }
}
