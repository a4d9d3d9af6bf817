//! The table of causes: filtered above, opened in place, cards on a phone.

use yew::{Html, html};

use crate::view::element::{coded, el, keyed, list, node, pressing, say, value};

use super::explained::explained;
use super::{likelihood, percent};
use crate::case::{Action, Look};
use crate::knowledge::{Cause, Duration, Family, causes};
use crate::view::route::Route;
use crate::view::scene::Scene;

/// The table of causes. Each row says how probable the newest report holds the cause.
pub(in crate::view) fn cause_table(scene: &Scene<'_>) -> Html {
    let looks = &scene.case.looks;
    let words = looks.cause_words.to_ascii_lowercase();
    let rows: Vec<&'static Cause> =
        causes::ALL.iter().copied().filter(|entry| fits(entry, &words, &looks.cause_family)).collect();
    let n_rows = rows.len();
    el!(
        "div",
        ["class" = fixed("cause-table")],
        el!(
            "div",
            ["class" = fixed("filters needs-script")],
            el!(
                "label",
                [],
                say("Search"),
                html! { <input type="search" id="cause-search" value={looks.cause_words.to_string()}
                oninput={scene.typed(|words| Action::Looked(Look::CauseWords(words)))} placeholder="refused, 407, timeout …" /> }
            ),
            el!(
                "label",
                [],
                say("Family"),
                html! { <select id="cause-family" onchange={scene.chosen(|family| Action::Looked(Look::CauseFamily(family)))}>
                    <option value="" selected={looks.cause_family.is_empty()}>{ "All families" }</option>
                    { for Family::ALL.into_iter().map(|it| html! { <option value={it.id()} selected={*looks.cause_family == *it.id()}>{ it.title() }</option> }) }
                    <option value="none" selected={&*looks.cause_family == "none"}>{ "Outside the five" }</option>
                </select> }
            ),
            el!(
                "p",
                ["class" = fixed("faint"), "role" = fixed("status")],
                node(n_rows),
                say(" of "),
                node(causes::ALL.len()),
                say(" causes")
            )
        ),
        if rows.is_empty() {
            el!(
                "p",
                ["class" = fixed("calm")],
                say("No cause has these words. Try fewer, or another family.")
            )
        } else {
            el!(
                "table",
                ["class" = fixed("rows")],
                el!(
                    "thead",
                    [],
                    el!(
                        "tr",
                        [],
                        list(
                            ["Cause", "Family", "Usual place", "Statuses", "Goes away by itself"]
                                .map(|head| el!("th", ["scope" = fixed("col")], node(head)))
                        )
                    )
                ),
                list(rows.into_iter().map(|entry| row(scene, entry)))
            )
        }
    )
}

// Each cause is a body of its own: the row, and its detail where it is open.
fn row(scene: &Scene<'_>, entry: &'static Cause) -> Html {
    let is_open = scene.case.looks.open_cause == Some(entry.id);
    let cell = |label: &'static str, words: String| el!("td", ["data-label" = value(label)], node(words));
    let statuses: Vec<String> = entry.statuses.iter().map(u16::to_string).collect();
    let statuses = if statuses.is_empty() { "none".to_owned() } else { statuses.join(", ") };
    keyed(
        entry.id,
        el!(
            "tbody",
            [],
            el!(
                "tr",
                ["class" = value(is_open.then_some("is-open")), "data-cause" = value(entry.id)],
                el!(
                    "th",
                    ["scope" = fixed("row")],
                    pressing(
                        scene.press(Action::Looked(Look::CauseToggled(entry.id))),
                        el!(
                            "button",
                            [
                                "type" = fixed("button"),
                                "class" = fixed("row-button"),
                                "aria-expanded" = value(if is_open { "true" } else { "false" })
                            ],
                            node(entry.title)
                        )
                    ),
                    node(badge(scene, entry))
                ),
                node(cell("Family", entry.family.map_or("Outside the five", Family::title).to_owned())),
                node(cell("Usual place", entry.places.first().map_or("", |place| place.words()).to_owned())),
                node(cell("Statuses", statuses)),
                node(cell("Goes away by itself", lasts(entry.duration).to_owned()))
            ),
            if is_open {
                el!(
                    "tr",
                    ["class" = fixed("row-detail")],
                    el!(
                        "td",
                        ["colspan" = fixed("5")],
                        el!(
                            "div",
                            ["class" = fixed("detail")],
                            el!("p", [], node(explained(scene, entry.meaning, None))),
                            el!("h4", [], say("What to change")),
                            node(steps(entry.fix)),
                            el!(
                                "p",
                                [],
                                node(scene.link(
                                    Route::Cause(entry),
                                    "",
                                    say("The whole entry, with sources")
                                ))
                            )
                        )
                    )
                )
            } else {
                Html::default()
            }
        ),
    )
}

/// Steps in order.
pub(in crate::view) fn steps(steps: &'static [&'static str]) -> Html {
    el!("ol", ["class" = fixed("steps")], list(steps.iter().map(|step| el!("li", [], coded(step)))))
}

/// How probable the newest report holds a cause, where it does.
pub(in crate::view) fn badge(scene: &Scene<'_>, entry: &Cause) -> Html {
    let Some(probability) = scene.case.probability_of(entry.id) else {
        return Html::default();
    };
    let word = likelihood(probability);
    el!(
        "span",
        ["class" = value(["badge is-", word].concat())],
        node(word),
        say(" in your case, "),
        node(percent(probability)),
        say(" %")
    )
}

/// Whether a cause has all the words (in small letters) and is of the family.
fn fits(cause: &Cause, words: &str, family: &str) -> bool {
    let is_family = family.is_empty() || cause.family.map_or("none", Family::id) == family;
    let has = |word: &str| {
        let statuses = cause.statuses.iter().any(|status| status.to_string() == word);
        statuses
            || [cause.title, cause.meaning, cause.id]
                .into_iter()
                .chain(cause.fix.iter().copied())
                .chain(cause.seen.iter().map(|fact| fact.says))
                .any(|text| text.to_ascii_lowercase().contains(word))
    };
    is_family && words.split_whitespace().all(has)
}

/// Whether it goes away by itself, in a word.
pub const fn lasts(duration: Duration) -> &'static str {
    match duration {
        Duration::Transient => "yes",
        Duration::Persistent => "no",
        Duration::Either => "sometimes",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_family_both_have_to_fit() {
        let fitting =
            |words: &str, family: &str| causes::ALL.iter().filter(|it| fits(it, words, family)).count();
        assert_eq!(fitting("", ""), causes::ALL.len());
        assert!(fitting("refused", "") < causes::ALL.len());
        assert!(0 < fitting("407", ""));
        assert_eq!(fitting("no-such-word-anywhere", ""), 0);
        let by_family: usize = Family::ALL.into_iter().map(|it| fitting("", it.id())).sum();
        assert_eq!(by_family + fitting("", "none"), causes::ALL.len());
    }
}
