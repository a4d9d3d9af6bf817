//! Caddy as a reverse gateway by path.

import fs from 'node:fs';
import { start as startProcess } from '../processes.mjs';

export const name = 'caddy';
export const packages = ['caddy'];
export const program = 'caddy';
export const versionArgs = ['version'];
export const portNames = ['caddy'];

/** Starts Caddy; its log is JSON on standard error. */
export function start(dir, ports) {
  const pass = (id, to) => `
  handle_path /${id}/* {
    reverse_proxy ${to} {
      transport http {
        dial_timeout 2s
        response_header_timeout 2s
      }
    }
  }`;
  const at = (port) => `http://127.0.0.1:${port}`;
  const file = `${dir}/Caddyfile`;
  fs.writeFileSync(file, `{
  admin off
  auto_https off
}
http://:${ports.caddy} {
  bind 127.0.0.1
  log
  ${pass('origin', at(ports.plain))}
  ${pass('refused', at(ports.refused))}
  ${pass('blackhole', at(ports.blackhole))}
  ${pass('closes', at(ports.closes))}
  ${pass('resets', at(ports.resets))}
  ${pass('hangs', at(ports.hangs))}
  ${pass('tls-to-plain', `https://127.0.0.1:${ports.plain}`)}
  ${pass('plain-to-tls', at(ports.tls))}
  ${pass('untrusted', `https://127.0.0.1:${ports.tls}`)}
  ${pass('unknown', 'http://app.nowhere.invalid:80')}
}
`);
  return {
    pids: [startProcess(dir, 'caddy', 'caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { env: { HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir } })],
    logs: { all: `${dir}/caddy.err` },
    ports: { http: ports.caddy },
  };
}
