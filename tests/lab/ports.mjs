//! Private ports for one run of the lab, below the range from which the system takes ports by itself.

import net from 'node:net';
import dgram from 'node:dgram';

const FIRST = 18600;
const LAST = 19900;

const tryTcp = (port) => new Promise((done) => {
  const server = net.createServer();
  server.once('error', () => done(null));
  server.listen(port, '127.0.0.1', () => done(server));
});

const tryUdp = (port) => new Promise((done) => {
  const socket = dgram.createSocket('udp4');
  socket.once('error', () => done(null));
  socket.bind(port, '127.0.0.1', () => done(socket));
});

/** Finds one free port (TCP and UDP) for each name; holds all of them until the last is found. */
export async function pickPorts(names, first = FIRST) {
  const held = [];
  const ports = {};
  let port = first;
  for (const name of names) {
    for (; ports[name] === undefined; port += 1) {
      if (port > LAST) throw new Error(`no free port between ${first} and ${LAST}`);
      const server = await tryTcp(port);
      if (!server) continue;
      const socket = await tryUdp(port);
      if (!socket) {
        server.close();
        continue;
      }
      held.push(server, socket);
      ports[name] = port;
    }
  }
  await Promise.all(held.map((it) => new Promise((done) => it.close(done))));
  return ports;
}

/** Waits until something listens on the port; throws after `ms`. */
export async function waitForPort(port, ms = 10_000, host = '127.0.0.1') {
  const until = Date.now() + ms;
  for (;;) {
    const isOpen = await new Promise((done) => {
      const socket = net.connect(port, host, () => { socket.destroy(); done(true); });
      socket.once('error', () => done(false));
    });
    if (isOpen) return;
    if (until < Date.now()) throw new Error(`nothing listens on port ${port} after ${ms} ms`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
