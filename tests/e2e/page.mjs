//! The page as a user meets it. The hooks that the tests hold on to stand here and nowhere else.

/** Every part of the page that a test touches. */
export const HOOKS = {
  evidence: '#evidence',
  read: '#read',
  file: '#file',
  verdict: '#verdict',
  liveTarget: '#live-target',
  showPlan: '#run-live',
  plannedHost: '#plan [data-host]',
  consent: '#consent',
  stopLive: '#stop-live',
  liveDone: '#live-done',
  edit: '.item .edit',
};

/** Opens a page in a profile of its own and records everything that it complains about. */
export async function openPage(browser, url, { width = 1280, height = 900, theme, isChromium, before } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height });
  if (isChromium && theme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location()?.url ?? ''}`.trim());
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  if (before) await before(page);
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });

  return Object.assign(page, {
    complaints,
    /** Complaints and violations of the policy so far. */
    allComplaints: async () => [...complaints, ...(await page.evaluate(() => window.violations ?? [])).map((it) => `policy: ${it}`)],
    closeAll: () => context.close().catch(() => {}),
  });
}

/** True once the page's program has taken over. */
export const isStarted = (page) => page.evaluate(() => document.documentElement.dataset.started !== undefined);

/** Waits until the page's program has taken over. */
export async function started(page, ms = 30_000) {
  await page.waitForFunction(() => document.documentElement.dataset.started !== undefined, { timeout: ms, polling: 50 });
}

/** Pastes a text into the box as the clipboard does, and has it read. */
export async function pasteAndRead(page, text) {
  await page.$eval(HOOKS.evidence, (box, value) => {
    box.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', value);
    const isLeft = box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    if (!isLeft) return;
    // Nobody took the paste over, so the browser would put it into the box.
    box.value += value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
  if (await page.$eval(HOOKS.evidence, (box) => box.value !== '')) await press(page, HOOKS.read);
}

/** Puts a text into the box as if it had been typed, and has it read. */
export async function typeAndRead(page, text) {
  await page.$eval(HOOKS.evidence, (box, value) => {
    box.focus();
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  }, text);
  await press(page, HOOKS.read);
}

/** Everything that can be read on the page, with what stands in its fields. */
export const everything = (page) => page.$eval('main', (it) =>
  it.textContent + [...document.querySelectorAll('textarea, input')].map((field) => field.value).join('\n'));

/** Presses a button by its hook. */
export async function press(page, hook) {
  await page.waitForSelector(hook, { timeout: 10_000 });
  await page.$eval(hook, (it) => it.click());
}

/** What the verdict panel says, once it is settled. */
export async function verdict(page, { ms = 20_000, not } = {}) {
  await page.waitForFunction(
    (hook, old) => {
      const panel = document.querySelector(hook);
      const value = panel?.dataset.verdict;
      return value && value !== 'working' && panel.getAttribute('aria-busy') !== 'true' && JSON.stringify({ ...panel.dataset }) !== old;
    },
    { timeout: ms, polling: 50 }, HOOKS.verdict, not ?? '',
  );
  return page.$eval(HOOKS.verdict, (panel) => ({
    verdict: panel.dataset.verdict, place: panel.dataset.place ?? '', cause: panel.dataset.cause ?? '', text: panel.innerText,
  }));
}

/** Gives the page a file, as a choice or a drop does. */
export async function dropFile(page, name, text) {
  await page.$eval('body', (body, fileName, content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], fileName, { type: 'text/plain' }));
    const at = document.querySelector('main') ?? body;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      at.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
  }, name, text);
}
