//! The page opened through real proxies.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { HOOKS, pasteAndRead, press, started, verdict } from '../page.mjs';
import { ROOT } from '../whichhop.mjs';
import { announce } from './live.mjs';

const through = (lab, name = 'squid') => `127.0.0.1:${lab.products[name].ports.http}`;

export const tests = [
  {
    name: 'through Squid: opens, and reads a paste',
    needsLab: true,
    run: async ({ open, lab, origin }) => {
      const page = await open(`${origin}/`, { proxy: through(lab) });
      await started(page, 30_000);
      assert.match(fs.readFileSync(lab.products.squid.logs.access, 'utf8'), new RegExp(new URL(origin).host.replaceAll('.', '\\.')), 'the page did not come through Squid');
      await pasteAndRead(page, fs.readFileSync(path.join(ROOT, 'tests/corpus/curl_verbose/squid-refused.txt'), 'utf8'));
      assert.equal((await verdict(page)).verdict, 'failure');
      assert.deepEqual(await page.allComplaints(), []);
    },
  },
  {
    name: 'through Squid: a target that refuses is diagnosed, and Squid is named',
    needsLab: true,
    run: async ({ open, lab, origin }) => {
      const page = await open(`${origin}/`, { proxy: through(lab) });
      await started(page, 30_000);
      await announce(page, `http://shop.example.test:${lab.ports.refused}/`);
      await press(page, HOOKS.consent);
      const said = await verdict(page, { ms: 60_000 });
      assert.match(said.verdict, /failure|undetermined/);
      assert.match(await page.$eval('main', (it) => it.textContent), /squid/i);
    },
  },
  {
    name: 'through Squid: a target that answers is no failure of the way',
    needsLab: true,
    run: async ({ open, lab, origin }) => {
      const page = await open(`${origin}/`, { proxy: through(lab) });
      await started(page, 30_000);
      await announce(page, `http://shop.example.test:${lab.ports.plain}/ok`);
      await press(page, HOOKS.consent);
      const said = await verdict(page, { ms: 60_000 });
      assert.notEqual(said.verdict, 'failure');
    },
  },
  {
    name: 'through tinyproxy: a target that refuses is diagnosed',
    needsLab: true,
    run: async ({ open, lab, origin }) => {
      const page = await open(`${origin}/`, { proxy: through(lab, 'tinyproxy') });
      await started(page, 30_000);
      await announce(page, `http://127.0.0.1:${lab.ports.refused}/`);
      await press(page, HOOKS.consent);
      assert.match((await verdict(page, { ms: 60_000 })).verdict, /failure|undetermined/);
    },
  },
];
