//! lighttpd as a reverse gateway by path.

import fs from 'node:fs';
import { start as startProcess } from '../processes.mjs';

export const name = 'lighttpd';
export const packages = ['lighttpd'];
export const program = 'lighttpd';
export const versionArgs = ['-v'];
export const portNames = ['lighttpd'];

/** Starts lighttpd in the foreground. */
export function start(dir, ports) {
  fs.mkdirSync(`${dir}/www`, { recursive: true });
  const pass = (id, port) => `$HTTP["url"] =~ "^/${id}/" {
  proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => ${port} )) )
  proxy.header = ( "map-urlpath" => ( "/${id}/" => "/" ) )
}`;
  const targets = { origin: ports.plain, refused: ports.refused, closes: ports.closes, resets: ports.resets, hangs: ports.hangs, blackhole: ports.blackhole, 'plain-to-tls': ports.tls };
  const file = `${dir}/lighttpd.conf`;
  fs.writeFileSync(file, `
server.modules = ( "mod_accesslog", "mod_proxy" )
server.document-root = "${dir}/www"
server.bind = "127.0.0.1"
server.port = ${ports.lighttpd}
server.errorlog = "${dir}/error.log"
accesslog.filename = "${dir}/access.log"
proxy.debug = 0
${Object.entries(targets).map(([id, port]) => pass(id, port)).join('\n')}
`);
  return {
    pids: [startProcess(dir, 'lighttpd', 'lighttpd', ['-D', '-f', file])],
    logs: { error: `${dir}/error.log`, access: `${dir}/access.log` },
    ports: { http: ports.lighttpd },
  };
}
