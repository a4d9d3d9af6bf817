//! The walk through the questions: what was answered, the question that is open, and what the answers came to.

use std::rc::Rc;

use yew::Html;

use crate::view::element::{el, keyed, list, node, pressing, say, value};

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
    el!(
        "div",
        ["class" = fixed("walk")],
        if !walk.passed.is_empty() {
            el!(
                "section",
                ["aria-labelledby" = fixed("walk-title")],
                el!(
                    "div",
                    ["class" = fixed("given-head")],
                    el!("h2", ["id" = fixed("walk-title")], say("What you said")),
                    pressing(
                        scene.press(Action::WalkDropped),
                        el!(
                            "button",
                            ["type" = fixed("button"), "class" = fixed("quiet")],
                            say("Begin again")
                        )
                    )
                ),
                el!(
                    "ol",
                    ["class" = fixed("passed")],
                    list(walk.passed.iter().map(|step| passed(scene, step)))
                )
            )
        } else {
            Html::default()
        },
        node(match walk.stands {
            Stands::At(node) => question(scene, node, walk.passed.len() + 1),
            Stands::Reached(end) => reached(scene, end),
            Stands::Nowhere => el!(
                "p",
                ["class" = fixed("calm")],
                say("The questions lead no further. Paste what you have instead.")
            ),
        })
    )
}

fn passed(scene: &Scene<'_>, step: &Passed) -> Html {
    let id = step.node.id;
    keyed(
        id,
        el!(
            "li",
            ["data-node" = value(id)],
            el!("span", ["class" = fixed("passed-ask")], node(step.node.ask)),
            el!("span", ["class" = fixed("passed-answer")], node(step.answer.label)),
            pressing(
                scene.press(Action::AnswerDropped(Rc::from(id))),
                el!(
                    "button",
                    ["type" = fixed("button"), "class" = fixed("quiet")],
                    node(icon(Shape::Edit)),
                    say("Change")
                )
            )
        ),
    )
}

fn question(scene: &Scene<'_>, asked: &'static Node, number: usize) -> Html {
    let check = asked.check.and_then(|check| check.command.as_ref());
    keyed(
        asked.id,
        el!(
            "section",
            [
                "class" = fixed("question card"),
                "id" = fixed("question"),
                "tabindex" = fixed("-1"),
                "data-node" = value(asked.id),
                "aria-labelledby" = fixed("question-title")
            ],
            el!("p", ["class" = fixed("faint")], say("Question "), node(number)),
            el!("h2", ["id" = fixed("question-title")], node(asked.ask)),
            el!("p", [], node(explained(scene, asked.why, None))),
            if let Some(it) = check {
                node(command(scene, asked.id, it.sh, it.powershell))
            } else {
                Html::default()
            },
            el!(
                "ul",
                ["class" = fixed("choices")],
                list(asked.answers.iter().map(|answer| {
                    let given = Answer { node: asked.id.to_owned(), answer: answer.id.to_owned() };
                    let class =
                        if answer.id == "unknown" { "choice-button is-unknown" } else { "choice-button" };
                    el!(
                        "li",
                        [],
                        pressing(
                            scene.press(Action::Answered(given)),
                            el!(
                                "button",
                                [
                                    "type" = fixed("button"),
                                    "class" = value(class),
                                    "data-answer" = value(answer.id)
                                ],
                                node(answer.label)
                            )
                        )
                    )
                }))
            )
        ),
    )
}

/// The end of a walk: the cause to read first, and what all answers and evidence together make of it.
fn reached(scene: &Scene<'_>, end: &'static Cause) -> Html {
    let ranked = scene.case.written.iter().flat_map(|written| &written.report.causes);
    let others = ranked.filter(|row| row.id != end.id).take(3);
    let next: Vec<Html> = others
        .filter_map(|row| {
            let other = causes::find(&row.id)?;
            let link = scene.link(Route::Cause(other), "", node(other.title));
            Some(el!(
                "li",
                [],
                node(link),
                say(" "),
                el!("span", ["class" = fixed("figure")], node(percent(row.probability)), say(" %"))
            ))
        })
        .collect();
    keyed(
        end.id,
        el!(
            "section",
            [
                "class" = fixed("question card is-reached"),
                "id" = fixed("question"),
                "tabindex" = fixed("-1"),
                "data-reached" = value(end.id),
                "aria-labelledby" = fixed("question-title")
            ],
            el!("p", ["class" = fixed("faint")], say("Where the answers lead")),
            el!("h2", ["id" = fixed("question-title")], node(end.title)),
            el!("p", [], node(badge(scene, end))),
            el!("p", [], node(explained(scene, end.meaning, None))),
            el!("h3", [], say("What to change")),
            node(steps(end.fix)),
            el!(
                "p",
                ["class" = fixed("evidence-row")],
                node(scene.link(Route::Case, "button first", say("See the verdict"))),
                node(scene.link(Route::Cause(end), "button second", say("The whole entry")))
            ),
            if !next.is_empty() {
                el!(
                    "details",
                    ["class" = fixed("did-not-help")],
                    el!("summary", [], say("This did not help")),
                    el!("p", [], say("The next best causes, as the case stands:")),
                    el!("ol", [], list(next))
                )
            } else {
                Html::default()
            }
        ),
    )
}
