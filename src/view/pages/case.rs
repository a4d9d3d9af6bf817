//! The case: the chain, the verdict, and the ways in.

use yew::{Html, html};

use crate::case::{Action, Work};
use crate::view::parts;
use crate::view::scene::Scene;

/// The page of the case.
pub(in crate::view) fn case(scene: &Scene<'_>) -> Html {
    let it = scene.case;
    let is_empty = it.written.is_none() && it.work == Work::Idle;
    let said =
        it.written.as_ref().filter(|_| it.work == Work::Idle).map(|written| written.report.summary.clone());
    html! {
        <div class={if is_empty { "case is-empty" } else { "case is-full" }}>
            <h1>{ "502 through a proxy: which hop failed?" }</h1>
            if is_empty {
                <p class="lead">{ "Paste the error, the log or the headers. You get the hop that failed, why, how that is known, and what to do next." }</p>
            }
            <p class="unseen" role="status" aria-live="polite" id="said">{ said.unwrap_or_default() }</p>
            if let Some(notice) = &it.notice {
                <div class="notice" id="notice" role="status">
                    <p>{ &**notice }</p>
                    <button type="button" class="quiet" onclick={scene.press(Action::NoticeDropped)}>{ "Got it" }</button>
                </div>
            }
            { parts::chain(it.written.as_deref()) }
            <div class="case-grid">
                { parts::verdict(scene) }
                <div class="gather" key="gather">
                    { parts::evidence_box(scene) }
                    <div class="gather-more">
                        { parts::live_check(scene) }
                        { parts::ways_in(scene) }
                    </div>
                </div>
            </div>
        </div>
    }
}
