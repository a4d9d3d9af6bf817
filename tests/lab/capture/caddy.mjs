//! Faults behind Caddy as a reverse gateway.

import { reverse } from './reverse.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  return reverse({
    product: 'caddy', port: ports.caddy, parser: 'go_gateway_log', log: 'all',
    faults: ['healthy', 'refused', 'connect-timeout', 'closed', 'reset', 'answer-timeout', 'garbage', 'truncated', 'name-unknown', 'tls-to-plain', 'plain-to-tls'],
    settle: 800,
  }).map((it) => ({ ...it, keep: it.keep.map((kept) => ({ ...kept, id: `caddy-${kept.id}` })) }));
}
