//! What the origin does for each path: one entry a fault, each a function of the socket.

const html = (title, text) => `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`;

/** Writes one complete response with the headers given; `extra` are whole header lines. */
function answer(request, status, reason, body, extra = []) {
  const type = extra.some((line) => /^content-type:/i.test(line)) ? [] : ['Content-Type: text/html; charset=utf-8'];
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    'Server: lab-origin/1.0',
    `Date: ${new Date().toUTCString()}`,
    ...type,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...extra,
    `Connection: ${request.keepAlive ? 'keep-alive' : 'close'}`,
  ];
  request.socket.write(`${head.join('\r\n')}\r\n\r\n${request.method === 'HEAD' ? '' : body}`);
  request.done();
}

const REASONS = {
  200: 'OK', 204: 'No Content', 301: 'Moved Permanently', 302: 'Found', 304: 'Not Modified', 400: 'Bad Request',
  401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests', 451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout',
};

/** Every fault that a path can ask for. The name is the first segment of the path. */
export const FAULTS = {
  /** A healthy answer. */
  ok: (request) => answer(request, 200, 'OK', html('It works', 'The origin answered.')),

  /** Any status: `/status/418`. */
  status: (request, [code = '200']) =>
    answer(request, Number(code), REASONS[code] ?? 'Status', html(`${code} ${REASONS[code] ?? ''}`, 'Sent by the origin.')),

  /** Takes the request and never answers. */
  hang: () => {},

  /** Takes the request and closes without a byte. */
  close: ({ socket }) => socket.end(),

  /** Takes the request and resets the connection. */
  reset: ({ socket }) => reset(socket),

  /** Promises 4096 bytes and closes after 512. */
  truncate: ({ socket }) => {
    socket.write(`HTTP/1.1 200 OK\r\nServer: lab-origin/1.0\r\nContent-Type: text/plain\r\nContent-Length: 4096\r\n\r\n${'x'.repeat(512)}`);
    setTimeout(() => socket.end(), 50);
  },

  /** Sends part of the body and resets. */
  'reset-body': ({ socket }) => {
    socket.write(`HTTP/1.1 200 OK\r\nServer: lab-origin/1.0\r\nContent-Type: text/plain\r\nContent-Length: 4096\r\n\r\n${'x'.repeat(512)}`);
    setTimeout(() => reset(socket), 100);
  },

  /** A chunked body whose last chunk never comes. */
  'truncate-chunked': ({ socket }) => {
    socket.write(`HTTP/1.1 200 OK\r\nServer: lab-origin/1.0\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n200\r\n${'x'.repeat(512)}\r\n`);
    setTimeout(() => socket.end(), 50);
  },

  /** Answers the headers, then no body. */
  'hang-body': ({ socket }) =>
    socket.write('HTTP/1.1 200 OK\r\nServer: lab-origin/1.0\r\nContent-Type: text/plain\r\nContent-Length: 4096\r\n\r\nbeginning '),

  /** Bytes that are no HTTP at all. */
  garbage: ({ socket }) => socket.end('SSH-2.0-OpenSSH_9.2\r\n\x00\x01\x02\xff\xfe\r\n'),

  /** A status line, then a header line without a colon. */
  'bad-header': ({ socket }) =>
    socket.end('HTTP/1.1 200 OK\r\nServer: lab-origin/1.0\r\nthis line has no colon and a \x01 in it\r\nContent-Length: 2\r\n\r\nok'),

  /** Two different lengths for one body. */
  'two-lengths': ({ socket }) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 7\r\n\r\nok'),

  /** A header of 40 kB. */
  'big-header': (request) => answer(request, 200, 'OK', 'ok\n', [`Set-Cookie: session=${'a'.repeat(40_000)}; Path=/`]),

  /** One byte of the body every 100 ms: healthy, only slow. */
  slow: ({ socket, done }) => {
    let left = 20;
    socket.write(`HTTP/1.1 200 OK\r\nServer: lab-origin/1.0\r\nContent-Type: text/plain\r\nContent-Length: ${left}\r\n\r\n`);
    const timer = setInterval(() => {
      if (socket.destroyed) return clearInterval(timer);
      socket.write('.');
      left -= 1;
      if (left === 0) {
        clearInterval(timer);
        done();
      }
    }, 100);
  },

  /** Answers after so many milliseconds: `/delay/900`. */
  delay: (request, [ms = '1000']) =>
    setTimeout(() => !request.socket.destroyed && answer(request, 200, 'OK', html('Late', 'But complete.')), Number(ms)),

  /** The target's own gateway failed. */
  'own-502': (request) =>
    answer(request, 502, 'Bad Gateway', html('502 Bad Gateway', 'The application behind this site did not answer.')),

  /** The target refuses this client. */
  blocked: (request) =>
    answer(request, 403, 'Forbidden', html('Access denied', 'Your address has been blocked by the owner of this site.')),

  /** A page that asks for a proof of being human. */
  challenge: (request) =>
    answer(request, 403, 'Forbidden', html('Just a moment...', 'Enable JavaScript and cookies to continue.'), [
      'cf-mitigated: challenge',
      'Cache-Control: private, max-age=0, no-store',
    ]),

  /** Too many requests, with a time to wait. */
  limited: (request) =>
    answer(request, 429, 'Too Many Requests', '{"error":"rate limit exceeded"}\n', ['Content-Type: application/json', 'Retry-After: 30']),

  /** The target says that it is full. */
  busy: (request) =>
    answer(request, 503, 'Service Unavailable', html('503 Service Unavailable', 'No server is free.'), ['Retry-After: 5']),

  /** Answers, keeps the connection, and cuts it when the next request comes on it. */
  'keepalive-race': (request) => {
    if (request.numberOnConnection === 1) answer(request, 200, 'OK', 'first\n');
    else request.socket.end();
  },

  /** The same, but with a reset. */
  'keepalive-reset': (request) => {
    if (request.numberOnConnection === 1) answer(request, 200, 'OK', 'first\n');
    else reset(request.socket);
  },
};

/** Sends a reset instead of a normal close, through TLS as well. */
export function reset(socket) {
  const raw = socket._parent ?? socket;
  if (raw.resetAndDestroy) raw.resetAndDestroy();
  socket.destroy();
}
