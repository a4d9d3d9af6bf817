//! h2o as a reverse gateway by path.

import fs from 'node:fs';
import { isRoot, start as startProcess } from '../processes.mjs';

export const name = 'h2o';
export const packages = ['h2o'];
export const program = 'h2o';
export const versionArgs = ['--version'];
export const portNames = ['h2o'];

/** Starts h2o in its one-process mode. */
export function start(dir, ports) {
  fs.chmodSync(dir, 0o777);
  const targets = { origin: ports.plain, refused: ports.refused, closes: ports.closes, resets: ports.resets, hangs: ports.hangs, blackhole: ports.blackhole, 'plain-to-tls': ports.tls };
  const paths = Object.entries(targets).map(([id, port]) =>
    `      /${id}:\n        proxy.reverse.url: http://127.0.0.1:${port}/\n        proxy.timeout.io: 2000`);
  const file = `${dir}/h2o.conf`;
  fs.writeFileSync(file, `${isRoot ? 'user: nobody\n' : ''}listen:
  host: 127.0.0.1
  port: ${ports.h2o}
access-log: ${dir}/access.log
error-log: ${dir}/error.log
hosts:
  default:
    paths:
${paths.join('\n')}
`);
  return {
    pids: [startProcess(dir, 'h2o', 'h2o', ['-m', 'worker', '-c', file])],
    logs: { error: `${dir}/error.log`, access: `${dir}/access.log` },
    ports: { http: ports.h2o },
  };
}
