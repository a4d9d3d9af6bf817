//! tinyproxy as a forward proxy: open, with a password and a short allow list, and behind a parent that is gone.

import fs from 'node:fs';
import { isRoot, start as startProcess } from '../processes.mjs';

export const name = 'tinyproxy';
export const packages = ['tinyproxy'];
export const program = 'tinyproxy';
export const versionArgs = ['-v'];
export const portNames = ['tinyproxy', 'tinyproxyAuth', 'tinyproxyDeadParent', 'tinyproxyStranger'];

/** Starts one tinyproxy for each of its ports, because each has one listener only. */
export function start(dir, ports) {
  fs.chmodSync(dir, 0o777);
  fs.writeFileSync(`${dir}/filter`, '^blocked\\.example\\.test$\n');
  const one = (id, port, more) => {
    const file = `${dir}/${id}.conf`;
    fs.writeFileSync(file, `
${isRoot ? 'User nobody\nGroup nogroup' : ''}
Port ${port}
Listen 127.0.0.1
Timeout 3
LogFile "${dir}/${id}.log"
LogLevel Info
PidFile "${dir}/${id}.pid"
MaxClients 20
ViaProxyName "tinyproxy"
Filter "${dir}/filter"
${more}
`);
    return startProcess(dir, id, 'tinyproxy', ['-d', '-c', file]);
  };
  const connectPorts = [ports.plain, ports.tls, ports.refused, ports.closes, ports.resets, ports.hangs, ports.blackhole, 443]
    .map((port) => `ConnectPort ${port}`).join('\n');
  return {
    pids: [
      one('open', ports.tinyproxy, `Allow 127.0.0.1\n${connectPorts}`),
      one('auth', ports.tinyproxyAuth, `Allow 127.0.0.1\nBasicAuth alice right\n${connectPorts}`),
      one('dead-parent', ports.tinyproxyDeadParent, `Allow 127.0.0.1\nUpstream http 127.0.0.1:${ports.refused}\n${connectPorts}`),
      one('stranger', ports.tinyproxyStranger, 'Allow 192.0.2.1'),
    ],
    logs: { open: `${dir}/open.log`, auth: `${dir}/auth.log`, deadParent: `${dir}/dead-parent.log`, stranger: `${dir}/stranger.log` },
    ports: { http: ports.tinyproxy, auth: ports.tinyproxyAuth, deadParent: ports.tinyproxyDeadParent, stranger: ports.tinyproxyStranger },
  };
}
