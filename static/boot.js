// Starts the page. It stands apart from the page's own script so that what is dropped before the wasm has come is kept.
const me = document.querySelector("script[data-page]");
const page = await import(new URL(me.dataset.page, document.baseURI));
await page.default();
