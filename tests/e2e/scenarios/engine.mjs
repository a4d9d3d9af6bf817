//! The engine breaks down, and nothing is lost. The broken engine comes from the server: the page holds no switch for it.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { everything, pasteAndRead, started, verdict } from '../page.mjs';
import { ROOT } from '../whichhop.mjs';

const text = () => fs.readFileSync(path.join(ROOT, 'tests/corpus/nginx_error_log/refused.txt'), 'utf8');

/** The loader that the page names as its engine. */
async function loaderOf(origin) {
  const html = await (await fetch(`${origin}/`)).text();
  const name = /data-engine="\.?\/?([^"]+)"/.exec(html)?.[1];
  assert.ok(name, 'the page names no engine');
  return new RegExp(name.split('/').at(-1).replace(/[.]/g, '\\.'));
}

const BROKEN = {
  'panics at the first order': 'postMessage("ready"); onmessage = () => { throw new Error("unreachable executed"); };',
  'panics while starting': 'throw new Error("unreachable executed");',
  'never answers': 'postMessage("ready"); onmessage = () => { for (;;) {} };',
  'never starts': 'for (;;) {}',
};

export const tests = [
  ...Object.entries(BROKEN).map(([what, body]) => ({
    name: `an engine that ${what} is restarted and the text is read`,
    run: async ({ open, front }) => {
      front.setRules([{ match: await loaderOf(front.origin), times: 1, body }]);
      const page = await open('/');
      await started(page);
      await pasteAndRead(page, text());
      assert.equal((await verdict(page, { ms: 60_000 })).verdict, 'failure');
      const kept = await everything(page);
      assert.match(kept, /Connection refused/);
    },
  })),
  {
    name: 'an engine that always breaks is told to the reader, the text stays, and the next try works',
    run: async ({ open, front }) => {
      front.setRules([{ match: await loaderOf(front.origin), body: BROKEN['panics at the first order'] }]);
      const page = await open('/');
      await started(page);
      await pasteAndRead(page, text());
      assert.equal((await verdict(page, { ms: 60_000 })).verdict, 'failed');
      const kept = await everything(page);
      assert.match(kept, /Connection refused/);
      // The page itself is alive.
      front.setRules([]);
      await pasteAndRead(page, text());
      assert.equal((await verdict(page, { ms: 60_000, not: JSON.stringify({ verdict: 'failed' }) })).verdict, 'failure');
    },
  },
];
