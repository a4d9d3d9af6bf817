//! Evidence through the case: what is ordered, what is kept, what is dropped.

use super::*;
use crate::case::Action;
use crate::report::{Counts, Redacted, Report, Retry, RetryVerdict, Verdict};

fn read(lines: u64) -> Rc<WhatWasRead> {
    Rc::new(WhatWasRead { lines, understood: 1, masked: Rc::from("x"), is_cut: false, n_masked: 0 })
}

fn written(layout: &[(u32, u64)]) -> Rc<Written> {
    let report = Report {
        schema: String::new(),
        verdict: Verdict::NotUnderstood,
        summary: String::new(),
        chain: Vec::new(),
        places: Vec::new(),
        causes: Vec::new(),
        next_checks: Vec::new(),
        retry: Retry { verdict: RetryVerdict::Unknown, because: String::new() },
        findings: Vec::new(),
        read: Counts::default(),
        redacted: Redacted::default(),
    };
    let layout = layout.iter().map(|(id, before)| (ItemId(*id), *before)).collect();
    Rc::new(Written { report, markdown: Rc::default(), json: Rc::default(), layout })
}

fn pasted(text: &str) -> Action {
    Action::TextPasted(Rc::from(text))
}

fn ids(case: &Case) -> Vec<u32> {
    case.items.iter().map(|item| item.id.0).collect()
}

fn run_of(effects: &[Effect]) -> RunId {
    effects
        .iter()
        .find_map(|effect| if let Effect::Write { run, .. } = effect { Some(*run) } else { None })
        .expect("a report was ordered")
}

/// A case with one piece, read and reported on.
fn settled() -> Case {
    let mut case = Case::default();
    case.update(pasted("502"));
    let effects = case.update(Action::ItemRead(ItemId(1), read(3)));
    case.update(Action::ReportWritten(run_of(&effects), written(&[(1, 0)])));
    case
}

#[test]
fn a_paste_is_read_then_weighed_then_shown() {
    let mut case = Case::default();
    assert_eq!(case.update(pasted("502")), [Effect::ReadText(ItemId(1), Rc::from("502"))]);
    assert_eq!(case.work, Work::Reading);
    let effects = case.update(Action::ItemRead(ItemId(1), read(1)));
    let run = run_of(&effects);
    assert_eq!(case.work, Work::Weighing);
    assert_eq!(case.update(Action::ReportWritten(run, written(&[(1, 0)]))), [Effect::Show(Spot::Verdict)]);
    assert_eq!(case.work, Work::Idle);
}

#[test]
fn an_empty_paste_changes_nothing() {
    let mut case = Case::default();
    assert_eq!(case.update(pasted(" \n\t")), []);
    assert!(case.is_empty());
}

#[test]
fn what_was_typed_is_read_on_order_and_the_box_is_free_again() {
    let mut case = Case::default();
    case.update(Action::DraftTyped(Rc::from("502 Bad Gateway")));
    assert_eq!(case.update(Action::ReadPressed), [Effect::ReadText(ItemId(1), Rc::from("502 Bad Gateway"))]);
    assert_eq!(&*case.draft, "");
}

#[test]
fn a_report_of_an_older_run_is_dropped() {
    let mut case = settled();
    case.update(pasted("more"));
    let late = run_of(&case.update(Action::ItemRead(ItemId(2), read(1))));
    let newer = run_of(&case.update(Action::WalkDropped));
    assert_ne!(late, newer);
    let before = case.written.clone();
    case.update(Action::ReportWritten(late, written(&[(2, 0)])));
    assert_eq!(case.written, before);
    assert_eq!(case.work, Work::Weighing);
}

#[test]
fn nothing_is_weighed_while_a_piece_is_open() {
    let mut case = Case::default();
    case.update(pasted("one"));
    case.update(pasted("two"));
    assert_eq!(case.update(Action::ItemRead(ItemId(1), read(1))), []);
    assert!(!case.update(Action::ItemRead(ItemId(2), read(1))).is_empty());
}

#[test]
fn a_removed_piece_comes_back_where_it_stood() {
    let mut case = Case::default();
    case.update(pasted("one"));
    case.update(pasted("two"));
    case.update(Action::ItemRead(ItemId(1), read(1)));
    case.update(Action::ItemRead(ItemId(2), read(1)));
    let effects = case.update(Action::RemovePressed(ItemId(1)));
    assert_eq!(effects[0], Effect::Forget(ItemId(1)));
    assert_eq!(ids(&case), [2]);
    case.update(Action::UndoPressed);
    assert_eq!(ids(&case), [1, 2]);
}

#[test]
fn removing_the_last_piece_takes_the_report_away() {
    let mut case = settled();
    case.update(Action::RemovePressed(ItemId(1)));
    assert_eq!(case.written, None);
    assert_eq!(case.work, Work::Idle);
}

#[test]
fn editing_puts_the_text_back_above_what_was_typed() {
    let mut case = settled();
    case.update(Action::DraftTyped(Rc::from("typed")));
    case.update(Action::EditPressed(ItemId(1)));
    assert_eq!(&*case.draft, "502\ntyped");
    assert!(case.items.is_empty());
    assert!(case.removed.is_some());
}

#[test]
fn taking_an_edit_back_frees_the_box() {
    let mut case = settled();
    case.update(Action::EditPressed(ItemId(1)));
    assert_eq!(&*case.draft, "502");
    case.update(Action::UndoPressed);
    assert_eq!(&*case.draft, "");
    assert_eq!(ids(&case), [1]);
}

#[test]
fn an_engine_that_stops_is_given_everything_again() {
    let mut case = settled();
    case.update(pasted("more"));
    let effects = case.update(Action::EngineStopped(EngineStop::Panicked, Some(ItemId(2))));
    assert_eq!(
        effects,
        [Effect::ReadText(ItemId(1), Rc::from("502")), Effect::ReadText(ItemId(2), Rc::from("more"))]
    );
    assert!(case.notice.as_ref().is_some_and(|said| said.contains("Nothing you gave was lost")));
    assert!(case.written.is_some(), "the older report stays on screen");
}

#[test]
fn a_piece_the_engine_stops_on_twice_is_kept_and_left_out() {
    let mut case = settled();
    case.update(pasted("poison"));
    case.update(Action::EngineStopped(EngineStop::Hung, Some(ItemId(2))));
    let effects = case.update(Action::EngineStopped(EngineStop::Hung, Some(ItemId(2))));
    assert_eq!(effects, [Effect::ReadText(ItemId(1), Rc::from("502"))]);
    assert!(matches!(case.items[1].state, ItemState::Failed(_)));
    let effects = case.update(Action::ItemRead(ItemId(1), read(3)));
    assert!(matches!(&effects[..], [Effect::Write { items, .. }] if *items == [ItemId(1)]));
}

#[test]
fn an_engine_that_stops_twice_while_weighing_is_said() {
    let mut case = settled();
    case.update(Action::EngineStopped(EngineStop::Panicked, None));
    assert_eq!(case.update(Action::EngineStopped(EngineStop::Panicked, None)), []);
    assert!(matches!(case.work, Work::Failed(_)));
    assert_eq!(ids(&case), [1]);
    assert!(!case.update(Action::ReadPressed).is_empty(), "pressing Read tries again");
}

#[test]
fn a_quote_is_found_in_its_piece() {
    let mut case = settled();
    case.update(pasted("more"));
    let effects = case.update(Action::ItemRead(ItemId(2), read(9)));
    case.update(Action::ReportWritten(run_of(&effects), written(&[(1, 0), (2, 3)])));
    for (line, spot) in [(1, (ItemId(1), 1)), (3, (ItemId(1), 3)), (4, (ItemId(2), 1)), (12, (ItemId(2), 9))]
    {
        assert_eq!(case.update(Action::QuotePicked { line }), [Effect::Show(Spot::Line(spot.0, spot.1))]);
    }
    assert_eq!(case.update(Action::QuotePicked { line: 0 }), []);
}

#[test]
fn stopping_takes_the_open_piece_out_and_ends_the_engine() {
    let mut case = settled();
    case.update(pasted("endless"));
    let effects = case.update(Action::StopReadingPressed);
    assert_eq!(effects, [Effect::StopEngine, Effect::ReadText(ItemId(1), Rc::from("502"))]);
    assert_eq!(ids(&case), [1]);
    assert!(case.removed.is_some());
}

#[test]
fn starting_over_keeps_what_is_typed_and_numbers_on() {
    let mut case = settled();
    case.update(Action::DraftTyped(Rc::from("typed")));
    case.update(Action::StartedOver);
    assert!(case.is_empty());
    assert_eq!(&*case.draft, "typed");
    case.update(pasted("new"));
    assert_eq!(ids(&case), [2]);
}

#[test]
fn a_start_that_fails_is_tried_once_more_then_said() {
    let mut case = Case::default();
    case.update(pasted("502"));
    let again = case.update(Action::EngineStopped(EngineStop::NeverStarted, Some(ItemId(1))));
    assert_eq!(again, [Effect::ReadText(ItemId(1), Rc::from("502"))]);
    assert_eq!(case.update(Action::EngineStopped(EngineStop::NeverStarted, Some(ItemId(1)))), []);
    assert!(matches!(case.work, Work::Failed(_)));
    assert_eq!(case.update(Action::ReadPressed), [Effect::ReadText(ItemId(1), Rc::from("502"))]);
}

#[test]
fn when_nothing_could_be_read_that_is_said_and_the_piece_kept() {
    let mut case = Case::default();
    case.update(pasted("poison"));
    case.update(Action::EngineStopped(EngineStop::Panicked, Some(ItemId(1))));
    assert_eq!(case.update(Action::EngineStopped(EngineStop::Panicked, Some(ItemId(1)))), []);
    assert!(matches!(case.work, Work::Failed(_)));
    assert_eq!(ids(&case), [1]);
}
