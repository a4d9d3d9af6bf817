//! The walk through the questions: what was answered, the question that is open, and what the answers came to.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html};

use super::{CommandBox, Explained, Icon, Shape, likelihood, percent};
use crate::case::walk::{Passed, Stands, follow};
use crate::case::{Action, Case};
use crate::finding::Answer;
use crate::knowledge::{Cause, causes};
use crate::tree::Node;
use crate::view::app::OnAction;
use crate::view::route::{Link, Route};

/// What the [`TreeWalk`] is made of.
#[derive(Properties, PartialEq)]
pub struct TreeWalkProps {
    /// The case.
    pub case: Rc<Case>,
    /// Where everything is told.
    pub on_action: OnAction,
}

/// The walk.
#[function_component]
pub fn TreeWalk(props: &TreeWalkProps) -> Html {
    let TreeWalkProps { case, on_action } = props;
    let walk = follow(&case.answers);
    html! {
        <div class="walk">
            if !walk.passed.is_empty() {
                <section aria-labelledby="walk-title">
                    <div class="given-head">
                        <h2 id="walk-title">{ "What you said" }</h2>
                        <button type="button" class="quiet" onclick={on_action.reform(|_| Action::WalkDropped)}>{ "Begin again" }</button>
                    </div>
                    <ol class="passed">{ for walk.passed.iter().map(|step| passed(step, on_action)) }</ol>
                </section>
            }
            { match walk.stands {
                Stands::At(node) => question(node, walk.passed.len() + 1, case, on_action),
                Stands::Reached(cause) => reached(cause, case),
                Stands::Nowhere => html! { <p class="calm">{ "The questions are not there yet. Paste what you have instead." }</p> },
            } }
        </div>
    }
}

fn passed(step: &Passed, on_action: &OnAction) -> Html {
    let id = step.node.id;
    html! {
        <li key={id} data-node={id}>
            <span class="passed-ask">{ step.node.ask }</span>
            <span class="passed-answer">{ step.answer.label }</span>
            <button type="button" class="quiet" onclick={on_action.reform(move |_| Action::AnswerDropped(Rc::from(id)))}>
                <Icon shape={Shape::Edit} />{ "Change" }
            </button>
        </li>
    }
}

fn question(node: &'static Node, number: usize, case: &Case, on_action: &OnAction) -> Html {
    html! {
        <section class="question card" id="question" tabindex="-1" data-node={node.id} aria-labelledby="question-title">
            <p class="faint">{ format!("Question {number}") }</p>
            <h2 id="question-title">{ node.ask }</h2>
            <p><Explained key={node.id} text={node.why} /></p>
            if let Some(command) = node.check.and_then(|check| check.command.as_ref()) {
                <CommandBox id={Rc::from(node.id)} sh={Rc::from(command.sh)} powershell={Rc::from(command.powershell)}
                    shell={case.shell} copied={case.copied.clone()} on_action={on_action.clone()} />
            }
            <ul class="choices">
                { for node.answers.iter().map(|answer| {
                    let given = Answer { node: node.id.to_owned(), answer: answer.id.to_owned() };
                    let onclick = on_action.reform(move |_| Action::Answered(given.clone()));
                    let class = if answer.id == "unknown" { "choice-button is-unknown" } else { "choice-button" };
                    html! { <li key={answer.id}><button type="button" {class} data-answer={answer.id} {onclick}>{ answer.label }</button></li> }
                }) }
            </ul>
        </section>
    }
}

/// The end of a walk: the cause to read first, and what all answers and evidence together make of it.
fn reached(end: &'static Cause, case: &Case) -> Html {
    let next: Vec<(&'static Cause, f64)> = case
        .written
        .iter()
        .flat_map(|written| &written.report.causes)
        .filter(|row| row.id != end.id)
        .filter_map(|row| Some((causes::find(&row.id)?, row.probability)))
        .take(3)
        .collect();
    html! {
        <section class="question card is-reached" id="question" tabindex="-1" data-reached={end.id} aria-labelledby="question-title">
            <p class="faint">{ "Where the answers lead" }</p>
            <h2 id="question-title">{ end.title }</h2>
            if let Some(probability) = case.probability_of(end.id) {
                <p>{ "With everything in your case: " }<strong>{ likelihood(probability) }</strong>{ ", " }<span class="figure">{ percent(probability) }{ " %" }</span></p>
            }
            <p><Explained key={end.id} text={end.meaning} /></p>
            <h3>{ "What to change" }</h3>
            <ol class="steps">{ for end.fix.iter().map(|step| html! { <li key={*step}>{ *step }</li> }) }</ol>
            <p class="evidence-row">
                <Link to={Route::Case} class="button first">{ "See the verdict" }</Link>
                <Link to={Route::Cause(end)} class="button second">{ "The whole entry" }</Link>
            </p>
            if !next.is_empty() {
                <details class="did-not-help">
                    <summary>{ "This did not help" }</summary>
                    <p>{ "The next best causes, as the case stands:" }</p>
                    <ol>
                        { for next.into_iter().map(|(cause, probability)| html! {
                            <li key={cause.id}><Link to={Route::Cause(cause)}>{ cause.title }</Link>{ " " }<span class="figure">{ percent(probability) }{ " %" }</span></li>
                        }) }
                    </ol>
                </details>
            }
        </section>
    }
}
