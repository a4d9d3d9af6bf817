//! The case: all that the reader has gathered, and how it changes. Pure: what must be done in the browser comes out as [`Effect`] values.

pub mod state;

pub mod item;

pub mod live;

pub mod plan;

pub mod target;

pub mod walk;

pub mod looks;

pub mod action;

pub mod effect;

mod gather;
mod probing;
mod update;

pub mod samples;

pub use action::{Action, EngineStop, Survey};
pub use effect::{Copied, Effect, Spot};
pub use item::{Content, FileHandle, Item, ItemId, ItemState, WhatWasRead};
pub use live::{Live, Phase, RanWhere};
pub use looks::{Look, Looks, ToolField, Tools};
pub use plan::{Plan, Step};
pub use state::{Case, Removed, RunId, Shell, Theme, Work, Written};
// What the engine hands to the page crosses the border under the case's name.
pub use crate::report::Report;
