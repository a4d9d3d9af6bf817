//! Evidence comes, goes and is read. The page holds the evidence, the engine only a reading of it: an engine that stopped is given everything again.

use std::rc::Rc;

use super::{
    Case, Content, Effect, EngineStop, FileHandle, Item, ItemId, ItemState, Removed, RunId, Spot,
    WhatWasRead, Work, Written,
};

const STOPPED_TWICE: &str = "The engine stopped twice on this piece, so it is left out. It is kept here; remove a part of it and try again";
const NOTHING_READ: &str = "Nothing of what you gave could be read. It is kept: press “Read it” to try once more, or take the piece away.";
const UNREADABLE: &str =
    "The browser could not read this file. It may have been moved or changed; choose it again";

pub(super) fn text_came(case: &mut Case, text: &str, name: &str) -> Vec<Effect> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    case.draft = Rc::default();
    let id = new_id(case);
    let name = format!("{name} {}", id.0);
    add(case, id, Rc::from(name), Content::Text(Rc::from(text)))
}

pub(super) fn read_pressed(case: &mut Case) -> Vec<Effect> {
    let draft = Rc::clone(&case.draft);
    if !draft.trim().is_empty() {
        return text_came(case, &draft, "Text");
    }
    // Nothing new was typed: the reader may be asking to try again what failed.
    case.work = Work::Idle;
    case.n_write_stops = 0;
    case.n_failed_starts = 0;
    let failed: Vec<ItemId> = case
        .items
        .iter()
        .filter(|item| matches!(item.state, ItemState::Failed(_)))
        .map(|item| item.id)
        .collect();
    for id in failed {
        change(case, id, |item| {
            item.state = ItemState::Waiting;
            item.n_stops = 0;
        });
    }
    if case.is_empty() { vec![Effect::Show(Spot::Box)] } else { read_open_items(case) }
}

pub(super) fn replace_all(case: &mut Case, text: &str, name: &str) -> Vec<Effect> {
    let mut effects = start_over(case);
    let id = new_id(case);
    effects.retain(|effect| !matches!(effect, Effect::Show(_)));
    effects.extend(add(case, id, Rc::from(name), Content::Text(Rc::from(text))));
    effects
}

pub(super) fn file_came(case: &mut Case, handle: FileHandle, name: Rc<str>, bytes: u64) -> Vec<Effect> {
    let id = new_id(case);
    add(case, id, name, Content::File { handle, bytes })
}

fn new_id(case: &mut Case) -> ItemId {
    case.n_items += 1;
    ItemId(case.n_items)
}

fn add(case: &mut Case, id: ItemId, name: Rc<str>, content: Content) -> Vec<Effect> {
    case.removed = None;
    case.notice = None;
    case.items.push(Rc::new(Item { id, name, content, state: ItemState::Waiting, n_stops: 0 }));
    read_open_items(case)
}

/// Orders every piece that is not read yet, or the report where all are.
fn read_open_items(case: &mut Case) -> Vec<Effect> {
    let waiting: Vec<Rc<Item>> =
        case.items.iter().filter(|item| matches!(item.state, ItemState::Waiting)).map(Rc::clone).collect();
    let mut effects = Vec::new();
    for item in waiting {
        change(case, item.id, |it| it.state = ItemState::Reading(0.0));
        effects.push(match &item.content {
            Content::Text(text) => Effect::ReadText(item.id, Rc::clone(text)),
            Content::File { handle, .. } => Effect::ReadFile(item.id, *handle),
        });
    }
    if case.items.iter().any(|item| item.is_open()) {
        case.work = Work::Reading;
        return effects;
    }
    effects.extend(weigh(case));
    effects
}

/// Orders a new report on all that is there. While a piece is still being read nothing is ordered: its end will.
pub(super) fn weigh(case: &mut Case) -> Vec<Effect> {
    if case.items.iter().any(|item| item.is_open()) {
        return Vec::new();
    }
    case.run = case.run.next();
    if case.is_empty() {
        case.written = None;
        case.work = Work::Idle;
        return Vec::new();
    }
    let n_read = case.items.iter().filter(|item| item.read().is_some()).count();
    if n_read == 0 && case.answers.is_empty() && case.live.probes().is_none() {
        case.work = Work::Failed(Rc::from(NOTHING_READ));
        return Vec::new();
    }
    case.work = Work::Weighing;
    let items = case.items.iter().filter(|item| item.read().is_some()).map(|item| item.id).collect();
    let probes = case.live.probes().cloned();
    vec![Effect::Write { run: case.run, items, answers: case.answers.clone(), probes }]
}

pub(super) fn edit(case: &mut Case, id: ItemId) -> Vec<Effect> {
    let Some(item) = case.item(id).map(Rc::clone) else {
        return Vec::new();
    };
    let Content::Text(text) = &item.content else {
        return Vec::new();
    };
    // What stood in the box is not lost: it stays below the text that is taken up again.
    case.draft = if case.draft.trim().is_empty() {
        Rc::clone(text)
    } else {
        Rc::from(format!("{}\n{}", text.trim_end(), case.draft))
    };
    let mut effects = take_out(case, id);
    effects.push(Effect::Show(Spot::Box));
    effects
}

pub(super) fn remove(case: &mut Case, id: ItemId) -> Vec<Effect> {
    take_out(case, id)
}

fn take_out(case: &mut Case, id: ItemId) -> Vec<Effect> {
    let Some(index) = case.items.iter().position(|item| item.id == id) else {
        return Vec::new();
    };
    let item = case.items.remove(index);
    if case.spot.is_some_and(|(at, _)| at == id) {
        case.spot = None;
    }
    let was_open = item.is_open();
    case.removed = Some(Removed { index, item });
    let mut effects = Vec::new();
    if was_open {
        // The engine may be in the middle of it: it is ended, and what else was open is ordered again.
        effects.push(Effect::StopEngine);
        reset_all(case);
        effects.extend(read_open_items(case));
    } else {
        effects.push(Effect::Forget(id));
        effects.extend(weigh(case));
    }
    effects
}

pub(super) fn undo(case: &mut Case) -> Vec<Effect> {
    let Some(Removed { index, item }) = case.removed.take() else {
        return Vec::new();
    };
    if let Content::Text(text) = &item.content
        && case.draft == *text
    {
        case.draft = Rc::default();
    }
    let item = Item { state: ItemState::Waiting, n_stops: 0, ..(*item).clone() };
    case.items.insert(index.min(case.items.len()), Rc::new(item));
    read_open_items(case)
}

pub(super) fn start_over(case: &mut Case) -> Vec<Effect> {
    let is_busy = case.items.iter().any(|item| item.is_open());
    let mut effects: Vec<Effect> = Vec::new();
    if is_busy {
        effects.push(Effect::StopEngine);
    }
    effects.extend(case.items.iter().map(|item| Effect::Forget(item.id)));
    *case = Case {
        theme: case.theme,
        shell: case.shell,
        draft: Rc::clone(&case.draft),
        run: case.run.next(),
        n_items: case.n_items,
        live: std::mem::take(&mut case.live).emptied(),
        ..Case::default()
    };
    effects.push(Effect::StopProbes);
    effects.push(Effect::Show(Spot::Box));
    effects
}

pub(super) fn pick_quote(case: &mut Case, line: u64) -> Vec<Effect> {
    let Some(spot) = case.written.as_ref().and_then(|written| written.locate(line)) else {
        return Vec::new();
    };
    case.spot = Some(spot);
    vec![Effect::Show(Spot::Line(spot.0, spot.1))]
}

pub(super) fn progressed(case: &mut Case, id: ItemId, share: f64) -> Vec<Effect> {
    change(case, id, |item| {
        if item.is_open() {
            item.state = ItemState::Reading(share);
        }
    });
    Vec::new()
}

pub(super) fn item_read(case: &mut Case, id: ItemId, read: Rc<WhatWasRead>) -> Vec<Effect> {
    if case.item(id).is_none() {
        return Vec::new();
    }
    change(case, id, |item| {
        item.state = ItemState::Read(read);
        item.n_stops = 0;
    });
    case.n_failed_starts = 0;
    weigh(case)
}

pub(super) fn item_unreadable(case: &mut Case, id: ItemId) -> Vec<Effect> {
    change(case, id, |item| item.state = ItemState::Failed(UNREADABLE));
    weigh(case)
}

pub(super) fn report_written(case: &mut Case, run: RunId, written: Rc<Written>) -> Vec<Effect> {
    if run != case.run {
        return Vec::new();
    }
    case.n_write_stops = 0;
    case.work = Work::Idle;
    case.copied = None;
    let is_first = case.written.is_none();
    case.written = Some(written);
    if is_first && !case.items.is_empty() { vec![Effect::Show(Spot::Verdict)] } else { Vec::new() }
}

pub(super) fn engine_stopped(case: &mut Case, stop: EngineStop, at: Option<ItemId>) -> Vec<Effect> {
    if stop == EngineStop::NeverStarted {
        reset_all(case);
        case.n_failed_starts += 1;
        if case.n_failed_starts < 2 {
            return read_open_items(case);
        }
        case.work = Work::Failed(Rc::from(
            "The engine could not be started: its files did not arrive, or this browser forbids it. \
             What you gave is kept. Check the connection to this page's server and press “Read it”.",
        ));
        return Vec::new();
    }
    let how = match stop {
        EngineStop::Panicked => "The engine stopped",
        EngineStop::Hung | EngineStop::NeverStarted => "The engine did not answer",
    };
    match at {
        Some(id) => change(case, id, |item| item.n_stops += 1),
        None => case.n_write_stops += 1,
    }
    reset_all(case);
    if 1 < case.n_write_stops {
        case.work = Work::Failed(Rc::from(format!(
            "{how} twice while it weighed the evidence. What you gave is kept: remove a piece and press “Read it”."
        )));
        return Vec::new();
    }
    case.notice = Some(Rc::from(format!("{how} and was started again. Nothing you gave was lost.")));
    read_open_items(case)
}

/// What the engine had read is gone with it: every piece waits again, but those it stopped on twice.
fn reset_all(case: &mut Case) {
    let ids: Vec<ItemId> = case.items.iter().map(|item| item.id).collect();
    for id in ids {
        change(case, id, |item| match item.state {
            ItemState::Failed(_) => {}
            ItemState::Waiting | ItemState::Reading(_) | ItemState::Read(_) => {
                item.state =
                    if 1 < item.n_stops { ItemState::Failed(STOPPED_TWICE) } else { ItemState::Waiting };
            }
        });
    }
}

pub(super) fn stop_reading(case: &mut Case) -> Vec<Effect> {
    let open: Vec<Rc<Item>> = case.items.iter().filter(|item| item.is_open()).map(Rc::clone).collect();
    let Some(first) = open.first() else {
        return Vec::new();
    };
    case.notice = Some(Rc::from(format!("Reading “{}” was stopped.", first.name)));
    take_out(case, first.id)
}

fn change(case: &mut Case, id: ItemId, how: impl FnOnce(&mut Item)) {
    if let Some(item) = case.items.iter_mut().find(|item| item.id == id) {
        how(Rc::make_mut(item));
    }
}

#[cfg(test)]
#[path = "gather_tests.rs"]
mod tests;
