//! Faults behind Apache httpd as a reverse gateway.

import { notConnected, reverse } from './reverse.mjs';
import { BEHIND, failure, healthy, open } from './truth.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  const forward = (url) => ['-sSv', '-x', `http://127.0.0.1:${ports.apacheForward}`, url];
  const log = (id, truth, more = {}) => ({ parser: 'apache_error_log', id, from: 'apache.error', by: ['apache'], truth, ...more });
  return [
    ...reverse({
      product: 'apache', port: ports.apache, parser: 'apache_error_log', log: 'error',
      faults: ['refused', 'connect-timeout', 'closed', 'reset', 'answer-timeout', 'truncated', 'header-too-large', 'name-unknown', 'tls-to-plain'],
    }),
    { name: 'forward refused', curl: forward(`https://127.0.0.1:${ports.refused}/`), keep: [log('tunnel-refused', notConnected)] },
    { name: 'forward unknown', curl: forward('https://shop.nowhere.invalid/'), keep: [log('tunnel-name-unknown', failure(['gateway-target', 'gateway'], 'upstream-dns-failure'))] },
    { name: 'start lines', curl: ['-sSv', `http://127.0.0.1:${ports.apache}/origin/ok`], keep: [log('near-miss-start', healthy, { fromStart: true, lines: /(AH00489|AH00094)/ })] },
    { name: 'access', runs: ['/origin/ok', '/refused/ok', '/origin/ok'].map((it) => ['-sSv', `http://127.0.0.1:${ports.apache}${it}`]), keep: [
      { parser: 'nginx_access_log', id: 'apache-one-503', from: 'apache.access', by: ['apache'], truth: open(BEHIND.concat('gateway'), '-') },
    ] },
  ];
}
