//! A name server with a few fixed answers, for the servers that can be told which resolver to ask.
//!
//! `*.test` is 127.0.0.1, `*.broken` answers SERVFAIL, `*.silent` never answers, everything else does not exist.

import dgram from 'node:dgram';

const socket = dgram.createSocket('udp4');

socket.on('message', (query, from) => {
  const labels = [];
  let at = 12;
  while (at < query.length && query[at] > 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + query[at]));
    at += query[at] + 1;
  }
  const zone = labels.at(-1);
  if (zone === 'silent') return;
  const question = query.subarray(12, at + 5);
  const isAddress = question.readUInt16BE(question.length - 4) === 1;
  const code = zone === 'test' ? 0 : zone === 'broken' ? 2 : 3;
  const hasAnswer = code === 0 && isAddress;
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(hasAnswer ? 1 : 0, 6);
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, 127, 0, 0, 1]);
  socket.send(Buffer.concat(hasAnswer ? [head, question, record] : [head, question]), from.port, from.address);
});

socket.bind(Number(process.argv[2]), process.argv[3] ?? '127.0.0.1');
