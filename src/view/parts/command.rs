//! A command to run, with a button that copies it.

use std::rc::Rc;

use yew::{Html, html};

use super::icon::{Shape, icon};
use crate::case::{Action, Copied, Shell};
use crate::view::scene::Scene;

/// A command for the reader's shell. The id names it among all on the page.
pub(in crate::view) fn command(scene: &Scene<'_>, id: &str, sh: &str, powershell: &str) -> Html {
    let text = match scene.case.shell {
        Shell::Sh => sh,
        Shell::PowerShell => powershell,
    };
    let what = Copied::Command(Rc::from(id));
    let is_copied = scene.case.copied.as_ref() == Some(&what);
    let switch = |shell: Shell, words: &'static str| {
        let is_pressed = if scene.case.shell == shell { "true" } else { "false" };
        html! { <button type="button" class="shell" aria-pressed={is_pressed} onclick={scene.press(Action::ShellPicked(shell))}>{ words }</button> }
    };
    html! {
        <div class="command">
            <div class="command-head">
                <span role="group" aria-label="Shell">{ switch(Shell::Sh, "sh") }{ switch(Shell::PowerShell, "PowerShell") }</span>
                { copy_button(scene, what, Rc::from(text), "quiet copy", if is_copied { "Copied" } else { "Copy" }) }
            </div>
            <pre tabindex="0"><code>{ text.to_owned() }</code></pre>
        </div>
    }
}

/// A button that copies a text and says that it did.
pub(super) fn copy_button(
    scene: &Scene<'_>,
    what: Copied,
    text: Rc<str>,
    class: &'static str,
    words: &'static str,
) -> Html {
    let is_copied = scene.case.copied.as_ref() == Some(&what);
    html! {
        <button type="button" {class} onclick={scene.press(Action::CopyPressed(what, text))}>
            { icon(if is_copied { Shape::Done } else { Shape::Copy }) }{ words }
        </button>
    }
}
