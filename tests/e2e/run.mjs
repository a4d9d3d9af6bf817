//! The end-to-end tests: `node tests/e2e/run.mjs [--browser chromium|firefox] [--dist DIR] [--bin PROGRAM] [--filter TEXT]`.
//!
//! Each file in `scenarios/` exports `tests`: a list of `{ name, run(ctx), browsers?, needsLab? }`. A test that throws has failed.

import fs from 'node:fs';
import path from 'node:path';
import { browserPath, launch } from './browsers.mjs';
import { startFront } from './front.mjs';
import { openPage } from './page.mjs';
import { ROOT, programPath, serve } from './whichhop.mjs';
import { down, up } from '../lab/servers.mjs';

const args = process.argv.slice(2);
const valueOf = (flag, fallback) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : fallback);
const names = valueOf('--browser') ? [valueOf('--browser')] : ['chromium', 'firefox'];
const dist = path.resolve(valueOf('--dist', path.join(ROOT, 'dist')));
const filter = valueOf('--filter', '');
const LIMIT_MS = 90_000;

let passed = 0;
let failed = 0;
const report = (ok, name, seconds, why = '') => {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)${why && `\n     ${why.replaceAll('\n', '\n     ')}`}`);
};

const within = (work, ms) => {
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`not done after ${ms / 1000} s`)), ms); });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

async function main() {
  if (!fs.existsSync(path.join(dist, 'index.html'))) throw new Error(`${dist} holds no index.html; \`cargo xtask build\` writes dist/`);
  const program = programPath(valueOf('--bin'));
  const files = fs.readdirSync(path.join(ROOT, 'tests/e2e/scenarios')).filter((file) => file.endsWith('.mjs')).sort();
  const tests = [];
  for (const file of files) {
    const module = await import(`./scenarios/${file}`);
    for (const test of module.tests) {
      const title = `${file.replace('.mjs', '')}: ${test.name}`;
      if (title.includes(filter)) tests.push({ ...test, title });
    }
  }

  const back = await serve(program, dist);
  const front = await startFront(back.port);
  const lab = tests.some((it) => it.needsLab) ? await up({ only: ['squid', 'tinyproxy', 'nginx'] }) : undefined;
  const stopServers = async () => {
    front.close();
    back.stop();
    if (lab) await down(lab);
  };
  // The lab's servers outlive their starter, so an interrupted run must take them down as well.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopServers().finally(() => process.exit(130)));
  try {
    for (const name of names) {
      if (!browserPath(name)) {
        report(false, `${name}: start`, 0, `${name} is not installed`);
        continue;
      }
      await runIn(name, tests.filter((it) => !it.browsers || it.browsers.includes(name)), { program, dist, front, back, lab });
    }
  } finally {
    await stopServers();
  }
}

/** Runs the tests in one browser, which is started once for each way to the network. */
async function runIn(name, tests, shared) {
  const browsers = new Map();
  const isChromium = name === 'chromium';
  const browserFor = async (proxy, theme) => {
    const key = `${proxy ?? 'direct'} ${isChromium ? '' : theme}`;
    if (!browsers.get(key)?.connected) browsers.set(key, await launch(name, { proxy, theme }));
    return browsers.get(key);
  };
  for (const test of tests) {
    const begin = Date.now();
    const opened = [];
    const ctx = {
      ...shared,
      browserName: name,
      origin: shared.front.origin,
      /** Opens an address of the page; `proxy` sends the browser through it. */
      open: async (address = '/', { proxy, theme = 'light', ...options } = {}) => {
        const url = address.includes('://') ? address : `${shared.front.origin}${address}`;
        const page = await openPage(await browserFor(proxy, theme), url, { theme, isChromium, ...options });
        opened.push(page);
        return page;
      },
    };
    shared.front.setRules([]);
    shared.front.forget();
    try {
      await within(test.run(ctx), test.ms ?? LIMIT_MS);
      report(true, `${name}: ${test.title}`, (Date.now() - begin) / 1000);
    } catch (error) {
      report(false, `${name}: ${test.title}`, (Date.now() - begin) / 1000, await explain(error, opened, `${name}-${test.title}`));
    }
    for (const page of opened) await within(page.closeAll(), 5000).catch(() => {});
  }
  for (const browser of browsers.values()) await within(browser.close(), 10_000).catch(() => browser.process()?.kill('SIGKILL'));
}

/** The error, the page's own complaints, and a picture of what was on the screen. */
async function explain(error, pages, title) {
  const lines = [process.env.E2E_STACK ? error.stack : error.message];
  for (const page of pages) {
    if (page.complaints.length > 0) lines.push(`the page said: ${page.complaints.slice(0, 5).join(' | ')}`);
    const folder = path.join(ROOT, 'target', 'e2e');
    const file = path.join(folder, `${title.replace(/[^\w]+/g, '-')}.png`);
    fs.mkdirSync(folder, { recursive: true });
    const isSaved = await within(page.screenshot({ path: file, fullPage: true }), 5000).then(() => true, () => false);
    if (isSaved) lines.push(`picture: ${path.relative(ROOT, file)}`);
  }
  return lines.join('\n');
}

await main().catch((error) => report(false, 'the tests could not run', 0, error.stack));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
