//! Faults behind Envoy as a reverse gateway, in three log formats.

import { notConnected, reverse } from './reverse.mjs';
import { BEHIND, failure, open } from './truth.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  const get = (path, ...more) => ['-sSv', ...more, `http://127.0.0.1:${ports.envoy}${path}`];
  const keep = (id, truth, log = 'istio') => ({ parser: 'envoy_access_log', id, from: `envoy.${log}`, by: ['envoy'], truth });
  const noHost = failure(['gateway', ...BEHIND], ['no-healthy-upstream', 'upstream-dns-failure']);
  return [
    ...reverse({
      product: 'envoy', port: ports.envoy, parser: 'envoy_access_log', log: 'istio',
      faults: ['healthy', 'refused', 'connect-timeout', 'closed', 'reset', 'answer-timeout', 'garbage', 'truncated', 'plain-to-tls'],
    }),
    { name: 'refused json', curl: get('/refused/ok'), keep: [keep('refused-json', failure(BEHIND, ['upstream-refused', 'no-healthy-upstream']), 'json')] },
    { name: 'refused default', curl: get('/refused/ok'), keep: [keep('refused-default', notConnected, 'default')] },
    { name: 'late default', curl: get('/blackhole/ok'), keep: [keep('connect-timeout-default', notConnected, 'default')] },
    { name: 'unknown', curl: get('/unknown/ok'), keep: [keep('name-unknown', noHost)] },
    { name: 'tls to plain', curl: get('/tls-to-plain/ok'), keep: [
      keep('tls-to-plain', open(BEHIND.concat('gateway'), ['protocol-mismatch', 'upstream-tls-failure', 'upstream-timeout', 'upstream-unreachable', 'upstream-refused', 'upstream-reset'])),
    ] },
    { name: 'full', curl: get('/full/ok'), keep: [keep('overflow', failure(['gateway', 'target'], ['upstream-overload', 'proxy-overload']))] },
    { name: 'no cluster', curl: get('/missing/ok'), keep: [keep('no-cluster', failure('gateway', 'proxy-misconfig'))] },
    { name: 'no route', curl: get('/nothing'), keep: [keep('no-route', failure('gateway', 'proxy-misconfig'))] },
    { name: 'target 503', curl: get('/origin/busy'), keep: [keep('target-503', failure('target', ['upstream-overload', 'rate-limited', 'upstream-restart'])), keep('target-503-default', failure('target', ['upstream-overload', 'rate-limited', 'upstream-restart']), 'default')] },
    { name: 'client gives up', curl: get('/origin/hang', '-m', '1'), keep: [keep('client-closed', failure('client', 'client-abort'))] },
  ];
}
