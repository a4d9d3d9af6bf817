//! Rules over the guide, the questions and the measured statuses. Wording is free; ids, links, sources and shape are not.

use std::collections::BTreeSet;

use whichhop::knowledge::guide::block::{Block, Page, Part, Picture, Table};
use whichhop::knowledge::guide::marked::Marker;
use whichhop::knowledge::guide::{self, Kind, PAGES, index, related, source};
use whichhop::knowledge::questions::{self, Way};
use whichhop::knowledge::status_matrix::{self, Came};

use crate::knowledge::{check_sentence, is_kebab_case};

/// Every id that links may hold, as kept in `kept_ids.txt`.
pub(crate) fn ids() -> Vec<String> {
    let pages = index::ALL.iter().map(|entry| format!("guide {}", entry.id));
    let parts = PAGES
        .iter()
        .flat_map(|page| page.parts().map(move |part| format!("part {}.{}", page.entry.id, part.id)));
    let questions = questions::ALL.iter().map(|question| format!("question {}", question.id));
    pages.chain(parts).chain(questions).collect()
}

#[test]
fn ids_are_unique_kebab_case_and_kept() {
    let kept: BTreeSet<&str> = include_str!("kept_ids.txt").lines().collect();
    let mut seen = BTreeSet::new();
    for id in ids() {
        let (_, name) = id.split_once(' ').expect("a kind and a name");
        assert!(name.split('.').all(is_kebab_case), "{id} is not kebab-case");
        assert!(kept.contains(id.as_str()), "{id} is new: add it to kept_ids.txt, it stays for ever");
        assert!(seen.insert(id.clone()), "{id} stands twice");
    }
}

#[test]
fn every_page_of_the_index_is_written_in_its_order() {
    assert_eq!(
        PAGES.iter().map(|page| page.entry.id).collect::<Vec<_>>(),
        index::ALL.iter().map(|entry| entry.id).collect::<Vec<_>>()
    );
    for entry in index::ALL {
        assert_eq!(index::find(entry.id), Some(*entry));
        assert_eq!(guide::page(entry).map(|page| page.entry), Some(*entry));
    }
    assert_eq!(index::find("no-such-page"), None);
    let is_related: Vec<bool> = index::ALL.iter().map(|entry| entry.kind == Kind::Related).collect();
    assert!(is_related.is_sorted(), "a chapter stands behind the related subjects");
}

#[test]
fn every_page_is_whole() {
    for page in PAGES {
        let id = page.entry.id;
        check_title(id, page.entry.title);
        check_sentence(id, page.summary, true);
        assert!(!page.blocks.is_empty(), "{id} is empty");
        let words = page.sentences().iter().map(|text| text.split(' ').count()).sum::<usize>();
        assert!(150 <= words, "{id} has {words} words");
        assert!(3 <= page.sources().len(), "{id} cites {} sources", page.sources().len());
        check_blocks(id, page.blocks);
        check_leads_on(page);
    }
}

fn check_title(id: &str, title: &str) {
    assert!(!title.is_empty() && !title.ends_with('.') && title.trim() == title, "{id}: the title {title:?}");
}

fn check_blocks(id: &str, blocks: &'static [Block]) {
    for block in blocks {
        match block {
            Block::Part(part) => check_part(id, part),
            Block::Para(said) | Block::Note(said) => check_sentence(id, said.text, true),
            Block::List(items) => {
                assert!(1 < items.len(), "{id}: a list of one");
                items.iter().for_each(|said| check_sentence(id, said.text, true));
            }
            Block::Steps(steps) => {
                assert!(1 < steps.len(), "{id}: a single step");
                for step in *steps {
                    check_title(id, step.title);
                    check_sentence(id, step.said.text, true);
                }
            }
            Block::Table(table) => check_table(id, table),
            Block::Code(code) => assert!(!code.trim().is_empty(), "{id}: an empty command"),
            Block::Picture(picture) => check_picture(id, picture),
            Block::Causes(causes) => assert!(!causes.is_empty(), "{id}: no causes"),
            Block::Checks(checks) => assert!(!checks.is_empty(), "{id}: no checks"),
            Block::Pages(pages) => assert!(pages.iter().all(|to| to.id != id), "{id} leads to itself"),
        }
    }
}

fn check_part(id: &str, part: &'static Part) {
    check_title(id, part.title);
    assert!(!part.blocks.is_empty(), "{id}.{} is empty", part.id);
    assert!(!part.blocks.iter().any(|it| matches!(it, Block::Part(_))), "{id}.{} holds a part", part.id);
    check_blocks(id, part.blocks);
}

fn check_table(id: &str, table: &Table) {
    check_title(id, table.caption);
    assert!(2 <= table.head.len() && 2 <= table.rows.len(), "{id}: {} compares nothing", table.caption);
    for row in table.rows {
        assert_eq!(row.len(), table.head.len(), "{id}: a row of {} has another length", table.caption);
        assert!(!row[0].is_empty(), "{id}: a row of {} has no name", table.caption);
        for cell in row.iter().filter(|cell| !cell.is_empty()) {
            check_sentence(id, cell, false);
        }
    }
}

fn check_picture(id: &str, picture: &Picture) {
    match picture {
        Picture::Chain { words, hops, ways } => {
            check_sentence(id, words, true);
            assert_eq!(hops.len(), ways.len() + 1, "{id}: machines and ways do not fit");
        }
        Picture::Exchange { words, lanes, messages } => {
            check_sentence(id, words, true);
            assert!(!messages.is_empty(), "{id}: nobody says anything");
            for message in *messages {
                let is_drawn = message.from < lanes.len() && message.to < lanes.len();
                assert!(is_drawn && message.from != message.to, "{id}: {} goes nowhere", message.says);
            }
        }
    }
}

fn check_leads_on(page: &'static Page) {
    let is_way = |block: &Block| matches!(block, Block::Pages(_));
    let leads = page.blocks.iter().any(is_way) || page.parts().any(|part| part.blocks.iter().any(is_way));
    assert!(leads, "{} leads nowhere", page.entry.id);
}

#[test]
fn each_term_of_a_page_stands_in_it() {
    let mut complaints = Vec::new();
    for page in PAGES {
        let mut marker = Marker::new(page.terms);
        for text in page.sentences() {
            marker.spans(text);
        }
        complaints
            .extend(marker.left().iter().map(|term| format!("{} never says {}", page.entry.id, term.id)));
        assert!(3 <= page.terms.len(), "{} explains {} terms", page.entry.id, page.terms.len());
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn no_sentence_is_longer_than_a_breath() {
    for page in PAGES {
        for text in page.sentences().into_iter().chain([page.summary]) {
            let prose: String = text.split('`').step_by(2).collect();
            for sentence in prose.split(['.', ':', ';', '?']) {
                let n_words = sentence.split_whitespace().count();
                assert!(n_words <= 34, "{}: {n_words} words in: {sentence}", page.entry.id);
            }
        }
    }
}

#[test]
fn sources_are_cited_and_lead_to_their_section() {
    let cited: BTreeSet<&str> = PAGES
        .iter()
        .flat_map(|page| page.sources())
        .chain(questions::ALL.iter().flat_map(|question| question.sources.iter().copied()))
        .map(|source| source.title)
        .collect();
    let mut titles = BTreeSet::new();
    for source in source::ALL {
        assert!(titles.insert(source.title), "{} stands twice", source.title);
        assert!(cited.contains(source.title), "nothing cites {}", source.title);
        let is_ours = source.title.contains("this project's lab");
        assert_eq!(source.url.is_none(), is_ours, "{}", source.title);
        if let Some(rest) = source.title.strip_prefix("RFC ") {
            let (number, section) = rest.split_once(", section ").expect("an RFC is cited by section");
            let url = format!("https://www.rfc-editor.org/rfc/rfc{number}#section-{section}");
            assert_eq!(source.url, Some(url.as_str()));
        }
    }
}

#[test]
fn files_of_this_project_that_are_cited_exist() {
    for source in source::ALL {
        for word in source.title.split(['(', ')', ' ']).filter(|word| word.starts_with("tests/")) {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(word);
            assert!(path.exists(), "{word} is cited and does not exist");
        }
    }
}

#[test]
fn every_question_is_answered_in_two_sentences_and_leads_on() {
    assert!(14 <= questions::ALL.len());
    for question in questions::ALL {
        let id = question.id;
        assert_eq!(questions::find(id).map(|it| it.id), Some(id));
        assert!(question.ask.ends_with('?') || question.ask.contains("? "), "{id} asks nothing");
        check_sentence(id, question.answer, true);
        let prose: String = question.answer.split('`').step_by(2).collect::<Vec<_>>().join("code");
        let n_sentences = prose.matches(['.', '?']).count();
        assert_eq!(n_sentences, 2, "{id}: {}", question.answer);
        assert!(!question.ways.is_empty(), "{id} leads nowhere");
        for way in question.ways {
            if let Way::Tree(node) = way {
                assert!(whichhop::tree::find(node).is_some(), "{id}: the tree has no {node}");
            }
        }
    }
}

#[test]
fn the_measured_tables_are_full() {
    for matrix in status_matrix::ALL {
        for fault in matrix.faults {
            assert_eq!(fault.came.len(), matrix.products.len(), "{}.{}", matrix.id, fault.id);
            let n_known = fault.came.iter().filter(|came| **came != Came::Unknown).count();
            assert!(2 <= n_known, "{}.{} was hardly measured", matrix.id, fault.id);
            for came in fault.came {
                assert_eq!(came.words().is_empty(), *came == Came::Unknown);
                assert!(came.statuses().iter().all(|status| (200..600).contains(status)));
            }
        }
        let ids: BTreeSet<&str> = matrix.products.iter().map(|it| it.id).collect();
        assert_eq!(ids.len(), matrix.products.len(), "{} names a product twice", matrix.id);
    }
}

#[test]
fn expected_exits_are_computed() {
    for row in related::ip_rotation::EXPECTED {
        let number = |cell: &str| cell.replace(',', "").parse::<i32>().expect("a whole number");
        let (n_exits, n_tunnels) = (number(row[0]), number(row[1]));
        let pool = f64::from(n_exits);
        let distinct = pool * (1.0 - (1.0 - 1.0 / pool).powi(n_tunnels));
        let none: f64 = (0..n_tunnels.min(n_exits)).map(|drawn| (pool - f64::from(drawn)) / pool).product();
        assert_eq!(row[2], format!("{distinct:.1}"), "{row:?}");
        assert_eq!(row[3], format!("{:.0} %", 100.0 * (1.0 - none)), "{row:?}");
    }
}

#[test]
fn the_rules_can_fail() {
    assert!(std::panic::catch_unwind(|| check_title("id", "A title.")).is_err());
    let table = Table { caption: "Two", head: &["One", "Two"], rows: &[&["a", "b"], &["c"]], sources: &[] };
    assert!(std::panic::catch_unwind(|| check_table("id", &table)).is_err());
}
