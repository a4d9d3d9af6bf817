//! Renders every page to HTML on the host: `whichhop-prerender OUT_DIR [SINGLE_FILE_NAME]`. The build puts each into the template.
//!
//! For each page it writes the body at the page's own path, and `pages.json` with the titles and descriptions.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use whichhop::view::{App, AppProps, Route, Routing};

fn main() -> io::Result<()> {
    let mut arguments = env::args_os().skip(1);
    let Some(out) = arguments.next().map(PathBuf::from) else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "say where to write: whichhop-prerender OUT_DIR"));
    };
    let single_file = arguments.next().map(|name| name.to_string_lossy().into_owned());
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let mut pages = Vec::new();
    for route in Route::all() {
        let props = AppProps {
            route,
            routing: Routing::Files,
            case: std::rc::Rc::default(),
            single_file: single_file.clone().map(Into::into),
        };
        let body = runtime.block_on(tokio::task::LocalSet::new().run_until(async move {
            yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
        }));
        let path = [route.path().as_str(), ".html"].concat();
        write(&out.join(&path), &body)?;
        pages.push(serde_json::json!({
            "path": path,
            "root": route.way_up(),
            "title": route.title(),
            "description": route.description(),
        }));
    }
    let list = serde_json::to_string_pretty(&pages).map_err(io::Error::other)?;
    write(&out.join("pages.json"), &list)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
