//! Rules over the whole decision tree.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use whichhop::knowledge::causes;
use whichhop::tree::{self, Next, Node};
use whichhop::{diagnosis, finding};

use crate::knowledge::{check_sentence, is_kebab_case};

#[test]
fn ids_are_unique_and_kebab_case() {
    let mut seen = BTreeSet::new();
    for node in tree::ALL {
        assert!(is_kebab_case(node.id), "{} is not kebab-case", node.id);
        assert!(seen.insert(node.id), "{} stands twice", node.id);
        assert_eq!(tree::find(node.id), Some(*node));
        let mut answers = BTreeSet::new();
        for answer in node.answers {
            assert!(is_kebab_case(answer.id), "{}.{} is not kebab-case", node.id, answer.id);
            assert!(answers.insert(answer.id), "{}.{} stands twice", node.id, answer.id);
        }
    }
    assert_eq!(tree::start().id, "start");
}

#[test]
fn every_node_asks_one_question_and_takes_no_for_an_answer() {
    for node in tree::ALL {
        assert!(node.ask.ends_with('?'), "{} asks no question", node.id);
        check_sentence(node.id, node.why, true);
        assert!(3 <= node.answers.len(), "{} leaves no choice", node.id);
        let last = node.answers.last().expect("it has three answers or more");
        assert_eq!(last.id, "unknown", "{}: \"I don't know\" stands last", node.id);
        assert!(last.adds.is_empty(), "{}: not knowing is no finding", node.id);
        for answer in node.answers {
            assert!(!answer.label.ends_with('.'), "{}.{}: a label has no full stop", node.id, answer.id);
            check_sentence(node.id, answer.label, false);
        }
    }
}

#[test]
fn a_question_that_is_a_check_is_one_thing_with_it() {
    for node in tree::ALL {
        let Some(check) = node.check else { continue };
        assert_eq!(node.id, check.id);
        let outcomes: Vec<_> = check.outcomes.iter().map(|it| it.id).collect();
        let answers: Vec<_> = node.answers.iter().map(|it| it.id).filter(|it| *it != "unknown").collect();
        assert_eq!(outcomes, answers, "{}: other answers than outcomes", node.id);
    }
}

#[test]
fn a_solution_is_what_its_check_points_to() {
    for node in tree::ALL {
        let Some(check) = node.check else { continue };
        for outcome in check.outcomes {
            let answer = node.answer(outcome.id).expect("answers and outcomes are the same");
            if let Next::Solution(cause) = answer.next {
                assert!(outcome.points_to.contains(&cause), "{}.{}: {}", node.id, outcome.id, cause.id);
            }
        }
    }
}

#[test]
fn answers_add_findings_of_the_tree() {
    let mut seen = BTreeSet::new();
    for node in tree::ALL {
        for answer in node.answers {
            for code in answer.adds {
                assert_eq!(code.id, format!("answer.{}.{}", node.id, answer.id));
                assert!(seen.insert(code.id), "{} stands twice", code.id);
                check_sentence(code.id, code.says, true);
            }
            let travelling = finding::Answer { node: node.id.to_owned(), answer: answer.id.to_owned() };
            assert_eq!(tree::codes_of(&travelling), answer.adds);
        }
    }
    for (node, answer) in [("start", "no-such-answer"), ("no-such-node", "unknown")] {
        let mangled = finding::Answer { node: node.to_owned(), answer: answer.to_owned() };
        assert!(tree::codes_of(&mangled).is_empty());
    }
}

#[test]
fn every_question_tells_something_or_leads_apart() {
    for node in tree::ALL {
        let adds = node.answers.iter().any(|it| !it.adds.is_empty());
        let ways: BTreeSet<_> = node.answers.iter().map(|it| way(it.next)).collect();
        assert!(adds || 1 < ways.len(), "{} changes nothing", node.id);
    }
}

#[test]
fn every_next_node_exists_and_every_node_is_reached() {
    let mut reached = BTreeSet::new();
    let mut open = vec![tree::start()];
    while let Some(node) = open.pop() {
        if reached.insert(node.id) {
            open.extend(following(node));
        }
    }
    for node in tree::ALL {
        assert!(reached.contains(node.id), "{} is never asked", node.id);
    }
}

#[test]
fn no_walk_goes_in_a_circle() {
    // A node is done when all that follows it is done; what remains stands on a circle.
    let mut left: BTreeMap<&str, &Node> = tree::ALL.iter().map(|node| (node.id, *node)).collect();
    loop {
        let done: Vec<_> = left
            .values()
            .filter(|node| following(node).iter().all(|next| !left.contains_key(next.id)))
            .map(|node| node.id)
            .collect();
        if done.is_empty() {
            break;
        }
        left.retain(|id, _| !done.contains(id));
    }
    assert!(left.is_empty(), "these stand on a circle or before one: {:?}", left.keys());
}

#[test]
fn every_cause_is_the_end_of_some_walk() {
    let ends: BTreeSet<_> =
        tree::ALL.iter().flat_map(|node| node.answers).map(|answer| way(answer.next)).collect();
    for cause in causes::ALL {
        assert!(ends.contains(cause.id), "no walk ends at {}", cause.id);
    }
}

/// The tree never names a cause that the engine would not put among the first three from the same answers.
#[test]
fn the_engine_comes_to_what_the_tree_names() {
    let walks = shortest_walks();
    for node in tree::ALL {
        for answer in node.answers.iter().filter(|it| !it.adds.is_empty()) {
            let Next::Solution(cause) = answer.next else { continue };
            let mut walk = walks[node.id].clone();
            walk.push(finding::Answer { node: node.id.to_owned(), answer: answer.id.to_owned() });
            let weighed = diagnosis::diagnose(&tree::answers::findings(&walk)).weighed;
            let first: Vec<_> = weighed.causes.iter().take(3).map(|it| it.cause.id).collect();
            assert!(first.contains(&cause.id), "{}.{}: {first:?}", node.id, answer.id);
        }
    }
}

fn shortest_walks() -> BTreeMap<&'static str, Vec<finding::Answer>> {
    let mut walks = BTreeMap::from([(tree::start().id, Vec::new())]);
    let mut open = VecDeque::from([tree::start()]);
    while let Some(node) = open.pop_front() {
        for answer in node.answers {
            let Next::Node(next) = answer.next else { continue };
            let next = tree::find(next).expect("every next node exists");
            if !walks.contains_key(next.id) {
                let mut walk = walks[node.id].clone();
                walk.push(finding::Answer { node: node.id.to_owned(), answer: answer.id.to_owned() });
                walks.insert(next.id, walk);
                open.push_back(next);
            }
        }
    }
    walks
}

fn following(node: &Node) -> Vec<&'static Node> {
    let next = node.answers.iter().filter_map(|answer| match answer.next {
        Next::Node(id) => {
            Some(tree::find(id).unwrap_or_else(|| panic!("{}.{}: no node {id}", node.id, answer.id)))
        }
        Next::Solution(_) => None,
    });
    next.collect()
}

fn way(next: Next) -> &'static str {
    match next {
        Next::Node(id) => id,
        Next::Solution(cause) => cause.id,
    }
}
