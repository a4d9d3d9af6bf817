//! nginx as a reverse gateway: the first segment of the path chooses the upstream, the rest is what the origin does.

import fs from 'node:fs';
import path from 'node:path';
import { isRoot, start as startProcess } from '../processes.mjs';

export const name = 'nginx';
export const packages = ['nginx'];
export const program = 'nginx';
export const versionArgs = ['-v'];
export const portNames = ['nginx', 'nginxTls'];

/** Starts nginx; `origin` holds the ports of everything that can stand behind it. */
export function start(dir, ports, { cert, key }) {
  const to = (port) => `http://127.0.0.1:${port}`;
  // A pool with two members, of which nginx marks both as failed after the first request.
  const location = (id, pass, more = '') => `
    location /${id}/ { rewrite ^/${id}(/.*)$ $1 break; ${more} proxy_pass ${pass}; }`;
  const variable = (id, host) => `
    location /${id}/ { set $behind ${host}; rewrite ^/${id}(/.*)$ $1 break; proxy_pass http://$behind:${ports.plain}; }`;

  const config = `
${isRoot ? 'user nobody nogroup;' : ''}
daemon off;
worker_processes 1;
pid ${dir}/nginx.pid;
error_log ${dir}/error.log info;
events { worker_connections 256; }
http {
  log_format upstream '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" '
    'rt=$request_time uct="$upstream_connect_time" uht="$upstream_header_time" urt="$upstream_response_time" '
    'ua="$upstream_addr" us="$upstream_status"';
  log_format json escape=json '{"time":"$time_iso8601","remote_addr":"$remote_addr","request":"$request","status":$status,'
    '"bytes":$body_bytes_sent,"request_time":$request_time,"upstream_addr":"$upstream_addr","upstream_status":"$upstream_status",'
    '"upstream_connect_time":"$upstream_connect_time","upstream_header_time":"$upstream_header_time","upstream_response_time":"$upstream_response_time"}';
  access_log ${dir}/access.log upstream;
  access_log ${dir}/combined.log combined;
  access_log ${dir}/access.json json;
  client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy; fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
  # A resumed session carries the old verdict on the certificate, whatever this location trusts.
  proxy_ssl_session_reuse off;
  proxy_connect_timeout 2s; proxy_read_timeout 2s; proxy_send_timeout 2s;
  proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host;
  resolver 127.0.0.1:${ports.resolver} ipv6=off; resolver_timeout 2s;
  limit_req_zone $server_name zone=one_a_minute:64k rate=1r/m;
  limit_conn_zone $server_name zone=one_at_a_time:64k;
  upstream pool_down { server 127.0.0.1:${ports.refused} max_fails=1 fail_timeout=60s; server 127.0.0.1:${ports.closes} max_fails=1 fail_timeout=60s; }
  upstream pool_half { server 127.0.0.1:${ports.refused} max_fails=0; server 127.0.0.1:${ports.plain} max_fails=0; }
  upstream pool_kept { server 127.0.0.1:${ports.plain}; keepalive 4; }

  server {
    listen 127.0.0.1:${ports.nginx};
    server_name shop.example.test;
    root ${dir}/www;
    ${location('origin', to(ports.plain))}
    ${location('refused', to(ports.refused))}
    ${location('blackhole', to(ports.blackhole))}
    ${location('unreachable', 'http://[2001:db8::1]:80')}
    ${location('closes', to(ports.closes))}
    ${location('resets', to(ports.resets))}
    ${location('hangs', to(ports.hangs))}
    ${location('tls-to-plain', `https://127.0.0.1:${ports.plain}`)}
    ${location('tls-to-hangs', `https://127.0.0.1:${ports.hangs}`)}
    ${location('plain-to-tls', to(ports.tls))}
    ${location('plain-to-nginx-tls', to(ports.nginxTls))}
    ${location('untrusted', `https://127.0.0.1:${ports.tls}`, `proxy_ssl_verify on; proxy_ssl_trusted_certificate ${dir}/other.pem;`)}
    ${location('wrong-name', `https://127.0.0.1:${ports.tls}`, `proxy_ssl_verify on; proxy_ssl_name api.example.test; proxy_ssl_trusted_certificate ${cert};`)}
    ${location('tls', `https://127.0.0.1:${ports.tls}`)}
    ${location('kept', 'http://pool_kept')}
    ${location('pool-down', 'http://pool_down')}
    ${location('pool-half', 'http://pool_half')}
    ${location('socket-missing', `http://unix:${dir}/missing.sock:`)}
    ${location('socket-denied', `http://unix:${dir}/private/app.sock:`)}
    ${location('req-limit', to(ports.plain), 'limit_req zone=one_a_minute;')}
    ${location('conn-limit', to(ports.plain), 'limit_conn one_at_a_time 1;')}
    ${variable('unknown', 'app.nowhere.invalid')}
    ${variable('servfail', 'app.example.broken')}
    ${variable('dns-silent', 'app.example.silent')}
    location /fastcgi/ { fastcgi_pass 127.0.0.1:${ports.plain}; fastcgi_param REQUEST_METHOD GET; }
    location /denied/ { deny all; }
    location /static/ { }
  }
  server {
    listen 127.0.0.1:${ports.nginxTls} ssl;
    server_name secure.example.test;
    ssl_certificate ${cert}; ssl_certificate_key ${key};
    location / { proxy_pass ${to(ports.plain)}; }
  }
}
`;
  fs.mkdirSync(`${dir}/www/static`, { recursive: true });
  fs.writeFileSync(`${dir}/www/static/index.html`, '<h1>static</h1>\n');
  fs.mkdirSync(`${dir}/private`, { recursive: true });
  fs.chmodSync(`${dir}/private`, 0o700);
  fs.copyFileSync(cert.replace('cert.pem', 'other.pem'), `${dir}/other.pem`);
  const file = path.join(dir, 'nginx.conf');
  fs.writeFileSync(file, config);
  return {
    pids: [startProcess(dir, 'nginx', 'nginx', ['-p', dir, '-e', `${dir}/error.log`, '-c', file])],
    logs: { error: `${dir}/error.log`, access: `${dir}/access.log`, combined: `${dir}/combined.log`, json: `${dir}/access.json` },
    ports: { http: ports.nginx, https: ports.nginxTls },
  };
}
