//! Faults behind HAProxy as a reverse gateway.

import { BEHIND, CONNECT_TIMEOUT, HAPROXY_502, HAPROXY_503, failure, healthy, open } from './truth.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  const gateway = `http://127.0.0.1:${ports.haproxy}`;
  const get = (path, ...more) => ['-sSv', ...more, `${gateway}${path}`];
  const bare = (id, truth, more = {}) => ({ parser: 'haproxy_log', id, from: 'haproxy.raw', truth, ...more });
  // The same line as a syslog daemon would have written it: without the priority in front.
  const syslog = (id, truth, more = {}) => ({
    parser: 'haproxy_log', id, from: 'haproxy.syslog', truth, edit: (text) => text.replace(/^\[.*\n/gm, '').replace(/^<\d+>/gm, ''), ...more,
  });
  const curl = (id, truth) => ({ parser: 'curl_verbose', id: `haproxy-${id}`, from: 'curl', by: ['curl', 'haproxy'], truth });
  const headers = (id, truth) => ({ parser: 'response_headers', id: `haproxy-${id}`, from: 'headers', truth });
  const connectCauses = ['upstream-refused', 'upstream-unreachable', 'no-healthy-upstream', 'upstream-restart'];

  return [
    { name: 'healthy', runs: [get('/origin/ok'), get('/origin/ok'), get('/origin/status/404')], keep: [bare('healthy', healthy)] },
    { name: 'healthy curl', curl: get('/origin/ok'), keep: [curl('healthy', healthy)] },
    { name: 'refused', curl: get('/refused/ok'), settle: 800, keep: [
      bare('refused-sc', failure(BEHIND, connectCauses)), syslog('refused-sc-syslog', failure(BEHIND, connectCauses)),
      curl('503', open(BEHIND.concat('gateway'), HAPROXY_503)), headers('503', open(BEHIND.concat('gateway'), HAPROXY_503)),
    ] },
    { name: 'blackhole', curl: get('/blackhole/ok'), keep: [
      bare('connect-timeout-sc', failure('gateway-target', CONNECT_TIMEOUT)), syslog('connect-timeout-sc-syslog', failure('gateway-target', CONNECT_TIMEOUT)),
    ] },
    { name: 'hang', curl: get('/origin/hang'), keep: [
      bare('answer-timeout-sh', failure('target', ['upstream-timeout', 'upstream-overload'])),
      curl('504', open(BEHIND, ['upstream-timeout', 'upstream-overload', 'upstream-unreachable'])),
      headers('504', open(BEHIND, ['upstream-timeout', 'upstream-overload', 'upstream-unreachable'])),
    ] },
    { name: 'close', curl: get('/origin/close'), keep: [
      bare('closed-sh', failure('target', ['upstream-premature-close', 'upstream-reset'])),
      syslog('closed-sh-syslog', failure('target', ['upstream-premature-close', 'upstream-reset'])),
      curl('502', open(BEHIND, HAPROXY_502)), headers('502', open(BEHIND, HAPROXY_502)),
    ] },
    { name: 'reset', curl: get('/origin/reset'), keep: [bare('reset-sh', failure('target', ['upstream-reset', 'upstream-premature-close']))] },
    { name: 'truncated', curl: get('/origin/truncate'), keep: [
      bare('truncated-sd', failure('target', ['upstream-premature-close', 'upstream-reset', 'upstream-invalid-response'])),
    ] },
    { name: 'body hangs', curl: get('/origin/hang-body'), keep: [
      bare('body-timeout-sd', failure('target', ['upstream-timeout', 'upstream-overload'])),
    ] },
    { name: 'garbage', curl: get('/origin/garbage'), keep: [bare('invalid-ph', failure('target', ['upstream-invalid-response', 'protocol-mismatch']))] },
    { name: 'tls to plain', curl: get('/tls-to-plain/ok'), keep: [
      bare('tls-to-plain-sc', open(BEHIND.concat('gateway'), ['protocol-mismatch', 'upstream-tls-failure', ...connectCauses])),
    ] },
    { name: 'untrusted', curl: get('/untrusted/ok'), keep: [
      bare('untrusted-sc', open(BEHIND.concat('gateway'), ['upstream-tls-failure', ...connectCauses])),
    ] },
    { name: 'down', curl: get('/down/ok'), keep: [
      bare('no-server-sc', failure(BEHIND.concat('gateway'), 'no-healthy-upstream')),
      bare('check-refused', failure(BEHIND, ['upstream-refused', 'no-healthy-upstream']), { fromStart: true, lines: /(Server down\/|backend down)/ }),
      bare('check-status', failure(BEHIND, ['upstream-overload', 'no-healthy-upstream', 'upstream-invalid-response']), { fromStart: true, lines: /(Server sick\/|backend sick)/ }),
    ] },
    { name: 'unknown', curl: get('/unknown/ok'), keep: [
      bare('name-unknown-sc', failure(BEHIND.concat('gateway'), ['no-healthy-upstream', 'upstream-dns-failure'])),
    ] },
    { name: 'queue', isParallel: true, runs: [get('/queue/delay/1900'), get('/queue/ok'), get('/queue/ok')], keep: [
      bare('queue-sq', failure(['gateway', 'target'], ['upstream-overload', 'proxy-overload'])),
    ] },
    { name: 'denied', curl: get('/denied/x'), keep: [
      bare('denied-pr', failure('gateway', ['proxy-acl-denied', 'ip-not-allowed'])), headers('403', open(['gateway', 'target'], ['proxy-acl-denied', 'ip-not-allowed', 'blocked-by-target'])),
    ] },
    { name: 'limited', curl: get('/limited/x'), keep: [bare('limited-pr', failure('gateway', ['proxy-rate-limit', 'proxy-acl-denied', 'rate-limited']))] },
    { name: 'client gives up', curl: get('/origin/hang', '-m', '1'), keep: [bare('client-closed-ch', failure('client', 'client-abort'))] },
    { name: 'target 503', curl: get('/origin/busy'), keep: [
      bare('target-503', failure('target', ['upstream-overload', 'rate-limited', 'upstream-restart'])),
      headers('target-503', open(['target', 'gateway'], ['upstream-overload', 'rate-limited', 'upstream-restart', 'proxy-overload', 'no-healthy-upstream'])),
    ] },
    { name: 'tcp refused', curl: ['-sSv', `http://127.0.0.1:${ports.haproxyTcp}/`], keep: [bare('tcp-refused-sc', failure(BEHIND, connectCauses))] },
    { name: 'plain to tls frontend', curl: ['-sSv', `http://127.0.0.1:${ports.haproxyTls}/origin/ok`], keep: [
      bare('client-no-tls', failure(['client', 'client-gateway'], ['proxy-scheme-mismatch', 'protocol-mismatch'])),
    ] },
    { name: 'burst', runs: [get('/origin/ok'), get('/refused/ok'), get('/origin/ok'), get('/origin/close'), get('/origin/ok'), get('/refused/ok'), get('/refused/ok')], keep: [
      syslog('some-refused', failure(BEHIND, connectCauses)),
    ] },
  ];
}
