//! One finding: what it says, the line it stands on, and the words themselves.

use yew::{Html, html};

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
    html! {
        <li class="finding" key={finding.id.clone()} data-finding={finding.id.clone()} data-code={finding.code.clone()}>
            <p class="finding-says">
                { finding.says.clone() }{ " " }
                if line == 0 {
                    <span class="whence">{ whence }</span>
                } else {
                    <button type="button" class="whence" onclick={scene.press(Action::QuotePicked { line })} title="Show this line in the evidence">{ whence }</button>
                }
            </p>
            if !finding.quote.is_empty() {
                <blockquote><code>{ finding.quote.clone() }</code></blockquote>
            }
        </li>
    }
}
