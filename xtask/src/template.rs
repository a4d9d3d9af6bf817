//! Reads `index.html`, puts what was built in the place of its `data-trunk` elements, and copies what they name.

use crate::asset::Dist;
use crate::bindgen::Module;
use crate::squeeze::squeezed;
use crate::{policy, single};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// The addresses of what was built, from the site's root.
#[derive(Debug)]
pub struct Built {
    /// The page's module and script.
    pub page: Module,
    /// The script that a worker is started with.
    pub worker: String,
    /// Whether the whole page will also be there as one file.
    pub is_single_file_there: bool,
}

/// A finished template: a page without its contents, and what it loads.
#[derive(Debug)]
pub struct Page {
    /// The page, with addresses that begin with `./` for the root.
    pub html: String,
    /// What is loaded before the page can be used, from the site's root.
    pub first_view: Vec<String>,
}

/// The template with all its elements resolved.
pub fn resolve(template: &str, root: &Path, built: &Built, dist: &mut Dist) -> Result<Page> {
    let mut styles = String::new();
    let mut page =
        Page { html: String::new(), first_view: vec![built.page.script.clone(), built.page.wasm.clone()] };
    for line in template.lines() {
        match element(line) {
            Some(element) => {
                let markup = place(&element, root, built, dist, &mut page.first_view, &mut styles)?;
                page.html.push_str(&markup);
            }
            None => page.html.push_str(line),
        }
        if !page.html.ends_with('\n') {
            page.html.push('\n');
        }
    }
    page.html = without_comments(&page.html);
    // All styles come in one file: they are read together, and compress better so.
    let address = dist.write_hashed("whichhop.css", styles.as_bytes())?;
    set(&mut page.html, "</head>", &format!("<link rel=\"stylesheet\" href=\"./{address}\">\n</head>"))?;
    page.first_view.push(address);
    let mut as_files = r#"data-routes="files""#.to_owned();
    if built.is_single_file_there {
        as_files += &format!(r#" data-single-file="./{}""#, single::NAME);
    }
    set(&mut page.html, r#"data-routes="hash""#, &as_files)?;
    set(&mut page.html, "./whichhop-engine_loader.js", &format!("./{}", built.worker))?;
    set(
        &mut page.html,
        "<meta charset=\"utf-8\">",
        &format!("<meta charset=\"utf-8\">\n{}", policy::meta()),
    )?;
    let preload = format!(
        "<link rel=\"modulepreload\" href=\"./{}\">\n<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"./{}\">\n</head>",
        built.page.script, built.page.wasm
    );
    set(&mut page.html, "</head>", &preload)?;
    Ok(page)
}

fn place(
    element: &Element<'_>,
    root: &Path,
    built: &Built,
    dist: &mut Dist,
    first_view: &mut Vec<String>,
    styles: &mut String,
) -> Result<String> {
    let href =
        element.attribute("href").context("a data-trunk element without href")?.trim_start_matches("./");
    let source = root.join(href);
    let name = href.rsplit('/').next().unwrap_or(href);
    let read = || fs::read(&source).with_context(|| format!("index.html names {href}, which cannot be read"));
    let into = element.attribute("data-target-path").map(|path| format!("{path}/")).unwrap_or_default();
    match (element.attribute("rel"), element.attribute("data-type")) {
        (Some("css"), _) => {
            let style = fs::read_to_string(&source)
                .with_context(|| format!("index.html names {href}, which cannot be read"))?;
            styles.push_str(&squeezed(&style));
            Ok(String::new())
        }
        (Some("icon"), _) => {
            let address = dist.write_hashed(name, &read()?)?;
            Ok(format!(r#"<link rel="icon" href="./{address}">"#))
        }
        (Some("copy-file"), _) if name == "boot.js" => Ok(String::new()),
        (Some("copy-file"), _) => dist.write(&format!("{into}{name}"), &read()?).map(|()| String::new()),
        (Some("copy-dir"), _) => {
            let folder = element.attribute("data-target-path").unwrap_or(name);
            dist.copy_folder(&source, folder).map(|()| String::new())
        }
        (Some("rust"), Some("worker")) => Ok(String::new()),
        (Some("rust"), _) => {
            let address = dist.write_hashed(
                "boot.js",
                squeezed(&fs::read_to_string(root.join("static/boot.js"))?).as_bytes(),
            )?;
            first_view.push(address.clone());
            Ok(format!(
                r#"<script type="module" src="./{address}" data-page="./{}"></script>"#,
                built.page.script
            ))
        }
        (rel, _) => bail!("index.html has a data-trunk element of an unknown kind: {rel:?}"),
    }
}

/// A `data-trunk` element, alone on its line.
struct Element<'a> {
    text: &'a str,
}

fn element(line: &str) -> Option<Element<'_>> {
    let text = line.trim();
    (text.starts_with("<link data-trunk ") && text.ends_with('>')).then_some(Element { text })
}

impl<'a> Element<'a> {
    fn attribute(&self, name: &str) -> Option<&'a str> {
        attribute(self.text, name)
    }
}

/// The value of the first attribute of this name.
pub fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let begin = text.find(&format!(" {name}=\""))? + name.len() + 3;
    text[begin..].split('"').next()
}

/// Comments are for those who edit the template, and would be sent with every page.
fn without_comments(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before.trim_end_matches('\n'));
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let lines: Vec<&str> = out.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n") + "\n"
}

fn set(html: &mut String, old: &str, new: &str) -> Result<()> {
    if !html.contains(old) {
        bail!("index.html no longer has `{old}`, which the build replaces");
    }
    *html = html.replacen(old, new, 1);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{element, without_comments};

    #[test]
    fn an_element_gives_its_attributes_by_whole_name() {
        let link = element(r#"  <link data-trunk rel="rust" data-type="worker" href="./Cargo.toml">"#)
            .expect("an element");
        assert_eq!(link.attribute("href"), Some("./Cargo.toml"));
        assert_eq!(link.attribute("type"), None);
        assert_eq!(link.attribute("data-type"), Some("worker"));
        assert!(element(r#"<link rel="icon" href="x">"#).is_none());
    }

    #[test]
    fn comments_go_and_text_stays() {
        assert_eq!(without_comments("<p>\n<!-- a\nb -->\n</p>\n<!-- open"), "<p>\n</p>\n");
    }
}
