//! Faults behind lighttpd as a reverse gateway.

import { reverse } from './reverse.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  return reverse({
    product: 'lighttpd', port: ports.lighttpd, parser: 'lighttpd_error_log', log: 'error', settle: 1200,
    faults: ['refused', 'reset'],
  });
}
