//! The texts of the guide and the questions. The host writes them into the pages, and into one file beside the page's own program,
//! which fetches it when a link inside the page leads to one of them.

use std::rc::Rc;

use yew::AttrValue;

use super::Route;

/// How far the file with all texts is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fetch {
    /// Nobody asked for it.
    #[default]
    NotAsked,
    /// It is on its way.
    UnderWay,
    /// It did not come. The next visit of a page asks again.
    Failed,
    /// It is here.
    Done,
}

/// The texts that are here: written by the host, as they stand in the pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    known: Rc<Vec<(String, AttrValue)>>,
    fetch: Fetch,
}

impl Texts {
    /// The text that stood on the page when it was opened.
    pub fn found(path: String, html: String) -> Self {
        Self { known: Rc::new(vec![(path, AttrValue::from(html))]), fetch: Fetch::NotAsked }
    }

    /// The text of a page.
    pub fn of(&self, route: Route) -> Option<AttrValue> {
        self.known.iter().find(|(path, _)| *path == route.path()).map(|(_, html)| html.clone())
    }

    /// How far the rest is.
    pub const fn fetch(&self) -> Fetch {
        self.fetch
    }

    /// Whether the file must be asked for; it is noted as asked for then.
    pub fn is_to_be_fetched(&mut self, route: Route) -> bool {
        let is_wanted = self.of(route).is_none() && matches!(self.fetch, Fetch::NotAsked | Fetch::Failed);
        if is_wanted {
            self.fetch = Fetch::UnderWay;
        }
        is_wanted
    }

    /// Takes what came.
    pub fn take(&mut self, came: Option<Vec<(String, String)>>) {
        self.fetch = if came.is_some() { Fetch::Done } else { Fetch::Failed };
        let known = Rc::make_mut(&mut self.known);
        known.extend(came.into_iter().flatten().map(|(path, html)| (path, AttrValue::from(html))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_asked_for_once_and_again_after_a_failure() {
        let mut texts = Texts::found("guide".to_owned(), "<p>All</p>".to_owned());
        assert!(!texts.is_to_be_fetched(Route::Guides));
        assert!(texts.is_to_be_fetched(Route::Questions));
        assert!(!texts.is_to_be_fetched(Route::Questions));
        texts.take(None);
        assert!(texts.is_to_be_fetched(Route::Questions));
        texts.take(Some(vec![("questions".to_owned(), "<p>Why?</p>".to_owned())]));
        assert_eq!(texts.of(Route::Questions).as_deref(), Some("<p>Why?</p>"));
        assert_eq!(texts.of(Route::Guides).as_deref(), Some("<p>All</p>"));
        assert!(!texts.is_to_be_fetched(Route::Questions));
    }
}
