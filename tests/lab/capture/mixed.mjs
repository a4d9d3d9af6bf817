//! Several kinds of evidence in one text, as people paste them.

import { failure, healthy } from './truth.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  const mixed = (id, from, by, truth) => ({ parser: 'mixed', id, from, by, truth });
  const nginx = `http://127.0.0.1:${ports.nginx}`;
  const squid = ['-x', `http://127.0.0.1:${ports.squid}`];

  return [
    { name: 'curl and nginx', curl: ['-sSv', `${nginx}/refused/ok`], keep: [
      mixed('curl-and-nginx-refused', ['curl+command', 'nginx.error', 'nginx.access'], ['curl', 'nginx'], failure('target', 'upstream-refused')),
    ] },
    { name: 'curl and nginx timeout', curl: ['-sSv', `${nginx}/origin/hang`], keep: [
      mixed('curl-and-nginx-read-timeout', ['curl+command', 'nginx.error'], ['curl', 'nginx'], failure('target', ['upstream-timeout', 'upstream-overload'])),
    ] },
    { name: 'curl and haproxy', curl: ['-sSv', `http://127.0.0.1:${ports.haproxy}/origin/close`], keep: [
      mixed('curl-and-haproxy-closed', ['curl+command', 'haproxy.raw'], ['curl', 'haproxy'], failure('target', ['upstream-premature-close', 'upstream-reset'])),
    ] },
    { name: 'curl and squid', curl: ['-sSv', ...squid, `https://shop.example.test:${ports.refused}/`], keep: [
      mixed('curl-and-squid-refused', ['curl+command', 'squid.access'], ['curl', 'squid'], failure('target', 'upstream-refused')),
    ] },
    { name: 'curl and tinyproxy', curl: ['-sSv', '-x', `http://127.0.0.1:${ports.tinyproxy}`, `https://127.0.0.1:${ports.refused}/`], keep: [
      mixed('curl-and-tinyproxy-refused', ['curl+command', 'tinyproxy.open'], ['curl', 'tinyproxy'], failure('target', 'upstream-refused')),
    ] },
    { name: 'healthy both', curl: ['-sSv', `${nginx}/origin/ok`], keep: [
      mixed('curl-and-nginx-healthy', ['curl+command', 'nginx.access'], ['curl', 'nginx'], healthy),
    ] },
  ];
}
