//! The live check: where the request ran, which address fails, and only then the requests.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, Properties, SubmitEvent, TargetCast, function_component, html};

use super::{CommandBox, Icon, LiveAnswers, LivePlan, Shape};
use crate::case::{Action, Copied, Live, Phase, RanWhere, Shell};
use crate::view::app::OnAction;

/// What the [`LiveCheck`] is made of.
#[derive(Properties, PartialEq)]
pub struct LiveCheckProps {
    /// The check.
    pub live: Live,
    /// The shell whose commands are shown.
    pub shell: Shell,
    /// What was copied last.
    pub copied: Option<Copied>,
    /// Where everything is told.
    pub on_action: OnAction,
}

const PLACES: [(RanWhere, &str, &str); 3] = [
    (RanWhere::ThisBrowser, "browser", "In this browser"),
    (RanWhere::Program, "program", "In a program on this machine"),
    (RanWhere::OtherMachine, "other", "On another machine"),
];

/// The live check.
#[function_component]
pub fn LiveCheck(props: &LiveCheckProps) -> Html {
    let LiveCheckProps { live, on_action, .. } = props;
    let onsubmit = on_action.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::PlanPressed
    });
    let oninput = on_action.reform(|event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        Action::TargetTyped(Rc::from(field.value()))
    });
    let is_running = matches!(live.phase, Phase::Running { .. });
    html! {
        <section class="card live" aria-labelledby="live-title">
            <h2 id="live-title">{ "Check live from here" }</h2>
            <form {onsubmit} novalidate=true>
                <fieldset class="places">
                    <legend>{ "Where did the failing request run?" }</legend>
                    { for PLACES.into_iter().map(|(place, value, words)| html! {
                        <label key={value} class="choice">
                            <input type="radio" name="ran-where" {value} checked={live.ran_where == place}
                                onchange={on_action.reform(move |_| Action::RanWherePicked(place))} />
                            <span>{ words }</span>
                        </label>
                    }) }
                </fieldset>
                { other_route(props) }
                <label class="field-label" for="live-target">{ "Which address fails?" }</label>
                <div class="live-row">
                    <input id="live-target" type="text" inputmode="url" autocomplete="off" autocapitalize="off" spellcheck="false"
                        placeholder="https://example.com/" value={live.input.to_string()} {oninput}
                        aria-invalid={live.error.is_some().then_some("true")} aria-describedby="live-error live-hint" />
                    <button type="submit" id="run-live" class="first" disabled={is_running || live.phase == Phase::Surveying}>{ "Show what would be asked" }</button>
                </div>
                <p id="live-error" class="field-error" role="alert" tabindex="-1">{ live.error.unwrap_or_default() }</p>
                <p id="live-hint" class="faint">{ "No request is made yet: the hosts are listed first." }</p>
            </form>
            { phase(live, on_action) }
        </section>
    }
}

fn phase(live: &Live, on_action: &OnAction) -> Html {
    match &live.phase {
        Phase::Asking => Html::default(),
        Phase::Surveying => {
            html! { <p class="item-working" role="status"><span class="pulse" aria-hidden="true"></span>{ "Looking at the address" }</p> }
        }
        Phase::Planned(plan) => html! { <LivePlan plan={Rc::clone(plan)} {on_action} /> },
        Phase::Running { plan, probes } => html! {
            <div class="running">
                <p role="status">
                    <span class="pulse" aria-hidden="true"></span>
                    { format!("Request {} of at most {}", probes.len() + 1, plan.steps.len()) }
                    if let Some(step) = plan.steps.get(probes.len()) { { ": " }<code>{ step.host.clone() }</code> }
                </p>
                <progress max={plan.steps.len().to_string()} value={probes.len().to_string()} aria-label="Requests made"></progress>
                <button type="button" id="stop-live" class="second" onclick={on_action.reform(|_| Action::StopLivePressed)}>
                    <Icon shape={Shape::Stop} />{ "Stop" }
                </button>
                <LiveAnswers probes={probes.clone()} />
            </div>
        },
        Phase::Done { run, was_stopped } => html! {
            <div class="done" id="live-done">
                <p role="status">{ if *was_stopped { "Stopped. What came back until then counts in the case." } else { "Done. What came back counts in the case." } }</p>
                <LiveAnswers probes={run.probes.clone()} />
            </div>
        },
    }
}

/// What a page can still tell of a request that did not run in this browser, and the command for the rest.
fn other_route(props: &LiveCheckProps) -> Html {
    let who = match props.live.ran_where {
        RanWhere::ThisBrowser => return Html::default(),
        RanWhere::Program => "that program",
        RanWhere::OtherMachine => "that machine",
    };
    let target = props.live.input.trim();
    let target = if target.is_empty() { "TARGET_URL" } else { target };
    let quoted = quote_for_shell(target);
    html! {
        <div class="other-route">
            <p>
                { "These checks leave by this browser's own network settings: they do not use the proxy of " }{ who }{ ". " }
                { "They still tell whether the target answers from here. For the rest, run this there and paste what it prints:" }
            </p>
            <CommandBox id={Rc::from("live-curl")} sh={Rc::from(format!("curl -v -x PROXY_URL {quoted}"))}
                powershell={Rc::from(format!("curl.exe -v -x PROXY_URL {quoted}"))} shell={props.shell}
                copied={props.copied.clone()} on_action={props.on_action.clone()} />
        </div>
    }
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
