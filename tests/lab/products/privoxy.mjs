//! Privoxy as a forward proxy.

import fs from 'node:fs';
import { start as startProcess } from '../processes.mjs';

export const name = 'privoxy';
export const packages = ['privoxy'];
export const program = 'privoxy';
export const versionArgs = ['--version'];
export const portNames = ['privoxy'];

/** Starts Privoxy in the foreground, with one blocked host. */
export function start(dir, ports) {
  fs.chmodSync(dir, 0o777);
  fs.writeFileSync(`${dir}/lab.action`, '{+block{lab rule}}\nblocked.example.test\n');
  const file = `${dir}/config`;
  fs.writeFileSync(file, `
confdir ${dir}
templdir /etc/privoxy/templates
logdir ${dir}
logfile privoxy.log
actionsfile lab.action
listen-address 127.0.0.1:${ports.privoxy}
toggle 1
socket-timeout 3
debug 1
debug 2
debug 512
debug 1024
debug 4096
debug 8192
`);
  return {
    pids: [startProcess(dir, 'privoxy', 'privoxy', ['--no-daemon', file])],
    // In the foreground it writes its log to standard error.
    logs: { all: `${dir}/privoxy.err` },
    ports: { http: ports.privoxy },
  };
}
