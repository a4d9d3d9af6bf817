//! The case: the chain, the verdict, and the ways in.

use yew::Html;

use crate::view::element::{el, keyed, node, pressing, value};

use crate::case::{Action, Work};
use crate::view::parts;
use crate::view::scene::Scene;

/// The page of the case.
pub(in crate::view) fn case(scene: &Scene<'_>) -> Html {
    let it = scene.case;
    let is_empty = it.written.is_none() && it.work == Work::Idle;
    let said =
        it.written.as_ref().filter(|_| it.work == Work::Idle).map(|written| written.report.summary.clone());
    el!(
        "div",
        ["class" = value(if is_empty { "case is-empty" } else { "case is-full" })],
        el!("h1", [], say("502 through a proxy: which hop failed?")),
        if is_empty {
            el!(
                "p",
                ["class" = fixed("lead")],
                say(
                    "Paste the error, the log or the headers. You get the hop that failed, why, how that is known, and what to do next."
                )
            )
        } else {
            Html::default()
        },
        el!(
            "p",
            [
                "class" = fixed("unseen"),
                "role" = fixed("status"),
                "aria-live" = fixed("polite"),
                "id" = fixed("said")
            ],
            node(said.unwrap_or_default())
        ),
        if let Some(notice) = &it.notice {
            el!(
                "div",
                ["class" = fixed("notice"), "id" = fixed("notice"), "role" = fixed("status")],
                el!("p", [], node(&**notice)),
                pressing(
                    scene.press(Action::NoticeDropped),
                    el!("button", ["type" = fixed("button"), "class" = fixed("quiet")], say("Got it"))
                )
            )
        } else {
            Html::default()
        },
        node(parts::chain(it.written.as_deref())),
        el!(
            "div",
            ["class" = fixed("case-grid")],
            node(parts::verdict(scene)),
            keyed(
                "gather",
                el!(
                    "div",
                    ["class" = fixed("gather")],
                    node(parts::evidence_box(scene)),
                    el!(
                        "div",
                        ["class" = fixed("gather-more")],
                        node(parts::live_check(scene)),
                        node(parts::ways_in(scene))
                    )
                )
            )
        )
    )
}
