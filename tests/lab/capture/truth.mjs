//! What a piece of evidence can tell at best, as the `.expected` file says it.

/** A failure at a place, for a reason; alternatives are lists. */
export const failure = (place, cause = '-') => ({ verdict: 'failure', place: list(place), cause: list(cause) });

/** A failure whose reason, or place, the text leaves open: saying so is right, and so is naming one of these. */
export const open = (place, cause = '-') => ({ verdict: 'failure|undetermined', place: list(place), cause: list(cause) });

/** Nothing in the text tells where it failed. */
export const undetermined = (place = '-', cause = '-') => ({ verdict: 'undetermined', place: list(place), cause: list(cause) });

/** The text shows that all went well. */
export const healthy = { verdict: 'no-failure-seen', place: '-', cause: '-' };

/** The text is not evidence of anything. */
export const notUnderstood = { verdict: 'not-understood', place: '-', cause: '-' };

const list = (value) => [value].flat().join('|');

/** Both words for the way between a gateway and what stands behind it. */
export const BEHIND = ['target', 'gateway-target'];

/** What nginx answers 502 to. */
export const NGINX_502 = [
  'upstream-refused', 'upstream-unreachable', 'upstream-premature-close', 'upstream-reset', 'upstream-invalid-response',
  'upstream-header-too-large', 'upstream-tls-failure', 'upstream-dns-failure', 'protocol-mismatch', 'no-healthy-upstream',
  'upstream-keepalive-race', 'upstream-restart', 'upstream-overload', 'socket-permission',
];

/** What nginx answers 504 to. */
export const NGINX_504 = ['upstream-timeout', 'upstream-unreachable', 'upstream-overload'];

/** What HAProxy answers 503 to when it is not its own rule. */
export const HAPROXY_503 = [
  'no-healthy-upstream', 'upstream-refused', 'upstream-unreachable', 'upstream-timeout', 'upstream-overload', 'upstream-tls-failure',
  'upstream-dns-failure', 'protocol-mismatch', 'upstream-restart', 'proxy-overload', 'proxy-misconfig',
];

/** What HAProxy answers 502 to. */
export const HAPROXY_502 = [
  'upstream-premature-close', 'upstream-reset', 'upstream-invalid-response', 'upstream-header-too-large', 'protocol-mismatch',
  'upstream-keepalive-race', 'upstream-restart',
];

/** A connection that could not be opened in time: a firewall, a full queue or a host that is off look the same. */
export const CONNECT_TIMEOUT = ['upstream-timeout', 'upstream-unreachable'];
