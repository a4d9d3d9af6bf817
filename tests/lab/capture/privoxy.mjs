//! Faults behind Privoxy as a forward proxy.

import { BEHIND, failure, healthy } from './truth.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  const via = (url) => ['-sSv', '-x', `http://127.0.0.1:${ports.privoxy}`, url];
  const at = (port, path = '/ok', scheme = 'http') => `${scheme}://127.0.0.1:${port}${path}`;
  const log = (id, truth) => ({ parser: 'privoxy_log', id, from: 'privoxy.all', by: ['privoxy'], truth });
  return [
    { name: 'healthy', curl: via(at(ports.plain)), keep: [log('healthy', healthy)] },
    { name: 'refused', curl: via(at(ports.refused)), keep: [log('refused', failure(BEHIND, 'upstream-refused'))] },
    { name: 'refused connect', curl: via(at(ports.refused, '/ok', 'https')), keep: [log('refused-connect', failure(BEHIND, 'upstream-refused'))] },
    { name: 'unknown', curl: via('http://shop.nowhere.invalid/'), keep: [log('name-unknown', failure(['gateway-target', 'gateway'], 'upstream-dns-failure'))] },
    { name: 'close', curl: via(at(ports.plain, '/close')), keep: [log('no-answer', failure('target', ['upstream-premature-close', 'upstream-reset', 'upstream-invalid-response']))] },
    { name: 'reset', curl: via(at(ports.plain, '/reset')), keep: [log('reset', failure('target', ['upstream-reset', 'upstream-premature-close']))] },
    { name: 'hang', curl: via(at(ports.plain, '/hang')), keep: [log('answer-timeout', failure('target', ['upstream-timeout', 'upstream-overload']))] },
    { name: 'blocked', curl: via('http://blocked.example.test/'), keep: [log('blocked', failure('gateway', ['proxy-acl-denied', 'ip-not-allowed']))] },
  ];
}
