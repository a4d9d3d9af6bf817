//! The table of causes: filtered above, opened in place, cards on a phone.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, InputEvent, Properties, TargetCast, function_component, html, use_state};

use super::{Explained, likelihood, percent};
use crate::case::Written;
use crate::knowledge::{Cause, Duration, Family, causes};
use crate::view::route::{Link, Route};

/// What the [`CauseTable`] is made of.
#[derive(Properties, PartialEq)]
pub struct CauseTableProps {
    /// The newest report: each row says how probable it holds the cause.
    pub written: Option<Rc<Written>>,
}

/// The table of causes.
#[function_component]
pub fn CauseTable(props: &CauseTableProps) -> Html {
    let words = use_state(String::new);
    let family = use_state(String::new);
    let open = use_state(|| None::<&'static str>);
    let rows: Vec<&'static Cause> =
        causes::ALL.iter().copied().filter(|cause| fits(cause, &words, &family)).collect();
    let on_words = {
        let words = words.clone();
        Callback::from(move |event: InputEvent| {
            words.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let on_family = {
        let family = family.clone();
        Callback::from(move |event: Event| {
            family.set(event.target_unchecked_into::<HtmlSelectElement>().value());
        })
    };
    html! {
        <div class="cause-table">
            <div class="filters needs-script">
                <label>{ "Search" }<input type="search" id="cause-search" value={(*words).clone()} oninput={on_words} placeholder="refused, 407, timeout …" /></label>
                <label>{ "Family" }
                    <select id="cause-family" onchange={on_family}>
                        <option value="">{ "All families" }</option>
                        { for Family::ALL.into_iter().map(|it| html! { <option key={it.id()} value={it.id()}>{ it.title() }</option> }) }
                        <option value="none">{ "Outside the five" }</option>
                    </select>
                </label>
                <p class="faint" role="status">{ format!("{} of {} causes", rows.len(), causes::ALL.len()) }</p>
            </div>
            if rows.is_empty() {
                <p class="calm">{ "No cause has these words. Try fewer, or another family." }</p>
            } else {
                <table class="rows">
                    <thead>
                        <tr>
                            <th scope="col">{ "Cause" }</th><th scope="col">{ "Family" }</th><th scope="col">{ "Usual place" }</th>
                            <th scope="col">{ "Statuses" }</th><th scope="col">{ "Goes away by itself" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.into_iter().map(|cause| {
                            let is_open = *open == Some(cause.id);
                            let on_toggle = {
                                let open = open.clone();
                                Callback::from(move |()| open.set(if is_open { None } else { Some(cause.id) }))
                            };
                            let probability = props.written.as_ref().and_then(|written| {
                                written.report.causes.iter().find(|row| row.id == cause.id).map(|row| row.probability)
                            });
                            html! { <CauseLine key={cause.id} {cause} {is_open} {probability} {on_toggle} /> }
                        }) }
                    </tbody>
                </table>
            }
        </div>
    }
}

fn fits(cause: &Cause, words: &str, family: &str) -> bool {
    let is_family = family.is_empty() || cause.family.map_or("none", Family::id) == family;
    let has = |word: &str| {
        let statuses = cause.statuses.iter().any(|status| status.to_string() == word);
        statuses
            || [cause.title, cause.meaning, cause.id]
                .into_iter()
                .chain(cause.fix.iter().copied())
                .chain(cause.seen.iter().map(|fact| fact.says))
                .any(|text| text.to_lowercase().contains(word))
    };
    is_family && words.to_lowercase().split_whitespace().all(has)
}

/// What a [`CauseLine`] is made of.
#[derive(Properties, PartialEq)]
struct CauseLineProps {
    cause: &'static Cause,
    is_open: bool,
    probability: Option<f64>,
    on_toggle: Callback<()>,
}

#[function_component]
fn CauseLine(props: &CauseLineProps) -> Html {
    let CauseLineProps { cause, is_open, probability, on_toggle } = props;
    let id = ["row-", cause.id].concat();
    let statuses: Vec<String> = cause.statuses.iter().map(u16::to_string).collect();
    html! {
        <>
            <tr class={is_open.then_some("is-open")} data-cause={cause.id}>
                <th scope="row">
                    <button type="button" class="row-button" aria-expanded={is_open.to_string()} aria-controls={id.clone()} onclick={on_toggle.reform(|_| ())}>
                        { cause.title }
                    </button>
                    if let Some(probability) = probability {
                        <span class={["badge is-", likelihood(*probability)].concat()}>{ likelihood(*probability) }{ format!(" in your case, {} %", percent(*probability)) }</span>
                    }
                </th>
                <td data-label="Family">{ cause.family.map_or("Outside the five", Family::title) }</td>
                <td data-label="Usual place">{ cause.places.first().map_or("", |place| place.words()) }</td>
                <td data-label="Statuses" class="figure">{ if statuses.is_empty() { "none".to_owned() } else { statuses.join(", ") } }</td>
                <td data-label="Goes away by itself">{ lasts(cause.duration) }</td>
            </tr>
            if *is_open {
                <tr class="row-detail" {id}>
                    <td colspan="5">
                        <div class="detail">
                            <p><Explained text={cause.meaning} /></p>
                            <div class="detail-columns">
                                <div><h4>{ "How to be sure" }</h4><ol>{ for cause.confirm.iter().take(3).map(|step| html! { <li key={*step}>{ *step }</li> }) }</ol></div>
                                <div><h4>{ "What to change" }</h4><ol>{ for cause.fix.iter().map(|step| html! { <li key={*step}>{ *step }</li> }) }</ol></div>
                            </div>
                            <p><Link to={Route::Cause(cause)}>{ "The whole entry, with sources" }</Link></p>
                        </div>
                    </td>
                </tr>
            }
        </>
    }
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
        assert!(0 < fitting("REFUSED", ""));
        assert_eq!(fitting("no-such-word-anywhere", ""), 0);
        let by_family: usize = Family::ALL.into_iter().map(|it| fitting("", it.id())).sum();
        assert_eq!(by_family + fitting("", "none"), causes::ALL.len());
    }
}
