//! The program under test: the server of the page and the terminal's report.

import fs from 'node:fs';
import path from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pickPorts, waitForPort } from '../lab/ports.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The built terminal program: the one given, else the newest build. */
export function programPath(given) {
  if (given) return path.resolve(given);
  const target = process.env.CARGO_TARGET_DIR ?? path.join(ROOT, 'target');
  const found = ['release', 'debug'].map((profile) => path.join(target, profile, 'whichhop')).filter((file) => fs.existsSync(file))
    .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  if (found.length === 0) throw new Error('no whichhop program found; `cargo build` makes it');
  return found[0];
}

/** Serves a built page; ends with `stop`. */
export async function serve(program, dist) {
  const { page } = await pickPorts(['page'], 19300);
  const child = spawn(program, ['serve', dist, '--port', String(page)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (bytes) => { said += bytes; });
  child.stdout.on('data', (bytes) => { said += bytes; });
  await waitForPort(page).catch((error) => { throw new Error(`whichhop serve: ${error.message}\n${said}`); });
  return { port: page, stop: () => child.kill('SIGTERM') };
}

/** What the terminal says of a text. */
export function diagnose(program, file) {
  const ran = spawnSync(program, ['diagnose', '--json', file], { maxBuffer: 64 << 20 });
  return JSON.parse(ran.stdout.toString());
}
