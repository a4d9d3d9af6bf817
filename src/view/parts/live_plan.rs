//! The list of hosts that would be contacted, and the one button that allows it.

use yew::Html;

use crate::view::element::{el, list, node, pressing, value};

use super::icon::{Shape, icon};
use crate::case::{Action, Plan};
use crate::view::scene::Scene;

/// The plan and its consent.
pub(super) fn live_plan(scene: &Scene<'_>, plan: &Plan) -> Html {
    let hosts = plan.hosts();
    let words = if hosts.len() == 1 { "Ask 1 host".to_owned() } else { format!("Ask {} hosts", hosts.len()) };
    el!(
        "div",
        ["class" = fixed("plan"), "id" = fixed("plan")],
        el!("h3", [], say("What would be asked, and why")),
        el!(
            "ul",
            ["class" = fixed("hosts")],
            list(hosts.iter().map(|host| el!(
                "li",
                [
                    "data-host" = value(host.host.clone()),
                    "data-requests" = value(host.n_requests.to_string())
                ],
                el!("code", [], node(host.host.clone())),
                el!(
                    "span",
                    ["class" = fixed("count")],
                    node(if host.n_requests == 1 {
                        "1 request".to_owned()
                    } else {
                        format!("at most {} requests", host.n_requests)
                    })
                ),
                el!("ul", [], list(host.whys.iter().map(|why| el!("li", [], node(*why)))))
            )))
        ),
        if plan.is_offline {
            el!(
                "p",
                ["class" = fixed("caution")],
                say(
                    "This browser says that it has no network. Only addresses on this machine are likely to answer."
                )
            )
        } else {
            Html::default()
        },
        el!(
            "p",
            ["class" = fixed("faint")],
            say(
                "One after the other, without cookies or referrer, each given up after 10 seconds at the latest. If the target redirects, the browser follows it to the address it names."
            )
        ),
        el!(
            "div",
            ["class" = fixed("evidence-row")],
            pressing(
                scene.press(Action::ConsentGiven),
                el!(
                    "button",
                    ["type" = fixed("button"), "id" = fixed("consent"), "class" = fixed("first")],
                    node(icon(Shape::Play)),
                    node(words)
                )
            ),
            pressing(
                scene.press(Action::PlanDropped),
                el!("button", ["type" = fixed("button"), "class" = fixed("quiet")], say("Not now"))
            )
        )
    )
}
