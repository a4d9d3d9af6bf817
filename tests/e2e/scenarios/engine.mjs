//! The engine breaks down, and nothing is lost: by the page's test hook, and by broken engines that the server sends in its place.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { HOOKS, everything, pasteAndRead, press, started, verdict } from '../page.mjs';
import { ROOT } from '../whichhop.mjs';

const text = () => fs.readFileSync(path.join(ROOT, 'tests/corpus/nginx_error_log/refused.txt'), 'utf8');

/** The loader that the page names as its engine. */
async function loaderOf(origin) {
  const html = await (await fetch(`${origin}/`)).text();
  const name = /data-engine="\.?\/?([^"]+)"/.exec(html)?.[1];
  assert.ok(name, 'the page names no engine');
  return new RegExp(name.split('/').at(-1).replace(/[.]/g, '\\.'));
}

/** The first word of an engine, so that the page gives it an order. */
const READY = 'postMessage([1, "Ready"]);';
const PANICS = `${READY} onmessage = () => { throw new Error("unreachable executed"); };`;

/** Engines that fail once: the page starts another one by itself. */
const FAILS_ONCE = {
  'panics while starting': 'throw new Error("unreachable executed");',
  'is of another build': 'postMessage([999999, "Ready"]);',
  'panics at the first order': PANICS,
  'answers what nobody understands': `${READY} onmessage = () => postMessage([1, "Nonsense"]);`,
};

const FAILED = JSON.stringify({ verdict: 'failed' });

/** The text that was given is read in the end. */
async function isRead(page, not) {
  const said = await verdict(page, { ms: 60_000, not });
  assert.equal(said.verdict, 'failure');
  assert.equal(said.cause, 'upstream-refused');
  assert.match(await everything(page), /Connection refused/);
}

export const tests = [
  ...['panic', 'hang'].map((fault) => ({
    name: `a real ${fault} inside the engine: it is restarted and the text is read`,
    run: async ({ open }) => {
      const page = await open(`/?fault=engine-${fault}`);
      await started(page);
      await pasteAndRead(page, text());
      await isRead(page);
    },
  })),
  ...Object.entries(FAILS_ONCE).map(([what, body]) => ({
    name: `an engine that ${what} is restarted and the text is read`,
    run: async ({ open, front }) => {
      front.setRules([{ match: await loaderOf(front.origin), times: 1, body }]);
      const page = await open('/');
      await started(page);
      await pasteAndRead(page, text());
      await isRead(page);
    },
  })),
  {
    name: 'an engine that always breaks: the page says so, the text can be had back, and the next try works',
    run: async ({ open, front }) => {
      front.setRules([{ match: await loaderOf(front.origin), body: PANICS }]);
      const page = await open('/');
      await started(page);
      await pasteAndRead(page, text());
      assert.equal((await verdict(page, { ms: 60_000 })).verdict, 'failed');
      await press(page, HOOKS.edit);
      assert.equal(await page.$eval(HOOKS.evidence, (it) => it.value), text());
      front.setRules([]);
      await press(page, HOOKS.read);
      await isRead(page, FAILED);
    },
  },
];
