//! One finding: what it says, the line it stands on, and the words themselves.

use yew::Html;

use crate::view::element::{el, keyed, node, pressing, say, value};

use crate::case::Action;
use crate::report::{FindingRow, SourceRow};
use crate::view::scene::Scene;

/// A finding with its quote. A press on the line number shows the line in the evidence.
pub(super) fn finding_quote(scene: &Scene<'_>, finding: &FindingRow) -> Html {
    let line = finding.line;
    let whence = match finding.source {
        SourceRow::Pasted if 1 < finding.count => {
            format!("lines {line}–{}, {} times", finding.last_line, finding.count)
        }
        SourceRow::Pasted => format!("line {line}"),
        SourceRow::Live => "live check".to_owned(),
        SourceRow::Answer => "your answer".to_owned(),
    };
    keyed(
        finding.id.clone(),
        el!(
            "li",
            [
                "class" = fixed("finding"),
                "data-finding" = value(finding.id.clone()),
                "data-code" = value(finding.code.clone())
            ],
            el!(
                "p",
                ["class" = fixed("finding-says")],
                node(finding.says.clone()),
                say(" "),
                if line == 0 {
                    el!("span", ["class" = fixed("whence")], node(whence))
                } else {
                    pressing(
                        scene.press(Action::QuotePicked { line }),
                        el!(
                            "button",
                            [
                                "type" = fixed("button"),
                                "class" = fixed("whence"),
                                "title" = fixed("Show this line in the evidence")
                            ],
                            node(whence)
                        ),
                    )
                }
            ),
            if !finding.quote.is_empty() {
                el!("blockquote", [], el!("code", [], node(finding.quote.clone())))
            } else {
                Html::default()
            }
        ),
    )
}
