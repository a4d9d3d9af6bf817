//! Faults behind, in front of and inside Squid as a forward proxy.

import { BEHIND, CONNECT_TIMEOUT, failure, healthy, open, undetermined } from './truth.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports, products }) {
  const proxy = (port = ports.squid) => ['-x', `http://127.0.0.1:${port}`];
  const at = (port, path = '/ok', scheme = 'http') => `${scheme}://shop.example.test:${port}${path}`;
  const get = (url, ...more) => ['-sSv', ...more, ...proxy(), url];
  const log = (id, truth, more = {}) => ({ parser: 'squid_access_log', id, from: 'squid.access', truth, ...more });
  const cache = (id, truth, more = {}) => ({ parser: 'squid_cache_log', id, from: 'squid.cache', truth, ...more });
  const curl = (id, truth, more = {}) => ({ parser: 'curl_verbose', id: `squid-${id}`, from: 'curl+command', by: ['curl', 'squid'], truth, ...more });
  const headers = (id, truth) => ({ parser: 'response_headers', id: `squid-${id}`, from: 'headers', truth });
  const connectCauses = ['upstream-refused', 'upstream-unreachable', 'upstream-timeout', 'upstream-restart'];
  // Squid 5.7 says "read error 0" when it found no way at all: the name has no address, or no parent is alive.
  const noWay = (...causes) => open(['gateway-target', 'gateway', 'gateway-node', 'node', 'target'], [
    ...causes, 'upstream-dns-failure', 'node-offline', 'no-healthy-upstream', 'upstream-reset', 'upstream-premature-close', 'proxy-misconfig',
  ]);
  const authPlaces = ['client-gateway', 'gateway'];
  const tunnelEnds = ['target', 'gateway-target', 'client-gateway', 'gateway'];

  return [
    { name: 'healthy', runs: [get(at(ports.plain)), get(at(ports.tls, '/ok', 'https'), '-k')], keep: [log('healthy', healthy), log('healthy-combined', healthy, { from: 'squid.combined' })] },
    { name: 'healthy http', curl: get(at(ports.plain)), keep: [curl('healthy', healthy), headers('healthy', healthy)] },
    { name: 'healthy connect', curl: get(at(ports.tls, '/ok', 'https'), '-k'), keep: [curl('healthy-connect', healthy)] },
    { name: 'refused', curl: get(at(ports.refused)), keep: [
      curl('refused', failure('target', 'upstream-refused')), headers('refused', failure('target', 'upstream-refused')),
      log('refused', open(BEHIND, connectCauses)),
    ] },
    { name: 'refused connect', curl: get(at(ports.refused, '/ok', 'https')), keep: [
      curl('refused-connect', failure('target', 'upstream-refused')), log('refused-connect', open(BEHIND, connectCauses)),
    ] },
    { name: 'refused connect, end only', curl: ['-sS', ...proxy(), at(ports.refused, '/ok', 'https')], keep: [
      curl('connect-503-end-only', undetermined(), { from: 'curl' }),
    ] },
    { name: 'blackhole', curl: get(at(ports.blackhole)), keep: [
      headers('connect-timeout', failure('gateway-target', CONNECT_TIMEOUT)), log('connect-timeout', open(BEHIND, [...connectCauses, 'upstream-overload'])),
    ] },
    { name: 'blackhole connect', curl: get(at(ports.blackhole, '/ok', 'https')), keep: [curl('connect-timeout', failure('gateway-target', CONNECT_TIMEOUT))] },
    { name: 'unknown name', curl: get('http://shop.nowhere.invalid/'), keep: [
      curl('name-unknown', noWay()), headers('name-unknown', noWay()),
      log('name-unknown', open(BEHIND.concat('gateway'), '-')),
    ] },
    { name: 'unknown name connect', curl: get('https://shop.nowhere.invalid/'), keep: [
      curl('name-unknown-connect', noWay()),
      log('name-unknown-connect', open(BEHIND.concat('gateway'), '-')),
    ] },
    { name: 'close', curl: get(at(ports.plain, '/close')), keep: [
      curl('no-answer', failure('target', ['upstream-premature-close', 'upstream-reset'])), headers('no-answer', failure('target', ['upstream-premature-close', 'upstream-reset'])),
      log('no-answer', open(BEHIND, ['upstream-premature-close', 'upstream-reset', 'upstream-invalid-response', 'upstream-keepalive-race'])),
    ] },
    { name: 'reset', curl: get(at(ports.plain, '/reset')), keep: [
      headers('reset', failure('target', ['upstream-reset', 'upstream-premature-close'])),
    ] },
    // Squid takes bytes without a status line for HTTP/0.9 and passes them on with a 200; only one header tells.
    { name: 'garbage', curl: get(at(ports.plain, '/garbage')), keep: [
      headers('taken-for-http-09', { verdict: 'failure|undetermined|no-failure-seen', place: 'target', cause: 'upstream-invalid-response|protocol-mismatch' }),
    ] },
    // 40 kB of headers are within Squid's limit.
    { name: 'big header', curl: get(at(ports.plain, '/big-header')), keep: [headers('near-miss-big-header', healthy)] },
    { name: 'two lengths', curl: get(at(ports.plain, '/two-lengths')), keep: [
      headers('invalid-response', failure('target', ['upstream-invalid-response', 'protocol-mismatch'])),
    ] },
    { name: 'hang', curl: get(at(ports.plain, '/hang')), keep: [
      curl('read-timeout', failure('target', ['upstream-timeout', 'upstream-overload'])), headers('read-timeout', failure('target', ['upstream-timeout', 'upstream-overload'])),
      log('read-timeout', failure(BEHIND, ['upstream-timeout', 'upstream-overload', 'upstream-unreachable'])),
    ] },
    { name: 'truncated', curl: get(at(ports.plain, '/truncate')), keep: [
      curl('truncated', open(['target', 'gateway-target', 'gateway', 'client-gateway'], ['upstream-premature-close', 'upstream-reset', 'network-instability', 'upstream-restart', 'upstream-invalid-response'])),
    ] },
    { name: 'tls closes in tunnel', curl: get(at(ports.closes, '/ok', 'https')), keep: [
      curl('tunnel-closed', open(tunnelEnds, ['upstream-premature-close', 'upstream-reset', 'upstream-tls-failure', 'blocked-by-target', 'protocol-mismatch', 'network-instability', 'upstream-restart'])),
    ] },
    { name: 'plain port in tunnel', curl: get(at(ports.plain, '/ok', 'https')), keep: [
      curl('tunnel-plain-port', failure(['client', 'target', 'gateway-target', 'client-gateway'], ['protocol-mismatch', 'upstream-tls-failure', 'proxy-scheme-mismatch', 'tls-interception'])),
    ] },
    { name: 'self-signed in tunnel', curl: get(at(ports.tls, '/ok', 'https')), keep: [
      curl('tunnel-self-signed', failure(['target', 'gateway-target', 'gateway', 'client-gateway'], ['upstream-tls-failure', 'tls-interception'])),
    ] },
    { name: 'denied host', curl: get('http://blocked.example.test/'), keep: [
      curl('denied', failure('gateway', ['proxy-acl-denied', 'ip-not-allowed'])), headers('denied', failure('gateway', ['proxy-acl-denied', 'ip-not-allowed'])),
      log('denied', failure('gateway', ['proxy-acl-denied', 'ip-not-allowed'])),
    ] },
    { name: 'denied port', curl: get('https://shop.example.test:25/'), keep: [
      curl('denied-connect', failure('gateway', ['proxy-acl-denied', 'ip-not-allowed'])), log('denied-connect', failure('gateway', ['proxy-acl-denied', 'ip-not-allowed'])),
    ] },
    { name: '407', curl: ['-sSv', ...proxy(ports.squidAuth), at(ports.plain)], keep: [
      curl('407', failure(authPlaces, ['proxy-auth', 'proxy-credentials-format'])), headers('407', failure(authPlaces, ['proxy-auth', 'proxy-credentials-format'])),
      log('407', failure(authPlaces, ['proxy-auth', 'proxy-credentials-format'])),
    ] },
    { name: '407 connect', curl: ['-sSv', ...proxy(ports.squidAuth), '-U', 'alice:wrong', at(ports.tls, '/ok', 'https')], keep: [
      curl('407-connect', failure(authPlaces, ['proxy-auth', 'proxy-credentials-format'])),
    ] },
    // The first 407 is how a client that waits to be asked signs in: the second request is answered.
    { name: '407 then fine', curl: ['-sSv', ...proxy(ports.squidAuth), '--proxy-anyauth', '-U', 'alice:right', at(ports.plain)], keep: [
      curl('near-miss-407-then-200', healthy), log('near-miss-407-then-200', healthy),
    ] },
    { name: 'dead parent', prepare: () => { try { process.kill(products.squid.parentPid); } catch { /* It has ended before. */ } }, settle: 1500,
      runs: Array(3).fill(['-sSv', ...proxy(ports.squidDeadParent), at(ports.plain)]), keep: [
        cache('dead-parent', failure(['gateway-node', 'node'], ['node-offline', 'proxy-refused', 'upstream-refused', 'no-healthy-upstream'])),
        log('dead-parent', open(['gateway', 'gateway-node', 'node'].concat(BEHIND), '-')),
      ] },
    { name: 'dead parent, one', curl: ['-sSv', ...proxy(ports.squidDeadParent), at(ports.plain)], keep: [curl('dead-parent', noWay('upstream-refused'))] },
    { name: 'chain healthy', curl: ['-sSv', ...proxy(ports.squidChain), at(ports.plain).replace('shop.example.test', '127.0.0.1')], keep: [
      curl('chain-healthy', healthy, { by: ['curl', 'squid', 'tinyproxy'] }), log('chain-healthy', healthy),
    ] },
    { name: 'chain refused', curl: ['-sSv', ...proxy(ports.squidChain), at(ports.refused).replace('shop.example.test', '127.0.0.1')], keep: [
      curl('chain-refused', open(['node-target', 'target', 'gateway-target', 'node'], ['upstream-refused', 'upstream-unreachable', 'upstream-dns-failure', 'upstream-timeout', 'node-offline']), { by: ['curl', 'squid', 'tinyproxy'] }),
      log('chain-refused', open(['node', 'node-target', 'target', 'gateway-node', 'gateway-target'], '-')),
    ] },
    { name: 'plain request to tls port', curl: ['-sSv', '-x', `http://127.0.0.1:${ports.squidTls}`, at(ports.plain)], keep: [
      curl('http-to-tls-proxy', failure(['client', 'client-gateway', 'gateway'], ['proxy-scheme-mismatch', 'proxy-overload', 'upstream-premature-close'])),
      cache('http-to-tls-proxy', failure(['client', 'client-gateway'], ['proxy-scheme-mismatch', 'protocol-mismatch', 'tls-interception'])),
    ] },
    { name: 'client gives up', curl: get(at(ports.plain, '/hang'), '-m', '1'), keep: [log('client-aborted', failure('client', 'client-abort'))] },
    { name: 'target 403', curl: get(at(ports.plain, '/blocked')), keep: [
      curl('target-403', failure('target', 'blocked-by-target')), headers('target-403', failure('target', 'blocked-by-target')),
    ] },
    { name: 'target challenge', curl: get(at(ports.plain, '/challenge')), keep: [headers('target-challenge', failure('target', 'blocked-by-target'))] },
    { name: 'target 429', curl: get(at(ports.plain, '/limited')), keep: [
      curl('target-429', failure('target', ['rate-limited', 'proxy-rate-limit'])), log('target-429', failure('target', ['rate-limited', 'proxy-rate-limit'])),
    ] },
    { name: 'target own 502', curl: get(at(ports.plain, '/own-502')), keep: [headers('target-own-502', failure('target', '-')), log('target-own-502', failure(BEHIND, '-'))] },
    { name: 'target 404', curl: get(at(ports.plain, '/status/404')), keep: [curl('near-miss-404', healthy)] },
    { name: 'redirect', curl: get(at(ports.plain, '/status/304')), keep: [headers('near-miss-304', healthy)] },
    { name: 'start lines', curl: get(at(ports.plain)), keep: [cache('near-miss-start', healthy, { fromStart: true, lines: /(Starting|Process|With|Accepting|Adding|Initiali[sz]|Using|Max|Store|Swap|storeLate|Finished)/ })] },
    { name: 'burst', runs: [get(at(ports.plain)), get(at(ports.refused)), get(at(ports.plain)), get(at(ports.refused)), get(at(ports.plain)), get(at(ports.plain))], keep: [
      log('some-refused', open(BEHIND, connectCauses)),
    ] },
  ];
}
