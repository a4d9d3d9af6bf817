//! Live checks: announced first, sent after a click, counted where they arrive.

import assert from 'node:assert/strict';
import { startTarget } from '../front.mjs';
import { HOOKS, press, started, verdict } from '../page.mjs';

/** Types a target and asks for the check; nothing may have been sent when it returns. */
export async function announce(page, target) {
  await page.waitForSelector(HOOKS.liveTarget);
  await page.click(HOOKS.liveTarget, { count: 3 });
  await page.type(HOOKS.liveTarget, target);
  await page.keyboard.press('Enter');
  await page.waitForSelector(HOOKS.plannedHost, { timeout: 10_000 });
  return page.$$eval(HOOKS.plannedHost, (rows) => Object.fromEntries(rows.map((it) => [it.dataset.host, Number(it.dataset.requests)])));
}

const asked = (front) => front.seen.filter((it) => /\/echo|config\.json\?|nonce|[?&]/.test(it.path));

async function runAgainst({ open, front }, path, isReadable, check) {
  const target = await startTarget({ isReadable });
  try {
    const page = await open('/');
    await started(page);
    front.forget();
    const hosts = await announce(page, `${target.origin}${path}`);
    assert.equal(target.seen.length, 0, 'something was sent before the click');
    assert.deepEqual(asked(front), [], 'something was sent before the click');
    const host = new URL(target.origin).host;
    assert.ok(hosts[host] > 0, `${host} is not among the announced hosts ${JSON.stringify(hosts)}`);
    await press(page, HOOKS.consent);
    await check({ page, target, hosts, host, front });
  } finally {
    target.close();
  }
}

export const tests = [
  {
    name: 'a failing target that may be read is diagnosed on the screen',
    run: (ctx) => runAgainst(ctx, '/502', true, async ({ page, target, hosts, host }) => {
      const said = await verdict(page, { ms: 45_000 });
      assert.match(said.verdict, /failure|undetermined/);
      assert.match(said.text, /502/);
      assert.ok(target.seen.length > 0 && target.seen.length <= hosts[host], `${hosts[host]} announced, ${target.seen.length} sent`);
    }),
  },
  {
    name: 'requests sent are the requests announced',
    run: (ctx) => runAgainst(ctx, '/502', false, async ({ page, target, hosts, host, front }) => {
      await verdict(page, { ms: 45_000 });
      assert.equal(target.seen.length, hosts[host], 'requests at the target');
      const own = new URL(front.origin).host;
      assert.equal(asked(front).length, hosts[own] ?? 0, `requests at the page's own server: ${asked(front).map((it) => it.path).join(' ')}`);
    }),
  },
  {
    name: 'a healthy target is not called a failure',
    run: (ctx) => runAgainst(ctx, '/200', true, async ({ page }) => {
      assert.match((await verdict(page, { ms: 45_000 })).verdict, /no-failure-seen|undetermined/);
    }),
  },
  {
    name: 'a target that refuses is told from one that answers',
    run: async ({ open }) => {
      const gone = await startTarget();
      gone.close();
      const page = await open('/');
      await started(page);
      await announce(page, gone.origin);
      await press(page, HOOKS.consent);
      const said = await verdict(page, { ms: 60_000 });
      assert.match(said.verdict, /failure|undetermined/);
    },
  },
  {
    name: 'a check that hangs can be stopped',
    run: (ctx) => runAgainst(ctx, '/hang', true, async ({ page, target }) => {
      for (let n = 0; n < 100 && target.seen.length === 0; n += 1) await new Promise((done) => setTimeout(done, 100));
      const before = Date.now();
      await press(page, HOOKS.stopLive);
      await page.waitForFunction((hook) => !document.querySelector(hook), { timeout: 3000, polling: 50 }, HOOKS.stopLive);
      assert.ok(Date.now() - before < 3000);
      const sent = target.seen.length;
      await new Promise((done) => setTimeout(done, 2500));
      assert.equal(target.seen.length, sent, 'something was sent after the stop');
    }),
  },
  ...[
    ['nothing', ''], ['words', 'not a host at all'], ['another scheme', 'ftp://shop.example.test/'],
    ['a bad port', 'https://shop.example.test:99999/'], ['a script', 'javascript:alert(1)'],
  ].map(([what, text]) => ({
    name: `${what} as a target gets a sentence and sends nothing`,
    run: async ({ open, front }) => {
      const page = await open('/');
      await started(page);
      front.forget();
      await page.click(HOOKS.liveTarget);
      if (text) await page.type(HOOKS.liveTarget, text);
      await page.keyboard.press('Enter');
      await page.waitForFunction((hook) => {
        const field = document.querySelector(hook);
        const about = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
        const said = about.filter((it) => it?.getAttribute('role') === 'alert').map((it) => it.innerText.trim()).join(' ');
        return field.getAttribute('aria-invalid') === 'true' && said.split(/\s+/).length >= 4;
      }, { timeout: 5000, polling: 50 }, HOOKS.liveTarget);
      assert.deepEqual(asked(front), []);
      assert.equal(await page.$(HOOKS.plannedHost), null);
    },
  })),
];
