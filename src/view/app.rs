//! The root component: the only one that holds the case, and the only one that has effects run.

use std::rc::Rc;

use yew::{AttrValue, Component, Context, Html, Properties};

use crate::view::element::{el, keyed, many, node, value};

use super::pages;
use super::parts;
use super::route::{Here, Route, Routing, page_of};
use super::scene::Scene;
use super::texts::Texts;
#[cfg(feature = "web")]
use crate::browser::Shell;
use crate::case::{Action, Case, Effect};

/// What the page is started with.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The page to show first.
    pub route: Route,
    /// How addresses are written.
    #[prop_or_default]
    pub routing: Routing,
    /// The case to show: a rendering on the host may bring one along.
    #[prop_or_default]
    pub case: Rc<Case>,
    /// The texts that stand on the page already.
    #[prop_or_default]
    pub texts: Texts,
    /// The address of the page as one file, where the build provides it.
    #[prop_or_default]
    pub single_file: Option<AttrValue>,
}

// The page is started once. Comparing whole cases would cost 2 kB of wasm for a question that is never asked.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.route == other.route && self.routing == other.routing && Rc::ptr_eq(&self.case, &other.case)
    }
}

/// What the root component is told.
pub enum Msg {
    /// Something happened to the case.
    Happened(Action),
    /// Files were dropped or chosen.
    FilesCame(Vec<web_sys::File>),
    /// A link of ours was followed, by its address.
    WentTo(String),
    /// The address changed by the browser's own buttons.
    WentBackTo(String),
    /// The texts of all pages came, by their ways from the root; or they did not.
    TextsCame(Option<Vec<(String, String)>>),
}

/// The page.
pub struct App {
    case: Case,
    route: Route,
    texts: Texts,
    #[cfg(feature = "web")]
    shell: Shell,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let mut app = Self {
            case: (*props.case).clone(),
            route: props.route,
            texts: props.texts.clone(),
            #[cfg(feature = "web")]
            shell: Shell::new(
                ctx.link().callback(Msg::Happened),
                ctx.link().callback(Msg::FilesCame),
                ctx.link().callback(Msg::WentTo),
                ctx.link().callback(Msg::WentBackTo),
            ),
        };
        app.want_text(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Self::Message) -> bool {
        match msg {
            Msg::Happened(action) => {
                // Evidence given on another page is read on the case's own page.
                let is_evidence = matches!(
                    action,
                    Action::TextPasted(_)
                        | Action::ReadPressed
                        | Action::SampleChosen(_)
                        | Action::FileChosen { .. }
                );
                if is_evidence {
                    self.go(ctx, Route::Case);
                }
                let effects = self.case.update(action);
                self.run(effects);
            }
            Msg::FilesCame(files) => {
                for file in files {
                    let action = self.keep(&file);
                    ctx.link().send_message(Msg::Happened(action));
                }
            }
            Msg::WentTo(address) => {
                if let Some((route, part)) = page_of(&address) {
                    self.go(ctx, route);
                    if let Some(part) = part {
                        self.show_part(part);
                    }
                }
            }
            // An anchor within the page changes the address too, and not the page.
            Msg::WentBackTo(address) => {
                self.route = Route::from_address(&address).unwrap_or(self.route);
                self.want_text(ctx);
            }
            Msg::TextsCame(came) => self.texts.take(came),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let on_action = ctx.link().callback(Msg::Happened);
        let on_files = ctx.link().callback(Msg::FilesCame);
        let here = Here { route: self.route, routing: props.routing };
        let scene =
            Scene::new(&self.case, here, &self.texts, props.single_file.as_ref(), &on_action, &on_files);
        let page = match self.route {
            Route::Case => pages::case(&scene),
            Route::Causes => pages::causes(&scene),
            Route::Cause(entry) => pages::cause(&scene, entry),
            Route::Guides => pages::guides(&scene),
            Route::Guide(entry) => pages::guide(&scene, entry),
            Route::Questions => pages::questions(&scene),
            Route::Tools => pages::tools(&scene),
            Route::Glossary => pages::glossary(&scene),
            Route::Tree => pages::tree(&scene),
        };
        many(vec![
            node(parts::header(&scene)),
            keyed(
                self.route.path(),
                el!(
                    "main",
                    [
                        "id" = fixed("main"),
                        "class" = fixed("page"),
                        "tabindex" = fixed("-1"),
                        "data-route" = value(self.route.section())
                    ],
                    node(page)
                ),
            ),
            if self.route != Route::Case { node(parts::quick_paste(&scene)) } else { Html::default() },
            node(parts::footer(&scene)),
        ])
    }
}

#[cfg(feature = "web")]
impl App {
    fn run(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.shell.run(effect);
        }
    }

    fn keep(&mut self, file: &web_sys::File) -> Action {
        self.shell.keep(file)
    }

    fn go(&mut self, ctx: &Context<Self>, route: Route) {
        if route != self.route {
            // Addresses are written from the root here, whatever page is on screen.
            self.shell.went_to(&route.address(ctx.props().routing, Route::Case), &route.title());
        }
        self.route = route;
        self.want_text(ctx);
    }

    /// Has the texts brought, where the page on screen needs one that is not here.
    fn want_text(&mut self, ctx: &Context<Self>) {
        if !cfg!(feature = "prose") && self.route.has_text() && self.texts.is_to_be_fetched(self.route) {
            self.shell.fetch_texts(ctx.link().callback(Msg::TextsCame));
        }
    }

    fn show_part(&self, part: &str) {
        self.shell.went_to_part(part);
    }
}

// On the host nothing happens: a page is rendered once and thrown away.
#[cfg(not(feature = "web"))]
impl App {
    #[allow(clippy::unused_self, reason = "stands in for the browser's version")]
    fn run(&self, _effects: Vec<Effect>) {}

    #[allow(clippy::unused_self, reason = "stands in for the browser's version")]
    fn keep(&self, _file: &web_sys::File) -> Action {
        Action::NoticeDropped
    }

    fn go(&mut self, _ctx: &Context<Self>, route: Route) {
        self.route = route;
    }

    #[allow(
        clippy::unused_self,
        clippy::needless_pass_by_ref_mut,
        reason = "stands in for the browser's version"
    )]
    fn want_text(&mut self, _ctx: &Context<Self>) {}

    #[allow(clippy::unused_self, reason = "stands in for the browser's version")]
    fn show_part(&self, _part: &str) {}
}
