//! The case: the chain, the verdict, and the ways in.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, function_component, html};

use crate::case::{Action, Case, Work};
use crate::view::app::{OnAction, OnFiles};
use crate::view::parts::{ChainPicture, EvidenceBox, LiveCheck, VerdictPanel, WaysIn};

/// What the [`CasePage`] is made of.
#[derive(Properties, PartialEq)]
pub struct CasePageProps {
    /// The case.
    pub case: Rc<Case>,
    /// The address of the page as one file, where the build provides it.
    pub single_file: Option<AttrValue>,
    /// Where everything is told.
    pub on_action: OnAction,
    /// Where chosen files go.
    pub on_files: OnFiles,
}

/// The page of the case.
#[function_component]
pub fn CasePage(props: &CasePageProps) -> Html {
    let CasePageProps { case, single_file, on_action, on_files } = props;
    let is_empty = case.written.is_none() && case.work == Work::Idle;
    let said = case
        .written
        .as_ref()
        .filter(|_| case.work == Work::Idle)
        .map(|written| written.report.summary.clone());
    html! {
        <div class={if is_empty { "case is-empty" } else { "case is-full" }}>
            <h1>{ "502 through a proxy: which hop failed?" }</h1>
            if is_empty {
                <p class="lead">{ "Paste the error, the log or the headers. You get the hop that failed, why, how that is known, and what to do next." }</p>
            }
            <p class="unseen" role="status" aria-live="polite" id="said">{ said.unwrap_or_default() }</p>
            if let Some(notice) = &case.notice {
                <div class="notice" id="notice" role="status">
                    <p>{ &**notice }</p>
                    <button type="button" class="quiet" onclick={on_action.reform(|_| Action::NoticeDropped)}>{ "Got it" }</button>
                </div>
            }
            <ChainPicture written={case.written.clone()} />
            <div class="case-grid">
                <VerdictPanel case={Rc::clone(case)} {on_action} />
                <div class="gather">
                    <EvidenceBox case={Rc::clone(case)} single_file={single_file.clone()} {on_action} {on_files} />
                    <div class="gather-more">
                        <LiveCheck live={case.live.clone()} shell={case.shell} copied={case.copied.clone()} {on_action} />
                        <WaysIn n_answers={case.answers.len()} />
                    </div>
                </div>
            </div>
        </div>
    }
}
