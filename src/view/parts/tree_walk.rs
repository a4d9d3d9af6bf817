//! The walk through the questions: what was answered, the question that is open, and what the answers came to.

use std::rc::Rc;

use yew::{Html, html};

use super::cause_table::{badge, steps};
use super::command::command;
use super::explained::explained;
use super::icon::{Shape, icon};
use super::percent;
use crate::case::Action;
use crate::case::walk::{Passed, Stands, follow};
use crate::finding::Answer;
use crate::knowledge::{Cause, causes};
use crate::tree::Node;
use crate::view::route::Route;
use crate::view::scene::Scene;

/// The walk.
pub(in crate::view) fn tree_walk(scene: &Scene<'_>) -> Html {
    let walk = follow(&scene.case.answers);
    html! {
        <div class="walk">
            if !walk.passed.is_empty() {
                <section aria-labelledby="walk-title">
                    <div class="given-head">
                        <h2 id="walk-title">{ "What you said" }</h2>
                        <button type="button" class="quiet" onclick={scene.press(Action::WalkDropped)}>{ "Begin again" }</button>
                    </div>
                    <ol class="passed">{ for walk.passed.iter().map(|step| passed(scene, step)) }</ol>
                </section>
            }
            { match walk.stands {
                Stands::At(node) => question(scene, node, walk.passed.len() + 1),
                Stands::Reached(end) => reached(scene, end),
                Stands::Nowhere => html! { <p class="calm">{ "The questions lead no further. Paste what you have instead." }</p> },
            } }
        </div>
    }
}

fn passed(scene: &Scene<'_>, step: &Passed) -> Html {
    let id = step.node.id;
    html! {
        <li key={id} data-node={id}>
            <span class="passed-ask">{ step.node.ask }</span>
            <span class="passed-answer">{ step.answer.label }</span>
            <button type="button" class="quiet" onclick={scene.press(Action::AnswerDropped(Rc::from(id)))}>
                { icon(Shape::Edit) }{ "Change" }
            </button>
        </li>
    }
}

fn question(scene: &Scene<'_>, node: &'static Node, number: usize) -> Html {
    let check = node.check.and_then(|check| check.command.as_ref());
    html! {
        <section class="question card" key={node.id} id="question" tabindex="-1" data-node={node.id} aria-labelledby="question-title">
            <p class="faint">{ "Question " }{ number }</p>
            <h2 id="question-title">{ node.ask }</h2>
            <p>{ explained(scene, node.why, None) }</p>
            if let Some(it) = check { { command(scene, node.id, it.sh, it.powershell) } }
            <ul class="choices">
                { for node.answers.iter().map(|answer| {
                    let given = Answer { node: node.id.to_owned(), answer: answer.id.to_owned() };
                    let class = if answer.id == "unknown" { "choice-button is-unknown" } else { "choice-button" };
                    html! { <li><button type="button" {class} data-answer={answer.id} onclick={scene.press(Action::Answered(given))}>{ answer.label }</button></li> }
                }) }
            </ul>
        </section>
    }
}

/// The end of a walk: the cause to read first, and what all answers and evidence together make of it.
fn reached(scene: &Scene<'_>, end: &'static Cause) -> Html {
    let ranked = scene.case.written.iter().flat_map(|written| &written.report.causes);
    let others = ranked.filter(|row| row.id != end.id).take(3);
    let next: Vec<Html> = others
        .filter_map(|row| {
            let other = causes::find(&row.id)?;
            let link = scene.link(Route::Cause(other), "", html! { { other.title } });
            Some(html! { <li>{ link }{ " " }<span class="figure">{ percent(row.probability) }{ " %" }</span></li> })
        })
        .collect();
    html! {
        <section class="question card is-reached" key={end.id} id="question" tabindex="-1" data-reached={end.id} aria-labelledby="question-title">
            <p class="faint">{ "Where the answers lead" }</p>
            <h2 id="question-title">{ end.title }</h2>
            <p>{ badge(scene, end) }</p>
            <p>{ explained(scene, end.meaning, None) }</p>
            <h3>{ "What to change" }</h3>
            { steps(end.fix, usize::MAX) }
            <p class="evidence-row">
                { scene.link(Route::Case, "button first", html! { "See the verdict" }) }
                { scene.link(Route::Cause(end), "button second", html! { "The whole entry" }) }
            </p>
            if !next.is_empty() {
                <details class="did-not-help">
                    <summary>{ "This did not help" }</summary>
                    <p>{ "The next best causes, as the case stands:" }</p>
                    <ol>{ for next }</ol>
                </details>
            }
        </section>
    }
}
