//! A small server between the browser and `whichhop serve`: it counts the requests, slows them, and can break the engine.

import http from 'node:http';

/** Starts it. `rules` is a list of `{ match: RegExp, delayMs, times, body, type }`; a rule with `times` is spent after so many uses. */
export function startFront(backPort) {
  const seen = [];
  let rules = [];
  const server = http.createServer(async (request, response) => {
    seen.push({ method: request.method, path: request.url, host: request.headers.host, at: Date.now() });
    const rule = rules.find((it) => it.match.test(request.url) && (it.times === undefined || it.times > 0));
    if (rule?.times !== undefined) rule.times -= 1;
    if (rule?.delayMs) await new Promise((done) => setTimeout(done, rule.delayMs));
    if (rule?.body !== undefined) {
      response.writeHead(rule.status ?? 200, { 'content-type': rule.type ?? 'text/javascript', 'cache-control': 'no-store' });
      return response.end(rule.body);
    }
    const onward = http.request(
      { host: '127.0.0.1', port: backPort, path: request.url, method: request.method, headers: request.headers },
      (answer) => {
        // A file of the page must come again for each test, else a rule for it is never asked.
        response.writeHead(answer.statusCode, { ...answer.headers, 'cache-control': 'no-store' });
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({
    port: server.address().port,
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Everything asked since the last `forget`. */
    seen,
    forget: () => { seen.length = 0; },
    setRules: (list) => { rules = list; },
    close: () => { server.closeAllConnections(); server.close(); },
  })));
}

/** A target for live checks that counts what reaches it; each path is a status, `/200`, `/502`, or `/hang`, `/close`. */
export function startTarget({ isReadable = false } = {}) {
  const seen = [];
  const server = http.createServer((request, response) => {
    seen.push({ method: request.method, path: request.url });
    if (request.url.startsWith('/hang')) return;
    if (request.url.startsWith('/close')) return void request.socket.destroy();
    const status = Number(/^\/(\d{3})/.exec(request.url)?.[1] ?? 200);
    response.writeHead(status, { 'content-type': 'text/html', ...(isReadable && { 'access-control-allow-origin': '*' }) });
    response.end(`<h1>${status}</h1>\n`);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({
    port: server.address().port,
    origin: `http://127.0.0.1:${server.address().port}`,
    seen,
    close: () => { server.closeAllConnections(); server.close(); },
  })));
}
