//! What a page of the guide is made of: typed blocks, so that the page, the terminal and a search can each print them.

use super::{Entry, Source};
use crate::knowledge::{Cause, Check, Term};

/// A page of the guide. In its sentences, what a person types or a program prints stands between backticks.
#[derive(Debug)]
pub struct Page {
    /// Its id and title.
    pub entry: &'static Entry,
    /// What it says, in one or two sentences.
    pub summary: &'static str,
    /// Terms that are explained where they first stand on this page (a test checks that each stands there).
    pub terms: &'static [&'static Term],
    /// The page from top to bottom.
    pub blocks: &'static [Block],
}

impl Page {
    /// Every sentence of the page's text and tables, in reading order. Titles, captions and heads are not among them.
    pub fn sentences(&self) -> Vec<&'static str> {
        let mut sentences = Vec::new();
        collect(self.blocks, &mut sentences, &mut Vec::new());
        sentences
    }

    /// Every source that the page cites, in the order in which it is first cited.
    pub fn sources(&self) -> Vec<&'static Source> {
        let mut sources = Vec::new();
        collect(self.blocks, &mut Vec::new(), &mut sources);
        sources
    }

    /// The parts of the page, in reading order.
    pub fn parts(&self) -> impl Iterator<Item = &'static Part> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Part(part) => Some(*part),
            Block::Para(_)
            | Block::Note(_)
            | Block::List(_)
            | Block::Steps(_)
            | Block::Table(_)
            | Block::Code(_)
            | Block::Picture(_)
            | Block::Causes(_)
            | Block::Checks(_)
            | Block::Pages(_) => None,
        })
    }
}

fn collect(blocks: &'static [Block], sentences: &mut Vec<&'static str>, sources: &mut Vec<&'static Source>) {
    for block in blocks {
        match block {
            Block::Part(part) => collect(part.blocks, sentences, sources),
            Block::Para(said) | Block::Note(said) => take(said, sentences, sources),
            Block::List(items) => items.iter().for_each(|said| take(said, sentences, sources)),
            Block::Steps(steps) => steps.iter().for_each(|step| take(&step.said, sentences, sources)),
            Block::Table(table) => {
                sentences.extend(table.rows.iter().copied().flatten().filter(|cell| !cell.is_empty()));
                cite(table.sources, sources);
            }
            Block::Code(_) | Block::Picture(_) | Block::Causes(_) | Block::Checks(_) | Block::Pages(_) => {}
        }
    }
}

fn take(said: &'static Said, sentences: &mut Vec<&'static str>, sources: &mut Vec<&'static Source>) {
    sentences.push(said.text);
    cite(said.sources, sources);
}

fn cite(cited: &'static [&'static Source], sources: &mut Vec<&'static Source>) {
    for source in cited {
        if !sources.contains(source) {
            sources.push(source);
        }
    }
}

/// Something said, and where it is from. Without a source where it is advice, or follows from what stands before it.
#[derive(Debug)]
pub struct Said {
    /// Whole sentences.
    pub text: &'static str,
    /// Documents, files or measurements that say so.
    pub sources: &'static [&'static Source],
}

/// A piece of a page.
#[derive(Debug)]
pub enum Block {
    /// A part with a heading of its own.
    Part(&'static Part),
    /// A paragraph.
    Para(Said),
    /// A paragraph that stands out.
    Note(Said),
    /// Things beside each other.
    List(&'static [Said]),
    /// Things one after the other.
    Steps(&'static [Step]),
    /// Things compared.
    Table(Table),
    /// Something to type, or printed by a program.
    Code(&'static str),
    /// A drawing.
    Picture(Picture),
    /// Causes to read on with.
    Causes(&'static [&'static Cause]),
    /// Checks that would tell.
    Checks(&'static [&'static Check]),
    /// Pages to read on with.
    Pages(&'static [&'static Entry]),
}

/// A part of a page.
#[derive(Debug)]
pub struct Part {
    /// The anchor, kebab-case, for ever.
    pub id: &'static str,
    /// One line without a full stop.
    pub title: &'static str,
    /// What it says.
    pub blocks: &'static [Block],
}

/// One step of several.
#[derive(Debug)]
pub struct Step {
    /// What to do, without a full stop.
    pub title: &'static str,
    /// How, and what each outcome means.
    pub said: Said,
    /// The check that does it, where there is one.
    pub check: Option<&'static Check>,
}

/// Things compared. The first cell of a row names it.
#[derive(Debug)]
pub struct Table {
    /// What is compared.
    pub caption: &'static str,
    /// The head of each column.
    pub head: &'static [&'static str],
    /// The rows, each as long as the head.
    pub rows: &'static [&'static [&'static str]],
    /// Where the rows are from.
    pub sources: &'static [&'static Source],
}

/// A drawing, with the same content in words.
#[derive(Debug)]
pub enum Picture {
    /// Machines in a row and the ways between them.
    Chain {
        /// What the drawing shows, in one sentence.
        words: &'static str,
        /// The machines.
        hops: &'static [Stop],
        /// The ways between them, one fewer.
        ways: &'static [State],
    },
    /// Messages between machines, one after the other.
    Exchange {
        /// What the drawing shows, in one sentence.
        words: &'static str,
        /// The machines, from left to right.
        lanes: &'static [&'static str],
        /// The messages, in time.
        messages: &'static [Message],
    },
}

/// A machine of a chain.
#[derive(Debug)]
pub struct Stop {
    /// Its part in the chain.
    pub title: &'static str,
    /// What it is here, in some words, or nothing.
    pub note: &'static str,
    /// Its state.
    pub state: State,
}

/// A message of an exchange.
#[derive(Debug)]
pub struct Message {
    /// The lane that sends.
    pub from: usize,
    /// The lane that receives.
    pub to: usize,
    /// What it says.
    pub says: &'static str,
    /// What became of it.
    pub state: State,
}

/// The state of a machine, a way or a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing is said about it.
    Plain,
    /// It did its part.
    Answered,
    /// It failed.
    Failed,
    /// It cannot be seen from the client.
    Hidden,
    /// The request did not come so far.
    NotReached,
}

/// Something said, with its sources.
pub const fn said(text: &'static str, sources: &'static [&'static Source]) -> Said {
    Said { text, sources }
}

/// A paragraph.
pub const fn para(text: &'static str, sources: &'static [&'static Source]) -> Block {
    Block::Para(said(text, sources))
}

/// A paragraph that stands out.
pub const fn note(text: &'static str, sources: &'static [&'static Source]) -> Block {
    Block::Note(said(text, sources))
}

/// A step without a check.
pub const fn step(title: &'static str, text: &'static str, sources: &'static [&'static Source]) -> Step {
    Step { title, said: said(text, sources), check: None }
}

/// A step that a check does.
pub const fn check_step(title: &'static str, text: &'static str, check: &'static Check) -> Step {
    Step { title, said: said(text, &[]), check: Some(check) }
}

/// A machine of a chain.
pub const fn stop(title: &'static str, note: &'static str, state: State) -> Stop {
    Stop { title, note, state }
}

/// A message of an exchange.
pub const fn message(from: usize, to: usize, says: &'static str, state: State) -> Message {
    Message { from, to, says, state }
}
