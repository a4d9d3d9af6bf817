//! Rules over all entries of the knowledge. Wording is free; ids, links and shape are not.

use std::collections::BTreeSet;

use whichhop::finding::Place;
use whichhop::knowledge::{Cause, Family, causes, checks, glossary};

#[test]
fn ids_are_unique_and_kebab_case() {
    for ids in [
        causes::ALL.iter().map(|it| it.id).collect::<Vec<_>>(),
        glossary::ALL.iter().map(|it| it.id).collect(),
        checks::ALL.iter().map(|it| it.id).collect(),
    ] {
        let mut seen = BTreeSet::new();
        for id in ids {
            assert!(is_kebab_case(id), "{id} is not kebab-case");
            assert!(seen.insert(id), "{id} stands twice");
        }
    }
}

#[test]
fn ids_in_links_are_kept() {
    let kept = include_str!("kept_ids.txt");
    let known: BTreeSet<String> =
        causes::ALL
            .iter()
            .map(|it| format!("cause {}", it.id))
            .chain(glossary::ALL.iter().map(|it| format!("term {}", it.id)))
            .chain(checks::ALL.iter().map(|it| format!("check {}", it.id)))
            .chain(whichhop::tree::ALL.iter().map(|it| format!("node {}", it.id)))
            .chain(whichhop::tree::ALL.iter().flat_map(|node| {
                node.answers.iter().map(|answer| format!("answer {}.{}", node.id, answer.id))
            }))
            .chain(crate::guide::ids())
            .collect();
    for line in kept.lines() {
        assert!(known.contains(line), "{line} was published and is gone");
    }
}

#[test]
fn every_entry_is_found_by_its_id() {
    for cause in causes::ALL {
        assert_eq!(causes::find(cause.id), Some(*cause));
    }
    for term in glossary::ALL {
        assert_eq!(glossary::find(term.id), Some(*term), "{}", term.id);
    }
    for check in checks::ALL {
        assert_eq!(checks::find(check.id).map(|it| it.id), Some(check.id));
    }
    assert_eq!(causes::find("no-such-cause"), None);
    assert_eq!(glossary::find("no such word"), None);
}

#[test]
fn every_cause_answers_all_four_questions() {
    for cause in causes::ALL {
        check_cause(cause);
    }
}

fn check_cause(cause: &Cause) {
    let id = cause.id;
    assert!(!cause.title.ends_with('.'), "{id}: a title has no full stop");
    assert!(cause.family.is_some() || id == "client-abort", "{id} has no family");
    assert!(!cause.places.is_empty(), "{id} has no place");
    assert!(
        cause.places.iter().all(|place| *place != Place::GatewayTarget),
        "{id}: gateway-target is derived where no node is known"
    );
    assert_eq!(distinct(cause.places), cause.places.len(), "{id} names a place twice");
    assert_eq!(distinct(cause.statuses), cause.statuses.len(), "{id} names a status twice");
    for status in cause.statuses {
        assert!((400..=599).contains(status), "{id}: status {status} reports no failure");
    }
    assert!((2..=4).contains(&cause.seen.len()), "{id} has {} things seen", cause.seen.len());
    for fact in cause.seen {
        assert!(!fact.source.is_empty(), "{id}: a fact has no source");
        check_sentence(id, fact.says, false);
    }
    assert!((2..=4).contains(&cause.confirm.len()), "{id} has {} ways to be sure", cause.confirm.len());
    assert!((2..=4).contains(&cause.fix.len()), "{id} has {} steps", cause.fix.len());
    for sentence in cause.confirm.iter().chain(cause.fix).chain([&cause.meaning, &cause.prevent]) {
        check_sentence(id, sentence, true);
    }
    assert!(!cause.terms.is_empty(), "{id} names no term");
    assert!(!cause.sources.is_empty(), "{id} names no source");
}

#[test]
fn every_family_has_causes() {
    for family in Family::ALL {
        assert!(causes::ALL.iter().any(|it| it.family == Some(family)), "{} is empty", family.id());
    }
}

#[test]
fn every_term_is_whole() {
    for term in glossary::ALL {
        let id = term.id;
        assert!(!term.title.ends_with('.'), "{id}: a title has no full stop");
        check_sentence(id, term.meaning, true);
        assert!(!term.see_also.is_empty(), "{id} stands alone");
        for other in term.see_also {
            assert!(glossary::ALL.iter().any(|it| it.id == *other), "{id}: {other} does not exist");
            assert_ne!(*other, id, "{id} points at itself");
        }
        assert!(term.source.is_none_or(|it| it.starts_with("RFC ")), "{id} has an odd source");
    }
}

#[test]
fn a_word_means_one_term() {
    let mut words = BTreeSet::new();
    for term in glossary::ALL {
        // The id and the title are mostly the same word, written in two ways.
        let own: BTreeSet<String> = [term.id.replace('-', " "), term.title.replace('-', " ")]
            .into_iter()
            .chain(term.aliases.iter().map(|it| (*it).to_owned()))
            .map(|it| it.to_lowercase())
            .collect();
        for word in own {
            assert!(words.insert(word.clone()), "{word} means two terms, one of them {}", term.id);
        }
        for alias in term.aliases {
            assert_eq!(glossary::find(&alias.to_uppercase()), Some(*term), "{alias}");
        }
    }
}

#[test]
fn the_subjects_hold_every_term() {
    assert_eq!(glossary::SUBJECTS.iter().map(|(_, terms)| terms.len()).sum::<usize>(), glossary::ALL.len());
    assert_eq!(glossary::ALL.len(), 99);
}

#[test]
fn every_check_is_whole() {
    for check in checks::ALL {
        let id = check.id;
        assert!(check.ask.ends_with('?'), "{id} asks no question");
        assert!((1..=3).contains(&check.effort), "{id} has effort {}", check.effort);
        if let Some(command) = &check.command {
            assert!(!command.sh.is_empty() && !command.powershell.is_empty(), "{id} has an empty command");
            assert!(!command.sh.contains('\n') && !command.powershell.contains('\n'), "{id} has many lines");
        }
        assert!(2 <= check.outcomes.len(), "{id} has one outcome, which tells nothing");
        let mut ids = BTreeSet::new();
        for outcome in check.outcomes {
            assert!(is_kebab_case(outcome.id), "{id}.{} is not kebab-case", outcome.id);
            assert!(ids.insert(outcome.id), "{id}.{} stands twice", outcome.id);
            assert_ne!(outcome.id, "unknown", "{id}: the tree adds that answer by itself");
            check_sentence(id, outcome.seen, false);
            assert!(!outcome.points_to.is_empty(), "{id}.{} points to no cause", outcome.id);
            let causes: BTreeSet<_> = outcome.points_to.iter().map(|it| it.id).collect();
            assert_eq!(causes.len(), outcome.points_to.len(), "{id}.{} names a cause twice", outcome.id);
        }
        let named =
            |idx: usize| check.outcomes[idx].points_to.iter().map(|it| it.id).collect::<BTreeSet<_>>();
        for first in 0..check.outcomes.len() {
            for second in 0..first {
                // Two outcomes may share causes; outcomes that mean the same in every respect ask for nothing.
                let (one, two) = (named(first), named(second));
                assert!(one != two || 2 < check.outcomes.len(), "{id} splits nothing");
            }
        }
    }
}

#[test]
fn the_cheapest_checks_come_first_in_each_place_of_the_list() {
    assert_eq!(checks::ALL[0].id, "collect-everything");
    assert!(checks::ALL[0].command.is_some());
}

#[test]
fn every_cause_is_reached_by_two_checks() {
    for cause in causes::ALL {
        let n_checks = checks::ALL
            .iter()
            .filter(|check| check.outcomes.iter().any(|it| it.points_to.contains(cause)))
            .count();
        assert!(2 <= n_checks, "{} is reached by {n_checks} checks", cause.id);
    }
}

/// Words in capitals that a command may hold are filled from the evidence; any other is a slip, or says what the reader puts in.
#[test]
fn placeholders_are_the_agreed_ones() {
    const FILLED: &[&str] = &[
        "PROXY_HOST",
        "PROXY_PORT",
        "PROXY_URL",
        "TARGET_HOST",
        "TARGET_PORT",
        "TARGET_URL",
        "UPSTREAM_HOST",
        "UPSTREAM_PORT",
        "GATEWAY_LOG",
    ];
    const BY_HAND: &[&str] = &["TARGET_ADDRESS", "PIPE_NAME"];
    let commands =
        checks::ALL.iter().filter_map(|it| it.command.as_ref()).flat_map(|it| [it.sh, it.powershell]);
    let steps = causes::ALL.iter().flat_map(|it| it.confirm.iter().chain(it.fix)).copied();
    for text in commands.chain(steps) {
        for word in text.split(|it: char| !it.is_ascii_uppercase() && it != '_') {
            if word.contains('_') && 4 < word.len() && !word.starts_with('_') {
                let known = FILLED.contains(&word) || BY_HAND.contains(&word);
                assert!(known || word == "TCP_DENIED" || word == "TCP_MISS_ABORTED", "{word} in {text}");
            }
        }
    }
}

fn distinct<T: Ord>(entries: &[T]) -> usize {
    entries.iter().collect::<BTreeSet<_>>().len()
}

pub(crate) fn is_kebab_case(id: &str) -> bool {
    !id.is_empty()
        && id.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// What holds for every sentence a person reads: something is said, the marks of code are paired, and nobody is scolded.
pub(crate) fn check_sentence(id: &str, text: &str, is_whole: bool) {
    assert!(!text.trim().is_empty() && text.trim() == text, "{id}: an empty or untrimmed part");
    assert_eq!(text.matches('`').count() % 2, 0, "{id}: a backtick has no partner in {text}");
    let prose: String = text.split('`').step_by(2).collect();
    assert!(!prose.contains('!'), "{id}: an exclamation mark in {text}");
    for word in prose.split(|it: char| !it.is_alphabetic()) {
        let scolds =
            ["simply", "just", "obviously", "easy", "please"].contains(&word.to_lowercase().as_str());
        assert!(!scolds, "{id}: \"{word}\" in {text}");
    }
    if is_whole {
        assert!(text.ends_with(['.', '`']), "{id}: no full stop after {text}");
    }
}
