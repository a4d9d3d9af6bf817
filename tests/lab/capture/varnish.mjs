//! Faults behind Varnish as a reverse gateway.

import { notConnected, reverse } from './reverse.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  return reverse({
    product: 'varnish', port: ports.varnish, parser: 'varnishlog', log: 'all', settle: 1500,
    faults: ['healthy', 'refused', 'connect-timeout', 'closed', 'reset', 'answer-timeout', 'garbage', 'truncated', 'header-too-large'],
    // `fail errno 0 (Success)` is all that the log says of a connection that never came about.
    own: { 'connect-timeout': notConnected },
  });
}
