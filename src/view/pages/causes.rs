//! The page with all causes.

use yew::Html;

use crate::view::element::{el, node, say};

use crate::knowledge::{Family, causes as all};
use crate::view::parts;
use crate::view::scene::Scene;

/// All causes.
pub(in crate::view) fn causes(scene: &Scene<'_>) -> Html {
    el!(
        "div",
        ["class" = fixed("reading is-wide")],
        el!("h1", [], say("Causes of a 502 through a proxy")),
        el!(
            "p",
            ["class" = fixed("lead")],
            node(all::ALL.len()),
            say(" causes in "),
            node(Family::ALL.len()),
            say(" families. Open one to see how to be sure and what to change.")
        ),
        node(parts::cause_table(scene))
    )
}
