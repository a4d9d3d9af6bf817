//! microsocks: a small SOCKS5 server, for what happens when a client and a proxy do not speak the same protocol.

import { start as startProcess } from '../processes.mjs';

export const name = 'microsocks';
export const packages = ['microsocks'];
export const program = 'microsocks';
export const portNames = ['socks', 'socksAuth'];

/** Starts it twice: open, and with a user name and a password. It keeps no log. */
export function start(dir, ports) {
  const one = (id, port, more) => startProcess(dir, id, 'microsocks', ['-i', '127.0.0.1', '-p', String(port), ...more]);
  return {
    pids: [one('open', ports.socks, []), one('auth', ports.socksAuth, ['-u', 'alice', '-P', 'right'])],
    logs: {},
    ports: { socks: ports.socks, auth: ports.socksAuth },
  };
}
