//! HAProxy as a reverse gateway: the first segment of the path is the name of the backend.

import fs from 'node:fs';
import path from 'node:path';
import { start as startProcess } from '../processes.mjs';

export const name = 'haproxy';
export const packages = ['haproxy'];
export const program = 'haproxy';
export const versionArgs = ['-v'];
export const portNames = ['haproxy', 'haproxyTls', 'haproxyTcp'];

/** Starts HAProxy; it writes its log lines bare to standard output and in syslog's form to standard error. */
export function start(dir, ports, { cert, key }) {
  const backend = (id, server, more = '') => `
backend ${id}
  http-request replace-path /[^/]+(/.*)? \\1
  ${more}
  server app1 ${server}`;
  const at = (port) => `127.0.0.1:${port}`;
  fs.writeFileSync(`${dir}/both.pem`, fs.readFileSync(cert, 'utf8') + fs.readFileSync(key, 'utf8'));

  const config = `
global
  log stdout format raw local0
  log stderr format rfc3164 local0
  maxconn 200
defaults
  log global
  mode http
  option httplog
  option abortonclose
  retries 1
  timeout connect 1s
  timeout client 6s
  timeout server 2s
  timeout queue 1s
resolvers lab
  nameserver one 127.0.0.1:${ports.resolver}
  resolve_retries 1
  timeout resolve 500ms
  timeout retry 500ms
  hold nx 1s
frontend web
  bind ${at(ports.haproxy)}
  http-request deny if { path_beg /denied/ }
  http-request deny deny_status 429 if { path_beg /limited/ }
  http-request silent-drop if { path_beg /dropped/ }
  use_backend %[path,field(2,/)]
frontend web_tls
  bind ${at(ports.haproxyTls)} ssl crt ${dir}/both.pem
  use_backend %[path,field(2,/)]
frontend raw
  mode tcp
  option tcplog
  bind ${at(ports.haproxyTcp)}
  default_backend raw_refused
backend raw_refused
  mode tcp
  server app1 ${at(ports.refused)}
${backend('origin', at(ports.plain))}
${backend('refused', at(ports.refused))}
${backend('blackhole', at(ports.blackhole))}
${backend('closes', at(ports.closes))}
${backend('resets', at(ports.resets))}
${backend('hangs', at(ports.hangs))}
${backend('tls-to-plain', `${at(ports.plain)} ssl verify none`)}
${backend('plain-to-tls', at(ports.tls))}
${backend('untrusted', `${at(ports.tls)} ssl verify required ca-file ${dir}/other.pem`)}
${backend('unknown', `app.nowhere.invalid:${ports.plain} resolvers lab init-addr none check inter 500ms`)}
${backend('down', `${at(ports.refused)} check inter 500ms fall 1`)}
${backend('sick', `${at(ports.plain)} check inter 500ms fall 1`, 'option httpchk GET /status/500')}
${backend('queue', `${at(ports.plain)} maxconn 1`)}
${backend('empty', at(ports.plain)).replace(/\n {2}server.*/, '')}
`;
  fs.copyFileSync(cert.replace('cert.pem', 'other.pem'), `${dir}/other.pem`);
  const file = path.join(dir, 'haproxy.cfg');
  fs.writeFileSync(file, config);
  return {
    pids: [startProcess(dir, 'haproxy', 'haproxy', ['-db', '-f', file])],
    logs: { raw: `${dir}/haproxy.out`, syslog: `${dir}/haproxy.err` },
    ports: { http: ports.haproxy, https: ports.haproxyTls, tcp: ports.haproxyTcp },
  };
}
