//! The page of one cause: what is seen, why it happens, how to be sure, what to change.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html};

use crate::case::Written;
use crate::finding::Place;
use crate::knowledge::{Cause, Duration, Family, causes};
use crate::view::parts::{Explained, likelihood, percent};
use crate::view::route::{Link, Route};

/// What the [`CausePage`] is made of.
#[derive(Properties, PartialEq)]
pub struct CausePageProps {
    /// The cause.
    pub cause: &'static Cause,
    /// The newest report.
    pub written: Option<Rc<Written>>,
}

/// One cause.
#[function_component]
pub fn CausePage(props: &CausePageProps) -> Html {
    let cause = props.cause;
    let ranked =
        props.written.iter().flat_map(|written| &written.report.causes).find(|row| row.id == cause.id);
    html! {
        <article class="reading" key={cause.id} data-cause={cause.id}>
            <p class="crumbs"><Link to={Route::Causes}>{ "All causes" }</Link>{ " · " }{ cause.family.map_or("Outside the five families", Family::title) }</p>
            <h1>{ cause.title }</h1>
            if let Some(row) = ranked {
                <p class={["badge is-", likelihood(row.probability)].concat()}>{ likelihood(row.probability) }{ format!(" in your case, {} %", percent(row.probability)) }</p>
            }
            <p class="lead"><Explained text={cause.meaning} /></p>
            { facts(cause) }
            if !cause.seen.is_empty() {
                <h2>{ "What is seen" }</h2>
                <ul class="seen">
                    { for cause.seen.iter().map(|fact| html! {
                        <li key={fact.says}>{ fact.says }<cite>{ fact.source }</cite></li>
                    }) }
                </ul>
            }
            <h2>{ "How to be sure" }</h2>
            <ol class="steps">{ for cause.confirm.iter().map(|step| html! { <li key={*step}>{ step_text(step) }</li> }) }</ol>
            <h2>{ "What to change" }</h2>
            <ol class="steps">{ for cause.fix.iter().map(|step| html! { <li key={*step}>{ *step }</li> }) }</ol>
            if !cause.prevent.is_empty() {
                <h2>{ "How to keep it from coming back" }</h2>
                <p>{ cause.prevent }</p>
            }
            { siblings(cause) }
            if !cause.sources.is_empty() {
                <h2>{ "Sources" }</h2>
                <ul class="sources">{ for cause.sources.iter().map(|source| html! { <li key={*source}>{ *source }</li> }) }</ul>
            }
        </article>
    }
}

fn facts(cause: &'static Cause) -> Html {
    let statuses: Vec<String> = cause.statuses.iter().map(u16::to_string).collect();
    let lasts = match cause.duration {
        Duration::Transient => "Mostly, within seconds or minutes",
        Duration::Persistent => "No: it stays until somebody changes something",
        Duration::Either => "Sometimes: it comes and goes",
    };
    html! {
        <dl class="facts">
            <div><dt>{ "Where it happens" }</dt><dd>{ for cause.places.iter().enumerate().map(|(index, place)| html! { <>{ if 0 < index { "; " } else { "" } }{ Place::words(*place) }</> }) }</dd></div>
            <div><dt>{ "Typical statuses" }</dt><dd class="figure">{ if statuses.is_empty() { "none: no answer comes".to_owned() } else { statuses.join(", ") } }</dd></div>
            <div><dt>{ "Goes away by itself" }</dt><dd>{ lasts }</dd></div>
        </dl>
    }
}

/// A step that is a command stands in code, with its remark beside it.
fn step_text(step: &'static str) -> Html {
    const PROGRAMS: &[&str] = &[
        "curl ",
        "nc ",
        "dig ",
        "nslookup ",
        "openssl ",
        "ss ",
        "ping ",
        "mtr ",
        "traceroute ",
        "tcpdump ",
        "env ",
        "ls ",
        "nginx ",
        "squidclient ",
        "journalctl ",
        "kubectl ",
        "grep ",
        "dmesg",
        "netstat ",
        "ulimit ",
        "tail ",
        "getent ",
        "systemctl ",
        "docker ",
    ];
    if !PROGRAMS.iter().any(|program| step.starts_with(program)) {
        return html! { { step } };
    }
    match step.split_once("   # ") {
        Some((command, remark)) => {
            html! { <><code>{ command }</code><span class="remark">{ remark }</span></> }
        }
        None => html! { <code>{ step }</code> },
    }
}

fn siblings(cause: &'static Cause) -> Html {
    let others: Vec<_> = causes::ALL.iter().filter(|it| it.family == cause.family && **it != cause).collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2>{ "Others of the same family" }</h2>
            <ul class="siblings">
                { for others.into_iter().map(|other| html! { <li key={other.id}><Link to={Route::Cause(other)}>{ other.title }</Link></li> }) }
            </ul>
        </>
    }
}
