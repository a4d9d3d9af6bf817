//! Starts the lab's processes and stops them again, by id only.

import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';

const DIRS = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin', '/usr/local/sbin'];

/** The full path of a program, or undefined. Debian keeps servers in /usr/sbin, which not every user has in PATH. */
export function findProgram(name) {
  return DIRS.map((dir) => path.join(dir, name)).find((file) => fs.existsSync(file));
}

export const isRoot = process.getuid?.() === 0;

/** Starts a program that outlives this one; its output goes to files in `dir`. Returns its pid. */
export function start(dir, name, program, args, { env = {} } = {}) {
  const found = program.includes('/') ? program : findProgram(program);
  if (!found) throw new Error(`${program} is not installed; \`lab.mjs install\` installs it`);
  const out = fs.openSync(path.join(dir, `${name}.out`), 'a');
  const err = fs.openSync(path.join(dir, `${name}.err`), 'a');
  const child = spawn(found, args, { cwd: dir, detached: true, stdio: ['ignore', out, err], env: { ...process.env, ...env } });
  child.on('error', () => {});
  child.unref();
  fs.closeSync(out);
  fs.closeSync(err);
  return child.pid;
}

/** True while the process runs and was started by this lab: a process id may have been given to somebody else since. */
function isOurs(pid, dir) {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`).startsWith(fs.realpathSync(dir));
  } catch {
    try {
      // Servers that changed their user hide their directory from a user who is not root; the parent is what is named.
      process.kill(pid, 0);
      return !fs.existsSync('/proc');
    } catch {
      return false;
    }
  }
}

/** Ends the processes: asks, waits, then insists. */
export async function stop(pids, dir) {
  const send = (signal) => pids.filter((pid) => isOurs(pid, dir)).map((pid) => {
    try { process.kill(pid, signal); } catch { /* It has ended by itself. */ }
    return pid;
  });
  send('SIGTERM');
  // A stopped process (the black hole) takes no other signal.
  send('SIGCONT');
  for (let n = 0; n < 30; n += 1) {
    if (!pids.some((pid) => isOurs(pid, dir))) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  send('SIGKILL');
}
