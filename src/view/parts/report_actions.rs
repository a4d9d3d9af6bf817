//! What can be done with a report: copy it for a ticket or as data, or print it.

use std::rc::Rc;

use yew::Html;

use crate::view::element::{el, node};

use super::command::copy_button;
use crate::case::{Copied, Written};
use crate::view::scene::Scene;

/// The row of buttons below a report.
pub(super) fn report_actions(scene: &Scene<'_>, written: &Written) -> Html {
    let button = |what: Copied, text: &Rc<str>, words: &'static str| {
        let is_copied = scene.case.copied.as_ref() == Some(&what);
        copy_button(scene, what, Rc::clone(text), "second", if is_copied { "Copied" } else { words })
    };
    el!(
        "div",
        ["class" = fixed("actions")],
        node(button(Copied::Markdown, &written.markdown, "Copy the report for a ticket")),
        node(button(Copied::Json, &written.json, "Copy as JSON")),
        el!(
            "p",
            ["class" = fixed("faint")],
            say("Both carry masked quotes only: no credentials, cookies or tokens.")
        )
    )
}
