//! Evidence is given, and the page says what the terminal says.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { HOOKS, dropFile, everything, pasteAndRead, started, typeAndRead, verdict } from '../page.mjs';
import { ROOT, diagnose } from '../whichhop.mjs';

const CASES = [
  'nginx_error_log/refused', 'nginx_error_log/read-timeout', 'nginx_error_log/near-miss-start', 'curl_verbose/squid-refused-connect',
  'curl_verbose/proxy-refused', 'curl_verbose/connect-503-old-wording', 'curl_verbose/squid-407', 'curl_verbose/nginx-healthy',
  'response_headers/proxy-status-dns-error', 'response_headers/squid-denied', 'mixed/not-understood-prose', 'mixed/curl-and-nginx-refused',
];
const fileOf = (id) => path.join(ROOT, 'tests/corpus', `${id}.txt`);

/** The page must name what the terminal names. */
function same(shown, told, name) {
  assert.equal(shown.verdict, told.verdict, `${name}: verdict`);
  assert.equal(shown.place, told.places[0]?.id ?? '', `${name}: place`);
  assert.equal(shown.cause, told.causes[0]?.id ?? '', `${name}: cause`);
}

export const tests = [
  ...CASES.map((id, n) => ({
    name: `${n % 3 === 0 ? 'typed' : 'pasted'} ${id}: same as the terminal`,
    run: async ({ open, program }) => {
      const page = await open('/');
      await started(page);
      await (n % 3 === 0 ? typeAndRead : pasteAndRead)(page, fs.readFileSync(fileOf(id), 'utf8'));
      const told = diagnose(program, fileOf(id));
      same(await verdict(page), told, id);
      const ranked = await page.$$eval(`${HOOKS.verdict} li[data-cause]`, (rows) =>
        [...new Set(rows.map((it) => it.dataset.cause))]);
      assert.deepEqual(ranked.slice(0, 3), told.causes.slice(0, Math.min(3, ranked.length)).map((it) => it.id), `${id}: ranking`);
      assert.deepEqual(await page.allComplaints(), []);
    },
  })),
  {
    name: 'a dropped file is read like a paste',
    run: async ({ open, program }) => {
      const id = 'nginx_error_log/reset';
      const page = await open('/');
      await started(page);
      await dropFile(page, 'error.log', fs.readFileSync(fileOf(id), 'utf8'));
      same(await verdict(page), diagnose(program, fileOf(id)), id);
    },
  },
  {
    name: 'a chosen file is read like a paste',
    run: async ({ open, program }) => {
      const id = 'curl_verbose/squid-407';
      const page = await open('/');
      await started(page);
      const input = await page.$(HOOKS.file);
      await input.uploadFile(fileOf(id));
      same(await verdict(page), diagnose(program, fileOf(id)), id);
    },
  },
  {
    name: 'a second piece of evidence changes the verdict, and nothing typed is lost',
    run: async ({ open }) => {
      const page = await open('/');
      await started(page);
      await pasteAndRead(page, 'curl: (56) CONNECT tunnel failed, response 502\n');
      const first = await verdict(page);
      assert.equal(first.verdict, 'undetermined');
      const old = await page.$eval(HOOKS.verdict, (it) => JSON.stringify({ ...it.dataset }));
      await pasteAndRead(page, fs.readFileSync(fileOf('response_headers/squid-refused'), 'utf8'));
      const second = await verdict(page, { not: old });
      assert.equal(second.verdict, 'failure');
      assert.match(await everything(page), /CONNECT tunnel failed, response 502/);
    },
  },
  {
    name: 'markup in evidence is shown as text and does nothing',
    run: async ({ open, front }) => {
      const page = await open('/');
      await started(page);
      front.forget();
      const line = '2026/11/25 02:34:21 [error] 1#1: *1 connect() failed (111: Connection refused) while connecting to upstream, client: <img src=/evil.png onerror=window.evil=1>, server: <script>window.evil=2</script>, request: "GET /<b>x</b> HTTP/1.1", upstream: "http://127.0.0.1:1/", host: "<svg/onload=window.evil=3>"\n';
      await pasteAndRead(page, line);
      assert.equal((await verdict(page)).verdict, 'failure');
      assert.equal(await page.evaluate(() => window.evil), undefined);
      assert.ok(!front.seen.some((it) => it.path.includes('evil')));
      assert.deepEqual(await page.allComplaints(), []);
    },
  },
  {
    name: 'a password in the evidence is not shown',
    run: async ({ open }) => {
      const page = await open('/');
      await started(page);
      await pasteAndRead(page, '$ curl -v -x http://alice:hunter2secret@127.0.0.1:3128 https://shop.example.test/\n> Proxy-Authorization: Basic YWxpY2U6aHVudGVyMnNlY3JldA==\n< HTTP/1.1 407 Proxy Authentication Required\n* CONNECT tunnel failed, response 407\ncurl: (56) CONNECT tunnel failed, response 407\n');
      await verdict(page);
      const shown = await everything(page);
      assert.ok(!shown.includes('hunter2secret'), 'the password stands on the screen');
      assert.ok(!shown.includes('YWxpY2U6aHVudGVyMnNlY3JldA'), 'the encoded password stands on the screen');
    },
  },
];
