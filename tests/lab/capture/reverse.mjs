//! The faults behind a reverse gateway, alike for every product that chooses its upstream by the first segment of the path.

import { BEHIND, CONNECT_TIMEOUT, failure, healthy, open } from './truth.mjs';

/** A connection that was not opened, where the text does not say how it failed. */
const NOT_CONNECTED = ['upstream-refused', 'upstream-unreachable', 'upstream-timeout', 'upstream-restart', 'no-healthy-upstream'];
const CLOSED = ['upstream-premature-close', 'upstream-reset', 'upstream-invalid-response'];
const MISMATCH = ['protocol-mismatch', 'upstream-tls-failure', 'upstream-invalid-response', ...CLOSED];

/** What a log that names each fault can tell. A product whose log says less passes its own truth for the fault. */
const TRUTH = {
  healthy: ['/origin/ok', healthy],
  refused: ['/refused/ok', failure(BEHIND, ['upstream-refused', 'no-healthy-upstream'])],
  'connect-timeout': ['/blackhole/ok', failure(BEHIND, CONNECT_TIMEOUT)],
  closed: ['/origin/close', failure('target', CLOSED)],
  reset: ['/origin/reset', failure('target', CLOSED)],
  'answer-timeout': ['/origin/hang', failure('target', ['upstream-timeout', 'upstream-overload'])],
  garbage: ['/origin/garbage', failure('target', ['upstream-invalid-response', 'protocol-mismatch', 'upstream-premature-close'])],
  truncated: ['/origin/truncate', failure('target', CLOSED)],
  'header-too-large': ['/origin/big-header', failure(BEHIND.concat('gateway'), ['upstream-header-too-large', 'upstream-invalid-response'])],
  'name-unknown': ['/unknown/ok', failure(['gateway-target', 'gateway'], 'upstream-dns-failure')],
  'tls-to-plain': ['/tls-to-plain/ok', failure(BEHIND.concat('gateway'), ['protocol-mismatch', 'upstream-tls-failure'])],
  'plain-to-tls': ['/plain-to-tls/ok', open(BEHIND.concat('gateway'), MISMATCH)],
};

/** The connection was not opened, and no more is said. */
export const notConnected = open(BEHIND, NOT_CONNECTED);

/** Scenarios for the faults named; `own` holds what this product's log tells where that is less. */
export function reverse({ product, port, parser, log, faults, own = {}, settle, more = {} }) {
  return faults.map((fault) => {
    const [path, usual] = TRUTH[fault];
    return {
      name: fault,
      product,
      settle,
      curl: ['-sSv', `http://127.0.0.1:${port}${path}`],
      keep: [{ parser, id: fault, from: `${product}.${log}`, by: [product], truth: own[fault] ?? usual, ...more }],
    };
  });
}
