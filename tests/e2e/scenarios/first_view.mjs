//! What a visitor gets before doing anything.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { HOOKS, started } from '../page.mjs';
import { pagesOf } from '../pages.mjs';

export const tests = [
  {
    name: 'opens without a complaint and asks for nothing but its own files',
    run: async ({ open, front, dist }) => {
      const page = await open('/');
      await started(page);
      await new Promise((done) => setTimeout(done, 1500));
      assert.deepEqual(await page.allComplaints(), []);
      const strange = front.seen.map((it) => it.path.split('?')[0]).filter((it) => !isOwnFile(dist, it));
      assert.deepEqual(strange, [], 'a request without a click');
      const hosts = await page.evaluate(() => performance.getEntriesByType('resource').map((it) => new URL(it.name).host));
      assert.deepEqual([...new Set(hosts)].filter((it) => it !== new URL(front.origin).host), []);
    },
  },
  {
    name: 'every page opens by its own address without a complaint',
    ms: 240_000,
    run: async ({ open, dist }) => {
      for (const address of pagesOf(dist, 3)) {
        const page = await open(`/${address}`);
        await started(page);
        assert.deepEqual(await page.allComplaints(), [], address);
        assert.ok((await page.$eval('main', (it) => it.innerText.trim().length)) > 40, `${address} shows next to nothing`);
        await page.closeAll();
      }
    },
  },
  {
    name: 'the words are in the file before any program has come',
    run: async ({ front, dist }) => {
      // The download is the program itself: its pages are packed inside it, and nothing of it is shown without the program.
      for (const address of pagesOf(dist, 3).filter((it) => it !== 'whichhop.html')) {
        const html = await (await fetch(`${front.origin}/${address}`)).text();
        const words = html.replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').split(/\s+/).length;
        assert.ok(words > 60, `${address} holds ${words} words`);
        assert.match(html, /id="evidence"/, `${address} has no box for evidence`);
      }
    },
  },
  {
    name: 'the box and its button have names that a screen reader can say',
    run: async ({ open }) => {
      const page = await open('/');
      await started(page);
      for (const hook of [HOOKS.evidence, HOOKS.read, HOOKS.liveTarget]) {
        const name = await page.$eval(hook, (it) => (it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? '').trim()
          || document.getElementById(it.getAttribute('aria-labelledby'))?.innerText?.trim());
        assert.ok(name, `${hook} has no name`);
      }
    },
  },
];

const isOwnFile = (dist, address) => {
  const file = path.join(dist, decodeURIComponent(address));
  return address === '/' || fs.existsSync(file) || fs.existsSync(`${file}.html`);
};
