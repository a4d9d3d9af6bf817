//! The text of a page that the page's own program does not hold. On the host it is written; in the browser it is what the host wrote.

use yew::{Html, Properties, function_component};

use crate::view::Route;
use crate::view::texts::Texts;

/// What a [`Text`] is made of.
#[derive(Properties, PartialEq)]
pub struct TextProps {
    /// The page.
    pub route: Route,
    /// The texts that are here.
    pub texts: Texts,
}

/// The text of a page.
#[cfg(feature = "prose")]
#[function_component]
pub fn Text(props: &TextProps) -> Html {
    let here = yew::use_context::<crate::view::route::Here>();
    let routing = here.map_or(crate::view::Routing::Files, |here| here.routing);
    let text = super::guide_text::of(props.route, routing);
    yew::html! { <div class="text" data-text={props.route.path()} key={props.route.path()}>{ text }</div> }
}

/// What a [`TextAlone`] is made of.
#[cfg(feature = "prose")]
#[derive(Properties, PartialEq)]
pub struct TextAloneProps {
    /// The page.
    pub route: Route,
}

/// The text of a page without the page around it, for the file that the page's own program fetches.
#[cfg(feature = "prose")]
#[function_component]
pub fn TextAlone(props: &TextAloneProps) -> Html {
    use crate::view::route::Here;

    let route = props.route;
    let routing = crate::view::Routing::Files;
    let here = Here { routing, route, on_go: yew::Callback::noop(), on_go_to_part: yew::Callback::noop() };
    yew::html! {
        <yew::ContextProvider<Here> context={here}>{ super::guide_text::of(route, routing) }</yew::ContextProvider<Here>>
    }
}

/// The text of a page.
#[cfg(not(feature = "prose"))]
#[function_component]
pub fn Text(props: &TextProps) -> Html {
    use yew::{AttrValue, Callback, MouseEvent, html, use_context};

    use crate::view::route::{Here, Link};
    use crate::view::texts::Fetch;

    let here = use_context::<Here>();
    let path = props.route.path();
    let Some(text) = props.texts.of(props.route) else {
        return match props.texts.fetch() {
            Fetch::Failed => html! {
                <div class="calm" role="alert">
                    <p>{ "The text of this page did not come. The rest of whichhop works without it." }</p>
                    <p><a href={[&path, ".html"].concat()}>{ "Open it as a page of its own" }</a>{ ", or go " }<Link to={Route::Case}>{ "back to your case" }</Link>{ "." }</p>
                </div>
            },
            Fetch::NotAsked | Fetch::UnderWay | Fetch::Done => {
                html! { <p class="faint" role="status">{ "Bringing the text …" }</p> }
            }
        };
    };
    // Links of the host's text are followed inside the page like all others, so that the case stays.
    let onclick = Callback::from(move |event: MouseEvent| {
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        let href = if is_plain { link_under(&event) } else { None };
        if let (Some(here), Some((to, part))) = (&here, href.as_deref().and_then(page_of)) {
            event.prevent_default();
            match part {
                Some(part) => here.on_go_to_part.emit((to, part.to_owned())),
                None => here.on_go.emit(to),
            }
        }
    });
    html! {
        <div class="text" data-text={path} key={props.route.path()} {onclick}>
            { Html::from_html_unchecked(AttrValue::clone(&text)) }
        </div>
    }
}

#[cfg(not(feature = "prose"))]
fn link_under(event: &yew::MouseEvent) -> Option<String> {
    use yew::TargetCast;

    let element: web_sys::Element = event.target_dyn_into()?;
    element.closest("a[href]").ok()??.get_attribute("href")
}

/// The page of ours that an address in a text means, and the part of it. An address within the page is left to the browser.
#[cfg(any(not(feature = "prose"), test))]
fn page_of(href: &str) -> Option<(Route, Option<&str>)> {
    let way = href.strip_prefix("./").or_else(|| href.strip_prefix("../"))?;
    let (path, part) = way.split_once('#').map_or((way, None), |(path, part)| (path, Some(part)));
    Some((Route::from_path(path)?, part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Routing;

    #[test]
    fn links_of_a_text_are_found_again() {
        for from in Route::all().filter(|route| route.has_text()) {
            for to in Route::all() {
                assert_eq!(page_of(&to.address(Routing::Files, from)), Some((to, None)));
            }
        }
        assert_eq!(page_of("#source-1"), None);
        assert_eq!(page_of("https://www.rfc-editor.org/rfc/rfc9110"), None);
        assert_eq!(page_of("../glossary.html#gateway"), Some((Route::Glossary, Some("gateway"))));
    }
}
