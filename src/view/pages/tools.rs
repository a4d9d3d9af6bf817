//! Small instruments that need no evidence: each takes a few figures or words and answers at once.

use std::rc::Rc;

use yew::{Html, html};

use crate::view::element::{el, node, say};

use crate::case::{Action, Look, ToolField};
use crate::knowledge::guide::index;
use crate::view::route::Route;
use crate::view::scene::Scene;

/// The instruments.
pub(in crate::view) fn tools(scene: &Scene<'_>) -> Html {
    let row = |to: Route, words: &'static str, about: &'static str| {
        el!("li", [], node(scene.link(to, "", node(words))), el!("p", [], node(about)))
    };
    el!(
        "div",
        ["class" = fixed("reading")],
        el!("h1", [], say("Tools")),
        el!(
            "p",
            ["class" = fixed("lead")],
            say("Small instruments for proxies and gateways. They work on this page alone; nothing is sent.")
        ),
        el!(
            "ul",
            ["class" = fixed("guides")],
            node(row(
                Route::Case,
                "Live check and evidence",
                "Which hop failed, from a log, headers, an error or requests of this page."
            )),
            node(row(
                Route::Tree,
                "Find it by questions",
                "A few questions, each with \u{201c}I don\u{2019}t know\u{201d}."
            )),
            node(row(
                Route::Guide(&index::STATUS_CODES),
                "Status codes by product",
                "What thirteen gateways and proxies answered to the same faults, by product and status."
            ))
        ),
        node(credentials(scene)),
        node(exits(scene))
    )
}

/// A field of an instrument.
fn field(
    scene: &Scene<'_>,
    words: &'static str,
    id: &'static str,
    text: &Rc<str>,
    what: fn(Rc<str>) -> Action,
) -> Html {
    el!(
        "label",
        [],
        node(words),
        html! { <input type="text" {id} autocomplete="off" spellcheck="false" value={text.to_string()} oninput={scene.typed(what)} /> }
    )
}

/// Writes a user name and a password as they must stand in a proxy's URL.
fn credentials(scene: &Scene<'_>) -> Html {
    let tools = &scene.case.looks.tools;
    let written =
        ["http://", &encode(&tools.user), ":", &encode(&tools.password), "@PROXY_HOST:PROXY_PORT"].concat();
    let is_empty = tools.user.is_empty() && tools.password.is_empty();
    el!(
        "section",
        ["class" = fixed("tool"), "aria-labelledby" = fixed("credentials")],
        el!("h2", ["id" = fixed("credentials")], say("Credentials for a proxy’s URL")),
        el!(
            "p",
            [],
            say(
                "In a URL, characters such as @ : / # must be written as numbers. Programs that take user and password in fields of their own want them as they are."
            )
        ),
        el!(
            "noscript",
            [],
            el!(
                "p",
                [],
                say(
                    "Without JavaScript, look them up: @ is %40, : is %3A, / is %2F, # is %23, ? is %3F, % is %25, and a space is %20."
                )
            )
        ),
        el!(
            "div",
            ["class" = fixed("filters needs-script")],
            node(field(scene, "User name", "tool-user", &tools.user, |text| Action::Looked(
                Look::ToolTyped(ToolField::User, text)
            ))),
            node(field(scene, "Password", "tool-password", &tools.password, |text| Action::Looked(
                Look::ToolTyped(ToolField::Password, text)
            )))
        ),
        el!(
            "output",
            ["class" = fixed("needs-script"), "for" = fixed("tool-user tool-password")],
            if is_empty {
                el!(
                    "span",
                    ["class" = fixed("faint")],
                    say("Type both to see them as they stand before the @ of the URL.")
                )
            } else {
                el!("code", ["id" = fixed("tool-written")], node(written))
            }
        )
    )
}

/// How many different exits to expect from a pool.
fn exits(scene: &Scene<'_>) -> Html {
    let tools = &scene.case.looks.tools;
    let (pool, tunnels) = (tools.pool(), tools.tunnels());
    el!(
        "section",
        ["class" = fixed("tool"), "aria-labelledby" = fixed("exits")],
        el!("h2", ["id" = fixed("exits")], say("How many different exits to expect")),
        el!(
            "p",
            [],
            say(
                "If a gateway draws an exit at random for each tunnel, repeats come earlier than one thinks. Far fewer different exits than expected mean a smaller pool, or a narrow filter. "
            ),
            node(scene.link(Route::Guide(&index::IP_ROTATION), "", say("More on rotation")))
        ),
        el!(
            "div",
            ["class" = fixed("filters needs-script")],
            node(field(scene, "Exits in the pool", "tool-pool", &pool, |text| Action::Looked(
                Look::ToolTyped(ToolField::Pool, text)
            ))),
            node(field(scene, "Tunnels opened", "tool-tunnels", &tunnels, |text| Action::Looked(
                Look::ToolTyped(ToolField::Tunnels, text)
            )))
        ),
        el!(
            "output",
            ["for" = fixed("tool-pool tool-tunnels")],
            node(match (figure(&pool), figure(&tunnels)) {
                (Some(pool), Some(tunnels)) => el!(
                    "p",
                    [],
                    say("About "),
                    el!("strong", ["id" = fixed("tool-distinct")], node(one_digit(distinct(pool, tunnels)))),
                    say(" different exits among "),
                    node(tunnels),
                    say(" tunnels.")
                ),
                _ => el!(
                    "p",
                    ["class" = fixed("field-error")],
                    say("Write two whole numbers between 1 and 1000000.")
                ),
            })
        )
    )
}

/// A positive figure with one digit behind the point.
fn one_digit(figure: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive, and at most a million"
    )]
    let tenths = (figure * 10.0).round() as u32;
    [(tenths / 10).to_string(), (tenths % 10).to_string()].join(".")
}

/// Everything but unreserved characters as %XX (RFC 3986, section 2.3).
fn encode(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            written.push(char::from(byte));
        } else {
            written.push('%');
            for half in [byte >> 4, byte & 15] {
                written.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
    written
}

const MOST: u32 = 1_000_000;

fn figure(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|figure| (1..=MOST).contains(figure))
}

/// The number of different exits among draws at random. Multiplied out by squaring, so that it gives the same digits everywhere.
fn distinct(pool: u32, tunnels: u32) -> f64 {
    let pool = f64::from(pool);
    let (mut factor, mut left, mut missed) = (1.0 - 1.0 / pool, tunnels, 1.0);
    while 0 < left {
        if left % 2 == 1 {
            missed *= factor;
        }
        factor *= factor;
        left /= 2;
    }
    pool * (1.0 - missed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_characters_are_numbers() {
        assert_eq!(encode("p@ss:1/#?% é"), "p%40ss%3A1%2F%23%3F%25%20%C3%A9");
        assert_eq!(encode("plain-User_1.~"), "plain-User_1.~");
    }

    #[test]
    fn repeats_come_early() {
        assert!((distinct(1_000, 1_000) - 632.3).abs() < 0.05);
        assert!((distinct(1, 5) - 1.0).abs() < 1e-9);
        assert_eq!(one_digit(632.25), "632.3");
        assert_eq!(figure("0"), None);
        assert_eq!(figure(" 12 "), Some(12));
        assert_eq!(figure("1e9"), None);
    }
}
