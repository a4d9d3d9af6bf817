//! The whole page as one file, for the careful: saved once, it works from the disk with the network cut.
//!
//! A page opened from a file may load nothing from beside it, so all that it needs stands in it, packed: the modules as base64 of gzip in
//! elements that a browser takes for data. A short script unpacks them into addresses of the page's own before the page starts.

use crate::asset::Dist;
use crate::bindgen::Module;
use crate::policy;
use crate::template;
use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Its name in `dist/`.
pub const NAME: &str = "whichhop.html";

/// What is packed, by the addresses from the site's root.
#[derive(Debug)]
pub struct Parts<'a> {
    /// The page's module and script.
    pub page: &'a Module,
    /// The engine's module.
    pub engine: &'a Module,
    /// The engine's script of the old kind: Chromium starts no worker of the new kind from an address that a page of the disk has made.
    pub engine_script: &'a str,
    /// The template with all elements resolved.
    pub html: &'a str,
    /// The texts of all pages.
    pub texts: Option<&'a str>,
}

/// Unpacks what stands in the page. The engine's worker gets everything in its own script: it may fetch nothing from a page of the disk.
const UNPACK: &str = r#"
const packed = (id) => document.getElementById(id).textContent;
const unzip = async (text) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};
const address = (parts, type) => URL.createObjectURL(new Blob(parts, { type }));
const root = document.documentElement;
const me = document.querySelector("script[data-page]");
globalThis.whichhopUnpacked = (async () => {
  me.dataset.page = address([await unzip(packed("page-script"))], "text/javascript");
  me.dataset.wasm = address([await unzip(packed("page-module"))], "application/wasm");
  root.dataset.texts = address([await unzip(packed("texts"))], "application/json");
  const start = `
const unzip = ${unzip};
unzip("${packed("engine-module")}").then((bytes) => wasm_bindgen({ module_or_path: bytes }));
`;
  root.dataset.engine = address([await unzip(packed("engine-script")), start], "text/javascript");
})();
"#;

/// Writes the file.
pub fn write(parts: &Parts<'_>, dist: &mut Dist) -> Result<()> {
    let folder = dist.folder().to_owned();
    let read = |name: &str| fs::read(folder.join(name)).with_context(|| format!("{name} was built before"));
    let mut hashes = Hashes::default();
    let mut head = String::new();
    let mut body = String::new();
    for line in parts.html.lines() {
        let href = template::attribute(line, "href").map(|href| href.trim_start_matches("./"));
        let is_link = line.starts_with("<link ");
        if let Some(href) = href.filter(|_| is_link && line.contains("rel=\"stylesheet\"")) {
            let style = String::from_utf8(read(href)?)?;
            ensure!(!style.contains("</style"), "{href} ends its own element");
            head += &format!("<style>{style}</style>\n");
            hashes.styles.push(hash(&style));
        } else if let Some(href) = href.filter(|_| is_link && line.contains("rel=\"icon\"")) {
            head += &format!(
                "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n",
                STANDARD.encode(read(href)?)
            );
        } else if is_link || line.contains("http-equiv=\"Content-Security-Policy\"") {
            // Nothing to load early, and a policy of its own below.
        } else if let Some(boot) = template::attribute(line, "src").filter(|_| line.contains("data-page=")) {
            let boot = String::from_utf8(read(boot.trim_start_matches("./"))?)?;
            body += &elements(parts, &read)?;
            for (script, mark) in [(UNPACK, ""), (boot.as_str(), " data-page=\"\"")] {
                ensure!(!script.contains("</script"), "a script ends its own element");
                body += &format!("<script type=\"module\"{mark}>{script}</script>\n");
                hashes.scripts.push(hash(script));
            }
        } else {
            body += line;
            body.push('\n');
        }
    }
    let html = body
        .replacen("data-routes=\"files\"", "data-routes=\"hash\"", 1)
        .replacen(&format!(" data-single-file=\"./{NAME}\""), "", 1)
        .replacen(
            "<meta charset=\"utf-8\">\n",
            &format!("<meta charset=\"utf-8\">\n{}\n{head}", hashes.policy()),
            1,
        );
    dist.write(NAME, html.as_bytes())
}

fn elements(parts: &Parts<'_>, read: &impl Fn(&str) -> Result<Vec<u8>>) -> Result<String> {
    let mut out = String::new();
    let texts = parts.texts.map_or(Ok(b"{}".to_vec()), read)?;
    for (id, bytes) in [
        ("page-script", read(&parts.page.script)?),
        ("page-module", read(&parts.page.wasm)?),
        ("engine-script", parts.engine_script.as_bytes().to_vec()),
        ("engine-module", read(&parts.engine.wasm)?),
        ("texts", texts),
    ] {
        let mut packer = GzEncoder::new(Vec::new(), Compression::best());
        packer.write_all(&bytes)?;
        out += &format!(
            "<script type=\"text/plain\" id=\"{id}\">{}</script>\n",
            STANDARD.encode(packer.finish()?)
        );
    }
    Ok(out)
}

#[derive(Default)]
struct Hashes {
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Hashes {
    fn policy(&self) -> String {
        policy::meta_of_single_file(&self.scripts.join(" "), &self.styles.join(" "))
    }
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// Where the texts of all pages are, where the rendered start page names them.
pub fn texts_of(index: &Path) -> Result<Option<String>> {
    let html = fs::read_to_string(index).with_context(|| format!("cannot read {}", index.display()))?;
    Ok(html.lines().find_map(|line| template::attribute(line, "data-texts")).map(ToOwned::to_owned))
}
