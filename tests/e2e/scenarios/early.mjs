//! What is typed or dropped before the program has come is kept.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { HOOKS, dropFile, everything, isStarted, press, started, verdict } from '../page.mjs';
import { ROOT } from '../whichhop.mjs';

const LINE = 'curl: (7) Failed to connect to proxy.example.test port 3128: Connection refused';
const WASM = /\.wasm(\?|$)/;
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** The page comes slowly: by the network itself in Chromium, by a late program in Firefox. */
async function openSlowly({ open, front, browserName }) {
  if (browserName === 'firefox') {
    front.setRules([{ match: WASM, delayMs: 4000 }]);
    return open('/');
  }
  return open('/', {
    before: async (page) => {
      const session = await page.createCDPSession();
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', SLOW_3G);
    },
  });
}

export const tests = [
  {
    name: 'typed before the start: kept, and read afterwards',
    run: async (ctx) => {
      const page = await openSlowly(ctx);
      await page.waitForSelector(HOOKS.evidence);
      await page.focus(HOOKS.evidence);
      await page.keyboard.type(LINE);
      assert.equal(await isStarted(page), false, 'the page had started before the text was typed: nothing was tested');
      await started(page, 60_000);
      assert.equal(await page.$eval(HOOKS.evidence, (it) => it.value), LINE);
      await page.waitForFunction(() => document.activeElement?.id === 'evidence', { timeout: 2000, polling: 50 })
        .catch(() => assert.fail('the cursor has left the box'));
      await press(page, HOOKS.read);
      assert.equal((await verdict(page, { ms: 60_000 })).verdict, 'failure');
    },
  },
  {
    name: 'typed while the page takes over: no letter is lost',
    run: async ({ open, front }) => {
      front.setRules([{ match: WASM, delayMs: 1500 }]);
      const page = await open('/');
      await page.focus(HOOKS.evidence);
      await page.keyboard.type(LINE, { delay: 40 });
      await started(page);
      assert.equal(await page.$eval(HOOKS.evidence, (it) => it.value), LINE);
    },
  },
  {
    name: 'a file dropped before the start is read afterwards',
    run: async (ctx) => {
      const page = await openSlowly(ctx);
      await page.waitForSelector(HOOKS.evidence);
      // The small script that keeps what is dropped must have come; the program must not.
      await page.waitForFunction(() => performance.getEntriesByType('resource').some((it) => /boot/.test(it.name) && it.responseEnd > 0), { polling: 50 });
      await dropFile(page, 'error.log', fs.readFileSync(path.join(ROOT, 'tests/corpus/nginx_error_log/refused.txt'), 'utf8'));
      assert.equal(await isStarted(page), false, 'the page had started before the file was dropped: nothing was tested');
      assert.equal((await verdict(page, { ms: 60_000 })).verdict, 'failure');
    },
  },
  {
    name: 'read pressed before the start: done afterwards',
    run: async ({ open, front }) => {
      front.setRules([{ match: WASM, delayMs: 3000 }]);
      const page = await open('/');
      await page.focus(HOOKS.evidence);
      await page.keyboard.type(LINE);
      await press(page, HOOKS.read);
      assert.equal(await isStarted(page), false, 'the page had started before the press: nothing was tested');
      await started(page);
      assert.equal((await verdict(page)).verdict, 'failure');
      assert.match(await everything(page), /Connection refused/);
    },
  },
];
