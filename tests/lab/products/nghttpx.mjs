//! nghttpx as a reverse gateway by path; the origin sees the whole path, so a fault is named after the upstream: `/refused/ok`.

import fs from 'node:fs';
import { start as startProcess } from '../processes.mjs';

export const name = 'nghttpx';
export const packages = ['nghttp2-proxy'];
export const program = 'nghttpx';
export const versionArgs = ['--version'];
export const portNames = ['nghttpx'];

/** Starts nghttpx in the foreground. It does not change paths, so everything that is no upstream's name goes to the origin. */
export function start(dir, ports) {
  fs.chmodSync(dir, 0o777);
  const file = `${dir}/nghttpx.conf`;
  const to = (port, path) => `backend=127.0.0.1,${port};${path};proto=http/1.1`;
  fs.writeFileSync(file, `
frontend=127.0.0.1,${ports.nghttpx};no-tls
${to(ports.plain, '/')}
${to(ports.refused, '/refused/')}
${to(ports.closes, '/closes/')}
${to(ports.resets, '/resets/')}
${to(ports.hangs, '/hangs/')}
${to(ports.blackhole, '/blackhole/')}
${to(ports.tls, '/plain-to-tls/')}
backend-read-timeout=2s
backend-connect-timeout=2s
accesslog-file=${dir}/access.log
errorlog-file=${dir}/error.log
workers=1
`);
  return {
    pids: [startProcess(dir, 'nghttpx', 'nghttpx', ['--conf', file])],
    logs: { error: `${dir}/error.log`, access: `${dir}/access.log` },
    ports: { http: ports.nghttpx },
  };
}
