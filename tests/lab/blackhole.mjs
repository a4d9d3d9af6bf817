//! A port that never completes a connection: its queue is kept full and nobody takes from it.
//!
//! The process listens with a queue of one, stops itself, and the starter's two connections fill the queue; the kernel
//! then drops every further SYN, as a firewall would.

import net from 'node:net';

const server = net.createServer(() => {});
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1', backlog: 1 }, () => {
  process.stdout.write('listening\n');
  // The line must have left before the process stops, else nobody knows that it listens.
  setTimeout(() => process.kill(process.pid, 'SIGSTOP'), 100);
});
