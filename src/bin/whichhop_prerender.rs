//! Renders every page to HTML on the host: `whichhop-prerender TEMPLATE FOLDER` puts each into the template and writes it below the folder.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::{env, fs, io};

use whichhop::view::pages::{TextAlone, TextAloneProps};
use whichhop::view::structured::json_ld;
use whichhop::view::texts::Texts;
use whichhop::view::{App, AppProps, Route, Routing};

fn main() -> io::Result<()> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(template), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "say what to fill and where to write: whichhop-prerender TEMPLATE FOLDER",
        ));
    };
    let mut template = fs::read_to_string(template)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let texts = write_texts(&runtime, &folder)?;
    put(&mut template, "<html", " ", &format!(" data-texts=\"{texts}\""))?;
    for route in Route::all() {
        let props = AppProps {
            route,
            routing: Routing::Files,
            case: Rc::default(),
            texts: Texts::default(),
            single_file: attribute(&template, "data-single-file").map(Into::into),
        };
        let body = runtime.block_on(tokio::task::LocalSet::new().run_until(async move {
            yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
        }));
        let page = fill(&template, route, &body)?;
        write(&folder.join([route.path().as_str(), ".html"].concat()), &page)?;
    }
    Ok(())
}

/// Writes the texts of all pages into one file, which the page fetches when a link inside it leads to one. Returns its way from the root.
fn write_texts(runtime: &tokio::runtime::Runtime, folder: &Path) -> io::Result<String> {
    let mut texts = BTreeMap::new();
    for route in Route::all().filter(|route| route.has_text()) {
        let text = runtime.block_on(tokio::task::LocalSet::new().run_until(async move {
            let renderer = yew::LocalServerRenderer::<TextAlone>::with_props(TextAloneProps { route });
            renderer.hydratable(false).render().await
        }));
        texts.insert(route.path(), text);
    }
    let json = serde_json::to_string(&texts)?;
    let mut hasher = DefaultHasher::new();
    hasher.write(json.as_bytes());
    let way = format!("assets/texts.{:016x}.json", hasher.finish());
    write(&folder.join(&way), &json)?;
    Ok(way)
}

/// The template as the page of this route.
fn fill(template: &str, route: Route, body: &str) -> io::Result<String> {
    // Only the template's own addresses are from the root; the body's are written for the page already.
    let mut page = template.replace("=\"./", &["=\"", route.way_up()].concat());
    put(&mut page, "<div id=\"app\">", "</div>", body)?;
    put(&mut page, "<title>", "</title>", &escape(&route.title()))?;
    put(&mut page, "<meta name=\"description\" content=\"", "\">", &escape(route.description()))?;
    if let Some(data) = json_ld(route) {
        put(
            &mut page,
            "</title>",
            "\n",
            &["<script type=\"application/ld+json\">", &data, "</script>"].concat(),
        )?;
    }
    Ok(page)
}

/// Puts text between the first `before` and the `after` that follows it.
fn put(page: &mut String, before: &str, after: &str, text: &str) -> io::Result<()> {
    let begin = page.find(before).map(|at| at + before.len());
    let end = begin.and_then(|begin| page[begin..].find(after).map(|at| begin + at));
    let (Some(begin), Some(end)) = (begin, end) else {
        return Err(io::Error::new(io::ErrorKind::InvalidData, format!("the template has no {before}")));
    };
    page.replace_range(begin..end, text);
    Ok(())
}

fn attribute(template: &str, name: &str) -> Option<String> {
    let begin = template.find(&[" ", name, "=\""].concat())? + name.len() + 3;
    template[begin..].split('"').next().map(ToOwned::to_owned)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
