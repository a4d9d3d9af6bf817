// Starts the page, and keeps what the reader does before it has started: a paste, a dropped or chosen file, a press on "Read".
const me = document.querySelector("script[data-page]");
const root = document.documentElement;

try {
  root.dataset.theme = localStorage.getItem("whichhop.theme") ?? "auto";
} catch {
  // A browser that forbids storage shows the system's colours.
}

const early = { files: [], isToBeRead: false, end: () => listening.abort() };
globalThis.whichhopEarly = early;
const listening = new AbortController();
const listen = (type, what) => document.addEventListener(type, what, { signal: listening.signal, capture: true });
const field = () => document.getElementById("evidence");
const isField = (event) => event.target === field();

listen("paste", (event) => {
  if (!isField(event)) return;
  // Pasted text may hold secrets: it stays out of sight until the engine has masked it.
  field().classList.add("is-veiled");
  early.isToBeRead = true;
});
listen("dragover", (event) => event.preventDefault());
listen("drop", (event) => {
  event.preventDefault();
  early.files.push(...event.dataTransfer.files);
  const text = event.dataTransfer.getData("text/plain");
  if (text && field()) {
    field().value += text;
    field().classList.add("is-veiled");
    early.isToBeRead = true;
  }
  root.dataset.kept = "";
});
listen("change", (event) => {
  if (event.target.id !== "file") return;
  early.files.push(...event.target.files);
  root.dataset.kept = "";
});
listen("click", (event) => {
  if (event.target.closest?.("#read")) early.isToBeRead = true;
});
listen("submit", (event) => event.preventDefault());

// Where the whole page is one file, its parts are unpacked first.
await globalThis.whichhopUnpacked;
const page = await import(new URL(me.dataset.page, document.baseURI));
// trunk names the module with a hash of its own, so its address stands beside the script's.
await page.default(me.dataset.wasm && { module_or_path: new URL(me.dataset.wasm, document.baseURI) });
root.dataset.started = "";
delete root.dataset.kept;
