//! The page's addresses: one [`Route`], printed as a real file or behind a hash.

use yew::Html;

use crate::view::element::{el, node, value};

use crate::knowledge::guide::{self, Entry};
use crate::knowledge::{Cause, causes};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The case: evidence and verdict.
    Case,
    /// The table of causes.
    Causes,
    /// One cause.
    Cause(&'static Cause),
    /// The pages of the guide.
    Guides,
    /// One page of the guide.
    Guide(&'static Entry),
    /// The frequent questions.
    Questions,
    /// Small instruments.
    Tools,
    /// The words of the matter.
    Glossary,
    /// The decision tree.
    Tree,
}

/// How addresses are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Routing {
    /// Each page is a file of its own.
    #[default]
    Files,
    /// One file holds all pages.
    Hash,
}

impl Route {
    /// Every page, in the order of the navigation.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Case, Self::Causes]
            .into_iter()
            .chain(causes::ALL.iter().map(|cause| Self::Cause(cause)))
            .chain([Self::Guides])
            .chain(guide::index::ALL.iter().map(|entry| Self::Guide(entry)))
            .chain([Self::Questions, Self::Glossary, Self::Tree, Self::Tools])
    }

    /// The way from the root without `.html`.
    pub fn path(self) -> String {
        match self {
            Self::Case => "index".to_owned(),
            Self::Causes => "causes".to_owned(),
            Self::Cause(cause) => ["causes/", cause.id].concat(),
            Self::Guides => "guide".to_owned(),
            Self::Guide(entry) => ["guide/", entry.id].concat(),
            Self::Questions => "questions".to_owned(),
            Self::Tools => "tools".to_owned(),
            Self::Glossary => "glossary".to_owned(),
            Self::Tree => "tree".to_owned(),
        }
    }

    /// The page of a way from the root, with or without `.html`.
    pub fn from_path(path: &str) -> Option<Self> {
        let path = path.strip_suffix(".html").unwrap_or(path);
        match path.trim_end_matches('/') {
            "" | "index" => Some(Self::Case),
            "causes" => Some(Self::Causes),
            "glossary" => Some(Self::Glossary),
            "tree" => Some(Self::Tree),
            "guide" => Some(Self::Guides),
            "questions" => Some(Self::Questions),
            "tools" => Some(Self::Tools),
            other => match other.split_once('/')? {
                ("causes", id) => causes::find(id).map(Self::Cause),
                ("guide", id) => guide::index::find(id).map(Self::Guide),
                _ => None,
            },
        }
    }

    /// The page of a fragment such as `#/causes`.
    pub fn from_hash(hash: &str) -> Option<Self> {
        Self::from_path(hash.strip_prefix("#/")?)
    }

    /// The page of either kind of address.
    pub fn from_address(address: &str) -> Option<Self> {
        if address.starts_with('#') { Self::from_hash(address) } else { Self::from_path(address) }
    }

    /// How a page in this place reaches the root.
    pub fn way_up(self) -> &'static str {
        match self {
            Self::Cause(_) | Self::Guide(_) => "../",
            Self::Case
            | Self::Causes
            | Self::Guides
            | Self::Questions
            | Self::Tools
            | Self::Glossary
            | Self::Tree => "./",
        }
    }

    /// The address of this page, written on the page `from`.
    pub fn address(self, routing: Routing, from: Self) -> String {
        match routing {
            Routing::Files => [from.way_up(), &self.path(), ".html"].concat(),
            Routing::Hash if self == Self::Case => "#/".to_owned(),
            Routing::Hash => ["#/", &self.path()].concat(),
        }
    }

    /// The word that marks the page's link and section.
    pub const fn section(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Causes | Self::Cause(_) => "causes",
            Self::Guides | Self::Guide(_) | Self::Questions => "guide",
            Self::Tools => "tools",
            Self::Glossary => "glossary",
            Self::Tree => "tree",
        }
    }

    /// Whether its text is brought in from beside the page's own program.
    pub const fn has_text(self) -> bool {
        matches!(self, Self::Cause(_) | Self::Guides | Self::Guide(_) | Self::Questions)
    }

    /// The title of the browser's window.
    pub fn title(self) -> String {
        let page = match self {
            Self::Case => return "whichhop: 502 through a proxy, which hop failed?".to_owned(),
            Self::Causes => "All causes of a 502",
            Self::Cause(cause) => cause.title,
            Self::Guides => "Guide to 502s through a proxy",
            Self::Guide(entry) => entry.title,
            Self::Questions => "Questions about 502s and proxies",
            Self::Tools => "Tools for proxies and gateways",
            Self::Glossary => "Glossary of proxies and gateways",
            Self::Tree => "Find the failing hop by questions",
        };
        [page, " · whichhop"].concat()
    }

    /// One or two sentences for search engines and cards.
    pub fn description(self) -> &'static str {
        match self {
            Self::Case => {
                "Paste a log, headers or an error and see which hop of the chain failed, why, how that is known, and what to do next. Runs in the browser; nothing is sent."
            }
            Self::Causes => {
                "Every cause of a 502 through a proxy or gateway: where it happens, what is seen, how to be sure, what to change."
            }
            Self::Cause(cause) => cause.meaning,
            Self::Guides => {
                "What a 502 means, how a proxy lengthens the path, the five causes with their signals, how to fix each, and what never helps."
            }
            Self::Guide(entry) => summary(entry),
            Self::Questions => {
                "Why does a proxy return 502, whose fault is it, should I retry, why 502 here and 503 there: short answers, each with a way on."
            }
            Self::Tools => {
                "What each gateway answers to each fault, how many exits to expect from a pool, and credentials written for a proxy's URL."
            }
            Self::Glossary => "The words of proxies, gateways and failing hops, each in a sentence or two.",
            Self::Tree => {
                "A few questions that lead from a 502 to the hop that failed, with what to look at when the answer is not known."
            }
        }
    }
}

#[cfg(feature = "prose")]
fn summary(entry: &'static Entry) -> &'static str {
    guide::page(entry).map_or("", |page| page.summary)
}

// Only the host writes descriptions; the page's own program does without them.
#[cfg(not(feature = "prose"))]
fn summary(_entry: &'static Entry) -> &'static str {
    ""
}

/// Where the page stands and how its links are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    /// The page on screen.
    pub route: Route,
    /// How addresses are written.
    pub routing: Routing,
}

impl Here {
    /// A link between our pages. It is a real link; inside the page it is followed without loading, so that the case stays.
    pub fn link(self, to: Route, class: &'static str, words: Html) -> Html {
        let href = to.address(self.routing, self.route);
        let class = (!class.is_empty()).then_some(class);
        let current = (self.route == to).then_some("page");
        el!("a", ["href" = value(href), "class" = value(class), "aria-current" = value(current)], node(words))
    }
}

/// The page of ours that an address in a link means, and the part of it. An address within the page is left to the browser.
pub fn page_of(href: &str) -> Option<(Route, Option<&str>)> {
    let way = href.strip_prefix("./").or_else(|| href.strip_prefix("../"))?;
    let (path, part) = way.split_once('#').map_or((way, None), |(path, part)| (path, Some(part)));
    Some((Route::from_path(path)?, part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_by_both_its_addresses() {
        for route in Route::all() {
            let path = route.path();
            assert_eq!(Route::from_path(&path), Some(route), "{path}");
            assert_eq!(Route::from_path(&format!("{path}.html")), Some(route), "{path}");
            let hash = route.address(Routing::Hash, Route::Case);
            assert_eq!(Route::from_hash(&hash), Some(route), "{hash}");
        }
        assert_eq!(Route::from_path("causes/no-such-cause"), None);
        assert_eq!(Route::from_hash("#v1.tree.x"), None);
    }

    #[test]
    fn links_in_folders_go_up_first() {
        let cause = Route::Cause(causes::ALL[0]);
        assert_eq!(Route::Tree.address(Routing::Files, Route::Case), "./tree.html");
        assert_eq!(Route::Tree.address(Routing::Files, cause), "../tree.html");
        assert!(cause.address(Routing::Files, cause).starts_with("../causes/"));
    }
    #[test]
    fn links_are_found_again() {
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
