//! The decision tree: questions and edges as data. An answer is a finding like any other; the engine draws the conclusions.

pub mod answers;
pub mod node;

pub use node::{Answer, Next, Node};

use crate::finding::{self, Code};
use crate::knowledge::join::{Part, count, join};

/// Writes the nodes of one area as a list. A question that is also a check takes its id and its words from the check.
/// "I don't know" stands last in every node, so it has a form of its own.
macro_rules! nodes {
    ($($id:literal $ask:tt, $why:literal => {
        $($answer:literal $label:literal $([$sign:ident $leg:ident $strength:ident $says:literal])? -> $next:expr;)+
        unknown -> $unknown:expr;
    })+) => {
        /// The nodes of this area, in the written order.
        pub(super) static NODES: &[&Node] = &[$(
            &Node {
                id: $id,
                ask: nodes!(@shown nodes!(@ask $ask)),
                why: nodes!(@shown $why),
                answers: &[
                    $(Answer {
                        id: $answer,
                        label: nodes!(@shown $label),
                        adds: nodes!(@told &[$(&Code {
                            id: concat!("answer.", $id, ".", $answer),
                            sign: Sign::$sign,
                            speaker: Role::Client,
                            leg: Leg::$leg,
                            strength: Strength::$strength,
                            says: $says,
                        })?]),
                        next: $next,
                    },)+
                    Answer { id: "unknown", label: "I don't know", adds: &[], next: $unknown },
                ],
                check: nodes!(@check $ask),
            },
        )+];
    };
    // The engine in its worker looks answers up by their ids and shows nothing.
    (@shown $text:expr) => { if cfg!(feature = "details") { $text } else { "" } };
    // The page sends ids; the engine knows what they say.
    (@told $codes:expr) => { if cfg!(any(feature = "engine", feature = "prose")) { $codes } else { &[] } };
    (@ask (check $check:ident)) => { checks::$check.ask };
    (@ask ($ask:literal)) => { $ask };
    (@check (check $check:ident)) => { Some(&checks::$check) };
    (@check ($ask:literal)) => { None };
}

// What there is to go by, and what stands on the way
mod begin;
// From the client to its proxy
mod reach;
// What the proxy and its pool do
mod pool;
// What comes back, when, and how often
mod answer;
// Behind a gateway whose log somebody can read
mod gateway;
mod upstream;

/// The areas of the tree, in the written order, each with its nodes.
pub static AREAS: &[Part<&Node>] = &[
    ("What is at hand", begin::NODES),
    ("From the client to the proxy", reach::NODES),
    ("The proxy and its pool", pool::NODES),
    ("The answer", answer::NODES),
    ("The gateway", gateway::NODES),
    ("The upstream", upstream::NODES),
];

/// Every node, in the written order.
pub static ALL: &[&Node] = &join::<_, { count(AREAS) }>(AREAS);

/// The node a walk begins with.
pub fn start() -> &'static Node {
    ALL[0]
}

/// The node with this id.
pub fn find(id: &str) -> Option<&'static Node> {
    ALL.iter().copied().find(|node| node.id == id)
}

/// What an answer adds to the findings. Nothing where the node or the answer is not known (an old link, a mangled one).
pub fn codes_of(answer: &finding::Answer) -> &'static [&'static Code] {
    find(&answer.node).and_then(|node| node.answer(&answer.answer)).map_or(&[], |it| it.adds)
}
