// The mocks of the packed package behind a real HTTP server.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createMock } from 'client-mapping-elements/mocks';
import { getResponse } from 'msw';

/** Serves a scenario, and answers the address of its REST contract. `heard` is given the headers of each request. */
export async function serveMock({ heard = () => {}, ...options } = {}) {
  const base = 'http://mock.test/api';
  const { handlers } = createMock({ clientCount: 40, ...options, base });
  const server = createServer(async (incoming, outgoing) => {
    heard(incoming.headers);
    const gone = new AbortController();
    outgoing.on('close', () => gone.abort());
    const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
    const request = new Request(new URL(incoming.url, base), {
      method: incoming.method,
      headers: Object.entries(incoming.headers).filter(([, value]) => typeof value === 'string'),
      signal: gone.signal,
      ...(hasBody && { body: Readable.toWeb(incoming), duplex: 'half' }),
    });
    const response = await getResponse(handlers, request);
    if (!response || response.type === 'error') return outgoing.destroy();
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.flushHeaders();
    if (!response.body) return outgoing.end();
    // Ends the stream of the handlers, too, when its reader leaves.
    return pipeline(Readable.fromWeb(response.body), outgoing).catch(() => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}/api`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
