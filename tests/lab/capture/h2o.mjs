//! Faults behind h2o as a reverse gateway.

import { notConnected, reverse } from './reverse.mjs';
import { BEHIND, open } from './truth.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  return reverse({
    product: 'h2o', port: ports.h2o, parser: 'h2o_error_log', log: 'error', settle: 800,
    faults: ['refused', 'closed', 'reset', 'answer-timeout', 'garbage', 'truncated'],
    own: {
      refused: notConnected,
      'answer-timeout': open(BEHIND, ['upstream-timeout', 'upstream-overload', 'upstream-unreachable']),
    },
  });
}
