//! One ranked cause: a bar, a word, a figure, and what speaks for it and against it.

use yew::Html;

use crate::view::element::{coded, el, keyed, list, node, say, value};

use super::finding_quote::finding_quote;
use super::{likelihood, percent};
use crate::knowledge::causes;
use crate::report::{CauseRow, FindingRow};
use crate::view::route::Route;
use crate::view::scene::Scene;

/// A ranked cause. Only the first is open.
pub(super) fn cause_card(scene: &Scene<'_>, row: &CauseRow, findings: &[FindingRow], is_open: bool) -> Html {
    let more =
        causes::find(&row.id).map(|entry| scene.link(Route::Cause(entry), "", say("More about this cause")));
    keyed(
        row.id.clone(),
        el!(
            "li",
            ["class" = fixed("cause"), "data-cause" = value(row.id.clone())],
            el!(
                "details",
                ["open" = value(is_open.then_some("open"))],
                el!(
                    "summary",
                    [],
                    el!("span", ["class" = fixed("cause-title")], node(row.title.clone())),
                    node(probability_bar(row.probability))
                ),
                el!(
                    "div",
                    ["class" = fixed("cause-body")],
                    el!("p", [], coded(&row.meaning)),
                    node(reasons(scene, "Speaks for it", "reasons for", &row.supports, findings)),
                    node(reasons(scene, "Speaks against it", "reasons against", &row.against, findings)),
                    if row.supports.is_empty() && row.against.is_empty() {
                        el!(
                            "p",
                            ["class" = fixed("faint")],
                            say(
                                "Nothing in the evidence speaks for or against it directly; it is what usually stands behind such an answer."
                            )
                        )
                    } else {
                        Html::default()
                    },
                    el!("p", [], node(more))
                )
            )
        ),
    )
}

fn reasons(
    scene: &Scene<'_>,
    heading: &'static str,
    class: &'static str,
    ids: &[String],
    findings: &[FindingRow],
) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let named = findings.iter().filter(|finding| ids.contains(&finding.id));
    el!(
        "div",
        ["class" = value(class)],
        el!("h4", [], node(heading)),
        el!("ul", [], list(named.map(|finding| finding_quote(scene, finding))))
    )
}

/// A bar with its word and figure.
pub(super) fn probability_bar(probability: f64) -> Html {
    let figure = percent(probability);
    let word = likelihood(probability);
    el!(
        "span",
        ["class" = value(["bar is-", word].concat())],
        el!(
            "svg",
            [
                "viewBox" = fixed("0 0 100 8"),
                "preserveAspectRatio" = fixed("none"),
                "aria-hidden" = fixed("true"),
                "focusable" = fixed("false")
            ],
            el!("rect", ["class" = fixed("bar-ground"), "width" = fixed("100"), "height" = fixed("8")]),
            el!(
                "rect",
                ["class" = fixed("bar-share"), "width" = value(figure.to_string()), "height" = fixed("8")]
            )
        ),
        el!(
            "span",
            ["class" = fixed("bar-words")],
            node(word),
            say(" "),
            el!("span", ["class" = fixed("figure")], node(figure), say(" %"))
        )
    )
}
