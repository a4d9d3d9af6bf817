//! The figures of the browser's side, in Chromium: `node benches/in_browser.mjs read-log-wasm|paste-10k-browser [DIST]`. Prints one row of JSON.
//!
//! `cargo xtask bench` builds the page first and runs this.

import fs from 'node:fs';
import path from 'node:path';
import { launch } from '../tests/e2e/browsers.mjs';
import { openPage, pasteAndRead, started, verdict } from '../tests/e2e/page.mjs';
import { ROOT, programPath, serve } from '../tests/e2e/whichhop.mjs';

const RUNS = 5;
const MEGABYTES = 32;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value, digits) => Number(value.toFixed(digits));

/** Lines that nginx wrote of each fault in the lab, at the levels that a server keeps. */
function shapes() {
  const folder = path.join(ROOT, 'tests/corpus/nginx_error_log');
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.txt')).sort();
  return files.flatMap((file) => fs.readFileSync(path.join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.startsWith('20') && !line.includes('[info]') && !line.includes('[notice]'));
}

/** A log made of the shapes, with a client, a time and a path of its own on each line. Runs here and in the page. */
function makeLog(lines, isDone) {
  let state = 502;
  const draw = (below) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 2 ** 32) * below); };
  const two = (value) => String(value).padStart(2, '0');
  const out = [];
  let length = 0;
  for (let second = 0; !isDone(out.length, length);) {
    second += draw(3) >> 1;
    const line = lines[draw(lines.length)]
      .replace('client: 127.0.0.1', `client: 198.51.${draw(256)}.${draw(256)}`)
      .replace(' HTTP/1.1"', `?order=${draw(100000)} HTTP/1.1"`);
    const time = `${two(Math.floor(second / 3600) % 24)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
    out.push(`2026/11/${two(1 + (Math.floor(second / 86400) % 28))} ${time}${line.slice(19)}`);
    length += line.length + 1;
  }
  return out.join('\n');
}

/** The engine's module as an embedding page uses it, beside a scan for line ends of the same bytes. */
async function readLog(page) {
  const assets = fs.readdirSync(path.join(dist, 'assets'));
  const script = assets.find((name) => /^engine\.[0-9a-f]+\.js$/.test(name));
  const found = await page.evaluate(async (script, lines, megabytes, runs, maker) => {
    const { default: init, diagnose } = await import(new URL(`assets/${script}`, document.baseURI));
    await init();
    const makeLog = eval(`(${maker})`);
    const text = makeLog(lines, (_, length) => megabytes * 1e6 <= length);
    const bytes = new TextEncoder().encode(text);
    const speeds = { engine: [], scan: [] };
    for (let run = 0; run < runs; run += 1) {
      let begin = performance.now();
      const report = diagnose(text);
      speeds.engine.push(bytes.length / 1e3 / (performance.now() - begin));
      if (report.findings.length === 0) throw new Error('an error log holds findings');
      begin = performance.now();
      let count = 0;
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
      speeds.scan.push(bytes.length / 1e3 / (performance.now() - begin));
      if (count < 10) throw new Error('a log has lines');
    }
    return speeds;
  }, script, shapes(), MEGABYTES, RUNS, makeLog.toString());
  const [engine, scan] = [median(found.engine), median(found.scan)];
  return { value: round(engine, 1), unit: 'MB/s', reference: `indexOf line scan in the same page, ${Math.round(scan)} MB/s`, ratio: round(engine / scan, 4) };
}

/** From the paste of ten thousand lines to the verdict on the screen. */
async function paste(browser, origin) {
  const text = makeLog(shapes(), (count) => count === 10_000);
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await openPage(browser, origin, { isChromium: true });
    await started(page);
    const begin = performance.now();
    await pasteAndRead(page, text);
    await verdict(page);
    times.push(performance.now() - begin);
    await page.closeAll();
  }
  return { value: Math.round(median(times)), unit: 'ms', reference: null, ratio: null };
}

const [name, dist = path.join(ROOT, 'dist')] = process.argv.slice(2);
const server = await serve(programPath(), dist);
const browser = await launch('chromium');
try {
  const origin = `http://127.0.0.1:${server.port}/`;
  let row;
  if (name === 'read-log-wasm') {
    // Playing by the page's policy would forbid handing code to it.
    const page = await openPage(browser, `${origin}config.json`, { isChromium: true });
    row = await readLog(page);
  } else if (name === 'paste-10k-browser') {
    row = await paste(browser, origin);
  } else {
    throw new Error(`no figure ${name}`);
  }
  console.log(JSON.stringify({ name, ...row }));
} finally {
  await browser.close();
  server.stop();
}
