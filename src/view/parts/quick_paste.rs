//! The box for evidence on every page but the case's own: what is given there opens the case.

use yew::Html;

use crate::view::element::{el, node, pressing};

use super::evidence_box::{evidence_field, file_field};
use crate::case::Action;
use crate::view::scene::Scene;

/// A small box for evidence.
pub(in crate::view) fn quick_paste(scene: &Scene<'_>) -> Html {
    el!(
        "aside",
        ["class" = fixed("quick"), "aria-labelledby" = fixed("evidence-title")],
        el!(
            "div",
            ["class" = fixed("quick-row")],
            el!(
                "h2",
                ["id" = fixed("evidence-title")],
                el!("label", ["for" = fixed("evidence")], say("Have the error at hand? Paste it"))
            ),
            node(evidence_field(scene, "2")),
            el!(
                "div",
                ["class" = fixed("evidence-row")],
                pressing(
                    scene.press(Action::ReadPressed),
                    el!(
                        "button",
                        ["type" = fixed("button"), "id" = fixed("read"), "class" = fixed("first")],
                        say("Read it")
                    )
                ),
                node(file_field(scene)),
                el!("span", ["class" = fixed("faint")], say("Nothing is sent."))
            )
        )
    )
}
