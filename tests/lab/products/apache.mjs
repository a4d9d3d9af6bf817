//! Apache httpd: a reverse gateway by path, and a forward proxy on a port of its own.

import fs from 'node:fs';
import { isRoot, start as startProcess } from '../processes.mjs';

export const name = 'apache';
export const packages = ['apache2'];
export const program = 'apache2';
export const versionArgs = ['-v'];
export const portNames = ['apache', 'apacheForward'];

const MODULES = '/usr/lib/apache2/modules';

/** Starts httpd in the foreground. */
export function start(dir, ports) {
  fs.mkdirSync(`${dir}/www`, { recursive: true });
  const modules = ['mpm_event', 'authz_core', 'log_config', 'proxy', 'proxy_http', 'proxy_connect', 'ssl', 'socache_shmcb', 'unixd']
    .map((it) => `LoadModule ${it}_module ${MODULES}/mod_${it}.so`).filter((line) => fs.existsSync(line.split(' ')[2])).join('\n');
  const pass = (id, url, more = '') => `ProxyPass /${id}/ ${url}/ ${more}`;
  const at = (port) => `http://127.0.0.1:${port}`;
  const file = `${dir}/httpd.conf`;
  fs.writeFileSync(file, `
ServerRoot ${dir}
ServerName gateway.example.test
PidFile ${dir}/httpd.pid
DefaultRuntimeDir ${dir}
DocumentRoot ${dir}/www
${modules}
${isRoot ? 'User nobody\nGroup nogroup' : ''}
Listen 127.0.0.1:${ports.apache}
Listen 127.0.0.1:${ports.apacheForward}
ErrorLog ${dir}/error.log
LogLevel warn proxy:info
LogFormat "%h %l %u %t \\"%r\\" %>s %b" common
CustomLog ${dir}/access.log common
<VirtualHost 127.0.0.1:${ports.apache}>
  ProxyTimeout 2
  SSLProxyEngine on
  ${pass('origin', at(ports.plain))}
  ${pass('refused', at(ports.refused))}
  ${pass('blackhole', at(ports.blackhole), 'connectiontimeout=2')}
  ${pass('closes', at(ports.closes))}
  ${pass('resets', at(ports.resets))}
  ${pass('hangs', at(ports.hangs))}
  ${pass('tls-to-plain', `https://127.0.0.1:${ports.plain}`)}
  ${pass('plain-to-tls', at(ports.tls))}
  ${pass('unknown', 'http://app.nowhere.invalid')}
</VirtualHost>
<VirtualHost 127.0.0.1:${ports.apacheForward}>
  ProxyRequests on
  ProxyVia on
  ProxyTimeout 2
  AllowCONNECT 443 ${ports.tls} ${ports.refused} ${ports.closes} ${ports.plain}
  <Proxy "*">
    Require all granted
  </Proxy>
</VirtualHost>
`);
  return {
    pids: [startProcess(dir, 'httpd', 'apache2', ['-d', dir, '-f', file, '-DFOREGROUND'])],
    logs: { error: `${dir}/error.log`, access: `${dir}/access.log` },
    ports: { http: ports.apache, forward: ports.apacheForward },
  };
}
