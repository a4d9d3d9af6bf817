//! Squid as a forward proxy: open, with a password, behind a parent that works, and behind one that does not.

import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { start as startProcess } from '../processes.mjs';
import { waitForPort } from '../ports.mjs';

export const name = 'squid';
export const packages = ['squid-openssl'];
export const program = 'squid';
export const versionArgs = ['-v'];
export const portNames = ['squid', 'squidAuth', 'squidChain', 'squidDeadParent', 'squidTls', 'parentThatDies'];

/** Starts Squid. Which port the client used decides how the request goes on. */
export async function start(dir, ports, { cert, key }) {
  const password = execFileSync('openssl', ['passwd', '-apr1', 'right']).toString().trim();
  fs.writeFileSync(`${dir}/passwords`, `alice:${password}\n`);
  fs.writeFileSync(`${dir}/hosts`, '127.0.0.1 shop.example.test\n127.0.0.1 api.example.test\n127.0.0.1 blocked.example.test\n');
  const helper = ['/usr/lib/squid/basic_ncsa_auth', '/usr/lib64/squid/basic_ncsa_auth'].find((file) => fs.existsSync(file));
  const needsPassword = helper ? `
auth_param basic program ${helper} ${dir}/passwords
auth_param basic realm lab proxy
acl signed_in proxy_auth REQUIRED
http_access deny on_auth !signed_in` : '';

  const config = `
http_port 127.0.0.1:${ports.squid}
http_port 127.0.0.1:${ports.squidAuth} name=auth
http_port 127.0.0.1:${ports.squidChain} name=chain
http_port 127.0.0.1:${ports.squidDeadParent} name=dead
https_port 127.0.0.1:${ports.squidTls} tls-cert=${cert} tls-key=${key}
visible_hostname proxy.example.test
pid_filename ${dir}/squid.pid
coredump_dir ${dir}
access_log stdio:${dir}/access.log squid
access_log stdio:${dir}/combined.log combined
cache_log ${dir}/cache.log
cache deny all
netdb_filename none
pinger_enable off
hosts_file ${dir}/hosts
shutdown_lifetime 0 seconds
connect_timeout 2 seconds
read_timeout 2 seconds
forward_timeout 4 seconds
connect_retries 0
dns_timeout 2 seconds
pipeline_prefetch 0
tls_outgoing_options cafile=${dir}/other.pem
acl on_auth myportname auth
acl on_chain myportname chain
acl on_dead myportname dead
acl forbidden dstdomain -n blocked.example.test
acl lab_ports port ${Object.values(ports).join(' ')} 80 443
acl CONNECT method CONNECT
http_access deny forbidden
http_access deny CONNECT !lab_ports
${needsPassword}
http_access allow all
cache_peer 127.0.0.1 parent ${ports.tinyproxy} 0 no-query no-digest no-netdb-exchange default name=node
cache_peer 127.0.0.1 parent ${ports.parentThatDies} 0 no-query no-digest no-netdb-exchange default name=gone
cache_peer_access node allow on_chain
cache_peer_access node deny all
cache_peer_access gone allow on_dead
cache_peer_access gone deny all
never_direct allow on_chain
never_direct allow on_dead
`;
  fs.copyFileSync(cert.replace('cert.pem', 'other.pem'), `${dir}/other.pem`);
  const file = path.join(dir, 'squid.conf');
  fs.writeFileSync(file, config);
  // Squid gives up root's rights by itself and must still be able to write here.
  fs.chmodSync(dir, 0o777);
  // Squid probes its parents at the start and is silent about one that is dead from the first day; this one can be ended later.
  const parentPid = startProcess(dir, 'parent', process.execPath, ['-e', `require('net').createServer().listen(${ports.parentThatDies}, '127.0.0.1')`]);
  await waitForPort(ports.parentThatDies);
  return {
    parentPid,
    pids: [parentPid, startProcess(dir, 'squid', 'squid', ['-N', '-n', `lab${ports.squid}`, '-f', file])],
    logs: { access: `${dir}/access.log`, combined: `${dir}/combined.log`, cache: `${dir}/cache.log` },
    ports: { http: ports.squid, auth: ports.squidAuth, chain: ports.squidChain, deadParent: ports.squidDeadParent, https: ports.squidTls },
  };
}
