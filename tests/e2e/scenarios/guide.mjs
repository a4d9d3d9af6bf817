//! The guide: text that is read without a program, and links that are followed without losing the case.

import assert from 'node:assert/strict';
import { HOOKS, started } from '../page.mjs';

/** The page on screen, by its way from the root, its heading, and how much text it holds. */
const onScreen = (page) => page.evaluate(() => ({
  path: location.pathname,
  heading: document.querySelector('h1').textContent,
  words: document.querySelector('[data-text]')?.innerText.split(/\s+/).length ?? 0,
}));

const until = (page, what, ...values) => page.waitForFunction(what, { timeout: 10_000, polling: 50 }, ...values);
const isPage = (page, end) => until(page, (it) => location.pathname.endsWith(it) && document.querySelector('[data-text]'), end);

/** Follows a link as a reader does. */
const follow = (page, link) => page.$eval(link, (it) => it.click());

export const tests = [
  {
    name: 'a page of the guide keeps its text when the program takes over, and fetches nothing for it',
    run: async ({ open, front }) => {
      const page = await open('/guide/quick-answer.html');
      const before = await page.$eval('[data-text]', (it) => it.innerHTML);
      await started(page);
      assert.equal(await page.$eval('[data-text]', (it) => it.innerHTML), before);
      assert.deepEqual(front.seen.filter((it) => it.path.includes('texts.')), []);
      assert.deepEqual(await page.allComplaints(), []);
    },
  },
  {
    name: 'links within texts stay inside the page, so what was typed is kept',
    run: async ({ open, front }) => {
      const page = await open('/');
      await started(page);
      await page.type(HOOKS.evidence, 'half a line');
      await follow(page, 'nav [data-page="guide"] a');
      await isPage(page, 'guide.html');
      await follow(page, '[data-text] a[href$="guide/the-path.html"]');
      await isPage(page, 'guide/the-path.html');
      const there = await onScreen(page);
      assert.equal(there.heading, 'How a proxy lengthens the path');
      assert.ok(there.words > 300, `${there.words} words`);
      assert.equal(await page.$eval(HOOKS.evidence, (it) => it.value), 'half a line');
      assert.equal(front.seen.filter((it) => it.path.includes('texts.')).length, 1, 'the texts are fetched once');
      assert.match(await page.title(), /^How a proxy lengthens the path/);
      await page.goBack();
      await isPage(page, 'guide.html');
      assert.deepEqual(await page.allComplaints(), []);
    },
  },
  {
    name: 'a term opens where it stands, and leads to its entry in the glossary',
    run: async ({ open }) => {
      const page = await open('/guide/the-path.html');
      await started(page);
      await page.type(HOOKS.evidence, 'kept');
      await page.focus('button[popovertarget="about-tunnel"]');
      await page.keyboard.press('Enter');
      assert.ok(await page.$eval('#about-tunnel', (it) => it.matches(':popover-open')));
      await follow(page, '#about-tunnel a');
      await until(page, () => location.hash === '#tunnel' && document.querySelector('#tunnel'));
      await until(page, () => { const top = document.querySelector('#tunnel').getBoundingClientRect().top; return top >= 0 && top < innerHeight; });
      assert.equal(await page.$eval(HOOKS.evidence, (it) => it.value), 'kept');
    },
  },
  {
    name: 'a text that does not come is said, with a way to it',
    run: async ({ open, front }) => {
      const page = await open('/');
      await started(page);
      front.setRules([{ match: /texts\./, status: 503, body: '', type: 'text/plain' }]);
      await follow(page, 'nav [data-page="guide"] a');
      await until(page, () => document.querySelector('main [role="alert"]'));
      assert.ok(await page.$('main [role="alert"] a'));
    },
  },
  {
    name: 'the measured statuses are narrowed by product and status',
    run: async ({ open }) => {
      const page = await open('/guide/status-codes-by-product.html');
      await started(page);
      const shown = () => page.$$eval('.statuses', (tables) => tables.map((it) => [it.querySelectorAll('thead th').length - 1, it.querySelectorAll('tbody tr').length]));
      assert.deepEqual(await shown(), [[10, 11], [7, 6]]);
      await page.select('#matrix-product', 'haproxy');
      await until(page, () => document.querySelectorAll('.statuses:first-of-type thead th').length === 4);
      assert.deepEqual(await shown(), [[1, 11], [1, 6]]);
      await page.select('#matrix-status', '504');
      await until(page, () => document.querySelectorAll('.statuses tbody tr').length === 1);
      assert.equal(await page.$eval('.statuses tbody th', (it) => it.textContent), 'Connected, then no answer');
    },
  },
  {
    name: 'the tools answer as one types',
    run: async ({ open, front }) => {
      const page = await open('/tools.html');
      await started(page);
      const asked = front.seen.length;
      await page.type('#tool-user', 'a b');
      await page.type('#tool-password', 'p@ss:1');
      await until(page, () => document.querySelector('#tool-written')?.textContent === 'http://a%20b:p%40ss%3A1@PROXY_HOST:PROXY_PORT');
      await until(page, () => document.querySelector('#tool-distinct')?.textContent === '95.2');
      assert.equal(front.seen.length, asked, 'a tool sends nothing');
    },
  },
];
