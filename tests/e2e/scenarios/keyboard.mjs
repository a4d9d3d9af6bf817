//! The main job without a pointer.

import assert from 'node:assert/strict';
import { HOOKS, started, verdict } from '../page.mjs';

/** Presses Tab until the element has the focus; says so when it never comes. */
async function tabTo(page, hook, limit = 40) {
  for (let n = 0; n < limit; n += 1) {
    if (await page.evaluate((it) => document.activeElement === document.querySelector(it), hook)) return n;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${hook} is not reached by ${limit} presses of Tab`);
}

export const tests = [
  {
    name: 'evidence is typed, read and answered by keys alone',
    run: async ({ open }) => {
      const page = await open('/');
      await started(page);
      await tabTo(page, HOOKS.evidence);
      await page.keyboard.type('curl: (5) Could not resolve proxy: proxy.nowhere.invalid');
      await tabTo(page, HOOKS.read);
      await page.keyboard.press('Enter');
      const said = await verdict(page);
      assert.equal(said.verdict, 'failure');
      // A screen reader hears it: the focus is there, or a live region says the same sentence.
      const isAnnounced = await page.waitForFunction((hook) => {
        const panel = document.querySelector(hook);
        const title = panel.querySelector('h2')?.innerText.trim();
        return panel.contains(document.activeElement)
          || [...document.querySelectorAll('[aria-live=polite], [role=status]')].some((it) => title && it.textContent.includes(title));
      }, { timeout: 3000, polling: 50 }, HOOKS.verdict).then(() => true, () => false);
      assert.ok(isAnnounced, 'the verdict is neither focused nor announced');
    },
  },
  {
    name: 'where the focus is can be seen',
    run: async ({ open }) => {
      const page = await open('/');
      await started(page);
      for (let n = 0; n < 12; n += 1) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const it = document.activeElement;
          if (!it || it === document.body) return true;
          const style = getComputedStyle(it);
          return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none' ? true : it.outerHTML.slice(0, 120);
        });
        assert.equal(seen, true, 'no mark of focus');
      }
    },
  },
  {
    name: 'the first Tab offers a way past the head of the page',
    run: async ({ open }) => {
      const page = await open('/');
      await started(page);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')?.endsWith('#main')), true);
    },
  },
];
