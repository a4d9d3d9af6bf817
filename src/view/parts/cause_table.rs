//! The table of causes: filtered above, opened in place, cards on a phone.

use yew::{Html, html};

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
    html! {
        <div class="cause-table">
            <div class="filters needs-script">
                <label>{ "Search" }<input type="search" id="cause-search" value={looks.cause_words.to_string()}
                    oninput={scene.typed(|words| Action::Looked(Look::CauseWords(words)))} placeholder="refused, 407, timeout …" /></label>
                <label>{ "Family" }
                    <select id="cause-family" onchange={scene.chosen(|family| Action::Looked(Look::CauseFamily(family)))}>
                        <option value="">{ "All families" }</option>
                        { for Family::ALL.into_iter().map(|it| html! { <option value={it.id()} selected={*looks.cause_family == *it.id()}>{ it.title() }</option> }) }
                        <option value="none">{ "Outside the five" }</option>
                    </select>
                </label>
                <p class="faint" role="status">{ n_rows }{ " of " }{ causes::ALL.len() }{ " causes" }</p>
            </div>
            if rows.is_empty() {
                <p class="calm">{ "No cause has these words. Try fewer, or another family." }</p>
            } else {
                <table class="rows">
                    <thead>
                        <tr>
                            { for ["Cause", "Family", "Usual place", "Statuses", "Goes away by itself"].map(|head| html! { <th scope="col">{ head }</th> }) }
                        </tr>
                    </thead>
                    { for rows.into_iter().map(|entry| row(scene, entry)) }
                </table>
            }
        </div>
    }
}

// Each cause is a body of its own: the row, and its detail where it is open.
fn row(scene: &Scene<'_>, entry: &'static Cause) -> Html {
    let is_open = scene.case.looks.open_cause == Some(entry.id);
    let cell = |label: &'static str, words: String| html! { <td data-label={label}>{ words }</td> };
    let statuses: Vec<String> = entry.statuses.iter().map(u16::to_string).collect();
    let statuses = if statuses.is_empty() { "none".to_owned() } else { statuses.join(", ") };
    html! {
        <tbody key={entry.id}>
            <tr class={is_open.then_some("is-open")} data-cause={entry.id}>
                <th scope="row">
                    <button type="button" class="row-button" aria-expanded={if is_open { "true" } else { "false" }}
                        onclick={scene.press(Action::Looked(Look::CauseToggled(entry.id)))}>{ entry.title }</button>
                    { badge(scene, entry) }
                </th>
                { cell("Family", entry.family.map_or("Outside the five", Family::title).to_owned()) }
                { cell("Usual place", entry.places.first().map_or("", |place| place.words()).to_owned()) }
                { cell("Statuses", statuses) }
                { cell("Goes away by itself", lasts(entry.duration).to_owned()) }
            </tr>
            if is_open {
                <tr class="row-detail">
                    <td colspan="5">
                        <div class="detail">
                            <p>{ explained(scene, entry.meaning, None) }</p>
                            <div class="detail-columns">
                                <div><h4>{ "How to be sure" }</h4>{ steps(entry.confirm, 3) }</div>
                                <div><h4>{ "What to change" }</h4>{ steps(entry.fix, usize::MAX) }</div>
                            </div>
                            <p>{ scene.link(Route::Cause(entry), "", html! { "The whole entry, with sources" }) }</p>
                        </div>
                    </td>
                </tr>
            }
        </tbody>
    }
}

/// Steps in order, the first few.
pub(in crate::view) fn steps(steps: &'static [&'static str], n: usize) -> Html {
    html! { <ol class="steps">{ for steps.iter().take(n).map(|step| html! { <li>{ step_text(step) }</li> }) }</ol> }
}

/// A step that is a command stands in code, with its remark beside it.
fn step_text(step: &'static str) -> Html {
    const PROGRAMS: &[&str] = &[
        "curl",
        "nc",
        "dig",
        "nslookup",
        "openssl",
        "ss",
        "ping",
        "mtr",
        "traceroute",
        "tcpdump",
        "env",
        "ls",
        "nginx",
        "squidclient",
        "journalctl",
        "kubectl",
        "grep",
        "dmesg",
        "netstat",
        "ulimit",
        "tail",
        "getent",
        "systemctl",
        "docker",
    ];
    let program = step.split(' ').next().unwrap_or_default();
    if !PROGRAMS.contains(&program) {
        return html! { { step } };
    }
    let (command, remark) = step.split_once("   # ").unwrap_or((step, ""));
    html! { <><code>{ command }</code>if !remark.is_empty() { <span class="remark">{ remark }</span> }</> }
}

/// How probable the newest report holds a cause, where it does.
pub(in crate::view) fn badge(scene: &Scene<'_>, entry: &Cause) -> Html {
    let Some(probability) = scene.case.probability_of(entry.id) else {
        return Html::default();
    };
    let word = likelihood(probability);
    html! { <span class={["badge is-", word].concat()}>{ word }{ " in your case, " }{ percent(probability) }{ " %" }</span> }
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
