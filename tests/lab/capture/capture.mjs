//! Makes each fault happen, keeps what the programs say as a corpus case, and writes beside it what was made to fail.

import fs from 'node:fs';
import path from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CORE, down, loadProducts, up } from '../servers.mjs';
import { findProgram } from '../processes.mjs';

const CORPUS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../corpus');
const SETTLE_MS = 400;

/** Products that have scenarios of their own and are captured where they are installed. */
const OTHERS = ['apache', 'caddy', 'envoy', 'varnish', 'lighttpd', 'h2o', 'privoxy'];

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs curl and returns what a terminal would show. */
function runCurl(args, { env = {}, ms = 15_000 } = {}) {
  return new Promise((done) => {
    // A setting of the machine must not lead the request past the lab.
    const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/_proxy$/i.test(name)));
    const child = spawn('curl', args, { env: { ...clean, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (bytes) => { text += bytes.toString('latin1'); });
    child.stderr.on('data', (bytes) => { text += bytes.toString('latin1'); });
    const timer = setTimeout(() => child.kill('SIGTERM'), ms);
    child.on('close', () => { clearTimeout(timer); done(text); });
  });
}

/** The command as a person would have typed it. */
const asTyped = (args) => `$ curl ${args.map((arg) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg}'`)).join(' ')}\n`;

const sizeOf = (file) => (fs.existsSync(file) ? fs.statSync(file).size : 0);

function readFrom(file, start) {
  if (!fs.existsSync(file)) return '';
  return fs.readFileSync(file).subarray(start).toString('latin1');
}

/** The version that the programs print of themselves. */
async function versions() {
  const found = { curl: /curl (\S+)/.exec(spawnSync('curl', ['--version']).stdout.toString())[1] };
  for (const product of await loadProducts()) {
    if (!product.versionArgs || !findProgram(product.program)) continue;
    const ran = spawnSync(findProgram(product.program), product.versionArgs);
    found[product.name] = /\d+\.\d+[\w.]*/.exec(`${ran.stdout}${ran.stderr}`)?.[0];
  }
  return found;
}

function writeCase(parser, id, text, truth, origin) {
  const dir = path.join(CORPUS, parser);
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(path.join(dir, `${id}.txt`), Buffer.from(text, 'latin1'));
  const lines = [`verdict: ${truth.verdict}`, `place: ${truth.place}`, `cause: ${truth.cause}`, `origin: ${origin}`];
  fs.writeFileSync(path.join(dir, `${id}.expected`), `${lines.join('\n')}\n`);
}

const existing = (parser, id) => fs.existsSync(path.join(CORPUS, parser, `${id}.txt`));

/** Runs one scenario and writes the cases that it keeps. Returns how many. */
async function runScenario(scenario, state, found, isRefresh) {
  const wanted = scenario.keep.filter((it) => isRefresh || !existing(it.parser, it.id));
  if (wanted.length === 0) return 0;
  const logs = Object.fromEntries(Object.entries(state.products).flatMap(([name, product]) =>
    Object.entries(product.logs).map(([log, file]) => [`${name}.${log}`, file])));
  await scenario.prepare?.();
  const before = Object.fromEntries(Object.entries(logs).map(([id, file]) => [id, sizeOf(file)]));

  const runs = scenario.runs ?? [scenario.curl];
  const said = [];
  const one = async (args, n) => { said[n] = await runCurl(args, scenario); };
  if (scenario.isParallel) {
    await Promise.all(runs.map(async (args, n) => { await sleep(n * 50); await one(args, n); }));
  } else {
    for (const [n, args] of runs.entries()) await one(args, n);
  }
  await sleep(scenario.settle ?? SETTLE_MS);

  // Cases that need a second run come last, so that the logs hold one run only.
  const needsRun = (it) => [it.from].flat().includes('headers');
  for (const it of [...wanted.filter((it) => !needsRun(it)), ...wanted.filter(needsRun)]) {
    const parts = [];
    for (const source of [it.from].flat()) {
      if (source === 'curl' || source === 'curl+command') {
        parts.push(said.map((text, n) => (source === 'curl' ? '' : asTyped(runs[n])) + text).join('\n'));
      } else if (source === 'headers') {
        // A second run: `-i` instead of `-v`, the bytes of the answer and nothing of curl's own.
        const args = runs[0].filter((arg) => arg !== '-sSv' && arg !== '-v');
        parts.push(await runCurl(['-s', '-i', ...args], scenario));
      } else {
        parts.push(readFrom(logs[source], it.fromStart ? 0 : before[source]));
      }
    }
    let text = parts.join('\n').replaceAll(state.dir, '/srv/lab').replaceAll(fs.realpathSync(state.dir), '/srv/lab');
    if (it.lines) text = text.split('\n').filter((line) => it.lines.test(line)).join('\n') + '\n';
    if (it.edit) text = it.edit(text);
    if (text.trim() === '') {
      console.log(`  empty: ${it.parser}/${it.id}`);
      continue;
    }
    const by = [...new Set(it.by ?? [scenario.product])].map((name) => `${name}/${found[name] ?? 'unknown'}`).join(' ');
    writeCase(it.parser, it.id, text, it.truth, `captured ${by}`);
  }
  return wanted.length;
}

/** Captures every case that is missing (or all of them). */
export async function capture({ isRefresh = false, filter } = {}) {
  // Of the others, those that are installed.
  const others = (await loadProducts()).filter((it) => OTHERS.includes(it.name) && findProgram(it.program)).map((it) => it.name);
  const state = await up({ only: [...CORE, ...others] });
  try {
    const found = await versions();
    const files = ['nginx', 'haproxy', 'squid', 'tinyproxy', ...others, 'client', 'mixed'];
    let written = 0;
    for (const file of files) {
      const { scenarios } = await import(`./${file}.mjs`);
      for (const scenario of scenarios(state)) {
        if (filter && !`${file} ${scenario.name}`.includes(filter)) continue;
        const count = await runScenario({ product: file, ...scenario }, state, found, isRefresh);
        if (count > 0) console.log(`${file.padEnd(10)} ${scenario.name.padEnd(28)} ${count}`);
        written += count;
      }
    }
    console.log(`${written} cases written`);
  } finally {
    await down(state);
  }
}
