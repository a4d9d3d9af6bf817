//! The live check: where the request ran, which address fails, and only then the requests.

use yew::{Callback, Html, SubmitEvent, html};

use crate::view::element::{el, node, pressing, say, value};

use super::command::command;
use super::icon::{Shape, icon};
use super::live_answers::live_answers;
use super::live_plan::live_plan;
use crate::case::{Action, Live, Phase, RanWhere};
use crate::view::scene::Scene;

const PLACES: [(RanWhere, &str, &str); 3] = [
    (RanWhere::ThisBrowser, "browser", "In this browser"),
    (RanWhere::Program, "program", "In a program on this machine"),
    (RanWhere::OtherMachine, "other", "On another machine"),
];

/// The live check.
pub(in crate::view) fn live_check(scene: &Scene<'_>) -> Html {
    let live = &scene.case.live;
    let onsubmit = {
        let on_action = scene.on_action.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on_action.emit(Action::PlanPressed);
        })
    };
    let is_busy = matches!(live.phase, Phase::Running { .. } | Phase::Surveying);
    el!(
        "section",
        ["class" = fixed("card live"), "aria-labelledby" = fixed("live-title")],
        el!("h2", ["id" = fixed("live-title")], say("Check live from here")),
        html! { <form {onsubmit} novalidate=true>
            <fieldset class="places">
                <legend>{ "Where did the failing request run?" }</legend>
                { for PLACES.into_iter().map(|(place, value, words)| el!("label", ["class" = fixed("choice")], html! { <input type="radio" name="ran-where" {value} checked={live.ran_where == place} onclick={scene.press(Action::RanWherePicked(place))} /> }, el!("span", [], node(words)))) }
            </fieldset>
            { other_route(scene) }
            <label class="field-label" for="live-target">{ "Which address fails?" }</label>
            <div class="live-row">
                <input id="live-target" type="text" inputmode="url" autocomplete="off" autocapitalize="off" spellcheck="false"
                    placeholder="https://example.com/" value={live.input.to_string()} oninput={scene.typed(Action::TargetTyped)}
                    aria-invalid={live.error.is_some().then_some("true")} aria-describedby="live-error live-hint" />
                <button type="submit" id="run-live" class="first" disabled={is_busy}>{ "Show what would be asked" }</button>
            </div>
            <p id="live-error" class="field-error" role="alert">{ live.error.unwrap_or_default() }</p>
            <p id="live-hint" class="faint">{ "No request is made yet: the hosts are listed first." }</p>
        </form> },
        node(phase(scene, live))
    )
}

fn phase(scene: &Scene<'_>, live: &Live) -> Html {
    match &live.phase {
        Phase::Asking => Html::default(),
        Phase::Surveying => {
            el!(
                "p",
                ["class" = fixed("item-working"), "role" = fixed("status")],
                el!("span", ["class" = fixed("pulse"), "aria-hidden" = fixed("true")]),
                say("Looking at the address")
            )
        }
        Phase::Planned(plan) => live_plan(scene, plan),
        Phase::Running { plan, probes } => el!(
            "div",
            ["class" = fixed("running")],
            el!(
                "p",
                ["role" = fixed("status")],
                el!("span", ["class" = fixed("pulse"), "aria-hidden" = fixed("true")]),
                node(format!(" Request {} of at most {}: ", probes.len() + 1, plan.steps.len())),
                el!(
                    "code",
                    [],
                    node(plan.steps.get(probes.len()).map(|step| step.host.clone()).unwrap_or_default())
                )
            ),
            el!(
                "progress",
                [
                    "max" = value(plan.steps.len().to_string()),
                    "value" = value(probes.len().to_string()),
                    "aria-label" = fixed("Requests made")
                ]
            ),
            pressing(
                scene.press(Action::StopLivePressed),
                el!(
                    "button",
                    ["type" = fixed("button"), "id" = fixed("stop-live"), "class" = fixed("second")],
                    node(icon(Shape::Stop)),
                    say("Stop")
                )
            ),
            node(live_answers(probes))
        ),
        Phase::Done { run, was_stopped } => el!(
            "div",
            ["class" = fixed("done"), "id" = fixed("live-done")],
            el!(
                "p",
                ["role" = fixed("status")],
                node(if *was_stopped {
                    "Stopped. What came back until then counts in the case."
                } else {
                    "Done. What came back counts in the case."
                })
            ),
            node(live_answers(&run.probes))
        ),
    }
}

/// What a page can still tell of a request that did not run in this browser, and the command for the rest.
fn other_route(scene: &Scene<'_>) -> Html {
    let live = &scene.case.live;
    let who = match live.ran_where {
        RanWhere::ThisBrowser => return Html::default(),
        RanWhere::Program => "that program",
        RanWhere::OtherMachine => "that machine",
    };
    let target = live.input.trim();
    let quoted = quote_for_shell(if target.is_empty() { "TARGET_URL" } else { target });
    el!(
        "div",
        ["class" = fixed("other-route")],
        el!(
            "p",
            [],
            say("These checks leave by this browser’s own network settings: they do not use the proxy of "),
            node(who),
            say(
                ". They still tell whether the target answers from here. For the rest, run this there and paste what it prints:"
            )
        ),
        node(command(
            scene,
            "live-curl",
            &["curl -v -x PROXY_URL ", &quoted].concat(),
            &["curl.exe -v -x PROXY_URL ", &quoted].concat()
        ))
    )
}

// Both shells take a text between single quotes as it is; a quote in an address is written as %27.
fn quote_for_shell(target: &str) -> String {
    ["'", &target.replace('\'', "%27").replace(char::is_control, ""), "'"].concat()
}

#[cfg(test)]
mod tests {
    use super::quote_for_shell;

    #[test]
    fn a_target_cannot_break_out_of_its_quotes() {
        assert_eq!(quote_for_shell("https://a/';rm -rf ~"), "'https://a/%27;rm -rf ~'");
        assert_eq!(quote_for_shell("a\nb"), "'ab'");
    }
}
