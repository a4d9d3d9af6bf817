//! The list of hosts that would be contacted, and the one button that allows it.

use yew::{Html, html};

use super::icon::{Shape, icon};
use crate::case::{Action, Plan};
use crate::view::scene::Scene;

/// The plan and its consent.
pub(super) fn live_plan(scene: &Scene<'_>, plan: &Plan) -> Html {
    let hosts = plan.hosts();
    let words = if hosts.len() == 1 { "Ask 1 host".to_owned() } else { format!("Ask {} hosts", hosts.len()) };
    html! {
        <div class="plan" id="plan">
            <h3>{ "What would be asked, and why" }</h3>
            <ul class="hosts">
                { for hosts.iter().map(|host| html! {
                    <li data-host={host.host.clone()} data-requests={host.n_requests.to_string()}>
                        <code>{ host.host.clone() }</code>
                        <span class="count">{ if host.n_requests == 1 { "1 request".to_owned() } else { format!("at most {} requests", host.n_requests) } }</span>
                        <ul>{ for host.whys.iter().map(|why| html! { <li>{ *why }</li> }) }</ul>
                    </li>
                }) }
            </ul>
            if plan.is_offline {
                <p class="caution">{ "This browser says that it has no network. Only addresses on this machine are likely to answer." }</p>
            }
            <p class="faint">
                { "One after the other, without cookies or referrer, each given up after 10 seconds at the latest. If the target redirects, the browser follows it to the address it names." }
            </p>
            <div class="evidence-row">
                <button type="button" id="consent" class="first" onclick={scene.press(Action::ConsentGiven)}>
                    { icon(Shape::Play) }{ words }
                </button>
                <button type="button" class="quiet" onclick={scene.press(Action::PlanDropped)}>{ "Not now" }</button>
            </div>
        </div>
    }
}
