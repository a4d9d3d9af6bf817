//! Writes what a cause's page says beyond its meaning: what is seen, how to be sure, what to change, where it is from.

use yew::{Html, html};

use crate::knowledge::Cause;
use crate::view::element::coded;
use crate::view::parts::steps;

/// The text of a cause's page.
pub(super) fn cause_text(entry: &'static Cause) -> Html {
    html! {
        <>
            if !entry.seen.is_empty() {
                <h2>{ "What is seen" }</h2>
                <ul class="seen">
                    { for entry.seen.iter().map(|fact| html! { <li>{ coded(fact.says) }<cite>{ fact.source }</cite></li> }) }
                </ul>
            }
            <h2>{ "How to be sure" }</h2>
            <ol class="steps">{ for entry.confirm.iter().map(|step| html! { <li>{ step_text(step) }</li> }) }</ol>
            <h2>{ "What to change" }</h2>
            { steps(entry.fix) }
            if !entry.prevent.is_empty() {
                <h2>{ "How to keep it from coming back" }</h2>
                <p>{ coded(entry.prevent) }</p>
            }
            if !entry.sources.is_empty() {
                <h2>{ "Sources" }</h2>
                <ul class="sources">{ for entry.sources.iter().map(|source| html! { <li>{ coded(source) }</li> }) }</ul>
            }
        </>
    }
}

/// A step that is a command stands in code, with its remark beside it.
fn step_text(step: &'static str) -> Html {
    const PROGRAMS: &[&str] = &[
        "curl",
        "nc",
        "dig",
        "nslookup",
        "openssl",
        "ss",
        "ping",
        "mtr",
        "traceroute",
        "tcpdump",
        "env",
        "ls",
        "nginx",
        "squidclient",
        "journalctl",
        "kubectl",
        "grep",
        "dmesg",
        "netstat",
        "ulimit",
        "tail",
        "getent",
        "systemctl",
        "docker",
    ];
    let program = step.split(' ').next().unwrap_or_default();
    if !PROGRAMS.contains(&program) {
        return coded(step);
    }
    let (command, remark) = step.split_once("   # ").unwrap_or((step, ""));
    html! { <><code>{ command }</code>if !remark.is_empty() { <span class="remark">{ remark }</span> }</> }
}
