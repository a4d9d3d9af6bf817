//! The lab's target: a raw-socket server whose path, or port, says how it fails. `node origin.mjs '{"plain":1,…}'`.
//!
//! Ports: `plain` and `tls` choose the fault by path (see faults.mjs); `closes`, `resets` and `hangs` do one thing to
//! every connection before any byte is read. `GET /control/counts` on `plain` tells what was seen so far.

import net from 'node:net';
import tls from 'node:tls';
import fs from 'node:fs';
import { FAULTS, reset } from './faults.mjs';

const counts = { connections: 0, requests: {} };

function answerControl(request, [what]) {
  if (what === 'forget') {
    counts.connections = 0;
    counts.requests = {};
  }
  const body = `${JSON.stringify(counts)}\n`;
  request.socket.end(
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Handles the requests of one connection, one after another. */
function serve(socket) {
  counts.connections += 1;
  let pending = '';
  let numberOnConnection = 0;
  let isBusy = false;
  // A reset or a close by the other side is what the lab is for, never a reason to stop.
  socket.on('error', () => socket.destroy());

  const takeOne = () => {
    if (isBusy) return;
    const end = pending.indexOf('\r\n\r\n');
    if (end < 0) {
      // A handshake or another binary protocol: a real server says 400 at once and does not wait for the end of the head.
      if (/^[^A-Za-z]/.test(pending)) socket.end('HTTP/1.1 400 Bad Request\r\nServer: lab-origin/1.0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const head = pending.slice(0, end);
    const length = Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? 0);
    if (pending.length < end + 4 + length) return;
    pending = pending.slice(end + 4 + length);
    isBusy = true;
    numberOnConnection += 1;

    const [method = '', target = '/'] = head.split(/\s+/, 2);
    const path = target.replace(/^https?:\/\/[^/]+/, '').split('?')[0];
    // A gateway that cannot change paths leaves its own first segment in.
    const [name, ...rest] = path.replace(/^\/origin(?=\/)/, '').split('/').filter(Boolean);
    const keepAlive = !/^connection:\s*close/im.test(head) && /HTTP\/1\.1/.test(head);
    const request = {
      socket, method, head, keepAlive, numberOnConnection,
      done: () => {
        isBusy = false;
        if (keepAlive) takeOne();
        else socket.end();
      },
    };
    if (name === 'control') return answerControl(request, rest);
    counts.requests[path] = (counts.requests[path] ?? 0) + 1;
    const fault = FAULTS[name ?? 'ok'] ?? ((it) => FAULTS.status(it, ['404']));
    fault(request, rest);
  };

  socket.on('data', (bytes) => {
    pending += bytes.toString('latin1');
    takeOne();
  });
}

const ports = JSON.parse(process.argv[2]);
const listen = (server, port) => server.on('error', (error) => { throw error; }).listen(port, '127.0.0.1');

listen(net.createServer(serve), ports.plain);
listen(net.createServer((socket) => socket.on('error', () => {}).end()), ports.closes);
listen(net.createServer((socket) => { socket.on('error', () => {}); reset(socket); }), ports.resets);
listen(net.createServer((socket) => socket.on('error', () => {}).resume()), ports.hangs);
if (ports.key) {
  const secure = tls.createServer({ key: fs.readFileSync(ports.key), cert: fs.readFileSync(ports.cert) }, serve);
  secure.on('tlsClientError', () => {});
  listen(secure, ports.tls);
}
