//! Makes one request of a live check and notes what a page may see of it.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Request, Response};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{
    AbortController, PerformanceEntry, ReferrerPolicy, RequestCache, RequestCredentials, RequestMode,
    RequestRedirect,
};

use crate::case::Step;
use crate::finding::probe::{Probe, ProbeMode, ProbeOutcome, ProbeTarget};

/// The most characters of a body that are kept.
const MAX_BODY: usize = 4_000;
/// A body announced longer than this is not read at all.
const MAX_LENGTH: u64 = 2_000_000;

/// Makes the request. It ends at its time limit, or when it is aborted.
pub(super) async fn run(step: &Step, abort: &AbortController) -> Probe {
    let begin = now_ms();
    let is_late = Rc::new(Cell::new(false));
    let timeout = {
        let (is_late, abort) = (Rc::clone(&is_late), abort.clone());
        Timeout::new(step.timeout_ms, move || {
            is_late.set(true);
            abort.abort();
        })
    };
    let outcome = match send(step, abort).await {
        Ok(response) => seen(&response).await,
        Err(()) => ProbeOutcome::Rejected { first_hop_was_usable: first_hop_was_usable(&step.url) },
    };
    timeout.cancel();
    // A body that ran into the time limit was an answer all the same.
    let outcome = match outcome {
        ProbeOutcome::Rejected { .. } if is_late.get() => ProbeOutcome::TimedOut,
        other => other,
    };
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a span is positive and short"
    )]
    let elapsed_ms = (now_ms() - begin).max(0.0).round() as u64;
    Probe { target: step.target.clone(), url: step.url.clone(), mode: step.mode, outcome, elapsed_ms }
}

async fn send(step: &Step, abort: &AbortController) -> Result<Response, ()> {
    // A readable request does not follow redirects, so that no host is asked that is not on the list.
    // A request that only tells "answered or not" has no choice: the standard lets it follow only.
    let (mode, redirect) = match (step.mode, &step.target) {
        (ProbeMode::NoCors, _) => (RequestMode::NoCors, RequestRedirect::Follow),
        (ProbeMode::Cors, ProbeTarget::Target) => (RequestMode::Cors, RequestRedirect::Manual),
        (ProbeMode::Cors, _) => (RequestMode::Cors, RequestRedirect::Follow),
    };
    Request::get(&step.url)
        .mode(mode)
        .redirect(redirect)
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&abort.signal()))
        .send()
        .await
        .map_err(|_| ())
}

async fn seen(response: &Response) -> ProbeOutcome {
    // Opaque answers and redirects that were not followed both show the status 0.
    if response.status() == 0 {
        return ProbeOutcome::Opaque;
    }
    let headers: Vec<(String, String)> = response.headers().entries().take(64).collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let is_long = length.and_then(|(_, value)| value.parse::<u64>().ok()).is_some_and(|it| MAX_LENGTH < it);
    let (body, is_truncated) = if is_long {
        (String::new(), false)
    } else {
        match response.text().await {
            Ok(body) => (body.chars().take(MAX_BODY).collect(), false),
            Err(_) => (String::new(), true),
        }
    };
    ProbeOutcome::Answered { status: response.status(), headers, body, is_truncated }
}

/// Firefox notes a duration of 0 for a request whose first hop was never usable. Other browsers always note the real time.
fn first_hop_was_usable(url: &str) -> Option<bool> {
    let window = web_sys::window()?;
    if !window.navigator().user_agent().ok()?.contains("Firefox/") {
        return None;
    }
    let entries = window.performance()?.get_entries_by_name(url);
    let last = entries.get(entries.length().checked_sub(1)?);
    let entry: PerformanceEntry = last.dyn_into().ok()?;
    Some(0.0 < entry.duration())
}

fn now_ms() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
