//! One finding: what it says, the line it stands on, and the words themselves.

use yew::{Callback, Html, Properties, function_component, html};

use crate::case::Action;
use crate::report::{FindingRow, SourceRow};
use crate::view::app::OnAction;

/// What a [`FindingQuote`] is made of.
#[derive(Properties, PartialEq)]
pub struct FindingQuoteProps {
    /// The finding.
    pub finding: FindingRow,
    /// Where a picked line is told.
    pub on_action: OnAction,
}

/// A finding with its quote. A press on the line number shows the line in the evidence.
#[function_component]
pub fn FindingQuote(props: &FindingQuoteProps) -> Html {
    let finding = &props.finding;
    let line = finding.line;
    let on_action = props.on_action.clone();
    let onclick = Callback::from(move |_| on_action.emit(Action::QuotePicked { line }));
    let whence = match finding.source {
        SourceRow::Pasted if 1 < finding.count => {
            format!("lines {line}–{}, {} times", finding.last_line, finding.count)
        }
        SourceRow::Pasted => format!("line {line}"),
        SourceRow::Live => "live check".to_owned(),
        SourceRow::Answer => "your answer".to_owned(),
    };
    html! {
        <div class="finding" data-finding={finding.id.clone()} data-code={finding.code.clone()}>
            <p class="finding-says">
                { finding.says.clone() }{ " " }
                if line == 0 {
                    <span class="whence">{ whence }</span>
                } else {
                    <button type="button" class="whence" {onclick} title="Show this line in the evidence">{ whence }</button>
                }
            </p>
            if !finding.quote.is_empty() {
                <blockquote><code>{ finding.quote.clone() }</code></blockquote>
            }
        </div>
    }
}
