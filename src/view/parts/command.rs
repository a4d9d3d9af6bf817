//! A command to run, with a button that copies it.

use std::rc::Rc;

use yew::Html;

use crate::view::element::{el, node, pressing, value};

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
        pressing(
            scene.press(Action::ShellPicked(shell)),
            el!(
                "button",
                ["type" = fixed("button"), "class" = fixed("shell"), "aria-pressed" = value(is_pressed)],
                node(words)
            ),
        )
    };
    el!(
        "div",
        ["class" = fixed("command")],
        el!(
            "div",
            ["class" = fixed("command-head")],
            el!(
                "span",
                ["role" = fixed("group"), "aria-label" = fixed("Shell")],
                node(switch(Shell::Sh, "sh")),
                node(switch(Shell::PowerShell, "PowerShell"))
            ),
            node(copy_button(
                scene,
                what,
                Rc::from(text),
                "quiet copy",
                if is_copied { "Copied" } else { "Copy" }
            ))
        ),
        el!("pre", ["tabindex" = fixed("0")], el!("code", [], node(text.to_owned())))
    )
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
    pressing(
        scene.press(Action::CopyPressed(what, text)),
        el!(
            "button",
            ["type" = fixed("button"), "class" = value(class)],
            node(icon(if is_copied { Shape::Done } else { Shape::Copy })),
            node(words)
        ),
    )
}
