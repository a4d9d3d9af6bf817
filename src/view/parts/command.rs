//! A command to run, with a button that copies it.

use std::rc::Rc;

use yew::{Callback, Html, Properties, function_component, html};

use super::{Icon, Shape};
use crate::case::{Action, Copied, Shell};
use crate::view::app::OnAction;

/// What a [`CommandBox`] is made of.
#[derive(Properties, PartialEq)]
pub struct CommandBoxProps {
    /// Names the command among all on the page.
    pub id: Rc<str>,
    /// POSIX shell.
    pub sh: Rc<str>,
    /// Windows PowerShell.
    pub powershell: Rc<str>,
    /// Which of the two is shown.
    pub shell: Shell,
    /// What was copied last.
    pub copied: Option<Copied>,
    /// Where a press is told.
    pub on_action: OnAction,
}

/// A command for the reader's shell.
#[function_component]
pub fn CommandBox(props: &CommandBoxProps) -> Html {
    let text = match props.shell {
        Shell::Sh => &props.sh,
        Shell::PowerShell => &props.powershell,
    };
    let is_copied = props.copied == Some(Copied::Command(Rc::clone(&props.id)));
    let on_copy = {
        let (on_action, text, id) = (props.on_action.clone(), Rc::clone(text), Rc::clone(&props.id));
        Callback::from(move |_| {
            on_action.emit(Action::CopyPressed(Copied::Command(Rc::clone(&id)), Rc::clone(&text)));
        })
    };
    let switch = |shell: Shell, words: &'static str| {
        let on_action = props.on_action.clone();
        let onclick = Callback::from(move |_| on_action.emit(Action::ShellPicked(shell)));
        html! { <button type="button" class="shell" aria-pressed={(props.shell == shell).to_string()} {onclick}>{ words }</button> }
    };
    html! {
        <div class="command">
            <div class="command-head">
                <span role="group" aria-label="Shell">{ switch(Shell::Sh, "sh") }{ switch(Shell::PowerShell, "PowerShell") }</span>
                <button type="button" class="quiet copy" onclick={on_copy}>
                    <Icon shape={if is_copied { Shape::Done } else { Shape::Copy }} />
                    { if is_copied { "Copied" } else { "Copy" } }
                </button>
            </div>
            <pre tabindex="0"><code>{ &**text }</code></pre>
        </div>
    }
}
