//! Varnish as a reverse gateway by path; its log lives in shared memory and is written out by varnishlog.

import fs from 'node:fs';
import { start as startProcess } from '../processes.mjs';
import { waitForPort } from '../ports.mjs';

export const name = 'varnish';
export const packages = ['varnish', 'gcc', 'libc6-dev'];
export const program = 'varnishd';
export const versionArgs = ['-V'];
export const portNames = ['varnish'];

/** Starts varnishd and, once it listens, varnishlog beside it. */
export async function start(dir, ports) {
  fs.chmodSync(dir, 0o777);
  const targets = { origin: ports.plain, refused: ports.refused, blackhole: ports.blackhole, closes: ports.closes, resets: ports.resets, hangs: ports.hangs, plaintls: ports.tls };
  const backends = Object.entries(targets).map(([id, port]) =>
    `backend ${id} { .host = "127.0.0.1"; .port = "${port}"; .connect_timeout = 2s; .first_byte_timeout = 2s; .between_bytes_timeout = 2s; }`);
  const routes = Object.keys(targets).map((id) =>
    `if (req.url ~ "^/${id}/") { set req.backend_hint = ${id}; set req.url = regsub(req.url, "^/${id}", ""); }`);
  const file = `${dir}/default.vcl`;
  fs.writeFileSync(file, `vcl 4.1;\n${backends.join('\n')}\nsub vcl_recv {\n  ${routes.join(' else ')}\n  return (pass);\n}\n`);
  const server = startProcess(dir, 'varnishd', 'varnishd', ['-F', '-n', `${dir}/work`, '-f', file, '-a', `127.0.0.1:${ports.varnish}`, '-T', 'none', '-s', 'malloc,16m']);
  await waitForPort(ports.varnish, 30_000);
  return {
    pids: [server, startProcess(dir, 'varnishlog', 'varnishlog', ['-n', `${dir}/work`, '-g', 'request'])],
    logs: { all: `${dir}/varnishlog.out` },
    ports: { http: ports.varnish },
  };
}
