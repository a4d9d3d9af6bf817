//! Starts the origin and every server of the lab in one directory, and stops them again.

import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pickPorts, waitForPort } from './ports.mjs';
import { findProgram, start, stop } from './processes.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** Ports of the origin and its helpers. Nothing ever listens on `refused`. */
const ORIGIN_PORTS = ['plain', 'tls', 'closes', 'resets', 'hangs', 'blackhole', 'refused', 'resolver'];

/** The servers that every part of the project counts on; the others are started where they are installed. */
export const CORE = ['nginx', 'haproxy', 'squid', 'tinyproxy', 'microsocks'];

/** Every product, by the files in `products/`. */
export async function loadProducts() {
  const files = fs.readdirSync(path.join(HERE, 'products')).filter((file) => file.endsWith('.mjs')).sort();
  return Promise.all(files.map((file) => import(`./products/${file}`)));
}

/** True if the product's program is on this machine. */
export const isInstalled = (product) => findProgram(product.program) !== undefined;

function makeCertificate(dir, name, host) {
  const cert = path.join(dir, `${name}.pem`);
  const key = path.join(dir, `${name}.key`);
  execFileSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30', '-subj', `/CN=${host}`,
    '-addext', `subjectAltName=DNS:${host},DNS:localhost`, '-keyout', key, '-out', cert,
  ], { stdio: 'ignore' });
  // The servers drop root's rights before they read it; it is a key for this directory's lifetime only.
  fs.chmodSync(key, 0o644);
  return { cert, key };
}

/** Starts everything. `only` names the products; the default is every installed one. Returns the state that `down` takes. */
export async function up({ dir = fs.mkdtempSync(path.join(os.tmpdir(), 'whichhop-lab-')), only } = {}) {
  const products = (await loadProducts()).filter((it) => (only ? only.includes(it.name) : isInstalled(it)));
  const missing = products.filter((it) => !isInstalled(it));
  if (missing.length > 0) {
    throw new Error(`not installed: ${missing.map((it) => it.name).join(', ')}. Run \`node tests/lab/lab.mjs install\` or install ${missing.flatMap((it) => it.packages).join(' ')}`);
  }
  fs.mkdirSync(dir, { recursive: true });
  fs.chmodSync(dir, 0o755);
  const ports = await pickPorts([...ORIGIN_PORTS, ...(await loadProducts()).flatMap((it) => it.portNames)]);
  const tlsFiles = makeCertificate(dir, 'cert', 'shop.example.test');
  makeCertificate(dir, 'other', 'somebody.example.test');

  const state = { dir, ports, pids: [], products: {} };
  // Written at once and after each start, so that a run that breaks off can be taken down.
  const save = () => fs.writeFileSync(path.join(dir, 'state.json'), `${JSON.stringify(state, null, 2)}\n`);
  const add = (...pids) => { state.pids.push(...pids); save(); };

  const own = path.join(dir, 'origin');
  fs.mkdirSync(own, { recursive: true });
  add(start(own, 'origin', process.execPath, [path.join(HERE, 'origin.mjs'), JSON.stringify({ ...ports, ...tlsFiles })]));
  add(start(own, 'resolver', process.execPath, [path.join(HERE, 'resolver.mjs'), String(ports.resolver)]));
  add(start(own, 'blackhole', process.execPath, [path.join(HERE, 'blackhole.mjs'), String(ports.blackhole)]));
  try {
    await waitForPort(ports.plain);
    for (const product of products) {
      const home = path.join(dir, product.name);
      fs.mkdirSync(home, { recursive: true });
      const started = await product.start(home, ports, { ...tlsFiles, dir });
      state.products[product.name] = started;
      add(...started.pids);
    }
    for (const product of products) await waitForProduct(product.name, state);
    await fillBlackhole(path.join(own, 'blackhole.out'), ports.blackhole);
  } catch (error) {
    const said = lastWords(dir);
    await down(state);
    throw new Error(`${error.message}\n${said}`);
  }
  save();
  return state;
}

/** Waits for each port of a product. One that nobody counts on may fail; the state then says why. */
async function waitForProduct(name, state) {
  try {
    for (const port of Object.values(state.products[name].ports)) await waitForPort(port);
  } catch (error) {
    if (CORE.includes(name)) throw error;
    state.products[name].failed = `${error.message}\n${lastWords(path.join(state.dir, name))}`;
  }
}

/** The end of everything that was written while starting: the reason why a server did not start is in there. */
function lastWords(dir) {
  return fs.readdirSync(dir, { recursive: true })
    .filter((file) => /\.(err|out|log)$/.test(file))
    .map((file) => [file, fs.readFileSync(path.join(dir, file), 'utf8').trimEnd().split('\n').slice(-5).join('\n')])
    .filter(([, text]) => text !== '')
    .map(([file, text]) => `--- ${file}\n${text}`)
    .join('\n');
}

/** Fills the queue of the stopped listener; two connections fit, and stay for as long as the listener lives. */
async function fillBlackhole(said, port) {
  for (let n = 0; n < 50 && !fs.readFileSync(said, 'utf8').includes('listening'); n += 1) {
    await new Promise((done) => setTimeout(done, 100));
  }
  await new Promise((done) => setTimeout(done, 200));
  for (let n = 0; n < 3; n += 1) {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('error', () => {});
    await new Promise((done) => { socket.once('connect', done); setTimeout(done, 300); });
    // The kernel keeps the queue's place even after this end has closed.
    socket.destroy();
  }
}

/** Stops what `up` started and removes its directory. */
export async function down(state) {
  await stop(state.pids, state.dir);
  fs.rmSync(state.dir, { recursive: true, force: true });
}

/** What the origin has seen so far. */
export async function originCounts(state) {
  const answer = await fetch(`http://127.0.0.1:${state.ports.plain}/control/counts`);
  return answer.json();
}
