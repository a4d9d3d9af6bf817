//! Faults behind nginx as a reverse gateway.

import { BEHIND, CONNECT_TIMEOUT, NGINX_502, NGINX_504, failure, healthy, open } from './truth.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  const gateway = `http://127.0.0.1:${ports.nginx}`;
  const get = (path, ...more) => ['-sSv', ...more, `${gateway}${path}`];
  const errorLog = (id, truth, more = {}) => ({ parser: 'nginx_error_log', id, from: 'nginx.error', truth, ...more });
  const accessLog = (id, truth, more = {}) => ({ parser: 'nginx_access_log', id, from: 'nginx.access', truth, ...more });
  const curl = (id, truth, more = {}) => ({ parser: 'curl_verbose', id: `nginx-${id}`, from: 'curl+command', by: ['curl', 'nginx'], truth, ...more });
  const headers = (id, truth, more = {}) => ({ parser: 'response_headers', id: `nginx-${id}`, from: 'headers', truth, ...more });
  const bare502 = open(BEHIND, NGINX_502);
  const bare504 = open(BEHIND, NGINX_504);

  return [
    { name: 'healthy', runs: [get('/origin/ok'), get('/origin/ok'), get('/static/index.html')], keep: [
      accessLog('healthy', healthy), accessLog('healthy-json', healthy, { from: 'nginx.json' }),
    ] },
    { name: 'healthy curl', curl: get('/origin/ok'), keep: [curl('healthy', healthy), headers('healthy', healthy)] },
    { name: 'refused', curl: get('/refused/ok'), keep: [
      errorLog('refused', failure('target', 'upstream-refused')),
      accessLog('refused', failure(BEHIND, ['upstream-refused', 'upstream-unreachable', 'no-healthy-upstream'])),
      accessLog('refused-json', failure(BEHIND, ['upstream-refused', 'upstream-unreachable', 'no-healthy-upstream']), { from: 'nginx.json' }),
      curl('refused', bare502), headers('refused', bare502),
    ] },
    { name: 'blackhole', curl: get('/blackhole/ok'), keep: [
      errorLog('connect-timeout', failure('gateway-target', CONNECT_TIMEOUT)),
      accessLog('connect-timeout', failure('gateway-target', CONNECT_TIMEOUT)), curl('connect-timeout', bare504),
    ] },
    { name: 'unreachable', curl: get('/unreachable/ok'), keep: [
      errorLog('network-unreachable', failure(['gateway-target', 'gateway'], ['upstream-unreachable', 'network-unreachable'])),
    ] },
    { name: 'hang', curl: get('/origin/hang'), keep: [
      errorLog('read-timeout', failure('target', 'upstream-timeout')), accessLog('read-timeout', failure('target', ['upstream-timeout', 'upstream-overload'])),
      headers('read-timeout', bare504),
    ] },
    { name: 'close', curl: get('/origin/close'), keep: [
      errorLog('premature-close', failure('target', 'upstream-premature-close')),
      accessLog('premature-close', open(BEHIND, NGINX_502)), curl('premature-close', bare502),
    ] },
    { name: 'reset', curl: get('/origin/reset'), keep: [errorLog('reset', failure('target', 'upstream-reset'))] },
    { name: 'reset body', curl: get('/origin/reset-body'), keep: [
      errorLog('reset-in-body', failure('target', 'upstream-reset')),
      curl('reset-in-body', open(['target', 'gateway-target', 'gateway', 'client-gateway'],
        ['upstream-premature-close', 'upstream-reset', 'network-instability', 'upstream-restart', 'upstream-invalid-response'])),
    ] },
    { name: 'truncated', curl: get('/origin/truncate'), keep: [errorLog('truncated', failure('target', 'upstream-premature-close'))] },
    { name: 'garbage', curl: get('/origin/bad-header'), keep: [errorLog('invalid-header', failure('target', 'upstream-invalid-response'))] },
    { name: 'two lengths', curl: get('/origin/two-lengths'), keep: [errorLog('two-lengths', failure('target', ['upstream-invalid-response', 'upstream-premature-close']))] },
    { name: 'big header', curl: get('/origin/big-header'), keep: [
      errorLog('header-too-large', failure(BEHIND.concat('gateway'), 'upstream-header-too-large')), headers('header-too-large', bare502),
    ] },
    { name: 'tls to plain', curl: get('/tls-to-plain/ok'), keep: [
      errorLog('tls-to-plain-port', failure(['gateway', 'target', 'gateway-target'], ['protocol-mismatch', 'upstream-tls-failure'])),
    ] },
    { name: 'plain to tls', curl: get('/plain-to-nginx-tls/ok'), keep: [
      curl('plain-to-tls-port', open(['gateway', 'target', 'gateway-target', 'client', 'client-gateway'], ['protocol-mismatch', 'proxy-scheme-mismatch'])),
    ] },
    { name: 'untrusted', curl: get('/untrusted/ok'), keep: [errorLog('certificate-untrusted', failure(BEHIND, 'upstream-tls-failure'))] },
    { name: 'wrong name', curl: get('/wrong-name/ok'), keep: [errorLog('certificate-name', failure(BEHIND, 'upstream-tls-failure'))] },
    { name: 'tls hangs', curl: get('/tls-to-hangs/ok'), keep: [
      errorLog('tls-handshake-timeout', failure(BEHIND, ['upstream-tls-failure', 'upstream-timeout'])),
    ] },
    { name: 'unknown name', curl: get('/unknown/ok'), keep: [
      errorLog('name-unknown', failure(['gateway-target', 'gateway'], 'upstream-dns-failure')),
      accessLog('name-unknown', open(['gateway-target', 'gateway', 'target'], NGINX_502)),
    ] },
    { name: 'servfail', curl: get('/servfail/ok'), keep: [errorLog('name-servfail', failure(['gateway-target', 'gateway'], 'upstream-dns-failure'))] },
    { name: 'dns silent', curl: get('/dns-silent/ok'), keep: [errorLog('name-timeout', failure(['gateway-target', 'gateway'], 'upstream-dns-failure'))] },
    { name: 'pool down', runs: [get('/pool-down/ok'), get('/pool-down/ok')], keep: [
      errorLog('no-live-upstreams', failure(BEHIND.concat('gateway'), ['no-healthy-upstream', 'upstream-refused'])),
      accessLog('all-members-failed', failure(BEHIND.concat('gateway'), ['no-healthy-upstream', 'upstream-refused', 'upstream-unreachable'])),
    ] },
    // One member is down and the other answers: every client got a 200, so the log tells of a member, not of a failed request.
    { name: 'pool half', runs: [get('/pool-half/ok'), get('/pool-half/ok'), get('/pool-half/ok')], keep: [
      accessLog('retried-and-answered', { verdict: 'no-failure-seen|failure', place: '-', cause: '-' }),
      errorLog('one-member-refused', failure('target', 'upstream-refused')),
    ] },
    { name: 'socket missing', curl: get('/socket-missing/ok'), keep: [
      errorLog('socket-missing', failure(['target', 'gateway', 'gateway-target'], ['upstream-refused', 'upstream-unreachable', 'socket-permission', 'proxy-misconfig', 'upstream-restart'])),
    ] },
    { name: 'socket denied', curl: get('/socket-denied/ok'), keep: [errorLog('socket-permission', failure('gateway', 'socket-permission'))] },
    { name: 'keepalive race', settle: 600, runs: [
      get('/kept/keepalive-race'), get('/kept/keepalive-race', '-X', 'POST', '-d', 'order=1'),
    ], keep: [
      errorLog('keepalive-race', failure('target', ['upstream-keepalive-race', 'upstream-premature-close'])),
    ] },
    { name: 'request limit', runs: [get('/req-limit/ok'), get('/req-limit/ok'), get('/req-limit/ok')], keep: [
      errorLog('limit-requests', failure('gateway', ['proxy-rate-limit', 'proxy-overload', 'rate-limited'])),
    ] },
    { name: 'connection limit', isParallel: true, runs: [get('/conn-limit/delay/900'), get('/conn-limit/ok'), get('/conn-limit/ok')], keep: [
      errorLog('limit-connections', failure('gateway', ['proxy-rate-limit', 'proxy-overload', 'rate-limited'])),
    ] },
    { name: 'fastcgi', curl: get('/fastcgi/ok'), keep: [
      errorLog('fastcgi-to-http', failure(['gateway', 'target', 'gateway-target'], 'protocol-mismatch')),
    ] },
    { name: 'client gives up', curl: get('/origin/hang', '-m', '1'), keep: [
      errorLog('client-closed', failure('client', 'client-abort')), accessLog('client-closed', failure('client', 'client-abort')),
    ] },
    { name: 'denied', curl: get('/denied/x'), keep: [errorLog('denied-by-rule', failure('gateway', ['proxy-acl-denied', 'ip-not-allowed']))] },
    // A missing file is an answer like any other, though it stands in the error log.
    { name: 'missing file', curl: get('/static/favicon.ico'), keep: [errorLog('near-miss-missing-file', healthy)] },
    { name: 'start lines', curl: get('/origin/ok'), keep: [
      errorLog('near-miss-start', healthy, { fromStart: true, lines: /\[notice\]/ }),
    ] },
    { name: 'slow but fine', curl: get('/origin/slow'), keep: [accessLog('near-miss-slow', healthy)] },
    { name: 'target 403', curl: get('/origin/blocked'), keep: [accessLog('target-403', open('target', ['blocked-by-target', 'proxy-acl-denied', 'ip-not-allowed']))] },
    { name: 'target 429', curl: get('/origin/limited'), keep: [
      accessLog('target-429', failure('target', ['rate-limited', 'proxy-rate-limit'])),
      headers('target-429', open(['target', 'gateway'], ['rate-limited', 'proxy-rate-limit'])),
    ] },
    { name: 'target own 502', curl: get('/origin/own-502'), keep: [accessLog('target-own-502', open(BEHIND, '-'))] },
    { name: 'burst', runs: [
      get('/origin/ok'), get('/origin/ok'), get('/refused/ok'), get('/origin/ok'), get('/refused/ok'), get('/origin/ok'), get('/origin/ok'),
    ], keep: [
      accessLog('some-refused', failure(BEHIND, ['upstream-refused', 'upstream-unreachable', 'no-healthy-upstream', 'upstream-restart'])),
      accessLog('some-502-combined', open(BEHIND.concat('gateway'), '-'), { from: 'nginx.combined' }),
    ] },
  ];
}
