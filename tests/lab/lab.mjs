//! The lab by hand: `node tests/lab/lab.mjs up|down|capture|install`.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { CORE, down, isInstalled, loadProducts, up } from './servers.mjs';
import { findProgram, isRoot } from './processes.mjs';

const DIR = path.join(os.tmpdir(), 'whichhop-lab');
const USAGE = `usage: lab.mjs up | down | capture [--refresh] [--filter TEXT] | install [--all]
  up       start the origin and the installed servers; prints their ports
  down     stop them
  capture  make every fault happen and keep what the programs say in tests/corpus/
  install  install the servers from Debian's packages (--all: the optional ones too)`;

/** Packages whose program is missing. */
async function missingPackages(all) {
  const products = (await loadProducts()).filter((it) => !isInstalled(it) && it.packages.length > 0 && (all || CORE.includes(it.name)));
  const tools = ['curl', 'openssl'].filter((it) => !findProgram(it));
  return [...products.flatMap((it) => it.packages), ...tools];
}

async function install(all) {
  const packages = await missingPackages(all);
  if (packages.length === 0) return console.log('lab: everything is installed');
  if (!findProgram('apt-get')) {
    console.error(`lab: this system has no apt-get; install by hand: ${packages.join(' ')}`);
    return process.exit(1);
  }
  if (!isRoot) {
    console.error(`lab: not root; run: sudo apt-get install --no-install-recommends ${packages.join(' ')}`);
    return process.exit(1);
  }
  // Debian asks this file before it starts a service; 101 says no. An existing one is left alone.
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = !fs.existsSync(policy);
  if (isOurs) fs.writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
  } finally {
    if (isOurs) fs.rmSync(policy, { force: true });
  }
}

function readState() {
  const file = path.join(DIR, 'state.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

const [command, ...args] = process.argv.slice(2);
const valueOf = (flag) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);

switch (command) {
  case 'install':
    await install(args.includes('--all'));
    break;
  case 'up': {
    if (readState()) await down(readState());
    const state = await up({ dir: DIR });
    console.log(`origin          http://127.0.0.1:${state.ports.plain}/  (TLS ${state.ports.tls}; nothing listens on ${state.ports.refused})`);
    for (const [name, product] of Object.entries(state.products)) {
      if (product.failed) console.log(`${name.padEnd(15)} did not start: ${product.failed}`);
      else console.log(`${name.padEnd(15)} ${Object.entries(product.ports).map(([id, port]) => `${id} 127.0.0.1:${port}`).join('  ')}`);
    }
    console.log(`configs, logs   ${DIR}`);
    break;
  }
  case 'down': {
    const state = readState();
    if (state) await down(state);
    console.log(state ? 'lab: stopped' : 'lab: nothing was running');
    break;
  }
  case 'capture': {
    const { capture } = await import('./capture/capture.mjs');
    await capture({ isRefresh: args.includes('--refresh'), filter: valueOf('--filter') });
    break;
  }
  default:
    console.error(USAGE);
    process.exit(64);
}
