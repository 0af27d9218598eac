import type { Duplex } from 'node:stream';
import { type ServerType, serve } from '@hono/node-server';
import { makeApp } from './http/app.js';
import type { Authenticate } from './http/callers.js';
import type { Log } from './log.js';
import type { RateLimit } from './http/rate-limit.js';
import type { Database } from './database/database.js';
import { Feeds } from './store/feed.js';
import { localWriter, type Writer } from './store/writer.js';

export interface ServerOptions {
  readonly database: Database;
  readonly authenticate: Authenticate;
  readonly log: Log;
  /** Default: to the database alone. */
  readonly writer?: Writer | undefined;
  /** Default 127.0.0.1: only this machine. */
  readonly host?: string | undefined;
  /** Default 0: any that is free. */
  readonly port?: number | undefined;
  readonly hosts?: readonly string[] | undefined;
  /** Default 100 a second, 300 at once. */
  readonly rateLimit?: RateLimit | undefined;
  /** Default 20,000. */
  readonly answerTimeoutMs?: number | undefined;
  readonly pages?: string | undefined;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Ends streams, lets calls that are under way finish, and stops. The database stays open. */
  close(): Promise<void>;
}

/** Starts the service on a database that has its tables. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database, log, authenticate, pages, host = '127.0.0.1', port = 0, hosts = [] } = options;
  const { rateLimit = { perSecond: 100, burst: 300 }, answerTimeoutMs = 20_000 } = options;
  const feeds = new Feeds(database);
  await feeds.listen();
  const ending = new AbortController();
  const { writer = localWriter(database) } = options;
  const app = makeApp({
    ...{ database, feeds, writer, log, authenticate, rateLimit, answerTimeoutMs, hosts, pages },
    closing: ending.signal,
  });
  const server = await listen(app.fetch, host, port);
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${at}`,
    close: async () => {
      ending.abort();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
    },
  };
}

async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  hostname: string,
  port: number,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve(
      // A head or a body that does not come is not waited for.
      { fetch, hostname, port, serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000 } },
      () => resolve(server),
    );
    server.on('error', reject);
    server.on('clientError', refuseBroken);
  });
}

/** What cannot be read as HTTP at all is refused with a problem document, too. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return;
  const isLong = error.code === 'HPE_HEADER_OVERFLOW';
  const [status, title] = isLong ? [431, 'The header is too large'] : [400, 'The request was not understood'];
  const body = JSON.stringify({ type: 'about:blank', title, status, code: 'invalid', outcome: 'not-applied' });
  socket.end(
    `HTTP/1.1 ${status} ${isLong ? 'Request Header Fields Too Large' : 'Bad Request'}\r\n` +
      `Content-Type: application/problem+json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}
