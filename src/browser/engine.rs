//! The engine's worker as the page sees it: started when first needed, ended when it falls over or does not answer, started again with the next order.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::address;
use super::engine_order::{Order, START_MS, patience_ms};
use super::plain;
use super::worker_messages::{Fault, FromEngine, ReadPiece, ToEngine, VERSION};
use crate::case::{Action, EngineStop, ItemId, WhatWasRead, Written};

/// The engine.
#[derive(Clone)]
pub(super) struct Engine {
    inner: Rc<RefCell<Inner>>,
}

struct Inner {
    on_action: Callback<Action>,
    running: Option<Running>,
    queue: VecDeque<Order>,
    is_busy: bool,
    /// Counts starts and stops: an answer meant for an engine that is gone finds another number.
    generation: u32,
    /// Resolves the question under way.
    answer: Option<Function>,
    fault: Option<Fault>,
}

struct Running {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

/// Why no answer came.
enum Silence {
    /// The engine is to blame.
    Stopped(EngineStop),
    /// The reader or the case ended it; nobody waits any longer.
    Dropped,
    /// The file could not be read.
    Unreadable,
}

/// How much of a file goes over at once.
const CHUNK: u32 = 1 << 20;

const FELL_OVER: &str = "fell over";
const NO_ANSWER: &str = "no answer";
const DROPPED: &str = "dropped";

impl Engine {
    pub(super) fn new(on_action: Callback<Action>) -> Self {
        let inner = Inner {
            on_action,
            running: None,
            queue: VecDeque::new(),
            is_busy: false,
            generation: 0,
            answer: None,
            fault: fault_asked_for(),
        };
        Self { inner: Rc::new(RefCell::new(inner)) }
    }

    /// Takes an order. Orders are carried out one after the other.
    pub(super) fn order(&self, order: Order) {
        // An engine that is not running has nothing to forget.
        if matches!(order, Order::Forget(_)) && self.inner.borrow().running.is_none() {
            return;
        }
        self.inner.borrow_mut().queue.push_back(order);
        if self.inner.borrow().is_busy {
            return;
        }
        self.inner.borrow_mut().is_busy = true;
        let engine = self.clone();
        spawn_local(async move { engine.work_off().await });
    }

    /// Ends the engine and drops what it was ordered.
    pub(super) fn stop(&self) {
        self.inner.borrow_mut().queue.clear();
        self.end(DROPPED);
    }

    fn end(&self, why: &str) {
        let mut inner = self.inner.borrow_mut();
        inner.generation += 1;
        if let Some(running) = inner.running.take() {
            running.worker.set_onmessage(None);
            running.worker.set_onerror(None);
            running.worker.terminate();
        }
        let answer = inner.answer.take();
        drop(inner);
        resolve(answer.as_ref(), &JsValue::from_str(why));
    }

    async fn work_off(&self) {
        loop {
            let Some(order) = self.inner.borrow_mut().queue.pop_front() else {
                self.inner.borrow_mut().is_busy = false;
                return;
            };
            let on_action = self.inner.borrow().on_action.clone();
            let item = order.item();
            match self.carry_out(order).await {
                Ok(Some(action)) => on_action.emit(action),
                Ok(None) | Err(Silence::Dropped) => {}
                Err(Silence::Unreadable) => {
                    on_action.emit(item.map_or(Action::NoticeDropped, Action::ItemUnreadable));
                }
                Err(Silence::Stopped(stop)) => {
                    // What waited was meant for this engine; the case orders everything again.
                    self.inner.borrow_mut().queue.clear();
                    self.end(FELL_OVER);
                    on_action.emit(Action::EngineStopped(stop, item));
                }
            }
        }
    }

    async fn carry_out(&self, order: Order) -> Result<Option<Action>, Silence> {
        self.started().await?;
        match order {
            Order::Text(item, text) => {
                let load = JsValue::from_str(&text);
                let answer =
                    self.ask(&ToEngine::Text { item: item.0 }, &load, patience_ms(text.len())).await?;
                Ok(read_action(item, answer))
            }
            Order::File(item, file) => self.read_file(item, &file).await,
            Order::Forget(item) => {
                self.ask(&ToEngine::Forget { item: item.0 }, &JsValue::UNDEFINED, patience_ms(0)).await?;
                Ok(None)
            }
            Order::Write { run, items, answers, probes } => {
                let message =
                    ToEngine::Write { items: items.iter().map(|item| item.0).collect(), answers, probes };
                let answer = self.ask(&message, &JsValue::UNDEFINED, patience_ms(0)).await?;
                let FromEngine::Written(written) = answer else {
                    return Err(Silence::Stopped(EngineStop::Hung));
                };
                let written = Written {
                    report: written.report,
                    markdown: Rc::from(written.markdown),
                    json: Rc::from(written.json),
                    layout: items.into_iter().zip(written.before).collect(),
                };
                Ok(Some(Action::ReportWritten(run, Rc::new(written))))
            }
        }
    }

    async fn read_file(&self, item: ItemId, file: &web_sys::File) -> Result<Option<Action>, Silence> {
        self.ask(&ToEngine::Open { item: item.0 }, &JsValue::UNDEFINED, patience_ms(0)).await?;
        let size = file.size();
        let mut at = 0.0;
        while at < size {
            let end = (at + f64::from(CHUNK)).min(size);
            let slice = file.slice_with_f64_and_f64(at, end).map_err(|_| Silence::Unreadable)?;
            let buffer = JsFuture::from(slice.array_buffer()).await.map_err(|_| Silence::Unreadable)?;
            let bytes = Uint8Array::new(&buffer);
            self.ask(&ToEngine::Chunk, &bytes, patience_ms(CHUNK as usize)).await?;
            at = end;
            let on_action = self.inner.borrow().on_action.clone();
            on_action.emit(Action::ItemProgressed(item, at / size));
        }
        let answer = self.ask(&ToEngine::Close, &JsValue::UNDEFINED, patience_ms(CHUNK as usize)).await?;
        Ok(read_action(item, answer))
    }

    /// Starts the engine where none is running, and waits for its first word.
    async fn started(&self) -> Result<(), Silence> {
        if self.inner.borrow().running.is_some() {
            return Ok(());
        }
        let options = WorkerOptions::new();
        let address = address::engine();
        // A page opened from the disk unpacks its engine into an address of its own, and Chromium starts no module from one.
        let is_unpacked = address.starts_with("blob:");
        options.set_type(if is_unpacked { WorkerType::Classic } else { WorkerType::Module });
        let worker = Worker::new_with_options(&address, &options)
            .map_err(|_| Silence::Stopped(EngineStop::NeverStarted))?;
        let on_message = {
            let inner = Rc::clone(&self.inner);
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let answer = inner.borrow_mut().answer.take();
                resolve(answer.as_ref(), &event.data());
            })
        };
        let on_error = {
            let inner = Rc::clone(&self.inner);
            Closure::<dyn FnMut(ErrorEvent)>::new(move |_| {
                let answer = inner.borrow_mut().answer.take();
                resolve(answer.as_ref(), &JsValue::from_str(FELL_OVER));
            })
        };
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        self.inner.borrow_mut().running =
            Some(Running { worker, _on_message: on_message, _on_error: on_error });
        match self.wait(START_MS, || Ok(())).await {
            Ok(FromEngine::Ready) => Ok(()),
            Ok(_) | Err(Silence::Stopped(_) | Silence::Unreadable) => {
                Err(Silence::Stopped(EngineStop::NeverStarted))
            }
            Err(Silence::Dropped) => Err(Silence::Dropped),
        }
    }

    async fn ask(&self, message: &ToEngine, load: &JsValue, patience_ms: u32) -> Result<FromEngine, Silence> {
        let Some(worker) = self.inner.borrow().running.as_ref().map(|running| running.worker.clone()) else {
            return Err(Silence::Dropped);
        };
        if !matches!(message, ToEngine::Forget { .. }) {
            let fault = self.inner.borrow_mut().fault.take();
            if let Some(fault) = fault {
                // The engine does not answer this one: it fails instead, and the order after it is left without an answer.
                let order = wrap(&ToEngine::Fault(fault), &JsValue::UNDEFINED);
                let _ = worker.post_message(&order);
            }
        }
        let wrapped = wrap(message, load);
        self.wait(patience_ms, || worker.post_message(&wrapped)).await
    }

    /// Waits for the next answer of the engine that is running now.
    async fn wait(
        &self,
        patience_ms: u32,
        post: impl FnOnce() -> Result<(), JsValue>,
    ) -> Result<FromEngine, Silence> {
        let generation = self.inner.borrow().generation;
        let promise = Promise::new(&mut |resolve, _| self.inner.borrow_mut().answer = Some(resolve));
        if post().is_err() {
            return Err(Silence::Stopped(EngineStop::Panicked));
        }
        let timeout = {
            let inner = Rc::clone(&self.inner);
            Timeout::new(patience_ms, move || {
                let answer = inner.borrow_mut().answer.take();
                resolve(answer.as_ref(), &JsValue::from_str(NO_ANSWER));
            })
        };
        let value = JsFuture::from(promise).await.map_err(|_| Silence::Dropped)?;
        timeout.cancel();
        if self.inner.borrow().generation != generation {
            return Err(Silence::Dropped);
        }
        match value.as_string().as_deref() {
            Some(FELL_OVER) => Err(Silence::Stopped(EngineStop::Panicked)),
            Some(NO_ANSWER) => Err(Silence::Stopped(EngineStop::Hung)),
            Some(_) => Err(Silence::Dropped),
            None => unwrap(&value).ok_or(Silence::Stopped(EngineStop::Hung)),
        }
    }
}

fn resolve(answer: Option<&Function>, value: &JsValue) {
    if let Some(answer) = answer {
        // A promise that is settled already takes no harm.
        let _ = answer.call1(&JsValue::UNDEFINED, value);
    }
}

fn wrap(message: &ToEngine, load: &JsValue) -> Array {
    Array::of3(&JsValue::from(VERSION), &plain::write_order(message), load)
}

fn unwrap(value: &JsValue) -> Option<FromEngine> {
    let parts: &Array = value.dyn_ref()?;
    if parts.get(0).as_f64() != Some(f64::from(VERSION)) {
        return None;
    }
    plain::read_answer(&parts.get(1))
}

fn read_action(item: ItemId, answer: FromEngine) -> Option<Action> {
    let FromEngine::Read(ReadPiece { lines, understood, masked, is_cut, n_masked }) = answer else {
        return None;
    };
    let read = WhatWasRead { lines, understood, masked: Rc::from(masked), is_cut, n_masked };
    Some(Action::ItemRead(item, Rc::new(read)))
}

/// The test hook: `?fault=engine-panic` or `?fault=engine-hang` makes the first order of the visit fail.
fn fault_asked_for() -> Option<Fault> {
    let query = web_sys::window()?.location().search().ok()?;
    match query.as_str() {
        "?fault=engine-panic" => Some(Fault::Panic),
        "?fault=engine-hang" => Some(Fault::Hang),
        _ => None,
    }
}
