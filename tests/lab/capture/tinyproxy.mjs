//! Faults behind, in front of and inside tinyproxy as a forward proxy.

import { BEHIND, failure, healthy, open } from './truth.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  const at = (port, path = '/ok', scheme = 'http') => `${scheme}://127.0.0.1:${port}${path}`;
  const via = (port, url, ...more) => ['-sSv', ...more, '-x', `http://127.0.0.1:${port}`, url];
  const get = (url, ...more) => via(ports.tinyproxy, url, ...more);
  const log = (id, truth, more = {}) => ({ parser: 'tinyproxy_log', id, from: 'tinyproxy.open', truth, ...more });
  const curl = (id, truth) => ({ parser: 'curl_verbose', id: `tinyproxy-${id}`, from: 'curl+command', by: ['curl', 'tinyproxy'], truth });
  const headers = (id, truth) => ({ parser: 'response_headers', id: `tinyproxy-${id}`, from: 'headers', truth });
  const authPlaces = ['client-gateway', 'gateway'];
  // The page says only that a connection could not be made; the log says why.
  const unableToConnect = ['upstream-refused', 'upstream-unreachable', 'upstream-timeout', 'upstream-dns-failure', 'upstream-restart'];

  const notConnected = unableToConnect.filter((it) => it !== 'upstream-dns-failure');

  return [
    { name: 'healthy', runs: [get(at(ports.plain)), get(at(ports.tls, '/ok', 'https'), '-k')], keep: [log('healthy', healthy)] },
    { name: 'healthy http', curl: get(at(ports.plain)), keep: [curl('healthy', healthy), headers('healthy', healthy)] },
    { name: 'refused', curl: get(at(ports.refused)), keep: [
      log('refused', open(BEHIND, notConnected)), curl('refused', open(BEHIND, unableToConnect)), headers('refused', open(BEHIND, unableToConnect)),
    ] },
    { name: 'refused connect', curl: get(at(ports.refused, '/ok', 'https')), keep: [curl('refused-connect', open(BEHIND, unableToConnect)), log('refused-connect', open(BEHIND, notConnected))] },
    { name: 'unknown name', curl: get('http://shop.nowhere.invalid/'), keep: [
      log('name-unknown', failure(['gateway-target', 'gateway'], 'upstream-dns-failure')), headers('name-unknown', open(BEHIND.concat('gateway'), unableToConnect)),
    ] },
    { name: 'close', curl: get(at(ports.plain, '/close')), keep: [
      curl('no-answer', open(['target', 'gateway', 'gateway-target', 'client-gateway'], ['upstream-premature-close', 'upstream-reset', 'proxy-overload', 'network-instability', 'upstream-timeout', 'upstream-invalid-response'])),
    ] },
    { name: 'reset', curl: get(at(ports.plain, '/reset')), keep: [log('reset', open(BEHIND, ['upstream-reset', 'upstream-premature-close', 'network-instability']))] },
    { name: 'garbage', curl: get(at(ports.plain, '/garbage')), keep: [headers('invalid-response', open(BEHIND, ['upstream-invalid-response', 'protocol-mismatch', 'upstream-premature-close']))] },
    { name: 'hang', curl: get(at(ports.plain, '/hang')), keep: [
      log('read-timeout', open(BEHIND, ['upstream-timeout', 'upstream-overload', 'network-instability'])),
    ] },
    { name: 'denied port', curl: get('https://127.0.0.1:25/'), keep: [
      curl('denied-connect', failure('gateway', 'proxy-acl-denied')), log('denied-connect', failure('gateway', 'proxy-acl-denied')),
    ] },
    { name: 'filtered', curl: get('http://blocked.example.test/'), keep: [
      headers('filtered', failure('gateway', 'proxy-acl-denied')), log('filtered', failure('gateway', 'proxy-acl-denied')),
    ] },
    { name: '407', curl: via(ports.tinyproxyAuth, at(ports.plain)), keep: [
      curl('407', failure(authPlaces, ['proxy-auth', 'proxy-credentials-format'])),
    ] },
    { name: 'stranger', curl: via(ports.tinyproxyStranger, at(ports.plain)), keep: [
      curl('stranger', failure(['gateway', 'client-gateway', 'client'], ['ip-not-allowed', 'proxy-acl-denied'])),
      log('stranger', failure(['gateway', 'client-gateway', 'client'], ['ip-not-allowed', 'proxy-acl-denied']), { from: 'tinyproxy.stranger' }),
    ] },
    { name: 'dead parent', curl: via(ports.tinyproxyDeadParent, at(ports.plain)), keep: [
      log('dead-parent', failure(['gateway-node', 'node'], ['node-offline', 'proxy-refused', 'upstream-refused']), { from: 'tinyproxy.deadParent' }),
      headers('dead-parent', failure(['gateway-node', 'node', 'gateway'], ['node-offline', 'proxy-refused', 'upstream-refused', 'upstream-unreachable', 'upstream-dns-failure'])),
    ] },
    { name: 'start lines', curl: get(at(ports.plain)), keep: [log('near-miss-start', healthy, { fromStart: true, lines: /(Initializing|listening|Now running|Setting|Starting|Reading|Created|Adding)/ })] },
  ];
}
