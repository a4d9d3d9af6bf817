//! Faults between the client and the proxy, and in the client's own settings.

import { failure, healthy, open, undetermined } from './truth.mjs';

/** The scenarios; `state` tells the ports. */
export function scenarios({ ports }) {
  const target = `http://127.0.0.1:${ports.plain}/ok`;
  const secure = `https://127.0.0.1:${ports.tls}/ok`;
  const curl = (id, truth, more = {}) => ({ parser: 'curl_verbose', id, from: 'curl+command', by: ['curl'], truth, ...more });
  const run = (...args) => ['-sSv', ...args];
  const scheme = ['proxy-scheme-mismatch', 'proxy-protocol-unsupported'];
  const nearClient = ['client', 'client-gateway', 'gateway'];

  return [
    { name: 'proxy refused', curl: run('-x', `http://127.0.0.1:${ports.refused}`, target), keep: [curl('proxy-refused', failure(['client-gateway', 'gateway'], 'proxy-refused'))] },
    { name: 'proxy refused, secure', curl: run('-x', `http://127.0.0.1:${ports.refused}`, secure), keep: [curl('proxy-refused-connect', failure(['client-gateway', 'gateway'], 'proxy-refused'))] },
    { name: 'proxy unknown', curl: run('-x', 'http://proxy.nowhere.invalid:3128', target), keep: [curl('proxy-name-unknown', failure(['client-gateway', 'client'], 'proxy-dns-failure'))] },
    { name: 'proxy silent', curl: run('--connect-timeout', '2', '-x', `http://127.0.0.1:${ports.blackhole}`, target), keep: [
      curl('proxy-connect-timeout', failure('client-gateway', ['proxy-unreachable', 'network-instability'])),
    ] },
    { name: 'proxy takes and never answers', curl: run('-m', '2', '-x', `http://127.0.0.1:${ports.hangs}`, secure), keep: [
      curl('proxy-never-answers', open(['gateway', 'gateway-target', 'gateway-node', 'node', 'client-gateway', 'target'], '-')),
    ] },
    { name: 'proxy closes', curl: run('-x', `http://127.0.0.1:${ports.closes}`, secure), keep: [
      curl('proxy-closes-connect', open(['gateway', 'client-gateway', 'client'], ['proxy-overload', 'ip-not-allowed', 'proxy-scheme-mismatch', 'network-instability', 'proxy-protocol-unsupported', 'proxy-acl-denied'])),
    ] },
    { name: 'proxy resets', curl: run('-x', `http://127.0.0.1:${ports.resets}`, target), keep: [
      curl('proxy-resets', open(['gateway', 'client-gateway', 'client', 'target', 'gateway-target'], ['proxy-overload', 'ip-not-allowed', 'proxy-scheme-mismatch', 'network-instability', 'proxy-protocol-unsupported', 'proxy-acl-denied', 'upstream-reset', 'upstream-premature-close'])),
    ] },
    { name: 'tls to plain proxy', curl: run('-x', `https://127.0.0.1:${ports.tinyproxy}`, target), keep: [curl('https-scheme-plain-proxy', failure(nearClient, scheme), { by: ['curl', 'tinyproxy'] })] },
    { name: 'socks to http proxy', curl: run('-m', '3', '-x', `socks5h://127.0.0.1:${ports.squid}`, target), keep: [curl('socks-scheme-http-proxy', open(nearClient.concat('target', 'gateway-target'), '-'), { by: ['curl', 'squid'] })] },
    { name: 'socks4 to http proxy', curl: run('-x', `socks4a://127.0.0.1:${ports.tinyproxy}`, target), keep: [curl('socks4-scheme-http-proxy', failure(nearClient, scheme), { by: ['curl', 'tinyproxy'] })] },
    { name: 'http to socks proxy', curl: run('-m', '4', '-x', `http://127.0.0.1:${ports.socks}`, secure), keep: [
      curl('http-scheme-socks-proxy', open(nearClient.concat('gateway-target'), [...scheme, 'proxy-overload', 'ip-not-allowed', 'network-instability']), { by: ['curl', 'microsocks'] }),
    ] },
    { name: 'socks refused', curl: run('-x', `socks5h://127.0.0.1:${ports.socks}`, `http://127.0.0.1:${ports.refused}/`), keep: [
      curl('socks-target-refused', failure(['target', 'gateway-target'], ['upstream-refused', 'upstream-unreachable']), { by: ['curl', 'microsocks'] }),
    ] },
    { name: 'socks unknown name', curl: run('-x', `socks5h://127.0.0.1:${ports.socks}`, 'http://shop.nowhere.invalid/'), keep: [
      // Reply 1 is "general failure": the proxy does not say what failed.
      curl('socks-target-name-unknown', open(['gateway-target', 'target', 'gateway'], ['upstream-dns-failure', 'upstream-unreachable']), { by: ['curl', 'microsocks'] }),
    ] },
    { name: 'socks password missing', curl: run('-x', `socks5h://127.0.0.1:${ports.socksAuth}`, target), keep: [
      curl('socks-no-password', failure(nearClient, ['proxy-auth', 'proxy-credentials-format', 'proxy-protocol-unsupported', 'ip-not-allowed']), { by: ['curl', 'microsocks'] }),
    ] },
    { name: 'socks password wrong', curl: run('-x', `socks5h://alice:wrong@127.0.0.1:${ports.socksAuth}`, target), keep: [
      curl('socks-wrong-password', failure(nearClient, ['proxy-auth', 'proxy-credentials-format']), { by: ['curl', 'microsocks'] }),
    ] },
    { name: 'socks healthy', curl: run('-x', `socks5h://127.0.0.1:${ports.socks}`, target), keep: [curl('socks-healthy', healthy, { by: ['curl', 'microsocks'] })] },
    { name: 'unsupported scheme', curl: run('-x', 'ftp://127.0.0.1:3128', target), keep: [curl('proxy-scheme-unknown', failure(['client', 'client-gateway'], [...scheme, 'client-env-misconfig', 'proxy-credentials-format']))] },
    { name: 'malformed proxy', curl: run('-x', 'http://alice:p ss/word@proxy.example.test:31a8', target), keep: [
      curl('proxy-url-malformed', failure(['client', 'client-gateway'], ['proxy-credentials-format', 'client-env-misconfig', 'proxy-dns-failure', 'proxy-scheme-mismatch'])),
    ] },
    { name: 'connect to a web server', curl: run('-x', `http://127.0.0.1:${ports.nginx}`, secure), keep: [
      curl('connect-to-web-server', failure(['gateway', 'client', 'client-gateway'], ['proxy-protocol-unsupported', 'proxy-scheme-mismatch', 'client-env-misconfig', 'proxy-acl-denied', 'proxy-misconfig']), { by: ['curl', 'nginx'] }),
    ] },
    { name: 'no_proxy', curl: run(`http://127.0.0.1:${ports.refused}/`), env: { http_proxy: `http://127.0.0.1:${ports.squid}`, no_proxy: '127.0.0.1' }, keep: [
      curl('no-proxy-list-target-refused', failure(['target', 'client', 'gateway-target', 'client-gateway', 'gateway'], ['upstream-refused', 'client-env-misconfig', 'proxy-refused'])),
    ] },
    { name: 'direct refused', curl: run(`http://127.0.0.1:${ports.refused}/`), keep: [
      curl('direct-refused', failure(['target', 'gateway', 'gateway-target', 'client-gateway'], ['upstream-refused', 'proxy-refused'])),
    ] },
    { name: 'direct name unknown', curl: run('http://shop.nowhere.invalid/'), keep: [
      curl('direct-name-unknown', failure(['client', 'client-gateway', 'gateway-target', 'target'], ['upstream-dns-failure', 'proxy-dns-failure', 'client-env-misconfig', 'network-unreachable'])),
    ] },
    { name: 'bare 502', curl: ['-sS', '-x', `http://127.0.0.1:${ports.tinyproxy}`, `https://127.0.0.1:${ports.refused}/`], keep: [curl('connect-500-end-only', undetermined(), { from: 'curl', by: ['curl', 'tinyproxy'] })] },
  ];
}
