//! Both themes, a phone and a desk: nothing runs over the edge, and everything can be read.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pasteAndRead, started, verdict } from '../page.mjs';
import { pagesOf } from '../pages.mjs';
import { ROOT } from '../whichhop.mjs';

/** What sticks out to the right, if anything does. */
const tooWide = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > width + 1)
    .slice(0, 5).map((it) => `${it.tagName.toLowerCase()}.${it.className?.baseVal ?? it.className} reaches ${Math.round(it.getBoundingClientRect().right)} of ${width}`);
});

/** The lowest contrast of a text with the colour behind it, where that is one plain colour. */
const lowestContrast = (page) => page.evaluate(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((it) => it / 255).map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  let lowest = { ratio: 21 };
  for (const it of document.querySelectorAll('main *, header *, footer *')) {
    const own = [...it.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!own || it.closest('svg') || it.disabled || it.closest('[aria-disabled=true]') || it.getClientRects().length === 0) continue;
    const style = getComputedStyle(it);
    let behind = null;
    for (let up = it; up && !behind; up = up.parentElement) {
      const colour = rgba(getComputedStyle(up).backgroundColor);
      if (colour[3] === 255) behind = colour;
      else if (colour[3] > 0) break;
    }
    const front = rgba(style.color);
    if (!behind || front[3] < 255 || style.visibility === 'hidden' || Number(style.opacity) < 1) continue;
    const [a, b] = [light(front), light(behind)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const isLarge = parseFloat(style.fontSize) >= 24;
    if (ratio < lowest.ratio && !(isLarge && ratio >= 3)) lowest = { ratio, what: `${it.tagName.toLowerCase()}.${it.className}: ${it.textContent.trim().slice(0, 40)}` };
  }
  return lowest;
});

export const tests = ['light', 'dark'].flatMap((theme) => [360, 1280].map((width) => ({
  name: `${theme} at ${width}: no page scrolls sideways, every text has contrast`,
  ms: 240_000,
  run: async ({ open, dist, browserName }) => {
    const shots = path.join(ROOT, 'target/e2e/shots');
    fs.mkdirSync(shots, { recursive: true });
    for (const address of pagesOf(dist, 1)) {
      const page = await open(`/${address}`, { width, height: 800, theme });
      await started(page);
      if (address === 'index.html') {
        await pasteAndRead(page, fs.readFileSync(path.join(ROOT, 'tests/corpus/curl_verbose/squid-refused-connect.txt'), 'utf8'));
        await verdict(page);
      }
      await page.screenshot({ path: path.join(shots, `${browserName}-${theme}-${width}-${address.replaceAll('/', '-')}.png`), fullPage: true });
      assert.deepEqual(await tooWide(page), [], `${address} scrolls sideways`);
      const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      assert.equal(isDark, theme === 'dark', 'the theme did not reach the page');
      const lowest = await lowestContrast(page);
      assert.ok(lowest.ratio >= 4.5, `${address}: contrast ${lowest.ratio.toFixed(2)} at ${lowest.what}`);
      await page.closeAll();
    }
  },
})));
